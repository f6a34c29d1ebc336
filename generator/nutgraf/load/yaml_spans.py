"""Where every value of a YAML document stands, as a tree that is cheap to make and is read by key path."""

from collections.abc import Iterator, Mapping
from typing import TypeAlias

from nutgraf.core.keypath import KeyPath, NodeSpans
from nutgraf.core.text import Span

Parts: TypeAlias = "dict[str | int, Node] | None"
Node: TypeAlias = "tuple[int, int, int, int, Parts]"
"""Start and end of a value, start and end of its key (-1 where it has none), in code points of the text that
was parsed; and what is in it, None for a scalar. Plain tuples: thousands are made, and few are looked at."""


class SpanMap(Mapping[KeyPath, NodeSpans]):
    """The spans of a document's values, made when they are asked for."""

    __slots__ = ("_offset", "_root")

    def __init__(self, root: Node, offset: int) -> None:
        """Args: the document's root, and how many code points of the file come before what was parsed."""
        self._root = root
        self._offset = offset

    def __getitem__(self, at: KeyPath) -> NodeSpans:
        node = self._root
        for part in at:
            node = (node[4] or {})[part]
        return self._spans(node)

    def __iter__(self) -> Iterator[KeyPath]:
        return _paths(self._root, ())

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def _spans(self, node: Node) -> NodeSpans:
        start, end, key_start, key_end, _ = node
        return NodeSpans(
            value=Span(start + self._offset, end + self._offset),
            key=None if key_start < 0 else Span(key_start + self._offset, key_end + self._offset),
        )


def height(parts: Parts) -> int:
    """How many steps a key path takes from a value with these parts to what lies deepest in it."""
    return max((1 + height(node[4]) for node in (parts or {}).values()), default=0)


def _paths(node: Node, at: KeyPath) -> Iterator[KeyPath]:
    yield at
    for part, inner in (node[4] or {}).items():
        yield from _paths(inner, (*at, part))
