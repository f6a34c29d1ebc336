"""Tables of contents: how a theme writes one is learnt from two samples, and then done for every page.

What stands between two entries depends on these alone: on their levels, and on whether entries are below
them. A theme for which it does not meets an Obstacle, or writes a real page in another way than we do.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any, TypeVar

from mkdocs.structure.toc import AnchorLink, TableOfContents, get_toc

from nutgraf.core.site import Heading
from nutgraf.publish.mkdocs.framing import Entry
from nutgraf.publish.mkdocs.slots import TEXT, Change, Obstacle, Question, Slot, Spot, marked

Form = tuple[int, bool]
"""An entry's level, and whether others are below it."""

OWN_WAY = "a template writes page.toc in a way of its own"
"""Why tables of contents cannot be made without the theme."""

K = TypeVar("K")
V = TypeVar("V")

_NUMBERED = re.compile(r"(id|entry)\d+")
_DIGITS = re.compile(r"\D+")


def _sample(*items: int) -> tuple[Heading, ...]:
    return tuple(
        Heading(id="s", title="s", children=(Heading(id="i", title="i"),) * number) for number in items
    )


SAMPLES = (_sample(0, 0, 2, 1, 0), _sample(1, 0, 2))
"""Headings in which each form stands first, last, and after each other that it can follow."""


class _Links(list[AnchorLink]):
    """Entries that a template may go through, but not count."""

    def __bool__(self) -> bool:
        return any(True for _ in iter(self))

    def __len__(self) -> int:
        raise Obstacle("a template counts the entries of page.toc")


class _Contents(TableOfContents):
    def __bool__(self) -> bool:
        return bool(self.items)

    def __len__(self) -> int:
        raise Obstacle("a template counts the entries of page.toc")


def marked_toc(tokens: list[dict[str, Any]], questions: set[Question]) -> TableOfContents:
    """A table of contents with the numbered slots `id…` and `entry…`."""
    toc = get_toc(tokens)  # type: ignore[arg-type]
    for number, link in enumerate(_in_order(toc.items)):
        link.id = Slot(marked(f"id{number}", TEXT), "an id of page.toc", questions, "")
        link.title = Slot(marked(f"entry{number}", TEXT), "a title of page.toc", questions, "")
        link.children = _Links(link.children)
    return _Contents(_Links(toc.items))


def _in_order(links: list[AnchorLink]) -> Iterator[AnchorLink]:
    for link in links:
        yield link
        yield from _in_order(link.children)


@dataclass(slots=True)
class Run:
    """A place where a theme writes a table of contents, with the text around it."""

    first: int
    """The number of the entry that it begins with: a theme may leave out the page's own."""
    deepest: int
    """The level of entries below which it shows none."""
    between: dict[tuple[Form | None, Form | None], str] = field(default_factory=dict)
    """What stands between two entries; None: before the first, after the last."""
    within: dict[Form, tuple[tuple[bool, Change, str], ...]] = field(default_factory=dict)
    """An entry: whether it is the title or the id, how, and the text after it."""

    def written(self, entries: Sequence[Entry]) -> str | None:
        """A table of contents; None where it has a form that no sample had."""
        texts: list[str] = []
        last: Form | None = None
        try:
            for level, has_more, anchor, title in entries[self.first :]:
                if level > self.deepest:
                    continue
                form = (level, has_more)
                texts.append(self.between[last, form])
                for is_title, change, after in self.within[form]:
                    texts += (change(title if is_title else anchor), after)
                last = form
            texts.append(self.between[last, None])
        except KeyError:
            return None
        return "".join(texts)

    def merge(self, other: "Run") -> None:
        """Takes in what was learnt from another sample."""
        for pair, text in other.between.items():
            _join(self.between, pair, text)
        for form, entry in other.within.items():
            _join(self.within, form, entry)
        if (self.first, self.deepest) != (other.first, other.deepest):
            raise Obstacle(OWN_WAY)


Part = str | Spot | Run


def _join(known: dict[K, V], key: K, learnt: V) -> None:
    if known.setdefault(key, learnt) != learnt:
        raise Obstacle(OWN_WAY)


def with_runs(texts: list[str], spots: list[Spot], entries: Sequence[Entry]) -> list[Part]:
    """The parts of a page in order; `entries` are those of the sample."""
    parts: list[Part] = [texts[0]]
    position = 0
    for is_toc, group in groupby(spots, lambda spot: _NUMBERED.fullmatch(spot.name) is not None):
        found = list(group)
        after = texts[position + 1 : position + 1 + len(found)]
        position += len(found)
        if is_toc and len(entries) > 1 and any(spot.name not in ("id0", "entry0") for spot in found):
            begin = parts.pop()
            parts += (_learnt([str(begin), *after], found, entries), "")
        else:
            for spot, text in zip(found, after, strict=True):
                parts += (spot, text)
    return parts


def _learnt(texts: list[str], spots: list[Spot], entries: Sequence[Entry]) -> Run:
    numbers = [int(_DIGITS.sub("", spot.name)) for spot in spots]
    run = Run(first=numbers[0], deepest=max(entries[number][0] for number in numbers))
    shown = [n for n in range(run.first, len(entries)) if entries[n][0] <= run.deepest]
    if [number for number, _ in groupby(numbers)] != shown:
        raise Obstacle("a template shows page.toc in part or in another order")
    last: Form | None = None
    begin, position = texts[0], 0
    for number, group in groupby(numbers):
        end = position + len(list(group))
        *inside, after = texts[position + 1 : end + 1]
        form = entries[number][:2]
        entry = tuple(
            (spot.name.startswith("entry"), spot.change, text)
            for spot, text in zip(spots[position:end], [*inside, ""], strict=True)
        )
        _join(run.between, (last, form), begin)
        _join(run.within, form, entry)
        last, begin, position = form, after, end
    _join(run.between, (last, None), begin)
    return run
