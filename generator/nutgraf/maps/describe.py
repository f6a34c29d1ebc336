"""A map in words, computed from what it shows."""

import math
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import lru_cache

import numpy as np
import shapely
from msgspec import Struct
from shapely.geometry.base import BaseGeometry

from nutgraf.maps.basemap import BaseMap
from nutgraf.maps.contested import Contested
from nutgraf.maps.context import city_name, territory
from nutgraf.maps.features import City
from nutgraf.maps.frame import Frame
from nutgraf.maps.outlines import geometry_of
from nutgraf.maps.place import EXTENTS, MapPlace, Policy, Words
from nutgraf.maps.projection import AzimuthalEqualArea
from nutgraf.maps.wording import direction, kilometres, rounded

MOST_SENTENCES = 12
"""Places that are described; more are only named."""

_ON_THE_COAST_KM = 5.0
"""The base map's coast is off by a kilometre or two, and an air base or a town is a few wide."""

_IN_TOWN_KM = 3.0

_TOLD_UNCERTAINTY_KM = 5.0

_FARTHEST_CITY_KM = 700.0
"""A city that is farther does not tell a reader where a place is."""

_NEAR_END_KM = 80.0

_LARGE_KM = 500.0
"""Where the middle of a larger area is tells little."""

_COAST_DEGREES = 0.03
_DISPUTE_KM = 30.0
"""How far the base map's outlines of disputed areas, and these areas themselves, may reach."""

_MOST_DISPUTES = 8


def title_of(places: Sequence[MapPlace], words: Words) -> str:
    """What a map is called: "Map: Khmeimim air base, Latakia and Aleppo"."""
    first = sorted((place for place in places if place.located), key=lambda place: not place.main)
    shown, more = [place.name for place in first[:3]], len(first) - 3
    if more > 0:
        shown.append(words.ngettext("{count} more place", "{count} more places", more).format(count=more))
    return words.gettext("Map: {places}").format(places=words.enumerate(shown))


def describe(
    places: Sequence[MapPlace],
    beyond: Collection[str],
    base: BaseMap,
    frame: Frame,
    contested: Contested,
    policy: Policy,
    words: Words,
) -> str:
    """Where the places are, what is not on the map, and which boundaries are disputed.

    Args:
        places: All, also those that are not drawn.
        beyond: Ids of located places that are off the map.
        base: What is around them.
        frame: What the map shows.
        contested: What is disputed there.
        policy: How boundaries are drawn.
        words: The language.
    """
    say = words.gettext
    drawn = [place for place in places if place.located and place.id not in beyond]
    drawn.sort(key=lambda place: not place.main)
    teller = _Teller(base, words, frame, frozenset(place.name.casefold() for place in places))
    told = [teller.where(place) for place in drawn[:MOST_SENTENCES]]
    sentences = [say("{sentence}.").format(sentence=sentence) for sentence in told]
    if rest := [place.name for place in drawn[MOST_SENTENCES:]]:
        sentences.append(say("Also shown: {places}.").format(places=words.enumerate(rest)))
    if off := [place.name for place in places if place.id in beyond]:
        sentences.append(say("Beyond the edge of this map: {places}.").format(places=words.enumerate(off)))
    if lost := [place.name for place in places if not place.located]:
        sentences.append(
            say("Not on the map, since it is not known where they are: {places}.").format(
                places=words.enumerate(lost)
            )
        )
    if not frame.is_world:
        wide = kilometres(rounded(frame.width_km), words)
        sentences.append(say("The map is about {distance} wide.").format(distance=wide))
    sentences += _on_boundaries(contested, policy, words)
    return " ".join(sentences)


@lru_cache(maxsize=256)
def _towns_around(base: BaseMap, lat: float, lon: float) -> Sequence[tuple[float, tuple[City, float, float]]]:
    """Towns as `nearest_cities` has them, those that are near and well known first, with what they cost.

    They are kept, as an explainer's places are on several maps.
    """

    def cost(found: tuple[City, float, float]) -> float:
        city, distance, _ = found
        return float((distance + 12) ** 1.4) / float(max(city.population, 1000) ** 0.7)

    towns = base.nearest_cities(lat, lon, 24)
    return sorted(((cost(found), found) for found in towns), key=lambda town: town[0])


def _on_boundaries(contested: Contested, policy: Policy, words: Words) -> Iterator[str]:
    say = words.gettext
    if policy.viewpoint:
        state = words.territory(policy.viewpoint)
        yield say("Boundaries are drawn as the maps of this state have them: {state}.").format(state=state)
    if names := _listed(filter(None, contested.bounded), words):
        yield say("Disputed boundaries are dashed, and no side is taken: {names}.").format(names=names)
    elif contested.is_drawn:
        yield say("Disputed boundaries are dashed, and no side is taken.")
    if names := _listed(contested.unbounded, words):
        yield say("It is disputed whose territory this is: {names}.").format(names=names)


def _listed(found: Iterable[str], words: Words) -> str:
    names = list(found)
    more = len(names) - _MOST_DISPUTES
    if more > 0:
        rest = words.ngettext("{count} more", "{count} more", more).format(count=more)
        names = [*names[:_MOST_DISPUTES], rest]
    return words.enumerate(names) if names else ""


class _Teller(Struct, frozen=True):
    """Tells where places are."""

    base: BaseMap
    words: Words
    frame: Frame
    names: frozenset[str]
    """Of all places, in small letters."""

    def where(self, place: MapPlace) -> str:
        """A place in words, without a full stop."""
        say = self.words.gettext
        if place.geometry is not None:
            return self._extended(place, geometry_of(place.geometry))
        assert place.lat is not None  # noqa: S101 - it is located
        assert place.lon is not None  # noqa: S101
        if place.kind == "country":
            return place.name
        if place.kind in EXTENTS:
            return say("{place}, named but not outlined").format(place=place.name)
        told = self._at(place, place.lat, place.lon)
        if place.uncertainty_km >= _TOLD_UNCERTAINTY_KM:
            reach = kilometres(rounded(place.uncertainty_km), self.words)
            told = say("{where}, known to within about {distance}").format(where=told, distance=reach)
        return told

    def _at(self, place: MapPlace, lat: float, lon: float) -> str:
        say, quick = self.words.gettext, self.base.quick
        code = quick.country_at(lat, lon)
        near = self._city_for(lat, lon, code)
        ground = self._ground(lat, lon, code, near)
        values = {"place": place.name, "country": ground}
        if near is None or near[1] > _FARTHEST_CITY_KM:
            at_sea = say("{place}, at sea") if not quick.is_land(lat, lon) else "{place}"
            return (say("{place}, {country}") if ground else at_sea).format(**values)
        city, distance, bearing = near
        name = city_name(city, self.words)
        is_town = place.name.casefold() in (name.casefold(), city.name.casefold())
        is_coast = quick.coast_near(lat, lon, _ON_THE_COAST_KM)
        values |= {
            "city": name,
            "direction": direction(bearing, self.words),
            "distance": kilometres(rounded(distance, place.uncertainty_km), self.words),
        }
        if distance <= max(_IN_TOWN_KM, place.uncertainty_km):
            is_town = is_town or place.kind == "settlement"
            if is_town:
                form = say("{place}, {country}") if ground else "{place}"
            else:
                form = say("{place}, in or near {city}")
                form = say("{place}, in or near {city}, {country}") if ground else form
        elif not ground and not quick.is_land(lat, lon) and not is_coast:
            form = say("{place}, at sea about {distance} {direction} of {city}")
        elif not ground:
            form = say("{place}, about {distance} {direction} of {city}")
        elif code and city.country != code:
            form = say("{place}, in {country}, about {distance} {direction} of {city}")
        elif is_coast:
            form = say("{place}, on the coast about {distance} {direction} of {city}, {country}")
        else:
            form = say("{place}, about {distance} {direction} of {city}, {country}")
        return form.format(**values)

    def _ground(self, lat: float, lon: float, code: str, near: tuple[City, float, float] | None) -> str:
        """Whose ground it is, as far as that can be said."""
        if code:
            return territory(code, self.words)
        point, around = shapely.Point(lon, lat), (lon - 0.05, lat - 0.05, lon + 0.05, lat + 0.05)
        for area in self.base.disputed_areas(around):
            if area.geometry.distance(point) < _COAST_DEGREES:
                return self.words.gettext("{area} (disputed)").format(area=area.name)
        # A town on a coast may lie in the sea of the base map.
        if near and near[1] <= _IN_TOWN_KM and not self.base.quick.disputed_near(lat, lon, _DISPUTE_KM):
            return territory(near[0].country, self.words)
        return ""

    def _city_for(self, lat: float, lon: float, code: str) -> tuple[City, float, float] | None:
        """The city that a reader would best find a place by: near, well known, on the map."""
        best, least = None, math.inf
        for cost, found in _towns_around(self.base, lat, lon):
            if cost * 0.5 * 0.5 >= least:
                break
            city = found[0]
            abroad = 3.0 if code and city.country != code else 1.0
            shown = 0.5 if self.frame.holds(*self.frame.pixel(city.lon, city.lat)) else 1.0
            called = {city.name.casefold(), city_name(city, self.words).casefold()}
            named = 0.5 if called & self.names else 1.0
            if cost * abroad * shown * named < least:
                best, least = found, cost * abroad * shown * named
        return best

    def _extended(self, place: MapPlace, geometry: BaseGeometry) -> str:
        """An area by its width and where its middle is; a line by its length and its ends."""
        say, words = self.words.gettext, self.words
        middle = geometry.centroid
        flat = AzimuthalEqualArea(middle.y, middle.x)
        plane = shapely.transform(geometry, lambda at: np.column_stack(flat.forward(at[:, 0], at[:, 1])))
        where = self._at(place, middle.y, (middle.x + 180) % 360 - 180)
        if shapely.get_dimensions(geometry) == 2:
            across = rounded(2 * float(shapely.minimum_bounding_radius(plane)), place.uncertainty_km)
            if across > _LARGE_KM:
                form, where = say("{place}, an area about {distance} across"), place.name
            else:
                form = say("{where}, an area about {distance} across")
            return form.format(where=where, place=place.name, distance=kilometres(across, words))
        if shapely.get_dimensions(geometry) == 1:
            length = kilometres(rounded(float(shapely.length(plane)), place.uncertainty_km), words)
            ends = [self._end(lon, lat) for lon, lat in shapely.get_coordinates(geometry)[[0, -1]].tolist()]
            if all(ends) and ends[0] != ends[1]:
                form = say("{place}, a line about {distance} long, from near {start} to near {end}")
                return form.format(place=place.name, distance=length, start=ends[0], end=ends[1])
            return say("{where}, a line about {distance} long").format(where=where, distance=length)
        return where

    def _end(self, lon: float, lat: float) -> str:
        lon = (lon + 180) % 360 - 180
        found = self._city_for(lat, lon, "")
        return city_name(found[0], self.words) if found and found[1] < _NEAR_END_KM else ""
