"""Locations: where it happened, and how exactly that is known."""

from enum import StrEnum
from typing import Any

from msgspec import Struct

from nutgraf.core.keypath import KeyPath
from nutgraf.core.prose import Prose, Ref
from nutgraf.core.quote import Quote


class LocationKind(StrEnum):
    """What a place is."""

    SITE = "site"
    SETTLEMENT = "settlement"
    DISTRICT = "district"
    REGION = "region"
    COUNTRY = "country"
    WATER = "water"
    ROUTE = "route"
    AREA = "area"


class LocationRole(StrEnum):
    """What a place is to the story."""

    DATELINE = "dateline"
    EVENT = "event"
    MENTIONED = "mentioned"


class Location(Struct, frozen=True, kw_only=True):
    """A place; it has coordinates, a geometry, or a reason why it has neither."""

    id: str
    """Slug, unique within the explainer."""
    name: str
    kind: LocationKind | None = None
    lat: float | None = None
    """Degrees north, WGS 84, -90 to 90; given together with `lon`."""
    lon: float | None = None
    """Degrees east, WGS 84, -180 to 180."""
    geometry: dict[str, Any] | None = None
    """A valid GeoJSON geometry (RFC 7946), positions as [lon, lat]."""
    uncertainty_m: float | None = None
    """Radius of uncertainty in metres (Darwin Core coordinateUncertaintyInMeters)."""
    unlocated: str = ""
    """Why there are no coordinates."""
    country: str = ""
    """ISO 3166-1 alpha-2, upper case."""
    quote: Quote | None = None
    role: LocationRole = LocationRole.MENTIONED
    aliases: tuple[str, ...] = ()
    wikidata: str = ""
    geonames: str = ""
    """GeoNames id, digits."""
    text: Prose | None = None
    sources: tuple[Ref, ...] = ()
    at: KeyPath

    @property
    def is_located(self) -> bool:
        """Whether it can be on a map."""
        return self.lat is not None or self.geometry is not None
