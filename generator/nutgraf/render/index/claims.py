"""`/claims/`: all claims, by verdict, and what a reader can narrow them down with."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

from markupsafe import Markup
from msgspec import Struct

from nutgraf.core.addresses import data_file
from nutgraf.core.gathering import Gathering
from nutgraf.core.site import Asset, Page, Section
from nutgraf.core.verdict import Verdict
from nutgraf.render.dates import When
from nutgraf.render.edition import Edition
from nutgraf.render.index.claims_data import DATA_URL, claims_data
from nutgraf.render.index.frame import Index, index_pages
from nutgraf.render.index.listing import ClaimEntry, newest_first
from nutgraf.render.index.paging import Group, Part, first_pages, paged
from nutgraf.render.index.people import people_pages
from nutgraf.render.index.profiles import profiles_of
from nutgraf.render.index.rows import unpacked
from nutgraf.render.index.statements import Given, collect, read, verdict_key
from nutgraf.render.links import rooted
from nutgraf.render.view.bar import bar_of
from nutgraf.render.view.link import Link


class Choice(Struct, frozen=True, kw_only=True):
    """A verdict that claims can be narrowed down to."""

    key: str
    verdict: Verdict
    count: int


def make(contributions: Sequence[Any], edition: Edition) -> Iterator[Page | Asset]:
    """The list of claims and the data of its filter; then those who make them."""
    given = newest_first(map(read, contributions))
    profiles = profiles_of(given)
    yield from claims_pages(given, edition)
    yield claims_data(given, profiles, edition)
    yield from people_pages(profiles, edition)


CLAIMS = Gathering(name="claims", collect=collect, make=make)


def claims_pages(newest: Sequence[Given], edition: Edition) -> Iterator[Page]:
    """The claims of all explainers, in the order of the rating scale; of one verdict, newest first."""
    language = edition.language
    rows: dict[str, list[Markup]] = defaultdict(list)
    for given in newest:
        for statement, row in zip(given.statements, unpacked(given.rows), strict=True):
            rows[statement.verdict].append(row)
    ranks = {verdict: rank for rank, verdict in enumerate(edition.verdicts)}
    by_verdict = {edition.verdict(verdict): entries for verdict, entries in rows.items()}
    ranked = sorted(by_verdict, key=lambda verdict: (ranks.get(verdict.id, len(ranks)), verdict.label))
    groups = {
        verdict: Group(
            id=f"verdict-{verdict_key(verdict, edition)}", title=verdict.label, entries=by_verdict[verdict]
        )
        for verdict in ranked
    }
    index = Index(
        name="claims",
        title=language.gettext("Claims"),
        description=language.gettext("All claims and how they stand."),
        template="index/claims.html",
        contents=False,
    )
    pages = paged(groups.values())
    begins = first_pages(pages)
    hrefs = {verdict: rooted(index.url(begins[group.id]), group.id) for verdict, group in groups.items()}
    counts = [(verdict, len(by_verdict[verdict])) for verdict in ranked]
    values: dict[str, object] = {
        "bar": bar_of(counts, language, hrefs),
        "choices": [
            Choice(key=verdict_key(verdict, edition), verdict=verdict, count=count)
            for verdict, count in counts
        ],
        "total": sum(count for _, count in counts),
        "data": rooted(DATA_URL),
        "files": edition.data_link(data_file("claims")),
        "database": edition.data_link(data_file("nutgraf.sqlite")),
        "root": rooted(""),
        "sample": _sample(edition),
    }
    verdicts = {group.id: verdict for verdict, group in groups.items()}
    sections = [[_section(part, verdicts[part.group.id], edition) for part in parts] for parts in pages]
    yield from index_pages(index, edition, sections, [values for _ in pages])


def _section(part: Part[Markup], verdict: Verdict, edition: Edition) -> Section:
    html = edition.fill("index/claims-section.html", verdict=verdict, part=part)
    return Section(id=part.group.id, title=part.group.title, html=html)


def _sample(edition: Edition) -> ClaimEntry:
    """An entry with every part that one can have: scripts fill a copy of its row."""
    return ClaimEntry(
        link=Link(words="–", href="#"),
        language=edition.language,
        verdict=next(iter(edition.verdicts.values())),
        claimant="–",
        made=When("–", "2000"),
        explainer=Link(words="–", href="#"),
    )
