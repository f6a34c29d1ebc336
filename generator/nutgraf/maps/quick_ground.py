"""What is around a point, told by the cells of the globe where they can, else by the base map.

The base map's geometry needs numpy and shapely, which take longer to load than an explainer takes to be
compiled: it is loaded for the first question that the cells leave open.
"""

from collections.abc import Callable, Mapping
from functools import lru_cache
from itertools import islice
from math import inf
from typing import Any

from nutgraf.core.ground import Ground
from nutgraf.core.positions import positions
from nutgraf.maps.cells import COAST_KM, DISPUTED_KM, SETTLED_KM, Cells, Flag, packaged_cells
from nutgraf.maps.territories import codes_of

_MOST_POSITIONS = 64
"""How many positions of a geometry are looked up: one in the country is enough, and mostly the first is."""


class QuickGround:
    """A `Ground` with another one's answers, which it asks only where the cells made of it cannot tell."""

    def __init__(self, cells: Cells, geometry: Callable[[], Ground]) -> None:
        self._cells = cells
        self._geometry = geometry

    def country_at(self, lat: float, lon: float) -> str:
        """The code of the country at a point, or "" where none can be said without taking a side."""
        number = self._cells.country(lat, lon)
        if number is None or not self._cells.rules_out(Flag.DISPUTED, lat, lon):
            return self._geometry().country_at(lat, lon)
        return "" if number < 0 else self._cells.code(number)

    def country_name(self, code: str) -> str:
        """A country's English name, "" where the map has none of this code."""
        return self._cells.names.get(code, "")

    def country_distance_km(self, geometry: Mapping[str, Any], code: str) -> float:
        """The distance in km from a GeoJSON geometry to a country, as the base map has it."""
        codes = codes_of(code, self._cells.names)
        if not codes:
            return inf
        if any(self._code_at(lat, lon) in codes for lat, lon in islice(positions(geometry), _MOST_POSITIONS)):
            return 0.0
        return self._geometry().country_distance_km(geometry, code)

    def is_land(self, lat: float, lon: float) -> bool:
        """Whether a point is on land; a lake is, the Caspian Sea is not."""
        number = self._cells.country(lat, lon)
        return self._geometry().is_land(lat, lon) if number is None else number >= 0

    def coast_distance_km(self, lat: float, lon: float) -> float:
        """The distance in km from a point, on land or at sea, to the nearest coast of the sea."""
        return self._geometry().coast_distance_km(lat, lon)

    def coast_near(self, lat: float, lon: float, km: float) -> bool:
        """Whether the coast of the sea is within `km` of a point."""
        if km <= COAST_KM and self._cells.rules_out(Flag.COAST, lat, lon):
            return False
        return self.coast_distance_km(lat, lon) <= km

    def disputed_near(self, lat: float, lon: float, km: float) -> bool:
        """Whether a point is in a disputed area, or within `km` of one or of a disputed boundary."""
        if km <= DISPUTED_KM and self._cells.rules_out(Flag.DISPUTED, lat, lon):
            return False
        return self._geometry().disputed_near(lat, lon, km)

    def settled_near(self, lat: float, lon: float, km: float, country: str = "") -> bool:
        """Whether the nearest populated place is within `km` of a point, and in `country` if given."""
        if km <= SETTLED_KM and self._cells.rules_out(Flag.SETTLED, lat, lon):
            return False
        return self._geometry().settled_near(lat, lon, km, country)

    def _code_at(self, lat: float, lon: float) -> str | None:
        """Whose all of a point's cell is; None where that is no country's, or several have a part."""
        number = self._cells.country(lat, lon)
        return None if number is None or number < 0 else self._cells.code(number)


@lru_cache(maxsize=1)
def quick_ground() -> QuickGround:
    """What the package knows of the ground."""
    return QuickGround(packaged_cells(), _base_map)


def _base_map() -> Ground:
    from nutgraf.maps.basemap import base_map

    return base_map()
