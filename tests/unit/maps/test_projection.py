"""Projections against known values, and their own promises."""

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nutgraf.maps.projection import AzimuthalEqualArea, EqualEarth, Orthographic, Projection
from nutgraf.maps.sphere import EARTH_RADIUS_KM, circle, distance_km, smallest_cap, vectors

LATS, LONS = st.floats(-89, 89), st.floats(-179, 179)


def forward(projection: Projection, lon: float, lat: float) -> tuple[float, float]:
    x, y = projection.forward(np.array([lon]), np.array([lat]))
    return float(x[0]), float(y[0])


@given(lat=LATS, lon=LONS, middle_lat=LATS, middle_lon=LONS)
def test_what_is_projected_comes_back(lat: float, lon: float, middle_lat: float, middle_lon: float) -> None:
    for projection in (AzimuthalEqualArea(middle_lat, middle_lon), EqualEarth(middle_lon)):
        is_far = distance_km(lat, lon, middle_lat, middle_lon) > 19_000
        if isinstance(projection, AzimuthalEqualArea) and is_far:
            continue  # the antipode is a circle
        x, y = projection.forward(np.array([lon]), np.array([lat]))
        back_lon, back_lat = projection.inverse(x, y)
        assert distance_km(float(back_lat[0]), float(back_lon[0]), lat, lon) < 0.01


@given(lat=LATS, lon=LONS, middle_lat=LATS, middle_lon=LONS)
def test_one_point_lies_where_many_do(lat: float, lon: float, middle_lat: float, middle_lon: float) -> None:
    for projection in (AzimuthalEqualArea(middle_lat, middle_lon), EqualEarth(middle_lon)):
        if distance_km(lat, lon, middle_lat, middle_lon) < 19_000:
            there = forward(projection, lon, lat)
            assert projection.point(lon, lat) == pytest.approx(there, abs=1e-6)


@given(lat=LATS, lon=LONS)
def test_azimuthal_distances_are_those_of_chords(lat: float, lon: float) -> None:
    angle = distance_km(lat, lon, 40, -100) / EARTH_RADIUS_KM
    x, y = forward(AzimuthalEqualArea(40, -100), lon, lat)
    assert math.hypot(x, y) == pytest.approx(2 * EARTH_RADIUS_KM * math.sin(angle / 2), abs=0.01)


def test_azimuthal_gives_the_manuals_example() -> None:
    # Snyder, p. 334: a sphere of radius 3, around 40° N 100° W, the point 20° S 100° E.
    x, y = forward(AzimuthalEqualArea(40, -100), 100, -20)
    scale = 3 / EARTH_RADIUS_KM
    assert (x * scale, y * scale) == pytest.approx((-4.2339303, 4.0257775), abs=1e-6)


def test_equal_earth_has_the_published_extent() -> None:
    x, _ = forward(EqualEarth(0), 180, 0)
    _, y = forward(EqualEarth(0), 0, 90)
    # The poles are lines of 0.59247 times the equator's length; the world is 2.05458 times as wide as high.
    pole, _ = forward(EqualEarth(0), 180, 90)
    assert x / y == pytest.approx(2.05458, abs=1e-4)
    assert pole / x == pytest.approx(0.59247, abs=1e-4)


@pytest.mark.parametrize("projection", [AzimuthalEqualArea(35, 36), EqualEarth(11)])
@pytest.mark.parametrize("at", [(36, 35), (60, 10), (0, -60), (80, 70)])
def test_areas_are_kept(projection: Projection, at: tuple[float, float]) -> None:
    lon, lat, step = *at, 0.01
    corners = [forward(projection, lon + a, lat + b) for a, b in ((0, 0), (step, 0), (step, step), (0, step))]
    area = sum(x * v - u * y for (x, y), (u, v) in zip(corners, corners[1:] + corners[:1], strict=True)) / 2
    top, bottom = math.sin(math.radians(lat + step)), math.sin(math.radians(lat))
    assert area == pytest.approx(EARTH_RADIUS_KM**2 * math.radians(step) * (top - bottom), rel=1e-4)


def test_orthographic_is_a_disc() -> None:
    x, y = Orthographic(0, 0).forward(np.array([90.0, 0, 45]), np.array([0.0, 90, 0]))
    assert x.tolist() == pytest.approx([EARTH_RADIUS_KM, 0, EARTH_RADIUS_KM * math.sqrt(0.5)])
    assert y.tolist() == pytest.approx([0, EARTH_RADIUS_KM, 0])


@given(lat=st.floats(-90, 90), lon=LONS, radius=st.floats(0.01, 9_700))
@settings(deadline=None)
def test_a_circles_corners_are_at_its_distance(lat: float, lon: float, radius: float) -> None:
    shape = circle(lat, lon, radius)
    assert shape.is_valid or radius < 0.1
    for east, north in shape.exterior.coords:
        if abs(north) < 89.999999:
            assert distance_km(lat, lon, north, east) == pytest.approx(radius, rel=1e-3, abs=0.02) or (
                abs(abs(east - lon) - 180) < 1e-6
            )


@given(points=st.lists(st.tuples(LONS, LATS), min_size=1, max_size=20))
def test_a_cap_takes_in_its_points(points: list[tuple[float, float]]) -> None:
    lons, lats = zip(*points, strict=True)
    lat, lon, radius = smallest_cap(vectors(lons, lats))
    reach = math.radians(radius) * EARTH_RADIUS_KM + 0.2
    assert all(distance_km(lat, lon, north, east) <= reach for east, north in points)
