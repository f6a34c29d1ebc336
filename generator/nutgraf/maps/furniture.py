"""What stands in the corners of a map: the scale, the key, the globe, whose data it is."""

from collections.abc import Sequence

from msgspec import Struct

from nutgraf.maps.basemap import BaseMap
from nutgraf.maps.frame import Frame
from nutgraf.maps.inset import RADIUS, WIDEST_FRAME_KM, globe
from nutgraf.maps.labels import Rect
from nutgraf.maps.lettering import SMALL
from nutgraf.maps.markup import element, escaped
from nutgraf.maps.place import Words
from nutgraf.maps.scalebar import number, scale_bar

_EDGE = 10.0
_ROW = 15.0
_SAMPLE = 24.0
"""The length of a sample in the key."""

_Corner = tuple[bool, bool]
"""Whether it is at the left, and whether at the top."""


class Furniture(Struct, frozen=True):
    """Markup, and the room that it takes."""

    markup: str
    rects: tuple[Rect, ...]


class Key(Struct, frozen=True, kw_only=True):
    """Which lines of the key a map needs."""

    disputed: bool
    halos: bool
    attribution: str


def furnish(
    frame: Frame,
    base: BaseMap,
    spots: Sequence[tuple[float, float]],
    key: Key,
    words: Words,
    direction: str,
) -> Furniture:
    """Puts the furniture into the corners where the fewest spots are."""
    first = direction != "rtl"
    scale = _Scale(frame, key, words, direction)
    corner = min(((first, False), (not first, False)), key=lambda at: _count(scale.rect(at), spots))
    pieces, rects = [scale.markup(corner)], [scale.rect(corner)]
    note = _note(frame, key.attribution, at_left=not corner[0], direction=direction)
    pieces += note[0]
    rects.append(note[1])
    if frame.width_km <= WIDEST_FRAME_KM:
        free = [at for at in ((not first, True), (first, True)) if not _count(_globe_rect(frame, at), spots)]
        if free:
            pieces.append(_globe(frame, base, free[0]))
            rects.append(_globe_rect(frame, free[0]))
    return Furniture("".join(pieces), tuple(rects))


def _count(rect: Rect, spots: Sequence[tuple[float, float]]) -> int:
    left, top, right, bottom = rect
    return sum(left - 20 <= x <= right + 20 and top - 20 <= y <= bottom + 20 for x, y in spots)


class _Scale:
    """The scale bar, with the key above it."""

    def __init__(self, frame: Frame, key: Key, words: Words, direction: str) -> None:
        say = words.gettext
        self._frame, self._direction = frame, direction
        self._bar = scale_bar(frame.px_per_km, frame.width / 6)
        km, mi = say("{number} km"), say("{number} mi")
        if frame.is_world:
            km, mi = say("{number} km at the equator"), say("{number} mi at the equator")
        self._words = (km.format(number=number(self._bar.km)), mi.format(number=number(self._bar.mi)))
        self._key: list[tuple[str, str]] = []
        if key.disputed:
            self._key.append(("disputed", say("Disputed boundary")))
        if key.halos:
            self._key.append(("halo", say("Where it may be")))

    def rect(self, corner: _Corner) -> Rect:
        lengths = (self._bar.km_px, self._bar.mi_px)
        wide = max(px + 5 + SMALL.width(text) for px, text in zip(lengths, self._words, strict=True))
        wide = max([wide, *(_SAMPLE + 6 + SMALL.width(text) for _, text in self._key)])
        left = _EDGE if corner[0] else self._frame.width - _EDGE - wide
        top = self._frame.height - _EDGE - 2 * _ROW - _ROW * len(self._key)
        return left, top, left + wide, self._frame.height - _EDGE / 2

    def markup(self, corner: _Corner) -> str:
        left, top, right, _ = self.rect(corner)
        # The bars begin at the outer edge and the words follow them inwards.
        inward = 1 if corner[0] else -1
        edge = left if corner[0] else right
        parts = []
        for row, (style, text) in enumerate(self._key):
            y = top + _ROW * (row + 0.5)
            parts.append(_sample(style, edge + inward * _SAMPLE / 2, y))
            parts.append(self._text(text, edge + inward * (_SAMPLE + 6), y + 3.5, inward))
        y = top + _ROW * len(self._key) + _ROW
        km, mi = inward * self._bar.km_px, inward * self._bar.mi_px
        longest = max(km, mi, key=abs)
        line = f"M{edge:.1f} {y - 6:.1f}v12M{edge:.1f} {y:.1f}h{longest:.1f}"
        line += f"M{edge + km:.1f} {y:.1f}v-6M{edge + mi:.1f} {y:.1f}v6"
        parts.append(element("path", class_="ng-map__bar-halo", d=line))
        parts.append(element("path", class_="ng-map__bar", d=line))
        parts.append(self._text(self._words[0], edge + km + inward * 5, y - 2, inward))
        parts.append(self._text(self._words[1], edge + mi + inward * 5, y + 10.5, inward))
        return element("g", "".join(parts), class_="ng-map__scale")

    def _text(self, text: str, x: float, y: float, inward: int) -> str:
        return _small(text, x, y, at_left=inward > 0, direction=self._direction)


def _small(text: str, x: float, y: float, *, at_left: bool, direction: str, style: str = "small") -> str:
    starts = at_left != (direction == "rtl")
    anchor = None if starts else "end"
    return element("text", escaped(text), class_=f"ng-map__{style}", x=x, y=y, text_anchor=anchor)


def _sample(style: str, x: float, y: float) -> str:
    half = _SAMPLE / 2
    if style == "halo":
        return element("circle", class_="ng-map__halo", cx=x, cy=y, r=6)
    return element("path", class_=f"ng-map__{style}", d=f"M{x - half:.1f} {y:.1f}h{_SAMPLE:.1f}")


def _note(frame: Frame, text: str, *, at_left: bool, direction: str) -> tuple[list[str], Rect]:
    """Whose data it is, at the lower edge; in two lines on a narrow map."""
    rows = text.split("; ") if frame.width < 500 else [text]
    x = _EDGE if at_left else frame.width - _EDGE
    wide = max(map(SMALL.width, rows)) * 0.9
    y = frame.height - _EDGE + 2
    # What is written in Latin letters stays so in a map from right to left.
    parts = [
        element(
            "text",
            escaped(row),
            class_="ng-map__note",
            x=x,
            y=y - 11 * (len(rows) - 1 - number),
            text_anchor=None if at_left else "end",
            direction="ltr" if direction == "rtl" else None,
        )
        for number, row in enumerate(rows)
    ]
    left = x if at_left else x - wide
    return parts, (left, y - 11 * len(rows), left + wide, y + 3)


def _globe_rect(frame: Frame, corner: _Corner) -> Rect:
    size = 2 * RADIUS + 2
    left = _EDGE if corner[0] else frame.width - _EDGE - size
    top = _EDGE if corner[1] else frame.height - _EDGE - size
    return left, top, left + size, top + size


def _globe(frame: Frame, base: BaseMap, corner: _Corner) -> str:
    left, top, right, bottom = _globe_rect(frame, corner)
    drawn = globe(base, frame)
    if drawn.frame:
        mark = element("path", class_="ng-map__globe-frame", d=drawn.frame)
    else:
        mark = element("circle", class_="ng-map__globe-frame", cx=drawn.x, cy=drawn.y, r=3.5)
    parts = [
        element("circle", class_="ng-map__globe-sea", r=RADIUS),
        element("path", class_="ng-map__globe-land", d=drawn.land),
        element("circle", class_="ng-map__globe-edge", r=RADIUS),
        mark,
    ]
    shift = f"translate({(left + right) / 2:.0f} {(top + bottom) / 2:.0f})"
    return element("g", "".join(parts), class_="ng-map__globe", transform=shift)
