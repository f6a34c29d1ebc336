"""What hand-written pages show of the explainers."""

import re
from typing import TYPE_CHECKING, Any

import pytest

from nutgraf.publish.errors import PublishError
from nutgraf.publish.mkdocs.build import build
from nutgraf.publish.progress import Silent

if TYPE_CHECKING:
    from tests.publish.conftest import MakeProject, Project

pytestmark = pytest.mark.slow


def annotations(number: int, language: str = "en") -> str:
    return f"""\
title: Bridge {number} & its <b>arch</b>
summary: "[It](claim:shut) carries a road."
published: 2016-01-0{number}
language: {language}
claims:
  - {{id: shut, claim: Bridge {number} is <i>shut</i>., quote: It is closed, verdict: unverified}}
"""


def project_of(make_project: "MakeProject", *, files: dict[str, str], **settings: Any) -> "Project":
    """A site of four explainers, the second in Arabic."""
    seeds = {}
    for number in range(1, 5):
        seeds[f"seeds/bridge-{number}.txt"] = "The bridge was hit. It is closed.\n"
        seeds[f"seeds/bridge-{number}.yaml"] = annotations(number, "ar" if number == 2 else "en")
    return make_project(files={**seeds, **files}, **settings)


def titles(html: str) -> list[str]:
    return re.findall(r'class="ng-entry__title"><a href="[^"]*">(Bridge \d)', html)


def test_the_newest_explainers_are_shown_first(make_project: "MakeProject") -> None:
    files = {
        "docs/index.md": "# Home\n\n<!-- nutgraf: explainers 2 -->\n",
        "docs/guide/more.md": "# More\n\n<!--nutgraf:explainers-->\n\nThe end.\n",
        "docs/all.md": "# All\n\n<!-- nutgraf: explainers 999 -->\n",
        "docs/none.md": "# None\n\n<!-- nutgraf: explainers 0 -->\n",
    }
    project = project_of(make_project, files=files)
    build(project.config, strict=True)
    home, more = project.read("index.html"), project.read("guide/more/index.html")
    assert titles(home) == ["Bridge 4", "Bridge 3"]
    assert titles(more) == ["Bridge 4", "Bridge 3", "Bridge 2"]
    assert titles(project.read("all/index.html")) == [f"Bridge {number}" for number in (4, 3, 2, 1)]
    assert titles(project.read("none/index.html")) == []
    assert 'href="./explainers/bridge-4/"' in home
    assert 'href="../../explainers/bridge-4/#claim-shut"' in more
    assert "Bridge 4 &amp; its &lt;b&gt;arch" in home
    assert '<article class="ng-entry" lang="ar" dir="rtl">' in more
    assert "nutgraf-root:" not in home + more


def test_a_claim_is_shown_with_its_verdict_and_the_way_to_it(make_project: "MakeProject") -> None:
    text = "# Home\n\n<!-- nutgraf: claim bridge-1/shut -->\n\n<!-- nutgraf: claim bridge-2/shut -->\n"
    project = project_of(make_project, files={"docs/index.md": text})
    build(project.config, strict=True)
    html = project.read("index.html")
    assert '<a href="./claims/bridge-1/shut/">Bridge 1 is &lt;i&gt;shut&lt;/i&gt;.</a>' in html
    assert "<p>It is closed</p>" in html
    assert 'From the explainer <a href="./explainers/bridge-1/">' in html
    assert '<div class="nutgraf ng-embed" lang="ar" dir="rtl">' in html
    shown = html[html.index('<div class="nutgraf') : html.index("</article>")]
    assert 'href="#' not in shown, "what it refers to is not on this page"
    assert " id=" not in shown, "there may be several on a page"


def test_links_name_files_where_no_server_finds_them(make_project: "MakeProject") -> None:
    text = "# More\n\n<!-- nutgraf: explainers 1 -->\n\n<!-- nutgraf: claim bridge-1/shut -->\n"
    project = project_of(make_project, files={"docs/guide/more.md": text}, use_directory_urls=False)
    build(project.config, strict=True)
    html = project.read("guide/more.html")
    assert 'href="../explainers/bridge-4/index.html"' in html
    assert 'href="../claims/bridge-1/shut/index.html"' in html


@pytest.mark.parametrize(
    "directive",
    ["claim bridge-1/none", "claim", "claim bridge-9/shut", "explainers many", "explainers -1", "maps"],
)
def test_what_is_asked_for_in_vain_is_a_warning_and_shows_nothing(
    make_project: "MakeProject", directive: str
) -> None:
    said: list[str] = []

    class Listener(Silent):
        def note(self, message: str, *, warning: bool) -> None:  # noqa: ARG002
            said.append(message)

    text = f"# More\n\n<!-- nutgraf: {directive} -->\n\nThe end.\n"
    project = project_of(make_project, files={"docs/more.md": text})
    build(project.config, progress=Listener())
    asked = f"more.md: nothing is shown for `<!-- nutgraf: {directive} -->`"
    assert any(asked in message for message in said)
    assert "nutgraf:" not in project.read("more/index.html")
    with pytest.raises(PublishError):
        build(project.config, strict=True)


def test_an_example_of_a_directive_stays_one(make_project: "MakeProject") -> None:
    text = "# More\n\n    <!-- nutgraf: explainers 2 -->\n\nWrite `<!-- nutgraf: explainers -->`.\n"
    project = project_of(make_project, files={"docs/more.md": text})
    build(project.config, strict=True)
    html = project.read("more/index.html")
    assert "&lt;!-- nutgraf: explainers 2 --&gt;" in html
    assert titles(html) == []


def test_a_site_without_explainers_shows_none(make_project: "MakeProject") -> None:
    project = make_project(files={"docs/index.md": "# Home\n\n<!-- nutgraf: explainers 3 -->\n"})
    build(project.config, strict=True)
    assert titles(project.read("index.html")) == []
