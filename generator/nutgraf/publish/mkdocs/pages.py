"""Generated pages as MkDocs' own: content and table of contents set, without a trip through Markdown."""

import os
import re
from collections.abc import Mapping
from html import escape
from pathlib import Path, PurePath
from typing import Any
from urllib.parse import quote

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import get_toc
from msgspec import Struct

from nutgraf.core.site import Leaf
from nutgraf.publish.mkdocs.framing import toc_tokens
from nutgraf.publish.mkdocs.printing import MkDocsPress, Printed, pieces, printed, without_search_marks

_ID = re.compile(r'id="(?<=\sid=")([^"]+)"')
"""An id. What it begins with is looked for at once, and then what stands before it."""
_STEP_UP = re.compile(r"(?<=[/?#=&])(?!\.\./)[^/?#=&]+/\.\./")
_DESCRIPTION = re.compile(r"<meta\s+name=[\"']?description\b", re.IGNORECASE)
_URL_CHARACTERS = "%/:?#[]@!$&'()*+,;=~"


class SiteFrame(Struct, frozen=True, kw_only=True):
    """What all generated pages of a site share."""

    press: MkDocsPress
    contents: Mapping[str, bytes]
    """What the press has made of them, by digest."""
    edit_root: str
    """The way from `docs_dir`, where edit links begin, to the site's root; POSIX, no slash at its end."""
    searched: bool = False
    """Whether Material's search goes through pages, which it shall not do, and takes its marks from them."""

    def shown(self, content: bytes) -> tuple[bytes, bytes]:
        """A page's HTML as themes show it, and the markup for its head."""
        html, head, _, has_marks = pieces(content)
        return without_search_marks(html) if has_marks and self.searched else html, head


class GeneratedPage(MkDocsPage):
    """A page that comes with its HTML."""

    def __init__(
        self, title: str | None, file: File, config: MkDocsConfig, page: Leaf, frame: SiteFrame
    ) -> None:
        """`title` is HTML and the one that the site's navigation gives, if it does."""
        self.generated = page
        self.frame = frame
        file.edit_uri = f"{frame.edit_root}/{page.edit_path}" if page.edit_path else None
        super().__init__(title or escape(page.title), file, config)
        self.edit_url = _tidy(self.edit_url)

    def read_source(self, config: MkDocsConfig) -> None:  # noqa: ARG002 - nothing is read
        """Sets the metadata that themes show; they put it into HTML as it is, so it is HTML."""
        self.markdown = ""
        self.meta = {"title": escape(self.generated.title), "hide": self._hidden()}
        if self.generated.description:
            self.meta["description"] = escape(self.generated.description)
        if self.frame.searched:
            self.meta["search"] = {"exclude": True}

    def _hidden(self) -> list[str]:
        """The parts of Material's frame that would take the page's room: it is in no navigation."""
        return ["navigation"] if self.generated.contents else ["navigation", "toc"]

    @property
    def printed(self) -> Printed:
        """What the press has made of the page."""
        return printed(self.frame.contents[self.generated.content])

    def render(self, config: MkDocsConfig, files: Files) -> None:  # noqa: ARG002 - its links are checked
        """Sets what MkDocs would make from Markdown."""
        self.show()
        assert self.content is not None  # noqa: S101 - it is set
        self.present_anchor_ids = set(_ID.findall(self.content))
        self.links_to_anchors = {}

    def show(self) -> None:
        """Sets what a theme shows of the page."""
        self.content = self.printed.html
        self.toc = get_toc(toc_tokens(self.generated, self.frame.press.style))  # type: ignore[arg-type]


def make_page(page: Leaf, title: str | None, config: MkDocsConfig, frame: SiteFrame) -> File:
    """A page's file, which nobody will miss in the navigation."""
    file = File.generated(config, page.source_uri, content="", inclusion=InclusionLevel.NOT_IN_NAV)
    GeneratedPage(title, file, config, page, frame)
    return file


def linked_page(page: Leaf, config: MkDocsConfig, frame: SiteFrame) -> File:
    """The file of a page that MkDocs does not write, as far as links to it and to its parts need it."""
    file = make_page(page, None, config, frame)
    assert file.page is not None  # noqa: S101 - make_page has set it
    file.page.read_source(config)
    file.page.present_anchor_ids = set(_ID.findall(printed(frame.contents[page.content]).html))
    return file


def address_of(page: Leaf) -> str:
    """Where a page's file is in the site."""
    return f"{page.url}index.html"


def with_head(html: str, markup: str) -> str:
    """A whole page of a theme, with markup at the end of its head."""
    if not markup:
        return html
    head, end, body = html.partition("</head>")
    return f"{head}{markup}\n{end}{body}" if end else html


def with_description(html: str, description: str) -> str:
    """A whole page of a theme, with its description, which is HTML, where the theme has said none."""
    if not description or _DESCRIPTION.search(html, 0, max(html.find("</head>"), 0)):
        return html
    return with_head(html, f'<meta name="description" content="{description}">')


def navigation_files(nav: Any) -> set[str]:
    """The source files that a site's `nav` lists."""
    if isinstance(nav, str):
        return {PurePath(nav).as_posix()}
    items = nav.values() if isinstance(nav, dict) else nav or ()
    return {uri for item in items for uri in navigation_files(item)}


def navigation_titles(nav: Any) -> dict[str, str]:
    """The titles that a site's `nav` gives to pages, by their source files."""
    if isinstance(nav, list):
        return {uri: title for item in nav for uri, title in navigation_titles(item).items()}
    if not isinstance(nav, dict):
        return {}
    titles: dict[str, str] = {}
    for title, value in nav.items():
        if isinstance(value, str):
            titles[value] = str(title)
        else:
            titles |= navigation_titles(value)
    return titles


def edit_root(root: Path, docs_dir: Path) -> str:
    """The way from `docs_dir` to the site's root, as `SiteFrame` has it."""
    return Path(os.path.relpath(root, docs_dir)).as_posix()


def _tidy(url: str | None) -> str | None:
    """An edit link without detours (`docs/../seeds`), which hosts take for a folder's name in a query."""
    if url is None:
        return None
    while (shorter := _STEP_UP.sub("", url)) != url:
        url = shorter
    return quote(url, safe=_URL_CHARACTERS)
