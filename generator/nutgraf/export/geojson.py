"""Places as GeoJSON (RFC 7946), with Darwin Core's terms for how exactly they are known."""

from collections.abc import Iterable
from typing import Any

from nutgraf.core.addresses import explainer_url, item_id
from nutgraf.core.explainer import Explainer
from nutgraf.core.location import Location
from nutgraf.core.options import Options
from nutgraf.core.precision import position_digits
from nutgraf.core.prose import RefKind
from nutgraf.export.geometry import interchangeable
from nutgraf.export.json_text import compact, listing

Feature = dict[str, Any]


def features(explainer: Explainer, options: Options, root: str) -> list[Feature]:
    """A Feature for each place of an explainer, in its order; those that nobody can locate have no geometry.

    Every one has the same properties; what is not known is null. They are flat, so that tables can hold
    them.

    Args:
        explainer: the explainer.
        options: the site's.
        root: what leads to the site's root: its absolute address, or the way there from the file.
    """
    home = f"{root}{explainer_url(explainer.slug)}"
    shared = {
        "explainer": explainer.slug,
        "explainerTitle": explainer.title or explainer.slug,
        "explainerUrl": home,
        "language": explainer.annotations.language or options.language,
    }
    return [
        _feature(location, f"{explainer.slug}/{location.id}", home, shared)
        for location in explainer.annotations.locations
    ]


def feature_lines(contents: Iterable[Feature]) -> str:
    """Features as they stand in a file, one a line."""
    return ",\n".join(map(compact, contents))


def feature_collection(name: str, lines: Iterable[str]) -> bytes:
    """A file of Features that are ready as text, in UTF-8."""
    return listing({"type": "FeatureCollection", "name": name}, "features", lines)


def _feature(location: Location, identifier: str, home: str, shared: dict[str, str]) -> Feature:
    geometry, digits = geometry_of(location)
    uncertainty = location.uncertainty_m if geometry else None
    return {
        "type": "Feature",
        "id": identifier,
        "geometry": geometry,
        "properties": {
            "name": location.name,
            "aliases": list(location.aliases),
            "kind": location.kind or None,
            "role": location.role,
            "country": location.country or None,
            "coordinateUncertaintyInMeters": uncertainty and number(uncertainty, 3),
            "coordinatePrecision": None if digits is None else number(10**-digits, digits),
            "unlocated": location.unlocated or None,
            "wikidata": location.wikidata or None,
            "geonames": location.geonames or None,
            "url": f"{home}#{item_id(RefKind.LOCATION, location.id)}",
            **shared,
        },
    }


def geometry_of(location: Location) -> tuple[dict[str, Any] | None, int | None]:
    """Where a place is, and the digits that its position is rounded to, where it is a point."""
    height: list[float] = []
    if location.lat is not None and location.lon is not None:
        lat, lon = location.lat, location.lon
    elif location.geometry is None:
        return None, None
    elif location.geometry["type"] == "Point":
        lon, lat, *height = location.geometry["coordinates"]
    else:
        return interchangeable(location.geometry), None
    digits = position_digits(lat, lon, location.uncertainty_m)
    position = [number(lon, digits), number(lat, digits), *height]
    return {"type": "Point", "coordinates": position}, digits


def number(value: float, digits: int) -> float:
    """A number with no more decimals than these, an integer where it is one; zero has no sign."""
    rounded = round(value, digits) + 0.0
    return int(rounded) if rounded == int(rounded) else rounded
