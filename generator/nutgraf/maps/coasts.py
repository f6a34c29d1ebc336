"""Distances on the sphere: how far it is to a line, exact everywhere, at the poles too."""

from math import acos, asin, atan2, cos, degrees, pi, radians, sin, sqrt

import numpy as np
import shapely
from numpy.typing import NDArray

from nutgraf.core.positions import EARTH_KM
from nutgraf.maps.encoding import Rings
from nutgraf.maps.features import Box

DEGREE_KM = EARTH_KM * np.pi / 180


def unit_vectors(lon: NDArray[np.float64] | float, lat: NDArray[np.float64] | float) -> NDArray[np.float64]:
    """Points of the unit sphere (…, 3) from degrees."""
    across, up = np.radians(lon), np.radians(lat)
    return np.stack([np.cos(up) * np.cos(across), np.cos(up) * np.sin(across), np.sin(up)], axis=-1)


def angle_km(chord: NDArray[np.float64]) -> NDArray[np.float64]:
    """Great-circle distances in km from straight ones between points of the unit sphere."""
    return 2 * EARTH_KM * np.arcsin(np.clip(chord / 2, 0, 1))


_BLOCK = 32
"""Segments that are passed over or looked at together."""

_FEW = 512
"""Segments that are all looked at; blocks of as many would take as long."""

_WORLDWIDE = 8192
"""Segments that are more than a tile has."""

_SIDE = 1 << 10
"""Cells from side to side of the globe among which segments are put in order."""

_APART = 1e6
"""Makes one number of a longitude and a latitude, another for each position of the map."""

_ROUNDING = 1e-6
"""More than what rounding may put the distance to a ball off, on the unit sphere."""


Steps = NDArray[np.float64]
"""Straight lines from one position to the next, each as two positions of longitude and latitude."""


def steps_of(lines: NDArray[np.object_]) -> Steps:
    """The steps of lines or rings."""
    positions, line = shapely.get_coordinates(lines, return_index=True)
    steps: Steps = np.stack([positions[:-1], positions[1:]], axis=1)[line[:-1] == line[1:]]
    return steps


def outline(rings: Rings, box: Box) -> Steps:
    """The steps around what some rings make together, which share whole steps or none.

    What lies on the edges of a box is left out.
    """
    ends = np.cumsum(rings.positions_of_ring) - 1
    following = np.arange(1, len(rings.positions) + 1)
    following[ends] = ends + 1 - rings.positions_of_ring
    steps: Steps = np.stack([rings.positions, rings.positions[following]], axis=1)
    flat = steps[:, 0] == steps[:, 1]
    on_edge = flat & ((steps[:, 0] == box[:2]) | (steps[:, 0] == box[2:]))
    steps = steps[~on_edge.any(axis=1)]
    if len(rings.parts_of_feature) == 1:
        return steps
    # What two of them share is no outline: it is there twice.
    points = np.sort(steps[..., 0] * _APART + steps[..., 1], axis=1)
    _, first, count = np.unique(points.view(np.complex128), return_index=True, return_counts=True)
    alone: Steps = steps[np.sort(first[count == 1])]
    return alone


class Segments:
    """Short straight lines, and how far it is to them.

    Each is taken as the chord through the sphere: for segments of a degree, what that is off is below a
    ten-thousandth of the distance along them. Many are looked at in blocks, each with a ball around it: none
    of a block is nearer than its ball.
    """

    def __init__(self, steps: Steps) -> None:
        ends = unit_vectors(steps[..., 0], steps[..., 1])
        self._many = len(steps) > _FEW
        if self._many:
            # The last block is filled up with the last segment.
            whole = -(-len(ends) // _BLOCK) * _BLOCK
            # Lines in one tile are near one another as they come.
            order = _along_curve(*steps[:, 0].T) if len(steps) > _WORLDWIDE else np.arange(len(steps))
            ends = ends[order[np.minimum(np.arange(whole), len(ends) - 1)]]
        self._start, self._along = ends[:, 0], ends[:, 1] - ends[:, 0]
        length = np.einsum("ij,ij->i", self._along, self._along)
        self._length = np.where(length == 0, 1, length)
        if self._many:
            blocks = ends.reshape(-1, 2 * _BLOCK, 3)
            self._middles = (blocks.max(axis=1) + blocks.min(axis=1)) / 2
            self._squares = 1 + np.einsum("ij,ij->i", self._middles, self._middles)
            off = blocks - self._middles[:, None]
            self._radii = np.sqrt(np.einsum("ijk,ijk->ij", off, off).max(axis=1)) + _ROUNDING
            self._start = self._start.reshape(-1, _BLOCK, 3)
            self._along = self._along.reshape(-1, _BLOCK, 3)
            self._length = self._length.reshape(-1, _BLOCK)

    def nearest_km(self, lat: float, lon: float) -> float:
        """The distance in km from a point to the nearest segment, infinite without any."""
        if not len(self._start):
            return float("inf")
        point = unit_vector(lon, lat)
        if not self._many:
            return chord_km(_chord(point, self._start, self._along, self._length))
        away = self._squares - 2 * (self._middles @ point)
        away = np.sqrt(np.maximum(away, 0, out=away), out=away)
        away -= self._radii
        block = away.argmin()
        nearest = _chord(point, self._start[block], self._along[block], self._length[block])
        found = np.flatnonzero(away <= nearest)
        if len(found) > 1:
            start, along = self._start[found].reshape(-1, 3), self._along[found].reshape(-1, 3)
            nearest = _chord(point, start, along, self._length[found].ravel())
        return chord_km(nearest)


def _chord(
    point: NDArray[np.float64],
    start: NDArray[np.float64],
    along: NDArray[np.float64],
    length: NDArray[np.float64],
) -> float:
    """The straight distance on the unit sphere from a point to the nearest of some segments."""
    there = start - point
    share = np.einsum("ij,ij->i", there, along) / -length
    share = np.minimum(np.maximum(share, 0, out=share), 1, out=share)
    there += share[:, None] * along
    return sqrt(np.einsum("ij,ij->i", there, there).min())


def chord_km(chord: float) -> float:
    """The great-circle distance in km from a straight one between two points of the unit sphere."""
    return 2 * EARTH_KM * asin(min(chord / 2, 1.0))


def unit_vector(lon: float, lat: float) -> NDArray[np.float64]:
    """One point of the unit sphere from degrees."""
    across, up = radians(lon), radians(lat)
    return np.array((cos(up) * cos(across), cos(up) * sin(across), sin(up)))


def _along_curve(lon: NDArray[np.float64], lat: NDArray[np.float64]) -> NDArray[np.intp]:
    """An order of points in which neighbours lie near one another: that of Hilbert's curve (1891)."""
    x = ((lon + 180) / 360 * _SIDE).astype(np.int64)
    y = ((lat + 90) / 180 * _SIDE).astype(np.int64)
    place = np.zeros_like(x)
    side = _SIDE // 2
    while side:
        right, up = (x & side) > 0, (y & side) > 0
        place = 4 * place + 2 * right + (right ^ up)
        turned = ~up
        mirrored = turned & right
        x, y = np.where(mirrored, ~x, x), np.where(mirrored, ~y, y)
        x, y = np.where(turned, y, x), np.where(turned, x, y)
        side //= 2
    return np.argsort(place, kind="stable")


def box_distance_km(lat: float, lon: float, box: Box) -> float:
    """The distance in km from a point to the nearest point of a box on the globe (west below east)."""
    west, south, east, north = box
    if (lon - west) % 360 <= east - west:
        return max(south - lat, lat - north, 0.0) * DEGREE_KM
    # It is nearest at one of the box's meridians, there where a great circle meets it at a right angle.
    nearest, up = pi, radians(lat)
    for meridian in (west, east):
        across = radians(meridian - lon)
        foot = degrees(atan2(sin(up), cos(up) * cos(across)))
        for other in map(radians, (south, north, min(max(foot, south), north))):
            cosine = sin(up) * sin(other) + cos(up) * cos(other) * cos(across)
            nearest = min(nearest, acos(min(max(cosine, -1.0), 1.0)))
    return degrees(nearest) * DEGREE_KM
