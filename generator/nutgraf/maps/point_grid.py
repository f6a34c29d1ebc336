"""Points on the globe by cells of a degree: which are in a box, without a look at all others."""

from math import asin, cos, degrees, floor, radians, sin

import numpy as np
from numpy.typing import NDArray

from nutgraf.maps.boxes import on_globe
from nutgraf.maps.features import Box

_COLUMNS, _ROWS = 360, 180


class PointGrid:
    """The numbers of points, put in order by cells from south to north and in a row from west to east."""

    def __init__(self, lon: NDArray[np.float64], lat: NDArray[np.float64]) -> None:
        self._lon, self._lat = lon, lat
        columns = np.clip(np.floor(lon + 180), 0, _COLUMNS - 1).astype(np.intp)
        rows = np.clip(np.floor(lat + 90), 0, _ROWS - 1).astype(np.intp)
        cells = rows * _COLUMNS + columns
        self._order = np.argsort(cells, kind="stable")
        self._starts = np.searchsorted(cells[self._order], np.arange(_ROWS * _COLUMNS + 1))

    def within(self, box: Box) -> NDArray[np.intp]:
        """The numbers of the points in a continuous box, edges and all, the lowest first."""
        found = [_inside(part, self._cells(part), self._lon, self._lat) for part, _ in on_globe(box)]
        return np.sort(np.concatenate(found)) if found else np.empty(0, dtype=np.intp)

    def around(self, lat: float, lon: float, reach: float) -> NDArray[np.intp]:
        """The numbers of all points at most `reach` degrees of a great circle away, and of some others."""
        box = (-180.0, lat - reach, 180.0, lat + reach)
        if abs(lat) + reach < 89:
            # Where meridians touch the circle around the point.
            across = degrees(asin(sin(radians(reach)) / cos(radians(lat)))) + 1e-6
            if across < 179:  # else both its ends may be in the same cells
                box = (lon - across, lat - reach, lon + across, lat + reach)
        return np.sort(np.concatenate([self._cells(part) for part, _ in on_globe(box)]))

    def _cells(self, box: Box) -> NDArray[np.intp]:
        """The points of all cells that a box on the globe has a part of."""
        west, south, east, north = box
        first, last = _place(west + 180, _COLUMNS), _place(east + 180, _COLUMNS)
        rows = range(_place(south + 90, _ROWS), _place(north + 90, _ROWS) + 1)
        if first == 0 and last == _COLUMNS - 1:
            spans = [(rows.start * _COLUMNS, rows.stop * _COLUMNS)]
        else:
            spans = [(row * _COLUMNS + first, row * _COLUMNS + last + 1) for row in rows]
        return np.concatenate([self._order[self._starts[start] : self._starts[end]] for start, end in spans])


def _inside(
    box: Box, numbers: NDArray[np.intp], lon: NDArray[np.float64], lat: NDArray[np.float64]
) -> NDArray[np.intp]:
    west, south, east, north = box
    lon, lat = lon[numbers], lat[numbers]
    return numbers[(west <= lon) & (lon <= east) & (south <= lat) & (lat <= north)]


def _place(degree: float, count: int) -> int:
    return min(max(floor(degree), 0), count - 1)
