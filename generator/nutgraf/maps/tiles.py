"""Countries and land in tiles: a tile is decoded when something in it is asked for."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from nutgraf.maps.archive import Archive
from nutgraf.maps.boxes import clipped, joined, on_globe
from nutgraf.maps.coasts import Segments
from nutgraf.maps.encoding import Geometries, decode_polygons
from nutgraf.maps.features import Box, Country


@dataclass(frozen=True)
class Tile:
    """A part of the world: its box, and what it has of which countries (by their numbers)."""

    box: Box
    countries: Sequence[int]
    faces: Geometries

    @cached_property
    def land(self) -> Geometries:
        """The land as Polygons."""
        return shapely.get_parts(shapely.coverage_union_all(self.faces))

    @cached_property
    def coast(self) -> Segments:
        """The coast, without the cuts at the tile's edges."""
        return Segments(shapely.get_rings(self.land), self.box)

    def at(self, lon: float, lat: float) -> int | None:
        """The number of the country that a point is in."""
        inside = np.flatnonzero(shapely.intersects_xy(self.faces, lon, lat))
        return self.countries[inside[0]] if len(inside) else None


class Tiles:
    """All tiles of one detail."""

    def __init__(self, archive: Archive, detail: str) -> None:
        about = archive.about(detail)
        self._archive, self._detail = archive, detail
        self._width, self._height = about["size"]
        self._names: list[tuple[str, str]] = [(code, name) for code, name in about["countries"]]
        self._contents = {(west, south): countries for west, south, *countries in about["tiles"]}
        self._decoded: dict[tuple[int, int], Tile] = {}

    def land(self, box: Box) -> Sequence[BaseGeometry]:
        """The land in a continuous box as Polygons, without seams."""
        found = [
            clipped(tile.land, within, shift)[1]
            for within, shift in on_globe(box)
            for tile in self.tiles(within)
        ]
        if len(found) > 1:
            pieces = shapely.get_parts(joined(np.concatenate(found)))
        else:
            pieces = shapely.get_parts(np.concatenate(found)) if found else ()
        return [part for part in pieces if part.geom_type == "Polygon"]

    def countries(self, box: Box) -> Sequence[Country]:
        """The countries in a continuous box, the one with most of it first."""
        pieces = defaultdict(list)
        for within, shift in on_globe(box):
            for tile in self.tiles(within):
                for place, piece in zip(*clipped(tile.faces, within, shift), strict=True):
                    if piece.area:
                        pieces[tile.countries[place]].append(piece)
        found = [
            Country(code=self._names[number][0], name=self._names[number][1], geometry=joined(cut))
            for number, cut in pieces.items()
        ]
        return sorted(found, key=lambda country: -country.geometry.area)

    def code_at(self, lat: float, lon: float) -> str | None:
        """The code of the country at a point, "" where it has none; None at sea."""
        for tile in self.tiles((lon, lat, lon, lat)):
            if (number := tile.at(lon, lat)) is not None:
                return self._names[number][0]
        return None

    def tiles(self, box: Box) -> Iterator[Tile]:
        """The tiles that touch a box on the globe."""
        west, south, east, north = box
        for bottom in _starts(south, north, -90, self._height, 90):
            for left in _starts(west, east, -180, self._width, 180):
                if (left, bottom) in self._contents:
                    yield self._tile(left, bottom)

    def _tile(self, west: int, south: int) -> Tile:
        if (west, south) not in self._decoded:
            self._decoded[west, south] = Tile(
                box=(west, south, west + self._width, south + self._height),
                countries=self._contents[west, south],
                faces=decode_polygons(self._archive.blob(f"{self._detail}/{west},{south}")),
            )
        return self._decoded[west, south]


def _starts(low: float, high: float, first: int, size: int, end: int) -> range:
    """Where the tiles begin that have a part of low to high."""
    start = first + int((max(low, first) - first) // size) * size
    return range(min(start, end - size), min(int(high) + 1, end), size)
