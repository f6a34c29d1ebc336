"""Populated places: the greatest in a box, the nearest to a point."""

import zlib
from collections.abc import Sequence
from functools import cached_property
from math import atan2, cos, degrees, radians, sin

import numpy as np
from numpy.typing import NDArray

from nutgraf.core.positions import EARTH_KM
from nutgraf.maps.archive import Archive
from nutgraf.maps.boxes import continuous, on_globe
from nutgraf.maps.coasts import DEGREE_KM, angle_km, unit_vector, unit_vectors
from nutgraf.maps.features import Box, City

STEP = 10_000
"""Positions are whole numbers of 1/10 000 degree."""

_BANDS = (1.0, 4.0, 16.0, 180.0)
"""Degrees of latitude within which the nearest places are looked for, one after the other."""


class Gazetteer:
    """All places by columns, the most populous first."""

    def __init__(self, archive: Archive) -> None:
        about = archive.about("cities")
        self._names: list[str] = about["names"].split("\n")
        self._countries: str = about["countries"]
        self._capitals = frozenset(about["capitals"])
        planes = np.frombuffer(zlib.decompress(archive.blob("cities")), dtype=np.uint8).reshape(4, -1)
        columns = np.ascontiguousarray(planes.T).view("<i4").reshape(3, -1)
        self._lat, self._lon = columns[0] / STEP, columns[1] / STEP
        self._population = columns[2]
        self._vectors = unit_vectors(self._lon, self._lat)

    def near(self, lat: float, lon: float, km: float) -> tuple[float, str] | None:
        """How far the nearest place is, and its country's code, where it is within some km of a point."""
        # A little more than the least difference in latitude: exact distances decide.
        band = self._band(lat, degrees(km / EARTH_KM) + 1e-6)
        if not len(band):
            return None
        chords = np.linalg.norm(self._vectors[band] - unit_vector(lon, lat), axis=1)
        nearest = int(band[chords == chords.min()].min())
        away = float(angle_km(chords.min()))
        return (away, self._country(nearest)) if away <= km else None

    def _band(self, lat: float, up: float) -> NDArray[np.intp]:
        """The places at most so many degrees of latitude north or south of one."""
        order, lats = self._by_latitude
        south, north = np.searchsorted(lats, (lat - up, lat + up))
        return order[south:north]

    @cached_property
    def _by_latitude(self) -> tuple[NDArray[np.intp], NDArray[np.float64]]:
        """The places from south to north, and their latitudes."""
        order = np.argsort(self._lat, kind="stable")
        return order, self._lat[order]

    def within(self, box: Box, limit: int) -> Sequence[City]:
        """At most `limit` places in a box, the most populous first."""
        inside = np.zeros(len(self._lat), dtype=bool)
        for (west, south, east, north), _ in on_globe(continuous(box)):
            across = (west <= self._lon) & (self._lon <= east)
            inside |= across & (south <= self._lat) & (self._lat <= north)
        return [self._city(number) for number in np.flatnonzero(inside)[:limit].tolist()]

    def nearest(self, lat: float, lon: float, count: int) -> Sequence[tuple[City, float, float]]:
        """The nearest places with the distance in km and the bearing from the place to the point."""
        count = min(count, len(self._lat))
        if count < 1:
            return []
        point = unit_vector(lon, lat)
        for up in _BANDS:
            band = self._band(lat, up)
            chords = np.linalg.norm(self._vectors[band] - point, axis=1)
            closest = np.lexsort((band, chords))[:count]
            away = angle_km(chords[closest])
            if len(closest) == count and away[-1] <= up * DEGREE_KM:
                break  # whatever is outside of the band is farther
        found = zip(band[closest].tolist(), away.tolist(), strict=True)
        return [
            (city, distance, bearing(city.lat, city.lon, lat, lon))
            for city, distance in ((self._city(number), distance) for number, distance in found)
        ]

    def _country(self, number: int) -> str:
        return self._countries[2 * number : 2 * number + 2]

    def _city(self, number: int) -> City:
        return City(
            name=self._names[number],
            lat=float(self._lat[number]),
            lon=float(self._lon[number]),
            population=int(self._population[number]),
            country=self._country(number),
            capital=number in self._capitals,
        )


def bearing(from_lat: float, from_lon: float, to_lat: float, to_lon: float) -> float:
    """The initial bearing of the great circle between two points: degrees clockwise from north, 0 to 360."""
    up, to_up, across = radians(from_lat), radians(to_lat), radians(to_lon - from_lon)
    east = sin(across) * cos(to_up)
    north = cos(up) * sin(to_up) - sin(up) * cos(to_up) * cos(across)
    return degrees(atan2(east, north)) % 360
