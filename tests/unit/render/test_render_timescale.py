"""The arithmetic of a time scale: positions, ticks, lanes."""

from datetime import date
from itertools import pairwise

import pytest
from babel import Locale
from babel.localedata import locale_identifiers
from hypothesis import given
from hypothesis import strategies as st

from nutgraf.render.language import Language, language_of
from nutgraf.render.timescale.labels import label_of, label_width
from nutgraf.render.timescale.lanes import Box, apart, lanes_of
from nutgraf.render.timescale.scale import BREAK, Extent, Scale, scale_of
from nutgraf.render.timescale.ticks import MOST_TICKS, Tick, Unit, ticks_of

LAST = date.max.toordinal()

days = st.integers(1, LAST)
extents = st.builds(
    lambda start, length: Extent(start, min(start + length, LAST + 1)), days, st.integers(1, 5000)
)
several = st.lists(extents, min_size=1, max_size=30)


def at(*written: str) -> list[Extent]:
    starts = [date.fromisoformat(day).toordinal() for day in written]
    return [Extent(start, start + 1) for start in starts]


@given(several, st.lists(st.floats(0, LAST + 2), min_size=2, max_size=20))
def test_later_is_never_nearer_and_nothing_is_beyond_the_line(
    found: list[Extent], asked: list[float]
) -> None:
    scale = scale_of(found)
    positions = [scale.position(day) for day in sorted(asked)]
    assert all(0 <= position <= 1 for position in positions)
    assert all(earlier <= later for earlier, later in pairwise(positions))


@given(several)
def test_a_scale_runs_from_the_first_day_to_the_last(found: list[Extent]) -> None:
    scale = scale_of(found)
    assert scale.position(min(extent.start for extent in found)) == 0
    assert scale.position(max(extent.end for extent in found)) == 1


@given(several)
def test_a_break_hides_no_day_of_any_event_and_takes_its_fixed_share(found: list[Extent]) -> None:
    scale = scale_of(found)
    assert len(scale.breaks) <= 2
    for gap in scale.breaks:
        assert all(extent.end <= gap.start or gap.end <= extent.start for extent in found)
        assert scale.position(gap.end) - scale.position(gap.start) == pytest.approx(BREAK)
        assert gap.days / scale.whole.days > BREAK, "a break shortens"


@given(several)
def test_between_breaks_a_day_is_a_day_everywhere(found: list[Extent]) -> None:
    scale = scale_of(found)
    lengths = [
        (scale.position(stretch.end) - scale.position(stretch.start)) / stretch.days
        for stretch in scale.unbroken
    ]
    assert lengths == pytest.approx([lengths[0]] * len(lengths))


def test_a_long_stretch_without_events_is_shortened() -> None:
    scale = scale_of(at("1931-07-01", "2016-05-01", "2016-05-03", "2016-06-12"))
    assert scale.breaks == (Extent(date(1931, 7, 2).toordinal(), date(2016, 5, 1).toordinal()),)


@pytest.mark.parametrize(
    "even",
    [
        ("1900-01-01", "1950-01-01", "2000-01-01"),
        ("1900-01-01", "1900-01-02", "1900-01-03"),
        ("1900-01-01", "1930-01-01", "1970-01-01", "2000-01-01"),
    ],
)
def test_events_that_are_evenly_apart_stay_so(even: tuple[str, ...]) -> None:
    assert scale_of(at(*even)).breaks == ()


def scale_over(first: date, length: int) -> Scale:
    start = first.toordinal()
    return scale_of([Extent(start, min(start + length, LAST + 1))])


@given(st.dates(), st.one_of(st.integers(1, 4000), st.integers(1, LAST)))
def test_ticks_are_few_and_in_order_and_on_the_line(first: date, length: int) -> None:
    scale = scale_over(first, length)
    ticks = ticks_of(scale)
    assert 1 <= len(ticks) <= MOST_TICKS + 2
    assert all(earlier.day < later.day for earlier, later in pairwise(ticks))
    assert all(scale.whole.start <= tick.day.toordinal() < scale.whole.end for tick in ticks)


@given(several)
def test_every_stretch_between_breaks_says_when_it_is(found: list[Extent]) -> None:
    scale = scale_of(found)
    named = [tick.day.toordinal() for tick in ticks_of(scale)]
    assert all(any(stretch.start <= day < stretch.end for day in named) for stretch in scale.unbroken)
    assert len(named) <= MOST_TICKS + 2 * len(scale.unbroken)


@pytest.mark.parametrize(
    ("first", "length", "labels"),
    [
        ("2016-03-15", 1, "Mar 15, 2016"),
        ("2016-12-30", 4, "Dec 30, 2016|Dec 31|Jan 1, 2017|Jan 2"),
        ("2016-01-03", 40, "Jan 6, 2016|Jan 11|Jan 16|Jan 21|Jan 26|Feb 1|Feb 6|Feb 11"),
        ("2016-02-01", 60, "Feb 1, 2016|Feb 11|Feb 21|Mar 1|Mar 11|Mar 21"),
        ("2015-11-01", 150, "Nov 2015|Dec|Jan 2016|Feb|Mar"),
        ("2015-03-01", 700, "Apr 2015|Jul|Oct|Jan 2016|Apr|Jul|Oct|Jan 2017"),
        ("2008-01-01", 2000, "2008|2009|2010|2011|2012|2013"),
        ("1931-07-01", 31000, "1940|1950|1960|1970|1980|1990|2000|2010"),
        ("0001-01-01", LAST, "1000|2000|3000|4000|5000|6000|7000|8000|9000"),
    ],
)
def test_ticks_suit_the_span(first: str, length: int, labels: str) -> None:
    ticks = ticks_of(scale_over(date.fromisoformat(first), length))
    assert [label_of(tick, language_of("en")) for tick in ticks] == labels.split("|")


def test_labels_are_the_locales_own() -> None:
    tick = Tick(day=date(2016, 3, 5), unit=Unit.DAY, names_year=True)
    written = {tag: label_of(tick, language_of(tag)) for tag in ("en-GB", "de", "ar", "ja")}
    assert written == {"en-GB": "5 Mar 2016", "de": "5. März 2016", "ar": "5 مارس 2016", "ja": "2016年3月5日"}


def test_no_language_borrows_the_months_of_another() -> None:
    tick = Tick(day=date(2016, 9, 5), unit=Unit.DAY, names_year=False)
    label_of(tick, language_of("he"))
    assert label_of(tick, language_of("fa")) == "5 سپتامبر"


@pytest.mark.parametrize("unit", list(Unit))
@pytest.mark.parametrize("names_year", [True, False])
def test_every_locale_has_labels(unit: Unit, names_year: bool) -> None:
    tick = Tick(day=date(2016, 3, 5), unit=unit, names_year=names_year)
    for identifier in sorted(locale_identifiers())[::7]:
        assert label_of(tick, Language(identifier, Locale.parse(identifier)))


def test_wide_letters_take_more_room() -> None:
    assert label_width("2016年") > label_width("2016s")


boxes = st.lists(
    st.builds(
        lambda ends, before, after: Box(start=min(ends), end=max(ends), before=before, after=after),
        st.tuples(st.floats(0, 1), st.floats(0, 1)),
        st.floats(0, 40),
        st.floats(0, 40),
    ),
    max_size=40,
)
widths = st.floats(100, 1000)


def overlap(one: Box, other: Box, width: float) -> bool:
    return one.left(width) < other.right(width) - 1e-6 and other.left(width) < one.right(width) - 1e-6


@given(boxes, widths, st.floats(1, 10))
def test_what_is_in_one_lane_never_overlaps_there_or_on_a_longer_line(
    placed: list[Box], width: float, times: float
) -> None:
    lanes = lanes_of(placed, width)
    assert set(lanes) == set(range(len(set(lanes)))), "no lane is empty"
    for index, (box, lane) in enumerate(zip(placed, lanes, strict=True)):
        for other, taken in zip(placed[:index], lanes, strict=False):
            if lane == taken:
                assert not overlap(box, other, width)
                assert not overlap(box, other, width * times)


@given(boxes, widths)
def test_labels_that_are_kept_stay_apart_and_the_first_is_kept(placed: list[Box], width: float) -> None:
    kept = [box for box, free in zip(placed, apart(placed, width), strict=True) if free]
    assert kept[:1] == placed[:1]
    assert not any(overlap(one, other, width) for i, one in enumerate(kept) for other in kept[:i])
