"""What the index pages have in common."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from nutgraf.core.claim import Claim
from nutgraf.core.explainer import Explainer, Status
from nutgraf.core.prose import RefKind
from nutgraf.core.site import Page, PageKind, Section
from nutgraf.core.verdict import Verdict
from nutgraf.render.dates import When, day, historic
from nutgraf.render.edition import Edition
from nutgraf.render.language import Language
from nutgraf.render.links import claim_url, explainer_url, item_id, rooted
from nutgraf.render.sheet import Sheet, sheet_of
from nutgraf.render.view.claim import claimant_of, tally
from nutgraf.render.view.link import Link
from nutgraf.render.words import INDEX_TITLES


@dataclass(frozen=True, slots=True, kw_only=True)
class ExplainerEntry:
    """An explainer in a list."""

    link: Link
    language: Language
    summary: Markup
    when: When | None
    tally: tuple[tuple[Verdict, int], ...]
    draft: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimEntry:
    """A claim in a list; what it can be filtered by are strings without markup."""

    link: Link
    language: Language
    verdict: Verdict
    claimant: str
    """Empty: nobody named."""
    made: When | None
    year: str
    """Of the day it was made; empty where that is not known."""
    topics: str
    """Slugs, separated by spaces."""
    explainer: Link


def newest_first(explainers: Sequence[Explainer]) -> list[Explainer]:
    """Explainers by the day they last changed; of one day, by title."""
    by_title = sorted(explainers, key=lambda explainer: (explainer.title.casefold(), explainer.slug))
    return sorted(by_title, key=_changed, reverse=True)


def explainer_link(explainer: Explainer) -> Link:
    """The way to an explainer's page."""
    return Link(words=explainer.title or explainer.slug, href=rooted(explainer_url(explainer.slug)))


def item_link(explainer: Explainer, kind: RefKind, item: str, words: str) -> Link:
    """The way to an item on its explainer's page."""
    return Link(words=words, href=rooted(explainer_url(explainer.slug), item_id(kind, item)))


def explainer_entry(explainer: Explainer, edition: Edition) -> ExplainerEntry:
    """An explainer with its summary and how its claims stand."""
    annotations = explainer.annotations
    changed = annotations.updated or annotations.published
    return ExplainerEntry(
        link=explainer_link(explainer),
        language=edition.language_of(explainer),
        summary=edition.typesetter(explainer).block(annotations.summary),
        when=day(changed, edition.language),
        tally=tally((claim.verdict for claim in annotations.claims), edition),
        draft=annotations.status is Status.DRAFT,
    )


def claim_entries(explainer: Explainer, edition: Edition) -> list[ClaimEntry]:
    """An explainer's claims, in the order of the file."""
    sheet = sheet_of(explainer, edition, at_home=False)
    return [claim_entry(claim, sheet) for claim in explainer.annotations.claims]


def claim_entry(claim: Claim, sheet: Sheet) -> ClaimEntry:
    """A claim with what tells it from others."""
    explainer, edition = sheet.explainer, sheet.edition
    claimant = claimant_of(claim, sheet)
    href = (
        rooted(claim_url(explainer.slug, claim.id))
        if edition.options.claim_pages
        else rooted(explainer_url(explainer.slug), item_id(RefKind.CLAIM, claim.id))
    )
    return ClaimEntry(
        link=Link(words=claim.claim, href=href),
        language=sheet.language,
        verdict=edition.verdict(claim.verdict),
        claimant=claimant.words if claimant else "",
        made=historic(claim.made, edition.language),
        year=str(claim.made.year) if claim.made else "",
        topics=" ".join(edition.topic_slug(topic) for topic in explainer.annotations.topics),
        explainer=explainer_link(explainer),
    )


def index_page(
    name: str,
    title: str,
    description: str,
    edition: Edition,
    sections: Sequence[Section] = (),
    *,
    contents: bool = True,
    **values: object,
) -> Page:
    """An index page; `values` go to the template of its head, which says so where there is nothing.

    `contents`: whether a list of its sections helps beside it.
    """
    links = [
        (Link(words=edition.language.gettext(words), href=rooted(f"{other}/")), other == name)
        for other, words in INDEX_TITLES.items()
    ]
    head = edition.fill(f"index/{name}.html", sections=sections, **values)
    return Page(
        url=f"{name}/",
        kind=PageKind.INDEX,
        title=title,
        description=description,
        language=edition.language.tag,
        head=edition.fill("index/navigation.html", links=links) + head,
        sections=tuple(sections),
        contents=contents,
    )


def _changed(explainer: Explainer) -> date:
    return explainer.annotations.updated or explainer.annotations.published or date.min
