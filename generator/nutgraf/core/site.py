"""What the compiler makes: pages, assets and diagnostics, for any publisher."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from nutgraf.core.diagnostic import Diagnostic, Severity

ROOT = "nutgraf-root:"
"""Stands for the site's root in the links of fragments: `href="nutgraf-root:claims/"`.

A fragment can be shown on pages of any depth; `Page.relative` puts the way to the root in."""

_COMMON = (" href", " src", " data-link")
_ROOTED = re.compile(rf'\b(href|src|data-[a-z]+)="{ROOT}')


def relative(html: str, depth: int) -> str:
    """A fragment with its links into the site as a page `depth` folders below the root needs them."""
    way = "../" * depth or "./"
    for attribute in _COMMON:
        html = html.replace(f'{attribute}="{ROOT}', f'{attribute}="{way}')
    # The pattern alone would do: it takes a hundred times as long.
    return _ROOTED.sub(rf'\g<1>="{way}', html) if f'="{ROOT}' in html else html


class PageKind(StrEnum):
    """What a page shows; names its template and its body class."""

    EXPLAINER = "explainer"
    CLAIM = "claim"
    INDEX = "index"


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """An entry of a page's table of contents."""

    id: str
    title: str
    """Plain text."""
    children: "tuple[Heading, ...]" = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A part of a page under a heading of level 2."""

    id: str
    title: str
    """Plain text."""
    html: str
    """Without its heading; links into the site begin with ROOT."""
    items: tuple[Heading, ...] = ()
    """The ids in it that a table of contents should list."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One page, ready to be framed by a publisher."""

    url: str
    """Relative to the site's root, ending in a slash: `explainers/khmeimim/`."""
    kind: PageKind
    title: str
    """Plain text."""
    description: str = ""
    """Plain text, one paragraph."""
    language: str = ""
    """BCP 47."""
    head: str = ""
    """HTML between the page's h1 and its first section."""
    sections: tuple[Section, ...] = ()
    excerpt: str = ""
    """HTML that hand-written pages can show of it, complete by itself; links begin with ROOT."""
    edit_path: str = ""
    """The file under the site's root that it is made from; empty for pages made from many."""
    draft: bool = False
    contents: bool = True
    """Whether a table of contents beside the page helps to find one's way on it."""
    structured_data: tuple[str, ...] = ()
    """JSON-LD documents for the page's head, each fit to stand in a `script` element as it is."""

    @property
    def source_uri(self) -> str:
        """The Markdown file that a publisher may take it for: `explainers/khmeimim/index.md`."""
        return f"{self.url}index.md"

    def relative(self, html: str) -> str:
        """A fragment with every link into the site made relative to this page."""
        return relative(html, self.url.count("/"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Asset:
    """A file that goes to the site as it is."""

    url: str
    """Relative to the site's root."""
    path: str = ""
    """The file under the site's root to copy; empty: `content` holds it."""
    content: bytes = b""
    linked: bool = False
    """Whether every page is to load it: a style sheet, or a script that is an ES module."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """What a site holds."""

    explainers: int = 0
    claims: int = 0
    locations: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """A compiled site."""

    pages: tuple[Page, ...]
    assets: tuple[Asset, ...]
    diagnostics: tuple[Diagnostic, ...]
    """Sorted by place."""
    counts: Counts
    cards: tuple[str, ...] = ()
    """The newest explainers, as HTML cards that hand-written pages can show; links begin with ROOT."""

    def errors(self) -> Iterator[Diagnostic]:
        """The diagnostics that stop a build."""
        return (d for d in self.diagnostics if d.severity is Severity.ERROR)
