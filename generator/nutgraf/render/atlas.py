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
from typing import Any, NamedTuple

from msgspec import Struct

from nutgraf.core.addresses import ATLAS_GROUND, ATLAS_NEAR, ATLAS_PLACES
from nutgraf.core.explainer import Explainer
from nutgraf.core.location import Location, LocationRole
from nutgraf.core.options import Tiles
from nutgraf.core.precision import position_digits
from nutgraf.core.site import Asset
from nutgraf.render.edition import Edition
from nutgraf.render.index.listing import Home, home_of, newest_first
from nutgraf.render.index.topics import topic_names
from nutgraf.render.links import rooted
from nutgraf.render.words import LOCATION_KINDS

CREDIT = "Natural Earth; GeoNames (CC BY 4.0)"
"""Whose data the ground is drawn from."""


class Choice(Struct, frozen=True, kw_only=True):
    """What places can be narrowed down to."""

    key: str
    name: str
    count: int


class AtlasView(Struct, frozen=True, kw_only=True):
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


class Charted(NamedTuple):
    """What an explainer gives to the atlas; plain tuples on the way between processes."""

    home: Home
    topics: tuple[str, ...]
    """As written."""
    located: bool
    """Whether it is known of any of its places where it is."""
    kinds: tuple[str, ...]
    """Of each place; empty: none is given."""
    places: tuple[tuple[str, str], ...]
    """Of each place the name in lower case, and all but the explainer's number as JSON."""


def charted(explainer: Explainer, edition: Edition) -> Charted:
    """What an explainer gives to the atlas."""
    locations = explainer.annotations.locations
    return Charted(
        home=home_of(explainer, edition),
        topics=tuple(explainer.annotations.topics),
        located=any(map(is_located, locations)),
        kinds=tuple(str(location.kind or "") for location in locations),
        places=tuple((location.name.casefold(), _json(_place(location))[1:]) for location in locations),
    )


def atlas_of(charts: Sequence[Charted], edition: Edition) -> AtlasView | None:
    """The atlas of a site; None where it wants no maps or nothing can be located."""
    options = edition.options.maps
    if options is None or not any(chart.located for chart in charts):
        return None
    topics: Counter[str] = Counter()
    for chart in charts:
        for topic in set(map(str.casefold, chart.topics)):
            topics[topic] += len(chart.places)
    kinds = Counter(kind for chart in charts for kind in chart.kinds)
    return AtlasView(
        places=rooted(ATLAS_PLACES),
        ground=rooted(ATLAS_GROUND),
        near=rooted(ATLAS_NEAR),
        root=rooted(""),
        tiles=options.tiles,
        credit=CREDIT,
        topics=tuple(
            Choice(key=edition.topic_slug(topic), name=name, count=topics[topic])
            for topic, name in topic_names(newest_first(charts)).items()
        ),
        kinds=tuple(
            Choice(key=kind, name=edition.language.gettext(words), count=kinds[kind])
            for kind, words in LOCATION_KINDS.items()
            if kinds[kind]
        ),
        total=kinds.total(),
    )


def atlas_data(charts: Sequence[Charted], edition: Edition) -> Asset:
    """The places of a site for the atlas; the same bytes for the same site."""
    charts = newest_first(charts)
    places = sorted(
        (name, number, order, place)
        for number, chart in enumerate(charts)
        for order, (name, place) in enumerate(chart.places)
    )
    explainers = _json([_explainer(chart, edition) for chart in charts])
    listed = ",".join(f"[{number},{place}" for _, number, _, place in places)
    return Asset(url=ATLAS_PLACES, content=f'{{"explainers":{explainers},"places":[{listed}]}}'.encode())


def is_located(location: Location) -> bool:
    """Whether it is known where a place is."""
    return location.lat is not None or location.geometry is not None


def _explainer(chart: Charted, edition: Edition) -> dict[str, Any]:
    home = chart.home
    entry: dict[str, Any] = {
        "slug": home.slug,
        "title": home.title or home.slug,
        "topics": list(dict.fromkeys(map(edition.topic_slug, chart.topics))),
    }
    if home.language != edition.language:
        entry |= {"lang": home.language.tag, "dir": home.language.direction}
    return entry


def _place(location: Location) -> list[Any]:
    lat, lon = location.lat, location.lon
    if lat is not None and lon is not None:
        digits = position_digits(lat, lon, location.uncertainty_m)
        lat, lon = round(lat, digits), round(lon, digits)
    return [
        location.id,
        location.name,
        location.kind or "",
        int(location.role is not LocationRole.MENTIONED),
        lat,
        lon,
        round(location.uncertainty_m or 0, 1),
        *([location.geometry] if location.geometry else []),
    ]


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
