"""A YAML document, put together from its parser's events.

Not from PyYAML's node trees: composing them recurses in C and can be made to overflow the stack, only
events know where an alias itself stands, and one pass is faster than two.
"""

import re
from dataclasses import dataclass
from typing import Any

import yaml

from nutgraf.core import rules
from nutgraf.core.diagnostic import Diagnostic, Label
from nutgraf.core.text import Place, Source, Span
from nutgraf.load.words import code
from nutgraf.load.yaml_scalars import MAP_TAGS, SEQUENCE_TAGS, accepts_tag, resolve, resolve_tagged, spell_tag
from nutgraf.load.yaml_spans import Parts, SpanMap, height

MAX_NODES = 100_000
"""Values in a document with all aliases written out."""

MAX_DEPTH = 100
"""Collections inside one another."""

MAX_PROBLEMS = 200
"""Problems of one document that are kept."""

_TAG = re.compile(r"!\S*")


@dataclass(slots=True)
class _Frame:
    """A collection that is being read."""

    event: Any
    """What began it."""
    container: Any
    parts: Any
    is_mapping: bool
    before: int
    """How many values the document has up to it, itself included."""
    end: int
    """Where what was read of it ends."""
    takes_key: bool
    """Whether a key comes next, and not a value."""
    key: str = ""
    """The key whose value comes next."""
    key_start: int = -1
    key_end: int = -1
    firsts: dict[str, tuple[int, int]] | None = None
    """Of keys that were given again, where they first stand."""


class Builder:
    """Takes a document's events in, and keeps what was read so far."""

    def __init__(self, source: Source, offset: int) -> None:
        """Args: the file, and how many code points of it come before the text that is parsed."""
        self.problems: list[Diagnostic] = []
        """What is wrong but does not keep one from reading on."""
        self._source = source
        self._offset = offset
        self._document = _Frame(None, [], {}, is_mapping=False, before=0, end=0, takes_key=False)
        self._frames = [self._document]
        self._count = 0
        self._anchors: dict[str, tuple[Any, Parts, int] | None] = {}
        # The anchored value, its parts, how many values these are; None while it is being read.
        self._begun = False

    def read(self, loader: Any) -> Diagnostic | None:
        """Reads all events; returns what makes it impossible to go on, or None at the end."""
        next_event = loader.get_event
        while True:
            event = next_event()
            kind = type(event)
            if kind is yaml.ScalarEvent:
                stop = self._scalar(event)
            elif kind is yaml.MappingStartEvent:
                stop = self._open(event, is_mapping=True)
            elif kind is yaml.SequenceStartEvent:
                stop = self._open(event, is_mapping=False)
            elif kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
                self._close(event)
                continue
            elif kind is yaml.AliasEvent:
                stop = self._alias(event)
            elif kind is yaml.DocumentStartEvent:
                stop = self._begin(event)
            elif kind is yaml.StreamEndEvent:
                return None
            else:
                continue
            if stop:
                return stop

    @property
    def root(self) -> Any:
        """The document's value; None where it has none."""
        return self._document.container[0] if self._document.container else None

    @property
    def spans(self) -> SpanMap:
        """Where the values of a document that has some stand."""
        return SpanMap(self._document.parts[0], self._offset)

    def _begin(self, event: Any) -> Diagnostic | None:
        if self._begun:
            return self._stop(
                event, "the file holds a second YAML document", "remove this ---; a file holds one document"
            )
        self._begun = True
        return None

    def _scalar(self, event: Any) -> Diagnostic | None:
        if self._frames[-1].takes_key:
            self._key(event, self._frames[-1])
            return None
        text: str = event.value
        if event.tag is None:
            value = resolve(text) if event.implicit[0] else text
        elif accepts_tag(event.tag, text):
            value = resolve_tagged(event.tag, text)
        else:
            value = text
            self._refuse_tag(event)
        self._count += 1
        self._put(value, event.start_mark.index, event.end_mark.index, None)
        if event.anchor is not None:
            self._anchors[event.anchor] = (value, None, 0)
        return self._too_many(event) if self._count > MAX_NODES else None

    def _key(self, event: Any, frame: _Frame) -> None:
        key: str = event.value
        if key in frame.container or key in ("", "<<") or event.tag is not None:
            self._judge_key(event, frame)
        if event.anchor is not None:
            self._anchors[event.anchor] = (key, None, 0)
        frame.key = key
        frame.key_start = event.start_mark.index
        frame.key_end = event.end_mark.index
        frame.takes_key = False

    def _judge_key(self, event: Any, frame: _Frame) -> None:
        if len(self.problems) >= MAX_PROBLEMS:
            return
        key: str = event.value
        place = self._place(event.start_mark.index, event.end_mark.index)
        if event.tag is not None and not accepts_tag(event.tag, key):
            self._refuse_tag(event)
        elif key == "<<" and event.implicit[0]:
            message, mend = "merge keys (<<) are not supported", "write the keys out here"
            self.problems.append(rules.INVALID_YAML.at(place, message, help=mend))
        elif not key:
            self.problems.append(rules.INVALID_YAML.at(place, "a key is empty", help="give the key a name"))
        elif key in frame.container:
            frame.firsts = frame.firsts or {}
            first = frame.firsts.setdefault(key, frame.parts[key][2:4])
            self.problems.append(
                rules.DUPLICATE_KEY.at(
                    place,
                    f"the key {code(key)} stands twice in one mapping",
                    label="given again",
                    also=(Label(place=self._place(*first), text="first given here"),),
                )
            )

    def _open(self, event: Any, *, is_mapping: bool) -> Diagnostic | None:
        if self._frames[-1].takes_key:
            return self._stop(event, "a key is a list or a mapping; keys are words", "write a word as key")
        if len(self._frames) > MAX_DEPTH:
            return self._stop(
                event,
                f"more than {MAX_DEPTH} lists and mappings are nested in one another",
                "write it flatter",
            )
        if event.tag not in (MAP_TAGS if is_mapping else SEQUENCE_TAGS):
            self._refuse_tag(event)
        if event.anchor is not None:
            self._anchors[event.anchor] = None
        self._count += 1
        self._frames.append(
            _Frame(
                event,
                {} if is_mapping else [],
                {},
                is_mapping=is_mapping,
                before=self._count,
                end=event.end_mark.index,
                takes_key=is_mapping,
            )
        )
        return self._too_many(event) if self._count > MAX_NODES else None

    def _close(self, event: Any) -> None:
        closed = self._frames.pop()
        # A block collection has no closing mark: its event stands where the next thing begins.
        end = event.end_mark.index if closed.event.flow_style else closed.end
        self._put(closed.container, closed.event.start_mark.index, end, closed.parts)
        if closed.event.anchor is not None:
            self._anchors[closed.event.anchor] = (closed.container, closed.parts, self._count - closed.before)

    def _alias(self, event: Any) -> Diagnostic | None:
        name: str = event.anchor
        if self._frames[-1].takes_key:
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
        value, parts, count = anchored
        self._count += 1 + count
        if self._count > MAX_NODES:
            return self._too_many(event)
        if len(self._frames) - 1 + height(parts) > MAX_DEPTH:
            return self._stop(
                event, f"this alias nests values more than {MAX_DEPTH} deep", "write it flatter"
            )
        self._put(value, event.start_mark.index, event.end_mark.index, parts)
        return None

    def _put(self, value: Any, start: int, end: int, parts: Parts) -> None:
        """Puts a value where it belongs, and notes its span."""
        frame = self._frames[-1]
        frame.end = end
        at: str | int
        if frame.is_mapping:
            at = frame.key
            frame.container[at] = value
            frame.takes_key = True
        else:
            at = len(frame.container)
            frame.container.append(value)
        frame.parts[at] = (start, end, frame.key_start, frame.key_end, parts)

    def _too_many(self, event: Any) -> Diagnostic:
        return self._stop(
            event,
            f"the file holds more than {MAX_NODES} values, with its aliases written out",
            "split the file, or remove aliases (*name)",
        )

    def _refuse_tag(self, event: Any) -> None:
        if len(self.problems) >= MAX_PROBLEMS:
            return
        start = event.start_mark.index + self._offset
        match = _TAG.search(self._source.text, start)
        self.problems.append(
            rules.INVALID_YAML.at(
                self._source.first_line_place(Span(*match.span()) if match else Span(start, start)),
                f"the tag {code(spell_tag(event.tag))} is not allowed here",
                help="remove the tag, or put the value in quotes if it is text that begins with !",
            )
        )

    def _stop(self, event: Any, message: str, mend: str) -> Diagnostic:
        place = self._place(event.start_mark.index, event.end_mark.index)
        return rules.INVALID_YAML.at(place, message, help=mend)

    def _place(self, start: int, end: int) -> Place:
        return self._source.first_line_place(Span(start + self._offset, end + self._offset))
