"""What the cells say of a point is what the geometry says, and they are those of this base map."""

import numpy as np
import pytest
import shapely
from hypothesis import example, given, settings
from hypothesis import strategies as st

from nutgraf.maps.archive import packaged
from nutgraf.maps.basemap import BaseMap, base_map
from nutgraf.maps.cells import Cells, layers_crc, packaged_cells
from nutgraf.maps.coasts import Segments, Steps, angle_km, outline, steps_of, unit_vectors
from nutgraf.maps.encoding import decode_rings
from nutgraf.maps.tiles import Tiles

FAST = base_map()
SLOW = BaseMap(packaged())
LATITUDES = st.floats(-90, 90) | st.integers(-36000, 36000).map(lambda steps: steps / 400)
LONGITUDES = st.floats(-180, 180) | st.integers(-72000, 72000).map(lambda steps: steps / 400)
CITIES = st.sampled_from(SLOW.cities((-180.0, -90.0, 180.0, 90.0), 40_000))


@st.composite
def points(draw: st.DrawFn) -> tuple[float, float]:
    """Points all over the globe, and as many where there are people, coasts and borders."""
    if draw(st.booleans()):
        return draw(LATITUDES), draw(LONGITUDES)
    city = draw(CITIES)
    lat, lon = city.lat + draw(st.floats(-1, 1)), city.lon + draw(st.floats(-1, 1))
    return max(-90.0, min(90.0, lat)), (lon + 180) % 360 - 180


def test_the_cells_are_made_from_this_base_map() -> None:
    assert packaged_cells().layers == layers_crc(packaged()), "run tools/ground.py"


@settings(deadline=None)
@given(points())
@example((90.0, 0.0))
@example((-90.0, 180.0))
@example((0.0, -180.0))
@example((35.25, 36.0))
def test_answers_on_a_point_are_those_of_the_geometry(point: tuple[float, float]) -> None:
    assert FAST.is_land(*point) is SLOW.is_land(*point)
    assert FAST.country_at(*point) == SLOW.country_at(*point)
    assert FAST.disputed_near(*point, 50.0) is SLOW.disputed_near(*point, 50.0)
    assert FAST.coast_distance_km(*point) == SLOW.coast_distance_km(*point)


@settings(deadline=None)
@given(points(), st.sampled_from([1.0, 10.0, 15.0, 80.0]), st.sampled_from(["", "SY", "US"]))
def test_the_nearest_town_is_the_nearest_of_all(point: tuple[float, float], km: float, country: str) -> None:
    ((city, away, _),) = SLOW.nearest_cities(*point, 1)
    expected = away <= km and country in ("", city.country)
    assert FAST.settled_near(*point, km, country) is expected


@settings(deadline=None)
@given(points(), st.sampled_from(["SY", "FR", "GF", "XK", "AQ", "US", "TR"]))
def test_a_point_in_a_country_is_no_way_from_it(point: tuple[float, float], code: str) -> None:
    where = {"type": "Point", "coordinates": [point[1], point[0]]}
    assert FAST.country_distance_km(where, code) == SLOW.country_distance_km(where, code)


@settings(deadline=None)
@given(points(), st.integers(1, 40))
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


def test_other_data_is_refused() -> None:
    with pytest.raises(ValueError, match="another version"):
        Cells(b"NGMAP1")
