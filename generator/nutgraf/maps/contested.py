"""What is disputed in a frame, by name."""

from collections.abc import Collection, Sequence

import shapely
from msgspec import Struct

from nutgraf.maps.clip import Geometries, polygons_of
from nutgraf.maps.context import DrawnArea, Spots, inner_spots, territory
from nutgraf.maps.features import Boundary
from nutgraf.maps.labels import Placed, Room, Wanted
from nutgraf.maps.lettering import DISPUTED, lines_of
from nutgraf.maps.place import Words

_NEAR = 6.0
"""Pixels: a line that is so near to a disputed area bounds it."""

_LEAST_AREA = 20.0
_LEAST_NAMED = 900.0
"""Square pixels: smaller areas are not spoken of, or have no name on the map."""

_CLOSE_KM = 1_500
"""Specks of islands are spoken of on a map that is no wider."""


class Contested(Struct, frozen=True, kw_only=True):
    """What is disputed in a frame and can be seen."""

    bounded: tuple[str, ...]
    """Areas and lines that a dashed line is drawn for, the most visible first."""
    unbounded: tuple[str, ...]
    """Areas without one, such as islands."""
    areas: tuple[tuple[str, Spots], ...]
    """The larger ones, which are named on the map, and where."""

    @property
    def is_drawn(self) -> bool:
        """Whether a dashed line is to be seen."""
        return bool(self.bounded)


def contested_in(
    disputed: Sequence[DrawnArea],
    dashed: Sequence[Boundary],
    lines: Geometries,
    *,
    codes: Collection[str],
    width_km: float,
    words: Words,
) -> Contested:
    """Names what is disputed.

    Args:
        disputed: The areas in the frame.
        dashed: The boundaries that are drawn dashed and can be seen, the longest first.
        lines: Those in pixels.
        codes: Of the countries that have a name on the map; an area of such a code needs no other.
        width_km: Of the frame.
        words: The language.
    """
    shapes = [drawn.shape for drawn in disputed]
    whole = shapely.union_all(lines)
    bounded, unbounded, named = [], [], []
    for drawn in disputed:
        name = territory(drawn.area.code, words) or drawn.area.name
        if len(lines) and drawn.shape.distance(whole) <= _NEAR:
            bounded.append(name)
        elif drawn.shape.area >= _LEAST_AREA or width_km <= _CLOSE_KM:
            unbounded.append(name)
        if drawn.shape.area >= _LEAST_NAMED and drawn.area.code not in {*codes} - {""}:
            largest = max(polygons_of(drawn.shape), key=shapely.area)
            named.append((name, inner_spots(shapely.simplify(largest, 1))))
    known = shapely.union_all(shapes)
    for boundary, line in zip(dashed, lines, strict=True):
        is_bound = not known.is_empty and shapely.distance(line, known) <= _NEAR
        if not is_bound and (name := _line_name(boundary, words)):
            bounded.append(name)
    if len(lines) and not bounded:
        bounded.append("")
    return Contested(
        bounded=tuple(dict.fromkeys(bounded)), unbounded=tuple(dict.fromkeys(unbounded)), areas=tuple(named)
    )


def place_contested(contested: Contested, room: Room, words: Words) -> list[Placed]:
    """Names the larger disputed areas where there is room."""
    note = words.gettext("(disputed)")
    wanted = [
        Wanted(
            key=f"contested-{number}",
            lines=(*lines_of(name, 16), note),
            lettering=DISPUTED,
            spots=spots,
            centred=True,
            around=False,
        )
        for number, (name, spots) in enumerate(contested.areas)
        if spots
    ]
    return list(room.place(wanted).values())


def _line_name(boundary: Boundary, words: Words) -> str:
    if boundary.name:
        return boundary.name
    sides = [territory(code, words) for code in boundary.between]
    if not all(sides) or sides[0] == sides[1]:
        return ""
    return words.gettext("between {one} and {other}").format(one=sides[0], other=sides[1])
