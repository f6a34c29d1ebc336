"""Fixes that give values of the annotations other words, or each other's."""

import json
import re
from collections.abc import Sequence
from functools import cache

from nutgraf.core.diagnostic import Fix
from nutgraf.core.keypath import AnnotationFile, KeyPath
from nutgraf.core.text import Span


def yaml_string(text: str) -> str:
    """A text as a double-quoted YAML scalar on one line, each run of white space as one space."""
    quoted = json.dumps(" ".join(text.split()), ensure_ascii=False)
    if quoted.isprintable():
        return quoted
    return _unprintable().sub(lambda match: f"\\u{ord(match[0]):04x}", quoted)


@cache
def _unprintable() -> re.Pattern[str]:
    """What YAML 1.2.2 (5.1) wants escaped, white space other than the space, and the byte order mark."""
    return re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufeff\ufffe\uffff]")


def reword(file: AnnotationFile, edits: Sequence[tuple[KeyPath, str]], title: str) -> Fix | None:
    """A fix that gives the values at some paths new words, each as a double-quoted scalar.

    One edit spans them all and keeps what stands between them. None where a value cannot be replaced
    without touching another: it has an anchor, or it stands elsewhere and is brought in by an alias.
    """
    return _replace(file, [(_span(file, at), yaml_string(words)) for at, words in edits], title)


def exchange(file: AnnotationFile, one: KeyPath, other: KeyPath, title: str) -> Fix | None:
    """A fix that gives each of two scalars what is written as the other; None as for `reword`."""
    spans = _span(file, one), _span(file, other)
    written = [file.source.text[span.start : span.end] if span else "" for span in spans]
    return _replace(file, list(zip(spans, reversed(written), strict=True)), title)


def _replace(file: AnnotationFile, edits: Sequence[tuple[Span | None, str]], title: str) -> Fix | None:
    """One edit that spans all of these."""
    places = sorted((span, words) for span, words in edits if span is not None)
    if len(places) < len(edits):
        return None
    text = file.source.text
    parts = []
    done = places[0][0].start
    for span, replacement in places:
        parts += [text[done : span.start], replacement]
        done = span.end
    return Fix(
        path=file.source.path,
        span=Span(places[0][0].start, done),
        replacement="".join(parts),
        title=title,
    )


def _span(file: AnnotationFile, at: KeyPath) -> Span | None:
    """The span of a scalar as written, without the line breaks that end a block scalar."""
    node, parent = file.nodes.get(at), file.nodes.get(at[:-1])
    if node is None or (parent is not None and not parent.value.contains(node.value)):
        return None
    written = file.source.text[node.value.start : node.value.end].rstrip()
    if not written or written[0] in "&!":
        return None
    return Span(node.value.start, node.value.start + len(written))
