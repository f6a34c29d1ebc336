"""A claim as a card shows it."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from markupsafe import Markup

from nutgraf.core.assembly import qualified
from nutgraf.core.claim import Appearance, Claim, Evidence, NamedClaimant, Stance
from nutgraf.core.prose import Ref, RefKind
from nutgraf.core.verdict import Verdict
from nutgraf.render.citations import Citation
from nutgraf.render.dates import When, day, historic
from nutgraf.render.edition import Edition
from nutgraf.render.links import web_address
from nutgraf.render.sheet import Sheet
from nutgraf.render.view.link import Link, link_to
from nutgraf.render.view.quotation import Quotation, quotation_of
from nutgraf.render.words import STANCES


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceItem:
    """What one source contributes."""

    citation: Citation | None
    source: Link
    publisher: str
    paragraphs: tuple[str, ...]
    """What it says, quoted; may be empty."""
    note: Markup


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceGroup:
    """The evidence of one stance."""

    stance: Stance
    title: str
    items: tuple[EvidenceItem, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RelatedClaim:
    """A claim that another one names."""

    claim: Link
    verdict: Verdict
    explainer: str
    """The title of its explainer; empty where it is this one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a claim was published."""

    address: str
    archived: str
    when: When | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimCard:
    """All of a claim."""

    id: str
    claim: str
    verdict: Verdict
    claimant: Link | None
    """None: nobody named."""
    made: When | None
    quotation: Quotation | None
    assessment: Markup
    evidence: tuple[EvidenceGroup, ...]
    rebuts: tuple[RelatedClaim, ...]
    rebutted_by: tuple[RelatedClaim, ...]
    """Without those that it rebuts in its turn."""
    background: Link | None
    locations: tuple[Link, ...]
    appearances: tuple[Place, ...]
    reviewed_by: str
    reviewed_on: When | None
    permanent_link: str


def claim_card(claim: Claim, sheet: Sheet) -> ClaimCard:
    """A claim's card; cites what the claim cites, in the order in which the card shows it."""
    annotations, language, slug = sheet.explainer.annotations, sheet.language, sheet.explainer.slug
    rebuts = list(dict.fromkeys(qualified(ref.target, slug) for ref in claim.rebuts))
    rebutted_by = sheet.edition.catalogue.rebutted_by.get(f"{slug}/{claim.id}", ())
    assessment = sheet.typesetter.block(claim.assessment)
    return ClaimCard(
        id=claim.id,
        claim=claim.claim,
        verdict=sheet.verdict(claim.verdict),
        claimant=claimant_of(claim, sheet),
        made=historic(claim.made, language),
        quotation=quotation_of(claim.quote, RefKind.CLAIM, claim.id, sheet),
        assessment=assessment,
        evidence=tuple(_evidence(claim, sheet)),
        rebuts=tuple(_related(rebuts, sheet)),
        rebutted_by=tuple(_related((other for other in rebutted_by if other not in rebuts), sheet)),
        background=link_to(claim.background, sheet) if claim.background else None,
        locations=tuple(link_to(ref, sheet) for ref in claim.locations),
        appearances=tuple(_appearances(claim, sheet)),
        reviewed_by=claim.reviewed.by or language.enumerate(annotations.authors),
        reviewed_on=day(claim.reviewed.on or annotations.updated or annotations.published, language),
        permanent_link=sheet.permanent_link(claim.id),
    )


def claimant_of(claim: Claim, sheet: Sheet) -> Link | None:
    """Who made a claim; None where nobody is named."""
    match claim.claimant:
        case Ref() as ref:
            return link_to(ref, sheet)
        case NamedClaimant(name=name, url=url):
            return Link(words=name, href=web_address(url))
    return None


def tally(verdicts: Iterable[str], edition: Edition) -> tuple[tuple[Verdict, int], ...]:
    """How many claims have each verdict, in the order of the scale."""
    counts = Counter(verdicts)
    ranked = [*edition.verdicts, *sorted(counts.keys() - edition.verdicts.keys())]
    return tuple((edition.verdict(verdict), counts[verdict]) for verdict in ranked if counts[verdict])


def _evidence(claim: Claim, sheet: Sheet) -> Iterator[EvidenceGroup]:
    for stance, title in STANCES.items():
        items = tuple(_item(item, sheet) for item in claim.evidence if item.stance is stance)
        if items:
            yield EvidenceGroup(stance=stance, title=sheet.language.gettext(title), items=items)


def _item(evidence: Evidence, sheet: Sheet) -> EvidenceItem:
    citation = next(iter(sheet.typesetter.cite([evidence.source])), None)
    reference = citation.reference if citation else None
    return EvidenceItem(
        citation=citation,
        source=Link(
            words=reference.title if reference else evidence.source.target,
            href=web_address(reference.url) if reference else "",
        ),
        publisher=reference.publisher if reference else "",
        paragraphs=tuple(sheet.words(evidence.quote).split("\n\n")) if evidence.quote else (),
        note=sheet.typesetter.inline(evidence.note),
    )


def _appearances(claim: Claim, sheet: Sheet) -> Iterator[Place]:
    """Where a claim was published; by default in the source article, which its explainer's page names."""
    source = sheet.explainer.source
    article = Appearance(url=source.url, archived=source.archived, published=source.published)
    for appearance in claim.appearances or (() if sheet.at_home else (article,)):
        if address := web_address(appearance.url):
            yield Place(
                address=address,
                archived=web_address(appearance.archived),
                when=day(appearance.published, sheet.language),
            )


def _related(targets: Iterable[str], sheet: Sheet) -> Iterator[RelatedClaim]:
    """Claims by `slug/id`; those without a page are left out."""
    for target in targets:
        slug, _, item = target.partition("/")
        entry = sheet.edition.catalogue.entries.get(slug)
        href = sheet.claim_href(slug, item)
        if entry and href:
            yield RelatedClaim(
                claim=Link(words=entry.items[RefKind.CLAIM][item], href=href),
                verdict=sheet.verdict(entry.verdicts[item]),
                explainer="" if slug == sheet.explainer.slug else entry.title,
            )
