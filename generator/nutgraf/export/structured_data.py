"""JSON-LD for the heads of pages, by schema.org.

Readers of such data need absolute addresses: a site that does not know its own has none. Nor have
drafts, which are shown to their authors alone.
"""

from collections.abc import Iterator

from nutgraf.core.addresses import claim_url, explainer_url
from nutgraf.core.claim import Claim
from nutgraf.core.explainer import Explainer, Status
from nutgraf.core.options import Options
from nutgraf.core.site import Page
from nutgraf.export.background_article import background_article
from nutgraf.export.claim_review import claim_review
from nutgraf.export.json_text import for_script
from nutgraf.export.publication import Publication
from nutgraf.export.website import CONTEXT, Node


def structured_data_of(explainer: Explainer, publication: Publication) -> dict[str, tuple[str, ...]]:
    """The documents of an explainer's pages, by the page's address; they can stand in `script` elements."""
    if not publication.options.site_url or explainer.annotations.status is Status.DRAFT:
        return {}
    pages = {explainer_url(explainer.slug): tuple(map(for_script, _of_explainer(explainer, publication)))}
    if publication.options.claim_pages:
        for claim in distinct_claims(explainer):
            documents = _of_claim(claim, explainer, publication)
            pages[claim_url(explainer.slug, claim.id)] = tuple(map(for_script, documents))
    return pages


def breadcrumbs(page: Page, options: Options) -> tuple[str, ...]:
    """The way to a page from the site's first one, as the page shows it."""
    if not options.site_url or not page.trail or page.draft:
        return ()
    steps = [
        {
            "@type": "ListItem",
            "position": position,
            "name": name,
            "item": f"{options.site_url}{url}",
        }
        for position, (name, url) in enumerate((*page.trail, (page.title, page.url)), start=1)
    ]
    return (for_script({"@context": CONTEXT, "@type": "BreadcrumbList", "itemListElement": steps}),)


def claim_reviews_of(explainer: Explainer, publication: Publication) -> list[Node]:
    """The ClaimReview of each claim, with the address of the page that shows it."""
    return [
        claim_review(
            claim,
            explainer,
            publication,
            publication.options.site_url + _shown_at(claim, explainer, publication.options),
        )
        for claim in distinct_claims(explainer)
    ]


def distinct_claims(explainer: Explainer) -> list[Claim]:
    """An explainer's claims; of two with one id, as a preview may have, the first."""
    by_id: dict[str, Claim] = {}
    for claim in explainer.annotations.claims:
        by_id.setdefault(claim.id, claim)
    return list(by_id.values())


def _shown_at(claim: Claim, explainer: Explainer, options: Options) -> str:
    if options.claim_pages:
        return claim_url(explainer.slug, claim.id)
    return f"{explainer_url(explainer.slug)}#claim-{claim.id}"


def _of_explainer(explainer: Explainer, publication: Publication) -> Iterator[Node]:
    yield background_article(explainer, publication)
    if not publication.options.claim_pages:
        yield from claim_reviews_of(explainer, publication)


def _of_claim(claim: Claim, explainer: Explainer, publication: Publication) -> Iterator[Node]:
    page = claim_url(explainer.slug, claim.id)
    yield claim_review(claim, explainer, publication, f"{publication.options.site_url}{page}")
