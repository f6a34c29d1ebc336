import json
import os
import re
import shlex
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml
from click.testing import CliRunner

from nutgraf import __version__
from nutgraf.cli import commands
from nutgraf.publish.scaffold import create_site, site_files

FILES = {
    ".github/workflows/publish.yml",
    ".gitignore",
    "README.md",
    "annotations.schema.json",
    "docs/index.md",
    "mkdocs.yml",
    "requirements.txt",
    "seeds/quillmouth/old-mill-bridge.txt",
    "seeds/quillmouth/old-mill-bridge.yaml",
}


def files_in(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def run_new(folder: str, at: Path) -> tuple[int, str]:
    before = Path.cwd()
    os.chdir(at)
    try:
        result = CliRunner().invoke(commands, ["new", folder])
    finally:
        os.chdir(before)
    return result.exit_code, result.output


def test_a_site_is_made_and_the_next_commands_are_told(tmp_path: Path) -> None:
    assert run_new("my site", tmp_path) == (
        0,
        "Made a site of 9 files in my site\n\nNext:\n  cd 'my site'\n  nutgraf serve\n",
    )
    assert files_in(tmp_path / "my site") == FILES
    assert [entry.name for entry in tmp_path.iterdir()] == ["my site"]


def test_folders_above_are_made(tmp_path: Path) -> None:
    assert run_new("a/b/site", tmp_path)[0] == 0
    assert files_in(tmp_path / "a/b/site") == FILES


def test_an_empty_folder_is_filled_where_it_is(tmp_path: Path) -> None:
    inode = tmp_path.stat().st_ino
    code, output = run_new(".", tmp_path)
    assert (code, output) == (0, "Made a site of 9 files in .\n\nNext:\n  nutgraf serve\n")
    assert files_in(tmp_path) == FILES
    assert tmp_path.stat().st_ino == inode
    assert not [entry for entry in tmp_path.iterdir() if entry.name.startswith(f".{tmp_path.name}")]


def test_a_folder_that_holds_something_is_refused(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "site/notes.txt").write_text("mine")
    code, output = run_new("site", tmp_path)
    assert code == 2
    assert "site is not empty: choose a new folder, or an empty one" in output
    assert files_in(tmp_path) == {"site/notes.txt"}


@pytest.mark.parametrize("target", ["file", "link"])
def test_what_is_no_folder_is_refused(target: str, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine")
    (tmp_path / "link").symlink_to("nowhere")
    code, output = run_new(target, tmp_path)
    assert code == 2
    assert f"{target} is there already and is no folder" in output
    assert (tmp_path / "file").read_text() == "mine"
    assert not (tmp_path / "nowhere").exists()


@pytest.mark.parametrize("exists", [True, False])
def test_a_failure_leaves_nothing_half_made(
    exists: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = tmp_path / "site"
    if exists:
        home.mkdir()
    rename = Path.rename

    def failing(path: Path, target: Path) -> Path:
        if not exists or path.name == "mkdocs.yml":
            raise OSError(28, "No space left on device")
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", failing)
    with pytest.raises(OSError, match="No space"):
        create_site(home)
    assert files_in(tmp_path) == set()
    assert [entry.name for entry in tmp_path.iterdir()] == (["site"] if exists else [])


@pytest.fixture(scope="module")
def texts() -> dict[str, str]:
    return site_files()


@pytest.fixture
def annotations(texts: dict[str, str]) -> dict[str, Any]:
    class Plain(yaml.SafeLoader):
        """Leaves dates as they are written, which is what a JSON Schema sees."""

    Plain.yaml_implicit_resolvers = {
        first: [(tag, form) for tag, form in resolvers if tag != "tag:yaml.org,2002:timestamp"]
        for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }
    read: dict[str, Any] = yaml.load(texts["seeds/quillmouth/old-mill-bridge.yaml"], Loader=Plain)  # noqa: S506
    return read


def test_editors_find_the_schema_and_the_sample_keeps_to_it(
    texts: dict[str, str], annotations: dict[str, Any]
) -> None:
    path = "seeds/quillmouth/old-mill-bridge.yaml"
    modeline = texts[path].splitlines()[0]
    schema_path = os.path.normpath(
        Path(path).parent / modeline.removeprefix("# yaml-language-server: $schema=")
    )
    schema = json.loads(texts[schema_path])
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(annotations, schema)


def test_the_sample_shows_every_kind_of_annotation(annotations: dict[str, Any]) -> None:
    kinds = {"background", "timeline", "people", "glossary", "claims", "locations", "sources", "corrections"}
    assert all(annotations[kind] for kind in kinds | {"key_points", "source", "topics", "authors"})
    assert any(claim.get("rebuts") for claim in annotations["claims"])
    assert all(location["unlocated"] for location in annotations["locations"])


def test_the_sample_is_fictional_and_leads_to_no_real_site(texts: dict[str, str]) -> None:
    assert "Quillmouth does not exist" in texts["seeds/quillmouth/old-mill-bridge.txt"]
    seeds = "\n".join(text for path, text in texts.items() if path.startswith(("seeds/", "docs/", "mkdocs")))
    hosts = set(re.findall(r"https?://([^/\s]+)", seeds))
    assert hosts == {"example.org", "example.com"}


def test_the_requirements_take_this_version(texts: dict[str, str]) -> None:
    match = re.search(r"^nutgraf>=(\S+),<(\S+)$", texts["requirements.txt"], re.MULTILINE)
    assert match
    assert match[1] == __version__
    assert [int(n) for n in match[2].split(".")] > [int(n) for n in __version__.split(".")]


def test_what_the_sample_tells_to_run_can_be_run(texts: dict[str, str]) -> None:
    workflow = yaml.safe_load(texts[".github/workflows/publish.yml"])
    steps = [step["run"] for job in workflow["jobs"].values() for step in job["steps"] if "run" in step]
    told = steps + re.findall(r"^ {4}(nutgraf .*)$", texts["README.md"], re.MULTILINE)
    ours = [shlex.split(line)[1:] for line in told if line.startswith("nutgraf ")]
    assert [line[0] for line in ours] == ["check", "build", "serve"]
    for name, *arguments in ours:
        commands.commands[name].make_context(name, arguments)


def test_pull_requests_are_checked_and_main_is_published(texts: dict[str, str]) -> None:
    workflow = yaml.load(texts[".github/workflows/publish.yml"], Loader=yaml.BaseLoader)  # noqa: S506
    assert "pull_request" in workflow["on"]
    assert workflow["on"]["push"] == {"branches": ["main"]}
    assert workflow["permissions"] == {"contents": "read"}
    assert workflow["jobs"]["publish"]["permissions"] == {"pages": "write", "id-token": "write"}
    assert workflow["jobs"]["publish"]["if"] == "github.event_name != 'pull_request'"
