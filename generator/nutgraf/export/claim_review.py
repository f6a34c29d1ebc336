"""Claims as schema.org ClaimReview, as Google's fact check guidelines want it."""

import json
from datetime import date
from typing import Any

from nutgraf.core.claim import Claim, NamedClaimant
from nutgraf.core.explainer import Explainer
from nutgraf.core.historic_date import HistoricDate
from nutgraf.core.options import Options
from nutgraf.core.people import AgentKind
from nutgraf.core.prose import Ref
from nutgraf.core.verdict import Verdict

BEST, WORST = 5, 1
"""The ends of the rating scale."""

_TYPES = {AgentKind.PERSON: "Person", AgentKind.STATE: "Country"}
"""schema.org types of claimants; all others are organizations."""


def claim_review(claim: Claim, explainer: Explainer, options: Options, url: str) -> str:
    """The ClaimReview of a claim as JSON-LD that can stand in a `script` element as it is.

    Args:
        claim: the claim; its verdict is one of the site's scale.
        explainer: the explainer that it is from.
        options: the site's.
        url: absolute address of the page that shows the review.
    """
    verdict = next((one for one in options.verdicts if one.id == claim.verdict), None)
    annotations = explainer.annotations
    reviewed = claim.reviewed.on or annotations.updated or annotations.published
    return _safe(
        {
            "@context": "https://schema.org",
            "@type": "ClaimReview",
            "url": url,
            "inLanguage": annotations.language or options.language,
            "datePublished": reviewed,
            "author": {
                "@type": "Organization",
                "name": options.publisher.name,
                "url": options.publisher.url,
            },
            "claimReviewed": claim.claim,
            "reviewRating": _rating(verdict),
            "itemReviewed": {
                "@type": "Claim",
                "author": _claimant(claim, explainer),
                "datePublished": _plain(claim.made),
                "appearance": _appearances(claim, explainer),
            },
        }
    )


def _rating(verdict: Verdict | None) -> dict[str, Any] | None:
    """A verdict with no rating value has its name alone: a number would say what the verdict does not."""
    if verdict is None:
        return None
    rating: dict[str, Any] = {"@type": "Rating", "alternateName": verdict.label}
    if verdict.value is not None:
        rating |= {"ratingValue": verdict.value, "bestRating": BEST, "worstRating": WORST}
    return rating


def _claimant(claim: Claim, explainer: Explainer) -> dict[str, Any] | None:
    match claim.claimant:
        case NamedClaimant(name=name, kind=kind, url=url):
            return {
                "@type": _TYPES.get(kind, "Organization") if kind else "Thing",
                "name": name,
                "sameAs": url,
            }
        case Ref(target=target):
            agent = next((one for one in explainer.annotations.people if one.id == target), None)
            if agent:
                return {
                    "@type": _TYPES.get(agent.kind, "Organization"),
                    "name": agent.name,
                    "sameAs": agent.url,
                }
    return None


def _appearances(claim: Claim, explainer: Explainer) -> list[dict[str, Any]]:
    """Where the claim was published: as the annotations say, else in the source article."""
    source = explainer.source
    found = [(one.url, one.published) for one in claim.appearances] or [(source.url, source.published)]
    return [
        {"@type": "CreativeWork", "url": url, "datePublished": published} for url, published in found if url
    ]


def _plain(made: HistoricDate | None) -> str:
    """A date that ISO 8601 can say: an interval, or one that is not sure, cannot be said here."""
    if made is None or made.interval or made.approximate or made.uncertain or not made.start:
        return ""
    return made.text if made.text.replace("-", "").isdigit() and made.start.season is None else ""


def _safe(data: dict[str, Any]) -> str:
    """JSON without a character that could end a `script` element or a line of a script."""
    text = json.dumps(_filled(data), ensure_ascii=True, separators=(",", ":"))
    for character in "<>&":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return text


def _filled(value: Any) -> Any:
    """The same without what is empty, and with dates as text."""
    if isinstance(value, dict):
        filled = {key: _filled(item) for key, item in value.items()}
        return {key: item for key, item in filled.items() if item not in ("", None, [], {})}
    if isinstance(value, list):
        return [_filled(item) for item in value]
    return value.isoformat() if isinstance(value, date) else value
