"""What is made of each explainer beside its pages."""

from collections.abc import Iterator

from nutgraf.core.addresses import claim_url, explainer_url
from nutgraf.core.explainer import Explainer
from nutgraf.core.options import Options
from nutgraf.core.site import Asset
from nutgraf.export.claim_review import claim_review
from nutgraf.export.locations import location_files
from nutgraf.render.assets import pictures


def files_of(explainer: Explainer, options: Options) -> Iterator[Asset]:
    """The files that stand beside an explainer's page."""
    yield from pictures([explainer])
    for asset in location_files([explainer], options):
        if asset.url.startswith(explainer_url(explainer.slug)):
            yield asset


def structured_data_of(explainer: Explainer, options: Options) -> dict[str, tuple[str, ...]]:
    """The JSON-LD documents of each of an explainer's pages, by its address."""
    reviews: dict[str, tuple[str, ...]] = {}
    for claim in explainer.annotations.claims if options.site_url else ():
        own, home = claim_url(explainer.slug, claim.id), explainer_url(explainer.slug)
        page, anchor = (own, "") if options.claim_pages else (home, f"#claim-{claim.id}")
        review = claim_review(claim, explainer, options, f"{options.site_url}{page}{anchor}")
        reviews[page] = (*reviews.get(page, ()), review)
    return reviews
