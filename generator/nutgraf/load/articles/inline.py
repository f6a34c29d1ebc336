"""The text of one block as a browser shows it: white space collapsed, markup kept as spans."""

import re
from collections import Counter
from dataclasses import dataclass

from nutgraf.core.article import Markup
from nutgraf.core.text import Span

MAX_DEPTH = 32
"""Markup nested deeper is dropped, its text is not: no reader could tell it apart."""

_SPACES = re.compile(r"[ \t\n\r\f]+")


@dataclass(slots=True)
class _Mark:
    tag: str
    href: str
    start: int = -1
    end: int = -1


class Inline:
    """Collects the text, markup and lines of one block, and then of the next."""

    def __init__(self) -> None:
        self._line: int | None = None
        self._clear()

    def _clear(self) -> None:
        self._chunks: list[str] = []
        self._length = 0
        self._gap = ""
        self._marks: list[_Mark] = []
        self._open: list[_Mark] = []
        self._open_tags: Counter[str] = Counter()
        self._unstarted: list[_Mark] = []
        self._lines: list[tuple[int, int]] = []

    def add(self, text: str) -> None:
        """Adds text; runs of white space show as one space, and none at the ends of a block."""
        collapsed = _SPACES.sub(" ", text)
        words = collapsed.strip(" ")
        if collapsed.startswith(" "):
            self.separate(" ")
        if not words:
            return
        if self._gap and self._length:
            self._append(self._gap)
        self._gap = " " if collapsed.endswith(" ") else ""
        for mark in self._unstarted:
            mark.start = self._length
        self._unstarted.clear()
        if self._line is not None:
            self._lines.append((self._length, self._line))
            self._line = None
        self._append(words)

    def _append(self, text: str) -> None:
        self._chunks.append(text)
        self._length += len(text)

    def separate(self, separator: str) -> None:
        """Puts a separator before the next words, if there are some; the longest of several counts."""
        self._gap = max(self._gap, separator, key=len)

    def begin_line(self, line: int) -> None:
        """Notes that the next words, in this block or a later one, begin a line of the file."""
        self._line = line

    def open(self, tag: str, href: str = "") -> None:
        """Begins markup, which spans the words up to its end; a link inside a link is dropped."""
        if len(self._open) >= MAX_DEPTH or (tag == "a" and self._open_tags["a"]):
            return
        mark = _Mark(tag, href)
        self._marks.append(mark)
        self._open.append(mark)
        self._unstarted.append(mark)
        self._open_tags[tag] += 1

    def close(self, tag: str) -> None:
        """Ends the innermost markup of a tag and all that is open inside it, so that none cross."""
        while self._open_tags[tag]:
            mark = self._open.pop()
            self._open_tags[mark.tag] -= 1
            mark.end = self._length
            if mark.start < 0:
                self._unstarted.remove(mark)
            if mark.tag == tag:
                return

    def take(self) -> tuple[str, tuple[Markup, ...], tuple[tuple[int, int], ...]]:
        """The text, its markup (outer before inner) and its lines; starts anew."""
        text = "".join(self._chunks)
        for mark in self._open:
            mark.end = self._length
        markup = tuple(
            Markup(span=Span(mark.start, mark.end), tag=mark.tag, href=mark.href)
            for mark in self._marks
            if 0 <= mark.start < mark.end
        )
        lines = tuple(self._lines)
        self._clear()
        return text, markup, lines
