"""The picture of a timeline, ready to be drawn."""

from collections.abc import Iterator, Sequence
from datetime import date
from functools import lru_cache

from babel.dates import format_date, format_skeleton
from msgspec import Struct

from nutgraf.render.dates import in_words
from nutgraf.render.language import Language
from nutgraf.render.timescale.labels import label_of, label_width
from nutgraf.render.timescale.lanes import Box, apart
from nutgraf.render.timescale.scale import Extent, Scale, extent_of, scale_of
from nutgraf.render.timescale.ticks import ticks_of
from nutgraf.render.view.marks import NARROW, PADDING, WIDE, Mark, MarkKind, marks_of
from nutgraf.render.view.timeline import EventItem, span_of

FEWEST_EVENTS = 3
MOST_LANES = 24
"""On a phone; a picture of more would be taller than its screen, and no help."""


class TickMark(Struct, frozen=True, kw_only=True):
    """A day, month or year that is named on the scale."""

    x: float
    """Percent from the screen's left."""
    label: str
    anchor: str
    """SVG's `text-anchor`, which counts in the direction of the page."""
    narrow: bool
    """Whether the label has room on a narrow page."""
    wide: bool


class Break(Struct, frozen=True, kw_only=True):
    """A stretch that is shortened."""

    x: float
    """Percent from the screen's left."""
    width: float
    words: str
    """A sentence that says so."""

    @property
    def middle(self) -> float:
        """Where its sign stands, in percent from the left."""
        return round(self.x + self.width / 2, 3)


class TimeScale(Struct, frozen=True, kw_only=True):
    """The picture of a timeline."""

    name: str
    marks: tuple[Mark, ...]
    ticks: tuple[TickMark, ...]
    breaks: tuple[Break, ...]

    @property
    def lanes(self) -> int:
        """How many there are on a narrow page."""
        return 1 + max(mark.lane for mark in self.marks)

    @property
    def lanes_wide(self) -> int:
        """How many there are on a wide page."""
        return 1 + max(mark.lane_wide for mark in self.marks)

    @property
    def stretches(self) -> tuple[tuple[float, float], ...]:
        """The unbroken parts of the axis, each with its x and its width in percent."""
        ends = [
            0.0,
            *(
                end
                for gap in sorted(self.breaks, key=lambda gap: gap.x)
                for end in (gap.x, gap.x + gap.width)
            ),
            100.0,
        ]
        return tuple((start, round(end - start, 3)) for start, end in zip(ends[::2], ends[1::2], strict=True))

    @property
    def signs(self) -> tuple[str, ...]:
        """What is drawn and needs a legend: `day`, `range`, `span`, `about`, `uncertain`, `open`."""
        ends = [end for mark in self.marks for end in (mark.left, mark.right)]
        shown = {str(mark.kind) for mark in self.marks}
        shown |= {"about"} if any(end.tail for end in ends) else set()
        shown |= {"uncertain"} if any(mark.uncertain for mark in self.marks) else set()
        shown |= {"open"} if any(end.arrow for end in ends) else set()
        return tuple(sign for sign in ("day", "range", "span", "about", "uncertain", "open") if sign in shown)

    @property
    def uncertain_as(self) -> MarkKind | None:
        """The kind of mark that shows what an uncertain date looks like; None where all are certain."""
        return next((mark.kind for mark in self.marks if mark.uncertain), None)


def timescale_of(events: Sequence[EventItem], language: Language) -> TimeScale | None:
    """The picture of events that are in the order of time.

    None where it would show nothing: there are too few events, all are at one time, or so many are at
    about one time that they would have to stand under one another.
    """
    extents = {extent for event in events if (extent := extent_of(event.date))}
    span = span_of(event.date for event in events)
    if len(events) < FEWEST_EVENTS or len(extents) < 2 or span is None:
        return None
    scale = scale_of(extents)
    picture = TimeScale(
        name=language.gettext("Time scale: %(span)s") % {"span": in_words(span, language)},
        marks=marks_of(events, scale, language.direction),
        ticks=tuple(_ticks(scale, language)),
        breaks=tuple(_break(gap, scale, language) for gap in scale.breaks),
    )
    return picture if picture.lanes <= MOST_LANES else None


def _ticks(scale: Scale, language: Language) -> Iterator[TickMark]:
    ticks = ticks_of(scale)
    labels = [label_of(tick, language) for tick in ticks]
    places = [scale.position(tick.day.toordinal()) for tick in ticks]
    anchors = [_anchor(place, label_width(label)) for place, label in zip(places, labels, strict=True)]
    boxes = [_box(*each) for each in zip(places, map(label_width, labels), anchors, strict=True)]
    # Labels that say the year have the first claim to room; without it the others mean little.
    ranked = sorted(range(len(ticks)), key=lambda index: (not ticks[index].names_year, index))
    room = {
        width: dict(zip(ranked, apart((boxes[index] for index in ranked), width), strict=True))
        for width in (NARROW, WIDE)
    }
    for index, (place, label, anchor) in enumerate(zip(places, labels, anchors, strict=True)):
        yield TickMark(
            x=_percent(place, language),
            label=label,
            anchor=anchor,
            narrow=room[NARROW][index],
            wide=room[WIDE][index],
        )


def _anchor(place: float, width: float) -> str:
    """A label is centred on its tick unless it would reach beyond the picture."""
    if place * NARROW + PADDING < width / 2:
        return "start"
    return "end" if (1 - place) * NARROW + PADDING < width / 2 else "middle"


def _box(place: float, width: float, anchor: str) -> Box:
    before = {"start": 0.0, "middle": width / 2, "end": width}[anchor]
    return Box(start=place, end=place, before=before, after=width - before)


def _break(gap: Extent, scale: Scale, language: Language) -> Break:
    start, end = scale.position(gap.start), scale.position(gap.end)
    first, last = date.fromordinal(gap.start - 1), date.fromordinal(gap.end)
    sentence = language.gettext(
        "Between %(start)s and %(end)s no event begins or ends; the scale is shortened there."
    )
    return Break(
        x=_percent(end if language.direction == "rtl" else start, language),
        width=round(100 * (end - start), 3),
        words=sentence % {"start": _roughly(first, gap, language), "end": _roughly(last, gap, language)},
    )


@lru_cache(maxsize=4096)
def _roughly(day: date, gap: Extent, language: Language) -> str:
    """A day by its year, month or whole, so exactly as the length of a stretch asks for."""
    if gap.days > 3 * 366:
        return str(day.year)
    if gap.days > 62:
        return format_skeleton("yMMMM", day, locale=language.locale)
    return format_date(day, "long", locale=language.locale)


def _percent(place: float, language: Language) -> float:
    return round(100 * (1 - place if language.direction == "rtl" else place), 3)
