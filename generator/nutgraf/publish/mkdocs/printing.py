"""What MkDocs gets of a page: its HTML, the markup for its head, and what other pages show of it."""

import re
from typing import NamedTuple

from msgspec import Struct

from nutgraf.core.site import Page
from nutgraf.publish.head_markup import head_markup
from nutgraf.publish.mkdocs.framing import HeadingStyle, frame

_BARE_MARK = re.compile(rb'data-search-\w+="[^"]+"')
"""Found far faster than with what may stand before it."""

_SEARCH_MARK = re.compile(rb"\s?" + _BARE_MARK.pattern)


class Printed(Struct, frozen=True, kw_only=True):
    """A page without the theme around it."""

    html: str
    """With its headings; links are relative to the page."""
    head: str
    """Markup for the end of the document's `head`; empty where there is none."""
    excerpt: str
    """What hand-written pages can show of it; links begin with ROOT."""


class MkDocsPress(Struct, frozen=True, kw_only=True):
    """Prints pages for MkDocs, as a site wants them."""

    style: HeadingStyle
    language: str
    """The site's own, BCP 47."""
    directory_urls: bool
    """Whether a link may end in a slash, or must name the file `index.html`."""

    def __call__(self, page: Page) -> bytes:
        """The page as `printed` and `pieces` read it: a line with lengths, and three texts."""
        html = frame(page, self.style, site_language=self.language, directory_urls=self.directory_urls)
        parts = [encoded(text) for text in (html, head_markup(page), page.excerpt)]
        marks = _BARE_MARK.search(parts[0]) is not None
        return b"".join((b"%d %d %d\n" % (len(parts[0]), len(parts[1]), marks), *parts))


def encoded(text: str) -> bytes:
    """A text as MkDocs writes it."""
    return text.encode("utf-8", errors="xmlcharrefreplace")


class Pieces(NamedTuple):
    """A page as it goes to files."""

    html: bytes
    head: bytes
    excerpt: bytes
    has_marks: bool
    """Whether the HTML has marks for Material's search."""


def pieces(content: bytes) -> Pieces:
    """What a press has made."""
    start = content.index(b"\n") + 1
    html, head, marks = map(int, content[:start].split())
    middle = start + html
    end = middle + head
    return Pieces(content[start:middle], content[middle:end], content[end:], bool(marks))


def without_search_marks(html: bytes) -> bytes:
    """HTML without what Material's search plugin takes out of every page."""
    return _SEARCH_MARK.sub(b"", html)


def printed(content: bytes) -> Printed:
    """What a press has made."""
    html, head, excerpt, _ = pieces(content)
    return Printed(html=html.decode(), head=head.decode(), excerpt=excerpt.decode())
