"""Places, and how exactly they are known."""

from markupsafe import Markup
from msgspec import Struct

from nutgraf.core.addresses import location_entry_id
from nutgraf.core.location import Location, LocationRole
from nutgraf.core.prose import RefKind
from nutgraf.render.citations import Citation
from nutgraf.render.coordinates import in_degrees, in_metres
from nutgraf.render.language import Language
from nutgraf.render.links import rooted
from nutgraf.render.sheet import Sheet
from nutgraf.render.view.quotation import Quotation, quotation_of
from nutgraf.render.words import LOCATION_KINDS, LOCATION_ROLES


class Position(Struct, frozen=True, kw_only=True):
    """Where a place is, in words."""

    degrees: str = ""
    """Decimal degrees, with no more digits than are known; empty where it is no point."""
    uncertainty: str = ""
    """A radius with its unit."""
    extent: str = ""
    """What is known of the outline of a place that is no point."""
    unlocated: str = ""
    """Why there is no position."""


class LocationCard(Struct, frozen=True, kw_only=True):
    """All of a location."""

    id: str
    name: str
    kind: str
    role: str
    """Empty where it is only mentioned."""
    country: str
    aliases: str
    position: Position
    text: Markup
    quotation: Quotation | None
    citations: tuple[Citation, ...]
    atlas: str
    """Where the atlas shows it; empty where there is none, or nobody knows where it is."""


def location_card(location: Location, sheet: Sheet) -> LocationCard:
    """A location's card; cites its sources."""
    language = sheet.language
    is_mentioned = location.role is LocationRole.MENTIONED
    return LocationCard(
        id=location.id,
        name=location.name,
        kind=language.gettext(LOCATION_KINDS[location.kind]) if location.kind else "",
        role="" if is_mentioned else language.gettext(LOCATION_ROLES[location.role]),
        country=language.territory(location.country) if location.country else "",
        aliases=language.enumerate(location.aliases),
        position=position_of(location, language),
        text=sheet.typesetter.block(location.text),
        quotation=quotation_of(location.quote, RefKind.LOCATION, location.id, sheet),
        citations=sheet.typesetter.cite(location.sources),
        atlas=_in_atlas(location, sheet),
    )


def _in_atlas(location: Location, sheet: Sheet) -> str:
    if sheet.edition.draw is None or not location.is_located:
        return ""
    return rooted("locations/", location_entry_id(sheet.explainer.slug, location.id))


def position_of(location: Location, language: Language) -> Position:
    """Where a location is, or why nobody can say."""
    uncertainty = in_metres(location.uncertainty_m, language) if location.uncertainty_m else ""
    if location.lat is not None and location.lon is not None:
        degrees = in_degrees(location.lat, location.lon, location.uncertainty_m)
        return Position(degrees=degrees, uncertainty=uncertainty)
    if location.geometry is None:
        return Position(unlocated=location.unlocated)
    match location.geometry:
        case {"type": "Point", "coordinates": [float() | int() as lon, float() | int() as lat, *_]}:
            degrees = in_degrees(lat, lon, location.uncertainty_m)
            return Position(degrees=degrees, uncertainty=uncertainty)
        case {"type": "LineString" | "MultiLineString"}:
            return Position(extent=language.gettext("known as a line"), uncertainty=uncertainty)
        case {"type": "MultiPoint"}:
            return Position(extent=language.gettext("known as several points"), uncertainty=uncertainty)
    return Position(extent=language.gettext("known as an area"), uncertainty=uncertainty)
