"""`/locations/`: all places, by country."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

from markupsafe import Markup
from msgspec import Struct

from nutgraf.core.addresses import location_entry_id, location_files_stem
from nutgraf.core.explainer import Explainer
from nutgraf.core.gathering import Gathering
from nutgraf.core.prose import RefKind
from nutgraf.core.site import Asset, Page, Section
from nutgraf.render.assets import atlas_assets
from nutgraf.render.atlas import Charted, atlas_data, atlas_of, charted
from nutgraf.render.edition import Edition
from nutgraf.render.index.frame import Index, index_pages
from nutgraf.render.index.listing import Home, home_of
from nutgraf.render.index.paging import Group, Part, paged
from nutgraf.render.index.rows import packed, unpacked
from nutgraf.render.language import Language
from nutgraf.render.view.link import Link
from nutgraf.render.view.location import Position, position_of
from nutgraf.render.words import LOCATION_KINDS


class LocationEntry(Struct, frozen=True, kw_only=True):
    """A place in the list."""

    id: str
    """In HTML: `<slug>/<id>`, as the atlas has it."""
    link: Link
    language: Language
    kind: str
    position: Position
    explainer: Link


def collect(explainer: Explainer, edition: Edition) -> tuple[Any, ...] | None:
    """Slug; of each place the country, the name in lower case, and the id; rows; what the atlas has of it."""
    locations = explainer.annotations.locations
    if not locations:
        return None
    language, home = edition.language, home_of(explainer, edition)
    chart = charted(explainer, edition)
    entries = (
        LocationEntry(
            id=location_entry_id(explainer.slug, location.id),
            link=home.item(RefKind.LOCATION, location.id, location.name),
            language=home.language,
            kind=language.gettext(LOCATION_KINDS[location.kind]) if location.kind else "",
            position=position_of(location, language),
            explainer=home.link,
        )
        for location in locations
    )
    return (
        home.slug,
        tuple((location.country, location.name.casefold(), location.id) for location in locations),
        packed([edition.fill("index/locations-row.html", entry=entry) for entry in entries]),
        (tuple(chart.home), *chart[1:]),
    )


def make(contributions: Sequence[Any], edition: Edition) -> Iterator[Page | Asset]:
    """The places of all explainers: countries by name, places by name; the atlas of them."""
    language = edition.language
    by_country: dict[str, list[tuple[str, str, Markup]]] = defaultdict(list)
    for slug, places, rows, _ in contributions:
        for (country, name, identifier), row in zip(places, unpacked(rows), strict=True):
            by_country[country].append((name, f"{slug}/{identifier}", row))
    names = {country: language.territory(country) for country in by_country if country}
    groups = [
        _group(f"country-{country.lower()}", names[country], by_country[country])
        for country in sorted(names, key=lambda country: (names[country].casefold(), country))
    ]
    if "" in by_country:
        groups.append(_group("no-country", language.gettext("No country"), by_country[""]))
    index = Index(
        name="locations",
        title=language.gettext("Locations"),
        description=language.gettext("All places, by country."),
        template="index/locations.html",
    )
    sections = [[_section(part, edition) for part in parts] for parts in paged(groups)]
    files = edition.data_link(location_files_stem())
    charts = [Charted(Home(*home), *rest) for *_, (home, *rest) in contributions]
    atlas = atlas_of(charts, edition)
    shown = [atlas, *(None for _ in sections[1:])]
    yield from index_pages(index, edition, sections, [{"files": files, "atlas": one} for one in shown])
    if atlas:
        yield atlas_data(charts, edition)
        yield from atlas_assets()


LOCATIONS = Gathering(name="locations", collect=collect, make=make)


def _group(identifier: str, title: str, places: list[tuple[str, str, Markup]]) -> Group[Markup]:
    return Group(id=identifier, title=title, entries=[row for _, _, row in sorted(places)])


def _section(part: Part[Markup], edition: Edition) -> Section:
    html = edition.fill("index/locations-section.html", entries=part.entries)
    return Section(id=part.group.id, title=part.group.title, html=html)
