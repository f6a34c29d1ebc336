"""`/explainers/`: all explainers, newest first."""

from collections.abc import Iterator, Sequence

from nutgraf.core.addresses import explainer_url
from nutgraf.core.explainer import Explainer
from nutgraf.core.site import Page
from nutgraf.render.edition import Edition
from nutgraf.render.index.frame import Index, index_pages
from nutgraf.render.index.listing import explainer_entry, newest_first
from nutgraf.render.index.paging import Group, paged

MOST_CARDS = 24
"""What a hand-written page may show at most."""


def explainers_pages(explainers: Sequence[Explainer], edition: Edition) -> Iterator[Page]:
    """The cards of all explainers."""
    say = edition.language.gettext
    index = Index(
        name="explainers",
        title=say("Explainers"),
        description=say("All explainers, newest first."),
        template="index/explainers.html",
        contents=False,
        taken={explainer_url(explainer.slug) for explainer in explainers},
    )
    return cards_pages(index, newest_first(explainers), edition)


def cards_pages(index: Index, explainers: Sequence[Explainer], edition: Edition) -> Iterator[Page]:
    """The pages of an index that shows explainers as cards, in the order given."""
    pages = paged([Group(id="", title="", entries=explainers)])
    values: list[dict[str, object]] = [
        {"entries": [explainer_entry(explainer, edition) for part in parts for explainer in part.entries]}
        for parts in pages
    ]
    return index_pages(index, edition, [()] * len(pages), values)


def newest_cards(explainers: Sequence[Explainer], edition: Edition) -> Iterator[str]:
    """The cards of the newest explainers as HTML, newest first; at most `MOST_CARDS`."""
    for explainer in newest_first(explainers)[:MOST_CARDS]:
        yield edition.fill("index/card.html", entry=explainer_entry(explainer, edition))
