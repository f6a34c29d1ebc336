"""Folding: texts that differ only in formatting become the same text, and offsets lead back.

What is folded, on both sides of a comparison alike:

- canonically equivalent characters: Unicode NFC (Unicode Standard Annex 15);
- white space: a run of it, over line and paragraph breaks, is one space; between two wide characters
  (Chinese and Japanese are set without spaces) it is nothing, as a broken line leaves one there;
- quotation marks and apostrophes: curly, low, straight, letter apostrophes and Hebrew geresh alike, single
  and double apart;
- hyphens and dashes: all lengths, the minus sign and maqaf alike, and several in a row (`--`) as one;
- what has no width: zero-width spaces and joiners, soft hyphens, direction marks, variation selectors.

What is not: case, guillemets, primes (feet and seconds are no quotation marks), ellipses, ligatures, and
whether there is space around a dash. A quote that differs in these is mended, not matched.
"""

import re
import sys
import unicodedata
from array import array
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache

from nutgraf.core.text import Span

_ALIKE = {
    "'": "\u2018\u2019\u201a\u201b\u02bb\u02bc\u05f3\uff07",
    '"': "\u201c\u201d\u201e\u201f\u05f4\uff02",
    "-": "\u058a\u05be\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2e3a\u2e3b\ufe58\ufe63\uff0d",
    " ": "\t\n\v\f\r\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008"
    "\u2009\u200a\u2028\u2029\u202f\u205f\u3000",
}
"""One character each, so that replacing them moves no offset."""

_WIDTHLESS = (
    "\xad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufe00-\ufe0f\ufeff"
    "\U000e0100-\U000e01ef"
)
_WIDE = "\u3000-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff00-\uff60\U00020000-\U0003134f"
"""Han, kana and their punctuation and marks."""
_WIDE_MARKS = "\u302a-\u302f\u3099\u309a"

_HAS_WIDTHLESS = re.compile(f"[{_WIDTHLESS}]")
_HAS_WIDE = re.compile(f"[{_WIDE}]")
_BEGINS_WIDE = re.compile(f"(?![{_WIDE_MARKS}])[{_WIDE}]")
_SPACES = re.compile("  +")
_DASHES = re.compile("--+")
_WIDE_SPACES = re.compile(rf" (?: +|(?<=[{_WIDE}] )(?={_BEGINS_WIDE.pattern}))")
_WIDTHLESS_RUNS = re.compile(
    rf"[{_WIDTHLESS} ]{{2,}}|[{_WIDTHLESS}]|-(?:[{_WIDTHLESS}]*-)+|(?<=[{_WIDE}]) (?={_BEGINS_WIDE.pattern})"
)

_ASTRAL = 0x10000
_WITH_MARKS = (range(0x300, 0x3400), range(0xA000, 0xAC00), range(0xF900, 0x20000), range(0x2F800, 0x2FA20))
"""Where marks and characters that NFC changes are: not among Han characters and Hangul syllables."""

LONG_DASHES = frozenset("\u2014\u2015\u2e3a\u2e3b")
"""Dashes that part clauses and never join numbers."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Folded:
    """A text after folding, with the way back to the text as written. All offsets are in code points."""

    original: str
    text: str
    starts: "array[int]" = field(repr=False)
    """Where in `text` each piece begins that is not as long as what it was made from, ascending."""
    ends: "array[int]" = field(repr=False)
    """Where in `text` each of them ends; where nothing was left of it, where it begins."""
    original_starts: "array[int]" = field(repr=False)
    original_ends: "array[int]" = field(repr=False)

    def span(self, start: int, end: int) -> Span:
        """The span of the original that `text[start:end]` was made from, always of whole characters.

        What has no width at the outer ends of it is left out; an empty stretch gives an empty span.
        """
        first = self._original(start)[0]
        return Span(first, self._original(end - 1)[1] if end > start else first)

    def written(self, start: int, end: int) -> str:
        """What `text[start:end]` was made from."""
        span = self.span(start, end)
        return self.original[span.start : span.end]

    def _original(self, offset: int) -> tuple[int, int]:
        """The ends of what the character at an offset of `text` was made from."""
        piece = bisect_right(self.starts, offset) - 1
        if piece < 0:
            return offset, offset + 1
        if offset < self.ends[piece]:
            return self.original_starts[piece], self.original_ends[piece]
        at = self.original_ends[piece] + offset - self.ends[piece]
        return at, at + 1


def fold(text: str) -> Folded:
    """Folds a text; folding what is folded changes nothing. Takes any string, in linear time."""
    even = text
    for character, others in _ALIKE.items():
        for other in others:
            if other.isascii() or not text.isascii():
                even = even.replace(other, character)
    parts: list[str] = []
    starts, ends, original_starts, original_ends = (array("l") for _ in range(4))
    done = length = 0
    for start, end, made in _pieces(even):
        parts.append(even[done:start])
        length += start - done
        starts.append(length)
        parts.append(made)
        length += len(made)
        ends.append(length)
        original_starts.append(start)
        original_ends.append(end)
        done = end
    parts.append(even[done:])
    return Folded(
        original=text,
        text="".join(parts),
        starts=starts,
        ends=ends,
        original_starts=original_starts,
        original_ends=original_ends,
    )


def fold_trimmed(text: str) -> Folded:
    """Folds a text without the white space at its ends; `original` is what is left of it."""
    folded = fold(text)
    inner = folded.text.strip(" ")
    if len(inner) == len(folded.text):
        return folded
    start = len(folded.text) - len(folded.text.lstrip(" "))
    return fold(folded.written(start, start + len(inner)))


def _pieces(even: str) -> list[tuple[int, int, str]]:
    """The stretches that folding changes in length or composition, and what becomes of each, in order."""
    if even.isascii():
        return sorted([*_changed(_SPACES, even), *_changed(_DASHES, even)])
    slim = _HAS_WIDTHLESS.sub("", even)
    composed = unicodedata.is_normalized("NFC", slim)
    if len(slim) < len(even):
        return _changed(_WIDTHLESS_RUNS if composed else _composing().among_widthless, even)
    pieces = _changed(_DASHES, even)
    pieces += _changed(_WIDE_SPACES if _HAS_WIDE.search(even) else _SPACES, even)
    if not composed:
        pieces += _composed(even)
    return sorted(pieces)


def _changed(pattern: re.Pattern[str], even: str) -> list[tuple[int, int, str]]:
    return [
        (start, end, made)
        for match in pattern.finditer(even)
        if (made := _remade(even, start := match.start(), end := match.end())) != match[0]
    ]


def _remade(even: str, start: int, end: int) -> str:
    """What becomes of a run of white space, of dashes, or of characters that may compose."""
    slim = _HAS_WIDTHLESS.sub("", even[start:end])
    if not slim.strip(" "):
        wide = start and _HAS_WIDE.match(even, start - 1) and _BEGINS_WIDE.match(even, end)
        return "" if wide else slim[:1]
    return unicodedata.normalize("NFC", slim) if slim.strip("-") else "-"


def _composed(even: str) -> Iterator[tuple[int, int, str]]:
    """The characters that NFC changes, in a text where nothing is without width.

    The search is for marks, which are rare, and takes the character before them along.
    """
    patterns = _composing()
    for match in patterns.cluster.finditer(even):
        start, end = match.span()
        if start and even[start - 1] not in " -" and patterns.mark.match(even, start):
            start -= 1
        if (made := unicodedata.normalize("NFC", even[start:end])) != even[start:end]:
            yield start, end, made


@dataclass(frozen=True, slots=True)
class _Composing:
    """What finds characters that may change under NFC. The classes take 0.1 s to make, so they wait."""

    mark: re.Pattern[str]
    cluster: re.Pattern[str]
    """From the first mark, or from a character that changes by itself."""
    among_widthless: re.Pattern[str]
    """From the base character, with joiners and the like in between; and all other runs with such."""


@cache
def _composing() -> _Composing:
    characters = [chr(code) for block in _WITH_MARKS for code in block]
    mark = _any_of(c for c in characters if _joins(c) and not _HAS_WIDTHLESS.match(c))
    single = _any_of(c for c in characters if not unicodedata.is_normalized("NFC", c))
    return _Composing(
        mark=re.compile(mark),
        cluster=re.compile(f"(?:{mark}|{single}){mark}*"),
        among_widthless=re.compile(
            rf"[^ {_WIDTHLESS}-](?:[{_WIDTHLESS}]*{mark})+|{single}|{_WIDTHLESS_RUNS.pattern}"
        ),
    )


def _joins(character: str) -> bool:
    """Whether NFC may make one character of this one and the one before it."""
    return is_mark(character) or "\u1161" <= character <= "\u1175" or "\u11a8" <= character <= "\u11c2"


def is_mark(character: str) -> bool:
    """Whether a character stands on or beside the one before it, and is none by itself."""
    return unicodedata.category(character)[0] == "M"


def _any_of(characters: Iterable[str]) -> str:
    """A pattern for one of these characters, given in ascending order.

    Those beyond the Basic Multilingual Plane stand apart: in one class they make `re` slow for all.
    """
    ranges: list[list[int]] = []
    for code in map(ord, characters):
        if ranges and code == ranges[-1][1] + 1 != _ASTRAL:
            ranges[-1][1] = code
        else:
            ranges.append([code, code])
    basic = "".join(f"{chr(first)}-{chr(last)}" for first, last in ranges if first < _ASTRAL)
    astral = "".join(f"{chr(first)}-{chr(last)}" for first, last in ranges if first >= _ASTRAL)
    return rf"(?:[{basic}]|[{chr(_ASTRAL)}-{chr(sys.maxunicode)}](?<=[{astral}]))"
