"""Plain text: paragraphs by blank lines or by lines, subheadings by their form."""

import re

from nutgraf.core.article import Article, BlockKind
from nutgraf.core.diagnostic import Diagnostic
from nutgraf.core.text import Source
from nutgraf.load.articles.assembly import Part, assemble, is_blank
from nutgraf.load.articles.dateline import find_dateline
from nutgraf.load.articles.related import related_title
from nutgraf.load.articles.subheading import is_subheading

_LINE_END = re.compile(r"\r\n|\r|\n")

_Line = tuple[int, str]
"""A line's number in the file, from 1, and its text without white space at its ends."""


def read(source: Source) -> tuple[Article | None, tuple[Diagnostic, ...]]:
    """Reads a text in which blank lines part paragraphs or, where it has none inside, line ends do.

    A first line in the form of a subheading is the headline. Between the first and the last
    paragraph, a line by itself in that form is a subheading; before and after (a byline, a credit),
    there is nothing that it could head, and it is a paragraph.
    """
    blocks = _blocks(source.text)
    body = [block for block in blocks if not _is_link(block)]
    short = [_is_heading(block) for block in body]
    full = [index for index, is_short in enumerate(short) if not is_short]
    parts = [_part(block, 0) for block in blocks if _is_link(block)]
    for index, block in enumerate(body):
        level = 0
        if short[index] and full and index < full[-1]:
            level = 1 if index == 0 else 2 if index > full[0] else 0
        parts.append(_part(block, level))
    return assemble(source, parts)


def _blocks(text: str) -> list[list[_Line]]:
    """The lines of each paragraph; a related link inside one becomes a block of its own."""
    blocks: list[list[_Line]] = [[]]
    text = text.removeprefix("\ufeff")
    lines = _LINE_END.split(text) if "\r" in text else text.split("\n")
    for number, line in enumerate(lines, start=1):
        if is_blank(line):
            blocks.append([])
        else:
            blocks[-1].append((number, line.strip()))
    blocks = [block for block in blocks if block]
    if len(blocks) == 1:
        return [[line] for line in blocks[0]]
    return [piece for block in blocks for piece in _without_related(block)]


def _without_related(block: list[_Line]) -> list[list[_Line]]:
    if len(block) == 1:
        return [block]
    links = [[line] for line in block if _is_link_among_lines(line)]
    rest = [line for line in block if not _is_link_among_lines(line)]
    return [rest, *links] if rest else links


def _is_link_among_lines(line: _Line) -> bool:
    """Whether a line of several is a related link: in lower case it may be a sentence that was wrapped."""
    return line[1][0] == "R" and related_title(line[1]) is not None


def _is_link(block: list[_Line]) -> bool:
    return len(block) == 1 and related_title(block[0][1]) is not None


def _is_heading(block: list[_Line]) -> bool:
    line = block[0][1]
    return len(block) == 1 and is_subheading(line) and find_dateline(line) is None


def _part(block: list[_Line], level: int) -> Part:
    lines = []
    offset = 0
    for number, line in block:
        lines.append((offset, number))
        offset += len(line) + 1
    return Part(
        text=" ".join(line for _, line in block),
        kind=BlockKind.HEADING if level else BlockKind.PARAGRAPH,
        level=level,
        lines=tuple(lines),
    )
