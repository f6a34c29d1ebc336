"""YAML text becomes plain data, with the span of every value and of its key."""

import re
from collections.abc import Mapping
from typing import Any

import yaml
from msgspec import Struct

from nutgraf.core import rules
from nutgraf.core.diagnostic import Diagnostic
from nutgraf.core.keypath import KeyPath, NodeSpans
from nutgraf.core.text import Source, Span
from nutgraf.load.yaml_builder import Builder
from nutgraf.load.yaml_common import read_common
from nutgraf.load.yaml_spans import SpanMap

Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

_NOT_YAML = re.compile("[^\t\n\r -~\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that no YAML file may hold (YAML 1.2.2, 5.1)."""

_BOM = "\ufeff"


class ParsedYaml(Struct, frozen=True, kw_only=True):
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
    if not text.replace("\n", "").isprintable() and (match := _NOT_YAML.search(text)):
        return _refused(_bad_character(source, match.start() + offset))
    if common := read_common(text):
        data, root = common
        return ParsedYaml(data=data, nodes=SpanMap(root, offset))
    builder = Builder(source, offset)
    try:
        stop = builder.read(Loader(text)) or _wrong_root(builder, source)
    except yaml.MarkedYAMLError as error:
        from nutgraf.load.yaml_errors import explain  # most files have none

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
        nodes=builder.spans,
        diagnostics=tuple(builder.problems),
    )


def _refused(*diagnostics: Diagnostic) -> ParsedYaml:
    return ParsedYaml(data=None, nodes={}, diagnostics=diagnostics)


def _wrong_root(builder: Builder, source: Source) -> Diagnostic | None:
    if isinstance(builder.root, dict):
        return None
    if builder.root is None:
        place, message = source.place(Span(0, 0)), "the file is empty, apart from comments"
    else:
        found = "a list" if isinstance(builder.root, list) else "text without keys"
        place = source.first_line_place(builder.spans[()].value)
        message = f"the file is {found}; it takes keys with values"
    return rules.INVALID_YAML.at(
        place, message, help="write `key: value` on each line, with a space after the colon"
    )


def _bad_character(source: Source, at: int) -> Diagnostic:
    return rules.INVALID_YAML.at(
        source.place(Span(at, at + 1)),
        f"the file holds a character that YAML does not allow, U+{ord(source.text[at]):04X}",
        help="remove it; it often comes with text copied from elsewhere and cannot be seen",
    )
