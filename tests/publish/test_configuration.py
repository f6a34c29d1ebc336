import socket
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from nutgraf.core.diagnostic import Severity
from nutgraf.publish.errors import PublishError
from nutgraf.publish.mkdocs.configuration import site_of
from nutgraf.publish.mkdocs.serve import serve

if TYPE_CHECKING:
    from tests.publish.conftest import MakeProject, Project


def test_a_site_s_settings_reach_the_compiler(make_project: "MakeProject") -> None:
    project = make_project(
        theme={"name": "material", "language": "pt-BR"},
        markdown_extensions=["footnotes", {"toc": {"permalink": True}}],
        plugins=[{"nutgraf": {"seeds": "content", "rules": {"unused-source": "error"}}}],
    )
    site = site_of(project.config)
    assert site.root == project.root
    assert site.seeds == project.root / "content"
    assert site.options.language == "pt-BR"
    assert site.options.publisher.name == "The Example"
    assert site.options.rules == {"unused-source": Severity.ERROR}
    assert "footnotes" in site.options.markdown.extensions
    assert site.options.markdown.configs["toc"] == {"permalink": True}


def test_another_theme_s_locale_is_a_language_tag(make_project: "MakeProject") -> None:
    project = make_project(theme={"name": "mkdocs", "locale": "pt_BR"})
    assert site_of(project.config).options.language == "pt-BR"


def test_a_locale_may_refine_the_language_that_the_theme_speaks(make_project: "MakeProject") -> None:
    theme = {"name": "material", "font": False, "language": "en", "locale": "en_GB"}
    assert site_of(make_project(theme=theme).config).options.language == "en-GB"
    theme = {"name": "material", "font": False, "language": "de"}
    assert site_of(make_project(theme=theme).config).options.language == "de"


def test_a_site_that_does_not_list_the_plugin_has_its_defaults(make_project: "MakeProject") -> None:
    project = make_project(plugins=[])
    assert site_of(project.config).seeds == project.root / "seeds"


def test_the_configuration_in_this_folder_is_found(
    make_project: "MakeProject", monkeypatch: pytest.MonkeyPatch
) -> None:
    project = make_project()
    monkeypatch.chdir(project.root)
    assert site_of().root == project.root


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("theme: material\n", "site_name"),
        ("site_name: [\n", "parsing"),
        ("- a list\n", "dict"),
        ("site_name: A\nplugins: [nutgaf]\n", '"nutgaf" plugin is not installed'),
        ("site_name: A\nplugins: [{nutgraf: {sedes: x}}]\n", "seeds"),
        ("site_name: A\nplugins: [{nutgraf: [a]}]\n", "nutgraf"),
        ("site_name: A\nplugins: [nutgraf]\nsite_dir: seeds/site\n", "set another site_dir"),
        ("site_name: A\nplugins: [nutgraf]\nsite_dir: seeds\n", "set another site_dir"),
        ("site_name: \xff\n", "parsing"),
    ],
)
def test_a_wrong_configuration_is_told_in_words(make_project: "MakeProject", text: str, says: str) -> None:
    project = make_project()
    project.config.write_bytes(text.encode("latin-1"))
    with pytest.raises(PublishError, match=says):
        site_of(project.config)


def test_a_missing_configuration_is_named(tmp_path: Path) -> None:
    with pytest.raises(PublishError, match=r"mkdocs\.yml"):
        site_of(tmp_path / "mkdocs.yml")
    with pytest.raises(PublishError, match="directory"):
        site_of(tmp_path)


def test_a_port_that_is_taken_is_told_before_anything_is_built(bridge: "Project") -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        address = f"127.0.0.1:{taken.getsockname()[1]}"
        with pytest.raises(PublishError, match=f"cannot serve on {address}: .*in use"):
            serve(bridge.config, dev_addr=address)


@pytest.mark.parametrize("address", ["127.0.0.1:99999", "127.0.0.1", "example.org:8000"])
def test_an_address_that_is_none_is_told_in_words(bridge: "Project", address: str) -> None:
    with pytest.raises(PublishError, match=r"dev_addr|99999"):
        serve(bridge.config, dev_addr=address)
