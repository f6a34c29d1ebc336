"""A source article as its reader sees it: text, blocks, and the markup on it."""

from bisect import bisect_right
from datetime import date
from enum import StrEnum

from msgspec import Struct

from nutgraf.core.text import Span


class BlockKind(StrEnum):
    """What a block of an article is."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    ITEM = "item"
    """One item of a list."""
    QUOTATION = "quotation"
    """One paragraph of a block quotation."""
    CODE = "code"
    """Preformatted text: its line breaks count."""


class Block(Struct, frozen=True, kw_only=True):
    """A stretch of the article's text that stands by itself; blocks do not overlap."""

    kind: BlockKind
    span: Span
    level: int = 0
    """Depth: of a heading 1 to 6, of a list item from 1; 0 for the others."""
    ordered: bool = False
    """Whether an item stands in a numbered list."""


class Markup(Struct, frozen=True, kw_only=True):
    """Inline markup over a span of the article's text; markups nest and never cross."""

    span: Span
    tag: str
    """One of `em`, `strong`, `code`, `a`, `sub`, `sup`, `del`."""
    href: str = ""
    """The target of an `a`, as the article gives it; unsafe until checked."""


class Dateline(Struct, frozen=True, kw_only=True):
    """Where an article was filed from: `KHMEIMIM AIRBASE, Syria — ` at its head."""

    span: Span
    """The place's name, without the dash after it."""
    place: str


class ArticleMetadata(Struct, frozen=True, kw_only=True):
    """What a file says of its own article, in front matter, meta tags or JSON-LD."""

    headline: str = ""
    publisher: str = ""
    author: str = ""
    url: str = ""
    archived: str = ""
    published: date | None = None
    retrieved: date | None = None
    language: str = ""
    license: str = ""


class Article(Struct, frozen=True, kw_only=True):
    """An article's text and structure.

    `text` is what a reader sees, without markup: the blocks' texts in order, joined by a blank
    line (two line feeds). All spans are in code points of `text`.
    """

    path: str
    """POSIX path of its file relative to the site's root."""
    text: str
    blocks: tuple[Block, ...]
    markup: tuple[Markup, ...] = ()
    """Outer before inner, in the order of the text."""
    dateline: Dateline | None = None
    related: tuple[str, ...] = ()
    """The lines that pointed to other articles (`Related: …`), without that word; not in `text`."""
    metadata: ArticleMetadata = ArticleMetadata()
    lines: tuple[tuple[int, int], ...] = ()
    """Pairs of an offset in `text` and the line of the file (from 1) that begins there, ascending;
    empty where the text has no lines that a person would know (HTML)."""

    def line_at(self, offset: int) -> int | None:
        """The line of the file that holds the text at `offset`, where that is known."""
        index = bisect_right(self.lines, (offset, 1 << 62)) - 1
        return self.lines[index][1] if index >= 0 else None

    def block_at(self, offset: int) -> int:
        """The index of the block that holds `offset`, or of the last one that begins before it."""
        return max(0, bisect_right(self.blocks, offset, key=lambda block: block.span.start) - 1)
