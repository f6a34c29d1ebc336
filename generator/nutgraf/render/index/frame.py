"""The frame of an index: one page, or several where it is long."""

from collections.abc import Collection, Iterator, Sequence

from markupsafe import Markup
from msgspec import Struct
from msgspec.structs import replace

from nutgraf.core.addresses import SEARCH
from nutgraf.core.site import Page, PageKind, SearchEntry, Section
from nutgraf.render.edition import Edition
from nutgraf.render.index.paging import Group, Pager, paged, shown_numbers
from nutgraf.render.links import rooted
from nutgraf.render.trail import Trail, home_trail, steps
from nutgraf.render.view.link import Link
from nutgraf.render.words import INDEX_TITLES


class Index(Struct, frozen=True, kw_only=True):
    """An index of the site."""

    name: str
    """Its address without the slash at the end: `claims`."""
    title: str
    description: str
    template: str
    """Of what stands on each of its pages before the sections; it says so where there is nothing."""
    contents: bool = True
    """Whether a list of its sections helps beside it."""
    taken: Collection[str] = ()
    """Addresses of other pages that its own must not have."""
    above: Trail = ()
    """The index that leads to it."""

    def url(self, number: int) -> str:
        """The address of one of its pages, from 1: `claims/`, `claims/2/`."""
        if number == 1:
            return f"{self.name}/"
        url = f"{self.name}/{number}/"
        return f"{self.name}/page/{number}/" if url in self.taken else url


def index_page(index: Index, edition: Edition, sections: Sequence[Section] = (), **values: object) -> Page:
    """An index that has one page; `values` go to its template."""
    (page,) = index_pages(index, edition, [sections], [values])
    return page


def cards_pages(index: Index, cards: Sequence[Markup], edition: Edition) -> Iterator[Page]:
    """The pages of an index of cards, or of rows, that stand under no headings, in the order given."""
    pages = paged([Group(id="", title="", entries=cards)])
    values: list[dict[str, object]] = [
        {"entries": [card for part in parts for card in part.entries]} for parts in pages
    ]
    return index_pages(index, edition, [()] * len(pages), values)


def index_pages(
    index: Index,
    edition: Edition,
    sections: Sequence[Sequence[Section]],
    values: Sequence[dict[str, object]],
) -> Iterator[Page]:
    """The pages of an index.

    Args:
        index: What they have in common.
        edition: The site's.
        sections: Those of each page.
        values: What goes to the index's template on each page.
    """
    language = edition.language
    links = lists_of(index.name, edition)
    if edition.options.full_text:
        search = Link(words=language.gettext("Search"), href=rooted(SEARCH))
        links.append((search, index.name == SEARCH.rstrip("/")))
    above = (*home_trail(edition.options), *index.above)
    total = len(sections)
    for number, (parts, given) in enumerate(zip(sections, values, strict=True), 1):
        numbered = language.gettext("%(title)s, page %(number)s") % {"title": index.title, "number": number}
        title = index.title if number == 1 else numbered
        trail = (*above, (index.title, index.url(1))) if number > 1 else above
        navigation = edition.fill("index/navigation.html", links=links, steps=steps(trail), current=title)
        head = navigation + edition.fill(index.template, sections=parts, **given)
        parts = list(parts)
        if total > 1:
            pager = edition.fill("index/pager.html", pager=_pager(index, number, total))
            if parts:
                parts[-1] = replace(parts[-1], html=parts[-1].html + pager)
            else:
                head += pager
        yield Page(
            url=index.url(number),
            kind=PageKind.INDEX,
            title=title,
            description=index.description,
            language=language.tag,
            head=head,
            trail=trail,
            sections=tuple(parts),
            contents=index.contents and bool(parts),
            search=(SearchEntry(title=index.title),) if number == 1 else (),
        )


def lists_of(name: str, edition: Edition) -> list[tuple[Link, bool]]:
    """The ways to the lists of a site, and whether each is that of this name."""
    language = edition.language
    return [
        (Link(words=language.gettext(words), href=rooted(f"{address}/")), address == name)
        for address, words in INDEX_TITLES.items()
    ]


def _pager(index: Index, current: int, total: int) -> Pager:
    def address(number: int) -> str:
        return rooted(index.url(number))

    return Pager(
        previous=address(current - 1) if current > 1 else "",
        next=address(current + 1) if current < total else "",
        numbers=[(number, address(number)) if number else None for number in shown_numbers(current, total)],
        current=current,
    )
