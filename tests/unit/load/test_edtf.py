"""Dates are read as authors write them, and a date that is none gets a reason in words."""

from datetime import date

import pytest
from edtf import parse_edtf as reference
from hypothesis import given, settings
from hypothesis import strategies as st

from nutgraf.core.historic_date import HistoricDate, Moment, Precision
from nutgraf.load.edtf import parse_day, parse_edtf


def read(text: str) -> HistoricDate:
    found = parse_edtf(text)
    assert isinstance(found, HistoricDate), found
    assert found.text == text
    return found


def moment(text: str) -> Moment:
    found = read(text)
    assert found.start is not None
    assert found.start == found.end
    assert not found.interval
    return found.start


@pytest.mark.parametrize(
    ("text", "earliest", "latest", "precision"),
    [
        ("2016", date(2016, 1, 1), date(2016, 12, 31), Precision.YEAR),
        ("0001", date(1, 1, 1), date(1, 12, 31), Precision.YEAR),
        ("2016-02", date(2016, 2, 1), date(2016, 2, 29), Precision.MONTH),
        ("2016-03-15", date(2016, 3, 15), date(2016, 3, 15), Precision.DAY),
        ("201X", date(2010, 1, 1), date(2019, 12, 31), Precision.DECADE),
        ("20XX", date(2000, 1, 1), date(2099, 12, 31), Precision.CENTURY),
        ("2XXX", date(2000, 1, 1), date(2999, 12, 31), Precision.MILLENNIUM),
        ("2016-XX", date(2016, 1, 1), date(2016, 12, 31), Precision.YEAR),
        ("2016-XX-XX", date(2016, 1, 1), date(2016, 12, 31), Precision.YEAR),
        ("2016-02-XX", date(2016, 2, 1), date(2016, 2, 29), Precision.MONTH),
    ],
)
def test_a_date_stands_for_the_days_it_leaves_open(
    text: str, earliest: date, latest: date, precision: Precision
) -> None:
    assert moment(text) == Moment(earliest=earliest, latest=latest, precision=precision)


@pytest.mark.parametrize(
    ("text", "season"), [("2016-21", 21), ("2016-22", 22), ("2016-23", 23), ("2016-24", 24)]
)
def test_seasons_keep_their_number(text: str, season: int) -> None:
    found = moment(text)
    assert (found.precision, found.season) == (Precision.SEASON, season)
    assert found.earliest < found.latest


@pytest.mark.parametrize(
    ("mark", "approximate", "uncertain"), [("~", True, False), ("?", False, True), ("%", True, True)]
)
@pytest.mark.parametrize("text", ["2016", "2016-03", "2016-03-15", "2016-21", "201X"])
def test_a_mark_at_the_end_qualifies_the_date(
    text: str, mark: str, approximate: bool, uncertain: bool
) -> None:
    found = moment(text + mark)
    assert (found.approximate, found.uncertain) == (approximate, uncertain)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("2015-09/2016-03", date(2015, 9, 1), date(2016, 3, 31)),
        ("2015~/2016-03-15?", date(2015, 1, 1), date(2016, 3, 15)),
        ("2016-05/2016", date(2016, 5, 1), date(2016, 12, 31)),
        ("2016-21/2016-22", date(2016, 3, 1), date(2016, 8, 31)),
        ("../2016", None, date(2016, 12, 31)),
        ("/2016", None, date(2016, 12, 31)),
        ("2016/..", date(2016, 1, 1), None),
        ("2016/", date(2016, 1, 1), None),
    ],
)
def test_intervals_may_be_open_at_one_end(text: str, start: date | None, end: date | None) -> None:
    found = read(text)
    assert found.interval
    assert (found.start and found.start.earliest) == start
    assert (found.end and found.end.latest) == end


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("2016-02-30", "February 2016 has 29 days"),
        ("2015-02-29", "February 2015 has 28 days"),
        ("2016-13", "no month 13"),
        ("2016-25", "no month 25"),
        ("2016-00", "no month 00"),
        ("2016-13-XX", "no such month"),
        ("2016-03-00", "no day 00"),
        ("2016/2015", "ends before it starts"),
        ("2016-02-30/2017", "has 29 days"),
        ("2017/2016-02-30", "has 29 days"),
        ("/", "neither a start nor an end"),
        ("../..", "neither a start nor an end"),
        ("0000", "years 1 to 9999"),
        ("000X", "years 1 to 9999"),
        ("-0100", "years 1 to 9999"),
        ("Y170000002", "years 1 to 9999"),
        ("2016-XX-15", "level 2"),
        ("156X-12-25", "level 2"),
        ("XXXX", "level 2"),
        ("201X/2020", "level 2"),
        ("[2016,2017]", "level 2"),
        ("2016?-03", "stand at the end"),
        ("2016-~03", "stand at the end"),
        ("2016-3-5", "two digits"),
        ("2015-2016", "written with a slash"),
        ("2015–2016", "written with a slash"),
        ("03/15/2016", "year first"),
        ("2016/03/15", "year first"),
        ("c. 2016", "tilde"),
        ("201x", "capital X"),
        ("2016-03-15T10:00:00Z", "time of day"),
        ("15 March 2016", "not written as a date"),
        ("2016S2", "not written as a date"),
        ("٢٠١٦", "not written as a date"),
        ("", "not written as a date"),
        ("2" * 1000, "too long"),
    ],
)
def test_what_is_no_date_gets_a_reason(text: str, reason: str) -> None:
    found = parse_edtf(text)
    assert isinstance(found, str)
    assert reason in found


def test_a_calendar_date_is_a_whole_day() -> None:
    assert parse_day("2016-03-15") == date(2016, 3, 15)
    assert parse_day("2016-03") == "it takes a whole day: year, month and day"
    assert parse_day("2016-02-30") == "February 2016 has 29 days"
    assert parse_day("2016-03-15T10:00") == "it has a time of day; write the date alone"


@given(st.dates())
def test_every_day_of_the_calendar_is_read_as_itself(day: date) -> None:
    text = f"{day.year:04}-{day.month:02}-{day.day:02}"
    assert parse_day(text) == day
    assert moment(text).earliest == day


@given(st.text(alphabet="0123456789-/.X?~%Y") | st.text(), st.text(alphabet="0123456789-/.X?~%"))
def test_reading_never_raises(text: str, more: str) -> None:
    for candidate in (text, f"2016{text}", f"{text}/{more}"):
        assert isinstance(parse_edtf(candidate), HistoricDate | str)
        assert isinstance(parse_day(candidate), date | str)


@settings(max_examples=30)
@given(st.from_regex(r"(1[0-9]|20)[0-9]{2}(-(0[1-9]|1[0-2])(-(0[1-9]|1[0-9]|2[0-8]))?)?", fullmatch=True))
def test_plain_dates_agree_with_the_edtf_library(text: str) -> None:
    expected = reference(text)
    found = moment(text)
    assert found.earliest == date(*expected.lower_strict()[:3])
    assert found.latest == date(*expected.upper_strict()[:3])
