"""A page's sections become the one piece of HTML, and the table of contents, that MkDocs takes."""

import re
from collections.abc import Mapping
from html import escape, unescape
from typing import Any

from msgspec import Struct

from nutgraf.core.site import ROOT, Heading, Leaf, Page, relative
from nutgraf.render.language import language_of

TOP = "top"
"""The id of a page's h1."""

_TRUE = frozenset({"true", "yes", "y", "on", "1"})
_FALSE = frozenset({"false", "no", "n", "off", "0", "none", ""})
_FOLDER_LINK = re.compile(rf'(="{ROOT}(?:[^"#?]*/)?)(?=["#?])')


class HeadingStyle(Struct, frozen=True, kw_only=True):
    """How the site's headings look: the settings of Python-Markdown's `toc` extension that matter here."""

    permalink: str = ""
    """The sign of a heading's link to itself, plain text; empty: no such link."""
    permalink_class: str = "headerlink"
    permalink_title: str = "Permanent link"
    permalink_leading: bool = False
    """Whether the link stands before the heading's words."""
    highest: int = 1
    """The first level of headings in the table of contents."""
    deepest: int = 6
    """The last one."""


def heading_style(settings: Mapping[str, Any]) -> HeadingStyle:
    """The heading style that a site sets for its `toc` extension."""
    highest, _, deepest = str(settings.get("toc_depth", 6)).rpartition("-")
    return HeadingStyle(
        permalink=_permalink(settings.get("permalink")),
        permalink_class=str(settings.get("permalink_class", "headerlink")),
        permalink_title=str(settings.get("permalink_title", "Permanent link")),
        permalink_leading=str(settings.get("permalink_leading")).lower() in _TRUE,
        highest=int(highest or 1),
        deepest=int(deepest),
    )


def frame(page: Page, style: HeadingStyle, *, site_language: str, directory_urls: bool) -> str:
    """The page as one piece of HTML, with links relative to it.

    `directory_urls`: whether a link may end in a slash, or must name the file `index.html`, as on a
    site that is read without a server.
    """
    attributes = tongue(page, site_language)
    # The h1 comes first: search takes what stands before it for a part of the page with a name of its own.
    parts = [
        _headline(1, TOP, page.title, style, attributes),
        f'<div class="nutgraf nutgraf-{page.kind}"{attributes}>',
        page.head,
    ]
    for section in page.sections:
        parts += (_headline(2, section.id, section.title, style), section.html)
    if page.foot:
        parts.append(page.foot)
    return localized("\n".join((*parts, "</div>")), page.url.count("/"), directory_urls)


def localized(html: str, depth: int, directory_urls: bool) -> str:
    """HTML with its links into the site as a page `depth` folders below its root needs them."""
    return relative(html if directory_urls else _FOLDER_LINK.sub(r"\1index.html", html), depth)


def toc_tokens(page: Leaf, style: HeadingStyle) -> list[dict[str, Any]]:
    """The page's table of contents, in the form in which Python-Markdown's `toc` extension gives one."""
    tokens = _tokens((Heading(id=TOP, title=page.title, children=page.headings),), 1, style.deepest)
    for _ in range(1, style.highest):
        tokens = [child for token in tokens for child in token["children"]]
    return tokens


def _tokens(headings: tuple[Heading, ...], level: int, deepest: int) -> list[dict[str, Any]]:
    if level > deepest:
        return []
    return [
        {
            "level": level,
            "id": heading.id,
            "name": escape(heading.title),
            "children": _tokens(heading.children, level + 1, deepest),
        }
        for heading in headings
    ]


Entry = tuple[int, bool, str, str]
"""Of a table of contents: its level, whether others are below it, its id, and its title as HTML."""


def outline(page: Leaf, style: HeadingStyle) -> list[Entry]:
    """The entries of `toc_tokens`, each before those below it."""
    entries: list[Entry] = []
    _outline((Heading(id=TOP, title=page.title, children=page.headings),), 1, style, entries)
    # All at once, as there are dozens on each of thousands of pages.
    titles = escape("\0".join([title.replace("\0", "") for _, _, _, title in entries])).split("\0")
    return [(*entry[:3], title) for entry, title in zip(entries, titles, strict=False)]


def has_outline(page: Leaf, style: HeadingStyle) -> bool:
    """Whether there is more in it than the page itself."""
    level, headings = 1, page.headings
    while headings and level < style.deepest:
        level += 1
        if level >= style.highest:
            return True
        headings = tuple(child for heading in headings for child in heading.children)
    return False


def _outline(headings: tuple[Heading, ...], level: int, style: HeadingStyle, entries: list[Entry]) -> None:
    if level > style.deepest:
        return
    is_listed, has_below = level >= style.highest, level < style.deepest
    for heading in headings:
        below = heading.children
        if is_listed:
            entries.append((level, has_below and bool(below), heading.id, heading.title))
        if below:
            _outline(below, level + 1, style, entries)


def tongue(page: Page | Leaf, site_language: str) -> str:
    """The attributes that say a page is in another language than the site."""
    if not page.language or page.language.lower() == site_language.lower():
        return ""
    return f' lang="{escape(page.language)}" dir="{language_of(page.language).direction}"'


def _headline(level: int, anchor: str, title: str, style: HeadingStyle, attributes: str = "") -> str:
    words = escape(title, quote=False)
    if style.permalink:
        link = (
            f'<a class="{escape(style.permalink_class)}" href="#{escape(anchor)}" '
            f'title="{escape(style.permalink_title)}">{escape(style.permalink, quote=False)}</a>'
        )
        words = f"{link}{words}" if style.permalink_leading else f"{words}{link}"
    return f'<h{level} id="{escape(anchor)}"{attributes}>{words}</h{level}>'


def _permalink(value: object) -> str:
    word = str(value).lower()
    if word in _TRUE:
        return "¶"
    return "" if word in _FALSE else unescape(str(value))
