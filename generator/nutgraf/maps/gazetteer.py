"""Populated places: the greatest in a box, the nearest to a point."""

import zlib
from collections.abc import Sequence
from functools import cached_property
from math import degrees

import numpy as np
from numpy.typing import NDArray

from nutgraf.core.positions import EARTH_KM
from nutgraf.maps.archive import Archive
from nutgraf.maps.boxes import continuous
from nutgraf.maps.coasts import DEGREE_KM, angle_km, unit_vector, unit_vectors
from nutgraf.maps.features import Box, City
from nutgraf.maps.point_grid import PointGrid

STEP = 10_000
"""Positions are whole numbers of 1/10 000 degree."""

_MOST_KNOWN = 4096
"""Places that are kept ready, as maps of one part of the world ask for the same ones."""

_REACHES = (1.5, 3.0, 6.0, 20.0, 180.0)
"""Degrees within which the nearest places are looked for, one after the other."""


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
        self._known: dict[int, City] = {}

    def near(self, lat: float, lon: float, km: float) -> tuple[float, str] | None:
        """How far the nearest place is, and its country's code, where it is within some km of a point."""
        # A little more than the distance: exact ones decide.
        around = self._grid.around(lat, lon, degrees(km / EARTH_KM) + 1e-6)
        if not len(around):
            return None
        chords = self._chords(around, lat, lon)
        nearest = int(np.argmin(chords))
        away = float(angle_km(chords[nearest]))
        return (away, self._country(int(around[nearest]))) if away <= km else None

    def within(self, box: Box, limit: int) -> Sequence[City]:
        """At most `limit` places in a box, the most populous first."""
        return [self._city(number) for number in self._grid.within(continuous(box))[:limit].tolist()]

    def nearest(self, lat: float, lon: float, count: int) -> Sequence[tuple[City, float, float]]:
        """The nearest places with the distance in km and the bearing from the place to the point."""
        count = min(count, len(self._lat))
        if count < 1:
            return []
        for reach in _REACHES:
            around = self._grid.around(lat, lon, reach)
            if len(around) < count:
                continue
            chords = self._chords(around, lat, lon)
            closest = np.argsort(chords, kind="stable")[:count]
            away = angle_km(chords[closest])
            if away[-1] <= reach * DEGREE_KM:
                break  # what was not looked at is farther
        numbers = around[closest]
        bearings = bearing(self._lat[numbers], self._lon[numbers], lat, lon)
        cities = map(self._city, numbers.tolist())
        return list(zip(cities, away.tolist(), bearings.tolist(), strict=True))

    @cached_property
    def _grid(self) -> PointGrid:
        return PointGrid(self._lon, self._lat)

    def _chords(self, numbers: NDArray[np.intp], lat: float, lon: float) -> NDArray[np.float64]:
        """The straight distances of some places from a point, on the unit sphere."""
        chords: NDArray[np.float64] = np.linalg.norm(self._vectors[numbers] - unit_vector(lon, lat), axis=1)
        return chords

    def _country(self, number: int) -> str:
        return self._countries[2 * number : 2 * number + 2]

    def _city(self, number: int) -> City:
        city = self._known.get(number)
        if city is None:
            if len(self._known) >= _MOST_KNOWN:
                self._known.clear()
            city = self._known[number] = City(
                name=self._names[number],
                lat=float(self._lat[number]),
                lon=float(self._lon[number]),
                population=int(self._population[number]),
                country=self._country(number),
                capital=number in self._capitals,
            )
        return city


def bearing(
    from_lat: NDArray[np.float64], from_lon: NDArray[np.float64], lat: float, lon: float
) -> NDArray[np.float64]:
    """The initial bearings of great circles from points to one: degrees clockwise from north, 0 to 360."""
    up, to_up, across = np.radians(from_lat), np.radians(lat), np.radians(lon - from_lon)
    east = np.sin(across) * np.cos(to_up)
    north = np.cos(up) * np.sin(to_up) - np.sin(up) * np.cos(to_up) * np.cos(across)
    degrees: NDArray[np.float64] = np.degrees(np.arctan2(east, north))
    return degrees % 360.0
