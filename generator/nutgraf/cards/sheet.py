"""What cards are put together from; mirrored where one reads from right to left.

Distances across are in pixels from the side at which one begins to read.
"""

from collections.abc import Sequence

from nutgraf.cards.breaking import fit, shortened
from nutgraf.cards.canvas import Canvas, Spot
from nutgraf.cards.colors import color_of, mixed, readable_on
from nutgraf.cards.letters import readable, shown
from nutgraf.cards.png import Color
from nutgraf.cards.shaping import Line, Style, set_line, width_of
from nutgraf.cards.typefaces import EM, PRIVATE, Role, signs, typefaces
from nutgraf.core.options import CardOptions
from nutgraf.core.social_card import HEIGHT, WIDTH, Sign
from nutgraf.core.verdict import Shape

MARGIN = 72
"""To both sides of all but the band."""

MEASURE = WIDTH - 2 * MARGIN
"""The width that there is for texts."""

EDGE = 24
"""From the upper and the lower edge, into which no letter reaches."""

_CAPITALS = 0.67
"""How high capitals are, in sizes of the letters."""

_BAND = 16
_BAR = 12
_SHAPES = tuple(Shape)


class Sheet:
    """A card while it is drawn."""

    def __init__(self, options: CardOptions, language: str, direction: str) -> None:
        self._typefaces = typefaces(options.font)
        self._language, self._direction = language, direction
        self._paper = color_of(options.background)
        self.text = readable_on(self._paper, color_of(options.color))
        self.soft = readable_on(self._paper, mixed(self.text, self._paper, 0.35))
        self._canvas = Canvas(WIDTH, HEIGHT, self._paper, MARGIN, EDGE)
        self._canvas.fill(0, 0, WIDTH, _BAND, color_of(options.accent) if options.accent else self.text)

    def png(self) -> bytes:
        """The card as a file."""
        return self._canvas.png()

    def ink(self, sign: Sign) -> Color:
        """A verdict's colour, as it can be read on the paper."""
        return readable_on(self._paper, color_of(sign.color)) if sign.color else self.text

    def line(self, text: str, role: Role, longest: float = 1000.0) -> Line:
        """A text in one line, with an ellipsis where it is longer than so many ems."""
        style = self._style(role)
        text = shown(readable(text), self._typefaces.covered)
        return set_line(shortened(text, lambda part: width_of(part, style), longest), style)

    def put(self, line: Line, size: float, x: float, y: float, color: Color) -> None:
        """A line with its base line `y` below the top."""
        self._canvas.print(self._spots(line, size, x, y), color)

    def headline(self, text: str, top: float, height: float, sizes: Sequence[float]) -> None:
        """A text in as many lines as it takes, in the largest of some sizes in which it fits."""
        style = self._style(Role.HEADLINE)
        text = shown(readable(text), self._typefaces.covered)
        leading = set_line(text, style).leading
        fitted = fit(
            text,
            lambda part: width_of(part, style),
            width=MEASURE,
            height=height,
            leading=leading,
            sizes=sizes,
        )
        y = top + (_CAPITALS + (leading - 1.14) * 0.6) * fitted.size
        printed: list[Spot] = []
        for words in fitted.lines:
            line = set_line(words, style)
            printed += self._spots(line, min(fitted.size, MEASURE / max(line.width, 0.1)), MARGIN, y)
            y += leading * fitted.size
        self._canvas.print(printed, self.text)

    def sign(self, sign: Sign, size: float, x: float, top: float, color: Color) -> None:
        """A verdict's shape, in a square of `size`."""
        glyph = signs().font.get_nominal_glyph(PRIVATE + _SHAPES.index(sign.shape)) or 0
        self._canvas.print([(signs(), glyph, size, self._left(x, size), top + size)], color)

    def rule(self, top: float) -> None:
        """A hairline across."""
        hair = mixed(self.text, self._paper, 0.8)
        self._canvas.fill(MARGIN, top, WIDTH - MARGIN, top + 2, hair)

    def bar(self, parts: Sequence[tuple[Color, int]], top: float) -> list[float]:
        """Shares of a whole, each in its colour, none so small that it is not seen; where each begins."""
        gap = 4.0 if len(parts) < 30 else 1.0
        least = min(8.0, (MEASURE - gap * (len(parts) - 1)) / len(parts))
        spare = MEASURE - gap * (len(parts) - 1) - least * len(parts)
        whole = sum(count for _, count in parts)
        starts: list[float] = [MARGIN]
        for color, count in parts:
            width = least + spare * count / whole
            left = self._left(starts[-1], width)
            self._canvas.fill(left, top, left + width, top + _BAR, color)
            starts.append(starts[-1] + width + gap)
        return starts[:-1]

    def _style(self, role: Role) -> Style:
        return Style(self._typefaces.of(role), self._language, self._direction)

    def _spots(self, line: Line, size: float, x: float, y: float) -> list[Spot]:
        left, scale = self._left(x, line.width * size), size / EM
        return [
            (glyph.typeface, glyph.number, size, left + glyph.x * scale, y - glyph.y * scale)
            for glyph in line.glyphs
        ]

    def _left(self, x: float, width: float) -> float:
        return WIDTH - x - width if self._direction == "rtl" else x
