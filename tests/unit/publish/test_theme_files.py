"""What a site takes of its theme is what MkDocs would take."""

from pathlib import Path

import jinja2
import pytest
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.theme import Theme

from nutgraf.publish.mkdocs.theme_files import VisibleFiles, list_visible


def taken(theme: Theme, config: MkDocsConfig) -> list[tuple[str, str | None]]:
    """What MkDocs takes of a theme, and where from."""
    files = Files([])
    files.add_files_from_theme(theme.get_env(), config)
    return [(file.src_uri, file.src_dir) for file in files]


@pytest.mark.parametrize("name", ["material", "mkdocs", "readthedocs"])
def test_a_site_has_the_same_files_of_its_theme(tmp_path: Path, name: str) -> None:
    for file in ("logo.svg", ".well-known/a.txt", "deep/.kept/b.css", "deep/c..css", "deep/.d.css", "é.png"):
        (tmp_path / file).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / file).write_text(file, encoding="utf-8")
    config = MkDocsConfig()
    config.load_dict({"site_name": "Site", "theme": {"name": name, "custom_dir": str(tmp_path)}})
    config.validate()
    usual = taken(config.theme, config)
    list_visible(config.theme)
    assert taken(config.theme, config) == usual
    assert ("logo.svg", str(tmp_path)) in usual


def test_hidden_templates_are_loaded_as_ever() -> None:
    theme = Theme("material")
    list_visible(theme)
    env = theme.get_env()
    assert "<svg" in env.get_template(".icons/material/map.svg").render()
    assert not any("/." in name or name.startswith(".icons/") for name in env.list_templates())


def test_a_loader_of_others_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    theme = Theme("mkdocs")
    env = theme.get_env()
    env.loader = jinja2.DictLoader({"a.html": ""})
    monkeypatch.setattr(theme, "get_env", lambda: env)
    list_visible(theme)
    assert not isinstance(theme.get_env().loader, VisibleFiles)
