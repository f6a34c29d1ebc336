"""The globe in a corner that shows where on the Earth a map is."""

from functools import lru_cache

import numpy as np
import shapely
from msgspec import Struct

from nutgraf.maps.basemap import BaseMap
from nutgraf.maps.clip import Geometries, polygons_of
from nutgraf.maps.frame import Frame
from nutgraf.maps.paths import path_of
from nutgraf.maps.projection import Orthographic
from nutgraf.maps.sphere import EARTH_RADIUS_KM, Floats, circle

RADIUS = 40.0
"""Pixels."""

WIDEST_FRAME_KM = 5_000
"""A wider frame shows by itself where it is."""

_WORLD = (-180.0, -90.0, 180.0, 90.0)
_LEAST_LAND = 3.0
"""Square degrees."""

_TURN = 15
"""Degrees between the globes that are drawn, so that maps of one part of the world share one."""

_EDGE = np.array(
    [
        [*(at / 8 for at in range(8)), *[1.0] * 8, *(1 - at / 8 for at in range(8)), *[0.0] * 8],
        [*[0.0] * 8, *(at / 8 for at in range(8)), *[1.0] * 8, *(1 - at / 8 for at in range(8))],
    ]
)
"""Points around a frame, as parts of its width and of its height."""

_LEAST_FRAME = 5.0
"""A smaller frame on the globe is marked by a ring."""


class Globe(Struct, frozen=True):
    """A globe around (0, 0), in pixels."""

    land: str
    """Path data."""
    frame: str
    """Path data of the frame; empty where it is too small to be seen."""
    x: float
    y: float
    """The frame's middle."""


def globe(base: BaseMap, frame: Frame) -> Globe:
    """The half of the Earth that a frame is on."""
    lons, lats = _edge(frame)
    lon, lat = frame.middle
    turned_lat = float(np.clip(round(lat / _TURN) * _TURN, -75, 75))
    turned_lon = float(round(lon / _TURN) * _TURN)
    seen = Orthographic(turned_lat, turned_lon)
    scale = RADIUS / EARTH_RADIUS_KM
    x, y = seen.forward(np.array([lon]), np.array([lat]))
    edge_x, edge_y = seen.forward(lons, lats)
    edge = np.column_stack([edge_x * scale, -edge_y * scale])
    is_seen = max(np.ptp(edge, axis=0)) >= _LEAST_FRAME
    return Globe(
        land=_land(base, turned_lat, turned_lon),
        frame=path_of(shapely.polygons(edge), 0.1) if is_seen else "",
        x=float(x[0]) * scale,
        y=-float(y[0]) * scale,
    )


def _edge(frame: Frame) -> tuple[Floats, Floats]:
    return frame.degrees(_EDGE[0] * frame.width, _EDGE[1] * frame.height)


@lru_cache(maxsize=4)
def _coarse_land(base: BaseMap) -> Geometries:
    """Land as coarse as a globe of this size shows it, as valid polygons."""
    parts = np.concatenate([polygons_of(land) for land in base.land(_WORLD, "wide")])
    coarse = shapely.simplify(parts[shapely.area(parts) > _LEAST_LAND], 0.8)
    return np.concatenate([polygons_of(shapely.make_valid(part)) for part in coarse])


@lru_cache(maxsize=256)
def _land(base: BaseMap, lat: float, lon: float) -> str:
    near = circle(lat, lon, EARTH_RADIUS_KM * np.pi / 2 * 0.985)
    turns = [shapely.transform(near, lambda at, by=by: at + np.array([by, 0])) for by in (-360, 0, 360)]
    seen = shapely.union_all(turns)
    shapely.prepare(seen)
    land = _coarse_land(base)
    land = land[shapely.intersects(seen, land)]
    crossing = ~shapely.contains_properly(seen, land)
    land[crossing] = shapely.intersection(land[crossing], seen)
    projection, scale = Orthographic(lat, lon), RADIUS / EARTH_RADIUS_KM

    def project(at: Floats) -> Floats:
        x, y = projection.forward(at[:, 0], at[:, 1])
        return np.column_stack([x * scale, -y * scale])

    drawn = shapely.transform(shapely.segmentize(land, 4), project)
    return path_of(shapely.multipolygons(polygons_of(shapely.geometrycollections(list(drawn)))), 0.5, 2)
