"""What a page says of itself to those who link to it."""

from textwrap import shorten

from nutgraf.core.explainer import Explainer
from nutgraf.core.prose import Prose
from nutgraf.render.edition import Edition
from nutgraf.render.typesetter import plain_text

LONGEST = 300
"""Code points; search engines and previews show no more."""


def describe(prose: Prose | None, explainer: Explainer, edition: Edition) -> str:
    """A field's text without markup and citations, cut between words where it is long."""
    text = plain_text(edition.typesetter(explainer).block(prose))
    return shorten(text, LONGEST, placeholder=" …")
