"""What a build leaves: every link leads somewhere, every page is HTML by the standard.

Judged by others: lychee follows links and fragments, offline; the Nu HTML checker reads the pages.
"""

import gzip
import json
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from nutgraf.publish.mkdocs.build import build

pytestmark = pytest.mark.slow

REPOSITORY = Path(__file__).parents[2]
SEEDS = REPOSITORY / "tests/browser/seeds"
ADDRESS = "https://explainers.example/"

NOT_USED = r"/assets/nutgraf/atlas/images/(layers|layers-2x|marker-icon)\.png$"
"""Pictures that Leaflet's own style sheet names for parts of it that the atlas does not use."""

THEMES_OWN = (
    # <input class="md-toggle" type="checkbox" autocomplete="off">: keeps Firefox from restoring what is open.
    r"Attribute “autocomplete” is only allowed when the input type is .*",
    # <label for="__toc"> on pages whose list of contents is empty or hidden.
    r"The value of the “for” attribute of the “label” element must be the ID of a non-hidden form control\.",
    # <label class="md-nav__link" tabindex=""> of sections in the navigation.
    r"Bad value “” for attribute “tabindex” on element “label”: The empty string is not a valid integer\.",
)
"""What the checker holds against Material for MkDocs."""

CHECKER_S_OWN = (
    # SVG 2 has tspan in an a that is in a text; the checker takes that a for one of HTML.
    r"Element “tspan” not allowed as child of element “a” in this context\..*",
    # A property of SVG 2, in the style sheet of maps.
    r"CSS: “paint-order”: Property “paint-order” doesn't exist\..*",
)


@pytest.fixture(scope="module", params=["seeds", "project"])
def site(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A built site: that of the tests' seeds, which knows its address, and this project's own."""
    folder = tmp_path_factory.mktemp("finished")
    if request.param == "project":
        return build(REPOSITORY / "mkdocs.yml", folder / "site").site_dir
    shutil.copytree(SEEDS, folder / "seeds")
    (folder / "docs").mkdir()
    (folder / "docs/index.md").write_text(
        "# Home\n\n## Explainers\n\n<!-- nutgraf: explainers 3 -->\n\n[The claims](claims/index.md)\n"
    )
    config = {
        "site_name": "The Example",
        "site_url": ADDRESS,
        "theme": {"name": "material", "font": False},
        "plugins": ["search", "nutgraf"],
    }
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(config))
    return build(folder / "mkdocs.yml", folder / "site").site_dir


def broken_links(site: Path) -> list[str]:
    """The links that lead nowhere, each with its file."""
    program = shutil.which("lychee", path=str(Path(sys.executable).parent))
    assert program, "lychee comes with the extra dev"
    command = [
        program, "--offline", "--include-fragments=anchor-only", "--no-progress", "--format", "json",
        "--root-dir", str(site), "--index-files", "index.html", "--extensions", "html,css,xml",
        "--remap", f"^{re.escape(ADDRESS)} file://{site}/", "--exclude", NOT_USED, str(site),
    ]  # fmt: skip
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=site)
    assert done.returncode in {0, 2}, done.stderr
    report = json.loads(done.stdout)
    assert report["successful"] > len(list(site.rglob("*.html"))), "it has read the site"
    return sorted(
        f"{Path(file).relative_to(site)}: {_within(site, link['url'])}"
        for file, links in report["error_map"].items()
        for link in links
    )


def _within(site: Path, address: str) -> str:
    return address.removeprefix(f"file://{site}/").replace("/#", "#").rstrip("/")


def test_every_link_leads_somewhere(site: Path) -> None:
    assert broken_links(site) == []


def test_a_link_that_leads_nowhere_is_found(tmp_path: Path) -> None:
    (tmp_path / "there").mkdir()
    (tmp_path / "there/index.html").write_text("<!doctype html><h1 id=top>There</h1>")
    (tmp_path / "index.html").write_text(
        f"""<!doctype html>
        <a href="there/">1</a><a href="there/#top">2</a><a href="{ADDRESS}there/#top">3</a>
        <a href="/there/">4</a><a href="https://elsewhere.example/">5</a>
        <link rel="stylesheet" href="/gone.css">
        <a href="there/#none">6</a><a href="gone/">7</a><a href="{ADDRESS}gone-too/">8</a>"""
    )
    assert broken_links(tmp_path) == [
        "index.html: gone",
        "index.html: gone-too",
        "index.html: gone.css",
        "index.html: there#none",
    ]


def mistakes(pages: list[Path]) -> Iterator[str]:
    """What the Nu HTML checker says is wrong, each with its page."""
    checkers = sorted((Path(sys.prefix) / "share").glob("vnu-*.jar"))
    assert checkers, "the Nu HTML checker is not installed: `make test` installs it"
    command = ["java", "-jar", str(checkers[-1]), "--format", "json", "--stdout", *map(str, pages)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    report: dict[str, Any] = json.loads(done.stdout)
    for message in report["messages"]:
        if message["type"] != "info":
            extract = " ".join(message.get("extract", "").split())
            yield f"{message.get('url', '')}: {message['message']} {extract}"


def test_every_page_is_html_by_the_standard(site: Path) -> None:
    explained = re.compile(f"[^ ]+: ({'|'.join(THEMES_OWN + CHECKER_S_OWN)})")
    pages = sorted(site.rglob("*.html"))
    assert [mistake for mistake in mistakes(pages) if not explained.match(mistake)] == []


def test_pages_for_frames_are_small(site: Path) -> None:
    claims = [page.stat().st_size for page in site.glob("embed/claim/*/*/index.html")]
    maps = [len(gzip.compress(page.read_bytes(), 6)) for page in site.glob("embed/map/*/index.html")]
    assert len(claims) > 10
    assert max(claims) < 30_000
    assert max(maps) < 30_000, "compressed, as hosts send them"


def test_a_mistake_in_html_is_found(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text("<!doctype html><html lang=en><title>A</title><ul><p>B</p></ul></html>")
    (mistake,) = mistakes([page])
    assert "Element “p” not allowed as child of element “ul”" in mistake
