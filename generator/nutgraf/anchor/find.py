"""Finding a quote in a text: where its words stand, and whether its context says which place is meant."""

from nutgraf.anchor.context import actual_context, context_of, singled_out
from nutgraf.anchor.folding import Folded, fold_trimmed
from nutgraf.anchor.words import stands_free
from nutgraf.core.quote import Ambiguous, Anchored, Missing, Moved, Outcome, Quote

MOST_PLACES = 30_000
"""Places of one quote that are told apart; a quote that stands in more says nothing."""

_MOST_WORK = 64 * 1024 * 1024
"""Code points looked at for one quote beside the search itself; only a long quote that repeats itself, in a
text that repeats it likewise, needs more."""
_EACH = 200
"""Code points looked at for one place beside the quote's own."""


def find(quote: Quote, text: Folded) -> Outcome:
    """Looks for a quote in a text, by its words and by its context; never settles for a look-alike.

    The words must stand in the text as a whole, apart from what is folded, cutting no word or number in
    two. A prefix must end where they begin and a suffix begin where they end, even if there is but one
    place: the passage that was meant may be gone, and its like be left. Fold a text once for all quotes.
    """
    quoted = fold_trimmed(quote.exact)
    exact = quoted.text
    if not exact:
        return Missing()
    context = context_of(quote)
    places, all_seen = _places(exact, text)
    if not places:
        # Imported here: what compares takes a while to load, and most sites have no quote to look for so.
        from nutgraf.anchor.nearest import nearest

        return Missing(nearest=nearest(quoted, context, text) if all_seen else ())
    fitting = [start for start in places if context.fits(text, start, start + len(exact))]
    left = fitting or places
    if len(left) > 1:
        candidates = singled_out(text, left, len(exact))
        unlisted = len(left) - len(candidates)
        return Ambiguous(candidates=candidates, context_matches=bool(fitting), unlisted=unlisted)
    if not all_seen:
        return Missing()
    start, end = left[0], left[0] + len(exact)
    if fitting:
        return Anchored(span=text.span(start, end))
    prefix, suffix = actual_context(context, text, start, end)
    return Moved(span=text.span(start, end), prefix=prefix, suffix=suffix)


def _places(exact: str, text: Folded) -> tuple[list[int], bool]:
    """Where in the folded text the words begin, overlapping places too, and whether these are all."""
    places: list[int] = []
    work = 0
    at = text.text.find(exact)
    while at >= 0:
        work += _EACH + len(exact)
        if stands_free(text, at, at + len(exact)):
            places.append(at)
        if work > _MOST_WORK or len(places) > MOST_PLACES:
            return places, False
        at = text.text.find(exact, at + 1)
    return places, True
