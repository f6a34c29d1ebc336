"""Claims as schema.org ClaimReview, as Google's fact check guidelines want it."""

from nutgraf.core.addresses import explainer_url, item_id
from nutgraf.core.claim import Claim
from nutgraf.core.explainer import Explainer
from nutgraf.core.prose import RefKind
from nutgraf.export.publication import Publication
from nutgraf.export.schema_org import appearances, claimant, plain_date
from nutgraf.export.website import CONTEXT, Node, publisher

BEST, WORST = 5, 1
"""The ends of the rating scale."""


def claim_review(claim: Claim, explainer: Explainer, publication: Publication, url: str) -> Node:
    """The ClaimReview of a claim.

    Args:
        claim: the claim.
        explainer: the explainer that it is from.
        publication: the site; it knows its own address.
        url: absolute address of the page that shows the review.
    """
    annotations = explainer.annotations
    return {
        "@context": CONTEXT,
        "@type": "ClaimReview",
        "url": url,
        "inLanguage": publication.language(explainer),
        "datePublished": claim.reviewed.on or annotations.updated or annotations.published,
        "author": {**publisher(publication.options), "logo": None},
        "claimReviewed": claim.claim,
        "reviewRating": _rating(claim, explainer, publication),
        "itemReviewed": {
            **claim_node(claim, explainer, publication),
            **_appearances(claim, explainer),
        },
    }


def claim_node(claim: Claim, explainer: Explainer, publication: Publication) -> Node:
    """The claim itself, without a word on how it stands."""
    home = f"{publication.options.site_url}{explainer_url(explainer.slug)}"
    return {
        "@type": "Claim",
        "@id": f"{home}#{item_id(RefKind.CLAIM, claim.id)}",
        "text": claim.claim,
        "author": claimant(claim, explainer),
        "datePublished": plain_date(claim.made),
    }


def _appearances(claim: Claim, explainer: Explainer) -> Node:
    found = appearances(claim, explainer)
    made = plain_date(claim.made)
    # Published on the very day on which the claim was made: it can have appeared nowhere before.
    first = next((work for work, day in found if claim.appearances and day and day == made), None)
    return {"firstAppearance": first, "appearance": [work for work, _ in found if work is not first]}


def _rating(claim: Claim, explainer: Explainer, publication: Publication) -> Node:
    """A verdict with no rating value has its name alone: a number would say what the verdict does not."""
    rating: Node = {
        "@type": "Rating",
        "alternateName": publication.wording.verdict_label(claim.verdict, explainer),
    }
    verdict = next((one for one in publication.options.verdicts if one.id == claim.verdict), None)
    if verdict and verdict.value is not None:
        rating |= {"ratingValue": verdict.value, "bestRating": BEST, "worstRating": WORST}
    return rating
