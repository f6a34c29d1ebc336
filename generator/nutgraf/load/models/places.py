"""Locations, as annotations write them."""

from collections.abc import Iterator, Mapping
from typing import Annotated, Any, ClassVar

from pydantic import ConfigDict, Field

from nutgraf.core.location import LocationKind, LocationRole
from nutgraf.load.models.codes import Country, Geonames, Wikidata
from nutgraf.load.models.entry import Entry, Maybe, OneWord, allow_own_keys
from nutgraf.load.models.geometry import Geometry
from nutgraf.load.models.quantities import Latitude, Longitude, Metres
from nutgraf.load.models.quotes import QuoteOrText
from nutgraf.load.models.values import Line, Markdown, Slug
from nutgraf.load.words import listed


def _in_one_way(schema: dict[str, Any]) -> None:
    """Says in JSON Schema what `place_problems` checks."""
    allow_own_keys(schema)
    schema["oneOf"] = [{"required": ["lat", "lon"]}, {"required": ["geometry"]}, {"required": ["unlocated"]}]
    schema["dependentRequired"] = {"lat": ["lon"], "lon": ["lat"]}


class Location(Entry):
    """A place. It needs one of: `lat` and `lon`, `geometry`, or `unlocated`."""

    model_config = ConfigDict(json_schema_extra=_in_one_way)

    noun: ClassVar[str] = "a location"

    id: Slug = Field(
        description="A name for the place in addresses and references, unique in the explainer. It should "
        "never change once it is published."
    )
    name: Line = Field(description="The place's name, as the explainer spells it.")
    kind: Maybe[Annotated[LocationKind, OneWord()]] = Field(
        default=None,
        description="What the place is. `water` is also for what is at sea: a wreck, a leak, a platform.",
    )
    lat: Maybe[Latitude] = Field(
        default=None, description="Degrees north of the equator, decimal, WGS 84. Give `lon` too."
    )
    lon: Maybe[Longitude] = Field(
        default=None, description="Degrees east of Greenwich, decimal, WGS 84. Give `lat` too."
    )
    geometry: Maybe[Geometry] = Field(
        default=None,
        description="A GeoJSON geometry, for areas and routes, instead of `lat` and `lon`. Its positions are "
        "[lon, lat].",
    )
    uncertainty_m: Maybe[Metres] = Field(
        default=None,
        description="How far the true place may be from the coordinates, in metres (Darwin Core's "
        "coordinateUncertaintyInMeters). It is drawn as a circle.",
    )
    unlocated: Line = Field(
        default="",
        description="Why the place has no coordinates. It is then listed, and not drawn.",
    )
    country: Country = Field(
        default="", description="The country's two-letter code, ISO 3166-1 alpha-2: `SY`. `XK` is Kosovo."
    )
    quote: Maybe[QuoteOrText] = Field(
        default=None, description="The words in which the article names the place."
    )
    role: Annotated[LocationRole, OneWord()] = Field(
        default=LocationRole.MENTIONED,
        description="What the place is to the story: where it was filed from, where something happened, or a "
        "place it mentions.",
    )
    aliases: tuple[Line, ...] = Field(default=(), description="Other names and spellings of the place.")
    wikidata: Wikidata = Field(default="", description="The place's Wikidata item: `Q858`.")
    geonames: Geonames = Field(default="", description="The place's GeoNames id: `170654`.")
    text: Markdown = Field(default="", description="What a reader should know of the place. Markdown.")
    sources: tuple[Line, ...] = Field(
        default=(), description="The ids of the `sources` that say where the place is."
    )


def place_problems(location: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """What is wrong with the way in which a location, as written, says where it is.

    Yields a key to point at (empty: the location itself) and a clause. Judges keys alone, so that it can
    speak beside whatever is wrong with their values.
    """
    for given, other in (("lat", "lon"), ("lon", "lat")):
        if given in location and other not in location:
            yield given, f"has `{given}`, but no `{other}`"
    ways = [key for key in location if key in ("lat", "lon", "geometry", "unlocated")]
    if not ways:
        yield "", "has neither coordinates, nor a geometry, nor a reason for having none"
    kinds: dict[str, str] = {}
    for key in ways:
        kinds.setdefault("coordinates" if key in ("lat", "lon") else f"`{key}`", key)
    if len(kinds) > 1:
        yield list(kinds.values())[1], f"has both {listed(kinds, 'and')}"
