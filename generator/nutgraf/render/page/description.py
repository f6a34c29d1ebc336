"""What a page says of itself to those who link to it."""

from textwrap import shorten

from nutgraf.core.explainer import Explainer
from nutgraf.core.prose import Prose
from nutgraf.render.edition import Edition

LONGEST = 300
"""Code points; search engines and previews show no more."""


def describe(prose: Prose | None, explainer: Explainer, edition: Edition) -> str:
    """A field's text without markup and citations, cut between words where it is long."""
    text = edition.typesetter(explainer).words(prose)
    return text if len(text) <= LONGEST else shorten(text, LONGEST, placeholder=" …")
