"""Distances to lines, and which lines a coast is made of."""

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

from nutgraf.maps.archive import packaged
from nutgraf.maps.coasts import Segments, Steps, angle_km, outline, steps_of, unit_vectors
from nutgraf.maps.encoding import decode_rings
from nutgraf.maps.tiles import Tiles

LATITUDES = st.floats(-90, 90) | st.integers(-36000, 36000).map(lambda steps: steps / 400)
LONGITUDES = st.floats(-180, 180) | st.integers(-72000, 72000).map(lambda steps: steps / 400)


@settings(deadline=None)
@given(st.tuples(LATITUDES, LONGITUDES), st.integers(1, 40))
def test_blocks_of_lines_change_no_distance(point: tuple[float, float], seed: int) -> None:
    chance = np.random.default_rng(seed)
    starts = chance.uniform((-180, -90), (180, 90), (200, 2))
    ends = np.clip(starts + chance.uniform(-1, 1, (200, 2)), (-180, -90), (180, 90))
    lines = np.array([shapely.LineString(pair) for pair in np.stack([starts, ends], axis=1)])
    steps = steps_of(lines)
    one_by_one = min(Segments(steps[number : number + 1]).nearest_km(*point) for number in range(200))
    assert Segments(steps).nearest_km(*point) == pytest.approx(one_by_one, abs=1e-9)
    corners = unit_vectors(starts[:, 0], starts[:, 1]) - unit_vectors(point[1], point[0])
    assert Segments(steps).nearest_km(*point) <= angle_km(np.linalg.norm(corners, axis=1)).min() + 1e-9


@pytest.mark.parametrize("place", [(35.5, 36.5), (51.0, 1.5), (13.0, -61.0), (-17.0, 179.0), (-76.0, 166.0)])
def test_the_coast_is_the_outline_of_the_land(place: tuple[float, float]) -> None:
    lat, lon = place
    for tile in Tiles(packaged(), "near").tiles((lon, lat, lon, lat)):
        west, south, east, north = tile.box
        steps = steps_of(shapely.get_rings(shapely.get_parts(tile.land)))
        found = outline(decode_rings(packaged().blob(f"near/{west},{south}")), tile.box)
        edges = np.array([[west, south], [east, north]])
        on_edge = (steps[:, None] == edges[:, None]).all(axis=2).any(axis=(1, 2))
        assert without_direction(found) == without_direction(steps[~on_edge])


def without_direction(steps: Steps) -> list[list[list[float]]]:
    """Steps in one order, whichever way each goes."""
    return sorted(sorted(step) for step in steps.tolist())
