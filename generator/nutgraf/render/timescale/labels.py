"""What stands at a tick, and how much room it takes."""

import unicodedata
from functools import lru_cache

from babel.dates import format_date

from nutgraf.render.language import Language
from nutgraf.render.timescale.ticks import Tick, Unit

_NARROW, _WIDE = 7.0, 13.0
"""Pixels of a letter, with some to spare, where letters are 12 pixels high; wide are those of East Asia."""

_PATTERNS = {
    (Unit.DAY, True): "yMMMd",
    (Unit.DAY, False): "MMMd",
    (Unit.MONTH, True): "yMMM",
}
"""The patterns of a locale by CLDR's names for them."""


@lru_cache(maxsize=4096)
def label_of(tick: Tick, language: Language) -> str:
    """A tick's day, month or year in a language: "Mar 15", "Mar 2016", "2016"."""
    if tick.unit is Unit.YEAR:
        return str(tick.day.year)
    name = _PATTERNS.get((tick.unit, tick.names_year))
    pattern = language.locale.datetime_skeletons[name].pattern if name else "MMM"
    # Where a locale has no stand-alone names of its own, Babel takes those of whichever was asked before.
    return format_date(tick.day, pattern.replace("LLL", "MMM"), locale=language.locale)


@lru_cache(maxsize=4096)
def label_width(label: str) -> float:
    """What a label takes of a line, in pixels; an estimate on the safe side."""
    return sum(_WIDE if unicodedata.east_asian_width(letter) in "WF" else _NARROW for letter in label)
