"""What is named around the places, so that a reader knows where they are: countries, cities, lakes."""

from collections.abc import Collection, Iterator, Sequence

import numpy as np
import shapely
from msgspec import Struct
from shapely.geometry.base import BaseGeometry

from nutgraf.maps.basemap import BaseMap
from nutgraf.maps.clip import WIDE_KM, draw_each, polygons_of, spared
from nutgraf.maps.far import far_countries
from nutgraf.maps.features import Area, City, Country
from nutgraf.maps.frame import Frame
from nutgraf.maps.labels import Placed, Room, Wanted
from nutgraf.maps.lettering import CITY, COUNTRY, WATER, Lettering, lines_of
from nutgraf.maps.place import Policy, Words
from nutgraf.maps.sphere import KM_PER_DEGREE

Spots = tuple[tuple[float, float], ...]
"""Pixels, the best first."""

CITY_RADIUS = 2.2
"""Pixels."""

_CITY_SPACE = 62.0
"""Cities named on a map are that many pixels apart, from one another and from places."""

_CITIES_A_PIXEL = 14 / (720 * 480)

_ALL = 0.95

_LEAST_COUNTRY = 900.0
_LEAST_LAKE = 700.0
"""Square pixels: smaller ones are not named."""


class NamedCity(Struct, frozen=True):
    """A city that is named on the map."""

    city: City
    label: Placed


def country_name(country: Country, words: Words) -> str:
    """The name of a country in the reader's language, where it is known."""
    return territory(country.code, words) or country.name


def territory(code: str, words: Words) -> str:
    """The name of the country with a code, or "" where it has none."""
    name = words.territory(code) if code else ""
    return "" if name == code else name


def city_name(city: City, words: Words) -> str:
    """The name of a city in the reader's language, where it is known."""
    return city.names.get(words.tag.partition("-")[0].lower()) or city.name


class DrawnArea(Struct, frozen=True):
    """A disputed area in the pixels of a frame."""

    area: Area
    shape: BaseGeometry


def disputed_areas(base: BaseMap, frame: Frame, policy: Policy) -> tuple[DrawnArea, ...]:
    """The disputed areas in a frame, the largest first; none where a state's view is drawn."""
    areas = [] if policy.viewpoint else list(base.disputed_areas(frame.box))
    shapes = draw_each(frame, _coarse(frame, [area.geometry for area in areas]))
    found = [DrawnArea(area, shape) for area, shape in zip(areas, shapes, strict=True) if not shape.is_empty]
    return tuple(sorted(found, key=lambda drawn: (-drawn.shape.area, drawn.area.name)))


def country_spots(
    base: BaseMap, frame: Frame, disputed: Sequence[DrawnArea]
) -> Iterator[tuple[Country, Spots]]:
    """The countries with enough ground in a frame, and where their names may stand, largest first.

    No country's name stands on ground that is disputed, but for that of its own code.
    """
    if frame.width_km > WIDE_KM:
        countries = list(far_countries(base, 4 * spared(frame)))
        shapes = draw_each(frame, [country.geometry for country in countries], coarse=True)
    else:
        countries = list(base.countries(frame.box))
        shapes = draw_each(frame, _coarse(frame, [country.geometry for country in countries]))
    grounds = np.array([drawn.shape for drawn in disputed], dtype=object)
    codes = np.array([drawn.area.code for drawn in disputed], dtype=object)
    for number, country in enumerate(countries):
        near = shapely.intersects(grounds, shapes[number])
        near &= (codes != country.code) | (not country.code)
        if near.any():
            shapes[number] = shapely.difference(shapes[number], shapely.union_all(grounds[near]))
    areas = shapely.area(shapes)
    order = sorted(np.flatnonzero(areas >= _LEAST_COUNTRY), key=lambda at: (-areas[at], countries[at].name))
    for index in order:
        largest = max(polygons_of(shapes[index]), key=shapely.area)
        if areas[index] >= _ALL * frame.width * frame.height:
            # Where all is one country its name stands aside, at the head of the map.
            yield countries[index], tuple((frame.width / 2, frame.height * share) for share in (0.1, 0.85))
        else:
            yield countries[index], inner_spots(shapely.simplify(largest, 2))


def _coarse(frame: Frame, geometries: Sequence[BaseGeometry]) -> list[BaseGeometry]:
    """As fine as it must be to find room for a name."""
    return list(shapely.simplify(geometries, 1 / frame.px_per_km / KM_PER_DEGREE, preserve_topology=False))


def inner_spots(shape: shapely.Polygon) -> Spots:
    """Spots well inside a polygon."""
    x, y = (
        float(value)
        for value in shapely.get_coordinates(shapely.maximum_inscribed_circle(shape, tolerance=6))[0]
    )
    found = [(x, y)]
    middle = shapely.centroid(shape)
    found.append((middle.x, middle.y))
    found += [(x + across, y + down) for down in (-22, 22, -44, 44) for across in (0, -40, 40)]
    points = shapely.points(found)
    return tuple(spot for spot, inside in zip(found, shapely.contains(shape, points), strict=True) if inside)


def place_countries(
    countries: Sequence[tuple[Country, Spots]], room: Room, words: Words, without: Collection[str]
) -> list[Placed]:
    """Names countries where there is room, except for the codes in `without`."""
    wanted: list[Wanted] = []
    named: set[str] = set()
    for number, (country, spots) in enumerate(countries):
        name = country_name(country, words)
        # What no code is given for is named with the disputed areas.
        if spots and country.code and country.code not in without and name not in named:
            named.add(name)
            wanted.append(_inside(f"country-{number}", name, spots, COUNTRY))
    return list(room.place(wanted).values())


def place_lakes(base: BaseMap, frame: Frame, room: Room, names: Collection[str]) -> list[Placed]:
    """Names the lakes that are large on the map and are not among the places."""
    known = {name.casefold() for name in names}
    lakes = [lake for lake in base.lakes(frame.box) if lake.name and lake.name.casefold() not in known]
    shapes = draw_each(frame, _coarse(frame, [lake.geometry for lake in lakes]))
    wanted = []
    for index in np.flatnonzero(shapely.area(shapes) >= _LEAST_LAKE):
        largest = max(polygons_of(shapes[index]), key=shapely.area)
        spots = inner_spots(shapely.simplify(largest, 1))
        wanted.append(_inside(f"lake-{index}", lakes[index].name, spots, WATER))
    return list(room.place(wanted).values())


def _inside(key: str, name: str, spots: Spots, lettering: Lettering) -> Wanted:
    return Wanted(
        key=key, lines=lines_of(name, 14), lettering=lettering, spots=spots, centred=True, around=False
    )


def place_cities(
    base: BaseMap,
    frame: Frame,
    room: Room,
    words: Words,
    *,
    names: Collection[str],
    spots: Sequence[tuple[float, float]],
) -> list[NamedCity]:
    """Names the most populous cities, well apart.

    Args:
        base: Where they come from.
        frame: What is drawn.
        room: What is free; what is placed is taken.
        words: The language of the names.
        names: Of the places; a city of the same name is not named again.
        spots: Where the places are; cities keep away from them.
    """
    most = max(4, round(frame.width * frame.height * _CITIES_A_PIXEL))
    known = {name.casefold() for name in names}
    taken = list(spots)
    space = _CITY_SPACE if len(spots) < most else _CITY_SPACE / 2
    found: list[NamedCity] = []
    cities = base.cities(frame.box, most * 6)
    pixels = frame.pixel_each([city.lon for city in cities], [city.lat for city in cities])
    for number, (city, (x, y)) in enumerate(zip(cities, pixels, strict=True)):
        if not frame.holds(x, y, 6):
            continue
        if any(abs(x - to_x) < space and abs(y - to_y) < space / 2 for to_x, to_y in taken):
            continue
        name = city_name(city, words)
        if {name.casefold(), city.name.casefold()} & known:
            continue
        dot = (x - CITY_RADIUS, y - CITY_RADIUS, x + CITY_RADIUS, y + CITY_RADIUS)
        wanted = Wanted(
            key=str(number), lines=lines_of(name, 18), lettering=CITY, spots=((x, y),), radius=CITY_RADIUS
        )
        if not room.is_free(dot) or not (placed := room.place([wanted])):
            continue
        room.take(dot)
        taken.append((x, y))
        found.append(NamedCity(city, placed[wanted.key]))
        if len(found) >= most:
            break
    return found
