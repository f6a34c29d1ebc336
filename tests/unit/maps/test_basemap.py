"""What the base map knows of well-known places."""

from itertools import pairwise
from math import cos, radians

import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

from nutgraf.maps.basemap import BaseMap, Box, base_map, detail_for
from nutgraf.maps.boxes import widened

WORLD = base_map()
SYRIA = (34.8, 34.6, 37.0, 36.4)
FIJI = (176.0, -20.0, -178.0, -15.0)


@pytest.mark.parametrize(
    ("place", "lat", "lon", "code", "coast_km"),
    [
        ("Latakia", 35.52, 35.79, "SY", (0, 5)),
        ("Damascus", 33.51, 36.30, "SY", (70, 90)),
        ("Reykjavik", 64.14, -21.90, "IS", (0, 5)),
        ("Honolulu", 21.32, -157.85, "US", (0, 5)),
        ("Taveuni in Fiji, east of the antimeridian", -16.80, -179.95, "FJ", (0, 12)),
        ("Taveuni in Fiji, west of the antimeridian", -16.86, 179.97, "FJ", (0, 12)),
        ("Paris", 48.85, 2.35, "FR", (130, 170)),
        ("Almaty", 43.25, 76.90, "KZ", (1600, 2400)),
        ("Nairobi", -1.29, 36.82, "KE", (400, 460)),
        ("Lake Victoria", -1.0, 33.0, "UG", (700, 900)),
        ("McMurdo", -77.85, 166.70, "AQ", (0, 5)),
        ("South Pole", -90.0, 0.0, "AQ", (450, 650)),
        ("South Pole, at another longitude", -90.0, 135.0, "AQ", (450, 650)),
        ("Oslo", 59.91, 10.74, "NO", (0, 5)),
        ("San Marino", 43.94, 12.46, "SM", (10, 30)),
    ],
)
def test_places_on_land(place: str, lat: float, lon: float, code: str, coast_km: tuple[float, float]) -> None:
    assert WORLD.country_at(lat, lon) == code, place
    assert WORLD.is_land(lat, lon)
    assert coast_km[0] <= WORLD.coast_distance_km(lat, lon) <= coast_km[1]


@pytest.mark.parametrize(
    ("place", "lat", "lon", "coast_km"),
    [
        ("the North Pole", 90.0, 0.0, (690, 730)),
        ("Point Nemo, farthest from all land", -48.88, -123.39, (2660, 2720)),
        ("the Strait of Dover", 51.0, 1.45, (10, 25)),
        ("off Latakia", 35.5, 35.5, (15, 30)),
        ("the middle of the antimeridian", 0.0, 180.0, (200, 600)),
    ],
)
def test_places_at_sea(place: str, lat: float, lon: float, coast_km: tuple[float, float]) -> None:
    assert WORLD.country_at(lat, lon) == "", place
    assert not WORLD.is_land(lat, lon)
    assert coast_km[0] <= WORLD.coast_distance_km(lat, lon) <= coast_km[1]


def test_land_is_one_piece_where_countries_and_tiles_meet() -> None:
    (land,) = WORLD.land((36.0, 34.0, 46.0, 38.0))  # inland, five tiles, five countries
    assert not land.interiors
    assert land.is_valid


def test_countries_are_all_of_the_land_and_do_not_overlap() -> None:
    box = (20.0, 40.0, 30.0, 48.0)
    shapes = [country.geometry for country in WORLD.countries(box)]
    land = shapely.union_all(WORLD.land(box))
    assert sum(shape.area for shape in shapes) == pytest.approx(land.area, rel=1e-9)
    assert shapely.union_all(shapes).symmetric_difference(land).area < 1e-9


def test_countries_come_by_size_with_names() -> None:
    found = WORLD.countries(SYRIA)
    assert [(country.code, country.name) for country in found] == [
        ("SY", "Syria"),
        ("TR", "Turkey"),
        ("LB", "Lebanon"),
        ("", "Northern Cyprus"),
    ]
    assert all(a.geometry.area >= b.geometry.area for a, b in pairwise(found))


def test_longitudes_are_continuous_across_the_antimeridian() -> None:
    islands = WORLD.land(FIJI)
    west, _, east, _ = shapely.total_bounds(islands)
    assert 175 < west < 178
    assert 181 < east < 183
    (vanua_levu,) = [island for island in islands if island.intersects(shapely.Point(179.0, -16.6))]
    (taveuni,) = [island for island in islands if island.intersects(shapely.Point(180.0, -16.85))]
    assert taveuni.intersects(shapely.LineString([(179.9, -16.85), (180.02, -16.83)]))
    assert vanua_levu.is_valid
    assert {city.name for city in WORLD.cities(FIJI, 5)} >= {"Suva", "Lautoka"}


def test_the_world_is_shown_whole_and_once() -> None:
    land = WORLD.land((-180, -90, 180, 90))
    assert shapely.total_bounds(land).tolist() == pytest.approx([-180, -90, 180, 83.6], abs=0.1)
    assert len(land) > 1_000
    assert len({country.code for country in WORLD.countries((-180, -90, 180, 90))}) > 230


def test_wide_boxes_are_simpler_than_near_ones() -> None:
    norway = (4.0, 58.0, 14.0, 66.0)
    near, wide = (
        shapely.get_num_coordinates(WORLD.land(norway, detail)).sum() for detail in ("near", "wide")
    )
    assert near > 3 * wide
    assert detail_for(norway) == "near"
    assert detail_for((-30, 30, 40, 70)) == "wide"


def test_lakes_and_rivers_come_greatest_first() -> None:
    box = (26.0, -12.0, 38.0, 2.0)
    lakes = [lake.name for lake in WORLD.lakes(box)]
    assert lakes[0] in ("Lake Victoria", "Lake Tanganyika")
    assert {"Lake Victoria", "Lake Tanganyika", "Lake Malawi", "Lake Kivu"} <= set(lakes)
    rivers = WORLD.rivers((38.0, 32.0, 46.0, 37.0))
    assert {"Euphrates", "Tigris"} <= {river.name for river in rivers}
    assert all(a.rank <= b.rank for a, b in pairwise(rivers))


def test_cities_come_most_populous_first_and_capitals_are_marked() -> None:
    found = WORLD.cities((34.0, 31.0, 39.0, 37.0), 6)
    assert len(found) == 6
    assert all(a.population >= b.population for a, b in pairwise(found))
    capitals = {city.name for city in WORLD.cities((34.0, 31.0, 39.0, 37.0), 10_000) if city.capital}
    assert capitals == {"Damascus", "Beirut", "Amman"}


def test_towns_are_kept_rather_than_their_parts() -> None:
    names = {city.name for city in WORLD.cities((42.0, 30.0, 49.0, 37.0), 12)}
    assert names >= {"Baghdad", "Basrah", "Mosul"}


def test_the_nearest_cities_say_how_far_and_where_to() -> None:
    ((latakia, distance, bearing),) = [
        found for found in WORLD.nearest_cities(35.40, 35.95, 40) if found[0].name == "Latakia"
    ]
    assert latakia.country == "SY"
    assert distance == pytest.approx(20.5, abs=1)
    assert bearing == pytest.approx(135, abs=5)  # the airbase is south-east of Latakia
    distances = [found[1] for found in WORLD.nearest_cities(35.40, 35.95, 40)]
    assert distances == sorted(distances)
    assert WORLD.nearest_cities(0, 0, 0) == []


def test_the_nearest_city_may_be_across_the_antimeridian() -> None:
    (city, distance, bearing), *_ = WORLD.nearest_cities(-16.8, -179.9, 1)
    assert city.country == "FJ"
    assert distance < 120
    assert 0 < bearing < 180


def test_nothing_is_read_before_it_is_asked_for() -> None:
    class Refusing:
        def __getattr__(self, name: str) -> None:
            raise AssertionError(name)

    BaseMap(Refusing())  # type: ignore[arg-type]


@settings(deadline=None, max_examples=60)
@given(st.floats(-180, 180), st.floats(-88, 88), st.floats(0.05, 15), st.floats(0.05, 15))
def test_nothing_is_outside_the_box_and_its_margin(
    west: float, south: float, width: float, height: float
) -> None:
    east = west + width if west + width <= 180 else west + width - 360
    box: Box = (west, south, east, min(south + height, 90.0))
    frame = shapely.box(*widened(box)).buffer(1e-9)
    layers = (WORLD.countries(box), WORLD.boundaries(box), WORLD.lakes(box), WORLD.rivers(box))
    shapes = [found.geometry for layer in layers for found in layer] + list(WORLD.land(box))
    assert all(frame.covers(shape) for shape in shapes)
    assert all(shape.is_valid for shape in shapes)


@settings(deadline=None, max_examples=60)
@given(st.floats(-180, 180), st.floats(-85, 85))
def test_the_land_drawn_is_the_land_told(lon: float, lat: float) -> None:
    if WORLD.coast_distance_km(lat, lon) < 0.2:
        return  # on the coast itself both answers are right
    reach = min(0.5 / cos(radians(lat)), 5)
    west, east = lon - reach, lon + reach
    box = (west + 360 if west < -180 else west, lat - 0.5, east - 360 if east > 180 else east, lat + 0.5)
    at = lon + 360 if box[2] < box[0] and lon < box[0] else lon
    drawn = any(part.intersects(shapely.Point(at, lat)) for part in WORLD.land(box))
    assert drawn == WORLD.is_land(lat, lon)
