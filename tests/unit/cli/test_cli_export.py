import re
from collections.abc import Callable
from pathlib import Path

import yaml
from click.testing import Result

ANNOTATIONS = "seeds/quillmouth/old-mill-bridge.yaml"
Run = Callable[..., Result]


def test_a_site_is_exported_and_counted(site: Path, run: Run) -> None:
    result = run("export", "--strict", "../tree")
    assert result.exit_code == 0
    assert re.fullmatch(
        r"Exported 1 explainer, 3 claims, 2 places in \d+\.\d s into \.\./tree/\n", result.stdout
    )
    assert result.stderr == "Reading and checking\nWriting pages\n"
    tree = site.parent / "tree"
    settings = yaml.safe_load((tree / "mkdocs.yml").read_text(encoding="utf-8"))
    assert settings["plugins"] == ["search"]
    page = (tree / "docs/explainers/old-mill-bridge/index.md").read_text(encoding="utf-8")
    assert "\n## &#67;laims {: #claims }\n" in page
    assert "nutgraf:" not in (tree / "docs/index.md").read_text(encoding="utf-8")


def test_a_mistake_is_shown_and_nothing_written(site: Path, run: Run) -> None:
    file = site / ANNOTATIONS
    file.write_text(
        file.read_text(encoding="utf-8").replace("verdict: ", "verdict: no-such-", 1), encoding="utf-8"
    )
    result = run("export", "../tree")
    assert result.exit_code == 1
    assert "unknown-verdict" in result.stderr
    assert "nothing was exported" in result.stderr
    assert not (site.parent / "tree").exists()


def test_a_folder_of_ones_own_is_left_alone(site: Path, run: Run) -> None:
    (site.parent / "mine").mkdir()
    (site.parent / "mine" / "thesis.odt").write_text("years of work")
    result = run("export", "../mine")
    assert result.exit_code == 1
    assert "holds 'thesis.odt' and no export" in result.stderr
    assert [path.name for path in (site.parent / "mine").iterdir()] == ["thesis.odt"]
