"""The index of whole texts: what is in it, when it is made, and what takes its place."""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from nutgraf.publish.docs_tree.export import export
from nutgraf.publish.errors import PublishError
from nutgraf.publish.mkdocs import full_text, whole_texts
from nutgraf.publish.mkdocs.build import build
from nutgraf.publish.mkdocs.plugin import NutgrafPlugin
from nutgraf.publish.mkdocs.tree_source import source_of
from nutgraf.publish.pagefind.index import SHELF
from nutgraf.publish.pagefind.program import running

if TYPE_CHECKING:
    from tests.publish.conftest import Project

pytestmark = pytest.mark.slow

SEARCHED = {"plugins": ["search", {"nutgraf": {"search": "pagefind"}}]}


@pytest.fixture
def searched(bridge: "Project") -> "Project":
    """The site of one explainer, with a search of whole texts and a page by hand."""
    settings = yaml.safe_load(bridge.config.read_text(encoding="utf-8"))
    bridge.write("mkdocs.yml", yaml.safe_dump({**settings, **SEARCHED}))
    bridge.write("docs/about us.md", "# About *us*\n\nWe like wombats.\n")
    bridge.write("docs/hidden.md", "---\nsearch: {exclude: true}\n---\n# Hidden\n")
    return bridge


@pytest.fixture
def runs(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """The folders that Pagefind was run on."""
    found: list[Path] = []

    @contextmanager
    def counted(program: Any, texts: Path, *arguments: Any, **more: Any) -> Iterator[Any]:
        found.append(texts)
        with running(program, texts, *arguments, **more) as run:
            yield run

    monkeypatch.setattr(full_text, "running", counted)
    return found


def entry(project: "Project") -> dict[str, Any]:
    told: dict[str, Any] = json.loads(project.read("pagefind/pagefind-entry.json"))
    return told


def test_explainers_and_pages_by_hand_are_in_it(searched: "Project") -> None:
    build(searched.config)
    # The explainer, the home page and that about us.
    assert entry(searched)["languages"]["en"]["page_count"] == 3
    assert (searched.site / "search/index.html").is_file()
    assert not list(searched.site.glob("pagefind/*ui*"))


def test_an_index_serves_until_a_text_changes(searched: "Project", runs: list[Path]) -> None:
    build(searched.config)
    first = searched.contents()
    build(searched.config)
    assert len(runs) == 1
    assert searched.contents() == first
    build(searched.config, searched.root / "elsewhere")
    assert len(runs) == 1
    searched.write("docs/about us.md", "# About us\n\nWe like kangaroos.\n")
    build(searched.config)
    assert len(runs) == 2
    assert [folder for folder in runs if folder.exists()] == []


def test_two_indexes_of_the_same_texts_differ_in_the_order_of_filters_alone(searched: "Project") -> None:
    build(searched.config, cache=False)
    one = searched.contents()
    build(searched.config, cache=False)
    other = searched.contents()
    differing = {path for path in one.keys() | other.keys() if one.get(path) != other.get(path)}
    allowed = ("pagefind/filter/", "pagefind/pagefind.en_", "pagefind/pagefind-entry.json")
    assert [path for path in differing if not path.startswith((*allowed, "sitemap"))] == []


def test_an_index_that_was_damaged_is_made_anew(searched: "Project", runs: list[Path]) -> None:
    build(searched.config)
    for database in (searched.root / ".cache/nutgraf").glob("*.sqlite"):
        with sqlite3.connect(database) as connection:
            connection.execute(f'UPDATE "{SHELF}" SET content = ? WHERE key != ?', (b"?", "index"))  # noqa: S608
    build(searched.config, searched.root / "elsewhere")
    assert len(runs) == 2
    assert (searched.root / "elsewhere/pagefind/pagefind.js").stat().st_size > 1000


def test_without_pagefind_the_last_site_stands(searched: "Project", monkeypatch: pytest.MonkeyPatch) -> None:
    build(searched.config)
    before = searched.contents()

    def missing() -> None:
        raise PublishError("search: pagefind needs Pagefind")

    monkeypatch.setattr(whole_texts, "find_program", missing)
    with pytest.raises(PublishError, match="needs Pagefind"):
        build(searched.config)
    assert searched.contents() == before


def test_where_pagefind_fails_the_last_site_stands(
    searched: "Project", monkeypatch: pytest.MonkeyPatch
) -> None:
    build(searched.config)
    before = searched.contents()
    searched.write("docs/about us.md", "# About us\n")

    @contextmanager
    def failing(program: Any, texts: Path, output: Path, **more: Any) -> Iterator[Any]:
        output.write_text("a file where a folder should be")
        with running(program, texts, output, **more) as run:
            yield run

    monkeypatch.setattr(full_text, "running", failing)
    with pytest.raises(PublishError, match="search: pagefind: "):
        build(searched.config)
    assert searched.contents() == before


def test_the_field_of_material_leads_to_the_search(searched: "Project") -> None:
    build(searched.config)
    page = searched.read("claims/old-mill-bridge/three-weeks/index.html")
    assert 'action="../../../search/" method="get"' in page
    assert 'data-md-component="search"' not in page
    found = json.loads(searched.read("search/search_index.json"))["docs"]
    assert not [doc["location"] for doc in found if "mill" in doc["location"]]


def test_a_field_of_the_sites_own_stays(searched: "Project") -> None:
    settings = yaml.safe_load(searched.config.read_text(encoding="utf-8"))
    settings["theme"]["custom_dir"] = "overrides"
    searched.write("mkdocs.yml", yaml.safe_dump(settings))
    searched.write("overrides/partials/search.html", "<b>our own</b>")
    build(searched.config)
    assert "<b>our own</b>" in searched.read("index.html")


def test_other_themes_keep_their_search_beside_it(bridge: "Project") -> None:
    settings = {"site_name": "The Example", "theme": {"name": "mkdocs", "highlightjs": False}, **SEARCHED}
    bridge.write("mkdocs.yml", yaml.safe_dump({**settings, "use_directory_urls": False}))
    build(bridge.config)
    assert "old-mill-bridge" in bridge.read("search/search_index.json")
    assert "data-pagefind=" in bridge.read("search/index.html")


def test_a_site_that_wants_none_has_none(bridge: "Project") -> None:
    build(bridge.config)
    assert not (bridge.site / "pagefind").exists()
    assert not (bridge.site / "search/index.html").exists()
    assert not (bridge.site / "assets/nutgraf/search").exists()


def test_other_publishers_have_a_search_of_their_own(searched: "Project") -> None:
    tree = searched.root / "tree"
    export(source_of(searched.config), tree)
    assert not (tree / "docs/search").exists()
    assert not (tree / "docs/assets/nutgraf/search").exists()


def test_a_preview_makes_a_large_index_once(
    searched: "Project", runs: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    from mkdocs.commands.build import build as build_with_mkdocs
    from mkdocs.config import load_config

    plugins: list[NutgrafPlugin] = []

    def save(patience: float) -> None:
        monkeypatch.setattr(whole_texts, "MOST_SECONDS", patience)
        searched.write("docs/about us.md", f"# About us, {len(runs)}\n")
        config = load_config(str(searched.config))
        if not plugins:
            config.plugins.on_startup(command="serve", dirty=False)
        (plugin,) = (plugin for plugin in config.plugins.values() if isinstance(plugin, NutgrafPlugin))
        plugins.append(plugin)
        build_with_mkdocs(config)

    save(0)
    save(0)
    assert plugins[0] is plugins[1]
    assert len(runs) == 1
    assert (searched.site / "pagefind/pagefind.js").is_file()
    save(60)
    assert len(runs) == 2
    plugins[0].on_shutdown()
