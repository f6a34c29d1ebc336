"""Parts of a text become an article: one text, with the span of everything in it."""

import re
from collections.abc import Sequence
from itertools import pairwise

from msgspec import Struct
from msgspec.structs import replace

from nutgraf.core import rules
from nutgraf.core.article import Article, ArticleMetadata, Block, BlockKind, Dateline, Markup
from nutgraf.core.diagnostic import Diagnostic
from nutgraf.core.text import Place, Source, Span
from nutgraf.load.articles.dateline import find_dateline
from nutgraf.load.articles.related import related_title
from nutgraf.load.articles.subheading import is_subheading

_BETWEEN_BLOCKS = "\n\n"
_BLANK = re.compile(r"[\s\u0000-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]*")


class Part(Struct, frozen=True, kw_only=True):
    """One block before it has its place in the article; its offsets count from its own start."""

    text: str
    kind: BlockKind = BlockKind.PARAGRAPH
    level: int = 0
    ordered: bool = False
    markup: tuple[Markup, ...] = ()
    """Outer before inner, in the order of the text."""
    lines: tuple[tuple[int, int], ...] = ()
    """Pairs of an offset and the line of the file (from 1) that begins there, ascending."""


def is_blank(text: str) -> bool:
    """Whether a text shows nothing: white space and characters without a width alone."""
    return not text or (not text[0].isalnum() and _BLANK.fullmatch(text) is not None)


def assemble(
    source: Source, parts: Sequence[Part], metadata: ArticleMetadata | None = None
) -> tuple[Article | None, tuple[Diagnostic, ...]]:
    """Joins parts to an article; None, with a diagnostic, where they hold no text.

    Related links are kept apart. A first part that is a heading of level 1, or repeats the
    headline, is the headline and leaves the text; the metadata's own headline comes before it.
    No part may be blank.
    """
    related: list[str] = []
    body: list[Part] = []
    for part in parts:
        if titles := _related_titles(part):
            related.extend(titles)
        else:
            body.append(part)
    metadata = metadata or ArticleMetadata()
    if body and _is_headline(body[0], metadata.headline):
        metadata = replace(metadata, headline=metadata.headline or body[0].text)
        del body[0]
    if not body:
        problem = rules.UNREADABLE_SOURCE.at(
            Place(path=source.path),
            "the article has no text",
            help="put the article's text in the file, below its headline",
        )
        return None, (problem,)
    return _tile(source.path, body, tuple(related), metadata), ()


def _tile(path: str, parts: list[Part], related: tuple[str, ...], metadata: ArticleMetadata) -> Article:
    blocks: list[Block] = []
    markup: list[Markup] = []
    lines: list[tuple[int, int]] = []
    start = 0
    for part in parts:
        span = Span(start, start + len(part.text))
        blocks.append(Block(kind=part.kind, span=span, level=part.level, ordered=part.ordered))
        markup.extend(replace(m, span=Span(start + m.span.start, start + m.span.end)) for m in part.markup)
        lines.extend((start + offset, line) for offset, line in part.lines)
        start = span.end + len(_BETWEEN_BLOCKS)
    return Article(
        path=path,
        text=_BETWEEN_BLOCKS.join(part.text for part in parts),
        blocks=tuple(blocks),
        markup=tuple(markup),
        dateline=_dateline(parts, blocks),
        related=related,
        metadata=metadata,
        lines=tuple(lines),
    )


def _related_titles(part: Part) -> list[str]:
    """The titles of a part in which each line points to another article, else nothing.

    A paragraph that goes on with other words stays whole: the text must not lose them.
    """
    if part.kind is BlockKind.CODE or related_title(part.text) is None:
        return []
    bounds = [0, *(offset for offset, _ in part.lines[1:]), len(part.text)]
    titles = [related_title(part.text[start:end]) for start, end in pairwise(bounds)]
    return [title for title in titles if title] if all(titles) else []


def _is_headline(part: Part, headline: str) -> bool:
    if part.kind is not BlockKind.HEADING:
        return False
    return part.level == 1 or part.text.casefold() == headline.casefold()


def _dateline(parts: list[Part], blocks: list[Block]) -> Dateline | None:
    """The dateline of the first paragraph; lines before it that are no sentence (a byline) are passed."""
    for part, block in zip(parts, blocks, strict=True):
        if part.kind is not BlockKind.PARAGRAPH:
            continue
        if place := find_dateline(part.text):
            start = block.span.start
            span = Span(start + place.start, start + place.end)
            return Dateline(span=span, place=part.text[place.start : place.end])
        if not is_subheading(part.text):
            return None
    return None
