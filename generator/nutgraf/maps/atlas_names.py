"""Names on the atlas, and from which zoom level on there is room for them."""

import math
from collections.abc import Iterator

import shapely
from shapely.geometry.base import BaseGeometry

from nutgraf.core.cartography import Words
from nutgraf.maps.basemap import BaseMap
from nutgraf.maps.context import city_name, country_name, territory
from nutgraf.maps.features import Box
from nutgraf.maps.place import Policy

Name = tuple[str, str, float, float, float]
"""Kind (`country`, `area`, `capital`, `city`), words, latitude, longitude, zoom level."""

_WORLD: Box = (-180.0, -90.0, 180.0, 90.0)

_LETTER_PX = 7.5
"""About how wide a letter of a country's name is."""

_WIDEST = 1.4
"""A name may be that many times as wide as the circle that fits into its ground."""

_LEAST_ZOOM, _MOST_ZOOM = 1.0, 9.0

_CITY_ZOOMS = ((5_000_000, 3.0), (2_000_000, 4.0), (750_000, 5.0), (250_000, 6.0), (80_000, 7.0))
"""Inhabitants, and the zoom level from which a city of as many is named."""

_SMALL_CITY_ZOOM = 8.0
_CAPITAL_ZOOM = 4.0


def grounds_of(base: BaseMap, policy: Policy, words: Words) -> Iterator[Name]:
    """The names of countries and, unless a state's view is drawn, of disputed areas, each on its own ground.

    No country's name stands on ground that is disputed, but for that of its own code.
    """
    areas = [] if policy.viewpoint else base.disputed_areas(_WORLD)
    for country in base.countries(_WORLD, "wide"):
        disputed = [area.geometry for area in areas if area.code != country.code or not country.code]
        near = [ground for ground in disputed if ground.intersects(country.geometry)]
        ground = shapely.difference(country.geometry, shapely.union_all(near)) if near else country.geometry
        if country.code and not ground.is_empty:
            yield _name("country", country_name(country, words), ground)
    own = {country.code for country in base.countries(_WORLD, "wide") if country.code}
    for area in areas:
        if area.code not in own:
            yield _name("area", territory(area.code, words) or area.name, area.geometry)


def cities_of(base: BaseMap, box: Box, limit: int, words: Words) -> Iterator[Name]:
    """The most populous cities in a box, and all seats of government."""
    for number, city in enumerate(base.cities(box, 100_000)):
        if number < limit or (city.capital and city.population):
            zoom = next((zoom for people, zoom in _CITY_ZOOMS if city.population >= people), _SMALL_CITY_ZOOM)
            kind = "capital" if city.capital else "city"
            zoom = min(zoom, _CAPITAL_ZOOM) if city.capital and city.population >= 80_000 else zoom
            yield kind, city_name(city, words), round(city.lat, 3), round(city.lon, 3), zoom


def _name(kind: str, words: str, ground: BaseGeometry) -> Name:
    """A name in the middle of the largest part of its ground."""
    parts = shapely.get_parts(ground)
    largest = max(parts[shapely.get_dimensions(parts) == 2], key=shapely.area)
    # Web Mercator stretches what is far from the equator alike in both directions.
    stretch = 1 / max(math.cos(math.radians(largest.centroid.y)), 0.1)
    drawn = shapely.simplify(shapely.transform(largest, lambda at: at * (1.0, stretch)), 0.05)
    circle = shapely.maximum_inscribed_circle(drawn, tolerance=max(drawn.length / 200, 0.01))
    (lon, lat), _ = shapely.get_coordinates(circle)
    across = max(circle.length * 2 * _WIDEST, 1e-3)
    zoom = math.log2(len(words) * _LETTER_PX * 360 / across / 256)
    zoom = round(min(max(zoom, _LEAST_ZOOM), _MOST_ZOOM), 1)
    return kind, words, round(float(lat) / stretch, 2), round(float(lon), 2), zoom
