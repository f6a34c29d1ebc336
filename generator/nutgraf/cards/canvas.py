"""A sheet of paper to print on: pixels, each the number of a colour.

Every ink has its colour in steps from that of the paper, for the edges of letters.
"""

from collections.abc import Iterable
from functools import lru_cache

import uharfbuzz as hb

from nutgraf.cards.colors import mixed
from nutgraf.cards.png import Color, png
from nutgraf.cards.typefaces import EM, Typeface

SHADES = 15
"""Steps of an ink."""

INKS = 255 // SHADES
"""More are not told apart: they print as the last one."""

Spot = tuple[Typeface, int, float, float, float]
"""A glyph of a font, its size, and its place from the left and the top, in pixels."""


class Canvas:
    """A picture while it is drawn."""

    def __init__(self, width: int, height: int, paper: Color, margin: int, edge: int) -> None:
        """`margin` and `edge`: how near letters may come to the sides, and to top and bottom."""
        self._width, self._height, self._margin, self._edge = width, height, margin, edge
        self._pixels = bytearray(width * height)
        self._paper = paper
        self._inks: dict[Color, bytes] = {}
        self._draw = hb.RasterDraw()

    def fill(self, left: float, top: float, right: float, bottom: float, color: Color) -> None:
        """A rectangle."""
        start, end = round(left), round(right)
        row = self._ink(color)[255:] * (end - start)
        for y in range(round(top), round(bottom)):
            self._pixels[y * self._width + start : y * self._width + end] = row

    def print(self, spots: Iterable[Spot], color: Color) -> None:
        """Glyphs; what of them would lie in the margin is cut off."""
        for typeface, number, size, x, y in spots:
            scale = size / EM
            self._draw.transform = (scale, 0.0, 0.0, scale, x, self._height - y)
            self._draw.draw_glyph(typeface.font, number)
        image = self._draw.render()
        extents, shades = image.extents, image.buffer.translate(self._ink(color))
        left = max(self._margin - extents.x_origin, 0)
        right = min(self._width - self._margin - extents.x_origin, extents.width)
        if left >= right:
            return
        for row in range(extents.height):
            y = self._height - 1 - (extents.y_origin + row)
            if self._edge <= y < self._height - self._edge:
                start = y * self._width + extents.x_origin
                self._pixels[start + left : start + right] = shades[
                    row * extents.stride + left : row * extents.stride + right
                ]

    def png(self) -> bytes:
        """The picture as a file."""
        palette = [self._paper]
        for color in self._inks:
            palette += [mixed(self._paper, color, shade / SHADES) for shade in range(1, SHADES + 1)]
        return png(self._pixels, self._width, palette)

    def _ink(self, color: Color) -> bytes:
        """The number of the colour for each coverage of a pixel, 0 to 255."""
        if color not in self._inks and len(self._inks) == INKS:
            return list(self._inks.values())[-1]
        if color not in self._inks:
            self._inks[color] = _numbers(1 + len(self._inks) * SHADES)
        return self._inks[color]


@lru_cache(maxsize=INKS)
def _numbers(first: int) -> bytes:
    """The numbers of an ink's colours, of which `first` is the faintest."""
    shades = (round(coverage * SHADES / 255) for coverage in range(256))
    return bytes(first + shade - 1 if shade else 0 for shade in shades)
