"""The atlas: places on a map that readers move, narrow down and open, with the list as its equal."""

import functools
import json
import re
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
import yaml
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Locator, Page, Route, expect

pytestmark = [pytest.mark.browser, pytest.mark.slow]

HOSTILE = '<img src=x onerror="document.title=1"> & "quotes"'

BAY = {
    "type": "Polygon",
    "coordinates": [[[178.0, -18.5], [-179.5, -18.5], [-179.5, -17.5], [178.0, -17.5], [178.0, -18.5]]],
}
SEEDS: dict[str, dict[str, Any]] = {
    "harbour": {
        "title": "The harbour of Latakia",
        "summary": "What the harbour left open.",
        "published": "2020-01-01",
        "topics": ["Harbours"],
        "locations": [
            {"id": "latakia", "name": "Latakia", "kind": "settlement", "lat": 35.53, "lon": 35.79,
             "uncertainty_m": 5000, "role": "event", "country": "SY"},
            {"id": "quay", "name": "The quay", "kind": "site", "lat": 35.51, "lon": 35.77, "country": "SY"},
            {"id": "syria", "name": "Syria", "kind": "country", "lat": 35.0, "lon": 38.5, "country": "SY"},
            {"id": "hamlet", "name": "The hamlet", "kind": "settlement", "unlocated": "Nobody knows."},
        ],
    },
    "ferry": {
        "title": "The ferry",
        "summary": "What the ferry left open.",
        "published": "2021-01-01",
        "topics": ["Ferries"],
        "locations": [
            {"id": "latakia", "name": "Latakia", "kind": "settlement", "lat": 35.53, "lon": 35.79,
             "uncertainty_m": 5000, "country": "SY"},
            {"id": "bay", "name": "The bay", "kind": "area", "geometry": BAY, "role": "event"},
            {"id": "hostile", "name": HOSTILE, "kind": "site", "lat": 64.1, "lon": -21.9},
        ],
    },
}  # fmt: skip


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the library's name
        pass


@contextmanager
def served(
    root: Path, seeds: dict[str, dict[str, Any]], options: dict[str, Any] | None = None, **settings: Any
) -> Iterator[str]:
    """The address of a site of these explainers."""
    handler = functools.partial(Quiet, directory=str(root / "site"))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        address = f"http://127.0.0.1:{server.server_port}/"
        palette = [
            {"media": "(prefers-color-scheme: light)", "scheme": "default"},
            {"media": "(prefers-color-scheme: dark)", "scheme": "slate"},
        ]
        config = {
            "site_name": "The Example",
            "site_url": address,
            "plugins": ["search", {"nutgraf": options or {}}],
            **settings,
        }
        config["theme"] = {"name": "material", "font": False, "palette": palette, **settings.get("theme", {})}
        for name, annotations in seeds.items():
            (root / "seeds").mkdir(exist_ok=True)
            (root / f"seeds/{name}.txt").write_text("An article.\n", encoding="utf-8")
            (root / f"seeds/{name}.yaml").write_text(yaml.safe_dump(annotations), encoding="utf-8")
        (root / "docs").mkdir()
        (root / "docs/index.md").write_text("# Home\n\n[Places](locations/index.md)\n", encoding="utf-8")
        (root / "mkdocs.yml").write_text(yaml.safe_dump(config), encoding="utf-8")
        command = [sys.executable, "-m", "mkdocs", "build", "--quiet"]
        made = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
        assert made.returncode == 0, made.stderr
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield address
        server.shutdown()


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with served(tmp_path_factory.mktemp("atlas"), SEEDS) as address:
        yield address


@pytest.fixture(scope="module")
def arabic(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """From right to left, with instant navigation."""
    theme = {"language": "ar", "features": ["navigation.instant"]}
    with served(tmp_path_factory.mktemp("arabic"), SEEDS, theme=theme) as address:
        yield address


def calm(browser: Browser, **settings: Any) -> Page:
    """A page without animations, so that tests need not wait for them."""
    return browser.new_context(reduced_motion="reduce", **settings).new_page()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    page = calm(browser, viewport={"width": 1280, "height": 900})
    yield page
    page.context.close()


def visit(page: Page, address: str) -> None:
    page.goto(address)
    page.locator(".ng-atlas[data-ready]").wait_for()


def signs(page: Page) -> Locator:
    return page.locator(".ng-atlas__marker")


def card(page: Page) -> Locator:
    return page.locator(".ng-atlas [role=dialog]")


def rows(page: Page) -> Locator:
    return page.locator(".ng-row:visible")


def test_a_reader_with_a_keyboard_opens_a_place_and_goes_on_to_its_explainer(page: Page, site: str) -> None:
    visit(page, f"{site}locations/?text=The+quay")
    page.get_by_role("searchbox").last.focus()
    for _ in range(12):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.ariaLabel") == "The quay":
            break
    outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
    assert (page.evaluate("document.activeElement.ariaLabel"), outline) == ("The quay", "solid")
    page.keyboard.press("Enter")
    expect(card(page)).to_be_focused()
    expect(card(page)).to_contain_text("Site")
    page.keyboard.press("Escape")
    expect(card(page)).to_have_count(0)
    expect(signs(page).first).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(card(page).get_by_role("link", name="The harbour of Latakia")).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url("**/explainers/harbour/#location-quay")
    expect(page.locator("#location-quay")).to_be_in_viewport()


def test_the_map_is_moved_and_zoomed_with_keys(page: Page, site: str) -> None:
    visit(page, f"{site}locations/?text=The+quay")
    scale = page.locator(".leaflet-control-scale-line").first
    before = scale.text_content()
    page.get_by_role("region", name="Map of all places").focus()
    page.keyboard.press("-")
    page.keyboard.press("-")
    expect(scale).not_to_have_text(before or "")
    place = signs(page).first.bounding_box()
    page.keyboard.press("ArrowRight")
    page.wait_for_timeout(100)
    moved = signs(page).first.bounding_box()
    assert place
    assert moved
    assert moved["x"] < place["x"]


def test_places_close_together_are_one_sign_that_leads_to_each_of_them(page: Page, site: str) -> None:
    visit(page, f"{site}locations/")
    cluster = page.get_by_role("button", name="3 places close together")
    cluster.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".ng-atlas__map").get_by_role("button", name="Syria", exact=True)).to_be_attached()
    assert page.evaluate("document.activeElement.classList.contains('ng-atlas__marker')")


def test_a_place_of_two_explainers_leads_to_both(page: Page, site: str) -> None:
    visit(page, f"{site}locations/#ferry/latakia")
    links = card(page).get_by_role("list").get_by_role("link")
    assert sorted(links.all_text_contents()) == ["The ferry", "The harbour of Latakia"]
    assert {link.get_attribute("href") for link in links.all()} == {
        f"{site}explainers/{slug}/#location-latakia" for slug in ("ferry", "harbour")
    }


def test_a_link_frames_a_place(page: Page, site: str) -> None:
    page.goto(f"{site}explainers/harbour/")
    page.locator("section", has=page.locator("#location-quay")).get_by_role(
        "link", name="In the atlas"
    ).click()
    page.wait_for_url("**/locations/#harbour/quay")
    expect(card(page)).to_contain_text("The quay")
    frame, sign = page.locator(".ng-atlas__map").bounding_box(), signs(page).first.bounding_box()
    assert frame
    assert sign
    assert frame["x"] < sign["x"] < frame["x"] + frame["width"]
    expect(card(page)).to_be_in_viewport()
    assert re.search(r"\b[12]0 km", page.locator(".leaflet-control-scale").text_content() or "")


def test_the_list_leads_to_the_map(page: Page, site: str) -> None:
    visit(page, f"{site}locations/")
    row = page.locator("[id='ferry/bay']")
    row.get_by_role("link", name="On the map").click()
    expect(card(page)).to_contain_text("The bay")
    expect(card(page)).to_be_in_viewport()
    page.keyboard.press("Escape")
    row.get_by_role("link", name="On the map").click()  # the address stays as it is
    expect(card(page)).to_contain_text("The bay")
    expect(page.locator("[id='harbour/hamlet']").get_by_role("link", name="On the map")).to_have_count(0)


def test_choices_narrow_the_map_and_the_list_down(page: Page, site: str) -> None:
    visit(page, f"{site}locations/")
    status = page.locator(".ng-atlas [role=status]")
    expect(status).to_have_text("7 places")
    page.get_by_label("Kind of place").select_option("settlement")
    expect(status).to_have_text("Places found: 3 of 7")
    assert [row.split("\n")[0] for row in rows(page).all_inner_texts()] == [
        "Latakia",
        "Latakia",
        "The hamlet",
    ]
    expect(signs(page)).to_have_count(1)
    page.get_by_label("Topic").select_option("ferries")
    expect(status).to_have_text("Places found: 1 of 7")
    assert page.url.endswith("?topic=ferries&kind=settlement")
    page.reload()
    page.locator(".ng-atlas[data-ready]").wait_for()
    expect(status).to_have_text("Places found: 1 of 7")
    page.get_by_role("searchbox").last.fill("zzz")
    expect(page.get_by_text("No place fits all of this.")).to_be_visible()
    expect(signs(page)).to_have_count(0)
    page.get_by_role("button", name="Clear all").click()
    expect(status).to_have_text("7 places")
    expect(status).to_be_focused()
    expect(rows(page)).to_have_count(7)


def test_what_is_not_exact_does_not_look_so(page: Page, site: str) -> None:
    visit(page, f"{site}locations/#harbour/syria")
    syria = page.locator(".ng-atlas__marker[aria-label=Syria] i")
    expect(syria).to_have_class(re.compile("ng-atlas__sign--soft"))
    visit(page, f"{site}locations/?kind=settlement#harbour/latakia")
    expect(page.locator("path.ng-atlas__halo")).to_be_visible()
    expect(card(page)).to_contain_text("known to within 5 km")


def test_an_area_across_the_antimeridian_is_one(page: Page, site: str) -> None:
    visit(page, f"{site}locations/#ferry/bay")
    area = page.locator("path.ng-atlas__area").bounding_box()
    frame = page.locator(".ng-atlas__map").bounding_box()
    assert area
    assert frame
    assert 100 < area["width"] < frame["width"]
    assert frame["x"] < area["x"] < frame["x"] + frame["width"]


def test_names_are_only_words(page: Page, site: str) -> None:
    visit(page, f"{site}locations/?text=onerror")
    signs(page).click()
    expect(card(page)).to_contain_text(HOSTILE)
    expect(rows(page)).to_contain_text(HOSTILE)
    assert page.locator("img[src=x]").count() == 0
    assert page.title() != "1"


def test_without_scripts_the_list_is_all(browser: Browser, site: str) -> None:
    page = calm(browser, java_script_enabled=False)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{site}locations/#harbour/quay")
    expect(page.locator(".ng-atlas")).to_be_hidden()
    expect(rows(page)).to_have_count(7)
    expect(page.locator("[id='harbour/quay']")).to_be_in_viewport()
    page.context.close()
    assert not [url for url in asked if "atlas/" in url or url.endswith("ground.json")]


def test_only_its_page_loads_the_atlas_and_nobody_else_is_asked(page: Page, site: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{site}explainers/harbour/", wait_until="networkidle")
    assert not [url for url in asked if "/atlas/" in url or "/locations/" in url]
    visit(page, f"{site}locations/#harbour/quay")
    page.wait_for_load_state("networkidle")
    assert [url for url in asked if url.endswith("atlas/leaflet.js")]
    assert [url for url in asked if url.endswith("locations/near.json")]
    assert all(url.startswith((site, "data:", "blob:")) for url in asked)


def test_tiles_are_asked_for_as_the_site_says(browser: Browser, tmp_path: Path) -> None:
    tiles = {
        "url": "https://tiles.example.org/{z}/{x}/{y}.png?key=a&b",
        "attribution": "© <b>Tilers</b> & Co",
    }
    page = calm(browser)
    asked: list[str] = []

    def answer(route: Route) -> None:
        asked.append(route.request.url)
        route.fulfill(content_type="image/svg+xml", body='<svg xmlns="http://www.w3.org/2000/svg"/>')

    page.route("https://tiles.example.org/**", answer)
    with served(tmp_path, SEEDS, {"maps": {"tiles": tiles}}) as address:
        others: list[str] = []
        page.on("request", lambda request: others.append(request.url))
        visit(page, f"{address}locations/")
        page.wait_for_load_state("networkidle")
        expect(page.locator(".leaflet-control-attribution")).to_have_text(tiles["attribution"])
        page.context.close()
    assert asked
    assert all(re.fullmatch(r"https://tiles\.example\.org/\d+/\d+/\d+\.png\?key=a&b", url) for url in asked)
    rest = [url for url in others if url not in asked]
    assert all(url.startswith((address, "data:", "blob:")) for url in rest)
    assert not [url for url in rest if url.endswith(("ground.json", "near.json"))]


def test_instant_navigation_brings_the_atlas_and_takes_it_away(page: Page, arabic: str) -> None:
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(arabic)
    for _ in range(2):
        page.get_by_role("link", name="Places", exact=True).click()
        page.locator(".ng-atlas[data-ready]").wait_for()
        expect(signs(page).first).to_be_visible()
        page.go_back()
        expect(page.get_by_role("heading", name="Home")).to_be_visible()
    assert errors == []


def test_from_right_to_left_the_controls_change_sides(page: Page, arabic: str) -> None:
    visit(page, f"{arabic}locations/#harbour/quay")
    frame, zoom = (
        page.locator(".ng-atlas__map").bounding_box(),
        page.locator(".leaflet-control-zoom").bounding_box(),
    )
    assert frame
    assert zoom
    assert zoom["x"] > frame["x"] + frame["width"] / 2
    expect(card(page)).to_have_css("direction", "rtl")


def test_what_cannot_be_fetched_is_said(page: Page, site: str) -> None:
    page.route("**/places.json", lambda route: route.abort())
    page.goto(f"{site}locations/")
    expect(page.get_by_role("alert").filter(has_text="All places are listed below")).to_be_visible()
    expect(page.locator(".ng-atlas")).to_be_hidden()
    expect(rows(page)).to_have_count(7)


def test_paper_has_the_list(page: Page, site: str) -> None:
    visit(page, f"{site}locations/")
    page.emulate_media(media="print")
    expect(page.locator(".ng-atlas")).to_be_hidden()
    expect(rows(page)).to_have_count(7)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 360])
def test_axe_finds_nothing(browser: Browser, site: str, width: int, scheme: Any) -> None:
    page = calm(browser, viewport={"width": width, "height": 800}, color_scheme=scheme)
    found = []
    for address in ("locations/", "locations/#harbour/latakia", "locations/?kind=settlement"):
        page.goto("about:blank")
        visit(page, site + address)
        page.locator(".ng-atlas__word").first.wait_for(state="attached")
        for tags in (["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"], ["best-practice"]):
            run = Axe().run(page, context=".md-content", options={"runOnly": tags})
            found += [
                f"{address}: {violation['id']}: {json.dumps(violation['nodes'][0]['target'])}: "
                f"{violation['nodes'][0]['failureSummary'][:300]}"
                for violation in run.response["violations"]
                if violation["id"] != "region"
            ]
        if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
            found.append(f"{address}: scrolls sideways")
    page.context.close()
    assert not found, "\n".join(found)
