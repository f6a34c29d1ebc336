"""The preview: a file is saved, and the page shows it."""

import signal
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Page, expect

if TYPE_CHECKING:
    from tests.browser.conftest import StartPreview

pytestmark = [pytest.mark.browser, pytest.mark.slow]

CONFIG = """\
site_name: The Example
theme: {name: material, font: false}
plugins: [search, nutgraf]
"""

ARTICLE = """\
QUILLMOUTH — The old mill bridge was closed on Monday after a crack was found in an arch.

The town says repairs take three weeks.
"""

ANNOTATIONS = """\
title: The bridge that closed
summary: The old mill bridge carries the only road into Quillmouth.
claims:
  - id: three-weeks
    claim: Repairs take three weeks.
    quote: repairs take three weeks
    verdict: unverified
source:
  display: full
"""

SOON = 15_000
"""Milliseconds: an edit takes about one second, on a machine with nothing else to do."""

Save = Callable[[Path, str], None]


def in_place(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")


def by_rename(path: Path, text: str) -> None:
    """As editors do that never leave half a file behind."""
    draft = path.with_name(f".{path.name}.swp")
    draft.write_text(text, encoding="utf-8")
    draft.replace(path)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site's folder, with one explainer."""
    for path, text in {
        "mkdocs.yml": CONFIG,
        "docs/index.md": "# Home\n",
        "seeds/bridge.txt": ARTICLE,
        "seeds/bridge.yaml": ANNOTATIONS,
    }.items():
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_text(text, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("save", [in_place, by_rename])
def test_the_page_follows_what_is_saved(site: Path, page: Page, preview: "StartPreview", save: Save) -> None:
    server = preview(site)
    page.goto(f"{server.url}explainers/bridge/")
    body = page.locator("body")
    expect(body).to_contain_text("the only road into Quillmouth")
    save(site / "seeds/bridge.yaml", ANNOTATIONS.replace("the only road", "one of two roads"))
    expect(body).to_contain_text("one of two roads into Quillmouth", timeout=SOON)
    save(site / "seeds/bridge.txt", ARTICLE.replace("Monday", "Tuesday"))
    expect(body).to_contain_text("closed on Tuesday", timeout=SOON)


@pytest.mark.parametrize("program", ["mkdocs", "nutgraf"])
def test_a_mistake_is_shown_until_it_is_mended(
    site: Path, page: Page, preview: "StartPreview", program: str
) -> None:
    server = preview(site, program)
    page.goto(f"{server.url}explainers/bridge/")
    body = page.locator("body")
    expect(body).to_contain_text("the only road into Quillmouth")
    in_place(
        site / "seeds/bridge.yaml",
        ANNOTATIONS.replace("quote: repairs take three", "quote: repairs took five"),
    )
    expect(body).to_contain_text("quote-not-found", timeout=SOON)
    expect(body).to_contain_text("seeds/bridge.yaml:6")
    expect(body).to_contain_text("the only road into Quillmouth")
    assert server.says("--> seeds/bridge.yaml:6:12")
    assert server.is_up()
    in_place(site / "seeds/bridge.yaml", ANNOTATIONS)
    expect(body).not_to_contain_text("quote-not-found", timeout=SOON)
    expect(body).to_contain_text("the only road into Quillmouth")


def test_a_file_that_cannot_be_read_at_all_is_shown_too(
    site: Path, page: Page, preview: "StartPreview"
) -> None:
    server = preview(site)
    page.goto(f"{server.url}explainers/bridge/")
    body = page.locator("body")
    in_place(site / "seeds/bridge.yaml", ANNOTATIONS.replace("title: The", 'title: "The'))
    expect(body).to_contain_text("invalid-yaml", timeout=SOON)
    expect(body).to_contain_text("seeds/bridge.yaml:")
    assert server.is_up()
    in_place(site / "seeds/bridge.yaml", ANNOTATIONS)
    expect(body).to_contain_text("the only road into Quillmouth", timeout=SOON)
    expect(body).not_to_contain_text("invalid-yaml")


def test_a_strict_site_has_a_preview_that_stays_up(site: Path, page: Page, preview: "StartPreview") -> None:
    in_place(site / "mkdocs.yml", f"{CONFIG}strict: true\n")
    in_place(
        site / "seeds/bridge.yaml",
        ANNOTATIONS.replace("quote: repairs take three", "quote: repairs took five"),
    )
    server = preview(site)
    page.goto(f"{server.url}explainers/bridge/")
    expect(page.locator("body")).to_contain_text("quote-not-found")
    assert "error[quote-not-found]" in server.text


def test_drafts_and_new_explainers_appear(site: Path, page: Page, preview: "StartPreview") -> None:
    server = preview(site)
    page.goto(f"{server.url}explainers/")
    in_place(site / "seeds/tower.txt", "The tower leans. It has leaned for years.\n")
    in_place(site / "seeds/tower.yaml", "title: The leaning tower\nsummary: It leans.\nstatus: draft\n")
    expect(page.locator("body")).to_contain_text("The leaning tower", timeout=SOON)


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_it_ends_when_asked_to(site: Path, preview: "StartPreview", number: signal.Signals) -> None:
    server = preview(site, "nutgraf")
    server.process.send_signal(number)
    assert server.process.wait(timeout=15) in (0, 130, 128 + number)
    assert "Traceback" not in server.text
