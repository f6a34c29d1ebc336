"""What MkDocs makes of a compiled site, through its own build."""

import json
import re
from collections.abc import Callable
from html import escape, unescape
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from msgspec import Struct
from msgspec.structs import replace

from nutgraf.core.options import Options
from nutgraf.core.site import (
    Asset,
    Counts,
    Heading,
    Page,
    PageKind,
    Press,
    SearchEntry,
    Section,
    Site,
    pressed,
)
from nutgraf.publish.errors import PublishError
from nutgraf.publish.mkdocs.build import BuildResult, build
from nutgraf.publish.progress import Silent

if TYPE_CHECKING:
    from tests.publish.conftest import MakeProject, Project

pytestmark = pytest.mark.slow

BRIDGE = Page(
    url="explainers/bridge/",
    kind=PageKind.EXPLAINER,
    title='The "old" bridge & the <river>',
    description='Why it was "closed", & how.',
    language="en",
    head='<p>A crack. See <a href="nutgraf-root:claims/">all claims</a>.</p>',
    sections=(
        Section(
            id="claims",
            title="Claims",
            html='<article id="claim-crack"><h3>A crack was found.</h3><p>In the third arch.</p></article>',
            items=(Heading(id="claim-crack", title="A crack was found."),),
        ),
        Section(id="sources", title="Sources", html="<p>The town's engineer.</p>"),
    ),
    edit_path="seeds/town/bridge.yaml",
    search=(
        SearchEntry(title='The "old" bridge & the <river>', text="How a bridge was <closed>."),
        SearchEntry(anchor="claim-crack", title="A crack was found.", text="The town · Confirmed"),
    ),
)
CLAIMS = Page(url="claims/", kind=PageKind.INDEX, title="All claims", head="<p>One claim.</p>")
STYLE = Asset(url="assets/nutgraf.css", content=b"mark { color: red }", linked=True)


class Draft(Struct, frozen=True, kw_only=True):
    """A site before it is printed."""

    pages: tuple[Page, ...] = ()
    assets: tuple[Asset, ...] = ()
    counts: Counts

    def load(self, _root: Path, _folder: str, _options: Options, press: Press, **_how: object) -> Site:
        """The site, as `load_site` gives one."""
        made, contents = pressed(self.pages, press)
        return Site(
            pages=made.leaves, assets=self.assets, diagnostics=(), counts=self.counts, contents=contents
        )


SITE = Draft(pages=(BRIDGE, CLAIMS), assets=(STYLE,), counts=Counts(explainers=1, claims=1))
EMPTY = Draft(counts=Counts())

MATERIAL = {"name": "material", "font": False}
THEMES = pytest.mark.parametrize("theme", [MATERIAL, {"name": "mkdocs", "highlightjs": False}], ids=str)

Publish = Callable[["Project", Draft], BuildResult]


@pytest.fixture
def publish(monkeypatch: pytest.MonkeyPatch) -> Publish:
    """Builds a project that compiles to a given site; no warning of MkDocs passes."""

    def build_it(project: "Project", site: Draft) -> BuildResult:
        monkeypatch.setattr("nutgraf.publish.mkdocs.publication.load_site", site.load)
        return build(project.config, strict=True)

    return build_it


@THEMES
def test_a_page_has_its_content_and_table_of_contents(
    make_project: "MakeProject", publish: Publish, theme: dict[str, Any]
) -> None:
    project = make_project(theme=theme)
    publish(project, SITE)
    html = project.read("explainers/bridge/index.html")
    assert '<article id="claim-crack"><h3>A crack was found.</h3>' in html
    assert '<a href="../../claims/">all claims</a>' in html
    assert re.findall(r'<h[12] id="([^"]+)">', html) == ["top", "claims", "sources"]
    assert {'href="#claims"', 'href="#sources"'} <= set(re.findall(r'href="#[^"]+"', html))
    assert "nutgraf-root:" not in html


def test_the_table_of_contents_lists_items_under_their_section(
    make_project: "MakeProject", publish: Publish
) -> None:
    project = make_project()
    publish(project, SITE)
    html = project.read("explainers/bridge/index.html")
    contents = html[html.index('data-md-component="toc" data-md-scrollfix') :]
    assert re.findall(r'<a href="(#[^"]+)" class="md-nav__link">', contents) == [
        "#claims",
        "#claim-crack",
        "#sources",
    ]


@THEMES
def test_title_and_description_are_text_in_the_head(
    make_project: "MakeProject", publish: Publish, theme: dict[str, Any]
) -> None:
    project = make_project(theme=theme)
    publish(project, SITE)
    head = project.read("explainers/bridge/index.html").partition("</head>")[0]
    title = re.search(r"<title>(.*?)</title>", head, re.DOTALL)
    assert title
    assert unescape(title[1]) == 'The "old" bridge & the <river> - The Example'
    if theme == MATERIAL:
        assert 'name="description" content="Why it was &quot;closed&quot;, &amp; how."' in head


@THEMES
@pytest.mark.parametrize("hooks", [[], ["hook.py"]], ids=["spliced", "through MkDocs"])
def test_search_finds_what_pages_say_it_should(
    make_project: "MakeProject", publish: Publish, theme: dict[str, Any], hooks: list[str]
) -> None:
    hook = "def on_page_markdown(markdown, page, config, files):\n    pass\n"
    files = {"docs/index.md": "# Home\n\nWelcome.\n", "hook.py": hook}
    project = make_project(files=files, theme=theme, hooks=hooks)
    publish(project, SITE)
    found = {
        entry["location"]: (entry["title"], entry["text"])
        for entry in json.loads(project.read("search/search_index.json"))["docs"]
        if entry["location"].startswith(("explainers/", "claims/"))
    }
    title, text = BRIDGE.search[0].title, BRIDGE.search[0].text
    if theme == MATERIAL:  # its entries are HTML
        title, text = escape(title, quote=False), escape(text, quote=False)
    assert found == {
        "explainers/bridge/": (title, text),
        "explainers/bridge/#claim-crack": ("A crack was found.", "The town · Confirmed"),
    }
    assert "Welcome." in project.read("search/search_index.json")


def test_the_page_of_another_language_says_so(make_project: "MakeProject", publish: Publish) -> None:
    project = make_project(theme={**MATERIAL, "language": "de"})
    publish(project, replace(SITE, pages=(replace(BRIDGE, language="ar"), replace(CLAIMS, language="de"))))
    assert '<div class="nutgraf nutgraf-explainer" lang="ar" dir="rtl">' in project.read(
        "explainers/bridge/index.html"
    )
    assert '<div class="nutgraf nutgraf-index">' in project.read("claims/index.html")


def test_headings_link_to_themselves_where_the_site_wants_it(
    make_project: "MakeProject", publish: Publish
) -> None:
    project = make_project(markdown_extensions=[{"toc": {"permalink": True}}])
    publish(project, SITE)
    link = '<a class="headerlink" href="#claims" title="Permanent link">¶</a>'
    assert f'<h2 id="claims">Claims{link}</h2>' in project.read("explainers/bridge/index.html")


def test_assets_come_along_and_styles_are_linked_before_the_site_s_own(
    make_project: "MakeProject", publish: Publish
) -> None:
    project = make_project(
        files={"docs/own.css": "", "seeds/town/river.jpg": "picture"}, extra_css=["own.css"]
    )
    picture = Asset(url="seeds/town/river.jpg", path="seeds/town/river.jpg")
    publish(project, replace(SITE, assets=(STYLE, picture)))
    assert project.read("assets/nutgraf.css") == "mark { color: red }"
    assert project.read("seeds/town/river.jpg") == "picture"
    for page, way in (("index.html", ""), ("explainers/bridge/index.html", "../../"), ("404.html", "/")):
        styles = re.findall(r'<link rel="stylesheet" href="([^"]*(?:nutgraf|own)\.css)">', project.read(page))
        assert styles == [f"{way}assets/nutgraf.css", f"{way}own.css"]


def test_without_seeds_the_site_is_as_without_nutgraf(
    make_project: "MakeProject", publish: Publish, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    project = make_project()
    publish(project, EMPTY)
    with_plugin = project.contents()
    bare = make_project(plugins=["search", {"nutgraf": {"enabled": False}}])
    with pytest.raises(PublishError, match="plugins"):
        build(bare.config)
    from mkdocs.commands.build import build as build_with_mkdocs
    from mkdocs.config import load_config

    build_with_mkdocs(load_config(str(bare.config)))
    assert bare.contents() == with_plugin


def test_nothing_is_written_but_the_site_and_the_cache(make_project: "MakeProject", publish: Publish) -> None:
    project = make_project(files={"seeds/a.txt": "a"})
    before = sorted(p for p in project.root.rglob("*"))
    publish(project, SITE)
    kept = (project.site, project.root / ".cache")
    left = [p for p in project.root.rglob("*") if not any(p.is_relative_to(folder) for folder in kept)]
    assert sorted(left) == before


def test_the_navigation_may_list_generated_pages(make_project: "MakeProject", publish: Publish) -> None:
    project = make_project(nav=["index.md", {"What was claimed": [{"Everything": "claims/index.md"}]}])
    publish(project, SITE)
    home = project.read("index.html")
    assert re.search(r'href="claims/"[^>]*>\s*<span class="md-ellipsis">\s*Everything', home)
    assert "One claim." in project.read("claims/index.html")
    assert "explainers/bridge" not in home


def test_pages_are_not_in_a_navigation_that_lists_what_there_is(
    make_project: "MakeProject", publish: Publish
) -> None:
    project = make_project()
    publish(project, SITE)
    assert "explainers/" not in project.read("index.html")


def test_hand_written_pages_link_to_generated_ones_and_their_sections(
    make_project: "MakeProject", publish: Publish
) -> None:
    project = make_project(
        files={"docs/index.md": "# Home\n\n[The crack](explainers/bridge/index.md#claim-crack)\n"},
        validation={"anchors": "warn"},
    )
    publish(project, SITE)
    assert 'href="explainers/bridge/#claim-crack"' in project.read("index.html")

    project.write("docs/index.md", "# Home\n\n[The flood](explainers/bridge/index.md#claim-flood)\n")
    with pytest.raises(PublishError, match="strict"):
        publish(project, SITE)


def test_a_site_that_is_read_without_a_server(make_project: "MakeProject", publish: Publish) -> None:
    project = make_project(use_directory_urls=False)
    publish(project, SITE)
    assert '<a href="../../claims/index.html">all claims</a>' in project.read("explainers/bridge/index.html")


@pytest.mark.parametrize("path", ["docs/claims/index.md", "docs/claims.md", "docs/claims/README.md"])
def test_a_hand_written_page_replaces_an_index(
    make_project: "MakeProject", publish: Publish, path: str
) -> None:
    project = make_project(files={path: "# Our claims\n"})
    publish(project, SITE)
    html = project.read("claims/index.html")
    assert "Our claims" in html
    assert "One claim." not in html


@pytest.mark.parametrize("path", ["docs/explainers/bridge.md", "docs/explainers/bridge/index.html"])
def test_a_hand_written_page_cannot_replace_an_explainer(
    make_project: "MakeProject", publish: Publish, path: str
) -> None:
    project = make_project(files={path: "# Ours\n"})
    with pytest.raises(PublishError, match=r"seeds/town/bridge\.yaml") as caught:
        publish(project, SITE)
    assert path.removeprefix("docs/") in str(caught.value)
    assert not project.site.exists()


def test_a_page_that_the_site_leaves_out_is_in_nobody_s_way(
    make_project: "MakeProject", publish: Publish
) -> None:
    project = make_project(
        files={"docs/explainers/bridge.md": "# Ours\n", "docs/explainers/bridge/index.md": "# Ours\n"},
        exclude_docs="explainers/bridge*\n",
    )
    publish(project, SITE)
    assert "A crack was found." in project.read("explainers/bridge/index.html")


def test_the_site_s_own_style_sheet_replaces_nutgraf_s(make_project: "MakeProject", publish: Publish) -> None:
    project = make_project(files={"docs/assets/nutgraf.css": "/* ours */"})
    publish(project, SITE)
    assert project.read("assets/nutgraf.css") == "/* ours */"


@pytest.mark.parametrize(
    ("settings", "link"),
    [
        ({"edit_uri": "edit/main/docs/"}, "https://github.com/o/r/edit/main/seeds/town/bridge.yaml"),
        ({}, "https://github.com/o/r/edit/master/seeds/town/bridge.yaml"),
        ({"edit_uri": "?path=main/docs/"}, "https://github.com/o/r?path=main/seeds/town/bridge.yaml"),
        (
            {"edit_uri_template": "blob/main/docs/{path}"},
            "https://github.com/o/r/blob/main/seeds/town/bridge.yaml",
        ),
        (
            {"docs_dir": "web/pages", "edit_uri": "edit/main/web/pages/"},
            "https://github.com/o/r/edit/main/seeds/town/bridge.yaml",
        ),
    ],
)
def test_edit_leads_to_the_annotations(
    make_project: "MakeProject", publish: Publish, settings: dict[str, str], link: str
) -> None:
    project = make_project(
        files={"web/pages/index.md": "# Home\n"},
        repo_url="https://github.com/o/r",
        theme={**MATERIAL, "features": ["content.action.edit"]},
        **settings,
    )
    publish(project, SITE)
    assert f'<a href="{link}" title="Edit this page"' in project.read("explainers/bridge/index.html")
    assert "Edit this page" not in project.read("claims/index.html")


def test_an_edit_link_cannot_leave_its_attribute(make_project: "MakeProject", publish: Publish) -> None:
    project = make_project(
        repo_url="https://github.com/o/r", theme={**MATERIAL, "features": ["content.action.edit"]}
    )
    publish(project, replace(SITE, pages=(replace(BRIDGE, edit_path='seeds/"><script>.yaml'),)))
    html = project.read("explainers/bridge/index.html")
    assert "<script>.yaml" not in html
    assert "/seeds/%22%3E%3Cscript%3E.yaml" in html


def test_progress_is_told_page_by_page(make_project: "MakeProject", monkeypatch: pytest.MonkeyPatch) -> None:
    steps: list[tuple[str, int, int]] = []

    class Listener(Silent):
        def step(self, label: str, done: int, total: int) -> None:
            steps.append((label, done, total))

    monkeypatch.setattr("nutgraf.publish.mkdocs.publication.load_site", SITE.load)
    result = build(make_project().config, progress=Listener())
    assert steps == [
        ("Reading and checking", 0, 0),
        *(("Reading pages", number, 2) for number in (1, 2)),
        *(("Writing pages", number, 3) for number in (1, 2, 3)),
    ]
    assert result.counts == SITE.counts
