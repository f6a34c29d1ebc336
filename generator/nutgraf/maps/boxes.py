"""Boxes in degrees, and what of a geometry is in them, also across the antimeridian."""

from collections.abc import Iterator, Sequence
from contextlib import suppress

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from nutgraf.maps.encoding import Geometries
from nutgraf.maps.features import Box

MARGIN = 0.1
"""How much is added to a box at each side, as a part of its size."""


def continuous(box: Box) -> Box:
    """The box with an east that is not below its west, so above 180 across the antimeridian."""
    west, south, east, north = box
    return (west, south, east + 360, north) if east < west else box


def widened(box: Box) -> Box:
    """A continuous box with its margin, not wider than the world; its west may be below -180."""
    west, south, east, north = continuous(box)
    across, up = (east - west) * MARGIN, (north - south) * MARGIN
    across = min(across, max(0.0, (360 - (east - west)) / 2))
    return west - across, max(south - up, -90.0), east + across, min(north + up, 90.0)


def on_globe(box: Box) -> Iterator[tuple[Box, float]]:
    """The parts of a continuous box between -180 and 180, each with what its longitudes are short of."""
    west, south, east, north = box
    for shift in (-360.0, 0.0, 360.0):
        part = (max(west - shift, -180.0), south, min(east - shift, 180.0), north)
        if part[0] < part[2]:
            yield part, shift


def clipped(geometries: Geometries, box: Box, shift: float) -> tuple[NDArray[np.intp], Geometries]:
    """What of geometries is in a box on the globe, with longitudes moved by `shift`.

    Returns:
        The places in `geometries` of those that have a part in the box, and these parts.
    """
    west, south, east, north = box
    left, bottom, right, top = shapely.bounds(geometries).T
    near = np.flatnonzero((right > west) & (left < east) & (top > south) & (bottom < north))
    if not len(near):
        return near, geometries[near]
    outside = (left < west) | (right > east) | (bottom < south) | (top > north)
    found = geometries[near]
    for place in np.flatnonzero(outside[near]):
        found[place] = _cut(found[place], box)
    kept = ~shapely.is_empty(found)
    near, found = near[kept], found[kept]
    if shift:
        found = shapely.transform(found, lambda positions: np.add(positions, (shift, 0.0)))
    return near, found


def _cut(geometry: BaseGeometry, box: Box) -> BaseGeometry:
    """The fast way, which fails where a ring becomes too small, or may leave rings that touch themselves."""
    with suppress(shapely.GEOSException):
        cut = shapely.clip_by_rect(geometry, *box)
        if cut.is_valid:
            return cut
    cut = shapely.intersection(geometry, shapely.box(*box))
    if cut.geom_type == "GeometryCollection":  # where it touches the box, points and lines come along
        parts = shapely.get_parts(cut)
        like = shapely.get_dimensions(parts) == shapely.get_dimensions(geometry)
        return shapely.union_all(parts[like])
    return cut


def joined(pieces: Sequence[BaseGeometry] | Geometries) -> BaseGeometry:
    """Neighbouring pieces as one: what they share of their edges goes. At least one is needed."""
    if len(pieces) == 1:
        return pieces[0]
    if pieces[0].geom_type.endswith("Polygon"):
        with suppress(shapely.GEOSException):  # where a cut gave one side a vertex that the other has not
            return shapely.coverage_union_all(pieces)
    return shapely.union_all(pieces)
