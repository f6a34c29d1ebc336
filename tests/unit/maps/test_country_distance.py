"""How far it is to a country."""

from math import inf

import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

from nutgraf.core.positions import distance_km
from nutgraf.maps.archive import packaged
from nutgraf.maps.basemap import base_map
from nutgraf.maps.coasts import Segments, box_distance_km, steps_of
from nutgraf.maps.tiles import Tiles

WORLD = base_map()
CHILE = Segments(
    steps_of(
        shapely.get_rings(
            [
                part
                for country in WORLD.countries((-180, -90, 180, 90), "near")
                for part in shapely.get_parts(country.geometry)
                if country.code == "CL"
            ]
        )
    )
)
LATITUDES, LONGITUDES = st.floats(-90, 90), st.floats(-180, 180)


def away(lat: float, lon: float, code: str) -> float:
    return WORLD.country_distance_km({"type": "Point", "coordinates": [lon, lat]}, code)


@pytest.mark.parametrize(
    ("place", "lat", "lon", "code", "km"),
    [
        ("Damascus", 33.51, 36.30, "SY", (0, 0)),
        ("Paris, from Germany", 48.85, 2.35, "DE", (270, 300)),
        ("the Strait of Dover, from France", 51.05, 1.4, "FR", (15, 35)),
        ("Samoa, from Fiji across the antimeridian", -13.8, -172.1, "FJ", (600, 900)),
        ("Cayenne, from French Guiana as part of France", 4.93, -52.33, "GF", (0, 0)),
        ("Paris, from Puerto Rico", 48.85, 2.35, "PR", (6_500, 7_200)),
        ("Simferopol, from Ukraine", 44.96, 34.11, "UA", (0, 0)),
        ("Simferopol, from Russia", 44.96, 34.11, "RU", (0, 0)),
        ("Simferopol, from Turkey", 44.96, 34.11, "TR", (300, 360)),
        ("the North Pole, from Greenland by Denmark", 90.0, 0.0, "DK", (690, 730)),
        ("the South Pole, from Norway", -90.0, 0.0, "NO", (0, 0)),
        ("the South Pole, from Spain", -90.0, 0.0, "ES", (12_500, 14_500)),
        ("anywhere, from Kosovo, which the map has no code of", 42.6, 21.2, "XK", (inf, inf)),
    ],
)
def test_distances_from_countries(
    place: str, lat: float, lon: float, code: str, km: tuple[float, float]
) -> None:
    assert km[0] <= away(lat, lon, code) <= km[1], place


def test_a_polygon_around_a_country_touches_it() -> None:
    ring = [[5.0, 49.0], [7.0, 49.0], [7.0, 51.0], [5.0, 51.0], [5.0, 49.0]]
    around = {"type": "Polygon", "coordinates": [ring]}
    assert WORLD.country_distance_km(around, "LU") == 0
    assert WORLD.country_distance_km(around, "ES") > 500
    crossed = {"type": "Polygon", "coordinates": [[[5, 49], [7, 51], [7, 49], [5, 51], [5, 49]]]}
    assert WORLD.country_distance_km(crossed, "LU") == 0


@given(LATITUDES, LONGITUDES, st.integers(-36, 35), st.integers(-18, 17), st.floats(0, 1), st.floats(0, 1))
def test_a_box_is_not_farther_than_any_point_of_it(
    lat: float, lon: float, column: int, row: int, across: float, up: float
) -> None:
    west, south = 5.0 * column, 5.0 * row
    there = (south + 5 * up, west + 5 * across)
    bound = box_distance_km(lat, lon, (west, south, west + 5, south + 5))
    assert bound <= distance_km((lat, lon), there) + 1e-3


@settings(max_examples=30, deadline=None)
@given(LATITUDES, LONGITUDES)
def test_tiles_left_unlooked_at_hold_nothing_nearer(lat: float, lon: float) -> None:
    found = Tiles(packaged(), "near").distance_km(lat, lon, {"CL"})
    assert found == pytest.approx(CHILE.nearest_km(lat, lon), abs=0.1)
