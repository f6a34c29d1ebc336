"""`/corrections/`: what was wrong, and since when it is right."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from nutgraf.core.explainer import Explainer
from nutgraf.core.site import Page
from nutgraf.render.dates import When, day
from nutgraf.render.edition import Edition
from nutgraf.render.index.frame import Index, index_pages
from nutgraf.render.index.listing import explainer_link
from nutgraf.render.index.paging import Group, paged
from nutgraf.render.language import Language
from nutgraf.render.view.link import Link


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectionEntry:
    """A correction in the list."""

    date: date
    when: When | None
    text: Markup
    language: Language
    explainer: Link


def corrections_pages(explainers: Sequence[Explainer], edition: Edition) -> Iterator[Page]:
    """The corrections of all explainers, newest first."""
    say = edition.language.gettext
    entries: list[CorrectionEntry] = []
    for explainer in explainers:
        typesetter, written_in = edition.typesetter(explainer), edition.language_of(explainer)
        entries.extend(
            CorrectionEntry(
                date=correction.date,
                when=day(correction.date, edition.language),
                text=typesetter.inline(correction.text),
                language=written_in,
                explainer=explainer_link(explainer),
            )
            for correction in explainer.annotations.corrections
        )
    entries.sort(key=lambda entry: entry.date, reverse=True)
    index = Index(
        name="corrections",
        title=say("Corrections"),
        description=say("What was wrong on our pages, and since when it is right."),
        template="index/corrections.html",
        contents=False,
    )
    pages = paged([Group(id="", title="", entries=entries)])
    values: list[dict[str, object]] = [
        {"entries": [entry for part in parts for entry in part.entries]} for parts in pages
    ]
    yield from index_pages(index, edition, [()] * len(pages), values)
