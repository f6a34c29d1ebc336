"""The fonts that cards are set in, read once."""

from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property, lru_cache
from importlib.resources import files

import uharfbuzz as hb

EM = 2048
"""Units of an em in which everything is measured, whatever the font counts in."""

PRIVATE = 0xE000
"""Where `signs.ttf` has the shapes of verdicts, in the order of `Shape`."""

_SCRIPTS = {"": 1.14, "-arabic": 1.45, "-hebrew": 1.2}
"""The fonts that a role has: the endings of their files, with their leading."""

_LEADINGS = 1.14, 1.45
"""The least and the most that a site's own font gets."""

_TRIED = 300
"""Characters of a font of which one must have an outline."""


class Role(StrEnum):
    """What a text is on a card."""

    HEADLINE = "serif"
    STRONG = "sans-strong"
    PLAIN = "sans"


@dataclass(frozen=True, eq=False)
class Typeface:
    """A font."""

    font: "hb.Font"
    covers: frozenset[int]
    """The code points that it has."""
    leading: float
    """From line to line, in sizes of the letters."""


@dataclass(frozen=True, eq=False)
class Typefaces:
    """The fonts of a site's cards."""

    own: bytes
    """The site's own font; empty: it has none."""

    @cached_property
    def _own(self) -> tuple[Typeface, ...]:
        return (_own_typeface(self.own),) if self.own else ()

    def of(self, role: Role) -> tuple[Typeface, ...]:
        """The fonts for a role: the first that has all of a word gives it."""
        return (*self._own, *_carried(role), *(_carried(Role.STRONG) if role is Role.HEADLINE else ()))

    @cached_property
    def covered(self) -> frozenset[int]:
        """The code points that can be shown, whatever they are for."""
        headline, plain = (
            frozenset().union(*(typeface.covers for typeface in self.of(role)))
            for role in (Role.HEADLINE, Role.PLAIN)
        )
        return headline & plain


@lru_cache(maxsize=4)
def typefaces(own: bytes = b"") -> Typefaces:
    """The fonts of sites with a font of their own, or with none."""
    return Typefaces(own)


@lru_cache(maxsize=1)
def signs() -> Typeface:
    """The shapes of verdicts."""
    return _typeface(_data("signs"), 1)


def is_font(content: bytes) -> bool:
    """Whether a file's content is a font with outlines: TrueType, OpenType, or several of these."""
    typeface = _typeface(content, 1)
    tried = (typeface.font.get_nominal_glyph(letter) for letter in sorted(typeface.covers)[:_TRIED])
    extents = (typeface.font.get_glyph_extents(glyph) for glyph in tried if glyph)
    return any(extent.width for extent in extents if extent)


@lru_cache(maxsize=len(Role))
def _carried(role: Role) -> tuple[Typeface, ...]:
    return tuple(_typeface(_data(f"{role}{script}"), leading) for script, leading in _SCRIPTS.items())


def _own_typeface(content: bytes) -> Typeface:
    typeface = _typeface(content, 1)
    extents = typeface.font.get_font_extents("ltr")
    least, most = _LEADINGS
    height = (extents.ascender - extents.descender) / EM
    return replace(typeface, leading=min(max(height, least), most))


def _typeface(content: bytes, leading: float) -> Typeface:
    face = hb.Face(hb.Blob(content))
    font = hb.Font(face)
    font.scale = (EM, EM)
    return Typeface(font=font, covers=frozenset(face.unicodes), leading=leading)


def _data(name: str) -> bytes:
    return (files("nutgraf.cards") / "data" / f"{name}.ttf").read_bytes()
