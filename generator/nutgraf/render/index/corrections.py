"""`/corrections/`: what was wrong, and since when it is right."""

from collections.abc import Iterator, Sequence
from operator import itemgetter
from typing import Any

from markupsafe import Markup
from msgspec import Struct

from nutgraf.core.explainer import Explainer
from nutgraf.core.gathering import Gathering
from nutgraf.core.site import Page
from nutgraf.render.dates import When, day
from nutgraf.render.edition import Edition
from nutgraf.render.index.frame import Index, cards_pages
from nutgraf.render.index.listing import home_of
from nutgraf.render.index.rows import packed, unpacked
from nutgraf.render.language import Language
from nutgraf.render.view.link import Link


class CorrectionEntry(Struct, frozen=True, kw_only=True):
    """A correction in the list."""

    when: When | None
    text: Markup
    language: Language
    explainer: Link


def collect(explainer: Explainer, edition: Edition) -> tuple[Any, ...] | None:
    """The days of an explainer's corrections, ISO 8601, and their rows."""
    corrections = explainer.annotations.corrections
    if not corrections:
        return None
    language, home = edition.language, home_of(explainer, edition)
    typesetter = edition.typesetter(explainer)
    entries = (
        CorrectionEntry(
            when=day(correction.date, language),
            text=typesetter.inline(correction.text),
            language=home.language,
            explainer=home.link,
        )
        for correction in corrections
    )
    days = tuple(correction.date.isoformat() for correction in corrections)
    return days, packed([edition.fill("index/corrections-row.html", entry=entry) for entry in entries])


def make(contributions: Sequence[Any], edition: Edition) -> Iterator[Page]:
    """The corrections of all explainers, newest first."""
    say = edition.language.gettext
    dated = [
        (changed, row)
        for days, rows in contributions
        for changed, row in zip(days, unpacked(rows), strict=True)
    ]
    dated.sort(key=itemgetter(0), reverse=True)
    index = Index(
        name="corrections",
        title=say("Corrections"),
        description=say("What was wrong on our pages, and since when it is right."),
        template="index/corrections.html",
        contents=False,
    )
    return cards_pages(index, [row for _, row in dated], edition)


CORRECTIONS = Gathering(name="corrections", collect=collect, make=make)
