"""What Material's search is given of pages: addresses that are quoted, texts that are HTML."""

from types import SimpleNamespace
from typing import Any

import pytest
from material.plugins.search.plugin import SearchIndex, SearchPlugin  # type: ignore[import-untyped]

from nutgraf.core.site import Leaf, PageKind, SearchEntry
from nutgraf.publish.mkdocs.search import fill_search


def leaf(url: str, *search: SearchEntry) -> Leaf:
    return Leaf(
        url=url,
        kind=PageKind.EXPLAINER,
        title="The pier",
        description="",
        language="en",
        edit_path="",
        draft=False,
        contents=True,
        headings=(),
        search=search,
        content="",
        digest="",
    )


@pytest.mark.parametrize(("others", "ending"), [((), ""), ((leaf("ü/", SearchEntry("Ü")),), "index.html")])
def test_addresses_are_quoted_and_texts_escaped(others: tuple[Leaf, ...], ending: str) -> None:
    plugin = SearchPlugin()
    plugin.load_config({})
    plugin.search_index = SearchIndex(**plugin.config)
    config: Any = SimpleNamespace(plugins={"search": plugin}, use_directory_urls=not ending)
    plain = leaf("a/", SearchEntry("The pier ", "It's old."), SearchEntry("Cost", "", "cost"))
    odd = leaf("b/", SearchEntry("Smith & co."), SearchEntry("1 < 2", 'so "2 > 1"', "sum&so"))
    fill_search((plain, odd, *others), config)
    assert plugin.search_index.entries == [
        {"location": f"a/{ending}", "title": "The pier", "text": "It's old."},
        {"location": f"a/{ending}#cost", "title": "Cost", "text": ""},
        {"location": f"b/{ending}", "title": "Smith &amp; co.", "text": ""},
        {"location": f"b/{ending}#sum&so", "title": "1 &lt; 2", "text": 'so "2 &gt; 1"'},
        *({"location": f"%C3%BC/{ending}", "title": "Ü", "text": ""} for _ in others),
    ]
