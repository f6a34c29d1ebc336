"""What has no width goes, and characters that are canonically equivalent become the same (Unicode NFC)."""

import re
import sys
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache

from msgspec import Struct

Piece = tuple[int, int, str]
"""Where a stretch of a text begins and ends, and what becomes of it."""

_WIDTHLESS = (
    "\xad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufe00-\ufe0f\ufeff"
    "\U000e0100-\U000e01ef"
)
_WIDTHLESS_RUN = re.compile(f"[{_WIDTHLESS}]+")

_ASTRAL = 0x10000
_WITH_MARKS = (range(0x300, 0x3400), range(0xA000, 0xAC00), range(0xF900, 0x20000), range(0x2F800, 0x2FA20))
"""Where marks and characters that NFC changes are: not among Han characters and Hangul syllables."""


def composed(text: str) -> list[Piece]:
    """What has no width, and the characters that NFC changes, in order (Unicode Standard Annex 15)."""
    if text.isascii():
        return []
    slim = _WIDTHLESS_RUN.sub("", text)
    is_composed = unicodedata.is_normalized("NFC", slim)
    if len(slim) == len(text):
        return [] if is_composed else list(_clusters(text))
    if is_composed:
        return [(*match.span(), "") for match in _WIDTHLESS_RUN.finditer(text)]
    return [
        (*match.span(), made)
        for match in _composing().among_widthless.finditer(text)
        if (made := unicodedata.normalize("NFC", _WIDTHLESS_RUN.sub("", match[0]))) != match[0]
    ]


def _clusters(text: str) -> Iterator[Piece]:
    """The characters that NFC changes, in a text where nothing is without width.

    The search is for marks, which are rare, and takes the character before them along, other than a
    space or a dash: these compose with nothing and may yet be joined to their like.
    """
    patterns = _composing()
    for match in patterns.cluster.finditer(text):
        start, end = match.span()
        if start and text[start - 1] not in " -" and patterns.mark.match(text, start):
            start -= 1
        if (made := unicodedata.normalize("NFC", text[start:end])) != text[start:end]:
            yield start, end, made


class _Composing(Struct, frozen=True):
    """What finds characters that may change under NFC. The classes take 0.1 s to make, so they wait."""

    mark: re.Pattern[str]
    cluster: re.Pattern[str]
    """From the first mark, or from a character that changes by itself."""
    among_widthless: re.Pattern[str]
    """From the character that marks join, with what has no width in between; and that by itself."""


@cache
def _composing() -> _Composing:
    characters = [chr(code) for block in _WITH_MARKS for code in block]
    mark = _any_of(c for c in characters if _joins(c) and not _WIDTHLESS_RUN.match(c))
    single = _any_of(c for c in characters if not unicodedata.is_normalized("NFC", c))
    return _Composing(
        mark=re.compile(mark),
        cluster=re.compile(f"(?:{mark}|{single}){mark}*"),
        among_widthless=re.compile(
            rf"[^ {_WIDTHLESS}-](?:[{_WIDTHLESS}]*{mark})+|{single}|{_WIDTHLESS_RUN.pattern}"
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
