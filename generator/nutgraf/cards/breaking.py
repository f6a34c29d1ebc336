"""Where a text is broken into lines: in as few as it takes, of much the same length."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from unicodedata import category

from msgspec import Struct

ELLIPSIS = "…"

Measure = Callable[[str], float]
"""The width of a text in ems, set in one line."""

_IDEOGRAPH = "\u2e80-\u2fff\u3005-\u3007\u3021-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_CLOSING = "\u3001\u3002\u3009\u300b\u300d\u300f\u3011\u3015\u30fc\uff01\uff09\uff0c\uff1a\uff1b\uff1f"
_WITHIN_WORDS = re.compile(
    rf"(?<=\w[-–—/])(?=\w\w)|(?<=[{_IDEOGRAPH}{_CLOSING}])(?=[^{_CLOSING}])|(?=[{_IDEOGRAPH}])(?<=\w)"
)
"""Where a line may end within a word: after a hyphen or a dash, and between ideographs."""

_STEPS = 12
"""In the search for the width at which lines are of much the same length: to a four thousandth."""

_UNFINISHED = " ,;:–—-/([«„“\"'،؛"
"""What an ellipsis does not follow."""


class Fitted(Struct, frozen=True):
    """A text broken into lines."""

    lines: tuple[str, ...]
    size: float
    """Of the letters, in pixels."""
    whole: bool
    """Whether it is all of the text; else it ends in an ellipsis."""


class _Piece(Struct, frozen=True):
    text: str
    width: float
    spaced: bool
    """Whether white space stands before it."""


def fit(
    text: str, measure: Measure, *, width: float, height: float, leading: float, sizes: Sequence[float]
) -> Fitted:
    """Breaks a text so that it fills a box, in the largest of some sizes in which it fits.

    Args:
        text: One line, with single spaces.
        measure: Of parts of it.
        width: Of the box, in pixels.
        height: Likewise.
        leading: From line to line, in sizes of the letters.
        sizes: In pixels, from the largest to the smallest.
    """
    smallest = sizes[-1]
    pieces = list(_pieces(text, measure, width / smallest))
    space = measure("n n") - measure("nn")
    for size in sizes:
        limit, most = width / size, int(height / (leading * size))
        lines = _filled(pieces, space, limit)
        if max((piece.width for piece in pieces), default=0.0) <= limit and len(lines) <= most:
            return Fitted(tuple(map(_text, _balanced(pieces, space, limit, len(lines)))), size, True)
    lines = _filled(pieces, space, width / smallest)
    most = max(1, int(height / (leading * smallest)))
    *above, last = lines[:most]
    cut = _cut(_text(last), measure, width / smallest)
    return Fitted((*map(_text, above), cut), smallest, False)


def shortened(text: str, measure: Measure, limit: float) -> str:
    """A text in one line of at most `limit` ems, with an ellipsis where it is longer."""
    return text if measure(text) <= limit else _cut(text, measure, limit)


def _cut(text: str, measure: Measure, limit: float) -> str:
    """The beginning of a text with an ellipsis after it, as long as has room; between words if possible."""
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if measure(text[:middle] + ELLIPSIS) <= limit else (low, middle - 1)
    kept = text[:low]
    words, space, rest = kept.rpartition(" ")
    if space and low < len(text) and text[low] != " " and len(rest) < low / 2:
        kept = words
    return kept.rstrip(_UNFINISHED) + ELLIPSIS


def _pieces(text: str, measure: Measure, longest: float) -> Iterator[_Piece]:
    for word in text.split():
        for number, part in enumerate(filter(None, _WITHIN_WORDS.split(word))):
            width = measure(part)
            spaced = not number
            if width <= longest:
                yield _Piece(part, width, spaced)
                continue
            for bit in _chopped(part, measure, longest):
                yield _Piece(bit, measure(bit), spaced)
                spaced = False


def _chopped(word: str, measure: Measure, longest: float) -> Iterator[str]:
    """A word that is longer than a line, in parts that are not."""
    while word:
        low, high = 1, len(word)
        while low < high:
            middle = (low + high + 1) // 2
            low, high = (middle, high) if measure(word[:middle]) <= longest else (low, middle - 1)
        while low < len(word) and category(word[low]).startswith(("M", "Cf")):
            low += 1
        yield word[:low]
        word = word[low:]


def _filled(pieces: Iterable[_Piece], space: float, limit: float) -> list[list[_Piece]]:
    """Lines that take as much as they can."""
    lines: list[list[_Piece]] = []
    room = 0.0
    for piece in pieces:
        needed = piece.width + (space if piece.spaced else 0.0)
        if lines and needed <= room:
            lines[-1].append(piece)
            room -= needed
        else:
            lines.append([piece])
            room = limit - piece.width
    return lines


def _balanced(pieces: Sequence[_Piece], space: float, limit: float, count: int) -> list[list[_Piece]]:
    """As many lines, the longest of them as short as can be."""
    if count < 2:
        return _filled(pieces, space, limit)
    low, high = max(piece.width for piece in pieces), limit
    for _ in range(_STEPS):
        middle = (low + high) / 2
        low, high = (low, middle) if len(_filled(pieces, space, middle)) <= count else (middle, high)
    return _filled(pieces, space, high)


def _text(line: Sequence[_Piece]) -> str:
    rest = "".join(f"{' ' * piece.spaced}{piece.text}" for piece in line[1:])
    return f"{line[0].text}{rest}" if line else ""
