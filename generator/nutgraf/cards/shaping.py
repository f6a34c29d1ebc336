"""A line of text becomes glyphs, each in its place, as HarfBuzz shapes them."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from operator import itemgetter
from unicodedata import bidirectional

import uharfbuzz as hb
from msgspec import Struct

from nutgraf.cards.direction import runs
from nutgraf.cards.typefaces import EM, Typeface


class Glyph(Struct, frozen=True):
    """A letter, or several that are drawn as one."""

    typeface: Typeface
    number: int
    x: float
    """From the start of the line, in units of the em; to the right."""
    y: float
    """From the base line, upwards."""


class Line(Struct, frozen=True):
    """A text that is set in one line, from left to right as it is seen."""

    glyphs: tuple[Glyph, ...]
    width: float
    """In ems."""
    leading: float
    """From the line before, in ems."""


class Style(Struct, frozen=True):
    """How texts are set."""

    typefaces: Sequence[Typeface]
    """The first that has all of a word gives it."""
    language: str
    """BCP 47: letters may have other forms in one language than in another."""
    direction: str
    """`ltr` or `rtl`."""


_WORDS = re.compile(r"\s+|\S+")
_FOLLOWING = frozenset(("NSM", "BN"))


def set_line(text: str, style: Style) -> Line:
    """Sets a text that has no line breaks, and no character that the fonts lack."""
    glyphs: list[Glyph] = []
    x, leading = 0, 0.0
    for typeface, buffer in _set(text, style):
        leading = max(leading, typeface.leading)
        for info, position in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
            glyphs.append(Glyph(typeface, info.codepoint, x + position.x_offset, position.y_offset))
            x += position.x_advance
    return Line(tuple(glyphs), x / EM, leading or 1.0)


def width_of(text: str, style: Style) -> float:
    """The width of a text that is set in one line, in ems."""
    advances = (place.x_advance for _, buffer in _set(text, style) for place in buffer.glyph_positions)
    return float(sum(advances)) / EM


def _set(text: str, style: Style) -> Iterator[tuple[Typeface, hb.Buffer]]:
    """The glyphs of a line by their fonts, from left to right."""
    for run, backwards in runs(text, style.direction):
        parts = list(_parts(run, style.typefaces))
        for typeface, part in reversed(parts) if backwards else parts:
            buffer = hb.Buffer()
            buffer.add_str(part)
            buffer.direction = "rtl" if backwards else "ltr"
            buffer.language = style.language
            buffer.guess_segment_properties()
            hb.shape(typeface.font, buffer)
            yield typeface, buffer


def _parts(run: str, typefaces: Sequence[Typeface]) -> Iterator[tuple[Typeface, str]]:
    """A run in parts that are of one font, in the order in which they are read."""
    if typefaces[0].covers.issuperset(map(ord, run)):
        yield typefaces[0], run
        return
    fonts = (font for word in _WORDS.findall(run) for font in _fonts(word, typefaces))
    for typeface, group in groupby(zip(fonts, run, strict=True), key=itemgetter(0)):
        yield typeface, "".join(letter for _, letter in group)


def _fonts(word: str, typefaces: Sequence[Typeface]) -> Iterator[Typeface]:
    """The font of each character: where one has them all, that; else for each the first that has it."""
    needed = {ord(letter) for letter in word if bidirectional(letter) != "BN"}
    whole = next((typeface for typeface in typefaces if needed <= typeface.covers), None)
    last = whole or typefaces[0]
    for letter in word:
        if not whole and bidirectional(letter) not in _FOLLOWING:
            last = next((typeface for typeface in typefaces if ord(letter) in typeface.covers), last)
        yield last
