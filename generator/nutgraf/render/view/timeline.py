"""Events in the order in which they happened."""

from dataclasses import dataclass

from markupsafe import Markup

from nutgraf.render.citations import Citation
from nutgraf.render.dates import When, historic
from nutgraf.render.sheet import Sheet
from nutgraf.render.view.link import Link, link_to


@dataclass(frozen=True, slots=True, kw_only=True)
class EventItem:
    """An event of a timeline."""

    when: When | None
    title: str
    citations: tuple[Citation, ...]
    text: Markup
    location: Link | None


def events_of(sheet: Sheet) -> tuple[EventItem, ...]:
    """The explainer's events, by date."""
    return tuple(
        EventItem(
            when=historic(event.date, sheet.language),
            title=event.title,
            citations=sheet.typesetter.cite(event.sources),
            text=sheet.typesetter.block(event.text),
            location=link_to(event.location, sheet) if event.location else None,
        )
        for event in sorted(sheet.explainer.annotations.timeline, key=lambda event: event.date.sort_key)
    )
