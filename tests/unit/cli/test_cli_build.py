import re
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from nutgraf.publish.errors import PublishError
from nutgraf.publish.mkdocs import serve

ANNOTATIONS = "seeds/quillmouth/old-mill-bridge.yaml"
PAGE = "explainers/old-mill-bridge/index.html"
Run = Callable[..., Result]


def change(site: Path, old: str, new: str, file: str = ANNOTATIONS) -> None:
    text = (site / file).read_text(encoding="utf-8")
    assert old in text
    (site / file).write_text(text.replace(old, new, 1), encoding="utf-8")


def test_a_site_is_built_and_counted(site: Path, run: Run) -> None:
    result = run("build", "--strict")
    assert result.exit_code == 0
    assert re.fullmatch(r"Built 1 explainer, 3 claims, 2 places in \d+\.\d s into site/\n", result.stdout)
    assert result.stderr == "Reading and checking\nReading pages\nWriting pages\n"
    assert "Why the Old Mill Bridge is closed" in (site / "site" / PAGE).read_text(encoding="utf-8")
    home = (site / "site/index.html").read_text(encoding="utf-8")
    links = re.findall(r'href="((?:explainers|claims|locations|timeline)/[^"]*)"', home)
    assert len(links) == 4
    assert all((site / "site" / link / "index.html").is_file() for link in links)


def test_it_goes_where_it_is_told_to(site: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(site.parent)
    result = run("build", "-f", "site/mkdocs.yml", "-d", "public")
    assert result.exit_code == 0
    assert result.stdout.endswith(" s into public/\n")
    assert (site.parent / "public" / PAGE).is_file()
    elsewhere = site.parent.parent / f"{site.parent.name}-public"
    monkeypatch.chdir(site)
    assert run("build", "-d", str(elsewhere)).stdout.endswith(f" s into {elsewhere}/\n")


def test_mistakes_are_shown_and_the_last_site_stays(site: Path, run: Run) -> None:
    assert run("build").exit_code == 0
    last = (site / "site" / PAGE).read_bytes()
    change(site, "verdict: refuted", "verdict: refutted")
    result = run("build")
    assert result.exit_code == 1
    assert result.stdout == ""
    assert "error[unknown-verdict]: " in result.stderr
    assert result.stderr.endswith("\nError: 1 error in 1 file: the site was not built\n")
    assert (site / "site" / PAGE).read_bytes() == last


def test_files_are_named_from_the_current_folder(
    site: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    change(site, "verdict: refuted", "verdict: refutted")
    monkeypatch.chdir(site.parent)
    assert f" --> site/{ANNOTATIONS}:85:14\n" in run("build", "-f", "site/mkdocs.yml").stderr


def test_warnings_are_shown_and_stop_a_strict_build(site: Path, run: Run) -> None:
    change(site, "corrections:", "  - id: rumour\n    title: A rumour\n\ncorrections:")
    lenient = run("build")
    assert lenient.exit_code == 0
    assert "warning[unused-source]: " in lenient.stderr
    assert lenient.stdout.startswith("Built 1 explainer")
    strict = run("build", "--strict")
    assert strict.exit_code == 1
    assert strict.stderr.endswith("\nError: 1 warning in 1 file: the site was not built\n")


def test_a_site_without_the_plugin_is_told_so(site: Path, run: Run) -> None:
    change(site, "  - nutgraf", "", file="mkdocs.yml")
    result = run("build")
    assert result.exit_code == 1
    assert "does not list nutgraf under plugins: add it there" in result.stderr


def test_the_preview_gets_what_it_was_asked_for(
    site: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[object] = []
    monkeypatch.setattr(serve, "serve", lambda config, **options: asked.append((config, options)))
    monkeypatch.chdir(site / "seeds")
    assert run("serve", "--open", "-a", "127.0.0.1:8001").exit_code == 0
    assert asked == [(site / "mkdocs.yml", {"dev_addr": "127.0.0.1:8001", "open_in_browser": True})]


@pytest.mark.usefixtures("site")
def test_a_preview_that_cannot_be_is_no_traceback(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def taken(*_: object, **__: object) -> None:
        raise PublishError("cannot serve on 127.0.0.1:8000: in use; choose another address")

    monkeypatch.setattr(serve, "serve", taken)
    result = run("serve")
    assert result.exit_code == 1
    assert result.stderr == "Error: cannot serve on 127.0.0.1:8000: in use; choose another address\n"


def test_the_schema_is_printed(run: Run, site: Path) -> None:
    result = run("schema")
    assert result.exit_code == 0
    assert result.stdout == (site / "annotations.schema.json").read_text(encoding="utf-8")
