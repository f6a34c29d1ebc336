"""The list of claims, narrowed down: by its form, by its address, and not at all without scripts."""

import functools
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
from playwright.sync_api import Browser, Locator, Page, Route, expect

pytestmark = [pytest.mark.browser, pytest.mark.slow]

HOSTILE = '<img src=x onerror="document.title=1"> & "quotes"'

VERDICTS = ["confirmed"] * 30 + ["refuted"] * 15 + ["disputed"] * 5
"""Of the 50 claims of an explainer; there are nine, the ninth of another kind."""


NAMES = "anchor bell crane dock engine ferry gate hull".split()


def explainer(number: int) -> dict[str, Any]:
    """One of eight alike: claims by two agencies in turn, of one year, on one of two topics."""
    name = NAMES[number]
    return {
        "title": f"The {name}",
        "summary": f"What the {name} left open.",
        "published": f"20{10 + number}-06-01",
        "topics": ["Harbours" if number % 2 else "Bridges"],
        "sources": [{"id": "log", "title": "A log"}],
        "claims": [
            {
                "id": f"claim-{index}",
                "claim": f"The {name} is number {index}.",
                "claimant": {"name": "North Agency" if index % 2 else "South Agency"},
                "made": f"20{10 + number}-05-{1 + index % 28:02}",
                "verdict": verdict,
                "evidence": [{"source": "log", "stance": "context"}],
            }
            for index, verdict in enumerate(VERDICTS)
        ],
    }


def cafe() -> dict[str, Any]:
    """Names and words that are hard to type, hostile ones, and claims that say little of themselves."""
    return {
        "title": "Zoë’s “Café”",
        "summary": "What the café left open.",
        "published": "2009-01-01",
        "language": "fr",
        "claims": [
            {
                "id": "jar",
                "claim": "The jar isn’t empty.",
                "claimant": {"name": "Éloïse O’Neil"},
                "verdict": "unverified",
            },
            {"id": "hostile", "claim": HOSTILE, "made": "1931/..", "verdict": "unverified"},
        ],
    }


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the library's name
        pass


@contextmanager
def served(root: Path, seeds: dict[str, dict[str, Any]], **settings: Any) -> Iterator[str]:
    """The address of a site of these explainers."""
    handler = functools.partial(Quiet, directory=str(root / "site"))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        address = f"http://127.0.0.1:{server.server_port}/"
        write(root, seeds, site_url=address, **settings)
        command = [sys.executable, "-m", "mkdocs", "build", "--quiet"]
        made = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
        assert made.returncode == 0, made.stderr
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield address
        server.shutdown()


def write(root: Path, seeds: dict[str, dict[str, Any]], **settings: Any) -> None:
    """A site's folder with a home page, whose claims have no pages of their own."""
    config = {
        "site_name": "The Example",
        "plugins": ["search", {"nutgraf": {"claim_pages": False}}],
        **settings,
    }
    config["theme"] = {"name": "material", "font": False, **config.get("theme", {})}
    (root / "docs").mkdir()
    (root / "seeds").mkdir()
    (root / "mkdocs.yml").write_text(yaml.safe_dump(config), encoding="utf-8")
    home = "# Home\n\n[Refuted](claims/index.md?verdict=refuted) [All](claims/index.md)\n"
    (root / "docs/index.md").write_text(home, encoding="utf-8")
    for name, annotations in seeds.items():
        (root / f"seeds/{name}.txt").write_text("An article.\n", encoding="utf-8")
        (root / f"seeds/{name}.yaml").write_text(yaml.safe_dump(annotations), encoding="utf-8")


SEEDS = {**{f"case-{number}": explainer(number) for number in range(8)}, "cafe": cafe()}
TOTAL = 402


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """402 claims: three pages."""
    with served(tmp_path_factory.mktemp("claims"), SEEDS) as address:
        yield address


@pytest.fixture(scope="module")
def instant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The same with Material's instant navigation."""
    theme = {"features": ["navigation.instant"]}
    with served(tmp_path_factory.mktemp("instant"), SEEDS, theme=theme) as address:
        yield address


@pytest.fixture(scope="module")
def arabic(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A site from right to left that is read without a server's help: addresses name their files."""
    with served(
        tmp_path_factory.mktemp("arabic"),
        {"case-1": explainer(1)},
        theme={"language": "ar"},
        use_directory_urls=False,
    ) as address:
        yield address


def form(page: Page) -> Locator:
    return page.get_by_role("search", name="Filter the claims")


def field(page: Page, name: str) -> Locator:
    return form(page).get_by_label(name, exact=True)


def choose(page: Page, name: str, value: str) -> None:
    """Chooses from a list as a reader does, who has to go there first."""
    field(page, name).focus()
    field(page, name).locator(f"[value='{value}']").wait_for(state="attached")
    field(page, name).select_option(value)


def rows(page: Page) -> Locator:
    """The claims that one sees."""
    return page.locator(".ng-row:visible")


def status(page: Page) -> Locator:
    return form(page).get_by_role("status")


def finds(page: Page, count: int) -> None:
    expect(status(page)).to_have_text(f"Claims found: {count} of {TOTAL}")
    expect(rows(page)).to_have_count(min(count, 200))


def query(page: Page) -> str:
    return page.url.partition("?")[2]


def has_query(page: Page, text: str) -> None:
    expect(page).to_have_url(re.compile(re.escape(f"?{text}" if text else "/claims/") + "$"))


def verdict(page: Page, name: str) -> Locator:
    return form(page).get_by_role("checkbox", name=re.compile(f"^{name}"))


def counts(page: Page) -> list[str]:
    return page.locator(".ng-choice__count").all_inner_texts()


def options(page: Page, name: str) -> list[str]:
    return field(page, name).locator("option:enabled").all_inner_texts()


def test_without_scripts_it_is_the_full_list_on_pages_of_two_hundred(browser: Browser, site: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site}claims/")
    expect(form(page)).to_have_count(0)
    expect(page.locator("h2:visible")).to_have_count(1)
    expect(rows(page)).to_have_count(200)
    expect(page.get_by_text("Claims 1–200 of 240")).to_be_visible()
    pager = page.get_by_role("navigation", name="Pages")
    pager.get_by_role("link", name="Next").click()
    has_query_of_page(page, "claims/2/")
    expect(page.locator("h2:visible")).to_have_count(3)
    expect(rows(page)).to_have_count(200)
    pager.get_by_role("link", name="3").click()
    has_query_of_page(page, "claims/3/")
    expect(rows(page)).to_have_count(2)
    expect(rows(page).last).to_contain_text(HOSTILE)
    context.close()


def has_query_of_page(page: Page, path: str) -> None:
    expect(page).to_have_url(re.compile(f"{path}$"))


def test_verdicts_add_up(page: Page, site: str) -> None:
    page.goto(f"{site}claims/")
    verdict(page, "Refuted").check()
    finds(page, 120)
    has_query(page, "verdict=refuted")
    expect(page.locator("h2:visible")).to_have_count(0)
    expect(rows(page).first.locator(".ng-badge")).to_have_text("Refuted")
    verdict(page, "Disputed").check()
    finds(page, 160)
    has_query(page, "verdict=refuted&verdict=disputed")
    verdict(page, "Refuted").uncheck()
    verdict(page, "Disputed").uncheck()
    expect(status(page)).to_have_text("402 claims")
    has_query(page, "")
    expect(page.locator("h2:visible")).to_have_count(1)


def test_a_row_is_like_the_one_in_the_list(page: Page, site: str) -> None:
    page.goto(f"{site}claims/")
    built = rows(page).first.evaluate("row => row.outerHTML")
    verdict(page, "Confirmed").check()
    finds(page, 240)
    row = rows(page).first
    expect(row.locator(".ng-badge")).to_have_text("Confirmed")
    row.locator(".ng-badge").evaluate("badge => badge.remove()")
    made = row.evaluate("row => row.outerHTML")
    made = made.replace(f'href="{site}', 'href="../')
    assert re.sub(r">\s+<", "><", made) == re.sub(r">\s+<", "><", built)


def test_choices_say_what_they_would_leave(page: Page, site: str) -> None:
    page.goto(f"{site}claims/")
    assert counts(page) == ["240", "120", "40", "2"]
    choose(page, "Year", "2012")
    finds(page, 50)
    assert counts(page) == ["30", "15", "5", "0"]
    expect(verdict(page, "Not independently verified")).to_be_disabled()
    assert options(page, "Topic") == ["All topics", "Bridges (50)"]
    assert options(page, "Year") == [
        "All years",
        *(f"{year} (50)" for year in range(2017, 2009, -1)),
        "1931 (1)",
    ]
    assert options(page, "Claimant") == ["All claimants", "North Agency (25)", "South Agency (25)"]
    verdict(page, "Disputed").check()
    finds(page, 5)
    assert counts(page) == ["30", "15", "5", "0"], "verdicts do not narrow one another down"
    assert options(page, "Claimant") == ["All claimants", "North Agency (3)", "South Agency (2)"]
    choose(page, "Claimant", "north-agency")
    finds(page, 3)
    has_query(page, "verdict=disputed&claimant=north-agency&year=2012")


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("dock", 50),
        ("north  DOCK", 25),
        ("cafe", 2),
        ("jar eloise", 1),
        ('isn\'t "café"', 1),
        ("o’neil zoe's", 1),
        ("agency jar", 0),
    ],
)
def test_all_words_must_occur_however_they_are_typed(page: Page, site: str, words: str, count: int) -> None:
    page.goto(f"{site}claims/")
    field(page, "Search").fill(words)
    finds(page, count)


def test_what_claims_say_is_text(page: Page, site: str) -> None:
    page.goto(f"{site}claims/?text=img+onerror")
    finds(page, 1)
    expect(rows(page).locator("a").first).to_have_text(HOSTILE)
    expect(rows(page).locator("img")).to_have_count(0)
    expect(rows(page).locator("time")).to_have_count(0)
    expect(rows(page)).to_contain_text("since 1931")
    expect(rows(page).locator(".ng-row__claimant")).to_have_count(0)
    expect(rows(page).locator("bdi[lang=fr][dir=ltr]")).to_have_count(2)


def test_an_address_brings_the_choices_back(page: Page, site: str) -> None:
    page.goto(f"{site}claims/?verdict=refuted&verdict=disputed&topic=harbours&year=2011&text=bell+4&utm=x")
    finds(page, 11)
    expect(verdict(page, "Refuted")).to_be_checked()
    expect(verdict(page, "Confirmed")).not_to_be_checked()
    expect(field(page, "Topic")).to_have_value("harbours")
    expect(field(page, "Year")).to_have_value("2011")
    assert "utm=x" in query(page), "what belongs to others stays"
    page.reload()
    finds(page, 11)


@pytest.mark.parametrize(
    "junk",
    ["verdict=none", "claimant=%00&year=abcd", "topic=__proto__", "page=3", "text=+", "verdict=&text="],
)
def test_junk_in_an_address_is_ignored(page: Page, site: str, junk: str) -> None:
    problems: list[object] = []
    page.on("pageerror", lambda error: problems.append(error))
    page.goto(f"{site}claims/?{junk}")
    expect(status(page)).to_have_text("402 claims")
    expect(rows(page)).to_have_count(200)
    expect(page.get_by_role("button", name="Clear all")).to_be_hidden()
    assert problems == []


def test_no_result_says_what_to_undo(page: Page, site: str) -> None:
    page.goto(f"{site}claims/?verdict=refuted&year=1931&text=img")
    expect(status(page)).to_have_text(f"Claims found: 0 of {TOTAL}")
    undo = page.locator(".ng-nothing:visible").get_by_role("button")
    expect(undo).to_have_text(["Without “Refuted”: 1", "Without “1931”: 0", "Without “img”: 0"])
    undo.first.click()
    finds(page, 1)
    has_query(page, "year=1931&text=img")
    expect(verdict(page, "Refuted")).not_to_be_checked()
    expect(status(page)).to_be_focused()
    page.get_by_role("button", name="Clear all").click()
    has_query(page, "")
    expect(rows(page)).to_have_count(200)


def test_results_are_paged_too(page: Page, site: str) -> None:
    page.goto(f"{site}claims/?verdict=confirmed")
    finds(page, 240)
    pager = page.locator(".ng-results").get_by_role("navigation", name="Pages")
    expect(pager.get_by_role("link", name="Previous")).to_have_count(0)
    pager.get_by_role("link", name="Next").click()
    expect(rows(page)).to_have_count(40)
    has_query(page, "verdict=confirmed&page=2")
    expect(pager).to_contain_text("Page 2 of 2")
    expect(pager.get_by_role("link", name="Next")).to_have_count(0)
    expect(status(page)).to_be_focused()
    page.reload()
    expect(rows(page)).to_have_count(40)
    choose(page, "Year", "2013")
    finds(page, 30)
    has_query(page, "verdict=confirmed&year=2013")


def test_a_page_beyond_the_last_is_the_last(page: Page, site: str) -> None:
    page.goto(f"{site}claims/?verdict=confirmed&page=99")
    expect(rows(page)).to_have_count(40)
    has_query(page, "verdict=confirmed&page=2")


def test_every_page_of_the_list_has_the_filter(page: Page, site: str) -> None:
    page.goto(f"{site}claims/3/")
    verdict(page, "Refuted").check()
    finds(page, 120)
    expect(page).to_have_url(f"{site}claims/3/?verdict=refuted")
    page.get_by_role("button", name="Clear all").click()
    expect(rows(page)).to_have_count(2)


def test_the_data_are_fetched_once_and_not_before_they_are_used(page: Page, site: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{site}claims/")
    page.wait_for_load_state("networkidle")
    data = f"{site}claims/claims.json"
    assert data not in asked
    field(page, "Topic").focus()
    expect(field(page, "Topic").locator("option")).to_have_count(3)
    verdict(page, "Refuted").check()
    finds(page, 120)
    assert asked.count(data) == 1
    assert all(url.startswith(site) for url in asked)


def test_the_list_stays_where_the_data_cannot_be_had(page: Page, site: str) -> None:
    page.route("**/claims.json", lambda route: route.fulfill(status=503))
    page.goto(f"{site}claims/")
    verdict(page, "Refuted").check()
    expect(form(page).get_by_role("alert")).to_contain_text("could not be fetched")
    expect(rows(page)).to_have_count(200)
    page.unroute("**/claims.json")
    verdict(page, "Disputed").check()
    finds(page, 160)
    expect(form(page).get_by_role("alert")).to_have_count(0)


def test_the_last_choice_counts_however_slow_the_data_are(page: Page, site: str) -> None:
    held: list[Route] = []
    page.route("**/claims.json", lambda route: held.append(route))
    page.goto(f"{site}claims/?verdict=confirmed")
    expect(status(page)).to_have_text("Fetching the claims …")
    verdict(page, "Refuted").check()
    verdict(page, "Refuted").uncheck()
    verdict(page, "Disputed").check()
    expect(rows(page)).to_have_count(200)
    held[0].continue_()
    finds(page, 40)
    has_query(page, "verdict=disputed")
    assert len(held) == 1


def test_on_a_phone_the_form_is_short(browser: Browser, site: str) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 740})
    page = context.new_page()
    page.goto(f"{site}claims/")
    box = form(page).bounding_box()
    assert box
    assert box["height"] < 220
    more = page.get_by_role("button", name="More filters")
    expect(more).to_have_attribute("aria-expanded", "false")
    expect(verdict(page, "Refuted")).to_be_hidden()
    more.click()
    expect(more).to_have_attribute("aria-expanded", "true")
    verdict(page, "Refuted").check()
    finds(page, 120)
    assert page.evaluate("document.documentElement.scrollWidth") == 360
    page.goto(f"{site}claims/?topic=harbours")
    expect(field(page, "Topic")).to_be_visible()
    context.close()


def test_it_works_by_keyboard(page: Page, site: str) -> None:
    page.goto(f"{site}claims/")
    field(page, "Search").focus()
    page.keyboard.type("dock")
    page.keyboard.press("Enter")
    finds(page, 50)
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    finds(page, 30)
    has_query(page, "verdict=confirmed&text=dock")


def test_instant_navigation_brings_the_filter_with_it(page: Page, instant: str) -> None:
    problems: list[object] = []
    asked: list[str] = []
    page.on("pageerror", lambda error: problems.append(error))
    page.on("request", lambda request: asked.append(request.url))
    page.goto(instant)
    page.wait_for_load_state("networkidle")
    page.evaluate("window.unchanged = true")
    page.get_by_role("link", name="Refuted").click()
    finds(page, 120)
    has_query(page, "verdict=refuted")
    rows(page).first.get_by_role("link").first.click()
    expect(page.locator("h1")).to_contain_text("The hull")
    page.go_back()
    finds(page, 120)
    verdict(page, "Disputed").check()
    finds(page, 160)
    lists = page.get_by_role("navigation", name="Lists of this site")
    lists.get_by_role("link", name="Claims").click()
    expect(status(page)).to_have_text("402 claims")
    has_query(page, "")
    expect(verdict(page, "Disputed")).not_to_be_checked()
    verdict(page, "Confirmed").check()
    finds(page, 240)
    page.locator(".ng-results").get_by_role("link", name="Next").click()
    expect(rows(page)).to_have_count(40)
    has_query(page, "verdict=confirmed&page=2")
    assert page.evaluate("window.unchanged") is True, "the pages were loaded anew"
    assert asked.count(f"{instant}claims/claims.json") == 1
    assert problems == []


def test_leaving_while_the_data_are_on_their_way_is_harmless(page: Page, instant: str) -> None:
    problems: list[object] = []
    page.on("pageerror", lambda error: problems.append(error))
    page.goto(f"{instant}claims/?verdict=refuted")
    page.get_by_role("navigation", name="Lists of this site").get_by_role("link", name="Topics").click()
    expect(page.locator("h1")).to_contain_text("Topics")
    page.wait_for_load_state("networkidle")
    expect(page).to_have_url(f"{instant}topics/")
    assert problems == []


def test_from_right_to_left_and_with_named_files(page: Page, arabic: str) -> None:
    page.goto(f"{arabic}claims/index.html?verdict=refuted")
    expect(rows(page)).to_have_count(15)
    link = rows(page).first.get_by_role("link").first
    expect(link).to_have_attribute("href", f"{arabic}explainers/case-1/index.html#claim-claim-30")
    link.click()
    expect(page.locator("h1")).to_contain_text("The bell")
    page.go_back()
    expect(rows(page)).to_have_count(15)
    search, claimant, topic = (page.locator(f"[name={name}]") for name in ("text", "claimant", "topic"))
    boxes = [field.bounding_box() for field in (search, claimant, topic)]
    assert all(boxes)
    left = [box["x"] for box in boxes if box]
    assert left[1] > left[2], "the first choice stands on the right"
