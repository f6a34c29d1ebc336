"""How `tools/basemap.py` makes its layers."""

from importlib import resources

import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

from basemap_layers.cities import chosen, readable
from basemap_layers.faces import cut_into_tiles


@settings(deadline=None, max_examples=25)
@given(st.floats(-8, 8), st.floats(-8, 8), st.floats(-8, 8))
def test_tiles_and_countries_share_their_vertices(top: float, middle: float, bottom: float) -> None:
    """Two countries with a crooked boundary between them, over four tiles."""
    boundary = [(top, 9.0), (middle, 0.3), (bottom, -9.0)]
    west = shapely.Polygon([(-9.0, -9.0), (-9.0, 9.0), *boundary])
    east = shapely.Polygon([*boundary, (9.0, -9.0), (9.0, 9.0)])
    tiles = cut_into_tiles([west, east], (10, 10), 100)
    faces = [face for tile in tiles.values() for face in tile.values()]
    assert set(tiles) == {(-10, -10), (-10, 0), (0, -10), (0, 0)}
    # A union of a coverage leaves seams, or fails, where neighbours do not share every vertex.
    whole = shapely.coverage_union_all(faces)
    assert shapely.get_num_geometries(whole) == 1
    assert whole.area == pytest.approx(18 * 18, rel=0.01)
    assert sum(face.area for face in faces) == pytest.approx(whole.area)


def test_a_part_of_a_town_gives_way_to_the_capital() -> None:
    def place(number: int, name: str, lat: float, population: int) -> dict[str, object]:
        return {
            "geonameid": number,
            "name": name,
            "alternatenames": [],
            "latitude": lat,
            "longitude": 35.5,
            "population": population,
            "countrycode": "LB",
        }

    places = [
        place(1, "Beirut", 33.89, 1_900_000),
        place(2, "Ra’s Bayrūt", 33.90, 2_000_000),
        place(3, "Village beside a town", 34.0, 5_000),
        place(4, "Lonely village", 35.0, 1_500),
        place(5, "Hamlet", 36.0, 500),
    ]
    found = chosen(places, [{"iso": "LB", "capital": "Beirut"}])
    assert [(town.name, town.capital) for town in found] == [("Beirut", True), ("Lonely village", False)]


def test_names_are_as_newspapers_write_them() -> None:
    assert readable("Ţarţūs", "SY") == "Tartus"
    assert readable("‘Ayn al ‘Arab", "SY") == "Ayn al ‘Arab"
    assert readable("İzmir", "TR") == "İzmir"


def test_the_data_is_small_and_says_its_licences() -> None:
    data = resources.files("nutgraf.maps") / "data"
    assert len((data / "basemap.bin").read_bytes()) < 3_000_000
    attribution = (data / "ATTRIBUTION.md").read_text()
    assert "CC BY 4.0" in attribution
    assert "public domain" in attribution
