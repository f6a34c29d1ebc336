"""Editorial rules: one function each, joined in one table.

Rules that a file breaks by itself (its YAML, its keys, its dates) are found where it is read, in
`nutgraf.load`; here are those that need the whole explainer, or its neighbours.
"""

from collections.abc import Callable, Iterator

from nutgraf.check import claims, identity, quotes, references, sources
from nutgraf.check.context import Context
from nutgraf.check.identity import slugs_are_unique
from nutgraf.core.diagnostic import Diagnostic
from nutgraf.core.explainer import Explainer

__all__ = ["Context", "check", "slugs_are_unique"]

Check = Callable[[Explainer, Context], Iterator[Diagnostic]]

OF_WHAT_IS_THERE: tuple[Check, ...] = (
    identity.ids_are_unique,
    references.rebut_others,
    quotes.found,
    claims.verdicts_are_known,
    sources.files_are_there,
)
"""Rules that hold for a part of an explainer as for the whole."""

OF_THE_WHOLE: tuple[Check, ...] = (
    identity.has_title,
    references.resolve,
    claims.ratings_have_evidence,
    sources.quoted_texts_are_kept,
    sources.are_used,
)
"""Rules that miss something, which may be there and only not be understood yet."""


def check(explainer: Explainer, context: Context) -> Iterator[Diagnostic]:
    """Everything that is wrong with an explainer, rule by rule."""
    for rule in OF_WHAT_IS_THERE:
        yield from rule(explainer, context)
    if not explainer.annotations.incomplete:
        for rule in OF_THE_WHOLE:
            yield from rule(explainer, context)
