"""Distances, bearings and circles on the Earth, taken as a sphere. Degrees and kilometres."""

import math
from functools import lru_cache
from typing import Any, TypeAlias

import numpy as np
import numpy.typing as npt
from shapely import Polygon

Floats: TypeAlias = npt.NDArray[np.float64]

EARTH_RADIUS_KM = 6371.0088
"""The mean radius of the Earth (IUGG, R1)."""

KM_PER_DEGREE = math.radians(EARTH_RADIUS_KM)
"""Of latitude, and of any great circle."""

WIDEST_CIRCLE_KM = 9_800
"""A circle of a quarter of the way round and more would take in both poles; nothing is so uncertain."""


_STEPS = 60
_FEW = 12


def distance_km(lat: float, lon: float, to_lat: float, to_lon: float) -> float:
    """The great-circle distance of two points, by the haversine formula."""
    north, east = math.radians(to_lat - lat) / 2, math.radians(to_lon - lon) / 2
    cosines = math.cos(math.radians(lat)) * math.cos(math.radians(to_lat))
    haversine = math.sin(north) ** 2 + cosines * math.sin(east) ** 2
    return 2 * EARTH_RADIUS_KM * math.asin(min(1.0, math.sqrt(haversine)))


def vectors(lon: npt.ArrayLike, lat: npt.ArrayLike) -> Floats:
    """Points as unit vectors from the centre of the Earth, one a row."""
    east, north = np.radians(np.asarray(lon, float)), np.radians(np.asarray(lat, float))
    return np.stack([np.cos(north) * np.cos(east), np.cos(north) * np.sin(east), np.sin(north)], axis=-1)


def smallest_cap(points: Floats) -> tuple[float, float, float]:
    """About the smallest circle on the sphere that takes in all points.

    Steps of falling size towards the farthest point (Bădoiu and Clarkson, "Smaller core-sets for
    balls", 2003), which comes within a few per cent of the smallest.

    Args:
        points: Unit vectors, one a row.

    Returns:
        Latitude and longitude of its middle, and its radius in degrees; 180 where the points lie all
        round the Earth.
    """
    return _smallest_cap(np.ascontiguousarray(points, float).tobytes())


@lru_cache(maxsize=64)
def _smallest_cap(data: bytes) -> tuple[float, float, float]:
    points = np.frombuffer(data).reshape(-1, 3)
    middle = points.mean(axis=0)
    if len(points) <= _FEW:
        middle = np.array(_settled(points.tolist(), *middle.tolist()))
    else:
        for step in range(1, _STEPS):
            farthest = points[int(np.argmin(points @ middle))]
            middle = middle + (farthest - middle) / (step + 1)
    length = float(np.linalg.norm(middle))
    if length < 1e-6:
        return 0.0, 0.0, 180.0
    x, y, z = (float(part) for part in middle / length)
    radius = math.degrees(math.acos(max(-1.0, min(1.0, float(np.min(points @ (middle / length)))))))
    return math.degrees(math.asin(max(-1.0, min(1.0, z)))), math.degrees(math.atan2(y, x)), radius


def _settled(points: list[list[float]], x: float, y: float, z: float) -> tuple[float, float, float]:
    """Where the middle comes to rest: for a few points this is faster without arrays."""
    for step in range(1, _STEPS) if len(points) > 1 else ():
        to_x, to_y, to_z = min(points, key=lambda at: at[0] * x + at[1] * y + at[2] * z)
        share = step + 1
        x, y, z = x + (to_x - x) / share, y + (to_y - y) / share, z + (to_z - z) / share
    return x, y, z


def circle(lat: float, lon: float, radius_km: float, corners: int = 90) -> Polygon:
    """A circle on the Earth as a polygon in degrees, its longitudes continuous around its middle's.

    One that takes in a pole runs up to the pole's edge of the plane.
    """
    reach = min(radius_km, WIDEST_CIRCLE_KM) / KM_PER_DEGREE
    angle, north = math.radians(reach), math.radians(lat)
    bearings = np.linspace(0, 2 * np.pi, corners, endpoint=False)
    sines = math.sin(north) * math.cos(angle) + math.cos(north) * math.sin(angle) * np.cos(bearings)
    lats = np.degrees(np.arcsin(np.clip(sines, -1, 1)))
    aside = np.arctan2(
        np.sin(bearings) * math.sin(angle) * math.cos(north), math.cos(angle) - math.sin(north) * sines
    )
    if reach < 90 - abs(lat):
        return Polygon(np.column_stack([lon + np.degrees(aside), lats]))
    pole = math.copysign(90, lat)
    across = math.copysign(180 - abs(lat) - reach, lat)
    order = np.argsort(aside)
    order = order[np.abs(aside[order]) < np.pi - 1e-6]
    edge: list[Any] = [(lon - 180, pole), (lon - 180, across)]
    edge += zip(lon + np.degrees(aside[order]), lats[order], strict=True)
    return Polygon([*edge, (lon + 180, across), (lon + 180, pole)])


def continuous(lons: Floats) -> Floats:
    """Longitudes of a line without leaps of more than half the way round."""
    return np.unwrap(lons, period=360)
