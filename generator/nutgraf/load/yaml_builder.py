"""A YAML document, put together from its parser's events.

Not from PyYAML's node trees: composing them recurses in C and can be made to overflow the stack, only
events know where an alias itself stands, and one pass is faster than two.
"""

import re
from typing import Any

import yaml

from nutgraf.core import rules
from nutgraf.core.diagnostic import Diagnostic, Label
from nutgraf.core.keypath import KeyPath
from nutgraf.core.text import Place, Source, Span
from nutgraf.load.words import code
from nutgraf.load.yaml_scalars import (
    MAP_TAGS,
    SEQUENCE_TAGS,
    Scalar,
    accepts_tag,
    resolve,
    resolve_tagged,
    spell_tag,
)

MAX_NODES = 100_000
"""Values in a document with all aliases written out."""

MAX_DEPTH = 100
"""Collections inside one another."""

MAX_PROBLEMS = 200
"""Problems of one document that are kept."""

Offsets = tuple[int, int, int, int]
"""Start and end of a value, start and end of its key (-1 where it has none), in code points."""

_TAG = re.compile(r"!\S*")


class _Frame:
    """A collection that is being read."""

    __slots__ = ("anchor", "at", "container", "end", "flow", "index", "is_mapping", "key", "key_span", "keys")

    def __init__(self, container: Any, event: Any, at: KeyPath, index: int) -> None:
        self.container = container
        self.is_mapping = type(container) is dict
        self.flow: bool = event.flow_style
        self.anchor: str | None = event.anchor
        self.at = at
        self.index = index
        """Its place among the document's entries."""
        self.end = 0
        """Where what was read of it ends."""
        self.key: str | None = None
        """The key whose value comes next."""
        self.key_span = (-1, -1)
        self.keys: dict[str, tuple[int, int]] = {}


class Builder:
    """Takes a document's events in, and keeps what was read so far."""

    def __init__(self, source: Source, offset: int) -> None:
        """Args: the file, and how many code points of it come before the text that is parsed."""
        self.root: Any = None
        self.entries: list[tuple[KeyPath, Offsets]] = []
        """Every value, a collection before what is in it."""
        self.problems: list[Diagnostic] = []
        """What is wrong but does not keep one from reading on."""
        self._source = source
        self._offset = offset
        self._frames: list[_Frame] = []
        self._anchors: dict[str, tuple[Any, KeyPath, int, int] | None] = {}
        # The anchored value, its path, the stretch of `entries` it fills; None while it is being read.
        self._begun = False

    def read(self, loader: Any) -> Diagnostic | None:
        """Reads all events; returns what makes it impossible to go on, or None at the end."""
        while True:
            event = loader.get_event()
            kind = type(event)
            if kind is yaml.ScalarEvent:
                stop = self._scalar(event)
            elif kind is yaml.MappingStartEvent or kind is yaml.SequenceStartEvent:
                stop = self._open(event, kind is yaml.MappingStartEvent)
            elif kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
                self._close(event)
                continue
            elif kind is yaml.AliasEvent:
                stop = self._alias(event)
            elif kind is yaml.DocumentStartEvent:
                stop = self._begin(event)
            elif kind is yaml.StreamEndEvent:
                return self._check_root()
            else:
                continue
            if stop:
                return stop

    def _begin(self, event: Any) -> Diagnostic | None:
        if self._begun:
            return self._stop(
                event, "the file holds a second YAML document", "remove this ---; a file holds one document"
            )
        self._begun = True
        return None

    def _check_root(self) -> Diagnostic | None:
        if isinstance(self.root, dict):
            return None
        if self.root is None:
            place, message = self._place(0, 0), "the file is empty, apart from comments"
        else:
            start, end, *_ = self.entries[0][1]
            found = "a list" if isinstance(self.root, list) else "text without keys"
            place, message = self._place(start, end), f"the file is {found}; it takes keys with values"
        return rules.INVALID_YAML.at(
            place, message, help="write `key: value` on each line, with a space after the colon"
        )

    def _scalar(self, event: Any) -> Diagnostic | None:
        start, end = event.start_mark.index + self._offset, event.end_mark.index + self._offset
        if self._frames and self._frames[-1].is_mapping and self._frames[-1].key is None:
            self._key(event, self._frames[-1], start, end)
            return None
        text: str = event.value
        value: Scalar
        if event.tag is None:
            value = resolve(text) if event.implicit[0] else text
        elif accepts_tag(event.tag, text):
            value = resolve_tagged(event.tag, text)
        else:
            value = text
            self._refuse_tag(event.tag, start)
        at = self._put(value, start, end)
        if event.anchor is not None:
            self._anchors[event.anchor] = (value, at, len(self.entries) - 1, len(self.entries))
        return self._too_many(start, end) if len(self.entries) > MAX_NODES else None

    def _key(self, event: Any, frame: _Frame, start: int, end: int) -> None:
        key: str = event.value
        if len(self.problems) < MAX_PROBLEMS and (problem := self._wrong_key(event, frame, start, end)):
            self.problems.append(problem)
        frame.keys.setdefault(key, (start, end))
        if event.anchor is not None:
            self._anchors[event.anchor] = (key, (*frame.at, key), 0, 0)
        frame.key, frame.key_span = key, (start, end)

    def _wrong_key(self, event: Any, frame: _Frame, start: int, end: int) -> Diagnostic | None:
        key: str = event.value
        if event.tag is not None and not accepts_tag(event.tag, key):
            return self._bad_tag(event.tag, start)
        if key == "<<" and event.implicit[0]:
            message, mend = "merge keys (<<) are not supported", "write the keys out here"
            return rules.INVALID_YAML.at(self._place(start, end), message, help=mend)
        if not key:
            return rules.INVALID_YAML.at(
                self._place(start, end), "a key is empty", help="give the key a name"
            )
        if first := frame.keys.get(key):
            return rules.DUPLICATE_KEY.at(
                self._place(start, end),
                f"the key {code(key)} stands twice in one mapping",
                label="given again",
                also=(Label(place=self._place(*first), text="first given here"),),
            )
        return None

    def _open(self, event: Any, is_mapping: bool) -> Diagnostic | None:
        if self._frames and self._frames[-1].is_mapping and self._frames[-1].key is None:
            return self._stop(event, "a key is a list or a mapping; keys are words", "write a word as key")
        if len(self._frames) >= MAX_DEPTH:
            return self._stop(
                event,
                f"more than {MAX_DEPTH} lists and mappings are nested in one another",
                "write it flatter",
            )
        start = event.start_mark.index + self._offset
        if event.tag not in (MAP_TAGS if is_mapping else SEQUENCE_TAGS):
            self._refuse_tag(event.tag, start)
        container: Any = {} if is_mapping else []
        at = self._put(container, start, start)
        self._frames.append(_Frame(container, event, at, len(self.entries) - 1))
        if event.anchor is not None:
            self._anchors[event.anchor] = None
        return self._too_many(start, start) if len(self.entries) > MAX_NODES else None

    def _close(self, event: Any) -> None:
        closed = self._frames.pop()
        at, (start, end, *key_span) = self.entries[closed.index]
        # A block collection has no closing mark: its event stands where the next thing begins.
        end = event.end_mark.index + self._offset if closed.flow else max(end, closed.end)
        self.entries[closed.index] = (at, (start, end, key_span[0], key_span[1]))
        if closed.anchor is not None:
            self._anchors[closed.anchor] = (closed.container, at, closed.index, len(self.entries))
        if self._frames:
            self._frames[-1].end = end

    def _alias(self, event: Any) -> Diagnostic | None:
        name: str = event.anchor
        if self._frames and self._frames[-1].is_mapping and self._frames[-1].key is None:
            return self._stop(event, "a key is an alias; keys are words", "write the key out")
        if name not in self._anchors:
            return self._stop(
                event,
                f"nothing above is named {code(f'&{name}')}",
                "put the value in quotes if it is text that begins with *",
            )
        anchored = self._anchors[name]
        if anchored is None:
            return self._stop(event, "an alias stands inside the value that it names", "remove the alias")
        value, origin, first, last = anchored
        start, end = event.start_mark.index + self._offset, event.end_mark.index + self._offset
        if len(self.entries) + last - first > MAX_NODES:
            return self._too_many(start, end)
        at = self._put(value, start, end)
        for path, offsets in self.entries[first + 1 : last]:
            moved = at + path[len(origin) :]
            if len(moved) > MAX_DEPTH:
                return self._stop(
                    event, f"this alias nests values more than {MAX_DEPTH} deep", "write it flatter"
                )
            self.entries.append((moved, offsets))
        return None

    def _put(self, value: Any, start: int, end: int) -> KeyPath:
        """Puts a value where it belongs, notes its span, and returns its path."""
        if not self._frames:
            self.root = value
            self.entries.append(((), (start, end, -1, -1)))
            return ()
        frame = self._frames[-1]
        frame.end = end
        if frame.key is None:
            at: KeyPath = (*frame.at, len(frame.container))
            frame.container.append(value)
            self.entries.append((at, (start, end, -1, -1)))
            return at
        at = (*frame.at, frame.key)
        frame.container[frame.key] = value
        self.entries.append((at, (start, end, *frame.key_span)))
        frame.key = None
        return at

    def _too_many(self, start: int, end: int) -> Diagnostic:
        return rules.INVALID_YAML.at(
            self._place(start, end),
            f"the file holds more than {MAX_NODES} values, with its aliases written out",
            help="split the file, or remove aliases (*name)",
        )

    def _refuse_tag(self, tag: str, start: int) -> None:
        if len(self.problems) < MAX_PROBLEMS:
            self.problems.append(self._bad_tag(tag, start))

    def _bad_tag(self, tag: str, start: int) -> Diagnostic:
        match = _TAG.search(self._source.text, start)
        return rules.INVALID_YAML.at(
            self._place(*(match.span() if match else (start, start))),
            f"the tag {code(spell_tag(tag))} is not allowed here",
            help="remove the tag, or put the value in quotes if it is text that begins with !",
        )

    def _stop(self, event: Any, message: str, mend: str) -> Diagnostic:
        start, end = event.start_mark.index + self._offset, event.end_mark.index + self._offset
        return rules.INVALID_YAML.at(self._place(start, end), message, help=mend)

    def _place(self, start: int, end: int) -> Place:
        """The place of a span, cut at the end of its first line."""
        line_end = self._source.text.find("\n", start, end)
        return self._source.place(Span(start, end if line_end < 0 else line_end))
