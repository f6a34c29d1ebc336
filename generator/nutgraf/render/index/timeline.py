"""`/timeline/`: the events of all explainers, by year."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from operator import itemgetter
from typing import Any, NamedTuple

from markupsafe import Markup
from msgspec import Struct

from nutgraf.core.explainer import Explainer
from nutgraf.core.gathering import Gathering
from nutgraf.core.historic_date import HistoricDate
from nutgraf.core.site import Page, Section
from nutgraf.render.dates import When, historic
from nutgraf.render.edition import Edition
from nutgraf.render.index.frame import Index, index_pages
from nutgraf.render.index.listing import Home, home_of, newest_first
from nutgraf.render.index.paging import Group, Part, first_pages, paged
from nutgraf.render.index.rows import Rows, packed, unpacked
from nutgraf.render.language import Language
from nutgraf.render.links import rooted
from nutgraf.render.view.link import Link


class DatedEntry(Struct, frozen=True, kw_only=True):
    """An event in the list."""

    when: When | None
    title: str
    language: Language
    explainer: Link


class Decade(Struct, frozen=True, kw_only=True):
    """A row of years to jump to."""

    name: Link
    years: tuple[Link, ...]


class Given(NamedTuple):
    """What an explainer gives."""

    home: Home
    events: tuple[tuple[str, str, str, str], ...]
    """What orders each: its first and last possible day, ISO 8601; its date as written; its title."""
    rows: Rows


def collect(explainer: Explainer, edition: Edition) -> tuple[Any, ...] | None:
    """The events of an explainer."""
    events = explainer.annotations.timeline
    if not events:
        return None
    language, home = edition.language, home_of(explainer, edition)
    link = Link(words=home.link.words, href=f"{home.link.href}#timeline")
    entries = (
        DatedEntry(
            when=historic(event.date, language), title=event.title, language=home.language, explainer=link
        )
        for event in events
    )
    keys = tuple((*_days(event.date), event.date.text, event.title) for event in events)
    rows = [edition.fill("index/timeline-row.html", entry=entry) for entry in entries]
    return tuple(home), keys, packed(rows)


def make(contributions: Sequence[Any], edition: Edition) -> Iterator[Page]:
    """All events, the first ones first."""
    language = edition.language
    events = [
        (key, row)
        for given in newest_first(map(_read, contributions))
        for key, row in zip(given.events, unpacked(given.rows), strict=True)
    ]
    events.sort(key=itemgetter(0))
    groups = [
        Group(id=f"year-{year}", title=str(year), entries=[row for _, row in group])
        for year, group in groupby(events, key=lambda event: int(event[0][0][:4]))
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


TIMELINE = Gathering(name="timeline", collect=collect, make=make)


def _days(value: HistoricDate) -> tuple[str, str]:
    first, last, _ = value.sort_key
    return first.isoformat(), last.isoformat()


def _section(part: Part[Markup], edition: Edition) -> Section:
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


def _read(contribution: tuple[Any, ...]) -> Given:
    home, events, rows = contribution
    return Given(home=Home._make(home), events=events, rows=rows)
