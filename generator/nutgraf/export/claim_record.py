"""A claim, resolved."""

from nutgraf.core.addresses import claim_url
from nutgraf.core.claim import Claim, Evidence, NamedClaimant
from nutgraf.core.prose import RefKind
from nutgraf.export.claim_review import BEST, WORST
from nutgraf.export.records import Record, Resolver, iso, moment
from nutgraf.export.web_addresses import web


def claim_record(claim: Claim, resolver: Resolver) -> Record:
    """All that is said of a claim, on both its sides."""
    explainer, publication = resolver.explainer, resolver.publication
    in_full = f"{explainer.slug}/{claim.id}"
    own = f"{resolver.root}{claim_url(explainer.slug, claim.id)}"
    return {
        "id": claim.id,
        "page": own if publication.options.claim_pages else resolver.at_home(RefKind.CLAIM, claim.id),
        "claim": claim.claim,
        "claimant": _claimant(claim, resolver),
        "made": moment(claim.made),
        "verdict": _verdict(claim, resolver),
        "assessment": resolver.prose(claim.assessment),
        "quote": resolver.quote(claim.quote),
        "evidence": [_evidence(item, resolver) for item in claim.evidence],
        "rebuts": resolver.refs(claim.rebuts),
        "rebutted_by": resolver.claim_refs(publication.catalogue.rebutted_by.get(in_full, ())),
        "background": resolver.ref(claim.background),
        "locations": resolver.refs(claim.locations),
        "appearances": _appearances(claim, resolver),
        "reviewed": {
            "by": [claim.reviewed.by] if claim.reviewed.by else list(explainer.annotations.authors),
            "date": iso(
                claim.reviewed.on or explainer.annotations.updated or explainer.annotations.published
            ),
        },
    }


def _claimant(claim: Claim, resolver: Resolver) -> Record | None:
    match claim.claimant:
        case None:
            return None
        case NamedClaimant(name=name, kind=kind, url=url):
            return {"id": None, "name": name, "kind": kind, "url": web(url) or None, "wikidata": None}
    target = claim.claimant.target
    agent = next((one for one in resolver.explainer.annotations.people if one.id == target), None)
    return {
        "id": target,
        "name": agent.name if agent else target,
        "kind": agent.kind if agent else None,
        "url": (web(agent.url) or None) if agent else None,
        "wikidata": (agent.wikidata or None) if agent else None,
    }


def _verdict(claim: Claim, resolver: Resolver) -> Record:
    options = resolver.publication.options
    verdict = next((one for one in options.verdicts if one.id == claim.verdict), None)
    rated = verdict is not None and verdict.value is not None
    return {
        "id": claim.verdict,
        "label": resolver.publication.wording.verdict_label(claim.verdict, resolver.explainer),
        "value": verdict.value if verdict else None,
        "best": BEST if rated else None,
        "worst": WORST if rated else None,
    }


def _evidence(item: Evidence, resolver: Resolver) -> Record:
    return {
        "source": resolver.ref(item.source),
        "stance": item.stance,
        "quote": resolver.quote(item.quote),
        "note": resolver.prose(item.note),
    }


def _appearances(claim: Claim, resolver: Resolver) -> list[Record]:
    """Where a claim was published: as the annotations say, else in the source article."""
    source = resolver.explainer.source
    found = [(one.url, one.archived, one.published) for one in claim.appearances] or [
        (source.url, source.archived, source.published)
    ]
    return [
        {"url": web(url) or None, "archived": web(archived) or None, "published": iso(published)}
        for url, archived, published in found
        if web(url)
    ]
