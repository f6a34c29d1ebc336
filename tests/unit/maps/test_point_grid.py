"""Towns found by cells are the towns that a look at all would find."""

from functools import lru_cache

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from nutgraf.maps.basemap import base_map
from nutgraf.maps.coasts import angle_km, unit_vector, unit_vectors
from nutgraf.maps.point_grid import PointGrid

LATS = st.one_of(st.floats(-90, 90), st.sampled_from((-90.0, 0.0, 89.9, 90.0)))
LONS = st.one_of(st.floats(-180, 180), st.sampled_from((-180.0, -179.99, 0.0, 179.99, 180.0)))


def scattered() -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Points all over the globe, some on the edges of cells and at the antimeridian."""
    chance = np.random.default_rng(7)
    lon, lat = chance.uniform(-180, 180, 2_000), chance.uniform(-90, 90, 2_000)
    return np.concatenate([lon, [-180.0, 180.0, 12.0, 0.0]]), np.concatenate([lat, [0.0, 0.0, 50.0, 90.0]])


LON, LAT = scattered()
GRID = PointGrid(LON, LAT)


@given(west=LONS, south=LATS, wide=st.floats(0.001, 360), high=st.floats(0, 180))
def test_a_box_holds_the_points_that_are_in_it(west: float, south: float, wide: float, high: float) -> None:
    east, north = west + wide, min(south + high, 90.0)
    turns = [(west <= LON + turn) & (east >= LON + turn) for turn in (-360, 0, 360)]
    inside = np.any(turns, axis=0) & (south <= LAT) & (north >= LAT)
    found = GRID.within((west, south, east, north)).tolist()
    missed = set(np.flatnonzero(inside).tolist()) ^ set(found)
    # The meridian at 180 may be in a box from either side.
    assert all(abs(LON[number]) == 180 for number in missed)
    assert found == sorted(set(found))


@given(lat=LATS, lon=LONS, reach=st.floats(0.01, 180))
def test_no_point_around_another_is_missed(lat: float, lon: float, reach: float) -> None:
    away = angle_km(np.linalg.norm(unit_vectors(LON, LAT) - unit_vector(lon, lat), axis=1))
    near = np.flatnonzero(away < angle_km(np.array(2 * np.sin(np.radians(min(reach, 179.9)) / 2))) - 1e-3)
    found = GRID.around(lat, lon, reach).tolist()
    assert set(near.tolist()) <= set(found)
    assert len(found) == len(set(found))


@lru_cache(maxsize=1)
def all_towns() -> NDArray[np.float64]:
    towns = base_map().cities((-180.0, -90.0, 180.0, 90.0), 100_000)
    return unit_vectors(np.array([town.lon for town in towns]), np.array([town.lat for town in towns]))


@settings(max_examples=40, deadline=None)
@given(lat=LATS, lon=LONS)
def test_the_nearest_towns_are_those_of_all(lat: float, lon: float) -> None:
    away = np.sort(angle_km(np.linalg.norm(all_towns() - unit_vector(lon, lat), axis=1)))[:24]
    found = [distance for _, distance, _ in base_map().nearest_cities(lat, lon, 24)]
    assert np.allclose(found, away, atol=1e-6)
