"""Markdown that an author wrote, and the references that stand in it."""

import re
from collections.abc import Iterator
from enum import StrEnum
from functools import lru_cache

from msgspec import Struct

from nutgraf.core.keypath import KeyPath, occurrences


class RefKind(StrEnum):
    """What a reference leads to; the value is its scheme in `[words](scheme:id)`."""

    CLAIM = "claim"
    LOCATION = "location"
    PERSON = "person"
    BACKGROUND = "background"
    SOURCE = "source"
    """Written `[@id]` in prose."""
    EXPLAINER = "explainer"
    """Named by `related` and `translation_of`, not in prose."""


class Ref(Struct, frozen=True, kw_only=True):
    """A reference by id, and where it is written."""

    kind: RefKind
    target: str
    """An id of the same explainer, or `slug/id` of another; for EXPLAINER a slug."""
    at: KeyPath
    """The value that holds it."""
    word: str = ""
    """How it is spelled there, where the value holds more than the reference: `@id`, `claim:id`."""
    start: int = 0
    """Where the word stands in the value, in code points."""
    text: str = ""
    """The value that the word stands in."""

    @property
    def occurrence(self) -> int:
        """Which of the word's occurrences in the value it is, from 0: code may hold it too."""
        return sum(match.start() < self.start for match in occurrences(self.word, self.text))


class Prose(Struct, frozen=True, kw_only=True):
    """A Markdown text and where the annotations give it."""

    text: str
    at: KeyPath


LINK_SCHEMES = frozenset({RefKind.CLAIM, RefKind.LOCATION, RefKind.PERSON, RefKind.BACKGROUND})
"""The schemes that `[words](scheme:id)` may have beside those of ordinary links."""

CITATION = r"\[(@[\w/-]+(?:\s*;\s*@[\w/-]+)*)\](?![(\[])"
"""Pandoc's citation form, `[@id]` or `[@id; @other]`; group 1 is what stands in the brackets."""

_SCANNER = re.compile(
    r"(?P<fence>^(?P<ticks>`{3,}+|~{3,}+)[^\n]*\n.*?(?:^(?P=ticks)[`~]*\s*$|\Z))"
    r"|(?P<code>(?<!`)(?P<run>`++)(?:[^`]++|(?!(?P=run)(?!`))`++)*+(?P=run))"
    r"|(?P<escaped>\\.)"
    rf"|(?P<citation>{CITATION})"
    r"|\]\(\s*(?:<(?P<angled>[^<>\n]*)>|(?P<inline>[^\s()]*(?:\([^\s()]*\)[^\s()]*)*))"
    r"|^ {0,3}\[[^\]\n]+\]:[ \t]*\n?[ \t]*<?(?P<defined>[^\s<>]+)"
    r"|<(?P<auto>[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*)>"
    r"|<a\s[^<>]*?\bhref\s*=\s*(?:\"(?P<double>[^\"<>]*)\"|'(?P<single>[^'<>]*)'|(?P<bare>[^\s\"'<>]+))",
    re.DOTALL | re.MULTILINE | re.IGNORECASE,
)
"""What can hold a reference or a link target in Markdown or in HTML among it, and what hides one (code,
escapes)."""

_CITED = re.compile(r"@([\w/-]+)")

_TARGETS = ("angled", "inline", "defined", "double", "single", "bare")
"""The groups of a link's target; no automatic link leads to an item."""


def cited_ids(citation: str) -> tuple[str, ...]:
    """The ids in what stands between a citation's brackets: `@a; @b` gives `a`, `b`."""
    return tuple(part.strip().removeprefix("@") for part in citation.split(";"))


def link_targets(text: str) -> Iterator[str]:
    """The targets of a Markdown text's links, in order, as written (CommonMark 0.31, 4.7, 6.3, 6.5, 6.6)."""
    for match in _SCANNER.finditer(text):
        for group in (*_TARGETS, "auto"):
            if (target := match[group]) is not None:
                yield target


@lru_cache(maxsize=4096)
def references(prose: Prose) -> tuple[Ref, ...]:
    """The citations and internal links of a text, in its order; remembered, since rules ask again."""
    if "[" not in prose.text and "<" not in prose.text:
        return ()
    return tuple(
        Ref(kind=kind, target=target, at=prose.at, word=word, start=start, text=prose.text)
        for kind, target, word, start in _references(prose.text)
    )


def _references(text: str) -> Iterator[tuple[RefKind, str, str, int]]:
    """The kind and target of each reference, its word and where that begins."""
    for match in _SCANNER.finditer(text):
        if match["citation"]:
            for cited in _CITED.finditer(text, *match.span("citation")):
                yield RefKind.SOURCE, cited[1], cited[0], cited.start()
            continue
        group = next((group for group in _TARGETS if match[group] is not None), None)
        scheme, colon, rest = match[group].partition(":") if group else ("", "", "")
        if group and colon and scheme in LINK_SCHEMES:
            yield RefKind(scheme), rest, match[group], match.start(group)
