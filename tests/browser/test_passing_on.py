"""Claims passed on: copied, cited, printed; and pages that ask nobody but their own site for anything."""

from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

pytestmark = pytest.mark.browser

EXPLAINER = "explainers/harbour/"
KINDS_OF_PAGE = (
    "",
    EXPLAINER,
    "explainers/qanat/",
    "claims/",
    "explainers/",
    "people/",
    "timeline/",
    "topics/",
)


@pytest.fixture
def reader(browser: Browser) -> Iterator[Page]:
    """A page that may use the clipboard."""
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    yield context.new_page()
    context.close()


@pytest.fixture
def without_scripts(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(java_script_enabled=False)
    yield context.new_page()
    context.close()


def clipboard(page: Page) -> str:
    text: str = page.evaluate("navigator.clipboard.readText()")
    return text


def test_a_claim_s_link_is_copied_as_an_address_that_works_anywhere(reader: Page, reading_site: str) -> None:
    reader.goto(reading_site + EXPLAINER)
    card = reader.locator(".ng-claim").first
    button = card.get_by_role("button", name="Copy link")
    button.click()
    expect(card.get_by_role("button", name="Copied")).to_be_visible()
    expect(card.get_by_role("button", name="Copy link")).to_be_visible()
    name = (card.get_attribute("id") or "").removeprefix("claim-")
    assert clipboard(reader) == f"{reading_site}claims/harbour/{name}/"
    reader.goto(clipboard(reader))
    expect(reader.locator("h1")).to_contain_text(card_sentence(reader))


def card_sentence(page: Page) -> str:
    return page.title().partition(" - ")[0]


def test_a_claim_can_be_cited_with_and_without_scripts(
    reader: Page, without_scripts: Page, reading_site: str
) -> None:
    for page in (reader, without_scripts):
        page.goto(reading_site + EXPLAINER)
        card = page.locator(".ng-claim").first
        card.get_by_text("Cite", exact=True).click()
        citation = card.locator(".ng-citing__box p")
        expect(citation).to_contain_text("Verdict:")
        expect(citation).to_contain_text(f"{reading_site}claims/harbour/")
        assert card.get_by_role("button").count() == (2 if page is reader else 0)
    card = reader.locator(".ng-claim").first
    card.get_by_role("button", name="Copy citation").click()
    expect(card.get_by_role("button", name="Copied")).to_be_visible()
    assert clipboard(reader) == card.locator(".ng-citing__box p").inner_text().strip()


def test_copying_works_after_instant_navigation(reader: Page, instant_site: str) -> None:
    reader.goto(instant_site)
    reader.get_by_role("link", name="The harbour").click()
    reader.wait_for_url("**/explainers/harbour/")
    reader.locator(".ng-claim").first.get_by_role("button", name="Copy link").click()
    expect(reader.locator(".ng-claim").first.get_by_role("button", name="Copied")).to_be_visible()
    assert clipboard(reader).startswith(f"{instant_site}claims/harbour/")


def test_the_key_points_can_be_taken_away(reader: Page, reading_site: str) -> None:
    reader.goto(reading_site + EXPLAINER)
    box = reader.locator(".ng-key-points")
    box.get_by_role("button", name="Copy").click()
    expect(box.get_by_role("button", name="Copied")).to_be_visible()
    assert box.locator("li").first.inner_text().strip() in clipboard(reader)


def test_a_page_prints_as_a_document(reader: Page, reading_site: str) -> None:
    reader.goto(reading_site + EXPLAINER)
    reader.emulate_media(media="print")
    for gone in (".ng-actions", ".ng-backlinks", ".md-header", ".md-footer"):
        expect(reader.locator(gone).first).not_to_be_visible()
    expect(reader.locator(".ng-claim").first).to_have_css("break-inside", "avoid")
    written_out = reader.evaluate(
        """() => [...document.querySelectorAll(".ng-sources a[href^=http]")]
               .map(a => getComputedStyle(a, "::after").content.includes(a.getAttribute("href")))"""
    )
    assert written_out
    assert all(written_out)


def test_pages_ask_no_other_host_for_anything(reader: Page, reading_site: str) -> None:
    asked: set[str] = set()
    reader.on("request", lambda request: asked.add(urlsplit(request.url).netloc))
    for path in KINDS_OF_PAGE:
        reader.goto(reading_site + path, wait_until="networkidle")
    assert asked == {urlsplit(reading_site).netloc}
