"""The policy for disputed boundaries: dashed by default, with no claim of a side."""

import pytest
import shapely

from nutgraf.maps.basemap import Boundary, Box, base_map

WORLD = base_map()


def lines_at(lat: float, lon: float, reach: float = 0.1) -> list[Boundary]:
    """The boundaries that pass a point within `reach` degrees."""
    box: Box = (lon - 1, lat - 1, lon + 1, lat + 1)
    point = shapely.Point(lon, lat)
    return [line for line in WORLD.boundaries(box) if line.geometry.distance(point) < reach]


@pytest.mark.parametrize(
    ("line", "lat", "lon"),
    [
        ("Crimea: at the isthmus of Perekop", 46.15, 33.70),
        ("Golan Heights: the ceasefire line in the east", 33.00, 35.87),
        ("Golan Heights: the western side", 33.10, 35.63),
        ("Western Sahara: the northern side", 27.667, -11.0),
        ("Western Sahara: the berm", 25.18, -12.29),
        ("Kashmir: the line of control", 34.69, 74.64),
        ("Kashmir: Ladakh and Aksai Chin", 34.6, 78.4),
        ("Kashmir: Siachen", 35.3, 77.2),
        ("Kosovo and Serbia", 43.05, 20.64),
        ("West Bank", 32.3, 35.03),
        ("Gaza", 31.4, 34.37),
        ("Northern Cyprus", 35.15, 33.3),
        ("Korea", 38.3, 127.2),
        ("Abkhazia", 42.5, 41.74),
        ("Transnistria", 46.95, 29.3),
        ("Ceuta", 35.89, -5.37),
        ("Halaib Triangle: the 22nd parallel", 22.0, 35.5),
        ("Somaliland", 9.37, 48.89),
    ],
)
def test_contested_lines_are_disputed_by_default(line: str, lat: float, lon: float) -> None:
    found = lines_at(lat, lon)
    assert found, line
    assert all(boundary.disputed for boundary in found)
    assert WORLD.disputed_near(lat, lon, 15)


@pytest.mark.parametrize(
    ("line", "lat", "lon", "between"),
    [
        ("France and Germany", 48.97, 8.22, ("DE", "FR")),
        ("Syria and Turkey", 36.81, 37.94, ("SY", "TR")),
        ("Kosovo and Albania", 42.3, 20.55, ("AL", "")),
        ("Canada and the United States", 49.0, -105.0, ("CA", "US")),
        ("China and Mongolia", 42.44, 108.03, ("CN", "MN")),
    ],
)
def test_other_lines_are_not(line: str, lat: float, lon: float, between: tuple[str, str]) -> None:
    (found,) = lines_at(lat, lon)
    assert not found.disputed, line
    assert found.between == between


def test_disputed_lines_are_drawn_last() -> None:
    disputed = [line.disputed for line in WORLD.boundaries((34.0, 31.0, 37.0, 34.0))]
    assert disputed == sorted(disputed)
    assert set(disputed) == {False, True}


@pytest.mark.parametrize(
    ("line", "lat", "lon", "seen"),
    [
        ("Crimea", 46.15, 33.70, {"RU": "settled", "UA": "none", "US": "disputed", "": "disputed"}),
        (
            "the Golan's ceasefire line",
            33.00,
            35.87,
            {"IL": "settled", "US": "settled", "SA": "none", "FR": "disputed"},
        ),
        (
            "the Golan's western side",
            33.10,
            35.63,
            {"IL": "none", "US": "none", "SA": "settled", "FR": "disputed"},
        ),
        ("Western Sahara's northern side", 27.667, -11.0, {"MA": "none", "DE": "disputed"}),
        ("the line of control", 34.69, 74.64, {"IN": "none", "PK": "none", "FR": "disputed"}),
        ("Kosovo and Serbia", 43.05, 20.64, {"FR": "settled", "RU": "none", "ES": "disputed", "CN": "none"}),
    ],
)
def test_a_viewpoint_changes_a_line(line: str, lat: float, lon: float, seen: dict[str, str]) -> None:
    (found,) = lines_at(lat, lon)
    assert {code: found.seen_from(code) for code in seen} == seen, line


@pytest.mark.parametrize(
    ("place", "lat", "lon", "area", "claimants", "code"),
    [
        ("Simferopol", 44.95, 34.10, "Crimea", ("RU", "UA"), ""),
        ("Sevastopol", 44.60, 33.53, "Crimea", ("RU", "UA"), ""),
        ("Katzrin", 32.99, 35.69, "Golan Heights", ("IL", "SY"), ""),
        ("Laayoune", 27.15, -13.20, "Western Sahara", ("EH", "MA"), "EH"),
        ("Tifariti", 26.15, -10.56, "Western Sahara", ("EH", "MA"), "EH"),
        ("Srinagar", 34.08, 74.80, "Jammu and Kashmir", ("IN", "PK"), ""),
        ("Gilgit", 35.92, 74.31, "Gilgit-Baltistan", ("IN", "PK"), ""),
        ("Muzaffarabad", 34.37, 73.47, "Azad Kashmir", ("IN", "PK"), ""),
        ("Leh", 34.15, 77.58, "Ladakh", ("CN", "IN", "PK"), ""),
        ("Pristina", 42.66, 21.16, "Kosovo", ("RS",), ""),
        ("Taipei", 25.04, 121.52, "Taiwan", ("CN", "TW"), "TW"),
        ("Suchumi", 43.00, 41.02, "Abkhazia", ("GE",), ""),
        ("Tskhinvali", 42.23, 43.97, "South Ossetia", ("GE",), ""),
        ("Tiraspol", 46.84, 29.63, "Transnistria", ("MD",), ""),
        ("Ramallah", 31.90, 35.20, "Palestinian territories", ("IL", "PS"), "PS"),
        ("Al-Aqsa", 31.776, 35.236, "East Jerusalem", ("IL", "PS"), ""),
        ("Hargeisa", 9.56, 44.06, "Somaliland", ("SO",), ""),
        ("Stanley", -51.70, -57.86, "Falkland Islands", ("AR", "GB"), "FK"),
        ("Kunashir", 44.10, 145.85, "Kuril Islands", ("JP", "RU"), ""),
    ],
)
def test_no_state_is_named_in_a_disputed_area(
    place: str, lat: float, lon: float, area: str, claimants: tuple[str, ...], code: str
) -> None:
    assert WORLD.country_at(lat, lon) == code, place
    assert WORLD.disputed_near(lat, lon, 0)
    here = (lon - 0.001, lat - 0.001, lon + 0.001, lat + 0.001)
    assert [(found.name, found.claimants) for found in WORLD.disputed_areas(here)] == [(area, claimants)]


@pytest.mark.parametrize(
    ("place", "lat", "lon", "code"),
    [
        ("Kherson, beside Crimea", 46.66, 32.65, "UA"),
        ("Krasnodar", 45.04, 38.98, "RU"),
        ("Quneitra, beside the Golan", 33.12, 35.90, "SY"),
        ("Tiberias", 32.79, 35.53, "IL"),
        ("Agadir", 30.42, -9.60, "MA"),
        ("Nouadhibou", 20.95, -17.03, "MR"),
        ("Lahore", 31.55, 74.34, "PK"),
        ("Belgrade", 44.80, 20.46, "RS"),
        ("Tbilisi", 41.72, 44.79, "GE"),
        ("Nicosia's south", 35.13, 33.35, "CY"),
        ("Zhangzhou", 24.65, 118.03, "CN"),
    ],
)
def test_beside_disputed_areas_countries_are_named(place: str, lat: float, lon: float, code: str) -> None:
    assert WORLD.country_at(lat, lon) == code, place


def test_near_is_a_matter_of_kilometres() -> None:
    assert not WORLD.disputed_near(46.66, 32.65, 20)  # Kherson: some 90 km to Crimea
    assert WORLD.disputed_near(46.66, 32.65, 120)
    assert not WORLD.disputed_near(48.85, 2.35, 500)


def test_outlines_drawn_by_hand_are_marked() -> None:
    areas = WORLD.disputed_areas((70.0, 30.0, 82.0, 38.0))
    assert {area.name for area in areas if area.approximate} == {"Aksai Chin"}


def test_no_capital_is_given_to_a_disputed_city() -> None:
    (jerusalem,) = [city for city in WORLD.cities((35.0, 31.5, 35.5, 32.0), 100) if city.name == "Jerusalem"]
    assert not jerusalem.capital
