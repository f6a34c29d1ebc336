"""What a site's search finds on generated pages comes from their data, not from their HTML."""

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from html import escape
from types import SimpleNamespace
from typing import Any
from urllib.parse import quote

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.contrib.search import SearchPlugin
from mkdocs.contrib.search.search_index import SearchIndex
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import AnchorLink

from nutgraf.core.site import Leaf, SearchEntry
from nutgraf.publish.mkdocs.pages import GeneratedPage

_MATERIAL = "material.plugins.search.plugin.SearchPlugin"


class _Index(SearchIndex):
    """The index of MkDocs' own search, without what it would read in generated pages."""

    def add_entry_from_context(self, page: MkDocsPage) -> None:
        """Takes in a page that is not generated."""
        if not isinstance(page, GeneratedPage):
            super().add_entry_from_context(page)


def prepare_search(config: MkDocsConfig) -> bool:
    """Keeps MkDocs' search from reading generated pages; whether Material's has to be told on each page."""
    for plugin in config.plugins.values():
        if type(plugin) is SearchPlugin:
            plugin.search_index = _Index(**plugin.config)
    return _index_of_material(config) is not None


def fill_search(leaves: Iterable[Leaf], config: MkDocsConfig) -> None:
    """Puts what pages want to be found into the indexes of the site, before these are written."""
    of_material = _index_of_material(config)
    add_to_material = _adder(of_material)
    own = [plugin.search_index for plugin in config.plugins.values() if type(plugin) is SearchPlugin]
    ending = "" if config.use_directory_urls else "index.html"
    for leaf in leaves:
        url = f"{quote(leaf.url)}{ending}"
        if of_material is not None:
            add_to_material(url, leaf.search)
        for index in own:
            for entry in leaf.search:
                _add(index, url, entry)


def _index_of_material(config: MkDocsConfig) -> Any:
    for plugin in config.plugins.values():
        kind = type(plugin)
        if f"{kind.__module__}.{kind.__qualname__}" == _MATERIAL and plugin.config.enabled:
            return plugin.search_index
    return None


def _adder(index: Any) -> Callable[[str, Sequence[SearchEntry]], None]:
    """What adds the entries of a page to Material's index, as that would; they are HTML."""
    if index is not None and not getattr(sys.modules[type(index).__module__], "jieba", None):
        return partial(_append, index.entries)
    page = SimpleNamespace(meta={})

    def add(url: str, found: Sequence[SearchEntry]) -> None:
        for entry, (title, text) in zip(found, _as_html(found), strict=True):
            index.create_entry_for_section(
                SimpleNamespace(id=entry.anchor, title=[title], text=[text]), (), url, page
            )

    return add


def _append(entries: list[dict[str, str]], url: str, found: Sequence[SearchEntry]) -> None:
    """What Material does with the sections of a page, where no Chinese is to be told apart into words."""
    entries += [
        {
            "location": f"{url}#{entry.anchor}" if entry.anchor else url,
            "title": title.strip(),
            "text": text.strip(),
        }
        for entry, (title, text) in zip(found, _as_html(found), strict=True)
    ]


def _as_html(found: Sequence[SearchEntry]) -> Iterator[tuple[str, str]]:
    """The titles and texts of entries as HTML."""
    texts = [text for entry in found for text in (entry.title, entry.text)]
    # All at once, as there are dozens on each of thousands of pages.
    escaped = escape("\0".join(texts), quote=False).split("\0")
    if len(escaped) != len(texts):
        escaped = [escape(text, quote=False) for text in texts]
    return zip(escaped[::2], escaped[1::2], strict=True)


def _add(index: SearchIndex, url: str, entry: SearchEntry) -> None:
    """Its entries are plain text, but for that of a page, which it takes from HTML."""
    if not entry.anchor:
        page = SimpleNamespace(content=escape(entry.text), title=entry.title, url=url, toc=())
        index.add_entry_from_context(page)  # type: ignore[arg-type]
    elif index.config["indexing"] != "titles":
        section: Any = SimpleNamespace(id=entry.anchor, text=[entry.text])
        toc: Any = [AnchorLink(entry.title, entry.anchor, 2)]
        index.create_entry_for_section(section, toc, url)
