"""Map projections: degrees to kilometres on a plane, x to the east and y to the north, and back.

Pure functions of arrays. The Earth is a sphere (`sphere.EARTH_RADIUS_KM`).
"""

import math
from typing import Protocol

import numpy as np
from msgspec import Struct

from nutgraf.maps.sphere import EARTH_RADIUS_KM, Floats

_A1, _A2, _A3, _A4 = 1.340264, -0.081106, 0.000893, 0.003796
_M = math.sqrt(3) / 2


class Projection(Protocol):
    """What a frame needs of a projection."""

    @property
    def lon(self) -> float:
        """The longitude of its middle in degrees."""

    def forward(self, lon: Floats, lat: Floats) -> tuple[Floats, Floats]:
        """Degrees to kilometres."""

    def point(self, lon: float, lat: float) -> tuple[float, float]:
        """The same for one point, sooner."""

    def inverse(self, x: Floats, y: Floats) -> tuple[Floats, Floats]:
        """Kilometres to degrees (longitude, latitude)."""


class AzimuthalEqualArea(Struct, frozen=True):
    """Lambert's azimuthal equal-area projection around a point, for a region up to a hemisphere.

    J. P. Snyder, "Map Projections: A Working Manual", USGS Professional Paper 1395, 1987, p. 182-190:
    equations 22-4, 22-5, 24-2 forward; 20-14, 20-15, 20-18, 24-16 back.
    """

    lat: float
    lon: float

    def forward(self, lon: Floats, lat: Floats) -> tuple[Floats, Floats]:
        """Degrees to kilometres; finite everywhere, and without meaning near the antipode."""
        east, north = np.radians(lon - self.lon), np.radians(lat)
        sine, cosine = math.sin(math.radians(self.lat)), math.cos(math.radians(self.lat))
        along = np.cos(north) * np.cos(east)
        nearness = 1 + sine * np.sin(north) + cosine * along
        scale = EARTH_RADIUS_KM * np.sqrt(2 / np.maximum(nearness, 1e-12))
        x = scale * np.cos(north) * np.sin(east)
        return x, scale * (cosine * np.sin(north) - sine * along)

    def point(self, lon: float, lat: float) -> tuple[float, float]:
        """One point, as `forward` has it."""
        east, north, middle = math.radians(lon - self.lon), math.radians(lat), math.radians(self.lat)
        along = math.cos(north) * math.cos(east)
        nearness = 1 + math.sin(middle) * math.sin(north) + math.cos(middle) * along
        scale = EARTH_RADIUS_KM * math.sqrt(2 / max(nearness, 1e-12))
        up = math.cos(middle) * math.sin(north) - math.sin(middle) * along
        return scale * math.cos(north) * math.sin(east), scale * up

    def inverse(self, x: Floats, y: Floats) -> tuple[Floats, Floats]:
        """Kilometres to degrees, longitudes within 180 of the middle's; beyond the disc its edge's."""
        sine, cosine = math.sin(math.radians(self.lat)), math.cos(math.radians(self.lat))
        radius = np.maximum(np.hypot(x, y), 1e-9)
        angle = 2 * np.arcsin(np.minimum(1, radius / (2 * EARTH_RADIUS_KM)))
        lat = np.arcsin(np.clip(np.cos(angle) * sine + y * np.sin(angle) * cosine / radius, -1, 1))
        east = np.arctan2(x * np.sin(angle), radius * cosine * np.cos(angle) - y * sine * np.sin(angle))
        return self.lon + np.degrees(east), np.degrees(lat)


class EqualEarth(Struct, frozen=True):
    """The Equal Earth projection around a meridian, for the whole world.

    B. Šavrič, T. Patterson, B. Jenny, "The Equal Earth map projection", International Journal of
    Geographical Information Science 33(3), 2019, equations 7 to 10.
    """

    lon: float

    def forward(self, lon: Floats, lat: Floats) -> tuple[Floats, Floats]:
        """Degrees to kilometres; longitudes are taken as they are, more than 180 off lie beyond the edge."""
        t = np.arcsin(_M * np.sin(np.radians(lat)))
        x = np.radians(lon - self.lon) * np.cos(t) / (_M * _slope(t))
        return EARTH_RADIUS_KM * x, EARTH_RADIUS_KM * _height(t)

    def point(self, lon: float, lat: float) -> tuple[float, float]:
        """One point, as `forward` has it."""
        x, y = self.forward(np.array([lon]), np.array([lat]))
        return float(x[0]), float(y[0])

    def inverse(self, x: Floats, y: Floats) -> tuple[Floats, Floats]:
        """Kilometres to degrees, by Newton's method; beyond the poles the poles'."""
        top = float(_height(np.array([math.pi / 3]))[0])
        goal = np.clip(y / EARTH_RADIUS_KM, -top, top)
        t = goal / _A1
        for _ in range(8):
            t = t - (_height(t) - goal) / _slope(t)
        lat = np.arcsin(np.clip(np.sin(t) / _M, -1, 1))
        return self.lon + np.degrees(x / EARTH_RADIUS_KM * _M * _slope(t) / np.cos(t)), np.degrees(lat)


class Orthographic(Struct, frozen=True):
    """The Earth as seen from far above a point: one half of it.

    Snyder (as above), p. 145-153: equations 20-3, 20-4 and 5-3.
    """

    lat: float
    lon: float

    def forward(self, lon: Floats, lat: Floats) -> tuple[Floats, Floats]:
        """Degrees to kilometres; points of the far half fall on those of the near one."""
        east, north = np.radians(lon - self.lon), np.radians(lat)
        sine, cosine = math.sin(math.radians(self.lat)), math.cos(math.radians(self.lat))
        y = cosine * np.sin(north) - sine * np.cos(north) * np.cos(east)
        return EARTH_RADIUS_KM * np.cos(north) * np.sin(east), EARTH_RADIUS_KM * y


def _height(t: Floats) -> Floats:
    return t * (_A1 + _A2 * t**2 + t**6 * (_A3 + _A4 * t**2))


def _slope(t: Floats) -> Floats:
    return _A1 + 3 * _A2 * t**2 + t**6 * (7 * _A3 + 9 * _A4 * t**2)
