"""The atlas: all places on a map that readers move and narrow down.

`locations/places.json` is what its script reads, one object:

    explainers  [{slug, title, topics: [slug], lang?, dir?}], newest first
    places      [[explainer, id, name, kind, main, lat, lon, metres, geometry?]], by name

In a place, `explainer` is a number in the list above, `kind` is empty where none is given, `main` is 1
where it happened or was filed there, `lat` and `lon` (null for a place without a point) have the digits
that are known, `metres` is the uncertainty (0: not given), and `geometry` is GeoJSON. A place with neither
point nor geometry cannot be located. An explainer has `lang` and `dir` where its language is not the
site's. All texts are plain.
"""

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from nutgraf.core.addresses import ATLAS_GROUND, ATLAS_NEAR, ATLAS_PLACES
from nutgraf.core.explainer import Explainer
from nutgraf.core.location import Location, LocationRole
from nutgraf.core.options import Tiles
from nutgraf.core.precision import position_digits
from nutgraf.core.site import Asset
from nutgraf.render.edition import Edition
from nutgraf.render.index.listing import newest_first
from nutgraf.render.index.topics import topic_names
from nutgraf.render.links import rooted
from nutgraf.render.words import LOCATION_KINDS

CREDIT = "Natural Earth; GeoNames (CC BY 4.0)"
"""Whose data the ground is drawn from."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """What places can be narrowed down to."""

    key: str
    name: str
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class AtlasView:
    """What the page of all places says to the atlas."""

    places: str
    ground: str
    near: str
    """Addresses of its data."""
    root: str
    tiles: Tiles | None
    credit: str
    topics: tuple[Choice, ...]
    """By name, those that have places."""
    kinds: tuple[Choice, ...]
    total: int


def atlas_of(explainers: Sequence[Explainer], edition: Edition) -> AtlasView | None:
    """The atlas of these explainers; None where the site wants no maps or nothing can be located."""
    if edition.draw is None or not any(map(is_located, _locations(explainers))):
        return None
    topics = Counter(
        topic
        for explainer in explainers
        for topic in dict.fromkeys(map(str.casefold, explainer.annotations.topics))
        for _ in explainer.annotations.locations
    )
    kinds = Counter(location.kind for location in _locations(explainers))
    names = topic_names(newest_first(explainers))
    options = edition.options.maps
    return AtlasView(
        places=rooted(ATLAS_PLACES),
        ground=rooted(ATLAS_GROUND),
        near=rooted(ATLAS_NEAR),
        root=rooted(""),
        tiles=options.tiles if options else None,
        credit=CREDIT,
        topics=tuple(
            Choice(key=edition.topic_slug(topic), name=name, count=topics[topic])
            for topic, name in names.items()
            if topics[topic]
        ),
        kinds=tuple(
            Choice(key=kind, name=edition.language.gettext(words), count=kinds[kind])
            for kind, words in LOCATION_KINDS.items()
            if kinds[kind]
        ),
        total=kinds.total(),
    )


def atlas_data(explainers: Sequence[Explainer], edition: Edition) -> Asset:
    """The places of these explainers for the atlas; the same bytes for the same site."""
    explainers = newest_first(explainers)
    places = [
        (location.name.casefold(), number, location)
        for number, explainer in enumerate(explainers)
        for location in explainer.annotations.locations
    ]
    data = {
        "explainers": [_explainer(explainer, edition) for explainer in explainers],
        "places": [_place(number, place) for _, number, place in sorted(places, key=lambda each: each[:2])],
    }
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return Asset(url=ATLAS_PLACES, content=text.encode())


def is_located(location: Location) -> bool:
    """Whether it is known where a place is."""
    return location.lat is not None or location.geometry is not None


def _locations(explainers: Sequence[Explainer]) -> list[Location]:
    return [location for explainer in explainers for location in explainer.annotations.locations]


def _explainer(explainer: Explainer, edition: Edition) -> dict[str, Any]:
    language = edition.language_of(explainer)
    topics = (edition.topic_slug(topic) for topic in explainer.annotations.topics)
    entry: dict[str, Any] = {
        "slug": explainer.slug,
        "title": explainer.title or explainer.slug,
        "topics": list(dict.fromkeys(topics)),
    }
    if language != edition.language:
        entry |= {"lang": language.tag, "dir": language.direction}
    return entry


def _place(explainer: int, location: Location) -> list[Any]:
    lat, lon = location.lat, location.lon
    if lat is not None and lon is not None:
        digits = position_digits(lat, lon, location.uncertainty_m)
        lat, lon = round(lat, digits), round(lon, digits)
    return [
        explainer,
        location.id,
        location.name,
        location.kind or "",
        int(location.role is not LocationRole.MENTIONED),
        lat,
        lon,
        round(location.uncertainty_m or 0, 1),
        *([location.geometry] if location.geometry else []),
    ]
