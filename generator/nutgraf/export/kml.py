"""Places as KML 2.2 (OGC 07-147r2), as Google Earth opens it."""

import re
from collections.abc import Iterable, Sequence
from decimal import Decimal
from html import escape
from typing import Any
from xml.etree import ElementTree as ET

from nutgraf.export.geojson import Feature

NAMESPACE = "http://www.opengis.net/kml/2.2"

_UNFIT = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What no XML document can hold (XML 1.0, 2.2)."""


def kml(name: str, folders: Iterable[tuple[str, Sequence[Feature]]]) -> bytes:
    """A KML file of GeoJSON Features, in folders by name; places without a geometry are listed too."""
    root = ET.Element("kml", xmlns=NAMESPACE)
    document = ET.SubElement(root, "Document")
    _text(document, "name", name)
    for title, features in folders:
        folder = ET.SubElement(document, "Folder")
        _text(folder, "name", title)
        for feature in features:
            _placemark(folder, feature)
    ET.indent(root, " ")
    return bytes(ET.tostring(root, encoding="utf-8", xml_declaration=True)) + b"\n"


def _placemark(folder: ET.Element, feature: Feature) -> None:
    properties = feature["properties"]
    placemark = ET.SubElement(folder, "Placemark")
    _text(placemark, "name", properties["name"])
    if properties["unlocated"]:
        # Readers take a description for HTML: once escaped here, it is text to them.
        _text(placemark, "description", escape(properties["unlocated"], quote=False))
    data = ET.SubElement(placemark, "ExtendedData")
    for key, value in {"id": feature["id"], **properties}.items():
        if key != "name" and value not in (None, []):
            words = "; ".join(value) if isinstance(value, list) else _shown(value)
            _text(ET.SubElement(data, "Data", name=key), "value", words)
    if feature["geometry"]:
        _geometry(placemark, feature["geometry"])


def _geometry(parent: ET.Element, geometry: dict[str, Any]) -> None:
    kind, parts = geometry["type"], geometry.get("coordinates", ())
    match kind:
        case "Point":
            _positions(ET.SubElement(parent, "Point"), [parts])
        case "LineString":
            _positions(_on_the_ground(parent, kind), parts)
        case "Polygon":
            polygon = _on_the_ground(parent, kind)
            for number, ring in enumerate(parts):
                boundary = ET.SubElement(polygon, "innerBoundaryIs" if number else "outerBoundaryIs")
                _positions(ET.SubElement(boundary, "LinearRing"), ring)
        case _:
            several = ET.SubElement(parent, "MultiGeometry")
            single = kind.removeprefix("Multi")
            for part in geometry.get("geometries") or [{"type": single, "coordinates": p} for p in parts]:
                _geometry(several, part)


def _on_the_ground(parent: ET.Element, kind: str) -> ET.Element:
    """An element that follows the ground rather than cut through the globe."""
    element = ET.SubElement(parent, kind)
    _text(element, "tessellate", "1")
    return element


def _positions(element: ET.Element, positions: Iterable[Sequence[float]]) -> None:
    _text(element, "coordinates", " ".join(",".join(map(_shown, position)) for position in positions))


def _shown(value: object) -> str:
    """A value as text; a number without an exponent, which not every reader understands."""
    return f"{Decimal(repr(value)):f}" if isinstance(value, int | float) else str(value)


def _text(parent: ET.Element, name: str, text: str) -> None:
    ET.SubElement(parent, name).text = _UNFIT.sub("\N{REPLACEMENT CHARACTER}", text)
