"""How many digits of a position are known."""

import math

METRES_PER_DEGREE = 111_000
"""Of latitude, and of longitude at the equator."""

MOST_DIGITS = 5
"""About a metre: more is never meant."""


def known_digits(uncertainty_m: float) -> int:
    """How many decimals of a degree to give for an uncertainty in metres.

    The fewest with which rounding moves a place by no more than that: more would pretend.
    """
    # Rounding moves it by half a unit at most north or south, and by as much east or west.
    furthest = METRES_PER_DEGREE * math.sqrt(0.5)
    return math.ceil(min(MOST_DIGITS, max(0, math.log10(furthest / uncertainty_m))))


def position_digits(lat: float, lon: float, uncertainty_m: float | None = None) -> int:
    """How many decimals of a degree to give of a position.

    They follow its uncertainty; where none is given, they are those that the author wrote.
    """
    return known_digits(uncertainty_m) if uncertainty_m else max(_written(lat), _written(lon))


def _written(degrees: float) -> int:
    return min(MOST_DIGITS, len(f"{degrees:.{MOST_DIGITS}f}".rstrip("0").partition(".")[2]))
