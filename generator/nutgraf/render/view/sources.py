"""The numbered sources of a page."""

from collections.abc import Iterable

from msgspec import Struct

from nutgraf.core.reference import Reference
from nutgraf.render.dates import When, day, historic
from nutgraf.render.language import Language
from nutgraf.render.links import web_address
from nutgraf.render.sheet import Sheet
from nutgraf.render.view.link import Link
from nutgraf.render.words import REFERENCE_KINDS


class SourceEntry(Struct, frozen=True, kw_only=True):
    """A source as the list shows it."""

    id: str
    title: Link
    author: str
    publisher: str
    published: When | None
    accessed: When | None
    archived: str
    kind: str
    uses: tuple[str, ...]
    """The ids of the citations that lead here, in the order of the page."""


def cited_sources(sheet: Sheet) -> tuple[SourceEntry, ...]:
    """The sources cited on the sheet so far, by number."""
    return tuple(_entry(source, uses, sheet.language) for source, uses in sheet.citations.cited())


def uncited_sources(sheet: Sheet) -> tuple[SourceEntry, ...]:
    """The sources that nothing on the sheet cites."""
    return tuple(_entry(source, (), sheet.language) for source in sheet.citations.uncited())


def _entry(source: Reference, uses: Iterable[str], language: Language) -> SourceEntry:
    return SourceEntry(
        id=source.id,
        title=Link(words=source.title, href=web_address(source.url)),
        author=source.author,
        publisher=source.publisher,
        published=historic(source.published, language),
        accessed=day(source.accessed, language),
        archived=web_address(source.archived),
        kind=language.gettext(REFERENCE_KINDS[source.kind]) if source.kind else "",
        uses=tuple(uses),
    )
