"""Explainers become the pages of a site."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from nutgraf.core.explainer import Explainer
from nutgraf.core.site import Asset, Page
from nutgraf.render.edition import Edition
from nutgraf.render.index.gatherings import GATHERINGS
from nutgraf.render.page.claim import claim_page
from nutgraf.render.page.explainer import explainer_page


def render_site(
    explainers: Sequence[Explainer], edition: Edition, panels: Mapping[str, str]
) -> Iterator[Page | Asset]:
    """All pages of a site: each explainer's with those of its claims, then the lists and their data.

    Args:
        explainers: Those to publish; drafts among them are published too.
        edition: The site's, of these explainers.
        panels: HTML on an explainer's mistakes, by slug, to show at the head of its page.
    """
    for explainer in explainers:
        yield from explainer_pages(explainer, edition, panels.get(explainer.slug, ""))
    yield from made_of(gathered(explainers, edition), edition)


def gathered(explainers: Sequence[Explainer], edition: Edition) -> dict[str, list[Any]]:
    """What explainers give to each gathering, by its name, in the order of their slugs."""
    by_slug = sorted(explainers, key=lambda explainer: explainer.slug)
    return {
        gathering.name: [
            given for explainer in by_slug if (given := gathering.collect(explainer, edition)) is not None
        ]
        for gathering in GATHERINGS
    }


def made_of(contributions: Mapping[str, Sequence[Any]], edition: Edition) -> Iterator[Page | Asset]:
    """The lists of a site and their data, from what explainers give to each gathering."""
    for gathering in GATHERINGS:
        yield from gathering.make(contributions[gathering.name], edition)


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
