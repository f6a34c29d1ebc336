"""What a search of the site finds on pages: what they hold, not how they say it."""

from collections.abc import Iterator
from itertools import chain
from textwrap import shorten

from nutgraf.core.addresses import item_id
from nutgraf.core.claim import Claim
from nutgraf.core.prose import RefKind
from nutgraf.core.site import SearchEntry
from nutgraf.render.glossary import term_id
from nutgraf.render.sheet import Sheet
from nutgraf.render.typesetter import plain_text
from nutgraf.render.view.claim import claimant_of

LONGEST = 160
"""Code points of a text: every visitor who searches loads all of them."""


def found_in_explainer(sheet: Sheet, description: str) -> Iterator[SearchEntry]:
    """The explainer with its summary, and what its page holds; claims unless they have pages of their own."""
    annotations = sheet.explainer.annotations
    title = sheet.explainer.title or sheet.explainer.slug
    yield SearchEntry(title=title, text=_short(description))
    if not sheet.edition.options.claim_pages:
        for claim in annotations.claims:
            entry = found_claim(claim, sheet)
            yield SearchEntry(anchor=item_id(RefKind.CLAIM, claim.id), title=entry.title, text=entry.text)
    for person in annotations.people:
        names = " · ".join(filter(None, chain((person.role,), person.aliases)))
        yield SearchEntry(anchor=item_id(RefKind.PERSON, person.id), title=person.name, text=_short(names))
    for place in annotations.locations:
        yield SearchEntry(
            anchor=item_id(RefKind.LOCATION, place.id),
            title=place.name,
            text=_short(" · ".join(place.aliases)),
        )
    plain = sheet.edition.typesetter(sheet.explainer)
    for definition, (term, slug) in zip(annotations.glossary, sheet.glossary.terms, strict=True):
        text = plain_text(plain.inline(definition.definition))
        yield SearchEntry(anchor=term_id(slug), title=term, text=_short(text))


def found_claim(claim: Claim, sheet: Sheet) -> SearchEntry:
    """A claim: its sentence, who made it, how it stands."""
    claimant = claimant_of(claim, sheet)
    parts = (claimant.words if claimant else "", sheet.verdict(claim.verdict).label)
    return SearchEntry(title=claim.claim, text=" · ".join(filter(None, parts)))


def _short(text: str) -> str:
    return shorten(text, LONGEST, placeholder=" …")
