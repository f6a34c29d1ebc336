"""Maps of places, with what cannot be on them."""

from collections.abc import Sequence

from markupsafe import Markup
from msgspec import Struct

from nutgraf.core.cartography import Drawing
from nutgraf.core.location import Location, LocationRole
from nutgraf.core.prose import RefKind
from nutgraf.render.sheet import Sheet

MAP = "locations-map"
"""The id of a page's map."""


class MapView(Struct, frozen=True, kw_only=True):
    """A map, drawn once or twice: a page shows the one that it has room for."""

    wide: Markup
    """Empty where the narrow one is enough."""
    narrow: Markup
    beyond: tuple[str, ...]
    """The names of places that lie too far from the others to be on it."""
    unlocated: tuple[tuple[str, str], ...]
    """The names of places without a position, each with the reason."""
    shown: frozenset[str]
    """The ids of the places on it."""


def overview_of(sheet: Sheet) -> MapView | None:
    """The map of all of an explainer's places; what happened there stands out."""
    return _map_of(sheet.explainer.annotations.locations, sheet, is_overview=True)


def places_of(claim_locations: Sequence[str], sheet: Sheet) -> MapView | None:
    """The map of the places that a claim names."""
    named = [place for place in sheet.explainer.annotations.locations if place.id in claim_locations]
    return _map_of(named, sheet, is_overview=False)


def _map_of(places: Sequence[Location], sheet: Sheet, *, is_overview: bool) -> MapView | None:
    located = [place for place in places if place.is_located]
    if sheet.edition.draw is None or not located:
        return None
    draw = sheet.edition.draw

    def is_main(place: Location) -> bool:
        return not is_overview or place.role is not LocationRole.MENTIONED

    def href(place: Location) -> str:
        return sheet.typesetter.href(RefKind.LOCATION, place.id)

    def drawn(name: str, *, narrow: bool) -> Drawing | None:
        return draw(
            places,
            sheet.language,
            id=name,
            direction=sheet.language.direction,
            narrow=narrow,
            is_main=is_main,
            href=href,
        )

    narrow = drawn("map-narrow", narrow=True)
    wide = drawn("map", narrow=False) if is_overview else None
    shown = wide or narrow
    if narrow is None or shown is None:
        return None
    return MapView(
        wide=Markup(wide.svg) if wide else Markup(),  # noqa: S704 - escaped by whoever drew it
        narrow=Markup(narrow.svg),  # noqa: S704
        beyond=tuple(place.name for place in located if place.id in shown.beyond),
        unlocated=tuple((place.name, place.unlocated) for place in places if place not in located),
        shown=frozenset(place.id for place in located if place.id not in shown.beyond),
    )
