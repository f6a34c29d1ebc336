"""Coordinates in words, with no more digits than are known."""

from functools import lru_cache

from babel.units import format_unit

from nutgraf.core.precision import position_digits
from nutgraf.render.language import Language


def in_degrees(lat: float, lon: float, uncertainty_m: float | None = None) -> str:
    """A position in decimal degrees: "35.40° N, 35.95° E".

    The last digit's unit is of the order of the uncertainty; where none is given, the digits are those
    that the author wrote.
    """
    digits = position_digits(lat, lon, uncertainty_m)
    return f"{_degrees(lat, digits, 'N', 'S')}, {_degrees(lon, digits, 'E', 'W')}"


@lru_cache(maxsize=1024)
def in_metres(length: float, language: Language) -> str:
    """A length as a person says it: "800 m", "1.5 km", "20 km"."""
    if length < 1000:
        shown = round(length) if length >= 1 else length
        return format_unit(shown, "length-meter", "short", locale=language.locale)
    kilometres = length / 1000
    shown = round(kilometres, 1) if kilometres < 10 else round(kilometres)
    return format_unit(shown, "length-kilometer", "short", locale=language.locale)


def _degrees(value: float, digits: int, positive: str, negative: str) -> str:
    rounded = f"{abs(value):.{digits}f}"
    side = positive if value >= 0 or float(rounded) == 0 else negative
    return f"{rounded}° {side}"
