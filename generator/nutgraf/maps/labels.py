"""Labels that overlap neither one another nor the signs of a map.

Greedy: labels are placed one after another, each at the first of its positions that is free. That is
the usual way for a few dozen labels (Imhof, "Positioning Names on Maps", 1975, for what positions are
good; Christensen, Marks, Shieber, "An Empirical Study of Algorithms for Point-Feature Label Placement",
1995, for how good greedy is).
"""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import shapely
from msgspec import Struct
from shapely.geometry.base import BaseGeometry

from nutgraf.maps.lettering import Lettering

Rect = tuple[float, float, float, float]
"""Left, top, right, bottom in pixels."""

_SIDES = ((1, 0), (1, -1), (1, 1), (-1, 0), (-1, -1), (-1, 1), (0, -1), (0, 1))
"""Where a label stands of its sign, the best first: beside, above and beside, …"""

_GAP = 3.5
_PAD = 1.5
_EDGE = 4


class Wanted(Struct, frozen=True, kw_only=True):
    """A label that asks for room."""

    key: str
    lines: tuple[str, ...]
    lettering: Lettering
    spots: tuple[tuple[float, float], ...]
    """Pixels that it may belong to, the best first."""
    radius: float = 0
    """Of the sign there; labels stand around it."""
    centred: bool = False
    """It stands on the spot rather than beside it."""
    around: bool = True
    """It may stand beside the spot."""
    far: bool = False
    """It may stand away from its sign, with a line to it."""


class Placed(Struct, frozen=True, kw_only=True):
    """A label that has its room."""

    key: str
    lines: tuple[str, ...]
    lettering: Lettering
    x: float
    y: float
    """Where its first line stands: the left end, the middle or the right end, on the base line."""
    anchor: str
    """`start`, `middle` or `end`: which of them x is, from left to right."""
    rect: Rect
    spot: tuple[float, float]
    """The spot it belongs to."""
    leader: tuple[float, float, float, float] | None = None
    """A line from its sign to it."""


@dataclass(slots=True)
class Room:
    """What of a map is still free."""

    width: float
    height: float
    direction: str = "ltr"
    taken: list[Rect] = field(default_factory=list)
    lines: BaseGeometry | None = None
    """What labels cover only where there is no other room, prepared."""

    def is_free(self, rect: Rect, edge: float = _EDGE) -> bool:
        """Whether a rectangle is on the map and touches nothing that is taken."""
        left, top, right, bottom = rect
        if left < edge or top < edge or right > self.width - edge or bottom > self.height - edge:
            return False
        return not any(
            left < other[2] and other[0] < right and top < other[3] and other[1] < bottom
            for other in self.taken
        )

    def take(self, *rects: Rect) -> None:
        """Keeps rectangles free of labels."""
        self.taken.extend(rects)

    def place(self, labels: Sequence[Wanted]) -> dict[str, Placed]:
        """Places what there is room for; the earlier comes first. What is placed is taken."""
        placed: dict[str, Placed] = {}
        for wanted in labels:
            if found := self._best(wanted):
                self.take(_padded(found.rect), *_along(found.leader, wanted.radius))
                placed[wanted.key] = found
        return placed

    def _best(self, wanted: Wanted) -> Placed | None:
        """The first free position that covers no line; else the first free one without a leader."""
        second = None
        for candidate in self._candidates(wanted):
            leader = _along(candidate.leader, wanted.radius)
            if not self.is_free(_padded(candidate.rect)) or not all(self.is_free(rect, 0) for rect in leader):
                continue
            if self.lines is None or not self.lines.intersects(shapely.box(*candidate.rect)):
                return candidate
            second = second or candidate
        return second

    def _candidates(self, wanted: Wanted) -> Iterator[Placed]:
        width = max(map(wanted.lettering.width, wanted.lines))
        height = wanted.lettering.line * len(wanted.lines)
        mirror = -1 if self.direction == "rtl" else 1
        for x, y in wanted.spots:
            if wanted.centred:
                yield _at(wanted, (x, y), (x - width / 2, y - height / 2), (width, height), 0)
            if not wanted.around:
                continue
            for away in (0.0, 16.0, 30.0) if wanted.far else (0.0,):
                for across, down in _SIDES:
                    side = across * mirror
                    # A corner of the label comes as near as its sign's circle lets it.
                    reach = (wanted.radius + _GAP) * (0.9 if across and down else 1) + away
                    left = x + side * reach - (width if side < 0 else 0 if side > 0 else width / 2)
                    top = y + down * reach - (height / 2 if not down else height if down < 0 else 0)
                    yield _at(wanted, (x, y), (left, top), (width, height), side, lead=away > 0)


def _at(
    wanted: Wanted,
    spot: tuple[float, float],
    corner: tuple[float, float],
    size: tuple[float, float],
    side: int,
    *,
    lead: bool = False,
) -> Placed:
    left, top, width, height = *corner, *size
    anchor, x = {1: ("start", left), -1: ("end", left + width), 0: ("middle", left + width / 2)}[side]
    leader = None
    if lead:
        end = (min(max(spot[0], left), left + width), min(max(spot[1], top + 3), top + height - 3))
        leader = (*spot, *end)
    return Placed(
        key=wanted.key,
        lines=wanted.lines,
        lettering=wanted.lettering,
        x=x,
        y=top + wanted.lettering.line * 0.5 + wanted.lettering.size * 0.35,
        anchor=anchor,
        rect=(left, top, left + width, top + height),
        spot=spot,
        leader=leader,
    )


def _along(leader: tuple[float, float, float, float] | None, radius: float) -> list[Rect]:
    """Small rectangles along a leader, from where it leaves its sign."""
    if leader is None:
        return []
    x, y, to_x, to_y = leader
    length = math.hypot(to_x - x, to_y - y)
    shares = [share / length for share in range(math.ceil(radius) + 2, math.floor(length) - 2, 4)]
    points = [(x + (to_x - x) * share, y + (to_y - y) * share) for share in shares]
    return [(px - 1, py - 1, px + 1, py + 1) for px, py in points]


def _padded(rect: Rect) -> Rect:
    return rect[0] - _PAD, rect[1] - _PAD, rect[2] + _PAD, rect[3] + _PAD
