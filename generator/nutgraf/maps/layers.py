"""Geometries found by box."""

from collections.abc import Sequence

import shapely
from shapely import STRtree
from shapely.geometry.base import BaseGeometry

from nutgraf.maps.boxes import clipped, joined, on_globe
from nutgraf.maps.encoding import Geometries
from nutgraf.maps.features import Box


class Layer:
    """Geometries by number, in an R-tree."""

    def __init__(self, geometries: Geometries) -> None:
        self.geometries = geometries
        self._tree = STRtree(geometries)
        self._last: tuple[Box | None, Sequence[tuple[int, BaseGeometry]]] = (None, ())

    def within(self, box: Box) -> Sequence[tuple[int, BaseGeometry]]:
        """The number and the clipped geometry of those that a continuous box has a part of, by number."""
        if box != self._last[0]:  # one map asks several times
            self._last = box, self._within(box)
        return self._last[1]

    def _within(self, box: Box) -> Sequence[tuple[int, BaseGeometry]]:
        pieces: dict[int, list[BaseGeometry]] = {}
        for part, shift in on_globe(box):
            numbers = self._tree.query(shapely.box(*part))
            if not len(numbers):
                continue
            for place, cut in zip(*clipped(self.geometries[numbers], part, shift), strict=True):
                if cut.length:
                    pieces.setdefault(int(numbers[place]), []).append(cut)
        return [(number, joined(pieces[number])) for number in sorted(pieces)]

    def at(self, lat: float, lon: float) -> Sequence[int]:
        """The numbers of the polygons that a point is in."""
        found = self._tree.query(shapely.Point(lon, lat), predicate="intersects")
        return [int(number) for number in sorted(found)]
