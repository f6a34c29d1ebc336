"""Datelines: `CITY, Country — ` at the head of an article's first paragraph."""

import re

from nutgraf.core.text import Span

MAX_LENGTH = 100
"""Code points before the dash."""
MAX_CITY_WORDS = 5

_DASH = re.compile(r"\s*(?:—|―|--)\s*|\s+[–-]\s+")
_AGENCY = re.compile(r"\s*\([^()]{1,40}\)\Z")
_DAY = re.compile(r"(?:,\s*|\s+)(?:[^\W\d_]{3,10}\.? \d{1,2}|\d{1,2}\.? [^\W\d_]{3,10})(?:,? \d{4})?\Z")
_OPENING = "\"'“‘„«‹([¿¡ \t"

_LOWER_IN_NAMES = frozenset("al and da de del di du e el in la le near of the y central".split())
"""Words that a region's name may have in lower case (Democratic Republic of the Congo)."""
_COMPASS = re.compile(r"(?:north|south|east|west)\w*", re.IGNORECASE)
_NO_PLACES = frozenset(
    "ANALYSIS BREAKING CORRECTION EXCLUSIVE LIVE NOTE OPINION UPDATE UPDATED WATCH".split()
)


def find_dateline(paragraph: str) -> Span | None:
    """The place at the head of a paragraph, without date, agency and dash; None without a dateline.

    Known by its capitals: the city's words have no lower-case letter, the country's begin with a
    capital, and a sentence begins after the dash. Scripts without capitals give no such sign.
    """
    dash = _DASH.search(paragraph, 0, MAX_LENGTH)
    if dash is None or not _begins_sentence(paragraph[dash.end() :]):
        return None
    place = _DAY.sub("", _AGENCY.sub("", paragraph[: dash.start()]))
    city, *regions = (part.strip() for part in place.split(","))
    if not _is_city(city, alone=not regions) or not all(map(_is_region, regions)):
        return None
    return Span(0, len(place))


def _begins_sentence(rest: str) -> bool:
    """Whether a sentence follows: not in lower case, and not all in capitals like a heading."""
    head = rest.lstrip(_OPENING)[:1]
    return bool(head) and not head.islower() and any(character.islower() for character in rest)


def _is_city(name: str, *, alone: bool) -> bool:
    words = name.split()
    if not 1 <= len(words) <= MAX_CITY_WORDS or words[0] in _NO_PLACES:
        return False
    letters = sum(character.isupper() for character in name)
    return letters >= (3 if alone else 2) and all(_is_capital(word) for word in words)


def _is_capital(word: str) -> bool:
    """Whether a word is written in capitals; Scottish names keep their prefix (McALLEN)."""
    letters = re.sub(r"\AMa?c(?=[A-Z])", "", word)
    return not any(character.islower() for character in letters) and any(map(str.isupper, letters))


def _is_region(name: str) -> bool:
    words = name.split()
    if not 1 <= len(words) <= 6 or words[0] in _LOWER_IN_NAMES - {"central", "near"}:
        return False
    return all(_is_capitalised(word) or word in _LOWER_IN_NAMES or _COMPASS.fullmatch(word) for word in words)


def _is_capitalised(word: str) -> bool:
    return re.sub(r"\A[dl]['’]", "", word)[:1].isupper()
