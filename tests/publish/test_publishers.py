"""The publishers' own commands do everything."""

import re
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
import yaml

if TYPE_CHECKING:
    from tests.publish.conftest import MakeProject, Project

pytestmark = pytest.mark.slow

PAGE = "explainers/old-mill-bridge/index.html"


def run(project: "Project", *command: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-m", *command],
        cwd=project.root,
        text=True,
        capture_output=True,
        timeout=120,
        check=False,
    )


def set_up(project: "Project", **settings: object) -> None:
    """Changes settings of `mkdocs.yml`."""
    config = yaml.safe_load(project.config.read_text(encoding="utf-8"))
    project.write("mkdocs.yml", yaml.safe_dump({**config, **settings}))


def test_mkdocs_build_makes_the_explainer(bridge: "Project") -> None:
    done = run(bridge, "mkdocs", "build", "--strict")
    assert done.returncode == 0, done.stderr
    html = bridge.read(PAGE)
    assert "The bridge that closed" in html
    assert 'data-claim="three-weeks"' in html
    assert (bridge.site / "claims/old-mill-bridge/three-weeks/index.html").exists()


def test_a_mistake_fails_mkdocs_build_and_leaves_the_last_site(bridge: "Project") -> None:
    run(bridge, "mkdocs", "build")
    before = bridge.contents()
    bridge.write("seeds/old-mill-bridge.txt", "Nothing of what was quoted.\n")
    done = run(bridge, "mkdocs", "build")
    assert done.returncode == 1
    assert "quote-not-found" in done.stderr
    assert "seeds/old-mill-bridge.yaml:6:12" in done.stderr
    assert "1 error in 1 file: the site was not built" in done.stdout
    assert "Traceback" not in done.stderr
    assert bridge.contents() == before


def test_a_warning_fails_it_where_it_is_strict(bridge: "Project") -> None:
    with (bridge.root / "seeds/old-mill-bridge.yaml").open("a", encoding="utf-8") as annotations:
        annotations.write("sources:\n  - id: town\n    title: The town's announcement\n")
    done = run(bridge, "mkdocs", "build")
    assert done.returncode == 0
    assert re.search(r"^WARNING +-  warning\[unused-source\]", done.stderr, re.MULTILINE)
    before = bridge.contents()
    done = run(bridge, "mkdocs", "build", "--strict")
    assert done.returncode == 1
    assert bridge.contents() == before


@pytest.mark.parametrize(
    ("options", "says"),
    [
        ({"sedes": "seeds"}, "seeds"),
        ({"claim_pages": "perhaps"}, "claim_pages"),
        ({"rules": {"quote-not-fond": "off"}}, "quote-not-found"),
    ],
)
def test_a_wrong_option_is_an_error_of_the_configuration(
    bridge: "Project", options: dict[str, object], says: str
) -> None:
    set_up(bridge, plugins=[{"nutgraf": options}])
    done = run(bridge, "mkdocs", "build")
    assert done.returncode == 1
    assert "Plugin 'nutgraf' option" in done.stderr
    assert says in done.stderr
    assert "Traceback" not in done.stderr


def test_a_draft_is_not_published(bridge: "Project") -> None:
    with (bridge.root / "seeds/old-mill-bridge.yaml").open("a", encoding="utf-8") as annotations:
        annotations.write("status: draft\n")
    assert run(bridge, "mkdocs", "build", "--strict").returncode == 0
    assert not (bridge.site / PAGE).exists()


def test_properdocs_makes_the_same_pages(bridge: "Project") -> None:
    def pages() -> dict[str, str]:
        return {
            str(path.relative_to(bridge.site)): re.sub(
                r'<meta name="generator"[^>]*>', "", path.read_text(encoding="utf-8")
            )
            for path in bridge.site.rglob("*.html")
        }

    assert run(bridge, "mkdocs", "build", "--strict").returncode == 0
    of_mkdocs = pages()
    done = run(bridge, "properdocs", "build", "--strict", "-f", "mkdocs.yml")
    assert done.returncode == 0, done.stderr
    assert "ProperDocs" in bridge.read(PAGE)
    assert pages() == of_mkdocs


def test_properdocs_fails_by_a_mistake_too(bridge: "Project") -> None:
    bridge.write("seeds/old-mill-bridge.txt", "Nothing of what was quoted.\n")
    done = run(bridge, "properdocs", "build", "-f", "mkdocs.yml")
    assert done.returncode == 1
    assert "seeds/old-mill-bridge.yaml:6:12" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_site_without_seeds_builds_as_it_is(make_project: "MakeProject") -> None:
    project = make_project()
    assert run(project, "mkdocs", "build", "--strict").returncode == 0
    assert "nutgraf" not in project.read("index.html")
