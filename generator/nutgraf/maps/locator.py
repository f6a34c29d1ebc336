"""Locator maps: where it happened, drawn honestly."""

import math
from collections.abc import Sequence

import shapely
from msgspec.structs import replace
from shapely.geometry.base import BaseGeometry

from nutgraf.maps.basemap import BaseMap
from nutgraf.maps.contested import contested_in, place_contested
from nutgraf.maps.context import country_spots, disputed_areas, place_cities, place_countries, place_lakes
from nutgraf.maps.describe import describe, title_of
from nutgraf.maps.frame import WIDE
from nutgraf.maps.furniture import Key, furnish
from nutgraf.maps.ground import ground_of
from nutgraf.maps.labels import Placed, Room, Wanted
from nutgraf.maps.lettering import MAIN, NAME, SOFT, lines_of
from nutgraf.maps.place import DASHED, EXTENTS, LocatorMap, MapPlace, Policy, Words
from nutgraf.maps.signs import Sign, signs_of
from nutgraf.maps.svg import Scene, draw
from nutgraf.maps.view import view_of

ATTRIBUTION = "Natural Earth; GeoNames (CC BY 4.0)"
"""Whose data every map is drawn from."""

_MOST_NAMES = 4
"""At one spot."""


def locator_map(
    places: Sequence[MapPlace],
    base: BaseMap,
    words: Words,
    *,
    id: str,  # noqa: A002 - the attribute's name
    size: tuple[int, int] = WIDE,
    direction: str = "ltr",
    policy: Policy = DASHED,
) -> LocatorMap | None:
    """A map of places; None where nobody knows where any of them is.

    Args:
        places: What is drawn; those without coordinates are named in the description.
        base: What is around them.
        words: The language of the map.
        id: Of the element; those of its parts begin with it. Unique on its page.
        size: Width and height in pixels (`frame.WIDE`, `frame.NARROW`).
        direction: Of the page's writing, `ltr` or `rtl`.
        policy: How boundaries are drawn.
    """
    frame = view_of(places, base, size)
    if frame is None:
        return None
    ground = ground_of(base, frame, policy)
    disputed = disputed_areas(base, frame, policy)
    countries = tuple(country_spots(base, frame, disputed))
    named_grounds = {country.code: spots for country, spots in countries if country.code and spots}
    signs, codes = _with_countries(signs_of(places, frame), places, base, named_grounds)
    shown = {place.id for sign in signs for place in sign.places}
    beyond = tuple(place.id for place in places if place.located and place.id not in shown)
    title = title_of(places, words)
    contested = contested_in(
        disputed,
        ground.dashed,
        ground.dashed_lines,
        codes={country.code for country, spots in countries if spots},
        width_km=frame.width_km,
        words=words,
    )
    description = describe(places, beyond, base, frame, contested, policy, words)

    spots = [spot for sign in signs for spot in sign.spots[:1]]
    key = Key(
        disputed=contested.is_drawn,
        halos=any(sign.halo is not None for sign in signs),
        attribution=ATTRIBUTION,
    )
    furniture = furnish(frame, base, spots, key, words, direction)
    room = Room(frame.width, frame.height, direction)
    room.take(*furniture.rects)
    room.lines = _lines_of(signs)
    names, owners = _name(signs, room)
    scene = Scene(
        id=id,
        title=title,
        description=description,
        direction=direction,
        frame=frame,
        ground=ground,
        countries=place_countries(countries, room, words, codes),
        contested=place_contested(contested, room, words),
        cities=place_cities(base, frame, room, words, names=[place.name for place in places], spots=spots),
        lakes=place_lakes(base, frame, room, [place.name for place in places]),
        signs=signs,
        names=names,
        owners=owners,
        furniture=furniture,
    )
    return LocatorMap(
        svg=draw(scene),
        title=title,
        description=description,
        attribution=ATTRIBUTION,
        frame=frame.box,
        width_km=frame.width_km,
        beyond=beyond,
    )


def _with_countries(
    signs: list[Sign],
    places: Sequence[MapPlace],
    base: BaseMap,
    grounds: dict[str, tuple[tuple[float, float], ...]],
) -> tuple[list[Sign], set[str]]:
    """Countries given as points as names on their ground, without a sign; and their codes."""
    codes = set()
    for place in places:
        if place.kind != "country" or place.lat is None or place.lon is None or place.geometry:
            continue
        code = base.quick.country_at(place.lat, place.lon)
        if code not in grounds or code in codes:
            continue
        codes.add(code)
        own = [sign for sign in signs if place in sign.places and len(sign.places) == 1]
        spots = (*(spot for sign in own for spot in sign.spots), *grounds[code])
        signs = [sign for sign in signs if sign not in own]
        signs.insert(0, Sign(places=(place,), form="name", spots=spots))
    return signs, codes


def _name(signs: Sequence[Sign], room: Room) -> tuple[list[Placed | None], list[tuple[MapPlace | None, ...]]]:
    """Names the signs, main ones first, areas after what lies in them."""
    marked = [sign for sign in signs if sign.shape is None and sign.radius]
    for sign in marked:
        x, y = sign.spots[0]
        reach = sign.radius
        room.take((x - reach, y - reach, x + reach, y + reach))
    ranks = {"spot": 0, "open": 0, "line": 1, "soft": 2, "area": 3, "name": 4}
    wanted, owners = [], []
    for number, sign in enumerate(signs):
        lines, whose = _lines(sign)
        owners.append(whose)
        label = _wanted(str(number), sign, lines, _clearance(sign, marked))
        wanted.append(((not sign.main, ranks[sign.form], number), label))
    placed = room.place([want for _, want in sorted(wanted, key=lambda entry: entry[0])])
    return [placed.get(str(number)) for number in range(len(signs))], owners


def _lines_of(signs: Sequence[Sign]) -> BaseGeometry | None:
    """What labels had better not cover."""
    found = [sign for sign in signs if sign.shape is not None]
    shapes = [sign.shape if sign.form == "line" else shapely.boundary(sign.shape) for sign in found]
    if not shapes:
        return None
    lines = shapely.union_all(shapes)
    shapely.prepare(lines)
    return lines


def _clearance(sign: Sign, marked: Sequence[Sign]) -> float:
    """How far a sign's label keeps from it: clear of the signs that it overlaps too."""
    if sign.shape is not None or not sign.radius:
        return sign.clearance
    apart = [(math.dist(sign.spots[0], other.spots[0]), other.radius) for other in marked]
    return max([sign.clearance, *(far + radius for far, radius in apart if far < sign.radius + radius)])


def _wanted(key: str, sign: Sign, lines: tuple[str, ...], clearance: float) -> Wanted:
    is_soft = sign.form in ("soft", "name") or sign.places[0].kind in EXTENTS
    lettering = MAIN if sign.main else SOFT if is_soft else NAME
    if is_soft:
        lettering = replace(lettering, style=f"{lettering.style} ng-map__italic")
    return Wanted(
        key=key,
        lines=lines,
        lettering=lettering,
        spots=sign.spots,
        radius=clearance,
        centred=sign.form in ("area", "name") or (sign.form == "soft" and not sign.radius),
        around=sign.form != "name",
        far=sign.form in ("spot", "open"),
    )


def _lines(sign: Sign) -> tuple[tuple[str, ...], tuple[MapPlace | None, ...]]:
    """The lines of a sign's label, and whose name each is."""
    lines: list[str] = []
    owners: list[MapPlace | None] = []
    for place in sign.places[:_MOST_NAMES]:
        rows = lines_of(place.name)
        lines += rows
        owners += [place] * len(rows)
    if len(sign.places) > _MOST_NAMES:
        lines.append(f"+ {len(sign.places) - _MOST_NAMES}")
        owners.append(None)
    return tuple(lines), tuple(owners)
