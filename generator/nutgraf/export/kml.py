"""Places as KML 2.2 (OGC 07-147r2), as Google Earth opens it."""

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from html import escape
from itertools import chain, repeat
from typing import Any

from nutgraf.export.geojson import Feature
from nutgraf.export.xml_text import text_element

NAMESPACE = "http://www.opengis.net/kml/2.2"


def kml_document(name: str, folders: Iterable[str]) -> bytes:
    """A KML file of folders that are ready as text."""
    root = f'<?xml version="1.0" encoding="utf-8"?>\n<kml xmlns="{NAMESPACE}">'
    head = f"{root}\n<Document>\n{text_element('name', name)}"
    return "\n".join([head, *folders, "</Document>\n</kml>\n"]).encode()


def kml_folder(title: str, features: Sequence[Feature]) -> str:
    """A folder of GeoJSON Features; places without a geometry are listed too."""
    placemarks = ("".join(_placemark(feature)) for feature in features)
    return "\n".join(["<Folder>", text_element("name", title), *placemarks, "</Folder>"])


def _placemark(feature: Feature) -> Iterator[str]:
    properties = feature["properties"]
    yield f"<Placemark>{text_element('name', properties['name'])}"
    if properties["unlocated"]:
        # Readers take a description for HTML: once escaped here, it is text to them.
        yield text_element("description", escape(properties["unlocated"], quote=False))
    yield "<ExtendedData>"
    for key, value in {"id": feature["id"], **properties}.items():
        if key != "name" and value not in (None, []):
            words = "; ".join(value) if isinstance(value, list) else _shown(value)
            yield f'<Data name="{key}">{text_element("value", words)}</Data>'
    yield "</ExtendedData>"
    if feature["geometry"]:
        yield _geometry(feature["geometry"])
    yield "</Placemark>"


def _geometry(geometry: dict[str, Any]) -> str:
    kind, parts = geometry["type"], geometry.get("coordinates", ())
    match kind:
        case "Point":
            return f"<Point>{_positions([parts])}</Point>"
        case "LineString":
            return f"<LineString>{_ON_THE_GROUND}{_positions(parts)}</LineString>"
        case "Polygon":
            rings = (
                f"<{side}><LinearRing>{_positions(ring)}</LinearRing></{side}>"
                for side, ring in zip(chain(["outerBoundaryIs"], repeat("innerBoundaryIs")), parts)  # noqa: B905
            )
            return f"<Polygon>{_ON_THE_GROUND}{''.join(rings)}</Polygon>"
    single = kind.removeprefix("Multi")
    several = geometry.get("geometries") or [{"type": single, "coordinates": part} for part in parts]
    return f"<MultiGeometry>{''.join(map(_geometry, several))}</MultiGeometry>"


_ON_THE_GROUND = "<tessellate>1</tessellate>"
"""Makes lines follow the ground rather than cut through the globe."""


def _positions(positions: Iterable[Sequence[float]]) -> str:
    return text_element("coordinates", " ".join(",".join(map(_shown, position)) for position in positions))


def _shown(value: object) -> str:
    """A value as text; a number without an exponent, which not every reader understands."""
    if isinstance(value, int | float):
        written = repr(value)
        return f"{Decimal(written):f}" if "e" in written else written
    return str(value)
