"""What rules ask of the ground around a place."""

from collections.abc import Mapping
from typing import Any, Protocol


class Ground(Protocol):
    """A map of the world that takes no side in disputes; degrees, WGS 84, and km."""

    def country_at(self, lat: float, lon: float) -> str:
        """The ISO 3166-1 alpha-2 code of the country at a point; "" at sea, and where none can be said."""

    def country_name(self, code: str) -> str:
        """A country's English name, "" where the map has no country of this code."""

    def country_distance_km(self, geometry: Mapping[str, Any], code: str) -> float:
        """How far a GeoJSON geometry is from a country, its territories and all that it claims.

        0 where they touch; infinite where the map does not know where the country is.
        """

    def is_land(self, lat: float, lon: float) -> bool:
        """Whether a point is on land; a lake is."""

    def coast_distance_km(self, lat: float, lon: float) -> float:
        """The distance from a point to the nearest coast of the sea."""

    def disputed_near(self, lat: float, lon: float, km: float) -> bool:
        """Whether a point is in a disputed area, or within `km` of one or of a disputed boundary."""

    def settled_near(self, lat: float, lon: float, km: float, country: str = "") -> bool:
        """Whether the nearest populated place is within `km` of a point (and, if given, in a country)."""
