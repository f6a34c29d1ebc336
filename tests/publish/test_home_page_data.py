"""The data that machines read, in the pages that MkDocs writes."""

import json
import re
from typing import TYPE_CHECKING, Any

import pytest

from nutgraf.publish.mkdocs.build import build

if TYPE_CHECKING:
    from tests.publish.conftest import MakeProject

ARTICLE = "The old bridge was closed on Monday.\n"
ANNOTATIONS = """\
title: The bridge that closed
summary: The old bridge carries the only road.
claims:
  - {id: three-weeks, claim: Repairs take three weeks., verdict: unverified}
"""

pytestmark = pytest.mark.slow

SCRIPT = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)


@pytest.mark.parametrize("theme", [{"name": "material", "font": False}, {"name": "mkdocs"}], ids=str)
def test_a_claim_carries_its_review_in_the_head_of_one_page(
    make_project: "MakeProject", theme: dict[str, Any]
) -> None:
    files = {"seeds/bridge.txt": ARTICLE, "seeds/bridge.yaml": ANNOTATIONS}
    project = make_project(files=files, theme=theme, site_url="https://example.org/news")
    build(project.config)
    pages = {path: text.decode() for path, text in project.contents().items() if path.endswith(".html")}
    found = {path: SCRIPT.findall(html) for path, html in pages.items() if SCRIPT.search(html)}
    types = {path: [json.loads(data)["@type"] for data in documents] for path, documents in found.items()}
    path = "claims/bridge/three-weeks/index.html"
    lists = {page: types.pop(page) for page in list(types) if re.fullmatch(r"\w+/index\.html", page)}
    assert len(lists) == 7
    assert all(kinds == ["BreadcrumbList"] for kinds in lists.values())
    assert types == {
        "index.html": ["WebSite"],
        "explainers/bridge/index.html": ["BackgroundNewsArticle", "BreadcrumbList"],
        path: ["ClaimReview", "BreadcrumbList"],
    }
    review = json.loads(found[path][0])
    assert review["url"] == f"https://example.org/news/{path.removesuffix('index.html')}"
    assert pages[path].index("ld+json") < pages[path].index("</head>")
