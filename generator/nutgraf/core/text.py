"""A text, spans in it, and places that a person can find in an editor."""

from bisect import bisect_right
from collections.abc import Callable
from functools import lru_cache
from hashlib import sha256

from msgspec import Struct


class Span(Struct, frozen=True, order=True):
    """A stretch of a text, in Unicode code points, half open: `start` is in it, `end` is not."""

    start: int
    end: int

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: "Span") -> bool:
        """Whether `other` lies within this span (its ends included)."""
        return self.start <= other.start and other.end <= self.end


class Place(Struct, frozen=True, order=True, kw_only=True):
    """Where something stands in a file; carries its line, so that it can be shown without the file.

    Lines and columns count from 1, columns in Unicode code points; the end is exclusive.
    """

    path: str
    """POSIX path relative to the site's root (the folder of `mkdocs.yml`)."""
    line: int = 1
    column: int = 1
    end_line: int = 1
    end_column: int = 1
    excerpt: str = ""
    """The text of `line`, without its line break; empty where the file has no text to show."""


class Source:
    """A file of text: its path and its decoded content; never changed."""

    __slots__ = ("_digest", "_line_starts", "_read", "_text", "path")

    def __init__(self, *, path: str, text: str) -> None:
        """`path`: POSIX, relative to the site's root."""
        self.path = path
        self._text: str | None = text
        self._read: Callable[[], str] | None = None
        self._digest = ""
        self._line_starts: tuple[int, ...] = ()

    @classmethod
    def unread(cls, path: str, digest: str, read: Callable[[], str]) -> "Source":
        """A file whose content is known by its digest, and read when somebody asks for it."""
        source = cls(path=path, text="")
        source._text, source._digest, source._read = None, digest, read
        return source

    @property
    def text(self) -> str:
        """The content. OSError where it has not been read until now and cannot be."""
        if self._text is None:
            assert self._read is not None  # noqa: S101 - for mypy; `unread` gave it
            self._text = self._read()
            # If somebody has changed the file since it was recognised, it is what was read that counts.
            self._digest = ""
        return self._text

    @property
    def digest(self) -> str:
        """What tells the text from all others: SHA-256, which processors have built in, in hexadecimal."""
        if not self._digest:
            self._digest = sha256(self.text.encode(errors="surrogatepass")).hexdigest()
        return self._digest

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Source):
            return NotImplemented
        return self.path == other.path and self.digest == other.digest

    def __hash__(self) -> int:
        return hash((self.path, self.digest))

    def __repr__(self) -> str:
        return f"Source(path={self.path!r}, digest={self.digest!r})"

    def __reduce__(self) -> "tuple[Callable[[str, str], Source], tuple[str, str]]":
        return _source, (self.path, self.text)

    @property
    def line_starts(self) -> tuple[int, ...]:
        """Offset of the first code point of each line, ascending; always begins with 0."""
        if not self._line_starts:
            # Only what is said of a text needs them, and of most texts nothing is.
            starts = [0]
            find, at = self.text.find, -1
            while (at := find("\n", at + 1)) >= 0:
                starts.append(at + 1)
            self._line_starts = tuple(starts)
        return self._line_starts

    def line_of(self, offset: int) -> int:
        """The line, from 1, that holds the code point at `offset`."""
        return bisect_right(self.line_starts, offset)

    def line_text(self, line: int) -> str:
        """The text of a line (from 1) without its line break."""
        start = self.line_starts[line - 1]
        end = self.line_starts[line] if line < len(self.line_starts) else len(self.text)
        return _line(self.text, start, end)

    def place(self, span: Span) -> Place:
        """The place of a span of this text."""
        line, end_line = self.line_of(span.start), self.line_of(span.end)
        return Place(
            path=self.path,
            line=line,
            column=span.start - self.line_starts[line - 1] + 1,
            end_line=end_line,
            end_column=span.end - self.line_starts[end_line - 1] + 1,
            excerpt=self.line_text(line),
        )

    def first_line_place(self, span: Span) -> Place:
        """The place of a span up to the end of its first line: a caret underlines what can be seen."""
        line_end = self.text.find("\n", span.start, span.end)
        return self.place(span if line_end < 0 else Span(span.start, line_end))


def _source(path: str, text: str) -> Source:
    return Source(path=path, text=text)


@lru_cache(maxsize=128)
def _line(text: str, start: int, end: int) -> str:
    """One string for all places on a line: a line of megabytes may hold hundreds of mistakes."""
    return text[start:end].rstrip("\r\n")
