"""Codes that others keep: of languages, countries, Wikidata items and GeoNames places."""

import re
from functools import lru_cache
from typing import Annotated, Any

from pydantic import PlainValidator, WithJsonSchema

from nutgraf.core import rules
from nutgraf.load.models.values import mistake, read_line
from nutgraf.load.words import code, quoted


@lru_cache(maxsize=1)
def _languages() -> frozenset[str]:
    """Codes of two letters that CLDR knows, current and former."""
    # Read from disk, and few sites name a language.
    from babel.core import get_global

    known = {
        tag.partition("_")[0] for table in ("likely_subtags", "language_aliases") for tag in get_global(table)
    }
    return frozenset(tag for tag in known if len(tag) == 2)


_LANGUAGE_TAG = re.compile(
    r"(?:[a-z]{2,3}(?:-[a-z]{3}){0,3}"
    r"(?:-[a-z]{4})?"
    r"(?:-(?:[a-z]{2}|[0-9]{3}))?"
    r"(?:-(?:[a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*"
    r"(?:-[0-9a-wy-z](?:-[a-z0-9]{2,8})+)*"
    r"(?:-x(?:-[a-z0-9]{1,8})+)?"
    r"|x(?:-[a-z0-9]{1,8})+)",
    re.ASCII | re.IGNORECASE,
)
"""`langtag` and `privateuse` of RFC 5646, 2.1; without its grandfathered tags and those of four and more
letters, of which none is registered."""


def read_language(value: Any) -> str:
    """A language tag (BCP 47)."""
    text = read_line(value)
    primary = text.partition("-")[0].lower()
    if _LANGUAGE_TAG.fullmatch(text) and (len(primary) != 2 or primary in _languages()):
        return text
    hyphened = text.replace("_", "-")
    raise mistake(
        rules.INVALID_LANGUAGE,
        f"is {quoted(text)}, which is no language tag",
        f"write {code(hyphened)}" if hyphened != text and _LANGUAGE_TAG.fullmatch(hyphened) else "",
    )


@lru_cache(maxsize=1)
def _countries() -> frozenset[str]:
    """ISO 3166-1 alpha-2, and XK, which is assigned by users and in wide use for Kosovo."""
    # Its tables take a tenth of a second to load.
    import pycountry

    return frozenset(country.alpha_2 for country in pycountry.countries) | {"XK"}


def read_country(value: Any) -> str:
    """The code of a country."""
    text = read_line(value)
    if text in _countries():
        return text
    raise mistake(rules.INVALID_COUNTRY, f"is {quoted(text)}, which is no country code", _country_help(text))


def _country_help(text: str) -> str:
    import pycountry

    if text.upper() in _countries():
        return f"write {code(text.upper())}, in capitals"
    if text.upper() == "UK":
        return "the United Kingdom is `GB`; Ukraine is `UA`"
    try:
        found = pycountry.countries.lookup(text)
    except LookupError:
        return ""
    return f"write {code(found.alpha_2)}"


def read_wikidata(value: Any) -> str:
    """The id of a Wikidata item."""
    return _matching(value, r"Q[1-9][0-9]*", "the id of a Wikidata item", "such as `Q858`, not its address")


def read_geonames(value: Any) -> str:
    """A GeoNames id."""
    return _matching(value, r"[1-9][0-9]*", "a GeoNames id", "digits alone, such as `170654`")


def _matching(value: Any, pattern: str, takes: str, form: str) -> str:
    text = read_line(value)
    if not re.fullmatch(pattern, text, re.ASCII):
        raise mistake(rules.INVALID_VALUE, f"is {quoted(text)}; it takes {takes}", f"write {takes}: {form}")
    return text


Language = Annotated[
    str,
    PlainValidator(read_language),
    WithJsonSchema({"type": "string", "pattern": "^[A-Za-z]{1,3}(-[A-Za-z0-9]{1,8})*$"}),
]
Country = Annotated[
    str, PlainValidator(read_country), WithJsonSchema({"type": "string", "pattern": "^[A-Z]{2}$"})
]
Wikidata = Annotated[
    str, PlainValidator(read_wikidata), WithJsonSchema({"type": "string", "pattern": "^Q[1-9][0-9]*$"})
]
Geonames = Annotated[
    str,
    PlainValidator(read_geonames),
    WithJsonSchema(
        {"anyOf": [{"type": "string", "pattern": "^[1-9][0-9]*$"}, {"type": "integer", "minimum": 1}]}
    ),
]
