"""`/locations/`: all places, by country."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from nutgraf.core.addresses import location_entry_id, location_files_stem
from nutgraf.core.explainer import Explainer
from nutgraf.core.prose import RefKind
from nutgraf.core.site import Page, Section
from nutgraf.render.atlas import atlas_of
from nutgraf.render.edition import Edition
from nutgraf.render.index.frame import Index, index_pages
from nutgraf.render.index.listing import explainer_link, item_link
from nutgraf.render.index.paging import Group, Part, paged
from nutgraf.render.language import Language
from nutgraf.render.links import rooted
from nutgraf.render.view.link import Link
from nutgraf.render.view.location import Position, position_of
from nutgraf.render.words import LOCATION_KINDS


@dataclass(frozen=True, slots=True, kw_only=True)
class LocationEntry:
    """A place in the list."""

    id: str
    """In HTML: `<slug>/<id>`, as the atlas has it."""
    link: Link
    language: Language
    kind: str
    position: Position
    explainer: Link


def locations_pages(explainers: Sequence[Explainer], edition: Edition) -> Iterator[Page]:
    """The places of all explainers: countries by name, places by name."""
    language = edition.language
    by_country: dict[str, list[LocationEntry]] = defaultdict(list)
    for explainer in explainers:
        home, written_in = explainer_link(explainer), edition.language_of(explainer)
        for location in explainer.annotations.locations:
            by_country[location.country].append(
                LocationEntry(
                    id=location_entry_id(explainer.slug, location.id),
                    link=item_link(explainer, RefKind.LOCATION, location.id, location.name),
                    language=written_in,
                    kind=language.gettext(LOCATION_KINDS[location.kind]) if location.kind else "",
                    position=position_of(location, language),
                    explainer=home,
                )
            )
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
    files = rooted(location_files_stem())
    atlas = [atlas_of(explainers, edition), *(None for _ in sections[1:])]
    yield from index_pages(index, edition, sections, [{"files": files, "atlas": shown} for shown in atlas])


def _group(identifier: str, title: str, entries: list[LocationEntry]) -> Group[LocationEntry]:
    entries.sort(key=lambda entry: (entry.link.words.casefold(), entry.link.href))
    return Group(id=identifier, title=title, entries=entries)


def _section(part: Part[LocationEntry], edition: Edition) -> Section:
    html = edition.fill("index/locations-section.html", entries=part.entries)
    return Section(id=part.group.id, title=part.group.title, html=html)
