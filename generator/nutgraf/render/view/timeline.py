"""Events in the order in which they happened."""

from collections.abc import Iterable, Sequence

from markupsafe import Markup
from msgspec import Struct

from nutgraf.core.explainer import Event
from nutgraf.core.historic_date import HistoricDate
from nutgraf.core.slug import distinct_slugs
from nutgraf.render.citations import Citation
from nutgraf.render.dates import When, historic
from nutgraf.render.sheet import Sheet
from nutgraf.render.view.link import Link, link_to


class EventItem(Struct, frozen=True, kw_only=True):
    """An event of a timeline."""

    id: str
    """Of its item on the page: `event-<slug of the title>`."""
    number: int
    """From 1, in the order of time."""
    date: HistoricDate
    when: When | None
    title: str
    citations: tuple[Citation, ...]
    text: Markup
    location: Link | None


def events_of(sheet: Sheet) -> tuple[EventItem, ...]:
    """The explainer's events, by date."""
    events = sheet.explainer.annotations.timeline
    identified = sorted(zip(event_ids(events), events, strict=True), key=lambda pair: pair[1].date.sort_key)
    return tuple(
        EventItem(
            id=identifier,
            number=number,
            date=event.date,
            when=historic(event.date, sheet.language),
            title=event.title,
            citations=sheet.typesetter.cite(event.sources),
            text=sheet.typesetter.block(event.text),
            location=link_to(event.location, sheet) if event.location else None,
        )
        for number, (identifier, event) in enumerate(identified, 1)
    )


def event_ids(events: Sequence[Event]) -> list[str]:
    """The HTML id of each event on its explainer's page; of those titled alike, in the order of the file."""
    return [f"event-{slug}" for slug in distinct_slugs(event.title for event in events)]


def span_of(dates: Iterable[HistoricDate]) -> HistoricDate | None:
    """From the first known moment of any date to the last; None where there is none."""
    moments = [moment for date in dates for moment in (date.start, date.end) if moment]
    if not moments:
        return None
    first = min(moments, key=lambda moment: (moment.earliest, moment.latest))
    last = max(moments, key=lambda moment: (moment.latest, moment.earliest))
    return HistoricDate(text="", start=first, end=last, interval=first != last)
