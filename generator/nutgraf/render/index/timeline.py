"""`/timeline/`: the events of all explainers, by year."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from nutgraf.core.explainer import Explainer
from nutgraf.core.historic_date import HistoricDate
from nutgraf.core.site import Page, Section
from nutgraf.render.dates import When, historic
from nutgraf.render.edition import Edition
from nutgraf.render.index.listing import explainer_link, index_page
from nutgraf.render.language import Language
from nutgraf.render.view.link import Link


@dataclass(frozen=True, slots=True, kw_only=True)
class DatedEntry:
    """An event in the list."""

    date: HistoricDate
    when: When | None
    title: str
    language: Language
    explainer: Link


def timeline_page(explainers: Sequence[Explainer], edition: Edition) -> Page:
    """All events, the first ones first."""
    language = edition.language
    entries = [
        DatedEntry(
            date=event.date,
            when=historic(event.date, language),
            title=event.title,
            language=edition.language_of(explainer),
            explainer=Link(words=link.words, href=f"{link.href}#timeline"),
        )
        for explainer in explainers
        for link in [explainer_link(explainer)]
        for event in explainer.annotations.timeline
    ]
    entries.sort(key=lambda entry: (entry.date.year, *entry.date.sort_key, entry.title))
    sections = [
        Section(
            id=f"year-{year}",
            title=str(year),
            html=edition.fill("index/timeline-section.html", entries=list(group)),
        )
        for year, group in groupby(entries, key=lambda entry: entry.date.year)
    ]
    return index_page(
        "timeline", language.gettext("Timeline"), language.gettext("All events, by year."), edition, sections
    )
