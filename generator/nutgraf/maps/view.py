"""Which part of the world a map of some places shows."""

from collections.abc import Sequence

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from nutgraf.maps.basemap import BaseMap
from nutgraf.maps.frame import Extent, Frame, fit
from nutgraf.maps.outlines import country_ground, geometry_of
from nutgraf.maps.place import MapPlace
from nutgraf.maps.sphere import KM_PER_DEGREE, distance_km, smallest_cap, vectors

LEAST_KM = {"district": 200.0, "region": 600.0, "country": 1200.0, "water": 300.0, "area": 200.0}
"""The least width of a map of one place of a kind that is given as a point."""

LEAST_OTHER_KM = 120.0
"""Of one of any other: the base map's lines are off by a kilometre or two, and show little of interest."""

LEAST_APART_KM = 60.0
"""Of one of several places that are near to one another, so that they stand apart."""

_FAR = 3.0
"""A place that is no main one may be that many times as far from their middle as the main ones are."""

_ALWAYS_NEAR_KM = 250.0
"""And anyway that far."""

_WIDEST_SEARCH_KM = 900.0
"""A frame is widened up to that until there is a town in it."""


def view_of(places: Sequence[MapPlace], base: BaseMap, size: tuple[int, int]) -> Frame | None:
    """The frame for some places; None where nobody knows where any of them is.

    It takes in all main places (all places where none is a main one), and the others that are not far
    from these. A country that is only mentioned does not widen it.
    """
    located = [place for place in places if place.located]
    main = [place for place in located if place.main] or located
    if not main:
        return None
    extents = [_extent(place, base) for place in main]
    others = [place for place in located if place not in main and place.kind != "country"]
    least = max(_least(place, extent) for place, extent in zip(main, extents, strict=True))
    if least == LEAST_OTHER_KM:
        least = min(LEAST_OTHER_KM, max(LEAST_APART_KM, 4 * _spread(extents) or LEAST_OTHER_KM))
    extents += _near(extents, [_extent(place, base) for place in others])
    frame = fit(extents, size, least)
    while not frame.is_world and frame.width_km < _WIDEST_SEARCH_KM and not base.cities(frame.box, 1):
        frame = fit(extents, size, frame.width_km * 1.5)
    return frame


def _least(place: MapPlace, extent: Extent) -> float:
    is_outlined = len(extent.lons) > 1
    return LEAST_OTHER_KM if is_outlined else LEAST_KM.get(place.kind, LEAST_OTHER_KM)


def _extent(place: MapPlace, base: BaseMap) -> Extent:
    around = place.uncertainty_km
    shape: BaseGeometry | None
    if place.geometry is not None:
        shape = geometry_of(place.geometry)
    else:
        assert place.lat is not None  # noqa: S101 - it is located
        assert place.lon is not None  # noqa: S101
        is_country = place.kind == "country"
        shape = country_ground(base, base.quick.country_at(place.lat, place.lon)) if is_country else None
        if shape is None:
            return Extent(np.array([place.lon], float), np.array([place.lat], float), around)
        around = 0
    if shapely.get_dimensions(shape) > 0:
        shape = shapely.segmentize(shape, 5)
    at = shapely.get_coordinates(shape)
    return Extent(at[:, 0], at[:, 1], around)


def _spread(extents: Sequence[Extent]) -> float:
    """How far places lie apart, in km."""
    return 2 * KM_PER_DEGREE * _cap(extents)[2]


def _cap(extents: Sequence[Extent]) -> tuple[float, float, float]:
    lons, lats = np.concatenate([one.lons for one in extents]), np.concatenate([one.lats for one in extents])
    return smallest_cap(vectors(lons, lats))


def _near(core: Sequence[Extent], others: Sequence[Extent]) -> list[Extent]:
    if not others:
        return []
    lat, lon, _ = _cap(core)
    reach = max(_reach(extent, lat, lon) for extent in core)
    most = max(_ALWAYS_NEAR_KM, _FAR * reach)
    return [extent for extent in others if _reach(extent, lat, lon) <= most]


def _reach(extent: Extent, lat: float, lon: float) -> float:
    """How far the farthest point is from another point, in km."""
    points = zip(extent.lats.tolist(), extent.lons.tolist(), strict=True)
    return max(distance_km(lat, lon, *point) for point in points) + extent.around_km
