"""What a reader finds with the site's own search, and where it leads."""

import re

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser


def search(page: Page, words: str) -> None:
    page.locator(".md-search__input").click()
    page.locator(".md-search__input").press_sequentially(words)


def test_a_claim_is_found_by_its_words(page: Page, reading_site: str) -> None:
    page.goto(reading_site)
    search(page, "channel half width")
    found = page.locator(".md-search-result__link", has_text="half").first
    expect(found).to_be_visible(timeout=15_000)
    found.click()
    expect(page).to_have_url(re.compile(r"/claims/harbour/half-width/"))


def test_a_place_is_found_by_its_name(page: Page, reading_site: str) -> None:
    page.goto(reading_site)
    search(page, "Quillmouth")
    place = page.locator('.md-search-result__link[href*="#location-quillmouth"]')
    expect(place).to_have_count(1, timeout=15_000)
