"""Geometries as bytes: the counterpart of `nutgraf.maps.encoding`, which says how they are laid out."""

import struct
import zlib
from collections.abc import Sequence

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry


def compress(data: bytes) -> bytes:
    """The smallest that zlib gives."""
    return zlib.compress(data, 9)


def encode_shapes(features: Sequence[BaseGeometry], scale: int) -> bytes:
    """Lines or polygons, rounded to 1/`scale` of a degree."""
    parts_of_feature, rings_of_part = [], []
    rings: list[BaseGeometry] = []
    for feature in features:
        parts = shapely.get_parts(feature)
        parts_of_feature.append(len(parts))
        for part in parts:
            own = shapely.get_rings(part) if part.geom_type == "Polygon" else [part]
            rings_of_part.append(len(own))
            rings.extend(own)
    steps = [whole_steps(ring, scale) for ring in rings]
    deltas = np.concatenate([np.diff(ring, axis=0, prepend=ring[:1]) for ring in steps])
    if np.abs(deltas).max() > np.iinfo(np.int16).max:
        raise ValueError("a line has a longer step than the format can hold")
    planes = deltas.astype("<i2").T.copy().view(np.uint8).reshape(2, -1, 2).transpose(0, 2, 1)
    header = struct.pack("<5I", scale, len(features), len(rings_of_part), len(rings), len(deltas))
    counts = [parts_of_feature, rings_of_part, [len(ring) for ring in steps]]
    body = [np.asarray(count, dtype="<u4").tobytes() for count in counts]
    starts = np.asarray([ring[0] for ring in steps], dtype="<i4").T.tobytes()
    return compress(header + b"".join(body) + starts + planes.tobytes())


def whole_steps(line: BaseGeometry, scale: int) -> NDArray[np.int64]:
    """A line's positions in steps of 1/`scale` degree; a ring without its last, which repeats the first."""
    steps: NDArray[np.int64] = np.rint(shapely.get_coordinates(line) * scale).astype(np.int64)
    if line.geom_type == "LinearRing":
        return steps[:-1]
    kept = np.ones(len(steps), dtype=bool)
    kept[1:] = (np.diff(steps, axis=0) != 0).any(axis=1)
    if kept.sum() < 2:
        raise ValueError("a line is shorter than a step")
    return steps[kept]
