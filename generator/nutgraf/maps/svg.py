"""The markup of a map, from what is to be seen on it."""

from collections.abc import Sequence
from itertools import groupby

from msgspec import Struct

from nutgraf.maps.context import CITY_RADIUS, NamedCity
from nutgraf.maps.frame import Frame
from nutgraf.maps.furniture import Furniture
from nutgraf.maps.ground import Ground
from nutgraf.maps.labels import Placed
from nutgraf.maps.markup import element, escaped, rows_of, text_of
from nutgraf.maps.paths import path_of
from nutgraf.maps.place import MapPlace
from nutgraf.maps.signs import Sign

_HIT_RADIUS = 12
"""Pixels: a target for fingers."""


class Scene(Struct, frozen=True, kw_only=True):
    """All that a map shows."""

    id: str
    title: str
    description: str
    direction: str
    frame: Frame
    ground: Ground
    countries: Sequence[Placed]
    contested: Sequence[Placed]
    lakes: Sequence[Placed]
    cities: Sequence[NamedCity]
    signs: Sequence[Sign]
    """From the lowest up."""
    names: Sequence[Placed | None]
    """Of each sign; None where there was no room."""
    owners: Sequence[Sequence[MapPlace | None]]
    """Whose name each line of a sign's label is."""
    furniture: Furniture


def draw(scene: Scene) -> str:
    """The map as an SVG element to stand in a page."""
    frame = scene.frame
    parts = [
        element("title", escaped(scene.title), id=f"{scene.id}-title"),
        element("desc", escaped(scene.description), id=f"{scene.id}-desc"),
        _patterns(scene),
        element("g", _under(scene), aria_hidden="true"),
        *(_sign(scene, number) for number in range(len(scene.signs))),
        element("g", scene.furniture.markup, aria_hidden="true"),
    ]
    if not frame.is_world:
        edge = element(
            "rect", class_="ng-map__edge", x=0.5, y=0.5, width=frame.width - 1, height=frame.height - 1
        )
        parts.append(edge)
    return element(
        "svg",
        "".join(parts),
        xmlns="http://www.w3.org/2000/svg",
        class_="ng-map",
        id=scene.id,
        viewBox=f"0 0 {frame.width} {frame.height}",
        width="100%",
        role="group",
        aria_labelledby=f"{scene.id}-title",
        aria_describedby=f"{scene.id}-desc",
        direction="rtl" if scene.direction == "rtl" else None,
        **{"xmlns:xlink": "http://www.w3.org/1999/xlink"},
    )


def _patterns(scene: Scene) -> str:
    if not any(sign.form == "area" and sign.main for sign in scene.signs):
        return ""
    line = element("path", class_="ng-map__hatch", d="M-1 1l2-2M0 6l6-6M5 7l2-2")
    pattern = element(
        "pattern", line, id=f"{scene.id}-hatch", width="6", height="6", patternUnits="userSpaceOnUse"
    )
    return element("defs", pattern)


def _under(scene: Scene) -> str:
    """What has no links: the ground, names on it, and the shapes and halos of places."""
    ground = scene.ground
    layers = ("sea", "land", "graticule", "lakes", "rivers", "settled", "disputed")
    parts = [_path(layer, getattr(ground, layer)) for layer in layers]
    for sign in scene.signs:
        emphasis = " ng-map__{}--main" if sign.main else ""
        if sign.halo is not None:
            layer = "margin" if sign.form == "area" else "halo"
            parts.append(_path(layer + emphasis.format(layer), path_of(sign.halo, 0.2)))
        if sign.shape is not None:
            parts += _shape(scene, sign)
    for city in scene.cities:
        x, y = city.label.spot
        parts.append(element("circle", class_="ng-map__town", cx=x, cy=y, r=CITY_RADIUS))
    labels = (*scene.countries, *scene.contested, *scene.lakes, *(city.label for city in scene.cities))
    parts += [text_of(label, direction=scene.direction) for label in labels]
    return "".join(parts)


def _shape(scene: Scene, sign: Sign) -> list[str]:
    data = path_of(sign.shape, 0.3) if sign.shape is not None else ""
    emphasis = f" ng-map__{sign.form}--main" if sign.main else ""
    # A line that is not known well is drawn broken.
    loose = " ng-map__loose" if sign.halo is not None else ""
    parts = []
    if sign.form == "line":
        parts.append(_path("casing", data))
    elif sign.main:
        parts.append(element("path", class_="ng-map__hatched", fill=f"url(#{scene.id}-hatch)", d=data))
    return [*parts, _path(sign.form + emphasis + loose, data)]


def _path(layer: str, data: str) -> str:
    return element("path", class_=f"ng-map__{layer}", d=data) if data else ""


def _sign(scene: Scene, number: int) -> str:
    """The mark and the name of a sign, each of its places a link."""
    sign, label, owners = scene.signs[number], scene.names[number], scene.owners[number]
    mark = _mark(sign, label)
    named = {owner.id for owner in owners if owner} if label else set()
    unnamed = [place for place in sign.places if place.id not in named]
    if len(sign.places) == 1:
        place = sign.places[0]
        text = text_of(label, direction=scene.direction) if label else ""
        return _link(place, mark + text)
    links = [_link(place, _hit(*sign.spots[0])) for place in unnamed]
    text = ""
    if label:
        rows = groupby(zip(owners, rows_of(label), strict=True), key=lambda row: row[0])
        names = (("".join(row for _, row in lines), owner) for owner, lines in rows)
        content = "".join(_link(owner, name) if owner else name for name, owner in names)
        text = text_of(label, content, direction=scene.direction)
    return element("g", mark + "".join(links) + text, class_="ng-map__joint")


def _link(place: MapPlace, content: str) -> str:
    emphasis = " ng-map__place--main" if place.main else ""
    style = f"ng-map__place{emphasis}"
    if not place.href:
        return content if content.startswith("<tspan") else element("g", content, class_=style)
    # XLink's address: Material's instant navigation sets the `href` of SVG's own links, which throws.
    address = {"xlink:href": place.href}
    return element("a", content, role="link", class_=style, aria_label=place.name, **address)


def _hit(x: float, y: float) -> str:
    return element("circle", class_="ng-map__hit", cx=x, cy=y, r=_HIT_RADIUS)


def _mark(sign: Sign, label: Placed | None) -> str:
    x, y = sign.spots[0]
    parts = []
    if label and label.leader:
        from_x, from_y, to_x, to_y = label.leader
        parts.append(_path("leader", f"M{from_x:.1f} {from_y:.1f}L{to_x:.1f} {to_y:.1f}"))
    if sign.form in ("area", "line", "name"):
        return "".join(parts) + ("" if label else _hit(x, y))
    emphasis = f" ng-map__{sign.form}--main" if sign.main else ""
    if sign.form == "soft":
        if sign.radius:
            parts.append(element("circle", class_=f"ng-map__soft{emphasis}", cx=x, cy=y, r=sign.radius))
        return "".join(parts) + ("" if label else _hit(x, y))
    if sign.form == "spot" and sign.main:
        parts.append(element("circle", class_="ng-map__ring", cx=x, cy=y, r=sign.radius - 1))
    radius = sign.radius - (4 if sign.main else 0.5)
    parts.append(element("circle", class_=f"ng-map__{sign.form}{emphasis}", cx=x, cy=y, r=radius))
    return "".join(parts) + _hit(x, y)
