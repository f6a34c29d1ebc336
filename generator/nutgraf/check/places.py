"""Rules on places: likely mistakes in where they are said to be.

Nothing is said of a place at a disputed boundary or in a disputed area, nor of one that is left open.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from math import inf
from typing import Any

from msgspec import Struct

from nutgraf.check.context import Context
from nutgraf.check.rewording import exchange
from nutgraf.core import rules
from nutgraf.core.diagnostic import Diagnostic, Label
from nutgraf.core.explainer import Explainer
from nutgraf.core.ground import Ground
from nutgraf.core.keypath import AnnotationFile, KeyPath
from nutgraf.core.location import Location, LocationKind
from nutgraf.core.positions import Position, distance_km, exchanged, positions

DISPUTED_KM = 50.0
"""How near a dispute has to be for a place to be left alone."""

NEAR_KM = 10.0
"""How far from its country a point may lie: towns stand on both sides of a border, maps are generalised."""

WIDE_KM = 100.0
"""The same for what is larger than a point: the middle of Norway lies in Sweden."""

ZONE_KM = 370.0
"""How far out at sea a place may be a country's: 200 nautical miles (UN Convention on the Law of the Sea)."""

SURE_KM = 2.0
"""How near to its country an exchanged point has to be to be mended: the base map is off by less."""

COAST_KM = 5.0
"""How far from the coast the base map, a pier or a bridge may put a place that is on land."""

SETTLED_KM = 15.0
"""How near a town is that tells of an island which the base map does not have."""

TREATY_LATITUDE = -60.0
"""South of it ice is land to people, and sea to the base map."""

ASTRAY_KM = 500.0
"""How far from all other places of an explainer a place is if its coordinates are to be doubted."""

TOGETHER_KM = 200.0
"""How near to others it then is with its coordinates exchanged."""

_WIDE = {LocationKind.AREA, LocationKind.COUNTRY, LocationKind.REGION, LocationKind.ROUTE, LocationKind.WATER}
_MOST_POSITIONS = 32


class _Spot(Struct, frozen=True, kw_only=True, dict=True):
    """Where a location is said to be."""

    location: Location
    geometry: Mapping[str, Any]
    file: AnnotationFile

    @cached_property
    def positions(self) -> Sequence[Position]:
        """Its positions, of many some."""
        found = list(positions(self.geometry))
        return found[:: -(-len(found) // _MOST_POSITIONS) or 1]

    @property
    def is_point(self) -> bool:
        """Whether it is given by `lat` and `lon`."""
        return self.location.geometry is None

    @property
    def is_wide(self) -> bool:
        """Whether it is more than a point, or at home at sea."""
        return not self.is_point or self.location.kind in _WIDE

    @property
    def uncertainty_km(self) -> float:
        """How far off it may be."""
        return (self.location.uncertainty_m or 0.0) / 1000

    @property
    def at(self) -> KeyPath:
        """Where a person looks for its coordinates."""
        return (*self.location.at, "lat" if self.is_point else "geometry")

    def exchanged(self) -> Mapping[str, Any] | None:
        """Its geometry with latitudes and longitudes exchanged; None where that is no place on the globe."""
        return exchanged(self.geometry) if all(abs(lon) <= 90 for _, lon in self.positions) else None

    def disputed(self, ground: Ground) -> bool:
        """Whether it is where borders are disputed."""
        return any(ground.disputed_near(*position, DISPUTED_KM) for position in self.positions)


def lie_where_they_should(explainer: Explainer, context: Context) -> Iterator[Diagnostic]:
    """`place-outside-country`, `coordinates-swapped`, `place-at-sea`: of each place one at most."""
    spots = _spots(explainer)
    for spot in spots:
        ground = context.ground()
        found = _far_from_country(spot, ground) or _far_from_others(spot, spots) or _at_sea(spot, ground)
        if found and not spot.disputed(ground):
            yield found


def are_apart(explainer: Explainer, context: Context) -> Iterator[Diagnostic]:
    """`same-place`: two ids at exactly one spot, equally uncertain."""
    first: dict[str, _Spot] = {}
    for spot in _spots(explainer):
        other = first.setdefault(f"{_plain(spot.geometry)} {spot.uncertainty_km}", spot)
        if other.location.id != spot.location.id and not spot.disputed(context.ground()):
            yield rules.SAME_PLACE.at(
                spot.file.place(spot.at),
                f"`{spot.location.id}` is given exactly where `{other.location.id}` is",
                label="here again",
                also=(Label(place=spot.file.place(other.at), text="first here"),),
                help="if they are one place, join them, with the other name under `aliases`; else correct "
                "one of them, or say by `uncertainty_m` how exactly each is known",
            )


def _far_from_country(spot: _Spot, ground: Ground) -> Diagnostic | None:
    code = spot.location.country
    if not code:
        return None
    away = ground.country_distance_km(spot.geometry, code)
    if away == inf or away <= (WIDE_KM if spot.is_wide else NEAR_KM) + spot.uncertainty_km:
        return None
    on_land = [position for position in spot.positions if ground.is_land(*position)]
    in_zone = not on_land and away <= ZONE_KM + spot.uncertainty_km
    if in_zone and spot.is_wide:
        return None
    there = ground.country_at(*on_land[0]) if on_land else ""
    if on_land and not there:  # a place of no country, or of one that has no code
        return None
    if any(ground.settled_near(*position, NEAR_KM, code) for position in spot.positions):
        return None
    country = _country(code, ground)
    other = spot.exchanged()
    if other and (left := ground.country_distance_km(other, code)) <= NEAR_KM:
        return _swapped(
            spot,
            f"they lie in {country}, as given {_about(away)} away from it",
            sure=left <= SURE_KM and not in_zone,
        )
    if in_zone:
        return None
    noun = "coordinates" if spot.is_point else "geometry"
    return rules.PLACE_OUTSIDE_COUNTRY.at(
        spot.file.place(spot.at),
        f"the {noun} of `{spot.location.id}` {'are' if spot.is_point else 'is'} {_about(away)} away from "
        f"{country}",
        label=f"in {_country(there, ground)}" if there else "at sea",
        also=(Label(place=spot.file.place((*spot.location.at, "country")), text="said to be here"),),
        help="check the coordinates, their signs, and the country; where the place is only roughly known, "
        "say so by `uncertainty_m`",
    )


def _swapped(spot: _Spot, reason: str, *, sure: bool) -> Diagnostic:
    name, at = spot.location.id, spot.location.at
    if not spot.is_point:
        return rules.COORDINATES_SWAPPED.at(
            spot.file.place(spot.at),
            f"the positions of `{name}` seem to be [lat, lon]: exchanged {reason}",
            help="GeoJSON puts the longitude first: write its positions as [lon, lat]",
        )
    lat, lon = (*at, "lat"), (*at, "lon")
    return rules.COORDINATES_SWAPPED.at(
        spot.file.place(lat),
        f"`lat` and `lon` of `{name}` seem to be swapped: exchanged {reason}",
        also=(Label(place=spot.file.place(lon)),),
        help=f"if so, write `lat: {spot.location.lon}` and `lon: {spot.location.lat}`",
        fix=exchange(spot.file, lat, lon, f"exchange `lat` and `lon` of `{name}`") if sure else None,
    )


def _far_from_others(spot: _Spot, spots: Sequence[_Spot]) -> Diagnostic | None:
    """Swapped coordinates of a place without a country: exchanged, they fit in with two others at least."""
    other = spot.exchanged()
    if spot.location.country or not other:
        return None
    others = [(each, each.positions[0]) for each in spots if each is not spot]
    here, exchanged_here = spot.positions[0], next(positions(other))
    astray = ASTRAY_KM + spot.uncertainty_km
    # Nearly every place has another near it, and most often that is the first one.
    if len(others) < 2 or any(distance_km(here, where) < astray for _, where in others):
        return None
    away = min(distance_km(here, where) for _, where in others)
    together = [
        f"`{each.location.id}`" for each, where in others if distance_km(exchanged_here, where) <= TOGETHER_KM
    ]
    if len(together) < 2:
        return None
    reason = f"they lie near {' and '.join(together[:2])}, as given {_about(away)} away from any other place"
    return _swapped(spot, reason, sure=False)


def _at_sea(spot: _Spot, ground: Ground) -> Diagnostic | None:
    lat, lon = spot.positions[0]
    if spot.is_wide or lat < TREATY_LATITUDE or ground.is_land(lat, lon):
        return None
    slack = COAST_KM + spot.uncertainty_km
    if ground.settled_near(lat, lon, max(slack, SETTLED_KM)):
        return None
    away = ground.coast_distance_km(lat, lon)
    if away <= slack:
        return None
    return rules.PLACE_AT_SEA.at(
        spot.file.place(spot.at),
        f"the coordinates of `{spot.location.id}` are in the sea, {_about(away)} from the nearest coast",
        help="check the coordinates and their signs, or say what explains them: `kind: water` for what is at "
        "sea,\n`kind: area` for an islet that the map lacks, `uncertainty_m` for what is only roughly known",
    )


def _spots(explainer: Explainer) -> list[_Spot]:
    """The locations that have a place on the globe."""
    file = explainer.annotations.file
    spots = [
        _Spot(location=location, geometry=geometry, file=file)
        for location in explainer.annotations.locations
        if (geometry := _geometry(location)) and not location.unlocated
    ]
    return [spot for spot in spots if spot.positions]


def _geometry(location: Location) -> Mapping[str, Any] | None:
    if location.lat is None or location.lon is None:
        return location.geometry
    return {"type": "Point", "coordinates": [location.lon, location.lat]}


def _plain(geometry: Mapping[str, Any]) -> str:
    """Equal for geometries that are, whatever their numbers were written as."""
    return f"{geometry['type']} {list(positions(geometry))}"


def _country(code: str, ground: Ground) -> str:
    name = ground.country_name(code)
    return f"{name} ({code})" if name else code


def _about(km: float) -> str:
    """A distance with two digits that count."""
    digits = 0 if km < 100 else 1 if km < 1000 else 2
    return f"about {round(km / 10**digits) * 10**digits:,} km"
