"""The search of whole texts, on a site below a folder of its host, under the headers of its build."""

import functools
import re
import shutil
import threading
from collections.abc import Iterator
from fnmatch import fnmatch
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Literal
from urllib.parse import urlsplit

import pytest
import yaml
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from nutgraf.publish.headers import read_headers_file
from nutgraf.publish.mkdocs.build import build

pytestmark = [pytest.mark.browser, pytest.mark.slow]

SEEDS = Path(__file__).parent / "seeds"
BASE = "/news"


class Handler(SimpleHTTPRequestHandler):
    """Has the site below `/news/`, and sends what `_headers` has for each address of it."""

    def translate_path(self, path: str) -> str:
        return super().translate_path(path.removeprefix(BASE))

    def end_headers(self) -> None:
        address = urlsplit(self.path).path.removeprefix(BASE)
        for rule in read_headers_file((Path(self.directory) / "_headers").read_text(encoding="utf-8")):
            if fnmatch(address, rule.path):
                for name, value in rule.headers:
                    self.send_header(name, value)
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the library's name
        pass


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    root = tmp_path_factory.mktemp("whole-texts")
    shutil.copytree(SEEDS, root / "seeds")
    (root / "docs").mkdir()
    (root / "docs/index.md").write_text("# Home\n\n[Search](search/index.md)\n", encoding="utf-8")
    about = "# About &lt;us&gt;\n\n## Who & what\n\nWe keep wombats <mark>here</mark>.\n"
    (root / "docs/about us.md").write_text(about, encoding="utf-8")
    handler = functools.partial(Handler, directory=str(root / "site"))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        address = f"http://127.0.0.1:{server.server_port}{BASE}/"
        config = {
            "site_name": "The Example",
            "site_url": address,
            "theme": {
                "name": "material",
                "font": False,
                "features": ["navigation.instant"],
                "palette": [
                    {"media": "(prefers-color-scheme: light)", "scheme": "default"},
                    {"media": "(prefers-color-scheme: dark)", "scheme": "slate"},
                ],
            },
            "plugins": ["search", {"nutgraf": {"search": "pagefind", "maps": False}}],
        }
        (root / "mkdocs.yml").write_text(yaml.safe_dump(config), encoding="utf-8")
        build(root / "mkdocs.yml")
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield address
        server.shutdown()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page that may not fail, nor be refused anything."""
    context = browser.new_context(reduced_motion="reduce", viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.set_default_timeout(15_000)
    said: list[str] = []
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("console", lambda message: said.append(message.text) if message.type == "error" else None)
    yield page
    context.close()
    # Material looks for a site beside every alternate that a page names.
    assert [text for text in said if "404" not in text] == []


def titles(page: Page) -> list[str]:
    return page.locator(".ng-found .ng-row__title").all_inner_texts()


def test_words_of_an_article_that_nothing_quotes_are_found(page: Page, site: str) -> None:
    page.goto(f"{site}search/")
    expect(page.locator("#search-words")).to_be_focused()
    page.keyboard.type("cranes stood still")
    result = page.locator(".ng-found").first
    expect(result.locator("mark").first).to_be_visible()
    expect(page.get_by_role("search", name="whole site").get_by_role("status")).to_have_text(
        re.compile(r"Results: [1-9]")
    )
    page.keyboard.press("Tab")
    result.locator("a").first.click()
    expect(page).to_have_url(re.compile(rf"{BASE}/explainers/[a-z-]+/$"))


def test_a_search_can_be_passed_on(page: Page, site: str) -> None:
    page.goto(f"{site}search/?q=harbour&verdict=refuted&claimant=Nobody")
    expect(page.locator(".ng-nothing")).to_be_visible()
    expect(page.locator("[name=claimant]")).to_have_value("Nobody")
    page.get_by_role("button", name="Clear all").click()
    expect(page).to_have_url(f"{site}search/")
    expect(page.locator("#search-words")).to_be_focused()
    page.goto(f"{site}search/?q=harbour&other=1")
    expect(page.locator(".ng-found").first).to_be_visible()
    assert "other=1" in page.url


def test_results_are_narrowed_down_by_verdict(page: Page, site: str) -> None:
    page.goto(f"{site}search/")
    page.get_by_role("button", name="More filters").click()
    verdict = page.get_by_role("combobox", name="Verdict")
    option = verdict.locator("option[value=refuted]")
    expect(option).to_have_text(re.compile(r"Refuted \(\d+\)"))
    count = int(re.findall(r"\d+", option.inner_text())[0])
    verdict.select_option("refuted")
    expect(page.locator(".ng-found")).to_have_count(count)
    expect(page).to_have_url(f"{site}search/?verdict=refuted")
    for result in page.locator(".ng-found").all():
        expect(result.locator(".ng-verdict--refuted")).to_be_visible()
    place = page.get_by_role("combobox", name="Place").locator("option").nth(1)
    expect(place).to_have_text(re.compile(r"\(\d+\)$"))


def test_a_part_of_a_page_is_a_step_away(page: Page, site: str) -> None:
    page.goto(f"{site}search/?q=Quillmouth")
    part = page.locator(".ng-found__parts a[href*='#location-quillmouth']")
    part.click()
    expect(page).to_have_url(re.compile(r"/explainers/harbour/#location-quillmouth$"))


def test_a_text_in_arabic_is_found_and_runs_from_right_to_left(page: Page, site: str) -> None:
    page.goto(f"{site}search/?q=القناة")
    title = page.locator(".ng-found .ng-row__title bdi[lang=ar]").first
    expect(title).to_have_css("direction", "rtl")
    expect(page.locator(".ng-found__excerpt[lang=ar]").first).to_have_css("direction", "rtl")


def test_a_page_by_hand_is_found(page: Page, site: str) -> None:
    page.goto(f"{site}search/?q=wombats")
    expect(page.locator(".ng-found .ng-row__title")).to_have_text("About <us>")
    expect(page.locator(".ng-found__excerpt mark")).to_have_text("wombats")
    page.locator(".ng-found .ng-row__title a").click()
    expect(page.locator("h1")).to_have_text("About <us>")


@pytest.mark.parametrize("width", [1280, 400])
def test_the_field_of_every_page_leads_to_the_search(page: Page, site: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(f"{site}explainers/harbour/")
    if width < 1000:
        page.locator("header label[for=__search]").first.click()
        expect(page.locator(".md-search__input")).to_be_focused()
        page.keyboard.type("wombats")
    else:
        page.locator(".md-search__input").fill("wombats")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{site}search/?q=wombats")
    expect(page.locator(".ng-found")).to_have_count(1)


def test_who_comes_by_a_link_finds_it_ready(page: Page, site: str) -> None:
    page.goto(site)
    page.get_by_role("article").get_by_role("link", name="Search").click()
    page.locator("#search-words").fill("wombats")
    expect(page.locator(".ng-found")).to_have_count(1)
    page.get_by_role("link", name="Claims", exact=True).click()
    expect(page.locator("h1")).to_have_text("Claims")
    page.get_by_role("link", name="Search", exact=True).last.click()
    page.locator("#search-words").fill("wombats")
    expect(page.locator(".ng-found")).to_have_count(1)
    page.get_by_role("link", name="Only claims with these words").click()
    expect(page).to_have_url(f"{site}claims/?text=wombats")


def test_where_nothing_is_found_it_says_so(page: Page, site: str) -> None:
    page.goto(f"{site}search/?q=%3Cimg+src%3Dx%3E+zzzzqqqq")
    expect(page.get_by_role("status")).to_have_text("Results: 0")
    expect(page.locator(".ng-nothing")).to_be_visible()


def test_without_scripts_it_leads_to_the_lists(browser: Browser, site: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site}search/")
    expect(page.locator(".ng-search__without")).to_contain_text("takes scripts")
    expect(page.locator(".ng-search__without").get_by_role("link", name="Explainers")).to_be_visible()
    expect(page.locator("form.ng-search")).to_be_hidden()
    context.close()


def test_where_the_index_cannot_be_fetched_it_says_so(browser: Browser, site: str) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.route("**/pagefind/**", lambda route: route.abort())
    page.goto(f"{site}search/?q=harbour")
    expect(page.get_by_role("alert")).to_contain_text("could not be fetched")
    context.close()


def test_other_pages_run_no_webassembly(page: Page, site: str) -> None:
    run = "WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])).then(() => true, () => false)"
    page.goto(f"{site}search/")
    assert page.evaluate(run)
    for other in ("", "404.html", "explainers/harbour/", "claims/"):
        page.goto(f"{site}{other}")
        assert not page.evaluate(run), other


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_can_be_used_by_all(browser: Browser, site: str, scheme: Literal["light", "dark"]) -> None:
    context = browser.new_context(color_scheme=scheme, reduced_motion="reduce")
    page = context.new_page()
    page.goto(f"{site}search/?q=harbour&verdict=refuted")
    expect(page.locator(".ng-found").first).to_be_visible()
    found = Axe().run(page).response["violations"]
    context.close()
    assert [(each["id"], [node["html"] for node in each["nodes"]]) for each in found] == []
