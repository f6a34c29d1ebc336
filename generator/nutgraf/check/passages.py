"""Passages of a text as a diagnostic shows them: on one line, shortened, marked, compared."""

import re
from collections import Counter
from collections.abc import Iterable
from functools import cache

from nutgraf.core.article import Article
from nutgraf.core.quote import NearPassage
from nutgraf.core.text import Span

_SIDE = 60
"""Code points shown on either side of what matters."""
_FAR = 400
"""Code points around a passage in which its sentence begins and ends, or is cut."""
_LONG = 160
"""Code points of a passage beyond which its middle is left out."""
_MOST_CHANGES = 8
"""Changes of a comparison that are shown."""

_FIGURES = re.compile(r"[-−]?\d+(?:[.,:/]\d+)*")


def shorten(text: str, longest: int = _LONG) -> str:
    """A text on one line, its middle left out where it is longer than so many code points."""
    return _without_middle(" ".join(text.split()), longest // 2, longest // 2)


def in_sentence(article: Article, span: Span) -> str:
    """A passage in brackets, with the rest of its sentence or as much of it as fits a line."""
    start, end = 0, len(article.text)
    if article.blocks:
        start = article.blocks[article.block_at(span.start)].span.start
        end = article.blocks[article.block_at(span.end - 1)].span.end
    before = article.text[max(start, span.start - _FAR) : span.start]
    passage = article.text[span.start : span.end]
    after = article.text[span.end : min(end, span.end + _FAR)]
    before = before[max((match.end() for match in _sentence_end().finditer(before)), default=0) :]
    if _ends_sentence().search(passage):
        after = ""
    elif match := _sentence_end().search(after):
        after = after[: match.end()]
    before, after = _without_middle(_even(before), 0, _SIDE), _without_middle(_even(after), _SIDE, 0)
    return f"{before}[{shorten(passage)}]{after}".strip()


@cache
def _sentence_end() -> re.Pattern[str]:
    return re.compile(r"[.!?…][\"'”’»)\]]*(?:\s+|\Z)|[。！？][」』”’]*")


@cache
def _ends_sentence() -> re.Pattern[str]:
    return re.compile(r"[.!?…。！？][\"'”’»)\]」』]{0,3}\s*\Z")


def comparison(passage: NearPassage) -> str:
    """Two lines: `-` and the quote, `+` and the passage, with what differs in brackets."""
    ours: list[str] = []
    theirs: list[str] = []
    shown = 0
    last = len(passage.changes) - 1
    for number, change in enumerate(passage.changes):
        if change.quoted == change.found:
            same = _without_middle(_even(change.found), _SIDE if number else 0, _SIDE if number < last else 0)
            ours.append(same)
            theirs.append(same)
        elif shown < _MOST_CHANGES:
            shown += 1
            ours.append(_marked(change.quoted))
            theirs.append(_marked(change.found))
        else:
            ours.append("…")
            theirs.append("…")
            break
    return f"- {''.join(ours).strip()}\n+ {''.join(theirs).strip()}"


def kinds_of_difference(passage: NearPassage) -> str:
    """In words, what differs of numbers, negations and names; empty where nothing of them does."""
    kinds = []
    if passage.numbers_differ:
        kinds.append(f"the numbers differ{_which(passage)}")
    if passage.negation_differs:
        kinds.append("a negation differs")
    if passage.names_differ:
        kinds.append("the names differ")
    return "; ".join(kinds)


def _which(passage: NearPassage) -> str:
    """Which numbers they are, where figures tell, or one word stands for one other."""
    changes = [change for change in passage.changes if change.quoted != change.found]
    ours = _figures(change.quoted for change in changes)
    theirs = _figures(change.found for change in changes)
    here, there = ", ".join((ours - theirs).elements()), ", ".join((theirs - ours).elements())
    if not here and not there and len(changes) == 1:
        here, there = (_bare(side) for side in changes[0])
    return f": {here} here, {there} there" if here and there else ""


def _figures(texts: Iterable[str]) -> Counter[str]:
    return Counter(figure for text in texts for figure in _FIGURES.findall(text))


def _bare(text: str) -> str:
    """A single word without its punctuation; empty where there are several."""
    words = re.findall(r"\w+(?:-\w+)*", text)
    return words[0] if len(words) == 1 else ""


def _marked(text: str) -> str:
    line = _even(text)
    return f"[{shorten(line)}]{' ' if line.endswith(' ') else ''}" if line.strip() else line


def _even(text: str) -> str:
    """A text with each run of white space as one space, at its ends too."""
    return re.sub(r"\s+", " ", text)


def _without_middle(line: str, head: int, tail: int) -> str:
    """The first and the last code points of a line, about so many, cut between words."""
    if len(line) <= head + tail:
        return line
    first = line[:head]
    if " " in first[head // 2 :]:
        first = first[: first.rindex(" ") + 1]
    last = line[len(line) - tail :]
    if " " in last[: tail // 2]:
        last = last[last.index(" ") :]
    return f"{first}…{last}"
