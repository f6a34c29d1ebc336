"""Maps in a browser: the right one for the width, links that lead to places, nothing without them lost."""

import pytest
from playwright.sync_api import Browser, Page, expect

pytestmark = pytest.mark.browser

EXPLAINER = "explainers/harbour/"


@pytest.mark.parametrize(
    ("width", "shown", "hidden"), [(1280, "map", "map-narrow"), (360, "map-narrow", "map")]
)
def test_a_page_shows_the_map_that_it_has_room_for(
    page: Page, reading_site: str, width: int, shown: str, hidden: str
) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(reading_site + EXPLAINER)
    expect(page.locator(f"svg#{shown}")).to_be_visible()
    expect(page.locator(f"svg#{hidden}")).to_be_hidden()
    box = page.locator(f"svg#{shown}").bounding_box()
    assert box is not None
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= width


def test_a_place_on_the_map_leads_to_its_entry_and_back(page: Page, reading_site: str) -> None:
    page.goto(reading_site + EXPLAINER)
    link = page.locator("svg#map a.ng-map__place").first
    name = link.get_attribute("aria-label") or ""
    link.focus()
    page.keyboard.press("Enter")
    expect(page.locator("h3:target")).to_contain_text(name)
    page.get_by_role("link", name="On the map").first.click()
    expect(page.locator("#locations-map:target")).to_be_in_viewport()


def test_a_map_says_in_words_where_its_places_are(page: Page, reading_site: str) -> None:
    page.goto(reading_site + EXPLAINER)
    described = page.locator("svg#map").get_attribute("aria-describedby") or ""
    words = page.locator(f"#{described}").text_content() or ""
    first = page.locator("svg#map a.ng-map__place").first.get_attribute("aria-label") or "?"
    assert first in words
    assert "km wide" in words


def test_maps_need_no_script_and_no_other_host(browser: Browser, reading_site: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(reading_site + EXPLAINER)
    expect(page.locator("svg#map")).to_be_visible()
    context.close()
    assert all(url.startswith(reading_site) for url in asked)


def test_maps_do_not_stand_in_the_way_of_instant_navigation(page: Page, instant_site: str) -> None:
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(instant_site)
    page.get_by_role("link", name="The harbour").click()
    page.wait_for_url("**/explainers/harbour/")
    page.locator("svg#map a.ng-map__place").first.focus()
    page.keyboard.press("Enter")
    expect(page.locator("h3:target")).to_be_visible()
    assert errors == []
