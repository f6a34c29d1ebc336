"""Editorial rules: one function each, joined in one table.

Rules that a file breaks by itself (its YAML, its keys, its dates) are found where it is read, in
`nutgraf.load`; here are those that need the whole explainer, or its neighbours.
"""

from collections.abc import Callable, Iterator

from nutgraf.check import cards, claims, identity, places, quotes, references, sources
from nutgraf.check.context import Context
from nutgraf.check.identity import slugs_are_unique
from nutgraf.core.diagnostic import Diagnostic
from nutgraf.core.explainer import Explainer

__all__ = ["RULES", "Context", "check", "slugs_are_unique"]

Check = Callable[[Explainer, Context], Iterator[Diagnostic]]

RULES: tuple[Check, ...] = (
    identity.has_title,
    identity.ids_are_unique,
    references.resolve,
    references.rebut_others,
    quotes.found,
    claims.verdicts_are_known,
    claims.ratings_have_evidence,
    places.lie_where_they_should,
    places.are_apart,
    sources.files_are_there,
    sources.quoted_texts_are_kept,
    sources.are_used,
    cards.have_fonts,
)
"""All of them. None takes for missing what the file gives and could not be understood: see
`Annotations.lost`."""


def check(explainer: Explainer, context: Context) -> Iterator[Diagnostic]:
    """Everything that is wrong with an explainer, rule by rule."""
    for rule in RULES:
        yield from rule(explainer, context)
