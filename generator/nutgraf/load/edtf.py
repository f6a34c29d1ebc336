"""Dates as authors write them: calendar dates, and EDTF level 1 (Library of Congress, 2019; ISO 8601-2)."""

import re
from calendar import month_name, monthrange
from datetime import date
from functools import lru_cache

from nutgraf.core.historic_date import HistoricDate, Moment, Precision

MAX_LENGTH = 40
"""Code points. The longest date of level 1 is an interval of two qualified days, 23."""

_PLAIN = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?([?~%]?)", re.ASCII)
_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)", re.ASCII)
_REST = re.compile(
    r"(?:\d{3}X|\d\dXX|\dXXX|\d{4}-(?:2[1-4]|XX|XX-XX|\d\d-XX))[?~%]?",
    re.ASCII,
)
"""What is left to the library: seasons, and digits left open from the right. It takes more than
level 1 has, and raises or prints at much of what it does not take."""
_OPEN_DIGITS = re.compile(r"[\dX]{4}(?:-[\dX]{2}){0,2}[?~%]?", re.ASCII)

_OPEN = frozenset({"", ".."})
_UNSPECIFIED = {1: Precision.DECADE, 2: Precision.CENTURY, 3: Precision.MILLENNIUM}
"""By the number of digits of the year that are left open."""

_NO_FORM = "it is not written as a date"
_LEVEL_2 = "this form is of EDTF level 2; only level 1 is supported"
_BEYOND = "only the years 1 to 9999 are supported"
_COMMON_MISTAKES = (
    (r"\d{4}-\d\d-\d\d[T ]\d.*", "it has a time of day; write the date alone"),
    (r"\d{4}\s*[-–—]\s*\d{4}", "an interval is written with a slash: 2015/2016"),
    (r"\d{4}-\d{1,2}(?:-\d{1,2})?", "months and days are written with two digits: 2016-03-05"),
    (r"\d{1,4}[./]\d{1,2}[./]\d{1,4}", "write the year first, with hyphens: 2016-03-05"),
    (r"(?:c\.?|ca\.?|circa|about|around)\s.*", "“about” is written with a tilde: 2016~"),
    (r"Y?-\d+.*|Y\d+.*", _BEYOND),
    (r"[\[{].*", _LEVEL_2),
    (r"\d{4}[?~%]-.*|.*-[?~%]\d+.*", "?, ~ and % stand at the end, for the whole date"),
    (r"\d{3}[xu]|\d{2}[xu]{2}|\d{4}-[xu]{2}.*", "an unspecified digit is written as a capital X: 201X"),
)


@lru_cache(maxsize=4096)
def parse_edtf(text: str) -> HistoricDate | str:
    """Reads an EDTF level 1 date or interval; for what is none, the reason as a clause.

    A season stands for months of the northern hemisphere within its year: spring (21) for March to
    May, and so on; winter (24) for December alone.
    """
    if len(text) > MAX_LENGTH:
        return "it is too long for a date"
    if "/" in text and text.count("/") == 1:
        return _interval(text)
    moment = _moment(text)
    return moment if isinstance(moment, str) else HistoricDate(text=text, start=moment, end=moment)


def parse_day(text: str) -> date | str:
    """Reads a calendar date, `2016-03-15`; for what is none, the reason as a clause."""
    if match := _DAY.fullmatch(text):
        year, month, day = map(int, match.groups())
        return _impossible(year, month, day) or date(year, month, day)
    found = parse_edtf(text)
    return found if isinstance(found, str) else "it takes a whole day: year, month and day"


def _interval(text: str) -> HistoricDate | str:
    first, last = text.split("/")
    if first in _OPEN and last in _OPEN:
        return "it has neither a start nor an end"
    start = None if first in _OPEN else _moment(first)
    end = None if last in _OPEN else _moment(last)
    if isinstance(start, str):
        return start
    if isinstance(end, str):
        return end
    if "X" in text:
        return _LEVEL_2
    if start and end and start.earliest > end.latest:
        return "it ends before it starts"
    return HistoricDate(text=text, start=start, end=end, interval=True)


def _moment(text: str) -> Moment | str:
    if _REST.fullmatch(text):
        return _rest(text)
    match = _PLAIN.fullmatch(text)
    if match is None:
        return _mistaken(text)
    year, month, day = int(match[1]), int(match[2] or 0), int(match[3] or 0)
    if reason := _impossible(year, month if match[2] else 1, day if match[3] else 1):
        return reason
    precision = Precision.DAY if match[3] else Precision.MONTH if match[2] else Precision.YEAR
    last_month = month or 12
    return Moment(
        earliest=date(year, month or 1, day or 1),
        latest=date(year, last_month, day or monthrange(year, last_month)[1]),
        precision=precision,
        approximate=match[4] in ("~", "%"),
        uncertain=match[4] in ("?", "%"),
    )


def _impossible(year: int, month: int, day: int) -> str | None:
    if year < 1:
        return _BEYOND
    if not 1 <= month <= 12:
        return f"there is no month {month:02}"
    days = monthrange(year, month)[1]
    if not 1 <= day <= days:
        return f"{month_name[month]} {year} has {days} days" if day else "there is no day 00"
    return None


def _rest(text: str) -> Moment | str:
    """A season or a date with digits left open, by the edtf library."""
    # Half a second to import, and few sites need it.
    from edtf import EDTFParseException
    from edtf import parse_edtf as parse

    bare = text.rstrip("?~%")
    try:
        found = parse(bare)
        earliest, latest = (date(*day[:3]) for day in (found.lower_strict(), found.upper_strict()))
    except EDTFParseException:
        return "there is no such month"
    except ValueError:
        return _BEYOND
    precision = _precision(bare)
    return Moment(
        earliest=earliest,
        latest=latest,
        precision=precision,
        season=int(bare[-2:]) if precision is Precision.SEASON else None,
        approximate=text[-1] in "~%",
        uncertain=text[-1] in "?%",
    )


def _precision(text: str) -> Precision:
    if "X" not in text:
        return Precision.SEASON
    if open_digits := text[:4].count("X"):
        return _UNSPECIFIED[open_digits]
    return Precision.YEAR if text[5:7] == "XX" else Precision.MONTH


def _mistaken(text: str) -> str:
    if "X" in text and _OPEN_DIGITS.fullmatch(text):
        return _LEVEL_2
    return next((reason for form, reason in _COMMON_MISTAKES if re.fullmatch(form, text)), _NO_FORM)
