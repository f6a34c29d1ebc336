"""Coordinates in words, with no more digits than are known."""

import math

from babel.units import format_unit

from nutgraf.render.language import Language

METRES_PER_DEGREE = 111_000
"""Of latitude, and of longitude at the equator."""

MOST_DIGITS = 5
"""About a metre: more is never meant."""


def in_degrees(lat: float, lon: float, uncertainty_m: float | None = None) -> str:
    """A position in decimal degrees: "35.40° N, 35.95° E".

    The last digit's unit is of the order of the uncertainty; where none is given, the digits are those
    that the author wrote.
    """
    digits = known_digits(uncertainty_m) if uncertainty_m else max(_written(lat), _written(lon))
    return f"{_degrees(lat, digits, 'N', 'S')}, {_degrees(lon, digits, 'E', 'W')}"


def known_digits(uncertainty_m: float) -> int:
    """How many decimals of a degree to show for an uncertainty in metres.

    The last one's unit is the power of ten nearest to it: fewer would move the place by more than
    that, more would pretend.
    """
    return min(MOST_DIGITS, max(0, round(math.log10(METRES_PER_DEGREE / uncertainty_m))))


def in_metres(length: float, language: Language) -> str:
    """A length as a person says it: "800 m", "1.5 km", "20 km"."""
    if length < 1000:
        shown = round(length) if length >= 1 else length
        return format_unit(shown, "length-meter", "short", locale=language.locale)
    kilometres = length / 1000
    shown = round(kilometres, 1) if kilometres < 10 else round(kilometres)
    return format_unit(shown, "length-kilometer", "short", locale=language.locale)


def _written(degrees: float) -> int:
    return min(MOST_DIGITS, len(f"{degrees:.{MOST_DIGITS}f}".rstrip("0").partition(".")[2]))


def _degrees(value: float, digits: int, positive: str, negative: str) -> str:
    rounded = f"{abs(value):.{digits}f}"
    side = positive if value >= 0 or float(rounded) == 0 else negative
    return f"{rounded}° {side}"
