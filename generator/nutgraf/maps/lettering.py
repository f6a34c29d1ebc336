"""How wide words are, without knowing the reader's fonts: rather too wide than too narrow."""

import textwrap
import unicodedata
from functools import lru_cache

from msgspec import Struct

_NARROW = frozenset("iljtfrI.,:;'’‘!|()[]ı·")
_WIDE = frozenset("mwMWQ@%—…ЖШЩЮФжшщюф")


class Lettering(Struct, frozen=True):
    """The look of a kind of label."""

    style: str
    """Its class in the style sheet is `ng-map__<style>`."""
    size: float
    """Pixels of the map."""
    stretch: float = 1.0
    """How much wider than plain letters: bold, spaced."""

    capitals: bool = False

    @property
    def line(self) -> float:
        """Pixels from line to line."""
        return round(self.size * 1.2, 1)

    def width(self, text: str) -> float:
        """About how many pixels a line of text takes."""
        return _ems(text.upper() if self.capitals else text) * self.size * self.stretch


MAIN = Lettering("name--main", 13, 1.08)
NAME = Lettering("name", 12, 1.04)
SOFT = Lettering("name--soft", 12, 1.02)
CITY = Lettering("city", 11)
COUNTRY = Lettering("country", 10.5, 1.3, capitals=True)
DISPUTED = Lettering("contested", 10)
WATER = Lettering("waters", 10.5)
SMALL = Lettering("small", 10)


@lru_cache(maxsize=4096)
def lines_of(text: str, most: int = 20) -> tuple[str, ...]:
    """A name in lines of about even length, none much longer than `most` characters."""
    text = " ".join(text.split())
    rows = max(1, -(-len(text) // most))
    even = max(-(-len(text) // rows) + 3, 8)
    return tuple(textwrap.wrap(text, even, break_on_hyphens=False)) or (text,)


@lru_cache(maxsize=4096)
def _ems(text: str) -> float:
    return sum(map(_em, text))


def _em(character: str) -> float:
    """The width of a character in units of the letters' size, after wide sans-serif fonts."""
    if unicodedata.combining(character):
        return 0
    if unicodedata.east_asian_width(character) in "WF":
        return 1.05
    if character in _NARROW:
        return 0.35
    if character in _WIDE:
        return 0.95
    return 0.7 if character.isupper() else 0.58
