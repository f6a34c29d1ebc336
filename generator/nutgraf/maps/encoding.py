"""Geometries from bytes: quantised, each position as a step from the one before.

After zlib: five numbers (uint32): the scale (steps in a degree), and how many features, parts, rings and
positions there are; for each feature its parts, for each part its rings, for each ring its positions
(uint32); the first x of every ring, then the first y (int32, in steps); then every position's step from
the one before in its ring (int16; zero for a ring's first), as four planes: the low bytes of x, the high
bytes of x, then those of y, since equal bytes in a row are what zlib makes small. A line is a part with
one ring. The last position of a polygon's ring, which repeats the first, is left out.
"""

import struct
import zlib
from typing import Any

import numpy as np
import shapely
from msgspec import Struct
from numpy.typing import NDArray

Geometries = NDArray[np.object_]
_HEADER = struct.Struct("<5I")


class Rings(Struct, frozen=True, kw_only=True):
    """Positions in degrees, and how many of them make a ring, rings a part, and parts a feature."""

    positions: NDArray[np.float64]
    positions_of_ring: NDArray[np.uint32]
    rings_of_part: NDArray[np.uint32]
    parts_of_feature: NDArray[np.uint32]


def decode_rings(blob: bytes) -> Rings:
    """The positions of all rings."""
    data = zlib.decompress(blob)
    scale, features, parts, rings, positions = _HEADER.unpack_from(data)
    offset = _HEADER.size

    def take(kind: str, count: int) -> NDArray[Any]:
        nonlocal offset
        array = np.frombuffer(data, dtype=kind, count=count, offset=offset)
        offset += array.nbytes
        return array

    parts_of_feature, rings_of_part = take("<u4", features), take("<u4", parts)
    positions_of_ring = take("<u4", rings)
    starts = take("<i4", 2 * rings).reshape(2, -1)
    planes = take("<u1", 4 * positions).reshape(2, 2, -1)
    steps = np.ascontiguousarray(planes.transpose(0, 2, 1)).view("<i2")[..., 0]
    # A ring's first step leads from where the ring before it ended to its own start.
    walked = np.cumsum(steps, axis=1, dtype=np.int32)
    firsts = np.cumsum(positions_of_ring) - positions_of_ring
    walked += np.repeat(starts - walked[:, firsts], positions_of_ring, axis=1)
    return Rings(
        positions=(walked / scale).T,
        positions_of_ring=positions_of_ring,
        rings_of_part=rings_of_part,
        parts_of_feature=parts_of_feature,
    )


def decode_polygons(blob: bytes) -> Geometries:
    """A MultiPolygon for each feature."""
    rings = decode_rings(blob)
    drawn = shapely.linearrings(rings.positions, indices=_numbers(rings.positions_of_ring))
    parts = shapely.polygons(drawn, indices=_numbers(rings.rings_of_part))
    return _array(shapely.multipolygons(parts, indices=_numbers(rings.parts_of_feature)))


def decode_lines(blob: bytes) -> Geometries:
    """A MultiLineString for each feature."""
    rings = decode_rings(blob)
    drawn = shapely.linestrings(rings.positions, indices=_numbers(rings.positions_of_ring))
    return _array(shapely.multilinestrings(drawn, indices=_numbers(rings.parts_of_feature)))


def _numbers(counts: NDArray[np.uint32]) -> NDArray[np.intp]:
    """0 as often as the first count says, then 1, and so on."""
    return np.repeat(np.arange(len(counts)), counts)


def _array(geometries: object) -> Geometries:
    return np.atleast_1d(np.asarray(geometries, dtype=object))
