"""Where a value stands inside a YAML document, and where that is in the file."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import islice

from msgspec import Struct

from nutgraf.core.text import Place, Source, Span

KeyPath = tuple[str | int, ...]
"""Keys and list indexes from the document's root: `("claims", 0, "quote", "exact")`."""


class NodeSpans(Struct, frozen=True, kw_only=True):
    """The spans of one YAML node in its file."""

    value: Span
    """The value as written, with its quotes or block indicator; for a block collection its whole extent."""
    key: Span | None = None
    """The key that leads to it; None for items of a list and for the root."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AnnotationFile:
    """A file of annotations as text, with the span of every value in it."""

    source: Source
    nodes: Mapping[KeyPath, NodeSpans] = field(repr=False)

    def place(self, at: KeyPath) -> Place:
        """The place of the value at a path, or of its nearest ancestor that the file does have.

        An ancestor is shown at its key, since its value may run over many lines.
        """
        if node := self.nodes.get(at):
            return self.source.first_line_place(node.value)
        while at:
            at = at[:-1]
            if node := self.nodes.get(at):
                return self.source.first_line_place(node.key or node.value)
        return self.source.place(Span(0, 0))

    def key_place(self, at: KeyPath) -> Place:
        """The place of the key that leads to a path; its value's where it has no key."""
        node = self.nodes.get(at)
        return self.source.place(node.key) if node and node.key else self.place(at)

    def place_of(self, needle: str, at: KeyPath, occurrence: int = 0) -> Place:
        """The place of a word inside the value at a path: its `occurrence`-th (from 0) as written.

        Falls back to the whole value where the file spells the word otherwise (an escape, say).
        """
        node = self.nodes.get(at)
        if node is None or not needle:
            return self.place(at)
        matches = occurrences(needle, self.source.text[node.value.start : node.value.end])
        match = next(islice(matches, occurrence, None), None)
        if match is None:
            return self.place(at)
        start = node.value.start
        return self.source.place(Span(start + match.start(), start + match.end()))


def occurrences(word: str, text: str) -> Iterator[re.Match[str]]:
    """Where a reference's word stands in a text, but not where a longer id begins with it."""
    return re.finditer(rf"{re.escape(word)}(?![\w/-])", text)
