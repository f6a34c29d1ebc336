"""`/explainers/`: all explainers, newest first."""

from collections.abc import Sequence

from nutgraf.core.explainer import Explainer
from nutgraf.core.site import Page
from nutgraf.render.edition import Edition
from nutgraf.render.index.listing import explainer_entry, index_page, newest_first


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
