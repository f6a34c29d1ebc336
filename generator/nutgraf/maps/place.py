"""What a map is made from, and what is made."""

from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from nutgraf.core.cartography import Words
from nutgraf.maps.features import Boundary, Box, Status

__all__ = ["DASHED", "EXTENTS", "LocatorMap", "MapPlace", "Policy", "Words"]

EXTENTS = frozenset({"district", "region", "country", "area", "water", "route"})
"""Kinds of places that are no spots: one given as a point is never drawn as an exact one."""


class MapPlace(Struct, frozen=True, kw_only=True):
    """A place to be drawn, or named as one that cannot be.

    It has `lat` and `lon`, or a `geometry`, or neither: then nobody knows where it is.
    """

    id: str
    name: str
    kind: str = ""
    """As in the annotation format (`site`, `settlement`, `district` …), or empty."""
    lat: float | None = None
    lon: float | None = None
    """Degrees, WGS 84."""
    geometry: Mapping[str, Any] | None = None
    """A valid GeoJSON geometry (RFC 7946), positions as [lon, lat]."""
    uncertainty_m: float | None = None
    """Radius of uncertainty in metres."""
    main: bool = False
    """It stands out, and the frame fits it whatever the others are."""
    href: str = ""
    """Where its sign leads; empty: nowhere."""

    @property
    def located(self) -> bool:
        """Whether it is known where it is."""
        return self.geometry is not None or (self.lat is not None and self.lon is not None)

    @property
    def uncertainty_km(self) -> float:
        """Radius of uncertainty in kilometres; 0 where none is given."""
        return (self.uncertainty_m or 0) / 1000


class Policy(Struct, frozen=True):
    """How boundaries are drawn."""

    viewpoint: str = ""
    """The code of the state whose view of boundaries is drawn where the data has it; empty: nobody's,
    and every disputed boundary is dashed."""

    def status(self, boundary: Boundary) -> Status:
        """How a boundary is to be drawn; `none`: not at all."""
        if self.viewpoint:
            return boundary.seen_from(self.viewpoint)
        return "disputed" if boundary.disputed else "settled"


DASHED = Policy()
"""No side is taken."""


class LocatorMap(Struct, frozen=True, kw_only=True):
    """A map that is drawn."""

    svg: str
    """Markup, safe to stand in a page."""
    title: str
    description: str
    """The map in words, plain text; both stand in the markup too."""
    attribution: str
    """Whose data it is drawn from; stands on the map too."""
    frame: Box
    width_km: float
    beyond: tuple[str, ...]
    """Ids of places that lie too far from the others to be on it."""
