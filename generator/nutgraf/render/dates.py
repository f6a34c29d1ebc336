"""Dates in words: "about March 2016", "until 2016", "some time in 1900–1999"."""

from datetime import date
from functools import lru_cache

from babel.dates import format_date, format_skeleton
from msgspec import Struct

from nutgraf.core.historic_date import HistoricDate, Moment, Precision
from nutgraf.render.language import Language
from nutgraf.render.words import gettext_noop


class When(Struct, frozen=True):
    """A date as a page shows it."""

    words: str
    machine: str = ""
    """What HTML's `datetime` attribute takes; empty where it has no form for it."""


def day(value: date | None, language: Language) -> When | None:
    """A calendar date: "March 15, 2016"."""
    return When(_day(value, language), value.isoformat()) if value else None


def historic(value: HistoricDate | None, language: Language) -> When | None:
    """An EDTF date."""
    return When(in_words(value, language), _machine(value)) if value else None


@lru_cache(maxsize=4096)
def in_words(value: HistoricDate, language: Language) -> str:
    """An EDTF date in words, with everything that it leaves open."""
    start, end = value.start, value.end
    if not value.interval:
        return _moment(start or end, language)
    names = {"start": _moment(start, language), "end": _moment(end, language)}
    if start and end:
        return language.gettext("from %(start)s to %(end)s") % names
    if start and value.text.endswith(".."):
        return language.gettext("since %(start)s") % names
    if start:
        return language.gettext("from %(start)s, end unknown") % names
    if end and value.text.startswith(".."):
        return language.gettext("until %(end)s") % names
    if end:
        return language.gettext("until %(end)s, start unknown") % names
    return language.gettext("date unknown")


def _moment(moment: Moment | None, language: Language) -> str:
    if moment is None:
        return language.gettext("date unknown")
    words = _unqualified(moment, language)
    if moment.approximate:
        words = language.gettext("about %(date)s") % {"date": words}
    if moment.uncertain:
        words = language.gettext("%(date)s (uncertain)") % {"date": words}
    return words


def _unqualified(moment: Moment, language: Language) -> str:
    first = moment.earliest
    match moment.precision:
        case Precision.DAY:
            return _day(first, language)
        case Precision.MONTH:
            return format_skeleton("yMMMM", first, locale=language.locale)
        case Precision.SEASON:
            return language.gettext(_SEASONS[moment.season or 0]) % {"year": first.year}
        case Precision.YEAR:
            return str(first.year)
        case Precision.DECADE:
            return language.gettext("%(year)ss") % {"year": first.year}
    return language.gettext("some time in %(start)s–%(end)s") % {
        "start": first.year,
        "end": moment.latest.year,
    }


_SEASONS = {
    0: "%(year)s",
    21: gettext_noop("spring %(year)s"),
    22: gettext_noop("summer %(year)s"),
    23: gettext_noop("autumn %(year)s"),
    24: gettext_noop("winter %(year)s"),
}


@lru_cache(maxsize=4096)
def _day(value: date, language: Language) -> str:
    return format_date(value, "long", locale=language.locale)


def _machine(value: HistoricDate) -> str:
    moment = value.start
    if value.interval or moment is None:
        return ""
    length = {Precision.DAY: 10, Precision.MONTH: 7, Precision.YEAR: 4}.get(moment.precision, 0)
    return moment.earliest.isoformat()[:length]
