"""The disputed areas: which there are, who claims them, and where their outlines come from.

The list follows what Natural Earth 5 itself marks as disputed, breakaway or indeterminate, and leaves out
what is no more than a line (those are boundaries marked disputed) or a claim that no state presses. Names are
the ones in common English use, claimants in alphabetical order of their codes. Being listed says that
there is a dispute, and nothing on who is right.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import shapely
from shapely.geometry.base import BaseGeometry

Point = tuple[float, float]
"""Latitude and longitude in degrees."""


@dataclass(frozen=True, kw_only=True)
class Sources:
    """What outlines are taken from: countries by Natural Earth's three letters, and lines of provinces."""

    countries: Mapping[str, BaseGeometry]
    seen_from_germany: Mapping[str, BaseGeometry]
    province_lines: Sequence[BaseGeometry]


Outline = Callable[[Sources], BaseGeometry]


@dataclass(frozen=True, kw_only=True)
class Dispute:
    """A disputed area.

    Attributes:
        name: Its name.
        claimants: ISO 3166-1 alpha-2 codes of the states that claim or hold it.
        outline: Finds its polygon.
        area_km2: About how large it is: an outline found elsewhere or leaking out is a mistake.
        code: What ISO 3166-1 calls the area itself ("EH"), or "".
        approximate: The outline is drawn by hand, to some ten kilometres.
        edge: Where the outline is no boundary of Natural Earth's, it is added as one.
        twin: For such an edge, the boundary of Natural Earth's (by its number BRK_A3) that lies at the area's
            other side: where a state's maps leave out the one, they draw the other.
        same: As `twin`, but a piece of the very line, which states see in the same way.
    """

    name: str
    claimants: str
    outline: Outline
    area_km2: float
    code: str = ""
    approximate: bool = False
    edge: bool = False
    twin: str = ""
    same: str = ""


def whole(*codes: str) -> Outline:
    """What Natural Earth has as countries of their own."""
    return lambda sources: shapely.union_all([sources.countries[code] for code in codes])


def from_germany(code: str) -> Outline:
    """A country as Germany sees it."""
    return lambda sources: sources.seen_from_germany[code]


def given_up(code: str, seed: Point, without: str = "") -> Outline:
    """What a country has by default, but not as Germany sees it: the piece at a point."""

    def outline(sources: Sources) -> BaseGeometry:
        less = [sources.seen_from_germany[other] for other in (code, without) if other]
        return piece_at(sources.countries[code].difference(shapely.union_all(less)), seed)

    return outline


def common(code: str, german: str, seed: Point) -> Outline:
    """What a country has by default and another one has as Germany sees it."""
    return lambda sources: piece_at(sources.countries[code] & sources.seen_from_germany[german], seed)


def islands(code: str, *seeds: Point) -> Outline:
    """The separate pieces of a country at some points."""
    return lambda sources: shapely.union_all([piece_at(sources.countries[code], seed) for seed in seeds])


def provinces(*seeds: Point, reach: float = 6) -> Outline:
    """The provinces at some points, within `reach` degrees of them."""

    def outline(sources: Sources) -> BaseGeometry:
        box = shapely.MultiPoint([(lon, lat) for lat, lon in seeds]).envelope.buffer(
            reach, join_style="mitre"
        )
        lines = [country.boundary for country in sources.countries.values() if country.intersects(box)]
        lines += [line for line in sources.province_lines if line.intersects(box)]
        noded = shapely.union_all([line.intersection(box) for line in lines], grid_size=1e-4)
        faces = shapely.polygonize(shapely.get_parts(noded))
        return shapely.union_all([piece_at(faces, seed) for seed in seeds])

    return outline


def by_hand(*corners: Point, land: bool = True) -> Outline:
    """A polygon with these corners, cut to the land of all countries if `land`."""

    def outline(sources: Sources) -> BaseGeometry:
        drawn = shapely.Polygon([(lon, lat) for lat, lon in corners])
        if not land:
            return drawn
        near = [country for country in sources.countries.values() if country.intersects(drawn)]
        return shapely.union_all([country & drawn for country in near])

    return outline


def piece_at(geometry: BaseGeometry, seed: Point) -> BaseGeometry:
    """The polygon of a geometry that a point is in."""
    point = shapely.Point(seed[1], seed[0])
    found = [part for part in shapely.get_parts(geometry) if part.intersects(point)]
    if not found:
        raise ValueError(f"there is no piece at latitude {seed[0]}, longitude {seed[1]}")
    return found[0]
