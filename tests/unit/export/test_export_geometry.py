"""Geometries as other programs take them."""

import json
from itertools import pairwise
from typing import Any

import pytest
import shapely
from geojson_pydantic.geometries import parse_geometry_obj
from hypothesis import given
from hypothesis import strategies as st
from shapely.geometry import shape

from nutgraf.export.geometry import interchangeable

Ring = list[list[float]]


def box(west: float, south: float, east: float, north: float) -> Ring:
    return [[west, south], [east, south], [east, north], [west, north], [west, south]]


def polygon(*rings: Ring) -> dict[str, Any]:
    return {"type": "Polygon", "coordinates": list(rings)}


def polygons(geometry: dict[str, Any]) -> list[list[Ring]]:
    parts = geometry["coordinates"]
    return [parts] if geometry["type"] == "Polygon" else parts


def check(geometry: dict[str, Any]) -> None:
    """What RFC 7946 asks of areas: valid, in range, turned by the right-hand rule, none across the edge."""
    geometry = json.loads(json.dumps(geometry, allow_nan=False))
    parse_geometry_obj(geometry)
    for rings in polygons(geometry):
        for number, ring in enumerate(rings):
            assert ring[0] == ring[-1]
            assert all(-180 <= lon <= 180 and -90 <= lat <= 90 for lon, lat, *_ in ring)
            assert shapely.LinearRing(ring).is_ccw is (number == 0)
            assert all(abs(start[0] - end[0]) <= 180 for start, end in pairwise(ring))
    assert shape(geometry).is_valid


@pytest.mark.parametrize("turn", [1, -1])
def test_rings_turn_by_the_right_hand_rule_whichever_way_they_are_given(turn: int) -> None:
    outer, inner = box(0, 0, 9, 9)[::turn], box(1, 1, 2, 2)[::turn]
    given_ = polygon(outer, inner)
    assert interchangeable(given_) == polygon(box(0, 0, 9, 9), box(1, 1, 2, 2)[::-1])
    several = {"type": "MultiPolygon", "coordinates": [given_["coordinates"]]}
    check(interchangeable(several))
    collection = {"type": "GeometryCollection", "geometries": [given_]}
    assert interchangeable(collection)["geometries"] == [interchangeable(given_)]


@pytest.mark.parametrize(
    "geometry",
    [
        {"type": "LineString", "coordinates": [[0, 0, 12.5], [170, 5, 0], [0, 9, 3]]},
        {"type": "MultiPoint", "coordinates": [[179, 1], [-179, 1]]},
        polygon([[0, 0, 5], [1, 0, 5], [1, 1, 6.25], [0, 0, 5]]),
        polygon(box(-180, -60, 180, 60)),
    ],
)
def test_what_does_not_cross_the_antimeridian_stays_as_given(geometry: dict[str, Any]) -> None:
    assert interchangeable(geometry) == geometry


def test_an_area_across_the_antimeridian_is_cut_there_with_its_holes() -> None:
    fiji, hole = box(177, -19, -178, -16), box(179, -18, -179, -17)
    found = interchangeable(polygon(fiji, hole))
    check(found)
    assert found["type"] == "MultiPolygon"
    assert shape(found).area == pytest.approx(5 * 3 - 2 * 1)
    beside = interchangeable(polygon(fiji, box(-178.8, -18, -178.2, -17)))
    check(beside)
    assert shape(beside).area == pytest.approx(5 * 3 - 0.6)


@given(
    st.floats(100, 179.9).map(lambda lon: round(lon, 4)),
    st.floats(-179.9, -100).map(lambda lon: round(lon, 4)),
    st.floats(-80, 0).map(lambda lat: round(lat, 4)),
    st.floats(0.1, 80).map(lambda lat: round(lat, 4)),
    st.sampled_from([1, -1]),
)
def test_any_box_across_the_antimeridian_keeps_its_area(
    west: float, east: float, south: float, north: float, turn: int
) -> None:
    found = interchangeable(polygon(box(west, south, east, north)[::turn]))
    if east + 360 - west < 180:
        check(found)
        assert shape(found).area == pytest.approx((east + 360 - west) * (north - south), rel=1e-5)


@pytest.mark.parametrize(
    "ring",
    [
        [[0, 80], [120, 80], [-120, 80], [0, 80]],
        [[170, 0], [-170, 10], [170, 10], [-170, 0], [170, 0]],
        [[179, 0], [179, 0], [-179, 0], [179, 0]],
    ],
    ids=["around a pole", "crossing itself", "without an area"],
)
def test_an_outline_that_cannot_be_cut_stays_whole(ring: Ring) -> None:
    found = interchangeable(polygon(ring))
    parse_geometry_obj(found)
    assert found["type"] == "Polygon"
    assert sorted(found["coordinates"][0]) == sorted(ring)


def test_a_route_across_the_antimeridian_is_cut_and_keeps_its_direction() -> None:
    route = {"type": "LineString", "coordinates": [[170, 0], [-170, 10], [-175, 12], [175, 12]]}
    assert interchangeable(route) == {
        "type": "MultiLineString",
        "coordinates": [
            [[170, 0], [180, 5]],
            [[-180, 5], [-170, 10], [-175, 12], [-180, 12]],
            [[180, 12], [175, 12]],
        ],
    }


def test_a_route_that_starts_on_the_antimeridian_has_no_piece_without_length() -> None:
    route = {"type": "LineString", "coordinates": [[180, 0], [-170, 10]]}
    assert interchangeable(route) == {"type": "LineString", "coordinates": [[-180, 0], [-170, 10]]}


@given(st.lists(st.tuples(st.floats(-180, 180), st.floats(-90, 90)), min_size=2, max_size=8))
def test_any_route_stays_a_valid_one(positions: list[tuple[float, float]]) -> None:
    found = interchangeable({"type": "LineString", "coordinates": [list(one) for one in positions]})
    parse_geometry_obj(found)
    lines = [found["coordinates"]] if found["type"] == "LineString" else found["coordinates"]
    for line in lines:
        assert all(-180 <= lon <= 180 and -90 <= lat <= 90 for lon, lat in line)
        assert not any(180 < abs(start[0] - end[0]) < 360 for start, end in pairwise(line))
