"""An explainer at a glance: how its claims stand, and how much there is of what."""

from collections.abc import Iterator

from msgspec import Struct

from nutgraf.core.addresses import item_id
from nutgraf.core.prose import RefKind
from nutgraf.core.verdict import Verdict
from nutgraf.render.dates import day, in_words
from nutgraf.render.sheet import Sheet
from nutgraf.render.view.bar import Bar, bar_of
from nutgraf.render.view.claim import tally
from nutgraf.render.view.link import Link
from nutgraf.render.view.timeline import span_of


class Fact(Struct, frozen=True, kw_only=True):
    """A part of the page in a few words."""

    part: Link
    """Its name, and the way to it."""
    words: str


class Glance(Struct, frozen=True, kw_only=True):
    """How claims stand and what else there is."""

    bar: Bar | None
    """None: there are no claims."""
    facts: tuple[Fact, ...]


def glance_of(sheet: Sheet) -> Glance | None:
    """The sheet's explainer at a glance; None where there is nothing to count."""
    claims = sheet.explainer.annotations.claims
    counted = tally((claim.verdict for claim in claims), sheet.edition, sheet.language)
    first: dict[Verdict, str] = {}
    for claim in claims:
        first.setdefault(sheet.verdict(claim.verdict), f"#{item_id(RefKind.CLAIM, claim.id)}")
    bar, facts = bar_of(counted, sheet.language, first), tuple(_facts(sheet))
    return Glance(bar=bar, facts=facts) if bar or facts else None


def _facts(sheet: Sheet) -> Iterator[Fact]:
    annotations, language = sheet.explainer.annotations, sheet.language
    say = language.gettext
    if annotations.locations:
        yield _fact("locations", say("Places"), _places(sheet))
    if span := span_of(event.date for event in annotations.timeline):
        yield _fact("timeline", say("Timeline"), in_words(span, language))
    if annotations.people:
        yield _fact("people", say("People"), str(len(annotations.people)))
    if annotations.sources:
        yield _fact("sources", say("Sources"), str(len(annotations.sources)))
    if annotations.corrections:
        last = day(max(correction.date for correction in annotations.corrections), language)
        yield _fact("corrections", say("Last correction"), last.words if last else "")


def _fact(section: str, name: str, words: str) -> Fact:
    return Fact(part=Link(words=name, href=f"#{section}"), words=words)


def _places(sheet: Sheet) -> str:
    locations = sheet.explainer.annotations.locations
    unlocated = sum(location.lat is None and location.geometry is None for location in locations)
    if not unlocated:
        return str(len(locations))
    sentence = sheet.language.ngettext(
        "%(count)s, of which %(unlocated)s is not located",
        "%(count)s, of which %(unlocated)s are not located",
        unlocated,
    )
    return sentence % {"count": len(locations), "unlocated": unlocated}
