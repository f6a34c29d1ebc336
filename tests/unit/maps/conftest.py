"""A base map of a few coarse lands, and a language, for tests of what is drawn."""

from collections.abc import Iterable, Sequence

import numpy as np
import pytest
import shapely
from msgspec.structs import replace
from shapely.geometry.base import BaseGeometry

from nutgraf.maps.basemap import BaseMap
from nutgraf.maps.features import Area, Boundary, Box, City, Country, Detail, Water
from nutgraf.maps.place import Words
from nutgraf.maps.sphere import distance_km

_LANDS = {
    "Eurasia": "-9,37 -9,43 -1,43 -4,48 8,54 10,58 18,56 28,60 22,65 12,63 15,69 28,71 60,69 100,77 180,69 "
    "180,62 160,53 140,50 130,42 122,37 121,30 108,20 105,9 100,14 90,22 80,10 72,20 60,25 43,13 35,28 36,36 "
    "27,37 22,38 13,45 3,43 -5,36",
    "Chukotka": "-180,62 -180,69 -170,66",
    "Africa": "-6,36 10,37 32,31 43,12 51,11 40,-10 33,-28 19,-34 12,-15 9,4 -8,5 -17,15 -10,30",
    "North America": "-168,66 -125,70 -80,68 -60,50 -70,43 -81,25 -97,26 -95,18 -80,8 -105,20 -124,40 "
    "-130,55 -160,58",
    "South America": "-80,8 -60,9 -35,-6 -48,-27 -68,-54 -74,-50 -71,-20 -81,-5",
    "Australia": "114,-22 130,-12 142,-11 153,-28 145,-38 130,-32 115,-34",
    "Antarctica": "-180,-90 -180,-78 -60,-75 0,-70 90,-66 170,-71 180,-78 180,-90",
    "Greenland": "-55,60 -70,77 -35,83 -20,75",
    "Iceland": "-24,65.5 -22,64 -18,63.4 -14,65 -16,66.5",
    "Cyprus": "32.3,35.0 33.0,34.6 34.0,35.0 34.5,35.7 33.0,35.4",
    "Spitsbergen": "10,79 16,76.6 22,78.5 17,80",
}


def _polygon(corners: str) -> shapely.Polygon:
    return shapely.Polygon([tuple(map(float, corner.split(","))) for corner in corners.split()])


LANDS = {name: _polygon(corners) for name, corners in _LANDS.items()}

_COUNTRIES = {
    ("SY", "Syria"): "35.8,36 42,37 41,34.5 36.5,32.5 35.9,34.6",
    ("TR", "Turkey"): "26,36.2 35.8,36 42,37 44,41 28,42",
    ("IQ", "Iraq"): "41,34.5 42,37 46,35 48,30 44,29 39,32",
    ("EG", "Egypt"): "25,31.5 34,31.2 36,22 25,22",
    ("CY", "Cyprus"): _LANDS["Cyprus"],
    ("IS", "Iceland"): _LANDS["Iceland"],
    ("AU", "Australia"): _LANDS["Australia"],
    ("US", "United States of America"): "-124,48 -95,49 -70,44 -81,25 -97,26 -117,32.5",
    ("CA", "Canada"): "-125,70 -80,68 -60,50 -70,44 -95,49 -124,48 -135,60",
}

_BOUNDARIES = (
    (False, ("TR", "SY"), "", "35.8,36 42,37"),
    (False, ("SY", "IQ"), "", "42,37 41,34.5 39,32"),
    (False, ("CA", "US"), "", "-124,49 -95,49"),
    (True, ("SY", ""), "Golan Heights", "35.7,32.7 35.9,33.3"),
)

_CITIES = (
    ("Latakia", 35.53, 35.79, 340_000, "SY"),
    ("Homs", 34.73, 36.71, 775_000, "SY"),
    ("Aleppo", 36.2, 37.15, 1_600_000, "SY"),
    ("Damascus", 33.51, 36.29, 1_570_000, "SY"),
    ("Nicosia", 35.17, 33.36, 200_000, "CY"),
    ("Cairo", 30.05, 31.25, 9_600_000, "EG"),
    ("Suez", 29.97, 32.53, 488_000, "EG"),
    ("Reykjavík", 64.14, -21.9, 118_000, "IS"),
    ("London", 51.51, -0.13, 8_900_000, "GB"),
    ("New York City", 40.71, -74.0, 8_100_000, "US"),
    ("Los Angeles", 34.05, -118.24, 3_900_000, "US"),
    ("Tokyo", 35.69, 139.69, 8_300_000, "JP"),
    ("Sydney", -33.87, 151.21, 4_600_000, "AU"),
    ("São Paulo", -23.55, -46.64, 10_000_000, "BR"),
    ("Longyearbyen", 78.22, 15.65, 2_000, "SJ"),
)


def _line(corners: str) -> shapely.LineString:
    return shapely.LineString(_polygon(corners + " 0,0").exterior.coords[:-2])


class FakeBaseMap(BaseMap):
    """Says the same at any detail."""

    def __init__(self) -> None:  # the real one reads its data
        self.quick = self  # type: ignore[assignment]

    def land(self, box: Box, detail: Detail | None = None) -> Sequence[BaseGeometry]:  # noqa: ARG002
        return list(filter(None, (_cut(land, box) for land in LANDS.values())))

    def countries(self, box: Box, detail: Detail | None = None) -> Sequence[Country]:  # noqa: ARG002
        found = (
            Country(code=code, name=name, geometry=_polygon(corners))
            for (code, name), corners in _COUNTRIES.items()
        )
        cut = [replace(country, geometry=_cut(country.geometry, box)) for country in found]
        return [country for country in cut if country.geometry]

    def boundaries(self, box: Box, detail: Detail | None = None) -> Sequence[Boundary]:  # noqa: ARG002
        found = [
            Boundary(geometry=_cut(_line(corners), box), disputed=disputed, between=between, name=name)
            for disputed, between, name, corners in _BOUNDARIES
        ]
        return [boundary for boundary in found if boundary.geometry]

    def disputed_areas(self, box: Box) -> Sequence[Area]:
        shape = _cut(shapely.box(35.65, 32.7, 35.9, 33.3), box)
        return [Area(name="Golan Heights", geometry=shape, claimants=("IL", "SY"))] if shape else []

    def lakes(self, box: Box, detail: Detail | None = None) -> Sequence[Water]:  # noqa: ARG002
        shape = _cut(shapely.box(38.0, 35.9, 38.6, 36.3), box)
        return [Water(geometry=shape, name="Lake Assad", rank=2)] if shape else []

    def rivers(self, box: Box) -> Sequence[Water]:
        shape = _cut(shapely.LineString([(38, 37), (38.3, 36), (41, 34.5), (48, 30.5)]), box)
        return [Water(geometry=shape, name="Euphrates", rank=0)] if shape else []

    def cities(self, box: Box, limit: int) -> Sequence[City]:
        west, south, east, north = box
        inside = [
            city
            for city in _all_cities()
            if south <= city.lat <= north
            and (west <= city.lon <= east if west <= east else city.lon >= west or city.lon <= east)
        ]
        return sorted(inside, key=lambda city: -city.population)[:limit]

    def nearest_cities(self, lat: float, lon: float, count: int) -> Sequence[tuple[City, float, float]]:
        found = [
            (city, distance_km(city.lat, city.lon, lat, lon), _bearing(city.lat, city.lon, lat, lon))
            for city in _all_cities()
        ]
        return sorted(found, key=lambda entry: entry[1])[:count]

    def country_at(self, lat: float, lon: float) -> str:
        point = shapely.Point(lon, lat)
        return next((code for (code, _), at in _COUNTRIES.items() if _polygon(at).intersects(point)), "")

    def disputed_near(self, lat: float, lon: float, km: float) -> bool:
        return distance_km(lat, lon, 33, 35.8) < km

    def is_land(self, lat: float, lon: float) -> bool:
        return any(land.intersects(shapely.Point(lon, lat)) for land in LANDS.values())

    def coast_distance_km(self, lat: float, lon: float) -> float:
        point = shapely.Point(lon, lat)
        return 111 * float(min(land.exterior.distance(point) for land in LANDS.values()))

    def coast_near(self, lat: float, lon: float, km: float) -> bool:
        return self.coast_distance_km(lat, lon) <= km


def _all_cities() -> list[City]:
    return [
        City(
            name=name,
            lat=lat,
            lon=lon,
            population=people,
            country=country,
            capital=name in ("Damascus", "Cairo", "London", "Tokyo", "Nicosia"),
        )
        for name, lat, lon, people, country in _CITIES
    ]


def _cut(geometry: BaseGeometry, box: Box) -> BaseGeometry | None:
    west, south, east, north = box
    turns: Iterable[int] = (0,)
    if west > east:
        east, turns = east + 360, (0, 360)
    spare = (east - west) / 10, (north - south) / 10
    frame = (west - spare[0], south - spare[1], east + spare[0], north + spare[1])
    parts = [
        shapely.intersection(shapely.transform(geometry, _turn(by)), shapely.box(*frame)) for by in turns
    ]
    cut = shapely.union_all(parts)
    return None if cut.is_empty else cut


def _turn(by: int) -> object:
    return lambda at: at + np.array([by, 0])


def _bearing(lat: float, lon: float, to_lat: float, to_lon: float) -> float:
    north, to_north, east = np.radians(lat), np.radians(to_lat), np.radians(to_lon - lon)
    y = np.sin(east) * np.cos(to_north)
    x = np.cos(north) * np.sin(to_north) - np.sin(north) * np.cos(to_north) * np.cos(east)
    return float(np.degrees(np.arctan2(y, x)) % 360)


class English:
    """The language of the sources."""

    tag = "en"

    def gettext(self, message: str) -> str:
        return message

    def ngettext(self, singular: str, plural: str, number: int) -> str:
        return singular if number == 1 else plural

    def enumerate(self, words: Sequence[str]) -> str:
        return " and ".join(filter(None, [", ".join(words[:-1]), *words[-1:]]))

    def territory(self, code: str) -> str:
        return {"SY": "Syria", "TR": "Turkey", "IQ": "Iraq", "EG": "Egypt"}.get(code, code)


@pytest.fixture(scope="session")
def base() -> BaseMap:
    return FakeBaseMap()


@pytest.fixture(scope="session")
def words() -> Words:
    return English()
