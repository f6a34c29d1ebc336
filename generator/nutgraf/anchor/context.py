"""What stands before and after a place: whether it is what a quote gives, and what would single it out."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import islice

from msgspec import Struct

from nutgraf.anchor.folding import Folded, fold_trimmed
from nutgraf.anchor.words import UNSPACED
from nutgraf.core.quote import Candidate, Quote

MOST_CANDIDATES = 10
"""Places that are described one by one."""

_FARTHEST = 1000
"""Code points from a place within which words are looked for that no other place has."""
_MOST_CHECKS = 10_000
"""Places compared for one prefix or suffix, beside a first look at each. More is only needed where a text
repeats itself without end."""
_LONG = 80
"""Code points beyond which a prefix is worth replacing by a shorter suffix."""

_HAS_WORD = re.compile(r"[^\W_]")


class Context(Struct, frozen=True, kw_only=True):
    """The words that a quote says stand before and after it, folded."""

    prefix: str
    suffix: str

    def fits(self, text: Folded, start: int, end: int) -> bool:
        """Whether the folded text from `start` to `end` stands in this context."""
        return _fits_before(text.text, start, self.prefix) and _fits_after(text.text, end, self.suffix)


_NO_CONTEXT = Context(prefix="", suffix="")
"""What most quotes give."""


def context_of(quote: Quote) -> Context:
    """The context that a quote gives; what is empty fits everywhere."""
    if not quote.prefix and not quote.suffix:
        return _NO_CONTEXT
    return Context(prefix=fold_trimmed(quote.prefix).text, suffix=fold_trimmed(quote.suffix).text)


def actual_context(context: Context, text: Folded, start: int, end: int) -> tuple[str | None, str | None]:
    """What stands before and after a place, each as many words as given; None where what is given fits."""
    before = after = None
    if not _fits_before(text.text, start, context.prefix):
        reach = _last(_back(text.text, start), context.prefix, start)
        before = _words(text.written(reach, start))
    if not _fits_after(text.text, end, context.suffix):
        reach = _last(_forth(text.text, end), context.suffix, end)
        after = _words(text.written(end, reach))
    return before, after


def singled_out(text: Folded, starts: Sequence[int], length: int) -> tuple[Candidate, ...]:
    """The first of several places, each with the least context that no other of them has.

    `starts` are offsets of the folded text where passages of `length` code points begin, ascending.
    """
    candidates = []
    for start in starts[:MOST_CANDIDATES]:
        end = start + length
        prefix, suffix = _telling(text, start, starts, before=True), ""
        if not prefix or len(prefix) > _LONG:
            suffix = _telling(text, end, [other + length for other in starts], before=False)
            if suffix and (not prefix or len(suffix) < len(prefix)):
                prefix = ""
            else:
                suffix = ""
        candidates.append(Candidate(span=text.span(start, end), prefix=prefix, suffix=suffix))
    return tuple(candidates)


def _telling(text: Folded, at: int, places: Iterable[int], *, before: bool) -> str:
    """The fewest words before (or else after) a place that no other of the places has; empty: none tell."""
    reaches, fits = (_back, _fits_before) if before else (_forth, _fits_after)
    rivals = [other for other in places if other != at]
    checks = -2 * len(rivals)
    for reach in reaches(text.text, at):
        checks += len(rivals)
        if checks > _MOST_CHECKS:
            break
        start, end = min(reach, at), max(reach, at)
        words = text.text[start:end].strip(" ")
        rivals = [other for other in rivals if fits(text.text, other, words)]
        if not rivals and _HAS_WORD.search(words):
            return _words(text.written(start, end))
    return ""


def _fits_before(folded: str, start: int, words: str) -> bool:
    if folded.startswith(" ", start - 1) and start:
        start -= 1
    return not words or (start >= len(words) and folded.startswith(words, start - len(words)))


def _fits_after(folded: str, end: int, words: str) -> bool:
    if folded.startswith(" ", end):
        end += 1
    return folded.startswith(words, end)


def _back(folded: str, start: int) -> Iterator[int]:
    """Where the words before an offset begin, the nearest first."""
    low = max(0, start - _FARTHEST)
    words = [match.start() for match in _word().finditer(folded, low, start)]
    return (word for word in reversed(words) if word > low or not low)


def _forth(folded: str, end: int) -> Iterator[int]:
    """Where the words after an offset end, the nearest first."""
    return (match.end() for match in _word().finditer(folded, end, end + _FARTHEST))


def _last(reaches: Iterator[int], words: str, at: int) -> int:
    """How far as many words reach as are given; `at` where there are none."""
    return [at, *islice(reaches, len(_word().findall(words)))][-1]


@cache
def _word() -> re.Pattern[str]:
    """Compiled when it is needed: wide classes of characters take milliseconds."""
    return re.compile(rf"[{UNSPACED}]|[^ {UNSPACED}]+")


def _words(written: str) -> str:
    """A stretch of text as written, on one line."""
    return " ".join(written.split())
