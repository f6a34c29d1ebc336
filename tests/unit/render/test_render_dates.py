from calendar import monthrange
from datetime import date

import pytest

from nutgraf.core.historic_date import HistoricDate, Moment, Precision
from nutgraf.render.dates import day, historic, in_words
from nutgraf.render.language import language_of

ENGLISH = language_of("en")


def moment(first: str, last: str, precision: Precision, **qualities: bool) -> Moment:
    return Moment(
        earliest=date.fromisoformat(first), latest=date.fromisoformat(last), precision=precision, **qualities
    )


def year(number: int, **qualities: bool) -> Moment:
    return moment(f"{number:04}-01-01", f"{number:04}-12-31", Precision.YEAR, **qualities)


def month(number: int, of: int, **qualities: bool) -> Moment:
    last = monthrange(of, number)[1]
    return moment(f"{of}-{number:02}-01", f"{of}-{number:02}-{last}", Precision.MONTH, **qualities)


def season(number: int) -> Moment:
    return Moment(
        earliest=date(2016, 3, 1), latest=date(2016, 5, 31), precision=Precision.SEASON, season=number
    )


def point(text: str, at: Moment) -> HistoricDate:
    return HistoricDate(text=text, start=at, end=at)


def interval(text: str, start: Moment | None, end: Moment | None) -> HistoricDate:
    return HistoricDate(text=text, start=start, end=end, interval=True)


MARCH_15 = moment("2016-03-15", "2016-03-15", Precision.DAY)


@pytest.mark.parametrize(
    ("value", "words", "machine"),
    [
        (point("2016-03-15", MARCH_15), "March 15, 2016", "2016-03-15"),
        (point("2016-03", month(3, 2016)), "March 2016", "2016-03"),
        (point("2016", year(2016)), "2016", "2016"),
        (point("0987", year(987)), "987", "0987"),
        (point("2016-03~", month(3, 2016, approximate=True)), "about March 2016", "2016-03"),
        (point("2016?", year(2016, uncertain=True)), "2016 (uncertain)", "2016"),
        (point("2016%", year(2016, approximate=True, uncertain=True)), "about 2016 (uncertain)", "2016"),
        (point("2016-21", season(21)), "spring 2016", ""),
        (point("2016-24", season(24)), "winter 2016", ""),
        (point("201X", moment("2010-01-01", "2019-12-31", Precision.DECADE)), "2010s", ""),
        (
            point("19XX", moment("1900-01-01", "1999-12-31", Precision.CENTURY)),
            "some time in 1900–1999",
            "",
        ),
        (
            interval("2015-09/2016-03", month(9, 2015), month(3, 2016)),
            "from September 2015 to March 2016",
            "",
        ),
        (
            interval("2015~/2016?", year(2015, approximate=True), year(2016, uncertain=True)),
            "from about 2015 to 2016 (uncertain)",
            "",
        ),
        (interval("2016/..", year(2016), None), "since 2016", ""),
        (interval("2016/", year(2016), None), "from 2016, end unknown", ""),
        (interval("../2016", None, year(2016)), "until 2016", ""),
        (interval("/2016", None, year(2016)), "until 2016, start unknown", ""),
        (interval("../..", None, None), "date unknown", ""),
    ],
    ids=lambda value: value.text if isinstance(value, HistoricDate) else "",
)
def test_a_date_says_in_words_what_it_leaves_open(value: HistoricDate, words: str, machine: str) -> None:
    shown = historic(value, ENGLISH)
    assert shown is not None
    assert (shown.words, shown.machine) == (words, machine)


def test_dates_follow_the_language_of_the_page() -> None:
    march = point("2016-03", month(3, 2016))
    assert in_words(march, language_of("de")) == "März 2016"
    assert in_words(march, language_of("es")) == "marzo de 2016"
    shown = day(date(2016, 3, 15), language_of("fr-FR"))
    assert shown is not None
    assert shown.words == "15 mars 2016"


def test_no_date_is_shown_where_there_is_none() -> None:
    assert day(None, ENGLISH) is None
    assert historic(None, ENGLISH) is None
