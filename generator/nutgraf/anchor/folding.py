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
from array import array
from bisect import bisect_right
from functools import cache

from msgspec import Struct

from nutgraf.anchor.composing import Piece, composed
from nutgraf.core.text import Span

_ALIKE = tuple(
    (other, character)
    for character, others in {
        "'": "\u2018\u2019\u201a\u201b\u02bb\u02bc\u05f3\uff07",
        '"': "\u201c\u201d\u201e\u201f\u05f4\uff02",
        "-": "\u058a\u05be\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2e3a\u2e3b\ufe58\ufe63\uff0d",
        " ": "\t\n\v\f\r\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007"
        "\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000",
    }.items()
    for other in others
)
"""One character for one, so that replacing them moves no offset."""
_ALIKE_IN_ASCII = tuple((other, character) for other, character in _ALIKE if other.isascii())

_WIDE = "\u3000-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff00-\uff60\U00020000-\U0003134f"
"""Han, kana and their punctuation."""
_WIDE_MARKS = "\u302a-\u302f\u3099\u309a"

_SPACES = re.compile("  +")
_DASHES = re.compile("--+")

LONG_DASHES = frozenset("\u2014\u2015\u2e3a\u2e3b")
"""Dashes that part clauses and never join numbers."""


class _Layer(Struct, frozen=True):
    """What one step of folding did: the pieces that are not as long as what they were made from.

    Four arrays, with an item for each piece, in order.
    """

    starts: "array[int]"
    """Where a piece begins after the step."""
    ends: "array[int]"
    """Where it ends; where nothing was left of it, where it begins."""
    original_starts: "array[int]"
    original_ends: "array[int]"

    def original(self, offset: int) -> tuple[int, int]:
        """The ends, before the step, of what the character at an offset was made from."""
        piece = bisect_right(self.starts, offset) - 1
        if piece < 0:
            return offset, offset + 1
        if offset < self.ends[piece]:
            return self.original_starts[piece], self.original_ends[piece]
        at = self.original_ends[piece] + offset - self.ends[piece]
        return at, at + 1


class Folded(Struct, frozen=True, kw_only=True):
    """A text after folding, with the way back to the text as written. All offsets are in code points."""

    original: str
    text: str
    layers: tuple[_Layer, ...]
    """The steps, the last first."""

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
        start, end = offset, offset + 1
        for layer in self.layers:
            start, end = layer.original(start)[0], layer.original(end - 1)[1]
        return start, end


def fold(text: str) -> Folded:
    """Folds a text; folding what is folded changes nothing. Takes any string, in linear time."""
    if text.isascii() and text.isprintable() and "  " not in text and "--" not in text:
        return Folded(original=text, text=text, layers=())
    folded = text
    for other, character in _ALIKE_IN_ASCII if text.isascii() else _ALIKE:
        folded = folded.replace(other, character)
    layers = []
    for step in (composed, _joined):
        if pieces := step(folded):
            folded, layer = _rebuilt(folded, pieces)
            layers.append(layer)
    return Folded(original=text, text=folded, layers=tuple(reversed(layers)))


def fold_trimmed(text: str) -> Folded:
    """Folds a text without the white space at its ends; `original` is what is left of it."""
    folded = fold(text)
    inner = folded.text.strip(" ")
    if len(inner) == len(folded.text):
        return folded
    start = len(folded.text) - len(folded.text.lstrip(" "))
    return fold(folded.written(start, start + len(inner)))


def _rebuilt(text: str, pieces: list[Piece]) -> tuple[str, _Layer]:
    """A text with its pieces replaced, and the way back."""
    parts: list[str] = []
    starts, ends, original_starts, original_ends = (array("l") for _ in range(4))
    done = length = 0
    for start, end, made in pieces:
        parts.append(text[done:start])
        length += start - done
        starts.append(length)
        parts.append(made)
        length += len(made)
        ends.append(length)
        original_starts.append(start)
        original_ends.append(end)
        done = end
    parts.append(text[done:])
    return "".join(parts), _Layer(starts, ends, original_starts, original_ends)


def _joined(text: str) -> list[Piece]:
    """Runs of spaces and of dashes, and the spaces that wide characters do without."""
    pieces = [(*match.span(), "-") for match in _DASHES.finditer(text)] if "--" in text else []
    if text.isascii() or not _wide().search(text):
        if "  " in text:
            pieces += [(*match.span(), " ") for match in _SPACES.finditer(text)]
    else:
        for match in _wide_spaces().finditer(text):
            start, end = match.span()
            wide = start and _wide().match(text, start - 1) and _begins_wide().match(text, end)
            pieces.append((start, end, "" if wide else " "))
    return sorted(pieces)


# Compiled when they are needed: wide classes of characters take milliseconds.
@cache
def _wide() -> re.Pattern[str]:
    return re.compile(f"[{_WIDE}]")


@cache
def _begins_wide() -> re.Pattern[str]:
    return re.compile(f"(?![{_WIDE_MARKS}])[{_WIDE}]")


@cache
def _wide_spaces() -> re.Pattern[str]:
    return re.compile(rf" (?: +|(?<=[{_WIDE}] )(?={_begins_wide().pattern}))")
