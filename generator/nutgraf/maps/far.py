"""The land and countries of the world in little detail, for maps of great parts of it."""

from collections.abc import Sequence
from functools import lru_cache

import shapely
from msgspec.structs import replace
from shapely.geometry.base import BaseGeometry

from nutgraf.maps.basemap import BaseMap
from nutgraf.maps.clip import polygons_of
from nutgraf.maps.features import Country

_WORLD = (-180.0, -90.0, 180.0, 90.0)

_LEVELS = (0.48, 0.24, 0.12, 0.06, 0.03)
"""Degrees that lines may be off. The finest is about half a pixel of the narrowest frame drawn from it."""


def far_land(base: BaseMap, spared: float) -> tuple[Sequence[BaseGeometry], Sequence[BaseGeometry]]:
    """All land: what the antimeridian cuts, and the rest.

    Args:
        base: Where it comes from.
        spared: Degrees of detail that a map does not show; at most so much is left out.
    """
    return _land(base, _level(spared))


def far_countries(base: BaseMap, spared: float) -> Sequence[Country]:
    """All countries, the largest first; `spared` as `far_land` has it."""
    return _countries(base, _level(spared))


def _level(spared: float) -> float:
    return next((level for level in _LEVELS if level <= spared), _LEVELS[-1])


@lru_cache(maxsize=2 * len(_LEVELS))
def _land(base: BaseMap, level: float) -> tuple[Sequence[BaseGeometry], Sequence[BaseGeometry]]:
    land = [part for whole in base.land(_WORLD, "wide") for part in _coarse(whole, level)]
    is_cut = [max(abs(part.bounds[0]), abs(part.bounds[2])) > 179.99 for part in land]
    seamed = tuple(part for part, cut in zip(land, is_cut, strict=True) if cut)
    return seamed, tuple(part for part, cut in zip(land, is_cut, strict=True) if not cut)


@lru_cache(maxsize=2 * len(_LEVELS))
def _countries(base: BaseMap, level: float) -> Sequence[Country]:
    return tuple(
        replace(country, geometry=shapely.multipolygons(parts))
        for country in base.countries(_WORLD, "wide")
        if (parts := _coarse(country.geometry, level))
    )


def _coarse(geometry: BaseGeometry, level: float) -> list[BaseGeometry]:
    """The polygons in a geometry that are not too small, each sound."""
    simple = shapely.make_valid(shapely.simplify(geometry, level, preserve_topology=False))
    return [part for part in polygons_of(simple) if part.area > level**2]
