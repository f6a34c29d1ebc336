"""From degrees to the pixels of a frame: what a map draws of a geometry."""

from collections.abc import Iterable
from contextlib import suppress
from typing import Any, TypeAlias

import numpy as np
import numpy.typing as npt
import shapely
from shapely.geometry.base import BaseGeometry

from nutgraf.maps.boxes import clipped, widened
from nutgraf.maps.frame import Frame
from nutgraf.maps.sphere import KM_PER_DEGREE

Geometries: TypeAlias = npt.NDArray[Any]
"""An array of geometries."""

WIDE_KM = 5_000
"""What is drawn in a wider frame may reach the far side of the Earth, where the projection has no meaning."""

_FINE_KM = 1_000
_SPARED = 0.25
"""Pixels: finer detail is left out of wider frames before anything else is done with it."""

_SEAM = 0.06
"""Pixels: gaps narrower than twice this are closed where seams are."""


def spared(frame: Frame) -> float:
    """Degrees of detail that no map of a frame shows."""
    return _SPARED / frame.px_per_km / KM_PER_DEGREE


def draw_each(frame: Frame, geometries: Iterable[BaseGeometry], *, coarse: bool = False) -> Geometries:
    """Polygons in degrees, each in the frame's pixels and cut to it; empty where nothing is left.

    Args:
        frame: What is outside of it is cut off.
        geometries: Longitudes may be continuous beyond 180.
        coarse: They have no more detail than the frame shows.
    """
    drawn = _project(frame, geometries, coarse=coarse)
    if not len(drawn):
        return drawn
    if frame.width_km > WIDE_KM:
        return _cut(frame, drawn)
    invalid = ~shapely.is_valid(drawn)
    drawn[invalid] = shapely.make_valid(drawn[invalid])
    whole = shapely.box(0, 0, frame.width, frame.height)
    shapely.prepare(whole)
    crossing = ~shapely.contains_properly(whole, drawn)
    drawn[crossing] = shapely.intersection(drawn[crossing], whole)
    return drawn


def _cut(frame: Frame, shapes: Geometries) -> Geometries:
    """Shapes in pixels, sound and cut to the frame; the fast way where that does, as for most."""
    left, top, right, bottom = shapely.bounds(shapes).T
    seen = (left < frame.width) & (right > 0) & (top < frame.height) & (bottom > 0)
    shapes[~seen] = shapely.Polygon()
    for number in np.flatnonzero(
        seen & ((left < 0) | (right > frame.width) | (top < 0) | (bottom > frame.height))
    ):
        shapes[number] = _cut_one(frame, shapes[number])
    invalid = ~shapely.is_valid(shapes)
    shapes[invalid] = shapely.make_valid(shapes[invalid])
    return shapes


def _cut_one(frame: Frame, shape: BaseGeometry) -> BaseGeometry:
    with suppress(shapely.GEOSException):
        cut = shapely.clip_by_rect(shape, 0, 0, frame.width, frame.height)
        if cut.is_valid:
            return cut
    return shapely.intersection(shapely.make_valid(shape), shapely.box(0, 0, frame.width, frame.height))


def draw_shapes(
    frame: Frame, geometries: Iterable[BaseGeometry], *, merge: bool = False, coarse: bool = False
) -> BaseGeometry:
    """Polygons in degrees as one MultiPolygon in the frame's pixels.

    Args:
        frame: What is outside of it is cut off.
        geometries: Longitudes may be continuous beyond 180.
        merge: Close seams, such as those at the antimeridian.
        coarse: As for `draw_each`.
    """
    drawn = draw_each(frame, geometries, coarse=coarse)
    if not len(drawn):
        return shapely.MultiPolygon()
    parts = _parts(drawn, "Polygon")
    if not merge or not len(parts):
        return shapely.multipolygons(parts)
    whole = shapely.union_all(shapely.buffer(parts, _SEAM, join_style="mitre", mitre_limit=2))
    closed = shapely.buffer(whole, -_SEAM, join_style="mitre", mitre_limit=2)
    return shapely.clip_by_rect(closed, 0, 0, frame.width, frame.height)


def draw_lines(frame: Frame, geometries: Iterable[BaseGeometry]) -> BaseGeometry:
    """Lines in degrees as one MultiLineString in the frame's pixels, joined end to end."""
    return join_lines(draw_each_line(frame, geometries))


def draw_each_line(frame: Frame, geometries: Iterable[BaseGeometry]) -> Geometries:
    """Lines in degrees, each in the frame's pixels and cut to it; empty where nothing is left."""
    return _as_array(shapely.clip_by_rect(_project(frame, geometries), 0, 0, frame.width, frame.height))


def join_lines(lines: Geometries) -> BaseGeometry:
    """Lines as one MultiLineString, those that meet as one line."""
    if not len(lines):
        return shapely.MultiLineString()
    return shapely.line_merge(shapely.multilinestrings(_parts(lines, "LineString")))


def polygons_of(geometry: BaseGeometry) -> Geometries:
    """The single polygons in a geometry."""
    return _parts(_as_array([geometry]), "Polygon")


def outline(frame: Frame) -> BaseGeometry:
    """The edge of the world in pixels, on a map of the world."""
    lon = frame.projection.lon
    return draw_shapes(frame, [shapely.box(lon - 180, -90, lon + 180, 90)])


def _project(frame: Frame, geometries: Iterable[BaseGeometry], *, coarse: bool = False) -> Geometries:
    """Pixels, not yet cut to the frame; on one side of the Earth, or once round it."""
    found = _as_array(geometries)
    if not len(found):
        return found
    if frame.width_km > _FINE_KM and not coarse:
        found = _as_array(shapely.simplify(found, spared(frame), preserve_topology=False))
    if frame.is_world:
        found = _once_round(frame.projection.lon, found)
    elif frame.width_km > WIDE_KM:
        found = _around(frame, found)
    # Lines that are straight in degrees bend on the map: the 49th parallel is one.
    bending = shapely.segmentize(_sound(found), min(2.0, max(0.25, frame.width_km / 2000)))
    return _as_array(shapely.transform(bending, lambda at: np.column_stack(frame.pixels(at[:, 0], at[:, 1]))))


def _once_round(lon: float, found: Geometries) -> Geometries:
    """All geometries at the turn of their longitudes that is within 180 of a meridian."""
    bounds = shapely.bounds(found)
    crossing = np.flatnonzero((bounds[:, 0] < lon - 180) | (bounds[:, 2] > lon + 180))
    for index in crossing:
        turned = [_turned(found[index], by) for by in (-360, 0, 360)]
        pieces = [shapely.clip_by_rect(one, lon - 180, -90, lon + 180, 90) for one in turned]
        found[index] = shapely.geometrycollections(pieces)
    return found


def _turned(geometry: BaseGeometry, by: float) -> BaseGeometry:
    return shapely.transform(geometry, lambda at: at + np.array([by, 0]))


def _sound(found: Geometries) -> Geometries:
    """Geometries of one dimension each, without lines of no length, as cutting leaves at corners."""
    parts, indices = shapely.get_parts(found, return_index=True)
    kinds = shapely.get_type_id(parts)
    unsound = (kinds > 3) | ((kinds == 1) & (shapely.length(parts) == 0))
    for index in np.unique(indices[unsound]):
        pieces = shapely.get_parts(shapely.get_parts(found[index]))
        pieces = pieces[shapely.length(pieces) > 0]
        areas = pieces[shapely.get_dimensions(pieces) == 2]
        found[index] = shapely.multipolygons(areas) if len(areas) else shapely.multilinestrings(pieces)
    return found


def _around(frame: Frame, found: Geometries) -> Geometries:
    """What of geometries is in the box around a frame, at every turn of their longitudes: no far side."""
    west, south, east, north = widened(frame.box)
    pieces: dict[int, list[BaseGeometry]] = {}
    for turn in (-360.0, 0.0, 360.0):
        cut = clipped(found, (west + turn, south, east + turn, north), 0.0)
        for number, piece in zip(cut[0].tolist(), cut[1], strict=True):
            pieces.setdefault(number, []).append(piece)
    nothing = shapely.GeometryCollection()
    around = [pieces.get(number, [nothing]) for number in range(len(found))]
    return _as_array(one[0] if len(one) == 1 else shapely.GeometryCollection(one) for one in around)


def _as_array(geometries: Iterable[BaseGeometry]) -> Geometries:
    found = list(geometries)
    array = np.empty(len(found), dtype=object)
    array[:] = found
    return array


def _parts(geometries: Geometries, kind: str) -> Geometries:
    """The single polygons or lines in geometries of any kind."""
    parts = shapely.get_parts(shapely.get_parts(geometries))
    wanted = {"Polygon": 3, "LineString": 1}[kind]
    return _as_array(parts[(shapely.get_type_id(parts) == wanted) & ~shapely.is_empty(parts)])
