"""`/timeline/`: the events of all explainers, by year."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from nutgraf.core.explainer import Explainer
from nutgraf.core.historic_date import HistoricDate
from nutgraf.core.site import Page, Section
from nutgraf.render.dates import When, historic
from nutgraf.render.edition import Edition
from nutgraf.render.index.frame import Index, index_pages
from nutgraf.render.index.listing import explainer_link, newest_first
from nutgraf.render.index.paging import Group, Part, first_pages, paged
from nutgraf.render.language import Language
from nutgraf.render.links import rooted
from nutgraf.render.view.link import Link


@dataclass(frozen=True, slots=True, kw_only=True)
class DatedEntry:
    """An event in the list."""

    date: HistoricDate
    when: When | None
    title: str
    language: Language
    explainer: Link


@dataclass(frozen=True, slots=True, kw_only=True)
class Decade:
    """A row of years to jump to."""

    name: Link
    years: tuple[Link, ...]


def timeline_pages(explainers: Sequence[Explainer], edition: Edition) -> Iterator[Page]:
    """All events, the first ones first."""
    language = edition.language
    entries = _entries(explainers, edition)
    groups = [
        Group(id=f"year-{year}", title=str(year), entries=list(group))
        for year, group in groupby(entries, key=lambda entry: entry.date.year)
    ]
    index = Index(
        name="timeline",
        title=language.gettext("Timeline"),
        description=language.gettext("All events, by year."),
        template="index/timeline.html",
        contents=False,
    )
    pages = paged(groups)
    begins = first_pages(pages)
    years = {
        int(group.title): Link(words=group.title, href=rooted(index.url(begins[group.id]), group.id))
        for group in groups
    }
    values: dict[str, object] = {"decades": list(_decades(years, language))}
    sections = [[_section(part, edition) for part in parts] for parts in pages]
    yield from index_pages(index, edition, sections, [values] * len(pages))


def _entries(explainers: Sequence[Explainer], edition: Edition) -> list[DatedEntry]:
    entries = [
        DatedEntry(
            date=event.date,
            when=historic(event.date, edition.language),
            title=event.title,
            language=edition.language_of(explainer),
            explainer=Link(words=link.words, href=f"{link.href}#timeline"),
        )
        for explainer in newest_first(explainers)
        for link in [explainer_link(explainer)]
        for event in explainer.annotations.timeline
    ]
    return sorted(entries, key=lambda entry: (entry.date.year, *entry.date.sort_key, entry.title))


def _section(part: Part[DatedEntry], edition: Edition) -> Section:
    return Section(
        id=part.group.id,
        title=part.group.title,
        html=edition.fill("index/timeline-section.html", entries=part.entries),
    )


def _decades(years: dict[int, Link], language: Language) -> Iterator[Decade]:
    """The years by decade; a decade's name leads to its first year."""
    for decade, group in groupby(years, key=lambda year: year // 10 * 10):
        links = tuple(years[year] for year in group)
        name = language.gettext("%(year)ss") % {"year": decade}
        yield Decade(name=Link(words=name, href=links[0].href), years=links)
