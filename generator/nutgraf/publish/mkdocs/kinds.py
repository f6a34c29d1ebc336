"""Which pages a theme shows alike: they differ only in what slots stand for."""

import re
from collections.abc import Iterable, Iterator
from html import escape
from posixpath import splitext
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.nav import Navigation

from nutgraf.core.site import Leaf
from nutgraf.publish.mkdocs.framing import HeadingStyle, has_outline
from nutgraf.publish.mkdocs.slots import quoted

_PLAIN_URL = re.compile(r"[\w/.-]+", re.ASCII)
_PLAIN_PATH = re.compile(r"[\w &(),=@~+-][\w &(),=@~.+-]*(?:/[\w &(),=@~+-][\w &(),=@~.+-]*)*")
"""Paths that stand in an address as `quoted` has them, and change nothing else of it."""


class Kind(NamedTuple):
    """What pages of one kind have in common."""

    prefix: str
    """The folder that they share with something that the theme links to, with its slash; empty: none."""
    depth: int
    """Of the page below that folder."""
    contents: bool
    described: bool
    ending: str | None
    """Of the file behind the edit link; None: no such link."""
    listed: bool
    """Whether there is more in the table of contents than the page itself."""


class Kinds:
    """Tells the kinds of pages apart, by what the theme links to as well: its links are relative."""

    def __init__(self, style: HeadingStyle) -> None:
        self._style = style
        self._folders: set[str] = set()

    def link(self, targets: Iterable[str]) -> bool:
        """Takes note of what pages link to; whether there is news in it."""
        before = len(self._folders)
        for target in targets:
            address = urlsplit(target)
            if address.scheme or address.netloc or target.startswith(("/", "#")):
                continue
            parts = [part for part in address.path.split("/") if part not in ("", ".", "..")]
            self._folders |= {"/".join(parts[:end]) + "/" for end in range(1, len(parts) + 1)}
        return len(self._folders) > before

    def of(self, leaf: Leaf) -> Kind | None:
        """A page's kind; None where there is no other page like it."""
        prefix, depth = "", leaf.url.count("/")
        start = leaf.url.find("/") + 1
        while start and leaf.url[:start] in self._folders:
            prefix, depth = leaf.url[:start], depth - 1
            start = leaf.url.find("/", start) + 1
        if not depth or not _is_plain(leaf):
            return None
        return Kind(
            prefix=prefix,
            depth=depth,
            contents=leaf.contents,
            described=bool(leaf.description),
            ending=splitext(leaf.edit_path)[1] if leaf.edit_path else None,
            listed=has_outline(leaf, self._style),
        )


def values_of(leaf: Leaf, kind: Kind) -> dict[str, str]:
    """What fills a page's slots, but for its content and table of contents."""
    title = escape(leaf.title)
    values = {"title": title, "description": escape(leaf.description), "id0": "", "entry0": ""}
    values["url"] = leaf.url[len(kind.prefix) : -1]
    values["source"] = quoted(leaf.edit_path.removesuffix(kind.ending or ""))
    return values


def _is_plain(leaf: Leaf) -> bool:
    return bool(
        leaf.title
        and leaf.title.strip() == leaf.title
        and leaf.description.strip() == leaf.description
        and leaf.url.endswith("/")
        and _PLAIN_URL.fullmatch(leaf.url)
        and (not leaf.edit_path or _PLAIN_PATH.fullmatch(leaf.edit_path))
    )


def link_targets(nav: Navigation, config: MkDocsConfig) -> Iterator[str]:
    """What every page links to, as far as the configuration says; the theme's own links come to it."""
    for item in _items(nav.items):
        if url := getattr(item, "url", None):
            yield url
    yield from map(str, (*config.extra_css, *config.extra_javascript))


def _items(items: Iterable[Any]) -> Iterator[Any]:
    for item in items:
        yield item
        yield from _items(item.children or ())
