"""YAML text becomes plain data, with the span of every value and of its key."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import yaml

from nutgraf.core import rules
from nutgraf.core.diagnostic import Diagnostic
from nutgraf.core.keypath import KeyPath, NodeSpans
from nutgraf.core.text import Source, Span
from nutgraf.load.yaml_builder import Builder, Offsets
from nutgraf.load.yaml_errors import explain

Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

_NOT_YAML = re.compile("[^\t\n\r -~\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that no YAML file may hold (YAML 1.2.2, 5.1)."""

_BOM = "\ufeff"


class SpanMap(Mapping[KeyPath, NodeSpans]):
    """The spans of a document's values, made when they are asked for: few ever are."""

    __slots__ = ("_offsets",)

    def __init__(self, offsets: dict[KeyPath, Offsets]) -> None:
        self._offsets = offsets

    def __getitem__(self, at: KeyPath) -> NodeSpans:
        start, end, key_start, key_end = self._offsets[at]
        return NodeSpans(value=Span(start, end), key=None if key_start < 0 else Span(key_start, key_end))

    def __iter__(self) -> Iterator[KeyPath]:
        return iter(self._offsets)

    def __len__(self) -> int:
        return len(self._offsets)


@dataclass(frozen=True, slots=True, kw_only=True)
class ParsedYaml:
    """A YAML file, read."""

    data: dict[str, Any] | None
    """The root mapping; values are dict, list, str, bool, None, WrittenInt or WrittenFloat. None where
    the file is not YAML that nutgraf takes. Where a key stands twice, the last value."""
    nodes: Mapping[KeyPath, NodeSpans]
    """The spans of every value of `data`. An alias has its own span; what is inside it has the spans of
    where it is written out."""
    diagnostics: tuple[Diagnostic, ...] = ()


def parse(source: Source) -> ParsedYaml:
    """Reads a YAML file whose root is a mapping; never raises, whatever the text.

    Aliases are written out, up to MAX_NODES values. Merge keys, and tags beyond the core schema, are
    refused, and so are duplicate keys, all of them in one pass.
    """
    text = source.text.lstrip(_BOM)
    offset = len(source.text) - len(text)
    if match := _NOT_YAML.search(text):
        return _refused(_bad_character(source, match.start() + offset))
    builder = Builder(source, offset)
    try:
        stop = builder.read(Loader(text))
    except yaml.MarkedYAMLError as error:
        stop = explain(error, source, offset)
    except ValueError:
        # PyYAML's own scanner, used where libyaml is missing, trips over escapes such as "\U00110000".
        stop = rules.INVALID_YAML.at(
            source.place(Span(0, 0)), "an escape in the file stands for no character"
        )
    if stop:
        return _refused(*builder.problems, stop)
    refused = any(problem.code == rules.INVALID_YAML.code for problem in builder.problems)
    return ParsedYaml(
        data=None if refused else builder.root,
        nodes=SpanMap(dict(builder.entries)),
        diagnostics=tuple(builder.problems),
    )


def _refused(*diagnostics: Diagnostic) -> ParsedYaml:
    return ParsedYaml(data=None, nodes={}, diagnostics=diagnostics)


def _bad_character(source: Source, at: int) -> Diagnostic:
    return rules.INVALID_YAML.at(
        source.place(Span(at, at + 1)),
        f"the file holds a character that YAML does not allow, U+{ord(source.text[at]):04X}",
        help="remove it; it often comes with text copied from elsewhere and cannot be seen",
    )
