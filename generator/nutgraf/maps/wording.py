"""Numbers and directions as a person says them, no more exact than they are."""

import math

from nutgraf.maps.place import Words
from nutgraf.maps.scalebar import number


def gettext_noop(message: str) -> str:
    """Marks a word for the catalogue of translations; it is translated where it is used."""
    return message


DIRECTIONS = (
    gettext_noop("north"),
    gettext_noop("north-east"),
    gettext_noop("east"),
    gettext_noop("south-east"),
    gettext_noop("south"),
    gettext_noop("south-west"),
    gettext_noop("west"),
    gettext_noop("north-west"),
)


def direction(bearing: float, words: Words) -> str:
    """The compass direction nearest to a bearing in degrees."""
    return words.gettext(DIRECTIONS[round(bearing / 45) % 8])


def rounded(km: float, uncertainty_km: float = 0) -> float:
    """A distance to one or two digits that are known: steps of 1, 5, 10, 50 … kilometres.

    A step is about a tenth of the distance, and never finer than the uncertainty.
    """
    least = max(km / 8, uncertainty_km, 1)
    power: float = 10.0 ** math.floor(math.log10(least))
    step = max(one for one in (power, 5 * power) if one <= least)
    return max(step, round(km / step) * step)


def kilometres(km: float, words: Words) -> str:
    """A distance with its unit; parts of a kilometre in metres."""
    if km < 1:
        return words.gettext("{number} m").format(number=number(round(km * 1000, -2) or round(km * 1000)))
    return words.gettext("{number} km").format(number=number(km))
