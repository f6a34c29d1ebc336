"""The picture of a timeline, and its list."""

from collections.abc import Callable
from typing import Any

import lxml.html
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markupsafe import Markup
from msgspec.structs import replace

from nutgraf.core.explainer import Event, Explainer
from nutgraf.core.site import Page
from nutgraf.load.edtf import parse_edtf
from nutgraf.render.dates import historic
from nutgraf.render.language import language_of
from nutgraf.render.view.marks import NARROW, PADDING, WIDE, Mark
from nutgraf.render.view.timeline import EventItem, event_ids
from nutgraf.render.view.timescale import FEWEST_EVENTS, TimeScale, timescale_of

Render = Callable[..., dict[str, Page]]

DATES = (
    "1931-07-01 1950 195X 1999-21 2001-03~ 2001? 2004-05/2005 ../1940 2010/.. /2003 2007-01/ 2016-03-15%"
).split()

dates = st.lists(
    st.sampled_from(DATES) | st.dates().map(lambda day: f"{day:%Y-%m-%d}".zfill(10)), max_size=25
)


def items(written: list[str]) -> list[EventItem]:
    found = [date for text in written if not isinstance(date := parse_edtf(text), str)]
    ordered = sorted(found, key=lambda date: date.sort_key)
    return [
        EventItem(
            id=f"event-{number}",
            number=number,
            date=date,
            when=historic(date, language_of("en")),
            title="Something",
            citations=(),
            text=Markup(),
            location=None,
        )
        for number, date in enumerate(ordered, 1)
    ]


def picture(*written: str, tag: str = "en") -> TimeScale:
    made = timescale_of(items(list(written)), language_of(tag))
    assert made
    return made


def extent(mark: Mark, width: float) -> tuple[float, float]:
    """What the target of a mark takes on a scale of this width, in pixels."""
    return mark.left.x * width / 100 - mark.left.reach, mark.right.x * width / 100 + mark.right.reach


@settings(deadline=None)  # the first date with open digits loads a library
@given(dates, st.sampled_from(["en", "ar"]))
def test_targets_never_overlap_are_large_enough_and_stay_on_the_page(written: list[str], tag: str) -> None:
    made = timescale_of(items(written), language_of(tag))
    if made is None:
        return
    for width, lane in ((NARROW, "lane"), (WIDE, "lane_wide"), (2 * WIDE, "lane_wide")):
        taken: dict[int, list[tuple[float, float]]] = {}
        for mark in made.marks:
            start, end = extent(mark, width)
            assert end - start >= 24
            assert start >= -2 * PADDING
            assert end <= width + 2 * PADDING
            others = taken.setdefault(getattr(mark, lane), [])
            assert all(end <= left + 0.1 or right <= start + 0.1 for left, right in others)
            others.append((start, end))


@settings(deadline=None)
@given(dates)
def test_a_picture_is_mirrored_where_one_reads_from_the_right(written: list[str]) -> None:
    made, mirrored = (timescale_of(items(written), language_of(tag)) for tag in ("en", "ar"))
    assert (made is None) == (mirrored is None)
    if made is None or mirrored is None:
        return
    for mark, other in zip(made.marks, mirrored.marks, strict=True):
        assert (other.lane, other.lane_wide) == (mark.lane, mark.lane_wide)
        assert other.number_left is not mark.number_left
        for end, opposite in ((mark.left, other.right), (mark.right, other.left)):
            assert opposite.x == pytest.approx(100 - end.x, abs=0.01)
            assert (opposite.tail, opposite.arrow, opposite.reach) == (end.tail, end.arrow, end.reach)
    assert [100 - tick.x for tick in made.ticks] == pytest.approx(
        [tick.x for tick in mirrored.ticks], abs=0.01
    )
    for gap, other_gap in zip(made.breaks, mirrored.breaks, strict=True):
        assert other_gap.middle == pytest.approx(100 - gap.middle, abs=0.01)


@settings(deadline=None)
@given(
    st.lists(st.dates(), min_size=FEWEST_EVENTS, max_size=12, unique=True),
    st.sampled_from(["en", "ja", "ru"]),
)
def test_labels_along_the_scale_say_the_year_even_on_a_phone(days: list[Any], tag: str) -> None:
    made = timescale_of(items([day.isoformat() for day in days]), language_of(tag))
    if made is None:
        return
    first = made.ticks[0]
    assert first.narrow
    assert first.wide
    year = min(days).year
    assert any(str(y) in first.label for y in range(year, max(days).year + 1))


@pytest.mark.parametrize(
    "written",
    [
        ["2001", "2002"],
        ["2016-03-15"] * 5,
        ["2016"] * 3,
        [f"2016-03-{day:02}" for day in (1, 2)] * 30 + ["1200"],
    ],
)
def test_there_is_no_picture_where_it_would_show_nothing(written: list[str]) -> None:
    assert timescale_of(items(written), language_of("en")) is None


def test_dates_are_drawn_as_what_they_are() -> None:
    made = picture("2001-01-01", "2002", "2003/2004", "2005~", "2006-05?", "../2000", "2007/..", "2008/")
    drawn = {
        mark.event.date.text: (
            str(mark.kind),
            mark.uncertain,
            (mark.left.tail, mark.right.tail),
            (mark.left.arrow, mark.right.arrow),
        )
        for mark in made.marks
    }
    none, both = (False, False), (True, True)
    assert drawn == {
        "2001-01-01": ("day", False, none, none),
        "2002": ("range", False, none, none),
        "2003/2004": ("span", False, none, none),
        "2005~": ("range", False, both, none),
        "2006-05?": ("range", True, none, none),
        "../2000": ("span", False, none, (True, False)),
        "2007/..": ("span", False, none, (False, True)),
        "2008/": ("span", False, (False, True), none),
    }
    assert made.signs == ("day", "range", "span", "about", "uncertain", "open")
    assert picture("2001", "2002", "2003").signs == ("range",)


def test_what_is_open_reaches_the_end_of_the_scale() -> None:
    made = picture("../1990", "1995", "2000/..")
    assert made.marks[0].left.x == 0
    assert made.marks[2].right.x == 100


@pytest.mark.parametrize(
    ("written", "words"),
    [
        (("1931-07-01", "2016-05-01", "2016-05-03"), "Between 1931 and 2016 no event begins or ends"),
        (("2015-09-01", "2016-05-01", "2016-05-02"), "Between September 2015 and May 2016"),
        (("2016-03-15", "2016-05-01", "2016-05-02"), "Between March 15, 2016 and May 1, 2016"),
    ],
)
def test_a_break_is_said_in_words(written: tuple[str, ...], words: str) -> None:
    made = picture(*written)
    assert [gap.words.startswith(words) for gap in made.breaks] == [True]
    assert len(made.stretches) == 2


def test_ids_come_from_titles_and_are_distinct() -> None:
    date = parse_edtf("2016")
    assert not isinstance(date, str)
    events = [Event(date=date, title=title, at=()) for title in ("A truce", "A truce!", "Перемирие", "…")]
    assert event_ids(events) == ["event-a-truce", "event-a-truce-2", "event-peremirie", "event-other"]


def timeline(explainer: Explainer, render: Render, *written: str, language: str = "en") -> Any:
    titles = ['"><b>', *("The bridge is shut" for _ in written[1:])]
    found = [(date, title) for date, title in zip(map(parse_edtf, written), titles, strict=True)]
    events = tuple(Event(date=date, title=title, at=()) for date, title in found if not isinstance(date, str))
    annotations = replace(explainer.annotations, timeline=events, language=language)
    page = render(replace(explainer, annotations=annotations))["explainers/bridge/"]
    return lxml.html.fromstring(next(section.html for section in page.sections if section.id == "timeline"))


@pytest.mark.parametrize("language", ["en", "he"])
def test_every_mark_leads_to_the_event_of_its_number(
    bridge: Explainer, render: Render, language: str
) -> None:
    tree = timeline(bridge, render, "2016-03-15", "2015-09/2016-03", "2014~", "../1990", language=language)
    numbers = {
        f"#{item.get('id')}": item.xpath('.//*[@class="ng-timeline__number"]')[0].text
        for item in tree.xpath("//ol/li")
    }
    marks = {mark.get("xlink:href"): mark.xpath(".//text")[0].text for mark in tree.xpath("//svg//a")}
    assert marks == numbers
    assert list(numbers.values()) == ["1", "2", "3", "4"]
    assert not tree.xpath("//b"), "titles are escaped"


def test_a_picture_has_a_name_and_so_have_its_marks(bridge: Explainer, render: Render) -> None:
    tree = timeline(bridge, render, "2014-01-01", "2015-01-01", "2016-01-01")
    drawing = tree.xpath('//svg[@role="group"]')[0]
    assert drawing.get("aria-label") == "Time scale: from January 1, 2014 to January 1, 2016"
    names = [mark.get("aria-label") for mark in drawing.xpath(".//a")]
    assert names[1] == "2. January 1, 2015: The bridge is shut"


def test_a_list_without_a_picture_has_no_numbers(bridge: Explainer, render: Render) -> None:
    tree = timeline(bridge, render, "2015-01-01", "2016-01-01")
    assert not tree.xpath("//svg")
    assert not tree.xpath('//*[@class="ng-timeline__number"]')
