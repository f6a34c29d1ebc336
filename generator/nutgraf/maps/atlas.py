"""The ground of the atlas: the base map as data that a browser draws, compact enough to be fetched whole.

A file is one JSON object. `land`, `lakes`, `rivers`, `settled` and `disputed` (boundaries) are lists of
rings or lines, each a flat list of steps in `1/scale` degrees: x and y of the first position, then the
way from each position to the next. Holes are rings like others: what an even number of them surround is
not filled. `names` are `[kind, name, lat, lon, zoom]`: a country, a disputed area or a city, to be shown
from that zoom level of Web Mercator on, the most telling first. `boxes` are the rings of what a file of
near detail covers.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Any

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from nutgraf.core.addresses import ATLAS_GROUND, ATLAS_NEAR
from nutgraf.core.cartography import Words
from nutgraf.core.location import Location
from nutgraf.core.site import Asset
from nutgraf.maps.atlas_names import Name, cities_of, grounds_of
from nutgraf.maps.basemap import BaseMap, base_map
from nutgraf.maps.clip import Geometries
from nutgraf.maps.features import Box, Detail
from nutgraf.maps.outlines import geometry_of
from nutgraf.maps.place import Policy

WORLD: Box = (-180.0, -90.0, 180.0, 90.0)

_WIDE_SCALE, _NEAR_SCALE = 100, 1000
"""Steps in a degree."""

_WIDE_SPARED, _NEAR_SPARED = 0.01, 0.002
"""Degrees that lines may be off: what a pixel is at the zoom levels that they are for."""

_FINEST_RIVER = {"wide": 0, "near": 9}
_FINEST_LAKE = {"wide": 1, "near": 9}
"""Ranks."""

_WORLD_CITIES = 1_600

_CELL = 1.0
_AROUND = 0.75
"""Degrees: near detail is drawn in the cells of a grid that have places, and that far around them."""

_MOST_CELLS = 400
"""Of near detail, those with the most places: the file stays small however many places there are."""

_MOST_CORNERS = 30_000
"""Of near detail."""

_MOST_SPOTS = 8
"""Of a geometry, that near detail is drawn around."""

_NEAR_CITIES = 12
"""In each part of near detail."""


Spot = tuple[float, float]
"""Latitude and longitude of a place, degrees."""


def spots_of(locations: Iterable[Location]) -> tuple[Spot, ...]:
    """Where places are, in a few positions each."""
    return tuple(dict.fromkeys(spot for location in locations for spot in _spots(location)))


def wide_file(viewpoint: str, words: Words) -> Asset:
    """The ground of the world; `viewpoint` as `Policy` has it, `words` the language of names."""
    return Asset(url=ATLAS_GROUND, content=_wide(viewpoint, words))


@lru_cache(maxsize=2)
def _wide(viewpoint: str, words: Words) -> bytes:
    """The world, once for as long as a preview runs: it takes a second."""
    return wide_ground(base_map(), Policy(viewpoint), words)


def near_file(spots: Iterable[Spot], viewpoint: str, words: Words) -> Asset:
    """The ground around places; the rest as for `wide_file`."""
    return Asset(url=ATLAS_NEAR, content=near_ground(base_map(), Policy(viewpoint), words, spots))


def _spots(location: Location) -> Iterator[Spot]:
    if location.lat is not None and location.lon is not None:
        yield location.lat, location.lon
    elif location.geometry is not None:
        at = shapely.get_coordinates(geometry_of(location.geometry))
        for lon, lat in at[:: -(-len(at) // _MOST_SPOTS)].tolist():
            yield lat, (lon + 180) % 360 - 180


def wide_ground(base: BaseMap, policy: Policy, words: Words) -> bytes:
    """The whole world in little detail, with the names of countries and cities."""
    layers = _layers(base, WORLD, "wide", policy, None)
    names = [*grounds_of(base, policy, words), *cities_of(base, WORLD, _WORLD_CITIES, words)]
    return _file(layers, _WIDE_SCALE, _WIDE_SPARED, names)


def near_ground(base: BaseMap, policy: Policy, words: Words, spots: Iterable[tuple[float, float]]) -> bytes:
    """The ground around places in more detail.

    Args:
        base: The base map.
        policy: How boundaries are drawn.
        words: The language of names.
        spots: Latitudes and longitudes of places.
    """
    layers: dict[str, list[BaseGeometry]] = {"boxes": []}
    names: list[Name] = []
    left = _MOST_CORNERS
    for region in _regions(spots):
        found = _layers(base, region.bounds, "near", policy, region)
        left -= sum(_corners(geometries) for geometries in found.values())
        if left < 0 and layers["boxes"]:
            break
        layers["boxes"].append(region)
        for name, geometries in found.items():
            layers.setdefault(name, []).extend(geometries)
        names += cities_of(base, region.bounds, _NEAR_CITIES, words)
    return _file(layers, _NEAR_SCALE, 0, names)


def _regions(spots: Iterable[tuple[float, float]]) -> list[BaseGeometry]:
    """Where near detail is wanted, as parts that do not touch; those with the most places first."""
    at = np.array(list(spots), dtype=float).reshape(-1, 2)
    cells, counts = np.unique(np.floor(at / _CELL), axis=0, return_counts=True)
    order = np.argsort(-counts, kind="stable")[:_MOST_CELLS]
    south, west = cells[order].T * _CELL
    # A degree of longitude is shorter away from the equator.
    across = _AROUND / np.maximum(np.cos(np.radians(south + _CELL / 2)), 0.2)
    boxes = shapely.box(
        np.maximum(west - across, -180),
        np.maximum(south - _AROUND, -90),
        np.minimum(west + _CELL + across, 180),
        np.minimum(south + _CELL + _AROUND, 90),
    )
    parts = shapely.get_parts(shapely.union_all(boxes))
    tree = shapely.STRtree(boxes)
    weights = [counts[order][tree.query(part, predicate="intersects")].sum() for part in parts]
    return [parts[index] for index in np.argsort(-np.array(weights), kind="stable")]


def _layers(
    base: BaseMap, box: Box, detail: Detail, policy: Policy, region: BaseGeometry | None
) -> dict[str, list[BaseGeometry]]:
    """What a box has of each layer, cut to a region."""
    boundaries = base.boundaries(box, detail)
    found = {
        "land": list(base.land(box, detail)),
        "lakes": [w.geometry for w in base.lakes(box, detail) if w.rank <= _FINEST_LAKE[detail]],
        "rivers": [w.geometry for w in base.rivers(box) if w.rank <= _FINEST_RIVER[detail]],
        "settled": [line.geometry for line in boundaries if policy.status(line) == "settled"],
        "disputed": [line.geometry for line in boundaries if policy.status(line) == "disputed"],
    }
    if region is None:
        return found
    spared = {name: _simplified(geometries, _NEAR_SPARED) for name, geometries in found.items()}
    return {name: list(_cut(geometries, region)) for name, geometries in spared.items()}


def _cut(geometries: Geometries, region: BaseGeometry) -> Iterator[BaseGeometry]:
    invalid = ~shapely.is_valid(geometries)
    geometries[invalid] = shapely.make_valid(geometries[invalid])
    shapely.prepare(region)
    crossing = ~shapely.contains_properly(region, geometries)
    geometries[crossing] = shapely.intersection(geometries[crossing], region)
    yield from geometries


def _simplified(geometries: Sequence[BaseGeometry], spared: float) -> Geometries:
    return np.array(
        shapely.simplify(list(geometries), spared, preserve_topology=False), dtype=object
    ).reshape(-1)


def _corners(geometries: Sequence[BaseGeometry]) -> int:
    return int(shapely.get_num_coordinates(list(geometries)).sum())


def _file(layers: dict[str, list[BaseGeometry]], scale: int, spared: float, names: Sequence[Name]) -> bytes:
    data: dict[str, Any] = {"scale": scale}
    for name, geometries in layers.items():
        data[name] = list(_steps(_simplified(geometries, spared) if spared else geometries, scale))
    data["names"] = sorted(names, key=lambda name: name[-1])
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode()


def _steps(geometries: Iterable[BaseGeometry], scale: int) -> Iterator[list[int]]:
    """Each ring or line as steps; those that are too small for the scale are left out."""
    parts = shapely.get_parts(shapely.get_parts(list(geometries)))
    lines = parts[shapely.get_type_id(parts) == 1]
    rings = shapely.get_rings(parts[shapely.get_type_id(parts) == 3])
    for least, several in ((2, lines), (4, rings)):
        for one in several:
            at = np.round(shapely.get_coordinates(one) * scale).astype(int)
            at = np.delete(at, np.flatnonzero((np.diff(at, axis=0) == 0).all(axis=1)), axis=0)
            if len(at) >= least:
                yield np.diff(at, axis=0, prepend=[[0, 0]]).ravel().tolist()
