"""The `mkdocs.yml` of an export."""

from pathlib import Path

import pytest
import yaml

from nutgraf.publish.docs_tree.handwritten import navigation
from nutgraf.publish.docs_tree.settings_file import Additions, Nav, settings_file
from nutgraf.publish.errors import PublishError


def made(folder: Path, text: str, nav: Nav | None = None) -> str:
    (folder / "mkdocs.yml").write_text(text, encoding="utf-8")
    additions = Additions(
        docs_dir="docs",
        custom_dir="overrides",
        styles=("a.css",),
        modules=("a.js",),
        folders=("claims", "explainers"),
        nav=nav,
    )
    return settings_file(folder / "mkdocs.yml", additions)


def test_what_the_plugin_added_is_named_and_the_plugin_is_not(tmp_path: Path) -> None:
    text = made(
        tmp_path,
        "site_name: One\ntheme: material\nsite_dir: public\nwatch: [x]\nextra_css: [own.css]\n"
        "plugins: [search, nutgraf: {publisher: Me}]\nnot_in_nav: /own/\n"
        "markdown_extensions: [attr_list, toc: {permalink: true}]\n",
    )
    assert yaml.safe_load(text) == {
        "site_name": "One",
        "theme": {"name": "material", "custom_dir": "overrides"},
        "docs_dir": "docs",
        "extra_css": ["a.css", "own.css"],
        "extra_javascript": [{"path": "a.js", "type": "module"}],
        "plugins": ["search"],
        "not_in_nav": "/own/\n/claims/\n/explainers/\n",
        "markdown_extensions": ["attr_list", {"toc": {"permalink": True}}, "pymdownx.blocks.html"],
    }


def test_mappings_stay_mappings(tmp_path: Path) -> None:
    text = made(tmp_path, "plugins:\n  nutgraf: {}\n  search: {}\nmarkdown_extensions:\n  toc: {}\n")
    parsed = yaml.safe_load(text)
    assert parsed["plugins"] == {"search": {}}
    assert list(parsed["markdown_extensions"]) == ["toc", "attr_list", "pymdownx.blocks.html"]


def test_tags_of_yaml_stay_what_they_are(tmp_path: Path) -> None:
    text = made(
        tmp_path,
        "site_name: !ENV [NAME, One]\nmarkdown_extensions:\n  - pymdownx.emoji:\n"
        "      emoji_index: !!python/name:material.extensions.emoji.twemoji\n",
    )
    assert "!ENV [NAME, One]" in text
    assert "!!python/name:material.extensions.emoji.twemoji" in text


def test_inherited_settings_are_in_it(tmp_path: Path) -> None:
    (tmp_path / "base.yml").write_text("site_name: Base\ntheme: {name: material, font: false}\n")
    text = made(tmp_path, "INHERIT: base.yml\ntheme: {language: de}\n")
    parsed = yaml.safe_load(text)
    assert "INHERIT" not in parsed
    assert parsed["site_name"] == "Base"
    assert parsed["theme"] == {
        "name": "material", "font": False, "language": "de", "custom_dir": "overrides",
    }  # fmt: skip


def test_a_site_without_a_navigation_gets_that_of_its_own_pages(tmp_path: Path) -> None:
    nav = navigation(["index.md", "about.md", "how-to/begin.md", "how-to/Then_On/end.md"])
    expected = [
        "index.md",
        "about.md",
        {"How to": ["how-to/begin.md", {"Then On": ["how-to/Then_On/end.md"]}]},
    ]
    assert nav == expected
    assert yaml.safe_load(made(tmp_path, "site_name: One\n", nav))["nav"] == expected


def test_a_file_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    with pytest.raises(PublishError, match="cannot read"):
        made(tmp_path, "INHERIT: none.yml\n")
    with pytest.raises(PublishError, match="no mapping"):
        made(tmp_path, "- one\n")
