import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from click.testing import Result

ANNOTATIONS = "seeds/quillmouth/old-mill-bridge.yaml"
ARTICLE = "seeds/quillmouth/old-mill-bridge.txt"
Run = Callable[..., Result]


def change(site: Path, old: str, new: str, file: str = ANNOTATIONS) -> None:
    text = (site / file).read_text(encoding="utf-8")
    assert old in text
    (site / file).write_text(text.replace(old, new, 1), encoding="utf-8")


@pytest.fixture
def mistaken(site: Path) -> Path:
    """The site with an unknown verdict: an error."""
    change(site, "verdict: refuted", "verdict: refutted")
    return site


@pytest.fixture
def doubtful(site: Path) -> Path:
    """The site with a source that is cited nowhere: a warning."""
    change(site, "corrections:", "  - id: rumour\n    title: A rumour\n\ncorrections:")
    return site


@pytest.mark.usefixtures("site")
def test_a_site_without_mistakes_passes(run: Run) -> None:
    result = run("check", "--strict")
    assert (result.exit_code, result.output) == (0, "No mistakes in 1 explainer\n")


@pytest.mark.usefixtures("mistaken")
def test_a_mistake_is_shown_where_it_stands(run: Run) -> None:
    result = run("check")
    assert result.exit_code == 1
    lines = result.stdout.splitlines()
    assert lines[0].startswith("error[unknown-verdict]: ")
    assert lines[1] == f"  --> {ANNOTATIONS}:85:14"
    assert lines[3] == "85 |     verdict: refutted"
    assert lines[4].startswith("   |              ^^^^^^^^")
    assert lines[-1] == "1 error in 1 file"
    assert result.stderr == ""


@pytest.mark.usefixtures("doubtful")
def test_warnings_count_where_the_check_is_strict(run: Run) -> None:
    assert run("check").exit_code == 0
    strict = run("check", "--strict")
    assert strict.exit_code == 1
    assert strict.stdout.startswith("warning[unused-source]: ")
    assert strict.stdout.endswith("\n1 warning in 1 file\n")


@pytest.mark.usefixtures("mistaken")
def test_machines_get_their_format_and_nothing_else(run: Run) -> None:
    as_json = run("check", "--format", "json")
    (found,) = json.loads(as_json.stdout)
    assert (found["code"], found["file"], found["line"]) == ("unknown-verdict", ANNOTATIONS, 85)
    sarif = json.loads(run("check", "--format", "sarif").stdout)
    assert [result["ruleId"] for result in sarif["runs"][0]["results"]] == ["unknown-verdict"]
    github = run("check", "--format", "github")
    assert github.stdout.startswith(f"::error file={ANNOTATIONS},line=85,")
    assert len(github.stdout.splitlines()) == 1
    assert {as_json.exit_code, github.exit_code} == {1}


@pytest.mark.usefixtures("site")
def test_machines_are_told_of_no_mistakes(run: Run) -> None:
    assert run("check", "--format", "json").stdout == "[]\n"
    assert run("check", "--format", "github").stdout == ""
    assert json.loads(run("check", "--format", "sarif").stdout)["runs"][0]["results"] == []


def test_paths_narrow_what_is_told(mistaken: Path, run: Run) -> None:
    (mistaken / "seeds/other").mkdir()
    (mistaken / "seeds/other/lonely.txt").write_text("A text without annotations.")
    everything = run("check")
    assert everything.stdout.endswith("\n2 errors in 2 files\n")
    assert run("check", ARTICLE).stdout.endswith("\n1 error in 1 file\n")
    assert "unknown-verdict" not in run("check", "seeds/other").stdout
    other = run("check", "seeds/other", "--format", "json")
    assert [found["code"] for found in json.loads(other.stdout)] == ["missing-pair"]


def test_a_file_without_mistakes_passes_beside_one_with(mistaken: Path, run: Run) -> None:
    for ending in ("txt", "yaml"):
        text = (mistaken / f"seeds/quillmouth/old-mill-bridge.{ending}").read_text(encoding="utf-8")
        sound = text.replace("refutted", "refuted")
        (mistaken / f"seeds/quillmouth/second.{ending}").write_text(sound, encoding="utf-8")
    result = run("check", "seeds/quillmouth/second.yaml")
    assert (result.exit_code, result.output) == (0, "No mistakes in 1 explainer\n")
    assert run("check").exit_code == 1


def test_files_are_named_from_the_current_folder(
    mistaken: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(mistaken / "seeds")
    (found,) = json.loads(run("check", "--format", "json").stdout)
    assert found["file"] == f"../{ANNOTATIONS}"
    monkeypatch.chdir(mistaken.parent)
    (found,) = json.loads(run("check", "-f", "site/mkdocs.yml", "--format", "json").stdout)
    assert found["file"] == f"site/{ANNOTATIONS}"


def test_a_folder_outside_of_any_site_is_seeds(
    mistaken: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    (mistaken / "mkdocs.yml").unlink()
    monkeypatch.chdir(mistaken.parent)
    (found,) = json.loads(run("check", "site/seeds", "--format", "json").stdout)
    assert found["file"] == f"site/{ANNOTATIONS}"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["no-such.yaml"], "Path 'no-such.yaml' does not exist."),
        (["docs"], "docs is not in the site's seeds folder"),
        (["-f", "no-such.yml"], "File 'no-such.yml' does not exist."),
        (["--format", "xml"], "'xml' is not one of 'text', 'json', 'github', 'sarif'."),
    ],
)
@pytest.mark.usefixtures("site")
def test_what_cannot_be_checked_is_a_usage_error(arguments: list[str], message: str, run: Run) -> None:
    result = run("check", *arguments)
    assert result.exit_code == 2
    assert message in result.stderr
    assert result.stdout == ""


def test_where_there_is_no_site_the_way_to_one_is_told(
    tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    result = run("check")
    assert result.exit_code == 2
    assert "there is no mkdocs.yml in this folder or above it" in result.stderr


def test_a_wrong_option_is_told(site: Path, run: Run) -> None:
    change(site, "  - nutgraf", "  - nutgraf:\n      seedz: seeds", file="mkdocs.yml")
    result = run("check")
    assert result.exit_code == 1
    assert "seedz" in result.stderr
    assert result.stdout == ""


def test_safe_fixes_are_made(site: Path, run: Run) -> None:
    before = (site / ANNOTATIONS).read_text(encoding="utf-8")
    change(site, "quote: the crossing had been", "quote: the crossing, had been")
    offered = run("check")
    assert offered.exit_code == 1
    assert "= fix: " in offered.stdout
    assert offered.stdout.endswith("\n1 error in 1 file\nnutgraf check --fix mends 1 of 1\n")
    made = run("check", "--fix")
    assert made.exit_code == 0
    assert made.stdout.startswith(f"Mended {ANNOTATIONS}: ")
    assert made.stdout.endswith("\nMended 1 mistake\n\nNo mistakes in 1 explainer\n")
    after = (site / ANNOTATIONS).read_text(encoding="utf-8")
    assert yaml.safe_load(after) == yaml.safe_load(before)


def test_what_was_mended_does_not_disturb_machines(site: Path, run: Run) -> None:
    change(site, "quote: the crossing had been", "quote: the crossing, had been")
    result = run("check", "--fix", "--format", "json")
    assert (result.exit_code, result.stdout) == (0, "[]\n")
    assert result.stderr.startswith(f"Mended {ANNOTATIONS}: ")


def test_without_fixes_to_make_no_file_is_touched(mistaken: Path, run: Run) -> None:
    before = (mistaken / ANNOTATIONS).stat()
    assert run("check", "--fix").exit_code == 1
    after = (mistaken / ANNOTATIONS).stat()
    assert (after.st_ino, after.st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


def test_a_terminal_that_lacks_a_character_sees_its_code(site: Path) -> None:
    change(site, "verdict: refuted", "verdict: widerlegt-für-immer")
    done = subprocess.run(
        [Path(sys.executable).with_name("nutgraf"), "check"],
        env={**os.environ, "PYTHONIOENCODING": "ascii"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert r"verdict: widerlegt-f\xfcr-immer" in done.stdout
    assert done.stderr == ""
