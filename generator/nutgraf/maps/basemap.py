"""The base map of the world: what is around a place, found in milliseconds."""

from collections.abc import Sequence
from functools import lru_cache

from shapely.geometry.base import BaseGeometry

from nutgraf.maps.features import Area, Boundary, Box, City, Country, Detail, Status, Water

__all__ = ["Area", "BaseMap", "Boundary", "Box", "City", "Country", "Detail", "Status", "Water", "base_map"]


class BaseMap:
    """Countries, boundaries, water and cities of the world, each found by a box in degrees.

    Geometries are cut to the box and a margin of a tenth of its size around it, so that cut edges stay
    outside of a frame that draws the box. In a box that crosses the antimeridian (west > east) all
    longitudes are continuous: those east of the antimeridian are above 180. `detail` is chosen by the
    box's size unless it is given.
    """

    def land(self, box: Box, detail: Detail | None = None) -> Sequence[BaseGeometry]:
        """The land in a box as Polygons, without seams between countries; lakes are not cut out."""
        raise NotImplementedError

    def countries(self, box: Box, detail: Detail | None = None) -> Sequence[Country]:
        """The countries in a box, the one with most of it first (by area in square degrees)."""
        raise NotImplementedError

    def boundaries(self, box: Box, detail: Detail | None = None) -> Sequence[Boundary]:
        """The boundary lines in a box; the disputed ones last, to be drawn on top."""
        raise NotImplementedError

    def disputed_areas(self, box: Box) -> Sequence[Area]:
        """The disputed areas that touch a box, by name."""
        raise NotImplementedError

    def lakes(self, box: Box, detail: Detail | None = None) -> Sequence[Water]:
        """The lakes in a box, the greatest first."""
        raise NotImplementedError

    def rivers(self, box: Box) -> Sequence[Water]:
        """The main rivers in a box, the greatest first."""
        raise NotImplementedError

    def cities(self, box: Box, limit: int) -> Sequence[City]:
        """At most `limit` cities within a box, the most populous first."""
        raise NotImplementedError

    def nearest_cities(self, lat: float, lon: float, count: int) -> Sequence[tuple[City, float, float]]:
        """The nearest cities of a point, the nearest first.

        Returns:
            Each with its distance from the point in km and the bearing from the city to the point in
            degrees clockwise from north.
        """
        raise NotImplementedError

    def country_at(self, lat: float, lon: float) -> str:
        """The code of the country at a point, or "" at sea, in a disputed area or in Antarctica."""
        raise NotImplementedError

    def disputed_near(self, lat: float, lon: float, km: float) -> bool:
        """Whether a disputed area or line is within `km` of a point."""
        raise NotImplementedError

    def is_land(self, lat: float, lon: float) -> bool:
        """Whether a point is on land; a lake is."""
        raise NotImplementedError

    def coast_distance_km(self, lat: float, lon: float) -> float:
        """The distance in km from a point, on land or at sea, to the nearest coast of the sea."""
        raise NotImplementedError


@lru_cache(maxsize=1)
def base_map() -> BaseMap:
    """The base map that comes with the package; each layer is read when it is first asked for."""
    return BaseMap()
