"""Entries of the index pages: explainers and claims."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from nutgraf.core.addresses import claim_url, explainer_url, item_id
from nutgraf.core.claim import Claim
from nutgraf.core.explainer import Explainer, Status
from nutgraf.core.prose import RefKind
from nutgraf.core.verdict import Verdict
from nutgraf.render.dates import When, day, historic
from nutgraf.render.edition import Edition
from nutgraf.render.language import Language
from nutgraf.render.links import file_url, rooted
from nutgraf.render.sheet import Sheet, sheet_of
from nutgraf.render.view.bar import Bar, bar_of
from nutgraf.render.view.claim import claimant_of, tally
from nutgraf.render.view.link import Link


@dataclass(frozen=True, slots=True, kw_only=True)
class ExplainerEntry:
    """An explainer in a list, all in its own language."""

    link: Link
    language: Language
    topics: tuple[Link, ...]
    summary: Markup
    when: When | None
    picture: str
    """Its address; empty where there is none."""
    alt: str
    bar: Bar | None
    """How its claims stand; None where it has none."""
    draft: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimEntry:
    """A claim in a list, in the site's language but for the names."""

    link: Link
    language: Language
    """Of the claim and its explainer."""
    verdict: Verdict
    claimant: str
    """Empty: nobody named."""
    made: When | None
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


def topic_link(topic: str, edition: Edition) -> Link:
    """The way to a topic in the list of topics."""
    return Link(words=topic, href=rooted("topics/", f"topic-{edition.topic_slug(topic)}"))


def explainer_entry(explainer: Explainer, edition: Edition) -> ExplainerEntry:
    """An explainer with its summary and how its claims stand."""
    annotations, language = explainer.annotations, edition.language_of(explainer)
    counts = tally((claim.verdict for claim in annotations.claims), edition, language)
    image = annotations.image
    return ExplainerEntry(
        link=explainer_link(explainer),
        language=language,
        topics=tuple(topic_link(topic, edition) for topic in annotations.topics),
        summary=edition.typesetter(explainer).block(annotations.summary),
        when=day(annotations.updated or annotations.published, language),
        picture=rooted(file_url(explainer.slug, image.file)) if image else "",
        alt=image.alt if image else "",
        bar=bar_of(counts, language),
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
        explainer=explainer_link(explainer),
    )


def _changed(explainer: Explainer) -> date:
    return explainer.annotations.updated or explainer.annotations.published or date.min
