"""Colours that can be told from what they stand on."""

from nutgraf.cards.png import Color

READABLE = 4.5
"""The contrast that text needs: WCAG 2.2, 1.4.3."""

_STEPS = 20


def color_of(text: str) -> Color:
    """`#rrggbb` as numbers."""
    return int(text[1:3], 16), int(text[3:5], 16), int(text[5:7], 16)


def mixed(color: Color, other: Color, share: float) -> Color:
    """Between two colours; `share` is what it has of the other, from 0 to 1."""
    red, green, blue = (round(one + (two - one) * share) for one, two in zip(color, other, strict=True))
    return red, green, blue


def contrast(color: Color, other: Color) -> float:
    """From 1 to 21, as WCAG 2.2 defines it."""
    light, dark = sorted((_luminance(color), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def readable_on(paper: Color, color: Color) -> Color:
    """A colour, darker or lighter where text in it could not be read on this paper."""
    black, white = (0, 0, 0), (255, 255, 255)
    towards = black if contrast(black, paper) > contrast(white, paper) else white
    steps = (mixed(color, towards, step / _STEPS) for step in range(_STEPS))
    return next((step for step in steps if contrast(step, paper) >= READABLE), towards)


def _luminance(color: Color) -> float:
    red, green, blue = (
        value / 255 / 12.92 if value <= 10 else ((value / 255 + 0.055) / 1.055) ** 2.4 for value in color
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
