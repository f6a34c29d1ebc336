"""Ten maps as they are drawn, on the base map that comes with the package."""

import gzip
from collections.abc import Sequence
from pathlib import Path

import pytest

from nutgraf.maps.basemap import base_map
from nutgraf.maps.frame import NARROW, WIDE
from nutgraf.maps.locator import locator_map
from nutgraf.maps.place import MapPlace
from nutgraf.render.language import language_of

GOLDEN = Path(__file__).parent / "golden"

MOST_BYTES = 20_000
"""Of a map, compressed."""


def point(
    name: str, lat: float, lon: float, kind: str = "", *, off: float | None = None, main: bool = True
) -> MapPlace:
    slug = name.lower().replace(" ", "-")
    return MapPlace(
        id=slug,
        name=name,
        kind=kind,
        lat=lat,
        lon=lon,
        uncertainty_m=off,
        main=main,
        href=f"#location-{slug}",
    )


def drawn(
    name: str, geometry: dict[str, object], kind: str = "area", *, off: float | None = None, main: bool = True
) -> MapPlace:
    slug = name.lower().replace(" ", "-")
    return MapPlace(
        id=slug,
        name=name,
        kind=kind,
        geometry=geometry,
        uncertainty_m=off,
        main=main,
        href=f"#location-{slug}",
    )


def line(*corners: tuple[float, float]) -> dict[str, object]:
    return {"type": "LineString", "coordinates": [list(corner) for corner in corners]}


def area(*corners: tuple[float, float]) -> dict[str, object]:
    return {"type": "Polygon", "coordinates": [[list(corner) for corner in (*corners, corners[0])]]}


def unknown(name: str) -> MapPlace:
    return MapPlace(id=name.lower().replace(" ", "-"), name=name, href="#location-unknown")


SCENES: dict[str, list[MapPlace]] = {
    "city": [
        point("Citadel of Aleppo", 36.1992, 37.1626, "site"),
        point("University of Aleppo", 36.2122, 37.1136, "site"),
        point("Aleppo", 36.2, 37.15, "settlement", main=False),
        point("Aleppo International Airport", 36.1807, 37.2244, "site", main=False),
    ],
    "region": [
        point("Khmeimim air base", 35.4013, 35.9485, "site", off=2000),
        drawn("Runway 17/35", line((35.9475, 35.4139), (35.9494, 35.3887)), "route"),
        point("Kawkab", 35.2997, 36.8029, "settlement", off=2000),
        point("Aleppo", 36.2, 37.15, "settlement", off=10_000),
        point("Latakia", 35.53, 35.79, "settlement", off=5000, main=False),
        point("Homs", 34.73, 36.71, "settlement", off=5000, main=False),
        point("Palmyra", 34.56, 38.28, "settlement", off=5000, main=False),
        point("Syria", 35, 38, "country", main=False),
        unknown("The 92 localities"),
    ],
    "country": [
        point("Ukraine", 49, 32, "country"),
        point("Kyiv", 50.45, 30.52, "settlement"),
        point("Sevastopol", 44.6, 33.53, "settlement"),
        point("Zaporizhzhia Nuclear Power Plant", 47.512, 34.586, "site", off=1000),
        point("Donbas", 48.2, 38.2, "region", off=120_000, main=False),
        point("Lviv", 49.84, 24.03, "settlement", main=False),
    ],
    "two-continents": [
        point("London", 51.51, -0.13, "settlement"),
        point("New York", 40.71, -74.01, "settlement"),
        drawn("Cable", line((-5.5, 50.1), (-20, 49.5), (-45, 44), (-72.9, 40.8)), "route", off=60_000),
        point("Reykjavík", 64.14, -21.9, "settlement", main=False),
        point("Atlantic Ocean", 40, -40, "water", main=False),
    ],
    "pacific": [
        point("Tokyo", 35.69, 139.69, "settlement"),
        point("Los Angeles", 34.05, -118.24, "settlement"),
        drawn("Route of the flight", line((140.4, 35.8), (170, 46), (-170, 47), (-122, 35)), "route"),
        point("Honolulu", 21.31, -157.86, "settlement", main=False),
        point("Great Pacific garbage patch", 32, -145, "area", off=900_000, main=False),
    ],
    "arctic": [
        point("Longyearbyen", 78.22, 15.65, "settlement"),
        point("Utqiagvik", 71.29, -156.79, "settlement"),
        point("North Pole", 90, 0, "site"),
        point("Alert", 82.5, -62.35, "settlement", main=False),
        drawn(
            "Ice in September",
            area((-180, 82), (-90, 84), (0, 83), (90, 84), (180, 82), (180, 90), (-180, 90)),
        ),
    ],
    "island": [
        point("Summit crater of Eyjafjallajökull", 63.633, -19.633, "site", off=4000),
        point("Markarfljót", 63.62, -19.95, "water", off=25_000),
        point("Katla", 63.633, -19.05, "site", off=8000, main=False),
        point("Iceland", 65, -18.6, "country"),
    ],
    "one-place": [point("Kokaral Dam", 46.0967, 60.7931, "site", off=8000)],
    "unlocated": [
        drawn(
            "North Aral Sea",
            area((60.05, 46.38), (60.3, 46.62), (60.7, 46.77), (61.15, 46.35), (60.6, 46.17)),
            "water",
            off=15_000,
        ),
        drawn(
            "Amu Darya",
            line((61.4, 41.19), (60.75, 41.69), (59.61, 42.46), (59.02, 43.77)),
            "route",
            off=30_000,
        ),
        point("Karakalpakstan", 43.5, 58.5, "region", off=300_000, main=False),
        point("Uzbekistan", 41, 64, "country", main=False),
        point("Netherlands", 52.3, 5.5, "region", main=False),
        unknown("Mobile homes of the fishermen’s cooperatives"),
    ],
}

_FIFTY = """Lagos,6.45,3.4;Cairo,30.05,31.25;Kinshasa,-4.33,15.31;Nairobi,-1.28,36.82;Accra,5.56,-0.2;
Dakar,14.69,-17.45;Tunis,36.81,10.17;Algiers,36.73,3.09;Cape Town,-33.93,18.42;
Addis Ababa,9.02,38.75;London,51.51,-0.13;Paris,48.85,2.35;Berlin,52.52,13.41;Madrid,40.42,-3.7;
Rome,41.89,12.51;Vienna,48.21,16.37;Warsaw,52.23,21.01;Oslo,59.91,10.75;Helsinki,60.17,24.94;
Athens,37.98,23.73;Lisbon,38.72,-9.13;Moscow,55.75,37.62;Istanbul,41.01,28.95;Tehran,35.69,51.42;
Baghdad,33.34,44.4;Riyadh,24.69,46.72;Karachi,24.86,67.01;Delhi,28.65,77.23;Mumbai,19.07,72.88;
Dhaka,23.71,90.41;Bangkok,13.75,100.5;Jakarta,-6.21,106.85;Manila,14.6,120.98;
Hong Kong,22.28,114.17;Beijing,39.91,116.4;Seoul,37.57,126.98;Tokyo,35.69,139.69;
Sydney,-33.87,151.21;Auckland,-36.85,174.76;Honolulu,21.31,-157.86;Los Angeles,34.05,-118.24;
Mexico City,19.43,-99.13;Havana,23.13,-82.38;New York,40.71,-74.01;Toronto,43.7,-79.42;
Bogotá,4.61,-74.08;Lima,-12.04,-77.03;Santiago,-33.46,-70.65;São Paulo,-23.55,-46.64;
Buenos Aires,-34.61,-58.38"""

SCENES["fifty"] = [
    point(name, float(lat), float(lon), "settlement", main=number % 10 == 0)
    for number, (name, lat, lon) in enumerate(entry.strip().split(",") for entry in _FIFTY.split(";"))
]


@pytest.mark.parametrize("scene", SCENES)
def test_a_map_is_drawn_as_it_was(scene: str, request: pytest.FixtureRequest) -> None:
    drawn_map = locator_map(SCENES[scene], base_map(), language_of("en"), id="map")
    assert drawn_map is not None
    file = GOLDEN / f"{scene}.svg"
    # A line for each element, so that changes can be read.
    text = drawn_map.svg.replace("><", ">\n<") + "\n"
    if request.config.getoption("--update-golden"):
        file.write_text(text, encoding="utf-8")
    assert text == file.read_text(encoding="utf-8")


@pytest.mark.parametrize("size", [WIDE, NARROW])
@pytest.mark.parametrize("scene", SCENES)
def test_a_map_is_small(scene: str, size: tuple[int, int]) -> None:
    drawn_map = locator_map(SCENES[scene], base_map(), language_of("en"), id="map", size=size)
    assert drawn_map is not None
    assert len(gzip.compress(drawn_map.svg.encode(), mtime=0)) <= MOST_BYTES


@pytest.mark.parametrize("places", [[], [unknown("A village"), unknown("The 92 localities")]])
def test_nothing_is_drawn_of_places_that_are_only_named(places: Sequence[MapPlace]) -> None:
    assert locator_map(places, base_map(), language_of("en"), id="map") is None
