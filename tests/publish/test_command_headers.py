"""`nutgraf headers`, and what a build writes."""

from base64 import b64encode
from hashlib import sha256
from pathlib import Path

import pytest
from click.testing import CliRunner

from nutgraf.cli.program import commands
from nutgraf.publish.headers import read_headers_file
from nutgraf.publish.mkdocs.build import build
from nutgraf.publish.mkdocs.security import one_of_each

CONFIG = """site_name: The Example
theme: {name: material, font: false}
plugins:
  - search
  - nutgraf: {maps: {tiles: {url: "https://{s}.tiles.example/{z}/{x}/{y}.png", attribution: T}}}
repo_url: https://github.com/example/example
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "mkdocs.yml").write_text(CONFIG)
    (tmp_path / "docs").mkdir()
    (tmp_path / "seeds").mkdir()
    (tmp_path / "docs/index.md").write_text(
        "# Home\n\n<script>1\n</script>\n\n<img src='//img.example/a.png'>\n"
    )
    (tmp_path / "seeds/pier.txt").write_text("An article.\n")
    (tmp_path / "seeds/pier.yaml").write_text("title: The pier\nsummary: A pier.\npublished: 2020-01-01\n")
    return tmp_path


def test_a_build_allows_what_its_pages_need(project: Path) -> None:
    build(project / "mkdocs.yml")
    (rule,) = read_headers_file((project / "site/_headers").read_text())
    sources = dict(part.split(" ", 1) for part in dict(rule.headers)["Content-Security-Policy"].split("; "))
    assert sources["img-src"] == "'self' data: https://*.tiles.example https://img.example"
    assert sources["connect-src"] == "'self' https://api.github.com"
    own = b64encode(sha256(b"1\n").digest()).decode()
    assert f"'sha256-{own}'" in sources["script-src"]
    assert sources["script-src"].count("'sha256-") >= 5
    shown = CliRunner().invoke(commands, ["headers", "-f", str(project / "mkdocs.yml")])
    assert shown.exit_code == 0
    for name, value in rule.headers:
        assert f'add_header {name} "{value}" always;' in shown.output


def test_a_site_s_own_headers_stay(project: Path) -> None:
    (project / "docs/_headers").write_text("/*\n  X-Own: 1\n")
    build(project / "mkdocs.yml")
    assert (project / "site/_headers").read_text() == "/*\n  X-Own: 1\n"


def test_a_site_that_is_not_built_has_none(tmp_path: Path) -> None:
    shown = CliRunner().invoke(commands, ["headers", "-d", str(tmp_path)])
    assert shown.exit_code == 1
    assert "build the site first" in shown.output


def test_one_page_of_each_kind_and_depth_is_read() -> None:
    pages = [
        "explainers/index.html",
        "explainers/a/index.html",
        "explainers/b/index.html",
        "claims/index.html",
        "embed/claim/a/b/index.html",
        "embed/claim/a/c/index.html",
        "embed/map/a/index.html",
    ]
    assert one_of_each(pages) == [pages[0], pages[1], pages[3], pages[4], pages[6]]
