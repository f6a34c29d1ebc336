"""SVG path data."""

from functools import lru_cache

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from nutgraf.maps.encoding import Geometries

_LINE, _RING, _POLYGON = 1, 2, 3
"""Kinds of geometries, as shapely numbers them."""


def path_of(geometry: BaseGeometry, tolerance: float = 0.0, least_area: float = 0.0) -> str:
    """Path data of polygons and lines in pixels, relative, with one decimal; each ring is closed.

    Args:
        geometry: Of any type; points are left out.
        tolerance: Pixels that a simplified line may be off.
        least_area: Rings of fewer square pixels are left out.
    """
    if geometry.is_empty:
        return ""
    if tolerance:
        geometry = shapely.simplify(geometry, tolerance, preserve_topology=False)
    lines, is_ring = _lines_of(geometry, least_area)
    if not len(lines):
        return ""
    at, line = shapely.get_coordinates(lines, return_index=True)
    # Counted in tenths of a pixel, so that rounding does not add up.
    tenths = np.rint(at * 10).astype(np.int64)
    last = np.append(line[1:] != line[:-1], True)
    first = np.append(True, last[:-1])
    steps = np.diff(tenths, axis=0, append=0)
    # A ring is closed by its sign: the step back to its start is left out.
    closing = np.append(last[1:], False) & is_ring[line]
    is_step = ~last & ~closing & np.any(steps != 0, axis=1)
    counts = np.bincount(line[is_step], minlength=len(lines)).tolist()
    words = [_tenths(value) for value in steps[is_step].ravel().tolist()]
    starts = tenths[first].tolist()
    pieces, begin = [], 0
    for (x, y), count, ring in zip(starts, counts, is_ring.tolist(), strict=True):
        end = begin + 2 * count
        if count >= (2 if ring else 1):
            pieces.append(f"M{_tenths(x)} {_tenths(y)}l{' '.join(words[begin:end])}{'z' if ring else ''}")
        begin = end
    return "".join(pieces).replace(" -", "-")


def _lines_of(geometry: BaseGeometry, least_area: float) -> tuple[Geometries, NDArray[np.bool_]]:
    """The lines of a geometry and the rings of its polygons, in their order, and which of them are rings."""
    parts = shapely.get_parts(shapely.get_parts(geometry))
    parts = parts[~shapely.is_empty(parts)]
    kinds = shapely.get_type_id(parts)
    areas, lines = np.flatnonzero(kinds == _POLYGON), np.flatnonzero((kinds == _LINE) | (kinds == _RING))
    rings, owner = shapely.get_rings(parts[areas], return_index=True)
    large = shapely.area(shapely.polygons(rings)) >= least_area
    order = np.argsort(np.concatenate([areas[owner[large]], lines]), kind="stable")
    found = np.concatenate([rings[large], parts[lines]])[order]
    return found, (np.arange(len(order)) < large.sum())[order]


@lru_cache(maxsize=16_384)
def _tenths(value: int) -> str:
    whole, rest = divmod(abs(value), 10)
    return f"{'-' if value < 0 else ''}{whole}{f'.{rest}' if rest else ''}"
