"""Front matter: what a Markdown article says of itself in YAML between two lines of dashes."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, TypeVar

from msgspec import Struct, field
from msgspec.structs import replace
from pydantic_core import PydanticCustomError

from nutgraf.core import rules
from nutgraf.core.article import ArticleMetadata
from nutgraf.core.diagnostic import Diagnostic
from nutgraf.core.keypath import AnnotationFile
from nutgraf.core.text import Source, Span
from nutgraf.load.models.codes import read_language
from nutgraf.load.models.quantities import read_day
from nutgraf.load.models.values import read_line, read_url
from nutgraf.load.words import code
from nutgraf.load.yaml_nodes import parse

Value = TypeVar("Value")

_FENCED = re.compile(
    r"\ufeff?---[ \t]*(?:\r\n?|\n)(?P<yaml>(?:.*?(?:\r\n?|\n))??)(?:---|\.\.\.)[ \t]*(?:\r\n?|\n|\Z)",
    re.DOTALL,
)
_UNCLOSED = re.compile(r"\ufeff?(?P<line>---)[ \t]*(?:\r\n?|\n)[A-Za-z_]+[ \t]*:[ \t\r\n]")
_NO_KEYS = re.compile(r"(?:\s|#[^\n]*)*")
_TIME = re.compile(r"(?<=\d{4}-\d\d-\d\d)[T ]\d.*", re.DOTALL)


class FrontMatter(Struct, frozen=True, kw_only=True):
    """What was read ahead of the text."""

    metadata: ArticleMetadata = field(default_factory=ArticleMetadata)
    end: int = 0
    """Offset in the source at which the article's text begins."""
    problems: tuple[Diagnostic, ...] = ()


def read_front_matter(source: Source) -> FrontMatter:
    """Reads front matter where a source begins with it.

    It gives what `source` takes in annotations; `title` stands in for `headline`, a list of authors is
    joined, a time after a date is dropped. Keys of other programs are passed over. A value that cannot
    be taken is a diagnostic at its place and stays out of the metadata.
    """
    match = _FENCED.match(source.text)
    if match is None:
        return FrontMatter(problems=_unclosed(source))
    text = re.sub(r"\r\n?", "\n", match["yaml"])
    if _NO_KEYS.fullmatch(text):
        return FrontMatter(end=match.end())
    # The same lines as in the file, so that places hold: the dashes' line is empty.
    alone = Source(path=source.path, text=f"\n{text}")
    parsed = parse(alone)
    note = (
        f"the YAML of an article stands between lines of dashes, here lines 1 and {text.count(chr(10)) + 2}"
    )
    problems = [replace(problem, notes=(*problem.notes, note)) for problem in parsed.diagnostics]
    taker = _Taker(AnnotationFile(source=alone, nodes=parsed.nodes), parsed.data or {}, problems)
    metadata = ArticleMetadata(
        headline=taker.take("headline", read_line, "") or taker.take("title", read_line, ""),
        publisher=taker.take("publisher", read_line, ""),
        author=taker.take("author", _read_author, ""),
        url=taker.take("url", read_url, ""),
        archived=taker.take("archived", read_url, ""),
        published=taker.take("published", _read_day, None),
        retrieved=taker.take("retrieved", _read_day, None),
        language=taker.take("language", read_language, ""),
        license=taker.take("license", read_line, ""),
    )
    problems.sort(key=lambda problem: problem.sort_key)
    return FrontMatter(metadata=metadata, end=match.end(), problems=tuple(problems))


def _unclosed(source: Source) -> tuple[Diagnostic, ...]:
    match = _UNCLOSED.match(source.text)
    if match is None:
        return ()
    problem = rules.INVALID_YAML.at(
        source.place(Span(*match.span("line"))),
        "the front matter has no end",
        label="begins here",
        help="put a line of three dashes after its last key",
    )
    return (problem,)


class _Taker(Struct, frozen=True):
    """Takes values out of a mapping; mistakes in them go to `problems`."""

    file: AnnotationFile
    data: Mapping[str, Any]
    problems: list[Diagnostic]

    def take(self, key: str, read: Callable[[Any], Value], otherwise: Value) -> Value:
        """The value of a key; `otherwise` where it is not there, is empty or cannot be taken."""
        value = self.data.get(key)
        if value in (None, "", []):
            return otherwise
        try:
            return read(value)
        except PydanticCustomError as error:
            said = error.context or {}
            rule = rules.BY_CODE[error.type]
            self.problems.append(
                rule.at(self.file.place((key,)), f"{code(key)} {said['clause']}", help=said["help"])
            )
            return otherwise


def _read_author(value: Any) -> str:
    return ", ".join(map(read_line, value)) if isinstance(value, list) else read_line(value)


def _read_day(value: Any) -> date:
    return read_day(_TIME.sub("", value) if isinstance(value, str) else value)
