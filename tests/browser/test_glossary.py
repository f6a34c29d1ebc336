"""What a term means, where it first stands: by mouse, by keyboard, by touch."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

pytestmark = pytest.mark.browser

SILT = "Mineral grains finer than sand"


def tip(page: Page) -> Locator:
    return page.locator(".ng-tip")


@pytest.fixture
def harbour(page: Page, reading_site: str) -> Page:
    page.set_viewport_size({"width": 1280, "height": 800})
    page.goto(f"{reading_site}explainers/harbour/")
    expect(page.locator(".ng-keys")).to_be_visible()
    return page


@pytest.fixture
def phone(browser: Browser, reading_site: str) -> Iterator[Page]:
    """The same page on a small screen with nothing but fingers."""
    context = browser.new_context(viewport={"width": 360, "height": 740}, has_touch=True, is_mobile=True)
    page = context.new_page()
    page.goto(f"{reading_site}explainers/harbour/")
    page.wait_for_load_state("networkidle")
    yield page
    context.close()


def test_each_term_is_explained_once_where_it_first_stands(harbour: Page) -> None:
    terms = harbour.locator("a.ng-term").all_inner_texts()
    assert terms == ["silt", "dredger", "spring tides", "roads"]
    assert harbour.locator(":is(#article + .ng-section, h1, h2, h3, .ng-glossary) a.ng-term").count() == 0


def test_by_mouse_it_is_shown_while_term_or_explanation_is_pointed_at(harbour: Page) -> None:
    harbour.locator("a.ng-term", has_text="silt").hover()
    expect(tip(harbour)).to_contain_text(SILT)
    tip(harbour).hover()
    harbour.wait_for_timeout(500)
    expect(tip(harbour)).to_be_visible()
    harbour.mouse.move(2, 2)
    expect(tip(harbour)).to_have_count(0)


def test_by_keyboard_it_is_shown_on_focus_and_leads_on(harbour: Page) -> None:
    term = harbour.locator("a.ng-term", has_text="silt")
    term.focus()
    expect(tip(harbour)).to_contain_text(SILT)
    harbour.keyboard.press("Tab")
    expect(tip(harbour).get_by_role("link", name="Glossary")).to_be_focused()
    harbour.wait_for_timeout(500)
    harbour.keyboard.press("Enter")
    expect(harbour.locator("#term-silt")).to_be_in_viewport()
    assert harbour.url.endswith("#term-silt")
    expect(tip(harbour)).to_have_count(0)


def test_it_is_hidden_when_the_focus_goes_on(harbour: Page) -> None:
    harbour.locator("a.ng-term", has_text="silt").focus()
    expect(tip(harbour)).to_be_visible()
    harbour.keyboard.press("Tab")
    harbour.keyboard.press("Tab")
    expect(tip(harbour)).to_have_count(0)


def test_escape_hides_it_and_leaves_the_focus(harbour: Page) -> None:
    term = harbour.locator("a.ng-term", has_text="silt")
    term.focus()
    expect(tip(harbour)).to_be_visible()
    harbour.keyboard.press("Escape")
    expect(tip(harbour)).to_have_count(0)
    expect(term).to_be_focused()


def test_a_click_or_return_leads_to_the_entry_and_the_entry_back(harbour: Page) -> None:
    harbour.locator("a.ng-term", has_text="roads").click()
    expect(harbour.locator("#term-roads")).to_be_in_viewport()
    harbour.locator("#term-roads").get_by_role("link").click()
    expect(harbour.locator("a.ng-term", has_text="roads")).to_be_in_viewport()


def test_a_term_is_described_by_its_definition(harbour: Page) -> None:
    described = harbour.locator("a.ng-term", has_text="silt").get_attribute("aria-describedby")
    assert described
    expect(harbour.locator(f"[id='{described}']")).to_contain_text(SILT)


def test_a_copy_brings_no_id_twice(harbour: Page) -> None:
    harbour.locator("a.ng-term", has_text="dredger").hover()
    expect(tip(harbour).get_by_role("link", name="the Patience")).to_be_visible()
    assert (
        harbour.evaluate(
            "() => { const ids = [...document.querySelectorAll('[id]')].map(e => e.id);"
            " return ids.filter((id, i) => id.startsWith('term-') && ids.indexOf(id) !== i) }"
        )
        == []
    )


def test_a_tap_shows_it_and_a_tap_on_its_link_goes_on(phone: Page) -> None:
    address = phone.url
    phone.locator("a.ng-term", has_text="silt").tap()
    expect(tip(phone)).to_contain_text(SILT)
    assert phone.url == address
    tip(phone).get_by_role("link", name="Glossary").tap()
    expect(phone.locator("#term-silt")).to_be_in_viewport()


def test_a_tap_elsewhere_hides_it(phone: Page) -> None:
    phone.locator("a.ng-term", has_text="silt").tap()
    expect(tip(phone)).to_be_visible()
    phone.locator("h1#top").tap()
    expect(tip(phone)).to_have_count(0)


@pytest.mark.parametrize("explainer", ["harbour", "qanat"])
def test_it_stays_on_a_small_screen(page: Page, reading_site: str, explainer: str) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(f"{reading_site}explainers/{explainer}/")
    page.wait_for_load_state("networkidle")
    for term in page.locator("a.ng-term").all():
        term.focus()
        expect(tip(page)).to_have_count(1)
        box = tip(page).bounding_box()
        assert box
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= 360
        assert box["y"] >= 0
        assert box["y"] + box["height"] <= 740


def test_right_to_left_it_begins_where_the_term_begins(page: Page, reading_site: str) -> None:
    page.set_viewport_size({"width": 1280, "height": 800})
    page.goto(f"{reading_site}explainers/qanat/")
    page.wait_for_load_state("networkidle")
    term = page.locator("a.ng-term")
    term.focus()
    shown, word = tip(page).bounding_box(), term.bounding_box()
    assert shown
    assert word
    assert abs(shown["x"] + shown["width"] - word["x"] - word["width"]) < 2


def test_on_paper_a_term_is_a_word(harbour: Page) -> None:
    harbour.emulate_media(media="print")
    style = harbour.locator("a.ng-term").first.evaluate("e => getComputedStyle(e).textDecorationLine")
    assert style == "none"


def test_without_scripts_a_term_leads_to_its_entry(browser: Browser, reading_site: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{reading_site}explainers/harbour/")
    page.locator("a.ng-term", has_text="silt").click()
    expect(page.locator("#term-silt")).to_be_in_viewport()
    context.close()
