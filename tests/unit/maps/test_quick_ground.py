"""What the cells say of a point is what the geometry says, and they are those of this base map."""

import subprocess
import sys
from typing import Any

import pycountry
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from nutgraf.maps.archive import packaged
from nutgraf.maps.basemap import BaseMap, base_map
from nutgraf.maps.cells import Cells, layers_crc, packaged_cells
from nutgraf.maps.quick_ground import QuickGround, quick_ground

FAST = quick_ground()
SLOW = base_map()
LATITUDES = st.floats(-90, 90) | st.integers(-360, 360).map(lambda steps: steps / 4)
LONGITUDES = st.floats(-180, 180) | st.integers(-720, 720).map(lambda steps: steps / 4)
CITIES = st.sampled_from(SLOW.cities((-180.0, -90.0, 180.0, 90.0), 40_000))
CODES = [country.alpha_2 for country in pycountry.countries] + ["XK"]
STATES = {"GF": "FR", "GL": "DK", "PR": "US", "HK": "CN"}

COMPILE = """\
import sys
from nutgraf.compiler import compile_site
from nutgraf.core.options import Options
from nutgraf.core.seeds import Seeds
from nutgraf.core.text import Source

ANNOTATIONS = '''
title: Palmyra
summary: What is known of it.
locations:
  - {id: palmyra, name: Palmyra, country: SY, lat: 34.56, lon: 38.27}
  - {id: mojave, name: The Mojave Desert, country: US, lat: 35.1, lon: -116.1}
'''
source = lambda path, text: Source(path=path, text=text)
seeds = Seeds(
    folder="seeds",
    articles=(source("seeds/a.txt", "Palmyra was taken."),),
    annotations=(source("seeds/a.yaml", ANNOTATIONS),),
)
site = compile_site(seeds, Options(maps=None))
assert site.pages and not site.diagnostics, site.diagnostics
print([name for name in ("numpy", "shapely") if name in sys.modules])
"""


@st.composite
def points(draw: st.DrawFn) -> tuple[float, float]:
    """Points all over the globe, and as many where there are people, coasts and borders."""
    if draw(st.booleans()):
        return draw(LATITUDES), draw(LONGITUDES)
    city = draw(CITIES)
    lat, lon = city.lat + draw(st.floats(-1, 1)), city.lon + draw(st.floats(-1, 1))
    if draw(st.booleans()):  # mostly at the edge of a cell
        lat, lon = round(lat * 4) / 4, draw(st.sampled_from([lon, round(lon * 4) / 4]))
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
    away = SLOW.coast_distance_km(*point)
    assert FAST.coast_distance_km(*point) == away
    assert [FAST.coast_near(*point, km) for km in (5.0, 300.0)] == [away <= 5.0, away <= 300.0]


@settings(deadline=None)
@given(points(), st.sampled_from([1.0, 10.0, 15.0, 80.0]), st.sampled_from(["", "SY", "US"]))
def test_the_nearest_town_is_the_nearest_of_all(point: tuple[float, float], km: float, country: str) -> None:
    ((city, away, _),) = SLOW.nearest_cities(*point, 1)
    expected = away <= km and country in ("", city.country)
    assert FAST.settled_near(*point, km, country) is expected


@st.composite
def geometries(draw: st.DrawFn) -> dict[str, Any]:
    """Points, lines and areas, plain or crossed, over land and sea."""
    lat, lon = draw(points())
    around = st.tuples(st.floats(-3, 3), st.floats(-3, 3))
    others = [
        [max(-180.0, min(180.0, lon + across)), max(-90.0, min(90.0, lat + up))]
        for across, up in draw(st.lists(around, min_size=2, max_size=6))
    ]
    line = [[lon, lat], *others]
    return draw(
        st.sampled_from(
            [
                {"type": "Point", "coordinates": [lon, lat]},
                {"type": "Point", "coordinates": [lon, lat, 12.5]},
                {"type": "MultiPoint", "coordinates": line},
                {"type": "LineString", "coordinates": line},
                {"type": "Polygon", "coordinates": [[*line, line[0]]]},
                {"type": "Polygon", "coordinates": [[*line, line[0]], [*others, others[1], others[0]]]},
            ]
        )
    )


@settings(deadline=None, max_examples=300)
@given(geometries(), st.data())
def test_distances_from_countries_are_those_of_the_geometry(
    where: dict[str, Any], data: st.DataObject
) -> None:
    at = where["coordinates"]
    while not isinstance(at[0], float):
        at = at[0]
    here = SLOW.country_at(at[1], at[0])
    code = data.draw(st.sampled_from([*{here, STATES.get(here, "FR")} - {""}, *CODES]))
    assert FAST.country_distance_km(where, code) == SLOW.country_distance_km(where, code)


def test_countries_are_known_by_the_names_of_the_map() -> None:
    at_sea = {"type": "Point", "coordinates": [-30.3, -40.2]}
    for code in [*CODES, "", "ZZ", "sy"]:
        assert FAST.country_name(code) == SLOW.country_name(code)
        assert FAST.country_distance_km(at_sea, code) == SLOW.country_distance_km(at_sea, code)


@pytest.mark.parametrize(
    ("place", "lat", "lon", "code"),
    [
        ("Palmyra", 34.56, 38.27, "SY"),
        ("the forest of Guiana, by its state", 2.85, -52.85, "FR"),
        ("Greenland's ice, by Denmark", 72.1, -40.2, "DK"),
        ("the Mojave", 35.1, -116.1, "US"),
    ],
)
def test_places_far_from_coasts_and_borders_need_no_geometry(
    place: str, lat: float, lon: float, code: str
) -> None:
    sure = QuickGround(packaged_cells(), without_geometry)
    assert sure.country_distance_km({"type": "Point", "coordinates": [lon, lat]}, code) == 0, place
    assert sure.is_land(lat, lon)
    assert sure.country_at(lat, lon) in ("SY", "FR", "GL", "US")
    assert not sure.disputed_near(lat, lon, 50.0)
    assert not sure.coast_near(lat, lon, 5.0)


def without_geometry() -> BaseMap:
    raise AssertionError("the base map was asked")


def test_numpy_and_shapely_are_not_loaded_for_what_the_cells_tell() -> None:
    done = subprocess.run([sys.executable, "-c", COMPILE], capture_output=True, text=True, check=False)
    assert (done.stdout.strip(), done.stderr) == ("[]", "")


def test_other_data_is_refused() -> None:
    with pytest.raises(ValueError, match="another version"):
        Cells(b"NGMAP1")
