"""SVG path data."""

from collections.abc import Iterator
from functools import lru_cache

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from nutgraf.maps.sphere import Floats


def path_of(geometry: BaseGeometry, tolerance: float = 0.0, least_area: float = 0.0) -> str:
    """Path data of polygons and lines in pixels, relative, with one decimal; each ring is closed.

    Args:
        geometry: Of any type; points are left out.
        tolerance: Pixels that a simplified line may be off.
        least_area: Rings of fewer square pixels are left out.
    """
    if tolerance:
        geometry = shapely.simplify(geometry, tolerance, preserve_topology=False)
    return "".join(_pieces(geometry, least_area))


def _pieces(geometry: BaseGeometry, least_area: float) -> Iterator[str]:
    for part in shapely.get_parts(shapely.get_parts(geometry)):
        if part.geom_type == "Polygon":
            for ring in (part.exterior, *part.interiors):
                if abs(shapely.area(shapely.polygons(ring))) >= least_area:
                    yield _piece(shapely.get_coordinates(ring)[:-1], 3, "z")
        elif part.geom_type in ("LineString", "LinearRing"):
            yield _piece(shapely.get_coordinates(part), 2, "")


def _piece(coordinates: Floats, least: int, close: str) -> str:
    """One line, counted in tenths of a pixel so that rounding does not add up."""
    tenths = np.rint(coordinates * 10).astype(np.int64)
    if len(tenths) < least:
        return ""
    steps = np.diff(tenths, axis=0)
    steps = steps[np.any(steps != 0, axis=1)]
    if len(steps) < least - 1:
        return ""
    start = " ".join(_tenths(int(value)) for value in tenths[0])
    line = " ".join([_tenths(value) for value in steps.ravel().tolist()])
    return f"M{start}l{line}{close}".replace(" -", "-")


@lru_cache(maxsize=16_384)
def _tenths(value: int) -> str:
    whole, rest = divmod(abs(value), 10)
    return f"{'-' if value < 0 else ''}{whole}{f'.{rest}' if rest else ''}"
