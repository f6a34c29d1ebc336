"""The signs of places: spots, soft signs for what is no spot, areas, lines, circles of uncertainty."""

from collections.abc import Iterable, Iterator, Sequence

import shapely
from msgspec import Struct
from msgspec.structs import replace
from shapely.geometry.base import BaseGeometry

from nutgraf.maps.clip import draw_lines, draw_shapes
from nutgraf.maps.frame import Frame
from nutgraf.maps.outlines import geometry_of
from nutgraf.maps.place import EXTENTS, MapPlace
from nutgraf.maps.sphere import circle

SPOT_RADIUS = {True: 9.0, False: 4.0}
"""Pixels, of a main place and of another."""

SOFT_RADIUS = 13.0

_LEAST_CIRCLE = 3.0
"""A circle of uncertainty must stand out that far from its sign to be drawn."""

_WIDE_CIRCLE = 14.0
"""Within a circle of that radius a full spot would look too exact: it is drawn open."""

_LEAST_AREA, _LEAST_LENGTH = 40.0, 7.0
"""Smaller ones are drawn as spots, in square pixels and in pixels."""

_SAME_SPOT = 3.0

_MOST_CLEARANCE = 26.0
"""Labels stand within a halo that is larger."""


class Sign(Struct, frozen=True, kw_only=True):
    """What is drawn for a place, or for several at one spot. Pixels."""

    places: tuple[MapPlace, ...]
    form: str
    """`spot`, `open` (a spot that is not known well), `soft` (no spot), `area` or `line`;
    `name`: a country or a sea, which has no sign but its name."""
    spots: tuple[tuple[float, float], ...]
    """Where it is; of an area or line, where its label may stand."""
    shape: BaseGeometry | None = None
    """Of an area or line."""
    halo: BaseGeometry | None = None
    """Where it may be: a circle to scale, or a band along a shape."""
    halo_px: float = 0
    """How far the halo reaches."""

    @property
    def main(self) -> bool:
        """Whether it stands out."""
        return any(place.main for place in self.places)

    @property
    def radius(self) -> float:
        """Of the sign at its spots."""
        if self.form in ("area", "line", "name"):
            return 0 if self.form == "name" else 3
        if self.form == "soft":
            return 0 if self.halo_px > SOFT_RADIUS else SOFT_RADIUS
        return SPOT_RADIUS[self.main]

    @property
    def clearance(self) -> float:
        """How far from its spots its label keeps: clear of a small halo too."""
        if self.form in ("area", "line", "name"):
            return self.radius
        return max(self.radius, min(self.halo_px, _MOST_CLEARANCE))


def signs_of(places: Iterable[MapPlace], frame: Frame) -> list[Sign]:
    """The signs of all located places that the frame holds: areas first, then lines, main spots last."""
    signs: list[Sign] = []
    for place in places:
        if place.located:
            signs += _signs_of(place, frame)
    ranks = {"name": 0, "area": 0, "line": 1, "soft": 2, "open": 3, "spot": 3}
    return sorted(_joined(signs), key=lambda sign: (ranks[sign.form], sign.main))


def _signs_of(place: MapPlace, frame: Frame) -> Iterator[Sign]:
    if place.geometry is None:
        assert place.lat is not None  # noqa: S101 - it is located
        assert place.lon is not None  # noqa: S101
        yield from _spot(place, place.lon, place.lat, frame)
        return
    geometry = geometry_of(place.geometry)
    parts = shapely.get_parts(shapely.get_parts(geometry))
    dimensions = shapely.get_dimensions(parts)
    if shape := _drawn_area(draw_shapes(frame, parts[dimensions == 2], merge=True)):
        yield _area(place, shape, frame)
    elif line := _drawn_line(draw_lines(frame, parts[dimensions == 1])):
        yield _line(place, line, frame)
    else:
        points = parts[dimensions == 0] if any(dimensions == 0) else [shapely.point_on_surface(geometry)]
        for point in points:
            yield from _spot(place, point.x, point.y, frame, exact=True)


def _spot(place: MapPlace, lon: float, lat: float, frame: Frame, *, exact: bool = False) -> Iterator[Sign]:
    x, y = frame.pixel(lon, lat)
    if not frame.holds(x, y, 1):
        return
    soft = place.kind in EXTENTS and not exact
    if place.kind == "water" and soft and not place.uncertainty_m:
        yield Sign(places=(place,), form="name", spots=((x, y),))
        return
    reach = place.uncertainty_km * frame.px_per_km
    drawn = reach > (SOFT_RADIUS if soft else SPOT_RADIUS[place.main] + _LEAST_CIRCLE)
    halo = draw_shapes(frame, [circle(lat, lon, place.uncertainty_km)], merge=True) if drawn else None
    yield Sign(
        places=(place,),
        form="soft" if soft else "open" if reach > _WIDE_CIRCLE else "spot",
        spots=((x, y),),
        halo=halo,
        halo_px=reach if drawn else 0,
    )


def _area(place: MapPlace, shape: BaseGeometry, frame: Frame) -> Sign:
    largest = max(shapely.get_parts(shape), key=shapely.area)
    inner = shapely.get_coordinates(shapely.maximum_inscribed_circle(largest, tolerance=4))[0]
    middle = shapely.point_on_surface(largest)
    corners = shapely.bounds(largest)
    spots = [(float(inner[0]), float(inner[1])), (middle.x, middle.y)]
    if shapely.area(largest) < 4000:
        x = float(corners[0] + corners[2]) / 2
        spots += [(x, float(corners[1])), (x, float(corners[3]))]
    halo, reach = _band(place, shapely.boundary(shape), frame)
    return Sign(places=(place,), form="area", spots=tuple(spots), shape=shape, halo=halo, halo_px=reach)


def _line(place: MapPlace, line: BaseGeometry, frame: Frame) -> Sign:
    longest = max(shapely.get_parts(line), key=shapely.length)
    spots = [longest.interpolate(share, normalized=True) for share in (0.5, 0.35, 0.65, 0.2, 0.8, 0.05, 0.95)]
    halo, reach = _band(place, line, frame)
    return Sign(
        places=(place,),
        form="line",
        spots=tuple((spot.x, spot.y) for spot in spots),
        shape=line,
        halo=halo,
        halo_px=reach,
    )


def _band(place: MapPlace, line: BaseGeometry, frame: Frame) -> tuple[BaseGeometry | None, float]:
    """Where an uncertain line may run."""
    reach = place.uncertainty_km * frame.px_per_km
    if reach <= _LEAST_CIRCLE:
        return None, 0
    band = shapely.buffer(shapely.simplify(line, 1), reach, quad_segs=6)
    return shapely.intersection(band, shapely.box(0, 0, frame.width, frame.height)), reach


def _drawn_area(shape: BaseGeometry) -> BaseGeometry | None:
    return shape if shapely.area(shape) >= _LEAST_AREA else None


def _drawn_line(line: BaseGeometry) -> BaseGeometry | None:
    return line if shapely.length(line) >= _LEAST_LENGTH else None


def _joined(signs: Sequence[Sign]) -> list[Sign]:
    """Spots that fall on one another become one sign; the most exact of them says how it looks."""
    joined: list[Sign] = []
    for sign in signs:
        for index, other in enumerate(joined):
            if _same(sign, other):
                kept = other if other.halo_px <= sign.halo_px else sign
                joined[index] = replace(
                    kept, places=(*other.places, *(one for one in sign.places if one not in other.places))
                )
                break
        else:
            joined.append(sign)
    return joined


def _same(one: Sign, other: Sign) -> bool:
    if one.shape is not None or other.shape is not None or (one.form == "soft") != (other.form == "soft"):
        return False
    (x, y), (to_x, to_y) = one.spots[0], other.spots[0]
    return abs(x - to_x) <= _SAME_SPOT and abs(y - to_y) <= _SAME_SPOT
