"""Dates and numbers that annotations hold, and how each is read."""

import math
import re
from datetime import date
from typing import Annotated, Any

from pydantic import PlainValidator, WithJsonSchema

from nutgraf.core import rules
from nutgraf.core.historic_date import HistoricDate
from nutgraf.load.edtf import parse_day, parse_edtf
from nutgraf.load.models.values import mistake, read_line, unfit
from nutgraf.load.words import SHOWN_LENGTH, quoted, written

MAX_UNCERTAINTY_M = 20_000_000
"""Metres. About half the way around the Earth: no two places are farther apart."""

_DECIMAL_COMMA = re.compile(r"[-+]?\d+,\d+")
_DEGREES = re.compile(r"[\d\s.,°º'’′\"”″NSEWOnsewo+-]*[°º'’′\"”″NSEWOnsewo][\d\s.,°º'’′\"”″NSEWOnsewo+-]*")


def read_day(value: Any) -> date:
    """A calendar date."""
    text = _date_text(value, "a date")
    found = parse_day(text)
    if isinstance(found, str):
        raise mistake(rules.INVALID_DATE, f"is {quoted(text)}: {found}", "write it as 2016-03-15")
    return found


def read_edtf(value: Any) -> HistoricDate:
    """A date of EDTF level 1."""
    text = _date_text(value, "a date")
    found = parse_edtf(text)
    if isinstance(found, str):
        raise mistake(rules.INVALID_DATE, f"is {quoted(text)}: {found}")
    return found


def _date_text(value: Any, takes: str) -> str:
    if not isinstance(value, str | int | float) or isinstance(value, bool):
        raise unfit(value, takes, "write it as 2016-03-15")
    return read_line(value)


def read_number(value: Any) -> float:
    """A finite number."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise unfit(value, "a number", _number_help(value))
    if not math.isfinite(value):
        raise mistake(
            rules.INVALID_VALUE, f"is {written(value)}; it takes a number", "write a number, such as 1500"
        )
    return float(value)


def _number_help(value: Any) -> str:
    text = value.strip() if isinstance(value, str) else ""
    if _DECIMAL_COMMA.fullmatch(text):
        return f"write a point instead of the comma: {text.replace(',', '.')}"
    try:
        float(text)
    except ValueError:
        pass
    else:
        return "leave the quotes out"
    if len(text) <= SHOWN_LENGTH and _DEGREES.fullmatch(text):
        return "write decimal degrees, such as 35.411; south and west are negative"
    return "write digits, such as 1500 or 35.411"


def read_latitude(value: Any) -> float:
    """Degrees north, WGS 84."""
    return _within(value, 90, "a latitude lies between -90 and 90 degrees")


def read_longitude(value: Any) -> float:
    """Degrees east, WGS 84."""
    return _within(value, 180, "a longitude lies between -180 and 180 degrees")


def _within(value: Any, limit: int, rule: str) -> float:
    degrees = read_number(value)
    if abs(degrees) > limit:
        raise mistake(rules.COORDINATES_OUT_OF_RANGE, f"is {written(value)}; {rule}")
    return degrees


def read_metres(value: Any) -> float:
    """A radius in metres."""
    metres = read_number(value)
    if not 0 < metres <= MAX_UNCERTAINTY_M:
        raise mistake(
            rules.INVALID_VALUE,
            f"is {written(value)}; it takes metres, above 0 and up to {MAX_UNCERTAINTY_M}",
            "leave the key out where the uncertainty is not known",
        )
    return metres


def read_count(value: Any) -> int:
    """A whole number above zero."""
    if isinstance(value, bool) or not isinstance(value, int):
        raise unfit(value, "a whole number", "write digits alone")
    if value < 1:
        raise mistake(
            rules.INVALID_VALUE, f"is {written(value)}; it takes a number above 0", "write 1 or more"
        )
    return int(value)


Day = Annotated[date, PlainValidator(read_day), WithJsonSchema({"type": "string", "format": "date"})]
EdtfDate = Annotated[
    HistoricDate,
    PlainValidator(read_edtf),
    WithJsonSchema(
        {
            "anyOf": [
                {"type": "string", "pattern": r"^[0-9X.]{0,4}[0-9X?~%/.\-]*$", "minLength": 4},
                {"type": "integer", "minimum": 1000, "maximum": 9999},
            ]
        }
    ),
]
Latitude = Annotated[
    float, PlainValidator(read_latitude), WithJsonSchema({"type": "number", "minimum": -90, "maximum": 90})
]
Longitude = Annotated[
    float, PlainValidator(read_longitude), WithJsonSchema({"type": "number", "minimum": -180, "maximum": 180})
]
Metres = Annotated[
    float,
    PlainValidator(read_metres),
    WithJsonSchema({"type": "number", "exclusiveMinimum": 0, "maximum": MAX_UNCERTAINTY_M}),
]
Count = Annotated[int, PlainValidator(read_count), WithJsonSchema({"type": "integer", "minimum": 1})]
