"""A site under the headers that its build has written: all of it works, and nothing else runs."""

import functools
import shutil
import threading
from collections.abc import Iterator
from fnmatch import fnmatch
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

import pytest
import yaml
from playwright.sync_api import Browser, Page, expect

from nutgraf.publish.headers import read_headers_file
from nutgraf.publish.mkdocs.build import build

pytestmark = [pytest.mark.browser, pytest.mark.slow]

SEEDS = Path(__file__).parent / "seeds"

HOME = """# Home

[The harbour](explainers/harbour/index.md)

```python
here = "to copy"
```

<script>document.documentElement.dataset.own = "ran"</script>

| a | b |
|--:|---|
| 1 | 2 |
"""

WATCH = """
window.refused = JSON.parse(sessionStorage.refused ?? "[]")
document.addEventListener("securitypolicyviolation", event => {
  refused.push(`${event.violatedDirective} ${event.blockedURI} ${location.pathname}`)
  sessionStorage.refused = JSON.stringify(refused)
})
"""


class Handler(SimpleHTTPRequestHandler):
    """Sends what `_headers` has for an address."""

    def end_headers(self) -> None:
        for rule in read_headers_file((Path(self.directory) / "_headers").read_text(encoding="utf-8")):
            if fnmatch(urlsplit(self.path).path, rule.path):
                for name, value in rule.headers:
                    self.send_header(name, value)
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the library's name
        pass


@pytest.fixture(scope="module", params=["", "navigation.instant"])
def site(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    root = tmp_path_factory.mktemp("headers")
    shutil.copytree(SEEDS, root / "seeds")
    (root / "docs").mkdir()
    (root / "docs/index.md").write_text(HOME, encoding="utf-8")
    handler = functools.partial(Handler, directory=str(root / "site"))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        address = f"http://127.0.0.1:{server.server_port}/"
        config = {
            "site_name": "The Example",
            "site_url": address,
            "theme": {
                "name": "material",
                "font": False,
                "features": ["content.code.copy", "search.suggest", *filter(None, [request.param])],
                "palette": [
                    {"scheme": "default", "toggle": {"icon": "material/weather-night", "name": "Dark"}},
                    {"scheme": "slate", "toggle": {"icon": "material/weather-sunny", "name": "Light"}},
                ],
            },
            "plugins": ["search", "nutgraf"],
            "markdown_extensions": ["tables", "pymdownx.highlight", "pymdownx.superfences"],
        }
        (root / "mkdocs.yml").write_text(yaml.safe_dump(config), encoding="utf-8")
        build(root / "mkdocs.yml")
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield address
        server.shutdown()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page that may not be refused anything, nor fail."""
    context = browser.new_context(reduced_motion="reduce", viewport={"width": 1280, "height": 900})
    context.add_init_script(WATCH)
    page = context.new_page()
    said: list[str] = []
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on(
        "console",
        lambda message: (
            said.append(f"{message.text} {message.location['url']}") if message.type == "error" else None
        ),
    )
    yield page
    refused = page.evaluate("refused")
    context.close()
    assert refused == []
    # Material's search looks for a site beside every alternate that a page names, other languages and feeds.
    assert [text for text in said if not text.endswith("/sitemap.xml")] == []


def test_search(page: Page, site: str) -> None:
    page.goto(f"{site}explainers/harbour/")
    search = page.locator("input.md-search__input")
    search.click()
    search.press_sequentially("harbour")
    expect(page.locator(".md-search-result__item").first).to_be_attached()


def test_the_palette_is_changed_and_kept(page: Page, site: str) -> None:
    page.goto(site)
    page.get_by_title("Dark").locator("visible=true").click()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    page.goto(f"{site}claims/")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")


def test_the_claims_are_filtered(page: Page, site: str) -> None:
    page.goto(f"{site}claims/")
    form = page.get_by_role("search", name="Filter the claims")
    before = page.locator(".ng-row:visible").count()
    form.get_by_role("checkbox").first.check()
    expect(page.locator(".ng-row:visible")).not_to_have_count(before)


def test_the_atlas_is_drawn(page: Page, site: str) -> None:
    page.goto(f"{site}locations/")
    page.locator(".ng-atlas[data-ready]").wait_for()
    page.locator(".ng-atlas__marker").first.focus()
    page.keyboard.press("Enter")
    expect(
        page.locator(".ng-atlas [role=dialog]").or_(page.locator(".ng-atlas__marker")).first
    ).to_be_visible()


def test_a_reader_goes_through_the_site(page: Page, site: str) -> None:
    page.goto(site)
    assert page.evaluate("document.documentElement.dataset.own") == "ran", "a script of a page by hand"
    expect(page.locator("td").first).to_have_css("text-align", "right")
    page.get_by_role("article").get_by_role("link", name="The harbour").click()
    expect(page).to_have_url(f"{site}explainers/harbour/")
    page.wait_for_load_state("networkidle")
    for kind in ("timeline", "people", "topics", "corrections", "explainers"):
        page.goto(f"{site}{kind}/")
        page.wait_for_load_state("networkidle")
    lists = page.get_by_role("navigation", name="Lists of this site")
    lists.get_by_role("link", name="Claims").click()
    expect(page).to_have_url(f"{site}claims/")
    page.locator(".ng-row:visible a").first.click()
    page.locator("h1").wait_for()
    page.go_back()
    expect(page.locator(".ng-row:visible").first).to_be_visible()


def test_the_page_for_what_is_not_there(page: Page, site: str) -> None:
    page.goto(f"{site}404.html")
    expect(page.locator("h1")).to_contain_text("404")


def test_data_in_a_page_are_not_refused(page: Page, site: str) -> None:
    page.goto(f"{site}explainers/harbour/")
    assert page.locator("script[type='application/ld+json']").count() >= 1


def test_what_is_put_in_does_not_run(browser: Browser, site: str) -> None:
    context = browser.new_context()
    context.add_init_script(WATCH)
    page = context.new_page()
    page.goto(f"{site}explainers/harbour/")
    page.evaluate("""() => {
        const script = document.createElement("script")
        script.textContent = "document.title = 'taken'"
        document.body.append(script)
        const picture = `<img src=data: onerror="document.title = 'taken'">`
        document.body.insertAdjacentHTML("beforeend", picture)
    }""")
    page.wait_for_function("refused.length >= 2")
    assert {entry.split()[0] for entry in page.evaluate("refused")} == {"script-src-elem", "script-src-attr"}
    assert page.title() != "taken"
    context.close()


def test_pages_for_frames_are_whole_under_the_policy(browser: Browser, site: str) -> None:
    page = browser.new_page()
    page.add_init_script(WATCH)
    for path in ("embed/claim/harbour/half-width/", "embed/map/harbour/"):
        page.goto(f"{site}{path}")
        expect(page.locator(".ng-frame")).to_have_css("border-top-width", "3px")
        assert page.evaluate("refused") == []
    page.close()


def test_other_sites_show_pages_for_frames_and_no_others(browser: Browser, site: str) -> None:
    page = browser.new_page()
    asked = ("embed/claim/harbour/half-width/", "embed/map/harbour/", "explainers/harbour/", "404.html", "")
    # No server: the address of such a page is of no site.
    frames = "".join(f'<iframe src="{site}{path}"></iframe>' for path in asked)
    page.set_content(frames, wait_until="networkidle")
    shown = [frame.url.removeprefix(site) for frame in page.frames[1:] if frame.url.startswith(site)]
    assert shown == list(asked[:2])
    page.close()
