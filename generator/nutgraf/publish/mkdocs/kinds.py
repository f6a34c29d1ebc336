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

    def __init__(self, style: HeadingStyle, leaves: Iterable[Leaf]) -> None:
        """`leaves`: the pages that it will be asked about."""
        self._style = style
        self._folders: set[str] = set()
        # There are thousands of pages: what many have in common is looked at once.
        self._has_plain_urls = _PLAIN_URL.fullmatch("".join([leaf.url for leaf in leaves])) is not None
        self._places: dict[str, tuple[str, int]] = {}
        """By folder, the prefix and the depth of the pages in it."""
        self._endings: dict[str, str | None] = {"": None}
        """By edit path, its ending."""
        self._kinds: dict[tuple[object, ...], Kind] = {}
        """By what makes one a kind of its own."""

    def link(self, targets: Iterable[str]) -> bool:
        """Takes note of what pages link to; whether there is news in it."""
        before = len(self._folders)
        for target in targets:
            address = urlsplit(target)
            if address.scheme or address.netloc or target.startswith(("/", "#")):
                continue
            parts = [part for part in address.path.split("/") if part not in ("", ".", "..")]
            self._folders |= {"/".join(parts[:end]) + "/" for end in range(1, len(parts) + 1)}
        if len(self._folders) == before:
            return False
        self._places.clear()
        return True

    def of(self, leaf: Leaf) -> Kind | None:
        """A page's kind; None where there is no other page like it."""
        url, title, description, path = leaf.url, leaf.title, leaf.description, leaf.edit_path
        if (
            not title
            or title.strip() != title
            or description.strip() != description
            or url in self._folders
            or not url.endswith("/")
            or not (self._has_plain_urls or _PLAIN_URL.fullmatch(url))
        ):
            return None
        if path not in self._endings and not self._learn_ending(path):
            return None
        folder = url[: url.rfind("/", 0, -1) + 1]
        place = self._places.get(folder) or self._place(folder)
        ending, listed = self._endings[path], has_outline(leaf, self._style)
        key = (place, leaf.contents, description != "", ending, listed)
        kind = self._kinds.get(key)
        if kind is None:
            kind = self._kinds[key] = Kind(*place, leaf.contents, description != "", ending, listed)
        return kind

    def _learn_ending(self, path: str) -> bool:
        """Whether the path is a plain one."""
        if not _PLAIN_PATH.fullmatch(path):
            return False
        self._endings[path] = splitext(path)[1]
        return True

    def _place(self, folder: str) -> tuple[str, int]:
        """The prefix and the depth of the pages in a folder."""
        prefix, depth = "", folder.count("/") + 1
        start = folder.find("/") + 1
        while start and folder[:start] in self._folders:
            prefix, depth = folder[:start], depth - 1
            start = folder.find("/", start) + 1
        self._places[folder] = (prefix, depth)
        return prefix, depth


def values_of(leaf: Leaf, kind: Kind) -> dict[str, str]:
    """What fills a page's slots, but for its content and table of contents."""
    title = escape(leaf.title)
    values = {"title": title, "description": escape(leaf.description), "id0": "", "entry0": ""}
    values["url"] = leaf.url[len(kind.prefix) : -1]
    values["source"] = quoted(leaf.edit_path.removesuffix(kind.ending or ""))
    return values


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
