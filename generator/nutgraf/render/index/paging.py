"""Long indexes: no page shows more than a reader, or a browser, can take."""

from collections.abc import Iterable, Sequence
from typing import Generic, TypeVar

from msgspec import Struct

PER_PAGE = 200
"""Entries on one page."""

_AROUND = 2
"""Page numbers that are shown on either side of the one a reader is on."""

T = TypeVar("T")


class Group(Struct, Generic[T], frozen=True, kw_only=True):
    """Entries of an index under one heading."""

    id: str
    """The heading's, in HTML."""
    title: str
    entries: Sequence[T]


class Part(Struct, Generic[T], frozen=True, kw_only=True):
    """What one page shows of a group."""

    group: Group[T]
    entries: Sequence[T]
    first: int
    """The number of the first of them in the group, from 1."""

    @property
    def last(self) -> int:
        """The number of the last of them."""
        return self.first + len(self.entries) - 1

    @property
    def total(self) -> int:
        """How many the group has on all pages."""
        return len(self.group.entries)


class Pager(Struct, frozen=True, kw_only=True):
    """The ways from one page of an index to the others."""

    previous: str
    """Empty on the first page."""
    next: str
    """Empty on the last one."""
    numbers: Sequence[tuple[int, str] | None]
    """Page numbers with their addresses; None where some are left out."""
    current: int


def paged(groups: Iterable[Group[T]], size: int = PER_PAGE) -> list[list[Part[T]]]:
    """Groups cut into pages of `size` entries; one empty page where there is nothing."""
    pages: list[list[Part[T]]] = [[]]
    room = size
    for group in groups:
        start = 0
        while start < len(group.entries):
            if not room:
                pages.append([])
                room = size
            entries = group.entries[start : start + room]
            pages[-1].append(Part(group=group, entries=entries, first=start + 1))
            start += len(entries)
            room -= len(entries)
    return pages


def first_pages(pages: Iterable[Iterable[Part[T]]]) -> dict[str, int]:
    """The number of the page on which each group begins, by the group's id."""
    begun: dict[str, int] = {}
    for number, parts in enumerate(pages, 1):
        for part in parts:
            begun.setdefault(part.group.id, number)
    return begun


def shown_numbers(current: int, total: int) -> list[int | None]:
    """The page numbers that a pager shows: the ends and those around the current; None for a gap.

    A gap stands for two pages or more: one page is shown instead.
    """
    near = {1, total, *range(max(1, current - _AROUND), min(total, current + _AROUND) + 1)}
    shown: list[int | None] = []
    before = 0
    for number in sorted(near):
        if number == before + 2:
            shown.append(number - 1)
        elif number > before + 2:
            shown.append(None)
        shown.append(number)
        before = number
    return shown
