"""Countries and land in tiles: a tile is decoded when something in it is asked for."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from math import cos, floor, inf, radians

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from nutgraf.maps.archive import Archive
from nutgraf.maps.boxes import clipped, joined, on_globe
from nutgraf.maps.coasts import Segments, box_distance_km, outline, steps_of
from nutgraf.maps.encoding import Geometries, decode_polygons, decode_rings
from nutgraf.maps.features import Box, Country

_EDGE = 1e-9
"""Degrees from a tile's edge within which a point is on it."""

_SURE_KM = 0.01
"""More than what a distance to a box may be off."""


@dataclass(frozen=True)
class Tile:
    """A part of the world: its box, and what it has of which countries (by their numbers)."""

    archive: Archive
    detail: str
    box: Box
    countries: Sequence[int]
    outlines: dict[int, Segments] = field(default_factory=dict, compare=False, repr=False)
    """Those of its countries' outlines that were asked for."""

    @cached_property
    def faces(self) -> Geometries:
        """What the tile has of each of its countries."""
        return decode_polygons(self.archive.blob(f"{self.detail}/{self._corner}"))

    @cached_property
    def land(self) -> Geometries:
        """All faces joined, as Polygons or MultiPolygons; the world's whole land comes ready."""
        name = f"{self.detail}-land/{self._corner}"
        if name in self.archive:
            return decode_polygons(self.archive.blob(name))
        parts: Geometries = shapely.get_parts(shapely.coverage_union_all(self.faces))
        return parts

    @property
    def _corner(self) -> str:
        return f"{self.box[0]},{self.box[1]}"

    @cached_property
    def coast(self) -> Segments:
        """The coast, without the cuts at the tile's edges."""
        name = f"{self.detail}-land/{self._corner}"
        if name not in self.archive:
            name = f"{self.detail}/{self._corner}"
        return Segments(outline(decode_rings(self.archive.blob(name)), self.box))

    def outline_of(self, country: int) -> Segments:
        """Around what the tile has of one of its countries, cuts at its edges and all."""
        if country not in self.outlines:
            face = self.faces[self.countries.index(country)]
            self.outlines[country] = Segments(steps_of(shapely.get_rings(shapely.get_parts(face))))
        return self.outlines[country]

    def at(self, lon: float, lat: float) -> int | None:
        """The number of the country that a point is in."""
        inside = np.flatnonzero(shapely.intersects_xy(self.faces, lon, lat))
        return self.countries[inside[0]] if len(inside) else None

    def of(self, countries: Collection[int]) -> Geometries:
        """What the tile has of some countries."""
        return self.faces[[number in countries for number in self.countries]]


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
        pieces = np.concatenate(found) if found else np.empty(0, dtype=object)
        whole = joined(pieces) if len(found) > 1 and len(pieces) else pieces  # one tile has no seams
        return [part for part in shapely.get_parts(whole) if part.geom_type == "Polygon"]

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
                return self.code(number)
        return None

    def code(self, number: int) -> str:
        """The code of a country by its number, "" where it has none."""
        return self._names[number][0]

    @cached_property
    def names(self) -> dict[str, str]:
        """The English name of each country that has a code."""
        return {code: name for code, name in reversed(self._names) if code}

    def touched(self, geometry: BaseGeometry, codes: Collection[str]) -> bool:
        """Whether a geometry on the globe has a point in common with one of some countries."""
        numbers = self._numbers(codes)
        return any(
            shapely.intersects(tile.of(numbers), geometry).any()
            for tile in self.tiles(geometry.bounds)
            if not numbers.isdisjoint(tile.countries)
        )

    def distance_km(self, lat: float, lon: float, codes: Collection[str]) -> float:
        """How far a point outside of some countries is from the nearest of them; infinite without any.

        Tiles are looked at from the nearest on, until what is left is too far away.
        """
        numbers = self._numbers(codes)
        nearest = inf
        for bound, tile in self._by_distance(lat, lon, numbers):
            if bound >= nearest:
                break
            for number in numbers.intersection(tile.countries):
                nearest = min(nearest, tile.outline_of(number).nearest_km(lat, lon))
        return nearest

    def coast_within(self, lat: float, lon: float, degrees: float) -> float:
        """How far a point is from the nearest coast, where that is within so many degrees of latitude.

        Where it is not, the answer is farther away, and may not be the nearest.
        """
        across = min(degrees / max(cos(radians(lat)), 1e-6), 180.0)
        around = (lon - across, lat - degrees, lon + across, lat + degrees)
        tiles = [tile for box, _ in on_globe(around) for tile in self.tiles(box)]
        if len(tiles) > 1:
            tiles.sort(key=lambda tile: box_distance_km(lat, lon, tile.box))
        nearest = inf
        for tile in tiles:
            if nearest < inf and box_distance_km(lat, lon, tile.box) > nearest + _SURE_KM:
                break
            nearest = min(nearest, tile.coast.nearest_km(lat, lon))
        return nearest

    def _by_distance(self, lat: float, lon: float, numbers: Collection[int]) -> Iterator[tuple[float, Tile]]:
        bounds = sorted(
            (box_distance_km(lat, lon, (west, south, west + self._width, south + self._height)), west, south)
            for (west, south), countries in self._contents.items()
            if any(number in numbers for number in countries)
        )
        return ((bound, self._tile(west, south)) for bound, west, south in bounds)

    def _numbers(self, codes: Collection[str]) -> frozenset[int]:
        return frozenset(number for number, (code, _) in enumerate(self._names) if code in codes)

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
                archive=self._archive,
                detail=self._detail,
                box=(west, south, west + self._width, south + self._height),
                countries=self._contents[west, south],
            )
        return self._decoded[west, south]


def _starts(low: float, high: float, first: int, size: int, end: int) -> range:
    """Where the tiles begin that have a part of low to high; at an edge, both sides of it."""
    start = first + floor((max(low, first) - _EDGE - first) / size) * size
    return range(max(start, first), min(floor(high + _EDGE), end - 1) + 1, size)
