"""A timeline's events as marks along a time scale.

Along the scale lengths are percentages, so that it is undistorted at any width; what has to be read or
touched has its size in pixels. Marks are mirrored here for pages that are read from the right.
"""

from collections.abc import Sequence
from enum import StrEnum

from msgspec import Struct

from nutgraf.core.historic_date import HistoricDate, Precision
from nutgraf.render.timescale.lanes import Box, lanes_of
from nutgraf.render.timescale.scale import Scale, extent_of
from nutgraf.render.view.timeline import EventItem

NARROW, WIDE = 216.0, 520.0
"""The two lengths of the scale in pixels that it is laid out for: the least that a page 320 pixels wide
leaves, and that from which the style sheet takes the second layout."""

PADDING = 24.0
"""Pixels beside the scale at both ends, for what reaches beyond a mark's days."""

_DOT, _BAR = 8.0, 3.0
_TAIL, _ARROW = 9.0, 12.0
_GAP, _DIGIT = 4.0, 7.5
_LEAST = 10.0
"""On the side without the number, so that a target is 24 pixels wide."""


class MarkKind(StrEnum):
    """What a mark's shape tells."""

    DAY = "day"
    """It happened on a day: a dot."""
    RANGE = "range"
    """It happened at some time in a month or a longer span: a line between two caps."""
    SPAN = "span"
    """It went on from one moment to another: a bar."""


class MarkEnd(Struct, frozen=True, kw_only=True):
    """One end of a mark."""

    x: float
    """Percent of the scale from the screen's left; of a dot both ends are in one place."""
    tail: bool
    """Whether it is approximate or unknown."""
    arrow: bool
    """Whether it is open."""
    reach: float
    """Pixels that the mark's target takes beyond it."""


class Mark(Struct, frozen=True, kw_only=True):
    """An event on the scale."""

    event: EventItem
    kind: MarkKind
    uncertain: bool
    left: MarkEnd
    """Of the screen, whatever the page's direction."""
    right: MarkEnd
    number_left: bool
    """Whether its number stands beyond the left end; else beyond the right one."""
    lane: int
    """From 0, on a narrow page."""
    lane_wide: int


def marks_of(events: Sequence[EventItem], scale: Scale, direction: str) -> tuple[Mark, ...]:
    """The marks of events in their order; `direction` is `ltr` or `rtl`."""
    placed = [_place(event, scale) for event in events]
    boxes = [mark.box for mark in placed]
    lanes = zip(lanes_of(boxes, NARROW), lanes_of(boxes, WIDE), strict=True)
    return tuple(
        _mark(mark, narrow, wide, direction) for mark, (narrow, wide) in zip(placed, lanes, strict=True)
    )


class _Placed(Struct, frozen=True, kw_only=True):
    """A mark in the order of time: its first end is the earlier one."""

    event: EventItem
    kind: MarkKind
    tails: tuple[bool, bool]
    opens: tuple[bool, bool]
    number_first: bool
    box: Box


def _place(event: EventItem, scale: Scale) -> _Placed:
    date, kind = event.date, kind_of(event.date)
    start, end = _ends(date, kind, scale)
    opens = (date.interval and date.text.startswith(".."), date.interval and date.text.endswith(".."))
    tails = (
        date.start.approximate if date.start else not opens[0],
        date.end.approximate if date.end else not opens[1],
    )
    least = _DOT if kind is MarkKind.DAY else _BAR
    reaches = [least + _TAIL * tail + _ARROW * arrow for tail, arrow in zip(tails, opens, strict=True)]
    number = _GAP + _DIGIT * len(str(event.number))
    overflows = end * NARROW + reaches[1] + number > NARROW + PADDING
    number_first = opens[1] or (overflows and start * NARROW - reaches[0] - number >= -PADDING)
    reaches[0 if number_first else 1] += number
    return _Placed(
        event=event,
        kind=kind,
        tails=tails,
        opens=opens,
        number_first=number_first,
        box=Box(start=start, end=end, before=max(reaches[0], _LEAST), after=max(reaches[1], _LEAST)),
    )


def kind_of(date: HistoricDate) -> MarkKind:
    """What a date's mark looks like."""
    if date.interval:
        return MarkKind.SPAN
    return MarkKind.DAY if date.start and date.start.precision is Precision.DAY else MarkKind.RANGE


def _ends(date: HistoricDate, kind: MarkKind, scale: Scale) -> tuple[float, float]:
    extent = extent_of(date) or scale.whole
    if kind is MarkKind.DAY:
        noon = scale.position(extent.start + 0.5)
        return noon, noon
    start = 0.0 if date.text.startswith("..") else scale.position(extent.start)
    end = 1.0 if date.text.endswith("..") else scale.position(extent.end)
    return start, end


def _mark(placed: _Placed, lane: int, lane_wide: int, direction: str) -> Mark:
    box, mirrored = placed.box, direction == "rtl"
    ends = [
        MarkEnd(x=round(100 * (1 - at if mirrored else at), 3), tail=tail, arrow=arrow, reach=reach)
        for at, tail, arrow, reach in zip(
            (box.start, box.end), placed.tails, placed.opens, (box.before, box.after), strict=True
        )
    ]
    left, right = reversed(ends) if mirrored else ends
    return Mark(
        event=placed.event,
        kind=placed.kind,
        uncertain=placed.event.date.uncertain,
        left=left,
        right=right,
        number_left=placed.number_first is not mirrored,
        lane=lane,
        lane_wide=lane_wide,
    )
