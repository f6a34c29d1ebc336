"""Lakes and rivers."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import shapely
from basemap_layers.inputs import Feature
from shapely.geometry.base import BaseGeometry

SMALLEST_LAKE = 9
"""Natural Earth's rank from which on lakes are left out."""

CONTINENTS = {
    "europe": (-25, 34, 60, 72),
    "south-america": (-82, -56, -34, 13),
    "africa": (-20, -36, 52, 38),
    "north-america": (-170, 5, -50, 84),
    "asia": (25, -50, 180, 82),
}
"""Which file has the rivers of which box (west, south, east, north), the one with the finest grid first."""


@dataclass(frozen=True, kw_only=True)
class Piece:
    """A lake or a river."""

    geometry: BaseGeometry
    name: str
    rank: int


def lakes(features: Sequence[Feature]) -> list[Piece]:
    """Lakes and reservoirs, the greatest first."""
    found = [
        Piece(geometry=shapely.make_valid(geometry), name=lake_name(record), rank=int(record["SCALERANK"]))
        for record, geometry in features
        if int(record["SCALERANK"]) < SMALLEST_LAKE
    ]
    return sorted(found, key=lambda lake: (lake.rank, -lake.geometry.area))


def lake_name(record: Mapping[str, str]) -> str:
    """Its English name; Natural Earth has some placeholders in brackets."""
    name = (record.get("NAME_EN") or record["NAME"] or "").strip()
    return "" if name.startswith("(") else name


def rivers(by_continent: Mapping[str, Sequence[BaseGeometry]], greatest: Sequence[BaseGeometry]) -> list[Piece]:
    """The rivers of all continents, joined where they meet.

    Each file's rivers are on a grid of a ten-thousandth of its continent, so each is taken where it is finest. Rank 0 are
    those that Natural Earth still has at 1:110m (`greatest`), 1 the longer of the others.
    """
    taken: list[BaseGeometry] = []
    covered = shapely.Polygon()
    for continent, box in CONTINENTS.items():
        room = shapely.box(*box).difference(covered)
        taken += [line.intersection(room) for line in by_continent[continent] if line.intersects(room)]
        covered = covered | shapely.box(*box)
    lines = [part for line in taken for part in shapely.get_parts(line) if part.geom_type == "LineString"]
    merged = shapely.get_parts(shapely.line_merge(shapely.union_all(smooth(lines))))
    main = shapely.union_all(greatest).buffer(0.3)
    found = []
    for line in merged:
        shared = line.intersection(main).length / line.length
        rank = 0 if shared > 0.6 else 1 if line.length > 4 else 2
        found.append(Piece(geometry=line, name="", rank=rank))
    return sorted(found, key=lambda river: (river.rank, -river.geometry.length))


def smooth(lines: Sequence[BaseGeometry]) -> list[BaseGeometry]:
    """Lines without the steps of the grid they are on: corners cut twice at a quarter (Chaikin 1974)."""
    return [cut_corners(cut_corners(line.simplify(0.008))) for line in lines]


def cut_corners(line: BaseGeometry) -> BaseGeometry:
    """Each corner replaced by two positions, at a quarter of the way to its neighbours; ends stay."""
    positions = shapely.get_coordinates(line)
    if len(positions) < 3:
        return line
    near, far = positions[:-1] * 0.75 + positions[1:] * 0.25, positions[:-1] * 0.25 + positions[1:] * 0.75
    cut = [positions[0]]
    for start, end in zip(near, far, strict=True):
        cut += [start, end]
    return shapely.LineString([*cut, positions[-1]])
