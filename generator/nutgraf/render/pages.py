"""Explainers become the pages of a site."""

from collections.abc import Iterator, Mapping, Sequence

from nutgraf.core.explainer import Explainer
from nutgraf.core.site import Page
from nutgraf.render.edition import Edition
from nutgraf.render.index.claims import claims_pages
from nutgraf.render.index.corrections import corrections_pages
from nutgraf.render.index.explainers import explainers_pages
from nutgraf.render.index.locations import locations_pages
from nutgraf.render.index.people import people_pages
from nutgraf.render.index.timeline import timeline_pages
from nutgraf.render.index.topics import topics_pages
from nutgraf.render.page.claim import claim_page
from nutgraf.render.page.explainer import explainer_page

INDEXES = (
    explainers_pages,
    claims_pages,
    locations_pages,
    timeline_pages,
    people_pages,
    topics_pages,
    corrections_pages,
)


def render_site(
    explainers: Sequence[Explainer], edition: Edition, panels: Mapping[str, str]
) -> Iterator[Page]:
    """All pages of a site: each explainer's with those of its claims, then the index pages.

    Args:
        explainers: Those to publish; drafts among them are published too.
        edition: The site's, of these explainers.
        panels: HTML on an explainer's mistakes, by slug, to show at the head of its page.
    """
    for explainer in explainers:
        yield from explainer_pages(explainer, edition, panels.get(explainer.slug, ""))
    for index in INDEXES:
        yield from index(explainers, edition)


def explainer_pages(explainer: Explainer, edition: Edition, panel: str = "") -> Iterator[Page]:
    """An explainer's own page, then one for each of its claims where the site wants them.

    Of two claims with one id, as a preview may have, the first has the page.
    """
    yield explainer_page(explainer, edition, panel)
    if edition.options.claim_pages:
        by_id = {claim.id: claim for claim in reversed(explainer.annotations.claims)}
        for claim in explainer.annotations.claims:
            if by_id[claim.id] is claim:
                yield claim_page(claim, explainer, edition)
