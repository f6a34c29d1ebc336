"""How many digits of a position are known."""

import math

METRES_PER_DEGREE = 111_000
"""Of latitude, and of longitude at the equator."""

MOST_DIGITS = 5
"""About a metre: more is never meant."""


def known_digits(uncertainty_m: float) -> int:
    """How many decimals of a degree to give for an uncertainty in metres.

    The last one's unit is the power of ten nearest to it: fewer would move the place by more than
    that, more would pretend.
    """
    return round(min(MOST_DIGITS, max(0, math.log10(METRES_PER_DEGREE / uncertainty_m))))


def position_digits(lat: float, lon: float, uncertainty_m: float | None = None) -> int:
    """How many decimals of a degree to give of a position.

    They follow its uncertainty; where none is given, they are those that the author wrote.
    """
    return known_digits(uncertainty_m) if uncertainty_m else max(_written(lat), _written(lon))


def _written(degrees: float) -> int:
    return min(MOST_DIGITS, len(f"{degrees:.{MOST_DIGITS}f}".rstrip("0").partition(".")[2]))
