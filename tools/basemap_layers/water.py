"""Lakes and rivers."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import shapely
from shapely.geometry.base import BaseGeometry

from basemap_layers.inputs import Feature

SMALLEST_LAKE = 9
"""Natural Earth's rank from which on lakes are left out."""

NO_MORE = {"Kakhovka Reservoir"}
"""Lakes that are gone: this one since its dam broke in June 2023."""

CONTINENTS = {
    "europe": (-25, 34, 60, 72),
    "south-america": (-82, -56, -34, 13),
    "africa": (-20, -36, 52, 38),
    "north-america": (-170, 5, -50, 84),
    "asia": (25, -50, 180, 82),
}
"""Which file has the rivers of which box (west, south, east, north), the one with the finest grid first."""


SAME_RIVER = 0.1
"""Degrees within which two lines are one river."""

PASSES = 0.2
"""Degrees within which a river passes a town."""

RIVERS = {
    "Amazon": [(-2.42, -54.71)],
    "Amu Darya": [(37.22, 67.27)],
    "Amur": [(48.48, 135.05)],
    "Brahmaputra": [(26.19, 91.74)],
    "Congo": [(0.52, 25.20), (-1.2, 16.8)],
    "Danube": [(48.20, 16.40), (47.50, 19.05), (44.82, 20.45), (44.10, 27.26)],
    "Dnieper": [(49.07, 33.42), (46.63, 32.62)],
    "Dniester": [(46.84, 29.60)],
    "Don": [(47.22, 39.72)],
    "Ebro": [(41.66, -0.88)],
    "Elbe": [(51.05, 13.74)],
    "Euphrates": [(35.33, 40.14), (33.43, 43.30)],
    "Ganges": [(25.31, 83.01), (25.62, 85.15)],
    "Indus": [(27.70, 68.87)],
    "Irrawaddy": [(21.98, 96.07)],
    "Lena": [(62.03, 129.75)],
    "Loire": [(47.40, 0.69)],
    "Mekong": [(17.96, 102.60), (12.48, 106.02)],
    "Mississippi": [(35.13, -90.07), (30.45, -91.19)],
    "Missouri": [(41.26, -95.93)],
    "Niger": [(13.51, 2.11), (12.63, -8.00)],
    "Nile": [(25.70, 32.64)],
    "Blue Nile": [(13.55, 33.62)],
    "Ob": [(53.35, 83.80)],
    "Oder": [(51.10, 17.04)],
    "Orinoco": [(8.14, -63.55)],
    "Paraná": [(-32.95, -60.63)],
    "Po": [(45.05, 9.70)],
    "Rhine": [(50.94, 6.97)],
    "Rhône": [(44.93, 4.89)],
    "Rio Grande": [(27.50, -99.50)],
    "Senegal": [(16.15, -13.50)],
    "Syr Darya": [(44.85, 65.50)],
    "Tagus": [(39.86, -4.03)],
    "Tigris": [(36.34, 43.13), (33.32, 44.40)],
    "Vistula": [(52.24, 21.03)],
    "Volga": [(51.50, 46.05), (48.70, 44.52)],
    "Yangtze": [(30.58, 114.29), (29.56, 106.58)],
    "Yellow River": [(36.06, 103.80)],
    "Yenisei": [(56.01, 92.87)],
    "Zambezi": [(-16.16, 33.59)],
}
"""Rivers that the news speaks of, with towns (latitude, longitude) that they pass: the input has no names."""


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
        if int(record["SCALERANK"]) < SMALLEST_LAKE and record["NAME"] not in NO_MORE
    ]
    return sorted(found, key=lambda lake: (lake.rank, -lake.geometry.area))


def lake_name(record: Mapping[str, str]) -> str:
    """The name on Natural Earth's maps ("Lake Victoria"); it has some placeholders in brackets."""
    name = (record["NAME"] or "").strip()
    return "" if name.startswith("(") else name


def rivers(
    by_continent: Mapping[str, Sequence[BaseGeometry]],
    world: Sequence[BaseGeometry],
    greatest: Sequence[BaseGeometry],
) -> list[Piece]:
    """The rivers of the world, joined where they meet.

    Each file's rivers are on a grid of a ten-thousandth of its width, so each is taken from where it is
    finest: from a continent, else from the world's. Rank 0 are those that Natural Earth still has at
    1:110m (`greatest`), 1 the longer of the others.
    """
    taken: list[BaseGeometry] = []
    covered = shapely.Polygon()
    for continent, box in CONTINENTS.items():
        room = shapely.box(*box).difference(covered)
        taken += [line.intersection(room) for line in by_continent[continent] if line.intersects(room)]
        covered = covered | shapely.box(*box)
    known = shapely.union_all(taken).buffer(SAME_RIVER)
    coarse = [part for line in world for part in shapely.get_parts(missing(line, known))]
    fine = [part for line in taken for part in shapely.get_parts(line) if part.geom_type == "LineString"]
    merged = shapely.get_parts(
        shapely.line_merge(shapely.union_all([*smooth(fine, 0.008), *smooth(coarse, 0.02)]))
    )
    main = shapely.union_all(greatest).buffer(0.3)
    names = named(merged)
    found = []
    for number, line in enumerate(merged):
        rank = 0 if line.intersection(main).length > 0.6 * line.length else 1 if line.length > 4 else 2
        found.append(Piece(geometry=line, name=names.get(number, ""), rank=rank))
    return sorted(found, key=lambda river: (river.rank, -river.geometry.length))


def missing(line: BaseGeometry, known: BaseGeometry) -> BaseGeometry:
    """What of a line is not known, or all of it where hardly half is: a line without gaps is better."""
    rest = line.difference(known)
    if rest.length > line.length / 2:
        return line
    return shapely.MultiLineString([part for part in shapely.get_parts(rest) if part.length > 5 * SAME_RIVER])


def named(lines: Sequence[BaseGeometry]) -> Mapping[int, str]:
    """The names of rivers, by the numbers of the lines that pass the towns that tell them."""
    names = {}
    for name, towns in RIVERS.items():
        for lat, lon in towns:
            distances = shapely.distance(lines, shapely.Point(lon, lat))
            if distances.min() > PASSES:
                raise SystemExit(f"{name} is {distances.min():.2f} degrees from {lat}, {lon}")
            names[int(distances.argmin())] = name
    return names


def smooth(lines: Sequence[BaseGeometry], grid: float) -> list[BaseGeometry]:
    """Lines without the steps of the grid they are on: corners cut twice at a quarter (Chaikin 1974)."""
    return [cut_corners(cut_corners(line.simplify(grid))) for line in lines]


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
