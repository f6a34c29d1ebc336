"""The days that a time scale names: the first of years, months, or days, as many as it has room for."""

from calendar import monthrange
from collections.abc import Iterator
from datetime import date
from enum import StrEnum

from msgspec import Struct

from nutgraf.render.timescale.scale import Extent, Scale

MOST_TICKS = 10
"""On the unbroken stretches together; each of these may have one more at its end."""


class Unit(StrEnum):
    """What begins at a tick."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"


class Tick(Struct, frozen=True, kw_only=True):
    """A day that is named on the scale."""

    day: date
    unit: Unit
    names_year: bool
    """Whether its label must say the year too: it differs from that of the tick before."""


_LENGTHS = {Unit.DAY: 1.0, Unit.MONTH: 30.4, Unit.YEAR: 365.2}
"""In days, about."""

_STEPS: tuple[tuple[Unit, int], ...] = (
    *((Unit.DAY, step) for step in (1, 5, 10)),
    *((Unit.MONTH, step) for step in (1, 3)),
    *((Unit.YEAR, step) for step in (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)),
)
"""From the finest: every day, every fifth …; months by one and by quarters; years to millennia."""


def ticks_of(scale: Scale) -> tuple[Tick, ...]:
    """The ticks of a scale in order: the finest step of which there are not too many.

    A stretch between breaks in which none falls has one where it begins, so that every stretch says
    when it is.
    """
    days = sum(stretch.days for stretch in scale.unbroken)
    unit, step = next(
        ((unit, step) for unit, step in _STEPS if days <= MOST_TICKS * step * _LENGTHS[unit]), _STEPS[-1]
    )
    ticks: list[Tick] = []
    for stretch in scale.unbroken:
        for day in list(_days(stretch, unit, step)) or [date.fromordinal(stretch.start)]:
            names_year = not ticks or ticks[-1].day.year != day.year
            ticks.append(Tick(day=day, unit=unit, names_year=names_year))
    return tuple(ticks)


def _days(stretch: Extent, unit: Unit, step: int) -> Iterator[date]:
    """The days of a stretch on which a step begins."""
    last = date.fromordinal(stretch.end - 1)
    for year in range(date.fromordinal(stretch.start).year, last.year + 1):
        for day in _of_year(year, unit, step):
            if stretch.start <= day.toordinal() < stretch.end:
                yield day


def _of_year(year: int, unit: Unit, step: int) -> Iterator[date]:
    if unit is Unit.YEAR:
        if year % step == 0:
            yield date(year, 1, 1)
        return
    for month in range(1, 13, step if unit is Unit.MONTH else 1):
        if unit is Unit.MONTH:
            yield date(year, month, 1)
        else:
            # No step begins that the month's end would cut by half: the next one would stand too near.
            for day in range(1, monthrange(year, month)[1] + 2 - (step + 1) // 2, step):
                yield date(year, month, day)
