"""The single values that a site's options hold, and how each is read."""

import posixpath
import re
from typing import Annotated, Any

from pydantic import PlainValidator, WithJsonSchema

from nutgraf.core import rules
from nutgraf.core.diagnostic import Severity
from nutgraf.core.links import is_web_url
from nutgraf.core.suggest import did_you_mean
from nutgraf.load.models.quantities import read_count
from nutgraf.load.models.values import mistake, read_line, unfit
from nutgraf.load.words import code, describe, listed, quoted

_COLOR = re.compile(r"#[0-9a-fA-F]{6}")
_ROOTED = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|[/\\~]")
_BEST = 5
_OFF = "off"

FONT_ENDINGS = (".ttf", ".otf", ".ttc", ".otc")
"""Of font files that social cards can be set in."""


def _read_folder(value: Any) -> str:
    return _read_path(value, "folder")


def _read_path(value: Any, noun: str) -> str:
    text = read_line(value)
    folder = posixpath.normpath(text)
    if _ROOTED.match(text) or "\\" in text or folder.split("/")[0] == "..":
        raise mistake(
            rules.INVALID_VALUE,
            f"is {quoted(text)}, which is no {noun} beside mkdocs.yml",
            "write its path from the folder of mkdocs.yml, with / and without ..",
        )
    return folder


def _read_logo(value: Any) -> str:
    text = read_line(value)
    if not is_web_url(text) and (_ROOTED.match(text) or "\\" in text):
        raise mistake(
            rules.INVALID_VALUE,
            f"is {quoted(text)}; it takes the address of a picture",
            "write an address that begins with https://, or a path in the site",
        )
    return text


def _read_font(value: Any) -> str:
    path = _read_path(value, "file")
    if not path.lower().endswith(FONT_ENDINGS):
        raise mistake(
            rules.INVALID_VALUE,
            f"is {quoted(path)}; it takes a font file",
            f"name a file that ends in {', '.join(FONT_ENDINGS)}; web fonts (.woff2) are none",
        )
    return path


def _read_color(value: Any) -> str:
    if value is None:
        raise mistake(
            rules.INVALID_VALUE,
            "has no value; it takes a colour as #rrggbb",
            'put the colour in quotes, "#1a7f4b": without them, # begins a comment',
        )
    if not isinstance(value, str) or not _COLOR.fullmatch(value):
        raise unfit(value, "a colour as #rrggbb", 'write six hexadecimal digits, in quotes: "#1a7f4b"')
    return value.lower()


def _read_rating(value: Any) -> int:
    rating = read_count(value)
    if rating > _BEST:
        raise mistake(
            rules.INVALID_VALUE,
            f"is {describe(rating)}; it takes a rating from 1 to {_BEST}",
            f"write 1 (worst) to {_BEST} (best), or leave it out where the verdict is no rating",
        )
    return rating


def _read_switch(value: Any) -> bool:
    if not isinstance(value, bool):
        raise unfit(value, "true or false")
    return value


def _read_code(value: Any) -> str:
    if value not in rules.BY_CODE:
        raise mistake(
            rules.INVALID_VALUE,
            "is no rule",
            did_you_mean(str(value), rules.BY_CODE, "`nutgraf rules` and the manual list the rules"),
        )
    return str(value)


def _read_severity(value: Any) -> Severity | None:
    # To the YAML of mkdocs.yml, 1.1, an unquoted `off` is false.
    if value is False or value == _OFF:
        return None
    words = [*(severity.value for severity in Severity), _OFF]
    takes = f"one of {listed(map(code, words))}"
    if not isinstance(value, str):
        raise unfit(value, takes)
    if value not in words:
        raise mistake(
            rules.INVALID_VALUE,
            f"is {quoted(value)}; it takes {takes}",
            did_you_mean(value.lower(), words, "write one of these words"),
        )
    return Severity(value)


def _read_cache(value: Any) -> str | None:
    if value is True:
        raise unfit(value, "a folder, or false")
    return None if value is False else _read_folder(value)


Folder = Annotated[str, PlainValidator(_read_folder), WithJsonSchema({"type": "string"})]
Logo = Annotated[str, PlainValidator(_read_logo), WithJsonSchema({"type": "string"})]
FontFile = Annotated[str, PlainValidator(_read_font), WithJsonSchema({"type": "string"})]
Color = Annotated[
    str, PlainValidator(_read_color), WithJsonSchema({"type": "string", "pattern": "^#[0-9a-fA-F]{6}$"})
]
Rating = Annotated[
    int, PlainValidator(_read_rating), WithJsonSchema({"type": "integer", "minimum": 1, "maximum": _BEST})
]
Switch = Annotated[bool, PlainValidator(_read_switch), WithJsonSchema({"type": "boolean"})]
RuleCode = Annotated[
    str, PlainValidator(_read_code), WithJsonSchema({"type": "string", "enum": list(rules.BY_CODE)})
]
RuleSeverity = Annotated[
    Severity | None,
    PlainValidator(_read_severity),
    WithJsonSchema({"enum": [*(severity.value for severity in Severity), _OFF]}),
]
Cache = Annotated[
    str | None,
    PlainValidator(_read_cache),
    WithJsonSchema({"anyOf": [{"type": "string"}, {"const": False}]}),
]
