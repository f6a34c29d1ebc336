"""Countries cut into tiles: the faces that all boundaries, coasts and edges of tiles together enclose."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely import STRtree
from shapely.geometry.base import BaseGeometry

LONGEST = 1.0
"""Degrees: a longer straight line is divided, so that a projection may bend it."""

Tile = tuple[int, int]


def cut_into_tiles(
    countries: Sequence[BaseGeometry], size: tuple[int, int], scale: int
) -> Mapping[Tile, Mapping[int, BaseGeometry]]:
    """What each tile has of each country, by the tile's south-west corner in degrees and country's number.

    All lines of the world and the edges of the tiles are noded together on the grid of 1/`scale` degree,
    and each face between them given to the country that covers it: so neighbours, countries and tiles,
    share every vertex, with no gap and no overlap.
    """
    whole = [shapely.transform(shapely.segmentize(country, LONGEST), reach_the_pole) for country in countries]
    lines = shapely.union_all([*shapely.boundary(whole), *tile_edges(size)], grid_size=1 / scale)
    faces = shapely.get_parts(shapely.polygonize(shapely.get_parts(lines)))
    points = shapely.point_on_surface(faces)
    parts, owners = shapely.get_parts(whole, return_index=True)
    found, covering = STRtree(parts).query(points, predicate="intersects")
    owned: dict[Tile, dict[int, list[BaseGeometry]]] = defaultdict(lambda: defaultdict(list))
    for face in np.unique(found):
        owner = int(owners[covering[found == face]].min())
        west = int((points[face].x + 180) // size[0]) * size[0] - 180
        south = int((points[face].y + 90) // size[1]) * size[1] - 90
        owned[west, south][owner].append(faces[face])
    return {
        tile: {owner: shapely.coverage_union_all(owned[tile][owner]) for owner in sorted(owned[tile])}
        for tile in sorted(owned)
    }


def reach_the_pole(positions: NDArray[np.float64]) -> NDArray[np.float64]:
    """Positions with the southern edge of Antarctica, which ends just short of it, at the pole."""
    south = positions[:, 1] < -89.5
    return np.column_stack([positions[:, 0], np.where(south, -90.0, positions[:, 1])])


def tile_edges(size: tuple[int, int]) -> list[BaseGeometry]:
    """The meridians and parallels between tiles, and the edges of the world."""
    meridians = [shapely.LineString([(lon, -90), (lon, 90)]) for lon in range(-180, 181, size[0])]
    parallels = [shapely.LineString([(-180, lat), (180, lat)]) for lat in range(-90, 91, size[1])]
    return [shapely.segmentize(line, LONGEST) for line in (*meridians, *parallels)]
