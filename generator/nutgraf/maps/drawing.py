"""Explainers' places, drawn as a site wants its maps."""

from collections.abc import Callable, Sequence

from nutgraf.core.cartography import Cartographer, Drawing, Words
from nutgraf.core.location import Location
from nutgraf.maps.basemap import base_map
from nutgraf.maps.frame import NARROW, WIDE
from nutgraf.maps.locator import locator_map
from nutgraf.maps.place import MapPlace, Policy

_KEPT = 64
"""Maps: those of one explainer come one after another."""


def cartographer(viewpoint: str) -> Cartographer:
    """Who draws a site's maps; `viewpoint` as `Policy` has it."""
    policy = Policy(viewpoint)
    drawn: dict[tuple[str, ...], Drawing | None] = {}

    def draw(
        locations: Sequence[Location],
        words: Words,
        *,
        id: str,  # noqa: A002 - the attribute's name
        direction: str,
        narrow: bool,
        is_main: Callable[[Location], bool],
        href: Callable[[Location], str],
    ) -> Drawing | None:
        places = [
            MapPlace(
                id=location.id,
                name=location.name,
                kind=location.kind or "",
                lat=location.lat,
                lon=location.lon,
                geometry=location.geometry,
                uncertainty_m=location.uncertainty_m,
                main=is_main(location),
                href=href(location),
            )
            for location in locations
        ]
        # Many claims name the same places. Geometries cannot be hashed, their text can.
        key = (repr(places), words.tag, direction, id)
        if key not in drawn:
            if len(drawn) >= _KEPT:
                drawn.clear()
            size = NARROW if narrow else WIDE
            found = locator_map(
                places, base_map(), words, id=id, size=size, direction=direction, policy=policy
            )
            drawn[key] = Drawing(svg=found.svg, beyond=found.beyond) if found else None
        return drawn[key]

    return draw
