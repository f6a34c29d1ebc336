"""Boundary lines and disputed areas."""

from collections.abc import Sequence
from functools import cached_property

import numpy as np
import shapely

from nutgraf.maps.archive import Archive
from nutgraf.maps.coasts import Segments, steps_of
from nutgraf.maps.encoding import Geometries, decode_lines, decode_polygons
from nutgraf.maps.features import Area, Boundary, Box, Detail
from nutgraf.maps.layers import Layer


class Boundaries:
    """The boundary lines of both details."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self._about = archive.about("boundaries")
        self._layers: dict[Detail, Layer] = {}

    def within(self, box: Box, detail: Detail) -> Sequence[Boundary]:
        """The lines in a continuous box, the disputed ones last."""
        found = []
        for number, geometry in self.layer(detail).within(box):
            disputed, left, right, name, viewpoints = self._about[number]
            found.append(
                Boundary(
                    geometry=geometry,
                    disputed=bool(disputed),
                    between=(left, right),
                    name=name,
                    viewpoints=viewpoints,
                )
            )
        return found

    def layer(self, detail: Detail) -> Layer:
        """All lines of a detail."""
        if detail not in self._layers:
            self._layers[detail] = Layer(decode_lines(self._archive.blob(f"boundaries-{detail}")))
        return self._layers[detail]

    def disputed(self) -> Geometries:
        """The disputed lines, in near detail."""
        contested = np.array([bool(about[0]) for about in self._about])
        lines: Geometries = self.layer("near").geometries[contested]
        return lines


class Disputes:
    """The disputed areas, and how near they are."""

    def __init__(self, archive: Archive, boundaries: Boundaries) -> None:
        self._about = archive.about("areas")
        self._areas = Layer(decode_polygons(archive.blob("areas")))
        self._boundaries = boundaries
        self._claimed: dict[str, Segments] = {}

    def within(self, box: Box) -> Sequence[Area]:
        """The areas in a continuous box, by name."""
        found = []
        for number, geometry in self._areas.within(box):
            name, claimants, code, approximate = self._about[number]
            found.append(
                Area(
                    name=name,
                    geometry=geometry,
                    claimants=tuple(claimants),
                    code=code,
                    approximate=bool(approximate),
                )
            )
        return sorted(found, key=lambda area: area.name)

    def code_at(self, lat: float, lon: float) -> str | None:
        """The code of its own that a disputed area at a point has, "" for none; None outside of all."""
        codes = {self._about[number][2] for number in self._areas.at(lat, lon)}
        return min(codes) if codes else None

    def near(self, lat: float, lon: float, km: float) -> bool:
        """Whether a point is in a disputed area, or within `km` of one or of a disputed line."""
        if self._areas.at(lat, lon):
            return True
        return self._lines.nearest_km(lat, lon) <= km

    def distance_km(self, lat: float, lon: float, claimant: str) -> float:
        """How far a point is from the nearest area that a state claims; infinite where it claims none."""
        if any(claimant in self._about[number][1] for number in self._areas.at(lat, lon)):
            return 0.0
        if claimant not in self._claimed:
            claimed = [claimant in about[1] for about in self._about]
            rings = shapely.get_rings(shapely.get_parts(self._areas.geometries[claimed]))
            self._claimed[claimant] = Segments(steps_of(rings))
        return self._claimed[claimant].nearest_km(lat, lon)

    @cached_property
    def _lines(self) -> Segments:
        outlines = shapely.get_rings(shapely.get_parts(self._areas.geometries))
        return Segments(steps_of(np.concatenate([outlines, shapely.get_parts(self._boundaries.disputed())])))
