"""What the compiler makes: pages, assets and diagnostics, for any publisher."""

import pickle
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from enum import StrEnum
from hashlib import blake2b
from html import escape
from typing import NamedTuple

from msgspec import Struct, field
from msgspec.structs import replace

from nutgraf.core.diagnostic import Diagnostic, Severity
from nutgraf.core.social_card import Picture

ROOT = "nutgraf-root:"
"""Stands for the site's root in the links of fragments: `href="nutgraf-root:claims/"`.

A fragment can be shown on pages of any depth; `Page.relative` puts the way to the root in."""

_COMMON = (" href", " src", " data-link", " xlink:href", " data-root", " data-claims")
_ROOTED = re.compile(rf'\b(href|src|data-[a-z]+)="{ROOT}')


def relative(html: str, depth: int) -> str:
    """A fragment with its links into the site as a page `depth` folders below the root needs them."""
    return _led(html, "../" * depth or "./")


def absolute(html: str, site_url: str) -> str:
    """A fragment with its links into the site as they are needed outside of it."""
    return _led(html, escape(site_url))


def _led(html: str, way: str) -> str:
    for attribute in _COMMON:
        html = html.replace(f'{attribute}="{ROOT}', f'{attribute}="{way}')
    # The pattern alone would do: it takes a hundred times as long.
    return _ROOTED.sub(lambda match: f'{match[1]}="{way}', html) if f'="{ROOT}' in html else html


class PageKind(StrEnum):
    """What a page shows; names its template and its body class."""

    EXPLAINER = "explainer"
    CLAIM = "claim"
    INDEX = "index"


class Heading(NamedTuple):
    """An entry of a page's table of contents. A site has many: tuples are kept and found fastest."""

    id: str
    title: str
    """Plain text."""
    children: "tuple[Heading, ...]" = ()


class Section(Struct, frozen=True, kw_only=True):
    """A part of a page under a heading of level 2."""

    id: str
    title: str
    """Plain text."""
    html: str
    """Without its heading; links into the site begin with ROOT."""
    items: tuple[Heading, ...] = ()
    """The ids in it that a table of contents should list."""


class SearchEntry(NamedTuple):
    """What a search of the site can find on a page, and where."""

    title: str
    """Plain text."""
    text: str = ""
    """Plain text."""
    anchor: str = ""
    """The id of the place on the page; empty: the page."""


class HeadElement(Struct, frozen=True, kw_only=True):
    """An element of a document's head: a `meta` or a `link`."""

    tag: str
    attributes: tuple[tuple[str, str], ...]
    """Names with values, plain text."""


class Page(Struct, frozen=True, kw_only=True):
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
    foot: str = ""
    """HTML after the last section."""
    trail: tuple[tuple[str, str], ...] = ()
    """The pages above it, from the site's first one down: their names, plain text, and addresses."""
    excerpt: str = ""
    """HTML that hand-written pages can show of it, complete by itself; links begin with ROOT."""
    edit_path: str = ""
    """The file under the site's root that it is made from; empty for pages made from many."""
    draft: bool = False
    contents: bool = True
    """Whether a table of contents beside the page helps to find one's way on it."""
    picture: Picture | None = None
    """What a link to it may be shown with."""
    metadata: tuple[HeadElement, ...] = ()
    """What the page's head says of it to those who link to it."""
    structured_data: tuple[str, ...] = ()
    """JSON-LD documents for the page's head, each fit to stand in a `script` element as it is."""
    search: tuple[SearchEntry, ...] = ()
    """What a search should find on it, the page itself first."""
    full_text: str = ""
    """What a search of whole texts reads of it, an HTML document; empty: nothing."""

    def relative(self, html: str) -> str:
        """A fragment with every link into the site made relative to this page."""
        return relative(html, self.url.count("/"))


Press = Callable[[Page], bytes]
"""Makes of a page what a publisher wants to have of it; another process may have to run it."""


def whole(page: Page) -> bytes:
    """A press that leaves nothing out: `unpressed` gives the page."""
    return pickle.dumps(page)


def unpressed(content: bytes) -> Page:
    """The page that `whole` was given."""
    page: Page = pickle.loads(content)  # noqa: S301 - made by ourselves
    return page


class Leaf(NamedTuple):
    """A page, as a publisher lists it: all but what its press has made of it, which may be large."""

    url: str
    kind: PageKind
    title: str
    description: str
    language: str
    edit_path: str
    draft: bool
    contents: bool
    headings: tuple[Heading, ...]
    """Of its sections, the items in them below these."""
    search: tuple[SearchEntry, ...]
    content: str
    """Where the site's contents have what the press has made."""
    digest: str
    """Two leaves that have the same are the same, their contents too."""
    full_text: str = ""
    """Where the site's contents have what a search of whole texts reads of it; empty: nothing."""

    @property
    def source_uri(self) -> str:
        """The Markdown file that a publisher may take it for: `explainers/khmeimim/index.md`."""
        return f"{self.url}index.md"


def leaf_of(page: Page, content: bytes) -> Leaf:
    """A page's leaf; `content` is what the press has made of it."""
    digest = digest_of(content)
    headings = tuple(Heading(id=s.id, title=s.title, children=s.items) for s in page.sections)
    listed = (page.url, page.kind, page.title, page.description, page.language, page.edit_path)
    rest = (page.draft, page.contents, headings, page.search, digest)
    return Leaf(
        url=page.url,
        kind=page.kind,
        title=page.title,
        description=page.description,
        language=page.language,
        edit_path=page.edit_path,
        draft=page.draft,
        contents=page.contents,
        headings=headings,
        search=page.search,
        content=digest,
        digest=digest_of(repr((listed, rest)).encode()),
        full_text=digest_of(_encoded(page.full_text)) if page.full_text else "",
    )


def _encoded(text: str) -> bytes:
    """A text as bytes, whatever it has: half a surrogate pair becomes a reference that nobody can read."""
    return text.encode(errors="xmlcharrefreplace")


def digest_of(content: bytes) -> str:
    """What tells a content from all others: BLAKE2b of 16 bytes, in hexadecimal."""
    return blake2b(content, digest_size=16).hexdigest()


class Asset(Struct, frozen=True, kw_only=True):
    """A file that goes to the site as it is."""

    url: str
    """Relative to the site's root."""
    path: str = ""
    """The file under the site's root to copy."""
    content: bytes = b""
    """What it holds, where neither `path` nor `stored` is given."""
    stored: str = ""
    """Where the site's contents have what it holds."""
    linked: bool = False
    """Whether every page is to load it: a style sheet, or a script that is an ES module."""


class Pressed(Struct, frozen=True, kw_only=True):
    """Pages and files as they are kept: what they hold is elsewhere, by digest."""

    leaves: tuple[Leaf, ...]
    assets: tuple[Asset, ...]

    @property
    def contents(self) -> Iterator[str]:
        """The digests of what they hold; files that are only to be copied have none."""
        yield from (digest for leaf in self.leaves for digest in (leaf.content, leaf.full_text) if digest)
        yield from (asset.stored for asset in self.assets if asset.stored)


def pressed(products: Iterable[Page | Asset], press: Press) -> tuple[Pressed, dict[str, bytes]]:
    """Pages and files as they are kept, and by digest what they hold: of pages, what a press makes."""
    leaves = []
    assets = []
    contents = {}
    for product in products:
        if isinstance(product, Page):
            content = press(product)
            leaf = leaf_of(product, content)
            leaves.append(leaf)
            contents[leaf.content] = content
            if leaf.full_text:
                contents[leaf.full_text] = _encoded(product.full_text)
        elif product.path:
            assets.append(product)
        else:
            stored = digest_of(product.content)
            assets.append(replace(product, content=b"", stored=stored))
            contents[stored] = product.content
    return Pressed(leaves=tuple(leaves), assets=tuple(assets)), contents


class Counts(Struct, frozen=True, kw_only=True):
    """What a site holds."""

    explainers: int = 0
    claims: int = 0
    locations: int = 0

    def __add__(self, other: "Counts") -> "Counts":
        return Counts(
            explainers=self.explainers + other.explainers,
            claims=self.claims + other.claims,
            locations=self.locations + other.locations,
        )


class Site(Struct, frozen=True, kw_only=True):
    """A compiled site."""

    pages: tuple[Leaf, ...]
    assets: tuple[Asset, ...]
    diagnostics: tuple[Diagnostic, ...]
    """Sorted by place."""
    counts: Counts
    contents: Mapping[str, bytes] = field(default_factory=dict)
    """What the press has made of the pages, and what stored assets hold, by digest."""
    cards: tuple[str, ...] = ()
    """The newest explainers, as HTML cards that hand-written pages can show; links begin with ROOT."""

    def content_of(self, asset: Asset) -> bytes:
        """What an asset holds that is no copy of a file."""
        return self.contents[asset.stored] if asset.stored else asset.content

    def errors(self) -> Iterator[Diagnostic]:
        """The diagnostics that stop a build."""
        return (d for d in self.diagnostics if d.severity is Severity.ERROR)


def pages_of(site: Site) -> list[Page]:
    """The pages of a site that was compiled with the press `whole`."""
    return [unpressed(site.contents[leaf.content]) for leaf in site.pages]
