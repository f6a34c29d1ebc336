"""The frame of a map: what of the world it shows, and on which pixels."""

import math
from collections.abc import Sequence

import numpy as np
from msgspec import Struct

from nutgraf.maps.features import Box
from nutgraf.maps.projection import AzimuthalEqualArea, EqualEarth, Projection
from nutgraf.maps.sphere import KM_PER_DEGREE, Floats, smallest_cap, vectors

WIDE = (720, 480)
"""Width and height in pixels for a page as wide as a text column, 3:2."""

NARROW = (360, 400)
"""For a phone."""

MARGIN = 0.14
"""Of the width and of the height, on each side: room for labels."""

WIDEST_REGION_KM = 5_800
"""Places within this distance of their middle are drawn as a region, others on a map of the world."""

_SEAM = -169.0
"""A meridian that cuts hardly any land: through the Bering Strait."""

_SOUTH, _NORTH = -58.0, 84.0
"""What a map of the world shows, unless a place is beyond: all inhabited land."""


_STEPS, _ONES = np.linspace(-1, 1, 33), np.ones(33)
_EDGE = np.concatenate([[_STEPS, _STEPS, -_ONES, _ONES], [-_ONES, _ONES, _STEPS, _STEPS]]).reshape(2, -1)
"""Points around a frame, from -1 to 1 across and upwards."""


class Extent(Struct, frozen=True):
    """Points that a frame takes in, with a distance around them."""

    lons: Floats
    lats: Floats
    around_km: float = 0


class Frame(Struct, frozen=True, kw_only=True):
    """A rectangle of pixels and what it shows of the world."""

    projection: Projection
    width: int
    height: int
    """Pixels."""
    left_km: float
    top_km: float
    """The upper left corner on the plane of the projection."""
    px_per_km: float
    box: Box
    """All that it shows is in there."""

    @property
    def width_km(self) -> float:
        """The width on the plane; on a map of the world that of the whole equator."""
        return self.width / self.px_per_km

    @property
    def is_world(self) -> bool:
        """Whether it is a map of the world, whose scale is that of the equator."""
        return isinstance(self.projection, EqualEarth)

    def pixels(self, lon: Floats, lat: Floats) -> tuple[Floats, Floats]:
        """Degrees to pixels, from the upper left corner."""
        x, y = self.projection.forward(lon, lat)
        return (x - self.left_km) * self.px_per_km, (self.top_km - y) * self.px_per_km

    def pixel(self, lon: float, lat: float) -> tuple[float, float]:
        """One point; on a map of the world at whichever turn of its longitude is on it."""
        if self.is_world:
            lon = self.projection.lon + (lon - self.projection.lon + 180) % 360 - 180
        x, y = self.projection.point(lon, lat)
        return (x - self.left_km) * self.px_per_km, (self.top_km - y) * self.px_per_km

    def pixel_each(self, lons: Sequence[float], lats: Sequence[float]) -> Sequence[tuple[float, float]]:
        """Several points, each as `pixel` has it."""
        east, north = np.asarray(lons, float), np.asarray(lats, float)
        if self.is_world:
            east = self.projection.lon + (east - self.projection.lon + 180) % 360 - 180
        x, y = self.pixels(east, north)
        return list(zip(x.tolist(), y.tolist(), strict=True))

    def degrees(self, x: Floats, y: Floats) -> tuple[Floats, Floats]:
        """Pixels to longitudes and latitudes."""
        return self.projection.inverse(self.left_km + x / self.px_per_km, self.top_km - y / self.px_per_km)

    @property
    def middle(self) -> tuple[float, float]:
        """Longitude and latitude of its middle."""
        lon, lat = self.degrees(np.array([self.width / 2]), np.array([self.height / 2]))
        return float(lon[0]), float(lat[0])

    def holds(self, x: float, y: float, inset: float = 0) -> bool:
        """Whether a pixel is in the frame, at least `inset` from its edge."""
        return inset <= x <= self.width - inset and inset <= y <= self.height - inset


def fit(extents: Sequence[Extent], size: tuple[int, int], least_km: float) -> Frame:
    """The frame that takes in all extents with a margin.

    Args:
        extents: At least one.
        size: Width and height in pixels; a map of the world is as high as it must be.
        least_km: The width is at least this.
    """
    lons = np.concatenate([extent.lons for extent in extents])
    lats = np.concatenate([extent.lats for extent in extents])
    around = np.concatenate([np.full(len(extent.lons), extent.around_km) for extent in extents])
    lat, lon, radius = smallest_cap(vectors(lons, lats))
    if radius * KM_PER_DEGREE + float(around.max()) > WIDEST_REGION_KM:
        return _world(lons, lats, size[0])
    for _ in range(3):
        projection = AzimuthalEqualArea(lat, lon)
        x, y = projection.forward(lons, lats)
        west, east = float((x - around).min()), float((x + around).max())
        south, north = float((y - around).min()), float((y + around).max())
        middle = projection.inverse(np.array([(west + east) / 2]), np.array([(south + north) / 2]))
        lon, lat = float(middle[0][0]), float(middle[1][0])
    # The middle settles in three rounds; what it is still off by, the margin takes: half of it at most, which
    # asks for a wider frame near a pole, where a step to the middle turns everything.
    x, y = AzimuthalEqualArea(lat, lon).forward(lons, lats)
    across, up = float((np.abs(x) + around).max()) * 2, float((np.abs(y) + around).max()) * 2
    inner, ratio = 1 - 2 * MARGIN, size[0] / size[1]
    width_km = max(
        least_km,
        (east - west) / inner,
        (north - south) * ratio / inner,
        across / (1 - MARGIN),
        up * ratio / (1 - MARGIN),
    )
    return _region(lat, (lon + 180) % 360 - 180, width_km, size)


def _region(lat: float, lon: float, width_km: float, size: tuple[int, int]) -> Frame:
    projection = AzimuthalEqualArea(lat, lon)
    left, top = -width_km / 2, width_km / 2 * size[1] / size[0]
    return Frame(
        projection=projection,
        width=size[0],
        height=size[1],
        left_km=left,
        top_km=top,
        px_per_km=size[0] / width_km,
        box=_box(projection, left, top),
    )


def _box(projection: AzimuthalEqualArea, left: float, top: float) -> Box:
    """The box around a frame in the plane, by points along its edges; poles are looked for apart."""
    lons, lats = projection.inverse(_EDGE[0] * left, _EDGE[1] * top)
    south, north = float(lats.min()), float(lats.max())
    for pole in (-90.0, 90.0):
        if abs(pole - projection.lat) > 150:
            continue  # near the antipode, where pixels have no meaning
        at_x, at_y = projection.forward(np.array([projection.lon]), np.array([pole]))
        if abs(float(at_x[0])) <= abs(left) and abs(float(at_y[0])) <= top:
            return (-180.0, south, 180.0, 90.0) if pole > 0 else (-180.0, -90.0, 180.0, north)
    # Edges bend between the points by less than a hundredth of the box.
    spare = (north - south) / 100
    west, east = float(lons.min()), float(lons.max())
    if east - west >= 350:
        return -180.0, max(-90.0, south - spare), 180.0, min(90.0, north + spare)
    west, east = ((degrees + 180) % 360 - 180 for degrees in (west, east))
    return west, max(-90.0, south - spare), east, min(90.0, north + spare)


def _world(lons: Floats, lats: Floats, width: int) -> Frame:
    projection = EqualEarth(_middle_meridian(lons))
    south = _SOUTH if float(lats.min()) > _SOUTH + 4 else -90.0
    north = _NORTH if float(lats.max()) < _NORTH - 4 else 90.0
    half, _ = projection.forward(np.array([projection.lon + 180]), np.array([0.0]))
    _, ends = projection.forward(np.full(2, projection.lon), np.array([south, north]))
    left = -float(half[0]) * 1.01
    px_per_km = width / (-2 * left)
    west = (projection.lon + 360) % 360 - 180
    box = (-180.0, south, 180.0, north) if abs(west + 180) < 1e-6 else (west, south, west - 1e-6, north)
    return Frame(
        projection=projection,
        width=width,
        height=math.ceil(float(ends[1] - ends[0]) * px_per_km),
        left_km=left,
        top_km=float(ends[1]),
        px_per_km=px_per_km,
        box=box,
    )


def _middle_meridian(lons: Floats) -> float:
    """The usual one, unless its seam runs among the places and a far wider gap is elsewhere."""
    around = np.sort((lons - _SEAM) % 360)
    gap_at_seam = float(around[0] + 360 - around[-1])
    gaps = np.diff(around)
    if not len(gaps) or float(gaps.max()) * 0.6 <= gap_at_seam:
        return _SEAM + 180
    widest = int(np.argmax(gaps))
    seam = _SEAM + float(around[widest] + around[widest + 1]) / 2
    return float(seam % 360 - 180)
