"""`/locations/`: all places, by country."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from nutgraf.core.explainer import Explainer
from nutgraf.core.prose import RefKind
from nutgraf.core.site import Page, Section
from nutgraf.render.edition import Edition
from nutgraf.render.index.listing import explainer_link, index_page, item_link
from nutgraf.render.language import Language
from nutgraf.render.view.link import Link
from nutgraf.render.view.location import Position, position_of
from nutgraf.render.words import LOCATION_KINDS


@dataclass(frozen=True, slots=True, kw_only=True)
class LocationEntry:
    """A place in the list."""

    link: Link
    language: Language
    kind: str
    position: Position
    explainer: Link


def locations_page(explainers: Sequence[Explainer], edition: Edition) -> Page:
    """The places of all explainers: countries by name, places by name."""
    language = edition.language
    by_country: dict[str, list[LocationEntry]] = defaultdict(list)
    for explainer in explainers:
        home, written_in = explainer_link(explainer), edition.language_of(explainer)
        for location in explainer.annotations.locations:
            by_country[location.country].append(
                LocationEntry(
                    link=item_link(explainer, RefKind.LOCATION, location.id, location.name),
                    language=written_in,
                    kind=language.gettext(LOCATION_KINDS[location.kind]) if location.kind else "",
                    position=position_of(location, language),
                    explainer=home,
                )
            )
    names = {country: language.territory(country) for country in by_country if country}
    sections = [
        _section(f"country-{country.lower()}", names[country], by_country[country], edition)
        for country in sorted(names, key=lambda country: (names[country].casefold(), country))
    ]
    if "" in by_country:
        sections.append(_section("no-country", language.gettext("No country"), by_country[""], edition))
    return index_page(
        "locations",
        language.gettext("Locations"),
        language.gettext("All places, by country."),
        edition,
        sections,
    )


def _section(identifier: str, title: str, entries: list[LocationEntry], edition: Edition) -> Section:
    entries.sort(key=lambda entry: (entry.link.words.casefold(), entry.link.href))
    html = edition.fill("index/locations-section.html", entries=entries)
    return Section(id=identifier, title=title, html=html)
