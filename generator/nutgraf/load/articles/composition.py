"""Blocks from a stream of events, as a Markdown parser or a walk over a tree of HTML gives them."""

from dataclasses import dataclass
from enum import Enum, auto

from nutgraf.core.article import BlockKind
from nutgraf.load.articles.assembly import Part, is_blank
from nutgraf.load.articles.inline import Inline

CELL_SEPARATOR = " | "


class _Container(Enum):
    LIST = auto()
    ITEM = auto()
    QUOTATION = auto()
    ROW = auto()


@dataclass(slots=True)
class _Frame:
    container: _Container
    ordered: bool = False
    begun: bool = False
    """Whether an item has a block already."""


class Composer:
    """Turns events into parts. Words go to `inline`; what begins a block ends the one before it.

    The paragraphs of one list item, and of one table cell, become one block: a second block would
    read as a second item. The cells of a row stand side by side in one paragraph.
    """

    def __init__(self) -> None:
        self.inline = Inline()
        self._parts: list[Part] = []
        self._frames: list[_Frame] = []
        self._heading = 0

    def parts(self) -> list[Part]:
        """Everything composed, in order."""
        self._flush()
        return self._parts

    def paragraph(self) -> None:
        """A paragraph begins, or has ended."""
        joined = self._frames and self._frames[-1].container in (_Container.ITEM, _Container.ROW)
        if joined and not self._heading:
            self.inline.separate(" ")
        else:
            self._flush()

    def heading(self, level: int) -> None:
        """A heading begins; `paragraph` ends it."""
        self._flush()
        self._heading = level

    def code(self, text: str, line: int | None = None) -> None:
        """A block of preformatted text, the first line of which is a line of the file."""
        self._flush()
        kept = text.rstrip().lstrip("\n")
        if is_blank(kept):
            return
        lines: list[tuple[int, int]] = []
        if line is not None:
            offset, line = 0, line + len(text) - len(text.lstrip("\n"))
            for number, content in enumerate(kept.split("\n"), start=line):
                lines.append((offset, number))
                offset += len(content) + 1
        self._parts.append(Part(text=kept, kind=BlockKind.CODE, lines=tuple(lines)))

    def enter_list(self, *, ordered: bool) -> None:
        """A list begins."""
        self._enter(_Frame(_Container.LIST, ordered=ordered))

    def enter_item(self) -> None:
        """An item of the list begins."""
        self._enter(_Frame(_Container.ITEM))

    def enter_quotation(self) -> None:
        """A block quotation begins."""
        self._enter(_Frame(_Container.QUOTATION))

    def enter_row(self) -> None:
        """A row of a table begins."""
        self._enter(_Frame(_Container.ROW))

    def cell(self) -> None:
        """A cell of the row begins."""
        self.inline.separate(CELL_SEPARATOR)

    def leave(self) -> None:
        """The innermost list, item, quotation or row ends."""
        self._flush()
        self._frames.pop()

    def _enter(self, frame: _Frame) -> None:
        self._flush()
        self._frames.append(frame)

    def _flush(self) -> None:
        level, self._heading = self._heading, 0
        text, markup, lines = self.inline.take()
        if is_blank(text):
            return
        kind, ordered = BlockKind.HEADING, False
        if not level:
            kind, level, ordered = self._kind()
        self._parts.append(
            Part(text=text, kind=kind, level=level, ordered=ordered, markup=markup, lines=lines)
        )

    def _kind(self) -> tuple[BlockKind, int, bool]:
        """Kind, level and order of a block of words where the composer stands."""
        frame = self._frames[-1] if self._frames else None
        if frame and frame.container is _Container.QUOTATION:
            return BlockKind.QUOTATION, 0, False
        if frame and frame.container is _Container.ITEM and not frame.begun:
            frame.begun = True
            lists = [outer for outer in self._frames if outer.container is _Container.LIST]
            return BlockKind.ITEM, max(1, len(lists)), bool(lists) and lists[-1].ordered
        return BlockKind.PARAGRAPH, 0, False
