"""Populated places for orientation: all towns, and villages where there is nothing else."""

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import cos, radians
from typing import Any

TOWN = 20_000
"""Inhabitants from which on a place is always kept."""

VILLAGE = 1_000
"""Inhabitants below which a place is never kept."""

APART = 0.3
"""Degrees of latitude: a smaller place is kept where no larger one is within this distance."""

QUARTER = 0.045
"""Degrees of latitude (5 km): a place nearer to a greater one or to a capital is a part of that."""

TRANSLITERATED = frozenset(
    "AE AF AM BD BH BT DZ EG EH ER ET GE IL IN IQ IR JO JP KH KP KR KW LA LB LK LY MA MM MR NP OM PK PS QA "
    "SA SD SO SY TH TJ TN UA YE".split()
)
"""Countries whose places GeoNames writes with the marks of a scholarly transliteration."""

CONTESTED_CAPITALS = {"IL", "PS", "EH"}
"""Their seat of government is part of a dispute: no place is marked as their capital."""

NO_MORE = {"CS", "AN"}


@dataclass(frozen=True, kw_only=True)
class Place:
    """A populated place, as `nutgraf.maps.features.City` has it."""

    name: str
    lat: float
    lon: float
    population: int
    country: str
    capital: bool


def chosen(places: Sequence[Mapping[str, Any]], countries: Sequence[Mapping[str, Any]]) -> list[Place]:
    """The places to keep, the most populous first."""
    capitals = capital_ids(places, countries)
    grid: dict[tuple[int, int], list[tuple[float, float]]] = {}
    kept = []
    for place in sorted(places, key=lambda place: (place["geonameid"] not in capitals, -weight(place))):
        lat, lon, people = place["latitude"], place["longitude"], place["population"]
        capital = place["geonameid"] in capitals
        apart = QUARTER if people >= TOWN else APART
        if not capital and (people < VILLAGE or crowded(grid, lat, lon, apart)):
            continue
        grid.setdefault((int(lat // 1), int(lon // 1)), []).append((lat, lon))
        kept.append(
            Place(
                name=readable(place["name"], place["countrycode"]),
                lat=lat,
                lon=lon,
                population=people,
                country=place["countrycode"],
                capital=capital,
            )
        )
    return sorted(kept, key=lambda place: -place.population)


def weight(place: Mapping[str, Any]) -> int:
    """What makes a place the one to keep: inhabitants, and many names, which parts of towns lack."""
    people: int = place["population"]
    return people * (1 + len(place["alternatenames"]))


def readable(name: str, country: str) -> str:
    """A name without the marks of a transliteration, as newspapers write it: "Tartus"."""
    if country not in TRANSLITERATED:
        return name
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    return plain.lstrip("\u2018\u2019\u02bb\u02bf'")


def crowded(
    grid: Mapping[tuple[int, int], Sequence[tuple[float, float]]], lat: float, lon: float, apart: float
) -> bool:
    """Whether a kept place is nearer than `apart`."""
    across = apart / max(cos(radians(lat)), 0.1)
    for south in range(int((lat - apart) // 1), int((lat + apart) // 1) + 1):
        for west in range(int((lon - across) // 1), int((lon + across) // 1) + 1):
            for other_lat, other_lon in grid.get((south, west), ()):
                if (other_lat - lat) ** 2 + ((other_lon - lon) * cos(radians(lat))) ** 2 < apart**2:
                    return True
    return False


def capital_ids(places: Iterable[Mapping[str, Any]], countries: Iterable[Mapping[str, Any]]) -> set[int]:
    """The ids of the places that are capitals of states and territories: the largest of that name."""
    wanted = {
        country["iso"]: folded(country["capital"])
        for country in countries
        if country["capital"] and country["iso"] not in CONTESTED_CAPITALS | NO_MORE
    }
    found: dict[str, Mapping[str, Any]] = {}
    for place in places:
        name = wanted.get(place["countrycode"])
        if not name or name not in {folded(place["name"]), *map(folded, place["alternatenames"])}:
            continue
        best = found.get(place["countrycode"])
        # A place of that very name comes before one that is only also called so.
        if best is None or rank(place, name) > rank(best, name):
            found[place["countrycode"]] = place
    return {place["geonameid"] for place in found.values()}


def rank(place: Mapping[str, Any], name: str) -> tuple[bool, int]:
    """What makes a place likelier to be the capital of this name."""
    return folded(place["name"]) == name, place["population"]


def folded(name: str) -> str:
    """A name without marks, case and punctuation."""
    letters = unicodedata.normalize("NFKD", name.casefold())
    return "".join(letter for letter in letters if letter.isalnum())
