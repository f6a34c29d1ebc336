"""Every kind of page against WCAG 2.2 AA as far as axe can tell, light and dark, wide and narrow."""

import json
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

PAGES = (
    "",
    "explainers/harbour/",
    "explainers/lighthouse/",
    "explainers/bell/",
    "explainers/qanat/",
    "claims/harbour/{claim}/",
    "explainers/",
    "claims/",
    "claims/?verdict=confirmed&text=zzzz",
    "locations/",
    "timeline/",
    "people/",
    "topics/",
    "corrections/",
)
WCAG = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}
GOOD_PRACTICE = {"runOnly": ["best-practice"], "rules": {"region": {"enabled": False}}}
"""For the content alone: Material's own frame has a search dialog without a name."""

WIDE, NARROW = (1280, 900), (360, 800)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
def test_no_page_has_a_violation(
    browser: Browser, reading_site: str, size: tuple[int, int], scheme: Any
) -> None:
    context = browser.new_context(
        viewport={"width": size[0], "height": size[1]}, color_scheme=scheme, reduced_motion="reduce"
    )
    page = context.new_page()
    page.goto(f"{reading_site}explainers/harbour/")
    claim = page.locator(".ng-claim").first.get_attribute("id")
    found = []
    for path in PAGES:
        page.goto(reading_site + path.format(claim=(claim or "").removeprefix("claim-")))
        page.wait_for_function("!document.querySelector('.ng-filter[hidden]')")
        found += [f"{path or 'home'}: {problem}" for problem in violations(page)]
        overflow = page.evaluate("document.documentElement.scrollWidth > innerWidth")
        found += [f"{path or 'home'}: scrolls sideways"] if overflow else []
    context.close()
    assert not found, "\n".join(found)


def violations(page: Page) -> list[str]:
    """What axe finds, one line for each kind of element."""
    runs = [
        Axe().run(page, options={"resultTypes": ["violations"], **WCAG}),
        Axe().run(page, context=".md-content", options={"resultTypes": ["violations"], **GOOD_PRACTICE}),
    ]
    return [
        f"{violation['id']}: {node['target']}: {json.dumps(node['failureSummary'])[:300]}"
        for run in runs
        for violation in run.response["violations"]
        for node in violation["nodes"][:3]
    ]
