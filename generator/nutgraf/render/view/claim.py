"""A claim as a card shows it."""

from collections import Counter
from collections.abc import Iterable, Iterator

from markupsafe import Markup
from msgspec import Struct

from nutgraf.core.claim import Appearance, Claim, NamedClaimant
from nutgraf.core.prose import Ref, RefKind
from nutgraf.core.site import ROOT
from nutgraf.core.verdict import Verdict
from nutgraf.render.dates import When, day, historic
from nutgraf.render.edition import Edition
from nutgraf.render.frames import Frame, claim_frame
from nutgraf.render.language import Language
from nutgraf.render.links import web_address
from nutgraf.render.sheet import Sheet
from nutgraf.render.view.evidence import EvidenceGroup, evidence_of
from nutgraf.render.view.link import Link, link_to
from nutgraf.render.view.quotation import Quotation, quotation_of
from nutgraf.render.view.relations import Relations, relations_of


class Place(Struct, frozen=True, kw_only=True):
    """Where a claim was published."""

    address: str
    archived: str
    when: When | None


class ClaimCard(Struct, frozen=True, kw_only=True):
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
    relations: Relations
    background: Link | None
    locations: tuple[Link, ...]
    appearances: tuple[Place, ...]
    reviewed_by: str
    reviewed_on: When | None
    permanent_link: str
    address: str
    """The same, absolute; empty where the site does not know its own."""
    embed: Frame | None
    """As other sites show it; None where they cannot."""
    reference: str
    """How to cite it, but for the address; ends in a full stop."""


def claim_card(claim: Claim, sheet: Sheet) -> ClaimCard:
    """A claim's card; cites what the claim cites, in the order in which the card shows it."""
    annotations, language = sheet.explainer.annotations, sheet.language
    assessment = sheet.typesetter.block(claim.assessment)
    return ClaimCard(
        id=claim.id,
        claim=claim.claim,
        verdict=sheet.verdict(claim.verdict),
        claimant=claimant_of(claim, sheet),
        made=historic(claim.made, language),
        quotation=quotation_of(claim.quote, RefKind.CLAIM, claim.id, sheet),
        assessment=assessment,
        evidence=tuple(evidence_of(claim, sheet)),
        relations=relations_of(claim, sheet),
        background=link_to(claim.background, sheet) if claim.background else None,
        locations=tuple(link_to(ref, sheet) for ref in claim.locations),
        appearances=tuple(_appearances(claim, sheet)),
        reviewed_by=claim.reviewed.by or language.enumerate(annotations.authors),
        reviewed_on=day(claim.reviewed.on or annotations.updated or annotations.published, language),
        permanent_link=sheet.permanent_link(claim.id),
        address=_address(claim, sheet),
        embed=claim_frame(claim, sheet),
        reference=_reference(claim, sheet),
    )


def claimant_of(claim: Claim, sheet: Sheet) -> Link | None:
    """Who made a claim; None where nobody is named."""
    match claim.claimant:
        case Ref() as ref:
            return link_to(ref, sheet)
        case NamedClaimant(name=name, url=url):
            return Link(words=name, href=web_address(url))
    return None


def tally(
    verdicts: Iterable[str], edition: Edition, language: Language | None = None
) -> tuple[tuple[Verdict, int], ...]:
    """How many claims have each verdict, in the order of the scale; in the site's language by default."""
    counts = Counter(verdicts)
    ranked = [*edition.verdicts, *sorted(counts.keys() - edition.verdicts.keys())]
    return tuple(
        (edition.verdict(verdict, language), counts[verdict]) for verdict in ranked if counts[verdict]
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


def _address(claim: Claim, sheet: Sheet) -> str:
    site_url = sheet.edition.options.site_url
    return sheet.permanent_link(claim.id).replace(ROOT, site_url, 1) if site_url else ""


def _reference(claim: Claim, sheet: Sheet) -> str:
    """A claim as a footnote names it: authors, claim and verdict, explainer, publisher, date."""
    annotations, language = sheet.explainer.annotations, sheet.language
    on = day(annotations.updated or annotations.published, language)
    who = language.enumerate(annotations.authors)
    publisher = sheet.edition.options.publisher.name
    stated = language.gettext("“%(claim)s” Verdict: %(verdict)s") % {
        "claim": claim.claim,
        "verdict": sheet.verdict(claim.verdict).label,
    }
    where = [sheet.explainer.title, publisher if publisher != who else "", on.words if on else ""]
    reference = ". ".join(part for part in (who, stated, ", ".join(filter(None, where))) if part)
    return reference if reference.endswith(".") else f"{reference}."
