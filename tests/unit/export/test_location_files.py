"""The data files of places, as other programs read them."""

import json
import re
from itertools import pairwise
from typing import Any
from urllib.parse import urljoin

import pytest
import yaml
from geojson_pydantic import FeatureCollection
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from nutgraf.compiler import compile_site
from nutgraf.core.options import Options, Publisher
from nutgraf.core.seeds import Seeds
from nutgraf.core.text import Source
from nutgraf.export.kml import kml_document, kml_folder

OPTIONS = Options(publisher=Publisher(name="The Example"))
KML = "{http://www.opengis.net/kml/2.2}"

HARBOUR = {"id": "harbour", "name": "Harbour", "lat": 10.1234, "lon": -30.5678, "uncertainty_m": 1000}
HAMLET = {"id": "hamlet", "name": "The hamlet", "unlocated": "There are four <b>hamlets</b> & no names."}
BAY = {
    "id": "bay",
    "name": "Bay",
    "kind": "area",
    "geometry": {"type": "Polygon", "coordinates": [[[0, 0], [0, 1], [1, 1], [0, 0]]]},
}
COURSE = {
    "id": "course",
    "name": "Course",
    "geometry": {"type": "LineString", "coordinates": [[179, 0, 9], [-179, 1, 9]]},
}


def files(
    places: list[dict[str, Any]],
    options: Options = OPTIONS,
    slugs: tuple[str, ...] = ("rescue",),
    **keys: Any,
) -> dict[str, bytes]:
    """The files of a site whose explainers all have the same places."""
    text = yaml.safe_dump({"title": "T", "summary": "S", **keys, "locations": places})
    seeds = Seeds(
        folder="seeds",
        articles=tuple(Source(path=f"seeds/{slug}.txt", text="Words.\n") for slug in slugs),
        annotations=tuple(Source(path=f"seeds/{slug}.yaml", text=text) for slug in slugs),
    )
    site = compile_site(seeds, options)
    return {
        asset.url: site.content_of(asset) for asset in site.assets if asset.url.endswith((".geojson", ".kml"))
    }


def read(data: bytes) -> list[dict[str, Any]]:
    """The Features of a file, after it has been found valid."""
    collection: dict[str, Any] = json.loads(data.decode())
    FeatureCollection.model_validate(collection)
    assert set(collection) == {"type", "name", "features"}
    for feature in collection["features"]:
        assert set(feature) == {"type", "id", "geometry", "properties"}
        for position in positions(feature["geometry"]):
            assert -180 <= position[0] <= 180
            assert -90 <= position[1] <= 90
    features: list[dict[str, Any]] = collection["features"]
    return features


def positions(value: Any) -> list[list[float]]:
    if isinstance(value, dict):
        return [found for part in value.values() for found in positions(part)]
    if isinstance(value, list):
        if value and not isinstance(value[0], list | dict):
            return [value]
        return [found for part in value for found in positions(part)]
    return []


def placemarks(data: bytes) -> list[Any]:
    return list(etree.fromstring(data).iter(f"{KML}Placemark"))


def test_a_place_tells_all_that_is_known_of_it() -> None:
    place = {
        **HARBOUR,
        "aliases": ["Haven", "Порт"],
        "kind": "site",
        "role": "event",
        "country": "SY",
        "wikidata": "Q858",
        "geonames": "170654",
    }
    (feature,) = read(files([place], language="de")["explainers/rescue/locations.geojson"])
    assert feature["id"] == "rescue/harbour"
    assert feature["geometry"] == {"type": "Point", "coordinates": [-30.57, 10.12]}
    assert feature["properties"] == {
        "name": "Harbour",
        "aliases": ["Haven", "Порт"],
        "kind": "site",
        "role": "event",
        "country": "SY",
        "coordinateUncertaintyInMeters": 1000,
        "coordinatePrecision": 0.01,
        "unlocated": None,
        "wikidata": "Q858",
        "geonames": "170654",
        "url": "../../explainers/rescue/#location-harbour",
        "explainer": "rescue",
        "explainerTitle": "T",
        "explainerUrl": "../../explainers/rescue/",
        "language": "de",
    }


@pytest.mark.parametrize(
    ("lat", "lon", "uncertainty", "position", "precision"),
    [
        (35.40123, 35.94871, 100, "[35.949,35.401]", 0.001),
        (35.40123, 35.94871, 100_000, "[36,35]", 1),
        (-0.0001, -0.0001, 10_000, "[0,0]", 0.1),
        (35.4, 35.94, None, "[35.94,35.4]", 0.01),
        (89.999, 179.999, 100_000, "[180,90]", 1),
    ],
)
def test_a_position_has_no_more_digits_than_are_known(
    lat: float, lon: float, uncertainty: float | None, position: str, precision: float
) -> None:
    spot = {"uncertainty_m": uncertainty} if uncertainty else {}
    point = {"type": "Point", "coordinates": [lon, lat]}
    places: list[dict[str, Any]] = [
        {"id": "a", "name": "A", "lat": lat, "lon": lon},
        {"id": "b", "name": "B", "geometry": point},
    ]
    data = files([{**place, **spot} for place in places])["data/locations.geojson"]
    assert data.decode().count(f'"coordinates":{position}}}') == 2
    assert {feature["properties"]["coordinatePrecision"] for feature in read(data)} == {precision}


def test_a_place_that_nobody_can_locate_is_listed_with_the_reason() -> None:
    found = files([HARBOUR, HAMLET])
    _, feature = read(found["data/locations.geojson"])
    assert feature["geometry"] is None
    assert feature["properties"]["unlocated"] == HAMLET["unlocated"]
    assert feature["properties"]["coordinateUncertaintyInMeters"] is None
    located, hamlet = placemarks(found["data/locations.kml"])
    assert located.findtext(f"{KML}Point/{KML}coordinates") == "-30.57,10.12"
    assert [child.tag for child in hamlet] == [
        f"{KML}{name}" for name in ("name", "description", "ExtendedData")
    ]
    # A description is HTML to those who show it.
    assert hamlet.findtext(f"{KML}description") == "There are four &lt;b&gt;hamlets&lt;/b&gt; &amp; no names."


def test_areas_and_routes_are_in_kml_too() -> None:
    bay, course = placemarks(files([BAY, COURSE])["data/locations.kml"])
    ring = bay.findtext(f"{KML}Polygon/{KML}outerBoundaryIs/{KML}LinearRing/{KML}coordinates")
    assert ring == "0,0 1,1 0,1 0,0"
    lines = course.findall(f"{KML}MultiGeometry/{KML}LineString/{KML}coordinates")
    assert [line.text for line in lines] == ["179,0 180,0.5", "-180,0.5 -179,1"]
    points = {"type": "MultiPoint", "coordinates": [[1, 2], [3, 4]]}
    mixed = {"type": "GeometryCollection", "geometries": [BAY["geometry"], points]}
    (both,) = placemarks(files([{"id": "a", "name": "A", "geometry": mixed}])["data/locations.kml"])
    assert [child.tag for child in both.find(f"{KML}MultiGeometry")] == [
        f"{KML}Polygon",
        f"{KML}MultiGeometry",
    ]


@pytest.mark.parametrize("site_url", ["", "https://example.org/news/"])
def test_addresses_lead_to_the_places_on_their_pages(site_url: str) -> None:
    options = Options(site_url=site_url)
    for url, data in files([HARBOUR], options).items():
        if url.endswith(".geojson"):
            (feature,) = read(data)
            address = feature["properties"]["url"]
            assert address.startswith(site_url or "../")
            home = site_url or "https://example.org/news/"
            assert urljoin(home + url, address) == f"{home}explainers/rescue/#location-harbour"


def test_the_whole_site_is_by_explainer_and_the_same_whatever_order_they_come_in() -> None:
    found = files([HARBOUR, HAMLET], slugs=("rescue", "alarm"))
    assert found == files([HARBOUR, HAMLET], slugs=("alarm", "rescue"))
    identifiers = [feature["id"] for feature in read(found["data/locations.geojson"])]
    assert identifiers == ["alarm/harbour", "alarm/hamlet", "rescue/harbour", "rescue/hamlet"]
    folders = etree.fromstring(found["data/locations.kml"]).findall(f"{KML}Document/{KML}Folder")
    assert [len(folder.findall(f"{KML}Placemark")) for folder in folders] == [2, 2]


def test_drafts_are_in_previews_alone() -> None:
    assert read(files([HARBOUR], status="draft")["data/locations.geojson"]) == []
    assert read(files([HARBOUR], Options(preview=True), status="draft")["data/locations.geojson"])


def test_an_explainer_without_places_has_no_files_and_the_site_has_empty_ones() -> None:
    found = files([])
    assert set(found) == {"data/locations.geojson", "data/locations.kml"}
    assert read(found["data/locations.geojson"]) == []
    assert placemarks(found["data/locations.kml"]) == []


DEGREES = {"lat": st.floats(-90, 90), "lon": st.floats(-180, 180)}
NAMES = st.text(min_size=1).filter(lambda text: text.strip())


@given(
    st.lists(
        st.fixed_dictionaries({"name": NAMES, **DEGREES}, optional={"uncertainty_m": st.floats(1e-9, 1e9)}),
        max_size=4,
    ),
    NAMES,
)
def test_any_names_and_places_give_valid_files(places: list[dict[str, Any]], title: str) -> None:
    listed = [{"id": f"p{number}", **place} for number, place in enumerate(places)]
    found = files(listed, Options(preview=True), title=title)
    for url, data in found.items():
        if url.endswith(".geojson"):
            read(data)
        else:
            for element in placemarks(data):
                lon, lat = element.findtext(f"{KML}Point/{KML}coordinates").split(",")
                assert re.fullmatch(r"-?\d+(\.\d+)?", lon)
                assert abs(float(lon)) <= 180
                assert abs(float(lat)) <= 90


def test_what_xml_cannot_hold_is_replaced() -> None:
    hostile = "]]></name>\x00\x1b\ud800\uffff & <script>"
    root = etree.fromstring(kml_document(hostile, [kml_folder(hostile, [])]))
    assert root.findtext(f"{KML}Document/{KML}name") == "]]></name>\ufffd\ufffd\ufffd\ufffd & <script>"


def test_elements_are_in_the_order_of_the_schema() -> None:
    order = ["name", "description", "ExtendedData", "Point", "LineString", "Polygon", "MultiGeometry"]
    for element in placemarks(files([HARBOUR, HAMLET, BAY, COURSE])["data/locations.kml"]):
        ranks = [order.index(child.tag.removeprefix(KML)) for child in element]
        assert all(first < second for first, second in pairwise(ranks))
