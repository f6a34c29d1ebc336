"""What holds for a map of any places anywhere."""

import math
import re
from collections.abc import Iterator
from xml.etree import ElementTree

import numpy as np
import pytest
import shapely
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from nutgraf.maps.basemap import BaseMap
from nutgraf.maps.frame import NARROW, WIDE, Extent, fit
from nutgraf.maps.ground import ground_of
from nutgraf.maps.labels import Rect
from nutgraf.maps.lettering import Lettering
from nutgraf.maps.locator import locator_map
from nutgraf.maps.place import DASHED, LocatorMap, MapPlace, Words

SVG = "{http://www.w3.org/2000/svg}"
NUMBER = re.compile(r"-?\d+(?:\.\d+)?")

KINDS = st.sampled_from(["", "site", "settlement", "district", "region", "country", "water", "route", "area"])
LATS = st.floats(-90, 90) | st.sampled_from([-90.0, 0.0, 66.6, 90.0])
LONS = st.floats(-180, 180) | st.sampled_from([-180.0, -179.99, 0.0, 179.99, 180.0])
UNCERTAINTIES = st.none() | st.floats(1, 3_000_000)
NAMES = st.text(min_size=1, max_size=60) | st.sampled_from(
    ["<b>&\"'", "Ж" * 20, "東京国際空港", "قناة السويس"]
)


def corners(least: int) -> st.SearchStrategy[list[list[float]]]:
    """Corners near one another, as a person would draw them."""
    start = st.tuples(st.floats(-179, 179), st.floats(-85, 85))
    steps = st.lists(st.tuples(st.floats(-8, 8), st.floats(-4, 4)), min_size=least, max_size=8)

    def walk(at: tuple[tuple[float, float], list[tuple[float, float]]]) -> list[list[float]]:
        (lon, lat), found = at
        return [[(lon + across + 180) % 360 - 180, max(-90.0, min(90.0, lat + up))] for across, up in found]

    return st.tuples(start, steps).map(walk)


GEOMETRIES = (
    corners(2).map(lambda at: {"type": "LineString", "coordinates": at})
    | corners(3).map(lambda at: {"type": "Polygon", "coordinates": [[*at, at[0]]]})
    | corners(1).map(lambda at: {"type": "MultiPoint", "coordinates": at})
)


@st.composite
def places(draw: st.DrawFn) -> list[MapPlace]:
    """Up to 25 places, all over the world or close together."""
    spread = draw(st.sampled_from([0.001, 0.3, 5.0, 400.0]))
    middle_lat, middle_lon = draw(LATS), draw(LONS)
    found = []
    for number in range(draw(st.integers(1, 25))):
        lat = max(-90.0, min(90.0, middle_lat + draw(st.floats(-0.5, 0.5)) * spread))
        lon = (middle_lon + draw(st.floats(-0.5, 0.5)) * spread + 180) % 360 - 180
        geometry = draw(st.none() | GEOMETRIES) if number < 3 else None
        is_point = geometry is None
        found.append(
            MapPlace(
                id=f"place-{number}",
                name=draw(NAMES),
                kind=draw(KINDS),
                lat=lat if is_point else None,
                lon=lon if is_point else None,
                geometry=geometry,
                uncertainty_m=draw(UNCERTAINTIES),
                main=draw(st.booleans()),
                href=f"#location-{number}",
            )
        )
    return found


ANY_PLACES = given(
    at=places(), size=st.sampled_from([WIDE, NARROW]), direction=st.sampled_from(["ltr", "rtl"])
)


@ANY_PLACES
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_map_is_sound(
    base: BaseMap, words: Words, at: list[MapPlace], size: tuple[int, int], direction: str
) -> None:
    drawn = locator_map(at, base, words, id="map", size=size, direction=direction)
    assert drawn is not None
    assert "nan" not in drawn.svg
    assert "inf" not in re.sub(r"<(title|desc|text|tspan|a)\b.*?>[^<]*", "", drawn.svg)
    root = ElementTree.fromstring(drawn.svg)  # noqa: S314 - our own
    width, height = (int(number) for number in root.attrib["viewBox"].split()[2:])
    for x, y in coordinates(root):
        assert -0.05 <= x <= width + 0.05
        assert -0.05 <= y <= height + 0.05
    for path in root.iter(f"{SVG}path"):
        if path.attrib["class"].split()[0] in (
            "ng-map__sea",
            "ng-map__land",
            "ng-map__lakes",
            "ng-map__area",
        ):
            assert path.attrib["d"].count("M") == path.attrib["d"].count("z")
    rects = [rect for text in root.iter(f"{SVG}text") if (rect := taken_by(text, direction))]
    for index, (left, top, right, bottom) in enumerate(rects):
        for other in rects[:index]:
            assert left >= other[2] or other[0] >= right or top >= other[3] or other[1] >= bottom
    assert named(drawn) >= {f"#location-{place.id.removeprefix('place-')}" for place in shown(at, drawn)}


def shown(at: list[MapPlace], drawn: LocatorMap) -> list[MapPlace]:
    return [place for place in at if place.id not in drawn.beyond]


def named(drawn: LocatorMap) -> set[str]:
    """Where the map's links lead that have a name."""
    links = ElementTree.fromstring(drawn.svg).iter(f"{SVG}a")  # noqa: S314 - our own
    return {
        link.attrib["{http://www.w3.org/1999/xlink}href"] for link in links if "aria-label" in link.attrib
    }


def coordinates(root: ElementTree.Element) -> Iterator[tuple[float, float]]:
    """Every point that is drawn, in the map's pixels; not those of patterns, nor of signs' rims."""
    for element, (shift_x, shift_y) in placed(root):
        match element.tag.removeprefix(SVG):
            case "path":
                for x, y in points(element.attrib["d"]):
                    yield x + shift_x, y + shift_y
            case "circle":
                yield float(element.get("cx", 0)) + shift_x, float(element.get("cy", 0)) + shift_y
            case "text":
                yield float(element.attrib["x"]), float(element.attrib["y"])


def placed(
    element: ElementTree.Element, shift: tuple[float, float] = (0, 0)
) -> Iterator[tuple[ElementTree.Element, tuple[float, float]]]:
    for child in element:
        if child.tag == f"{SVG}defs":
            continue
        x, y = (float(number) for number in NUMBER.findall(child.get("transform", "0 0"))[:2])
        at = shift[0] + x, shift[1] + y
        yield child, at
        yield from placed(child, at)


def points(data: str) -> Iterator[tuple[float, float]]:
    """The corners of path data that has M, L, l, h, v and z."""
    x = y = 0.0
    for command, rest in re.findall(r"([MLlhvz])([^MLlhvz]*)", data):
        numbers = [float(number) for number in NUMBER.findall(rest)]
        if command in "hv":
            x, y = (x + numbers[0], y) if command == "h" else (x, y + numbers[0])
            yield x, y
            continue
        for across, down in zip(numbers[::2], numbers[1::2], strict=True):
            x, y = (across, down) if command in "ML" else (x + across, y + down)
            yield x, y


STYLES = {
    "ng-map__name--main": Lettering("", 13, 1.08),
    "ng-map__name": Lettering("", 12, 1.04),
    "ng-map__name--soft": Lettering("", 12, 1.02),
    "ng-map__city": Lettering("", 11),
    "ng-map__country": Lettering("", 10.5, 1.3, capitals=True),
    "ng-map__contested": Lettering("", 10),
    "ng-map__waters": Lettering("", 10.5),
}


def taken_by(text: ElementTree.Element, direction: str) -> Rect | None:
    """What a label takes of the map, by its markup alone."""
    lettering = STYLES.get(text.attrib["class"].split()[0])
    if lettering is None:
        return None
    lines = [text.text or "", *("".join(row.itertext()) for row in text.iter(f"{SVG}tspan"))]
    lines = lines if text.text else lines[1:] or [""]
    wide, high = max(map(lettering.width, lines)), lettering.line * len(lines)
    x, y = float(text.attrib["x"]), float(text.attrib["y"])
    top = y - lettering.line * 0.5 - lettering.size * 0.35
    anchor = text.get("text-anchor", "start")
    if direction == "rtl":
        anchor = {"start": "end", "end": "start"}.get(anchor, anchor)
    return left_of(x, wide, anchor) + 0.1, top + 0.1, left_of(x, wide, anchor) + wide - 0.1, top + high - 0.1


def left_of(x: float, wide: float, anchor: str) -> float:
    return {"start": x, "middle": x - wide / 2, "end": x - wide}[anchor]


@pytest.mark.parametrize("lat", [-90, -89.9, 0, 66, 89.9, 90])
@pytest.mark.parametrize("lon", [-180, -179.9, 0, 179.9, 180])
def test_a_place_is_in_the_middle_of_its_map(base: BaseMap, words: Words, lat: float, lon: float) -> None:
    place = MapPlace(id="here", name="Here", lat=lat, lon=lon, main=True, href="#here")
    drawn = locator_map([place], base, words, id="map")
    assert drawn is not None
    spot = re.search(r'class="ng-map__spot ng-map__spot--main" cx="([\d.]+)" cy="([\d.]+)"', drawn.svg)
    assert spot is not None
    assert math.dist((360, 240), (float(spot[1]), float(spot[2]))) < 1


@pytest.mark.parametrize("spread", [1, 8, 30, 50, 90])
@pytest.mark.parametrize("lat", [-85, -40, 0, 35, 85])
@pytest.mark.parametrize("lon", [-175, -60, 20, 179])
def test_land_is_where_land_is(base: BaseMap, lat: float, lon: float, spread: float) -> None:
    south, north = max(-90.0, lat - spread / 2), min(90.0, lat + spread / 2)
    west, east = lon - spread / 2, lon + spread / 2
    corners = np.array([west, east, west, east]), np.array([south, south, north, north])
    frame = fit([Extent(*corners)], WIDE, 500)
    ground = ground_of(base, frame, DASHED)
    rings = [list(points(ring)) for ring in ground.land.split("z") if ring]
    land = [shapely.make_valid(shapely.Polygon(ring)) for ring in rings]
    shore = shapely.union_all([shapely.LineString([*ring, ring[0]]) for ring in rings])
    for x in range(20, frame.width, 37):
        for y in range(20, frame.height, 37):
            at = frame.degrees(np.array([float(x)]), np.array([float(y)]))
            at_lon, at_lat = (float(value[0]) for value in at)
            spot = shapely.Point(x, y)
            is_beyond = frame.is_world and abs(at_lon - frame.projection.lon) > 179
            if is_beyond or shore.distance(spot) < 2:
                continue
            at_lon = (at_lon + 180) % 360 - 180
            assert any(drawn.contains(spot) for drawn in land) == base.is_land(at_lat, at_lon), (
                at_lat,
                at_lon,
            )
