"""What a map shows under the places: land, water, boundaries, as path data in pixels."""

from functools import lru_cache

import numpy as np
import shapely
from msgspec import Struct
from shapely.geometry.base import BaseGeometry

from nutgraf.maps.basemap import BaseMap
from nutgraf.maps.clip import (
    WIDE_KM,
    Geometries,
    draw_each_line,
    draw_lines,
    draw_shapes,
    join_lines,
    outline,
    polygons_of,
    spared,
)
from nutgraf.maps.far import far_land
from nutgraf.maps.features import Boundary
from nutgraf.maps.frame import Frame
from nutgraf.maps.paths import path_of
from nutgraf.maps.place import Policy

GRATICULE_FROM_KM = 2_500
"""A frame of at least that width has meridians and parallels."""

_LEAST_ISLAND = 1.5
"""Square pixels."""

_LEAST_BOUNDARY = 12.0
"""Pixels: what is shorter is not spoken of."""

_FINEST_RIVER = ((400, 1200, 3000, 8000), (9, 6, 3, 1))
"""Widths of frames in km, and the rank of the smallest rivers on them."""

_TOLERANCES = (0.35, 0.6, 1.0, 1.6)
"""Pixels that a line may be off the one before; as many of them as make the map small enough."""

_MOST_CORNERS = 3_600
"""Of all lines: about 10 KB compressed."""


class Ground(Struct, frozen=True, kw_only=True):
    """Path data of each layer, from the lowest up; empty where there is nothing."""

    sea: str
    land: str
    graticule: str
    lakes: str
    rivers: str
    settled: str
    disputed: str
    dashed: tuple[Boundary, ...]
    """The boundaries that are drawn dashed and can be seen, the longest first."""
    dashed_lines: Geometries
    """These in pixels."""


@lru_cache(maxsize=32)
def ground_of(base: BaseMap, frame: Frame, policy: Policy) -> Ground:
    """The layers of a frame, as fine as the map may be large."""
    boundaries = list(base.boundaries(frame.box))
    lines = draw_each_line(frame, [boundary.geometry for boundary in boundaries])
    states = np.array([policy.status(boundary) for boundary in boundaries], dtype=object)
    finest = int(np.interp(frame.width_km, *_FINEST_RIVER))
    rivers = [river.geometry for river in base.rivers(frame.box) if river.rank <= finest]
    layers = {
        "land": _land(base, frame),
        "lakes": draw_shapes(frame, [lake.geometry for lake in base.lakes(frame.box)]),
        "rivers": draw_lines(frame, rivers),
        "settled": join_lines(lines[states == "settled"]),
        "disputed": join_lines(lines[states == "disputed"]),
    }
    drawn = np.array(list(layers.values()), dtype=object)
    for tolerance in _TOLERANCES:
        drawn = shapely.simplify(drawn, tolerance, preserve_topology=False)
        if int(shapely.get_num_coordinates(drawn).sum()) <= _MOST_CORNERS:
            break
    paths = {name: path_of(shape, 0, _LEAST_ISLAND) for name, shape in zip(layers, drawn, strict=True)}
    lengths = shapely.length(lines)
    order = np.argsort(-lengths, kind="stable")
    seen = order[(lengths[order] >= _LEAST_BOUNDARY) & (states[order] == "disputed")]
    return Ground(
        sea=path_of(outline(frame), 0.2) if frame.is_world else _rectangle(frame.width, frame.height),
        graticule=_graticule(frame) if frame.width_km >= GRATICULE_FROM_KM else "",
        dashed=tuple(boundaries[index] for index in seen),
        dashed_lines=lines[seen],
        **paths,
    )


@lru_cache(maxsize=8)
def _rectangle(width: int, height: int) -> str:
    return path_of(shapely.box(0, 0, width, height))


def _land(base: BaseMap, frame: Frame) -> BaseGeometry:
    if frame.width_km <= WIDE_KM:
        is_cut = frame.box[2] - frame.box[0] >= 360
        return draw_shapes(frame, base.land(frame.box), merge=is_cut)
    seamed, others = far_land(base, spared(frame))
    is_seam_seen = frame.is_world or frame.box[0] > frame.box[2] or frame.box[2] - frame.box[0] >= 360
    drawn = (
        draw_shapes(frame, seamed, merge=is_seam_seen, coarse=True),
        draw_shapes(frame, others, coarse=True),
    )
    return shapely.multipolygons(np.concatenate([polygons_of(shape) for shape in drawn]))


def _graticule(frame: Frame) -> str:
    step = 10 if frame.width_km < 6_000 else 15 if frame.width_km < 9_000 else 30
    west, south, east, north = frame.box
    east += 360 if west > east else 0
    inner = 90 - step
    meridians = np.arange(np.ceil(west / step), np.floor(east / step) + 1) * step
    parallels = np.arange(np.ceil(south / step), np.floor(north / step) + 1) * step
    lines = [shapely.LineString([(lon, max(south, -inner)), (lon, min(north, inner))]) for lon in meridians]
    lines += [shapely.LineString([(west, lat), (east, lat)]) for lat in parallels if abs(lat) <= inner]
    return path_of(draw_lines(frame, lines), 0.2)
