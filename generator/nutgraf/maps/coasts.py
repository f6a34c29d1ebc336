"""Distances on the sphere: how far it is to a line, exact everywhere, at the poles too."""

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


class Segments:
    """Short straight lines, and how far it is to them.

    Each is taken as the chord through the sphere: for segments of a degree, what that is off is below a
    ten-thousandth of the distance along them.
    """

    def __init__(self, lines: NDArray[np.object_], box: Box | None = None) -> None:
        """From lines or rings; what lies on the edges of a box is left out."""
        positions, line = shapely.get_coordinates(lines, return_index=True)
        segments = np.stack([positions[:-1], positions[1:]], axis=1)[line[:-1] == line[1:]]
        if box:
            edges = np.array([[box[0], box[1]], [box[2], box[3]]])
            on_edge = (segments[:, None] == edges[:, None]).all(axis=2).any(axis=(1, 2))
            segments = segments[~on_edge]
        ends = unit_vectors(segments[..., 0], segments[..., 1])
        self._start, self._along = ends[:, 0], ends[:, 1] - ends[:, 0]
        length = np.einsum("ij,ij->i", self._along, self._along)
        self._length = np.where(length == 0, 1, length)

    def nearest_km(self, lat: float, lon: float) -> float:
        """The distance in km from a point to the nearest segment, infinite without any."""
        if not len(self._start):
            return float("inf")
        there = self._start - unit_vectors(lon, lat)
        share = np.clip(-np.einsum("ij,ij->i", there, self._along) / self._length, 0, 1)
        there += share[:, None] * self._along
        return float(angle_km(np.sqrt(np.einsum("ij,ij->i", there, there).min())))


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
