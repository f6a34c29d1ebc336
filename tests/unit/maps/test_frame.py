"""Frames: what of the world a map shows."""

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from nutgraf.maps.basemap import BaseMap
from nutgraf.maps.frame import NARROW, WIDE, Extent, fit
from nutgraf.maps.place import MapPlace
from nutgraf.maps.view import view_of


def extent(*points: tuple[float, float], around: float = 0) -> Extent:
    lons, lats = zip(*points, strict=True)
    return Extent(np.array(lons, float), np.array(lats, float), around)


@given(
    points=st.lists(st.tuples(st.floats(-180, 180), st.floats(-90, 90)), min_size=1, max_size=8),
    size=st.sampled_from([WIDE, NARROW]),
)
@example(points=[(2.0, 77.0), (140.0, 67.0), (-45.0, 67.0)], size=NARROW)
def test_a_frame_holds_its_places_and_its_box_holds_it(
    points: list[tuple[float, float]], size: tuple[int, int]
) -> None:
    frame = fit([extent(*points)], size, 60)
    west, south, east, north = frame.box
    assert -90 <= south < north <= 90
    assert -180 <= west <= 180
    for lon, lat in points:
        assert frame.holds(*frame.pixel(lon, lat))
        assert south - 1e-6 <= lat <= north + 1e-6
        if abs(lat) < 89.99 and not frame.is_world:
            assert (lon - west + 1e-6) % 360 <= (east - west) % 360 + 2e-6 or east - west >= 360


def test_a_frame_is_as_wide_as_it_must_be() -> None:
    assert fit([extent((36, 35))], WIDE, 60).width_km == pytest.approx(60)
    assert fit([extent((36, 35), around=100)], WIDE, 60).width_km == pytest.approx(200 * 1.5 / 0.72)


def test_a_frame_crosses_the_antimeridian() -> None:
    west, _, east, _ = fit([extent((179, -17), (-179, -17))], WIDE, 60).box
    assert 170 < west < 179
    assert -179 < east < -170


def test_a_frame_around_a_pole_has_all_longitudes() -> None:
    west, south, east, north = fit([extent((0, 85), (180, 85))], WIDE, 60).box
    assert (west, east, north) == (-180, 180, 90)
    assert 75 < south < 85


@pytest.mark.parametrize(
    ("lons", "middle"), [((0, 120, -120), 11), ((140, 150, -150, -120), 175), ((10, -60, 60, 100), 11)]
)
def test_a_map_of_the_world_is_cut_where_no_place_is(lons: tuple[float, ...], middle: float) -> None:
    frame = fit([extent(*((lon, lat) for lon in lons for lat in (-50, 60)))], WIDE, 60)
    assert frame.is_world
    assert abs((frame.projection.lon - middle + 180) % 360 - 180) < 25


def place(name: str, lat: float, lon: float, kind: str = "site", *, main: bool = False) -> MapPlace:
    return MapPlace(id=name, name=name, kind=kind, lat=lat, lon=lon, main=main)


def test_places_far_from_the_main_ones_do_not_widen_a_map(base: BaseMap) -> None:
    near = [place("Khmeimim", 35.4, 35.95, main=True), place("Homs", 34.73, 36.71)]
    frame = view_of([*near, place("New York", 40.7, -74)], base, WIDE)
    assert frame is not None
    assert frame.width_km < 400
    assert frame.holds(*frame.pixel(36.71, 34.73))


def test_a_country_is_shown_as_a_whole_where_it_is_the_subject(base: BaseMap) -> None:
    frame = view_of([place("Egypt", 27, 30, "country", main=True)], base, WIDE)
    assert frame is not None
    corners = ((25, 22), (36, 22), (25, 31.5), (34, 31.2))
    assert all(frame.holds(*frame.pixel(lon, lat)) for lon, lat in corners)


def test_a_frame_widens_until_a_town_is_in_it(base: BaseMap) -> None:
    frame = view_of([place("A well", 28.5, 30, main=True)], base, WIDE)
    assert frame is not None
    assert base.cities(frame.box, 1)
