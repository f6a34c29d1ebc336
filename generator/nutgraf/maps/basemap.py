"""The base map of the world: what is around a place, found in milliseconds."""

from collections.abc import Mapping, Sequence
from functools import cached_property, lru_cache
from math import cos, inf, radians
from typing import Any

import shapely
from shapely.geometry import shape
from shapely.geometry.base import BaseGeometry

from nutgraf.maps.archive import Archive, packaged
from nutgraf.maps.boxes import continuous, widened
from nutgraf.maps.cells import packaged_cells
from nutgraf.maps.coasts import DEGREE_KM
from nutgraf.maps.disputes import Boundaries, Disputes
from nutgraf.maps.features import Area, Boundary, Box, City, Country, Detail, Status, Water
from nutgraf.maps.gazetteer import Gazetteer
from nutgraf.maps.quick_ground import QuickGround
from nutgraf.maps.territories import ANTARCTIC_CLAIMANTS, codes_of
from nutgraf.maps.tiles import Tiles
from nutgraf.maps.water import WaterLayer

__all__ = ["Area", "BaseMap", "Boundary", "Box", "City", "Country", "Detail", "Status", "Water", "base_map"]

NEAR_DEGREES = 20.0
"""A box that is larger than this from side to side, in degrees of latitude, is shown in wide detail."""

COAST_DEGREES = 1.0
"""How far around a point the coast is looked for in near detail, in degrees of latitude."""

_MOST_POSITIONS = 64
"""From how many positions of a geometry a distance is taken."""


class BaseMap:
    """Countries, boundaries, water and cities of the world, each found by a box in degrees.

    Geometries are cut to the box and a margin of a tenth of its size around it, so that cut edges stay
    outside of a frame that draws the box. In a box that crosses the antimeridian (west > east) all
    longitudes are continuous: those east of the antimeridian are above 180. `detail` is chosen by the
    box's size unless it is given.
    """

    def __init__(self, archive: Archive) -> None:
        self._archive = archive

    @cached_property
    def quick(self) -> QuickGround:
        """The same answers on points, most of them without geometry."""
        return QuickGround(packaged_cells(), lambda: self)

    def land(self, box: Box, detail: Detail | None = None) -> Sequence[BaseGeometry]:
        """The land in a box as Polygons, without seams between countries; lakes are not cut out."""
        return self._tiles(detail or detail_for(box)).land(widened(box))

    def countries(self, box: Box, detail: Detail | None = None) -> Sequence[Country]:
        """The countries in a box, the one with most of it first (by area in square degrees)."""
        return self._tiles(detail or detail_for(box)).countries(widened(box))

    def boundaries(self, box: Box, detail: Detail | None = None) -> Sequence[Boundary]:
        """The boundary lines in a box; the disputed ones last, to be drawn on top."""
        return self._boundaries.within(widened(box), detail or detail_for(box))

    def disputed_areas(self, box: Box) -> Sequence[Area]:
        """The disputed areas that touch a box, by name."""
        return self._disputes.within(widened(box))

    def lakes(self, box: Box, detail: Detail | None = None) -> Sequence[Water]:
        """The lakes in a box, the greatest first."""
        near = (detail or detail_for(box)) == "near"
        return (self._lakes_near if near else self._lakes_wide).within(widened(box))

    def rivers(self, box: Box) -> Sequence[Water]:
        """The main rivers in a box, the greatest first; of one detail, that of 1:50m."""
        return self._rivers.within(widened(box))

    def cities(self, box: Box, limit: int) -> Sequence[City]:
        """At most `limit` cities within a box, the most populous first."""
        return self._gazetteer.within(box, limit)

    def nearest_cities(self, lat: float, lon: float, count: int) -> Sequence[tuple[City, float, float]]:
        """The nearest cities of a point, the nearest first.

        Returns:
            Each with its distance from the point in km and the bearing from the city to the point in
            degrees clockwise from north.
        """
        return self._gazetteer.nearest(lat, lon, count)

    def country_at(self, lat: float, lon: float) -> str:
        """The code of the country at a point, or "" where none can be said without taking a side.

        So "" at sea, and in a disputed area, unless ISO 3166-1 has a code for the area itself: "EH" in
        Western Sahara, "" in Crimea and in Kosovo (`disputed_areas` says by whom they are claimed).
        """
        disputed = self._disputes.code_at(lat, lon)
        return disputed if disputed is not None else self._near.code_at(lat, lon) or ""

    def disputed_near(self, lat: float, lon: float, km: float) -> bool:
        """Whether a point is in a disputed area, or within `km` of one or of a disputed boundary."""
        return self._disputes.near(lat, lon, km)

    def is_land(self, lat: float, lon: float) -> bool:
        """Whether a point is on land; a lake is, the Caspian Sea is not."""
        return self._near.code_at(lat, lon) is not None

    def coast_distance_km(self, lat: float, lon: float) -> float:
        """The distance in km from a point, on land or at sea, to the nearest coast of the sea.

        Up to about 100 km by near detail, farther away by wide detail, so exact to some km.
        """
        near = self._near.coast_within(lat, lon, COAST_DEGREES)
        if near <= COAST_DEGREES * DEGREE_KM:
            return near
        return min(tile.coast.nearest_km(lat, lon) for tile in self._wide.tiles((-180, -90, 180, 90)))

    def country_name(self, code: str) -> str:
        """A country's English name, "" where the map has none of this code (see `country_distance_km`)."""
        return self._near.names.get(code, "")

    def country_distance_km(self, geometry: Mapping[str, Any], code: str) -> float:
        """The distance in km from a GeoJSON geometry to a country; 0 where they touch.

        Its territories are part of it here, and so is every disputed area that it claims, whoever holds
        it. A territory that the map does not tell from its state is taken for it (GF for FR). Infinite
        where the map does not know where the country is (XK). Of a geometry that is far away some
        positions are measured, at least one in each degree of a line up to 64.
        """
        codes = codes_of(code, self._near.names)
        if not codes:
            return inf
        where = shapely.make_valid(shape(geometry))
        if self._near.touched(where, codes):
            return 0.0
        positions = shapely.get_coordinates(shapely.segmentize(where, 1.0))
        positions = positions[:: -(-len(positions) // _MOST_POSITIONS)]
        if code in ANTARCTIC_CLAIMANTS and (positions[:, 1] < -60).any():
            return 0.0
        return min(
            min(self._near.distance_km(lat, lon, codes), self._disputes.distance_km(lat, lon, code))
            for lon, lat in positions.tolist()
        )

    def settled_near(self, lat: float, lon: float, km: float, country: str = "") -> bool:
        """Whether the nearest populated place is within `km` of a point, and in `country` where one is given.

        It tells of islands that the map lacks, and of places whose country GeoNames sees otherwise.
        """
        found = self._gazetteer.near(lat, lon, km)
        return found is not None and country in ("", found[1])

    def _tiles(self, detail: Detail) -> Tiles:
        return self._near if detail == "near" else self._wide

    @cached_property
    def _near(self) -> Tiles:
        return Tiles(self._archive, "near")

    @cached_property
    def _wide(self) -> Tiles:
        return Tiles(self._archive, "wide")

    @cached_property
    def _boundaries(self) -> Boundaries:
        return Boundaries(self._archive)

    @cached_property
    def _disputes(self) -> Disputes:
        return Disputes(self._archive, self._boundaries)

    @cached_property
    def _lakes_near(self) -> WaterLayer:
        return WaterLayer(self._archive, "lakes-near")

    @cached_property
    def _lakes_wide(self) -> WaterLayer:
        return WaterLayer(self._archive, "lakes-wide")

    @cached_property
    def _rivers(self) -> WaterLayer:
        return WaterLayer(self._archive, "rivers")

    @cached_property
    def _gazetteer(self) -> Gazetteer:
        return Gazetteer(self._archive)


@lru_cache(maxsize=1)
def base_map() -> BaseMap:
    """The base map that comes with the package; each layer is read when it is first asked for."""
    return BaseMap(packaged())


def detail_for(box: Box) -> Detail:
    """The detail that shows a box well."""
    west, south, east, north = continuous(box)
    across = (east - west) * cos(radians((south + north) / 2))
    return "near" if max(across, north - south) <= NEAR_DEGREES else "wide"
