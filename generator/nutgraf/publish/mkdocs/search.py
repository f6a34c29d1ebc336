"""What a site's search finds on generated pages comes from their data, not from their HTML."""

import re
import sys
from collections.abc import Callable, Sequence
from functools import partial
from html import escape
from itertools import chain
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
_QUOTED = re.compile(r"[\w/.~-]*", re.ASCII)
"""What `quote` leaves as it is."""


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


def fill_search(leaves: Sequence[Leaf], config: MkDocsConfig) -> None:
    """Puts what pages want to be found into the indexes of the site, before these are written."""
    of_material = _index_of_material(config)
    add_to_material = _adder(of_material)
    own = [plugin.search_index for plugin in config.plugins.values() if type(plugin) is SearchPlugin]
    ending = "" if config.use_directory_urls else "index.html"
    # Addresses hardly ever have anything to quote, which is found fastest in all of them at once.
    is_quoted = _QUOTED.fullmatch("".join([leaf.url for leaf in leaves])) is not None
    for leaf in leaves:
        url = f"{leaf.url if is_quoted else quote(leaf.url)}{ending}"
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
        for title, text, anchor in _as_html(found):
            index.create_entry_for_section(
                SimpleNamespace(id=anchor, title=[title], text=[text]), (), url, page
            )

    return add


def _append(entries: list[dict[str, str]], url: str, found: Sequence[SearchEntry]) -> None:
    """What Material does with the sections of a page, where no Chinese is to be told apart into words."""
    place = f"{url}#"
    entries += [
        {
            "location": place + anchor if anchor else url,
            "title": title.strip(),
            "text": text.strip(),
        }
        for title, text, anchor in _as_html(found)
    ]


def _as_html(found: Sequence[SearchEntry]) -> Sequence[SearchEntry]:
    """The same entries with their titles and texts as HTML."""
    # Few of thousands of pages have anything to escape, which is found fastest in all texts at once.
    texts = "".join(chain.from_iterable(found))
    if "&" not in texts and "<" not in texts and ">" not in texts:
        return found
    return [
        SearchEntry(title=escape(title, quote=False), text=escape(text, quote=False), anchor=anchor)
        for title, text, anchor in found
    ]


def _add(index: SearchIndex, url: str, entry: SearchEntry) -> None:
    """Its entries are plain text, but for that of a page, which it takes from HTML."""
    if not entry.anchor:
        page = SimpleNamespace(content=escape(entry.text), title=entry.title, url=url, toc=())
        index.add_entry_from_context(page)  # type: ignore[arg-type]
    elif index.config["indexing"] != "titles":
        section: Any = SimpleNamespace(id=entry.anchor, text=[entry.text])
        toc: Any = [AnchorLink(entry.title, entry.anchor, 2)]
        index.create_entry_for_section(section, toc, url)
