"""Options in which nothing was wrong are kept, and nobody can tell but by the time that it takes."""

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from nutgraf.cli.program import commands
from nutgraf.core.options import CACHE, Options, PluginOptions
from nutgraf.load import site_options
from nutgraf.publish.errors import PublishError
from nutgraf.publish.mkdocs.configuration import load, site_of
from nutgraf.publish.mkdocs.option_reader import FILE_NAME, OptionReader
from nutgraf.publish.realm import program
from nutgraf.stages.keeping import Form

if TYPE_CHECKING:
    from tests.publish.conftest import MakeProject, Project

NEEDLESS = {
    "nutgraf.anchor",
    "nutgraf.check",
    "nutgraf.load.annotations",
    "nutgraf.load.articles",
    "nutgraf.load.models",
    "nutgraf.maps",
    "nutgraf.render.edition",
    "pydantic",
    "pydantic_core",
    "rapidfuzz",
    "shapely",
    "trafilatura",
}
"""What reads, judges and renders."""

RUN = """\
import json, sys
from nutgraf.cli.program import commands
commands.main(sys.argv[1:], standalone_mode=False)
print(json.dumps(list(sys.modules)))
"""

ALL: dict[str, Any] = {
    "seeds": "content",
    "publisher": {"name": "The Quill", "url": "https://example.org/", "logo": "logo.svg"},
    "verdicts": [
        {"id": "true", "label": "True", "color": "#1A7F4B", "shape": "ring", "description": "It is."},
        {
            "id": "no",
            "label": "No",
            "value": 1,
            "color": "#000000",
            "shape": "bars",
            "description": "It is not.",
        },
    ],
    "rules": {"unused-source": "error", "quote-not-found": "off"},
    "claim_pages": False,
    "maps": {
        "boundaries": "IN",
        "tiles": {"url": "https://tiles.example.org/{z}/{x}/{y}", "attribution": "Somebody"},
    },
    "social_cards": {"font": "fonts/own.ttf", "background": "#ffffff"},
    "data_files": False,
    "embeds": False,
    "search": "pagefind",
    "max_source_bytes": 1000,
}


@pytest.fixture
def decoded(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """The options that were decoded, since the last time they were cleared."""
    seen: list[Any] = []
    decode = site_options.decode_options

    def counting(raw: Any, *, site_name: str) -> Any:
        seen.append(dict(raw))
        return decode(raw, site_name=site_name)

    monkeypatch.setattr(site_options, "decode_options", counting)
    return seen


@pytest.fixture
def project(make_project: "MakeProject") -> "Project":
    return with_options(make_project(), {"claim_pages": False})


def with_options(project: "Project", options: Any) -> "Project":
    text = project.config.read_text(encoding="utf-8")
    plugins = f"plugins: [search, nutgraf: {json.dumps(options)}]\n"
    project.write("mkdocs.yml", re.sub(r"^plugins:\n(- .*\n)*|^plugins: .*\n", plugins, text, flags=re.M))
    return project


def kept(project: "Project") -> Path:
    return project.root / CACHE / FILE_NAME


@pytest.mark.slow
@pytest.mark.parametrize("command", ["build", "check"])
def test_where_nothing_has_changed_nothing_is_loaded_that_reads_judges_or_renders(
    bridge: "Project", command: str
) -> None:
    def loaded() -> set[str]:
        done = subprocess.run(
            [sys.executable, "-c", RUN, command], cwd=bridge.root, capture_output=True, text=True, check=True
        )
        return {str(name) for name in json.loads(done.stdout.splitlines()[-1])}

    assert NEEDLESS & loaded() >= {"pydantic", "nutgraf.load.annotations", "nutgraf.check"}
    assert NEEDLESS & loaded() == set()


@pytest.mark.parametrize("options", [{}, {"social_cards": False}, {"publisher": "Me", "maps": True}, ALL])
def test_kept_options_say_what_they_said(
    project: "Project", options: dict[str, Any], decoded: list[Any]
) -> None:
    with_options(project, options)
    first = OptionReader()
    assert first.judge(options, str(project.config)) == ()
    first.keep()
    assert decoded == [options]
    second = OptionReader()
    assert second.judge(options, str(project.config)) == ()
    assert second.read(options) == first.read(options)
    assert decoded == [options]
    found, _ = site_options.decode_options(options, site_name="")
    assert found
    assert second.read(options) == found.to_plugin_options()


def test_a_site_is_as_its_options_say_now(project: "Project", decoded: list[Any]) -> None:
    assert not site_of(project.config).options.claim_pages
    assert not site_of(project.config).options.claim_pages
    assert len(decoded) == 1
    with_options(project, {"claim_pages": True})
    assert site_of(project.config).options.claim_pages
    assert site_of(project.config).options.publisher.name == "The Example"
    text = project.config.read_text(encoding="utf-8")
    project.write("mkdocs.yml", text.replace("The Example", "The Quill"))
    assert site_of(project.config).options.publisher.name == "The Quill"
    assert len(decoded) == 2


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ({"maps": {}}, {"maps": []}),
        ({"embeds": True}, {"embeds": 1}),
        ({"max_source_bytes": 1}, {"max_source_bytes": 1.5}),
        ({"seeds": "2024-01-01"}, {"seeds": ["2024-01-01"]}),
        ({"rules": {"unused-source": "off"}}, {"rules": {"unused-source": "of"}}),
    ],
)
def test_a_mistake_is_told_each_time(project: "Project", right: Any, wrong: Any) -> None:
    with_options(project, right)
    site_of(project.config)
    with_options(project, wrong)
    for _ in range(2):
        with pytest.raises(PublishError, match=f"option '{next(iter(wrong))}"):
            site_of(project.config)
    with_options(project, right)
    site_of(project.config)


def test_a_date_is_not_the_text_that_looks_like_it(project: "Project") -> None:
    with_options(project, {"seeds": "2024-01-01"})
    assert site_of(project.config).seeds.name == "2024-01-01"
    text = project.config.read_text(encoding="utf-8")
    project.write("mkdocs.yml", text.replace('"2024-01-01"', "2024-01-01"))
    with pytest.raises(PublishError, match="seeds"):
        site_of(project.config)


def test_what_a_hook_has_changed_is_seen(project: "Project") -> None:
    plugin = load(project.config).plugins["nutgraf"]
    assert not plugin.options.options.claim_pages  # type: ignore[attr-defined]
    plugin.config["claim_pages"] = True
    assert plugin.options.options.claim_pages  # type: ignore[attr-defined]


@given(st.data())
def test_a_damaged_file_never_gives_what_was_not_kept(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    config = tmp_path_factory.getbasetemp() / "damaged" / "mkdocs.yml"
    file = config.parent / CACHE / FILE_NAME
    first = OptionReader()
    first.judge({"publisher": "The Quill"}, str(config))
    first.keep()
    content = file.read_bytes()
    place = data.draw(st.integers(0, len(content) - 1))
    damaged = data.draw(
        st.sampled_from(
            [content[:place], content[:place] + bytes([content[place] ^ 1]) + content[place + 1 :]]
        )
    )
    file.write_bytes(damaged)
    reader = OptionReader()
    assert reader.judge({"publisher": "The Quill"}, str(config)) == ()
    assert reader.read({"publisher": "The Quill"}).options.publisher.name == "The Quill"
    reader.keep()
    assert file.read_bytes() == content


def test_another_program_reads_options_itself(
    project: "Project", decoded: list[Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    site_of(project.config)
    monkeypatch.setattr("nutgraf.publish.mkdocs.option_reader.program", lambda: f"{program()}, and newer")
    site_of(project.config)
    assert len(decoded) == 2


@pytest.mark.parametrize("command", [["check", "--no-cache"], ["clean"]])
def test_who_wants_nothing_kept_has_nothing_read_or_written(
    project: "Project", command: list[str], decoded: list[Any]
) -> None:
    where = ["-f", str(project.config)]
    assert CliRunner().invoke(commands, [*command, *where]).exit_code == 0
    assert not kept(project).parent.parent.exists()
    site_of(project.config)
    before = kept(project).read_bytes()
    decoded.clear()
    assert CliRunner().invoke(commands, [*command, *where]).exit_code == 0
    assert decoded
    assert command == ["clean"] or kept(project).read_bytes() == before


def test_a_site_without_a_cache_folder_keeps_nothing(project: "Project", decoded: list[Any]) -> None:
    with_options(project, {"cache": False})
    site_of(project.config)
    site_of(project.config)
    assert len(decoded) == 2
    assert not (project.root / ".cache").exists()


def test_a_folder_of_the_site_s_own_choice_holds_them(project: "Project", decoded: list[Any]) -> None:
    with_options(project, {"cache": "build/kept"})
    site_of(project.config)
    site_of(project.config)
    assert len(decoded) == 1
    assert [path.name for path in (project.root / "build/kept").iterdir()] == [FILE_NAME]


def test_clean_removes_them(project: "Project") -> None:
    site_of(project.config)
    result = CliRunner().invoke(commands, ["clean", "-f", str(project.config)])
    assert result.output.startswith("Removed")
    assert not kept(project).parent.exists()


def test_a_disk_that_refuses_is_no_obstacle(project: "Project") -> None:
    project.write(".cache", "a file where the folder would be")
    assert not site_of(project.config).options.claim_pages


@pytest.mark.parametrize("number", [10**30, 16**5000], ids=["large", "larger"])
def test_a_number_that_cannot_be_kept_or_written_is_read_each_time(tmp_path: Path, number: int) -> None:
    for _ in range(2):
        reader = OptionReader()
        reader.judge({"max_source_bytes": number}, str(tmp_path / "mkdocs.yml"))
        reader.keep()
        assert reader.read({"max_source_bytes": number}).options.max_source_bytes == number
    assert not (tmp_path / CACHE).exists()


def test_the_record_can_be_kept_whatever_it_says() -> None:
    form = Form(PluginOptions)
    record = PluginOptions(seeds="seeds", cache=None, has_cards=None, card_font="", options=Options())
    assert form.read(form.written(record)) == record
