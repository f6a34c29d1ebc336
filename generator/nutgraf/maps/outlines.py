"""The areas and lines that authors draw, and the ground that countries take."""

from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from nutgraf.maps.basemap import BaseMap
from nutgraf.maps.sphere import Floats, continuous

_WORLD = (-180.0, -90.0, 180.0, 90.0)


def geometry_of(geojson: Mapping[str, Any]) -> BaseGeometry:
    """A GeoJSON geometry, in degrees.

    A line that leaps more than half the way round the Earth is taken to cross the antimeridian, and
    goes on beyond 180; not so in a geometry that is cut there, as RFC 7946 asks for.
    """
    geometry = shapely.force_2d(shapely.geometry.shape(geojson))
    is_cut = bool(np.any(np.abs(shapely.get_coordinates(geometry)[:, 0]) == 180))
    return _sound(geometry, np.array if is_cut else _joined)


def _sound(geometry: BaseGeometry, turn: Callable[[Floats], Floats]) -> BaseGeometry:
    """A geometry whose lines are turned; areas without width become lines, lines without length points."""
    match geometry.geom_type:
        case "LineString":
            at = shapely.get_coordinates(geometry)
            return shapely.LineString(turn(at)) if geometry.length else shapely.Point(at[0])
        case "Polygon":
            shell = turn(shapely.get_coordinates(geometry.exterior))
            if not shapely.Polygon(shell).area:
                return _sound(shapely.LineString(shell), np.array)
            holes = [turn(shapely.get_coordinates(ring)) for ring in geometry.interiors]
            for hole in holes:
                hole[:, 0] += 360 * np.round((shell[:, 0].mean() - hole[:, 0].mean()) / 360)
            return shapely.Polygon(shell, holes)
        case "Point" | "MultiPoint":
            return geometry
    return shapely.GeometryCollection([_sound(part, turn) for part in shapely.get_parts(geometry)])


def _joined(at: Floats) -> Floats:
    return np.column_stack([continuous(at[:, 0]), at[:, 1]])


@lru_cache(maxsize=64)
def country_ground(base: BaseMap, code: str) -> BaseGeometry | None:
    """The main ground of a country, to fit a frame to it: far lands over the sea are left out."""
    countries = [country for country in base.countries(_WORLD, "wide") if country.code == code]
    parts = shapely.get_parts([country.geometry for country in countries])
    parts = shapely.get_parts(parts)
    if not code or not len(parts):
        return None
    areas = shapely.area(parts)
    main = parts[int(np.argmax(areas))]
    shares = areas / areas.max()
    near = shapely.distance(parts, main) <= 3
    return shapely.multipolygons(parts[((shares >= 0.05) & near) | (shares >= 0.5)])
