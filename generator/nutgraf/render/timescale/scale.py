"""Where dates stand on a line from 0 to 1."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import pairwise
from statistics import median

from msgspec import Struct

from nutgraf.core.historic_date import HistoricDate

SHORTENED_OVER = 1 / 3
"""A stretch without events that is longer than this share of the whole may be shortened."""

OUT_OF_PROPORTION = 4
"""It is if it is also this many times as long as such stretches usually are here: where events are
evenly far apart, there is nothing to be won."""

BREAK = 0.08
"""What a shortened stretch takes of the line."""


class Extent(Struct, frozen=True, order=True):
    """A stretch of time in days of the proleptic Gregorian calendar, counted as `date.toordinal` does."""

    start: int
    end: int
    """The first day that is no longer in it."""

    @property
    def days(self) -> int:
        """How long it is."""
        return self.end - self.start


class Scale(Struct, frozen=True, kw_only=True):
    """A line that is in proportion to time, except where it is broken."""

    knots: tuple[tuple[int, float], ...]
    """Pairs of a day and its position, both ascending from the first day (0) to the end (1); straight
    between them."""
    breaks: tuple[Extent, ...] = ()
    """The stretches that are shortened, each between two neighbouring knots."""

    @property
    def whole(self) -> Extent:
        """All that it covers."""
        return Extent(self.knots[0][0], self.knots[-1][0])

    @property
    def unbroken(self) -> tuple[Extent, ...]:
        """The stretches that are in proportion, in order."""
        ends = [
            self.whole.start,
            *(day for gap in self.breaks for day in (gap.start, gap.end)),
            self.whole.end,
        ]
        return tuple(Extent(start, end) for start, end in zip(ends[::2], ends[1::2], strict=True))

    def position(self, day: float) -> float:
        """Where the beginning of a day stands; what is beyond the line, at its end."""
        last = len(self.knots) - 1
        index = min(max(bisect_right(self.knots, day, key=lambda knot: knot[0]), 1), last)
        (before, at_before), (after, at_after) = self.knots[index - 1], self.knots[index]
        along = min(max((day - before) / (after - before), 0.0), 1.0)
        return at_before + along * (at_after - at_before)


def extent_of(date: HistoricDate) -> Extent | None:
    """The days that a date may stand for, as far as it is known; None where neither end is."""
    first, last = date.start or date.end, date.end or date.start
    if first is None or last is None:
        return None
    return Extent(first.earliest.toordinal(), last.latest.toordinal() + 1)


def scale_of(extents: Iterable[Extent]) -> Scale:
    """The scale of at least one extent, from the first day of any to the last."""
    covered = _merged(extents)
    breaks = _breaks(covered)
    start, end = covered[0].start, covered[-1].end
    per_day = (1 - BREAK * len(breaks)) / (end - start - sum(gap.days for gap in breaks))
    knots, at = [(start, 0.0)], 0.0
    for gap in breaks:
        at += (gap.start - knots[-1][0]) * per_day
        knots.append((gap.start, at))
        at += BREAK
        knots.append((gap.end, at))
    return Scale(knots=(*knots, (end, 1.0)), breaks=breaks)


def _merged(extents: Iterable[Extent]) -> list[Extent]:
    """The days that any extent covers, in stretches that do not touch."""
    merged: list[Extent] = []
    for extent in sorted(extents):
        if merged and extent.start <= merged[-1].end:
            merged[-1] = Extent(merged[-1].start, max(merged[-1].end, extent.end))
        else:
            merged.append(extent)
    return merged


def _breaks(covered: Sequence[Extent]) -> tuple[Extent, ...]:
    gaps = [Extent(before.end, after.start) for before, after in pairwise(covered)]
    whole = covered[-1].end - covered[0].start
    return tuple(
        gap
        for index, gap in enumerate(gaps)
        if gap.days > whole * SHORTENED_OVER
        and gap.days >= OUT_OF_PROPORTION * _usual(gaps[:index] + gaps[index + 1 :] or covered)
    )


def _usual(stretches: Sequence[Extent]) -> float:
    return median(stretch.days for stretch in stretches)
