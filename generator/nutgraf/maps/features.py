"""What the base map holds: countries, boundary lines, water, cities, disputed areas.

Geometries are shapely's, in degrees as (longitude, latitude), WGS 84.
"""

from collections.abc import Mapping
from typing import Literal

from msgspec import Struct, field
from shapely.geometry.base import BaseGeometry

Box = tuple[float, float, float, float]
"""West, south, east, north in degrees. West greater than east: the box crosses the antimeridian."""

Detail = Literal["near", "wide"]
"""`near` is made from Natural Earth's 1:10m data, `wide` from its 1:50m data."""

Status = Literal["settled", "disputed", "none"]
"""How a line is seen from a viewpoint: a boundary, a disputed one, or no boundary at all."""


class Country(Struct, frozen=True, kw_only=True):
    """A country or territory as the base map draws it, which is no statement on whose it is.

    Attributes:
        code: ISO 3166-1 alpha-2, or "" where it has none of its own (Northern Cyprus, Siachen).
        name: Its English name.
        geometry: A Polygon or MultiPolygon.
    """

    code: str
    name: str
    geometry: BaseGeometry


class Boundary(Struct, frozen=True, kw_only=True):
    """A line between two countries on land.

    Attributes:
        geometry: A LineString or MultiLineString.
        disputed: The line itself is disputed, indefinite, a line of control or bounds a breakaway
            territory: by default it is drawn dashed, with no claim of a side.
        between: The codes of the countries at its two sides, in alphabetical order; "" where one has none.
        name: What the line or the area it bounds is called, or "".
        viewpoints: Where a state's own maps differ from `disputed`: its code and how it sees the line.
    """

    geometry: BaseGeometry
    disputed: bool
    between: tuple[str, str]
    name: str = ""
    viewpoints: Mapping[str, Status] = field(default_factory=dict)

    def seen_from(self, viewpoint: str) -> Status:
        """How the state with this code draws the line, or how everyone does by default."""
        return self.viewpoints.get(viewpoint, "disputed" if self.disputed else "settled")


class Water(Struct, frozen=True, kw_only=True):
    """A lake (Polygon, MultiPolygon) or a river (LineString, MultiLineString).

    Attributes:
        name: Its English name, or "".
        rank: 0 for the greatest in the world, higher numbers for smaller ones.
    """

    geometry: BaseGeometry
    name: str
    rank: int


class City(Struct, frozen=True, kw_only=True):
    """A populated place of GeoNames.

    Attributes:
        lat: Latitude in degrees.
        lon: Longitude in degrees.
        population: Inhabitants, as GeoNames has them.
        country: ISO 3166-1 alpha-2 code as GeoNames has it; not to be shown for a place in a disputed area.
        capital: It is the seat of a state's government.
        names: Its names by language (ISO 639-1), where known.
    """

    name: str
    lat: float
    lon: float
    population: int
    country: str
    capital: bool
    names: Mapping[str, str] = field(default_factory=dict)


class Area(Struct, frozen=True, kw_only=True):
    """A disputed area.

    Attributes:
        name: Its usual English name.
        geometry: A Polygon or MultiPolygon.
        claimants: The codes of the states that claim or hold it, in alphabetical order; an authority that
            has no code is not among them, so that there may be but one.
        code: What ISO 3166-1 calls the area itself ("EH" for Western Sahara), or "".
        approximate: The outline is only known to some ten kilometres: not to be drawn as a line.
    """

    name: str
    geometry: BaseGeometry
    claimants: tuple[str, ...]
    code: str = ""
    approximate: bool = False
