"""Dates as history knows them: imprecise, uncertain, or a stretch of time (EDTF, ISO 8601-2)."""

from datetime import date
from enum import StrEnum

from msgspec import Struct


class Precision(StrEnum):
    """The smallest unit that a date states."""

    DAY = "day"
    MONTH = "month"
    SEASON = "season"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    MILLENNIUM = "millennium"


class Moment(Struct, frozen=True, kw_only=True):
    """One end of a historic date: the days it may stand for, and how sure that is."""

    earliest: date
    latest: date
    """Both included. Years before 1 are beyond Python's calendar and are refused when read."""
    precision: Precision
    season: int | None = None
    """EDTF season 21 (spring) to 24 (winter), with precision SEASON."""
    approximate: bool = False
    uncertain: bool = False


class HistoricDate(Struct, frozen=True, kw_only=True):
    """An EDTF level 1 date: a moment or an interval between two."""

    text: str
    """As written: `2016-03~`."""
    start: Moment | None
    """None: open at the start (`../2016`) or unknown (`/2016`)."""
    end: Moment | None
    """The same moment as `start` where the date is no interval; None: open or unknown."""
    interval: bool = False

    @property
    def approximate(self) -> bool:
        """Whether either end is approximate."""
        return any(moment.approximate for moment in (self.start, self.end) if moment)

    @property
    def uncertain(self) -> bool:
        """Whether either end is uncertain."""
        return any(moment.uncertain for moment in (self.start, self.end) if moment)

    @property
    def sort_key(self) -> tuple[date, date, str]:
        """Orders dates by their first possible day, then by their last, then by their text."""
        start, end = self.start or self.end, self.end or self.start
        return (
            start.earliest if start else date.min,
            end.latest if end else date.max,
            self.text,
        )

    @property
    def year(self) -> int:
        """The year it begins in, or ends in where its start is open."""
        moment = self.start or self.end
        return moment.earliest.year if moment else date.min.year
