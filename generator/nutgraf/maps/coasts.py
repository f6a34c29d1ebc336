"""Distances on the sphere: how far it is to a line, exact everywhere, at the poles too."""

from math import asin, cos, radians, sin, sqrt

import numpy as np
import shapely
from numpy.typing import NDArray

from nutgraf.core.positions import EARTH_KM
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

_CELL_DEGREES = 2.0
"""Segments are put in order by cells of this size, so that those of a block lie close to one another."""

_ROUNDING = 1e-12
"""More than what rounding puts two ways to one distance apart, on the unit sphere."""


class Segments:
    """Short straight lines, and how far it is to them.

    Each is taken as the chord through the sphere: for segments of a degree, what that is off is below a
    ten-thousandth of the distance along them. Many are looked at in blocks, each with a ball around it: none
    of a block is nearer than its ball.
    """

    def __init__(self, lines: NDArray[np.object_], box: Box | None = None) -> None:
        """From lines or rings; what lies on the edges of a box is left out."""
        positions, line = shapely.get_coordinates(lines, return_index=True)
        segments = np.stack([positions[:-1], positions[1:]], axis=1)[line[:-1] == line[1:]]
        if box:
            edges = np.array([[box[0], box[1]], [box[2], box[3]]])
            on_edge = (segments[:, None] == edges[:, None]).all(axis=2).any(axis=(1, 2))
            segments = segments[~on_edge]
        if len(segments) > 2 * _BLOCK:
            segments = segments[_in_cells(segments)]
        ends = unit_vectors(segments[..., 0], segments[..., 1])
        self._start, self._along = ends[:, 0], ends[:, 1] - ends[:, 0]
        length = np.einsum("ij,ij->i", self._along, self._along)
        self._length = np.where(length == 0, 1, length)
        self._many = len(segments) > 2 * _BLOCK
        if self._many:
            # The last block is filled up with the last segment.
            whole = -(-len(segments) // _BLOCK) * _BLOCK
            order = np.minimum(np.arange(whole), len(segments) - 1)
            ends = ends[order].reshape(-1, 2 * _BLOCK, 3)
            self._middles = (ends.max(axis=1) + ends.min(axis=1)) / 2
            off = ends - self._middles[:, None]
            self._radii = np.sqrt(np.einsum("ijk,ijk->ij", off, off).max(axis=1)) + _ROUNDING
            self._start = self._start[order].reshape(-1, _BLOCK, 3)
            self._along = self._along[order].reshape(-1, _BLOCK, 3)
            self._length = self._length[order].reshape(-1, _BLOCK)

    def nearest_km(self, lat: float, lon: float) -> float:
        """The distance in km from a point to the nearest segment, infinite without any."""
        if not len(self._start):
            return float("inf")
        point = unit_vector(lon, lat)
        start, along, length = self._start, self._along, self._length
        if self._many:
            off = self._middles - point
            away = np.sqrt(np.einsum("ij,ij->i", off, off))
            found = np.flatnonzero(away - self._radii <= (away + self._radii).min() + _ROUNDING)
            start, along = start[found].reshape(-1, 3), along[found].reshape(-1, 3)
            length = length[found].ravel()
        there = start - point
        share = np.minimum(np.maximum(-np.einsum("ij,ij->i", there, along) / length, 0), 1)
        there += share[:, None] * along
        chord = sqrt(np.einsum("ij,ij->i", there, there).min())
        return 2 * EARTH_KM * asin(min(chord / 2, 1.0))


def unit_vector(lon: float, lat: float) -> NDArray[np.float64]:
    """One point of the unit sphere from degrees."""
    across, up = radians(lon), radians(lat)
    return np.array((cos(up) * cos(across), cos(up) * sin(across), sin(up)))


def _in_cells(segments: NDArray[np.float64]) -> NDArray[np.intp]:
    """The order of segments by the cell in which each begins, every second column of cells upside down."""
    columns, rows = np.floor(segments[:, 0] / _CELL_DEGREES).T
    return np.lexsort((np.where(columns % 2, -rows, rows), columns))


def box_distance_km(lat: float, lon: float, box: Box) -> float:
    """The distance in km from a point to the nearest point of a box on the globe (west below east)."""
    west, south, east, north = box
    if (lon - west) % 360 <= east - west:
        return max(south - lat, lat - north, 0.0) * DEGREE_KM
    # It is nearest at one of the box's meridians, there where a great circle meets it at a right angle.
    nearest = 180.0
    for meridian in (west, east):
        across = np.radians(meridian - lon)
        up = np.radians(lat)
        foot = np.degrees(np.arctan2(np.sin(up), np.cos(up) * np.cos(across)))
        for other in np.radians([south, north, np.clip(foot, south, north)]):
            cosine = np.sin(up) * np.sin(other) + np.cos(up) * np.cos(other) * np.cos(across)
            nearest = min(nearest, float(np.degrees(np.arccos(np.clip(cosine, -1, 1)))))
    return nearest * DEGREE_KM
