"""`/explainers/`: all explainers, newest first."""

from collections.abc import Iterator, Sequence

from nutgraf.core.explainer import Explainer
from nutgraf.core.site import Page
from nutgraf.render.edition import Edition
from nutgraf.render.index.listing import explainer_entry, index_page, newest_first

MOST_CARDS = 24
"""What a hand-written page may show at most."""


def explainers_page(explainers: Sequence[Explainer], edition: Edition) -> Page:
    """The list of explainers."""
    say = edition.language.gettext
    return index_page(
        "explainers",
        say("Explainers"),
        say("All explainers, newest first."),
        edition,
        entries=[explainer_entry(explainer, edition) for explainer in newest_first(explainers)],
    )


def newest_cards(explainers: Sequence[Explainer], edition: Edition) -> Iterator[str]:
    """The cards of the newest explainers as HTML, newest first; at most `MOST_CARDS`."""
    for explainer in newest_first(explainers)[:MOST_CARDS]:
        yield edition.fill("index/card.html", entry=explainer_entry(explainer, edition))
