"""`/claims/`: all claims, by verdict, and what a reader can narrow them down with."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from nutgraf.core.addresses import data_file
from nutgraf.core.explainer import Explainer
from nutgraf.core.site import Page, Section
from nutgraf.core.slug import slugify
from nutgraf.core.verdict import Verdict
from nutgraf.render.dates import When
from nutgraf.render.edition import Edition
from nutgraf.render.index.frame import Index, index_pages
from nutgraf.render.index.listing import ClaimEntry, claim_entries, newest_first
from nutgraf.render.index.paging import Group, Part, first_pages, paged
from nutgraf.render.links import rooted
from nutgraf.render.view.bar import bar_of
from nutgraf.render.view.link import Link

DATA_URL = "claims/claims.json"
"""Where the filter's data are; `claims_data` makes them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """A verdict that claims can be narrowed down to."""

    key: str
    verdict: Verdict
    count: int


def claims_pages(explainers: Sequence[Explainer], edition: Edition) -> Iterator[Page]:
    """The claims of all explainers, in the order of the rating scale."""
    language = edition.language
    by_verdict: dict[Verdict, list[ClaimEntry]] = defaultdict(list)
    for explainer in newest_first(explainers):
        for entry in claim_entries(explainer, edition):
            by_verdict[entry.verdict].append(entry)
    ranks = {verdict: rank for rank, verdict in enumerate(edition.verdicts)}
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
        "files": rooted(data_file("claims")),
        "database": rooted(data_file("nutgraf.sqlite")),
        "root": rooted(""),
        "sample": _sample(edition),
    }
    sections = [[_section(part, edition) for part in parts] for parts in pages]
    yield from index_pages(index, edition, sections, [values for _ in pages])


def verdict_key(verdict: Verdict, edition: Edition) -> str:
    """A verdict's name in addresses, whether the scale has it or not."""
    return verdict.id if verdict.id in edition.verdicts else f"{verdict.id}-{slugify(verdict.label)}"


def _section(part: Part[ClaimEntry], edition: Edition) -> Section:
    verdict = part.entries[0].verdict
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
