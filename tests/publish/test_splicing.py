"""Pages that are filled into a theme's shell are those that MkDocs would write, byte for byte."""

import logging
import os
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

import pytest

from nutgraf.publish.mkdocs import publication
from nutgraf.publish.mkdocs.build import build

if TYPE_CHECKING:
    from tests.publish.conftest import MakeProject, Project

pytestmark = pytest.mark.slow

CLAIM = """\
  - id: {id}
    claim: "Repairs <b> & \\"arches\\" take {id} weeks."
    quote: repairs take three weeks
    verdict: unverified
"""
FULL = """\
title: "The bridge & <its> 'river', no. {number}"
summary: The old mill bridge carries the *only* road into Quillmouth, which is "closed".
topics: [bridges]
people:
  - {{id: mayor, name: "The mayor & co.", kind: person, role: Mayor}}
background:
  - {{id: arch, heading: The arch, text: It is old.}}
  - {{id: road, heading: The road, text: It is long.}}
glossary:
  - {{term: arch, definition: A curved structure.}}
claims:
"""
ARTICLE = "QUILLMOUTH — The bridge was closed after a crack. The town says repairs take three weeks.\n"


def seeds() -> dict[str, str]:
    """Explainers that differ in what a page can have: claims, people, a summary, a language, a folder."""
    files = {}
    for number in range(4):
        claims = "".join(CLAIM.format(id=f"claim-{index}") for index in range(number % 3 + 1))
        files[f"seeds/town {number}/bridge-{number}.txt"] = ARTICLE
        files[f"seeds/town {number}/bridge-{number}.yaml"] = FULL.format(number=number) + claims
    files["seeds/edit/bare.txt"] = ARTICLE
    files["seeds/edit/bare.yaml"] = "title: Bare\nsummary: Short.\nlanguage: ar\nclaims:\n" + CLAIM.format(
        id="one"
    )
    files["seeds/blob/köln.txt"] = ARTICLE
    files["seeds/blob/köln.yaml"] = (
        "slug: koeln\ntitle: Köln  wartet\nsummary: Kurz.\nclaims:\n" + CLAIM.format(id="one")
    )
    return files


@pytest.fixture(autouse=True)
def _one_day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")


@pytest.fixture
def said(caplog: pytest.LogCaptureFixture) -> Callable[[], str]:
    """What nutgraf has said of how pages are made."""
    caplog.set_level(logging.INFO, "mkdocs.plugins.nutgraf")
    handler_of = logging.getLogger("mkdocs.plugins.nutgraf")
    handler_of.addHandler(caplog.handler)

    def texts() -> str:
        found = [record.getMessage() for record in caplog.records if "one by one" in record.getMessage()]
        return "\n".join(found)

    return texts


@pytest.fixture
def both(monkeypatch: pytest.MonkeyPatch) -> Callable[["Project"], tuple[dict[str, bytes], dict[str, bytes]]]:
    """A site as it is built, and as MkDocs builds it page by page."""

    def build_both(project: "Project") -> tuple[dict[str, bytes], dict[str, bytes]]:
        build(project.config)
        spliced = project.contents()
        with monkeypatch.context() as patch:
            patch.setattr(publication, "obstacles", lambda _: iter(["this is a test"]))
            build(project.config)
        return spliced, project.contents()

    return build_both


def assert_same(spliced: Mapping[str, bytes], full: Mapping[str, bytes]) -> None:
    assert spliced.keys() == full.keys()
    assert [path for path in full if spliced[path] != full[path]] == []


MATERIAL = {"name": "material", "font": False}
FEATURES = {
    "theme": {
        **MATERIAL,
        "features": (
            "navigation.instant navigation.instant.progress navigation.tabs navigation.path navigation.top "
            "navigation.footer navigation.tracking toc.follow toc.integrate content.action.edit "
            "content.action.view search.highlight search.share search.suggest announce.dismiss"
        ).split(),
        "palette": [
            {"scheme": "default", "toggle": {"icon": "material/weather-night", "name": "Dark"}},
            {"scheme": "slate", "toggle": {"icon": "material/weather-sunny", "name": "Light"}},
        ],
    },
    "site_url": "https://example.org/news/",
    "repo_url": "https://github.com/o/edit-blob",
    "edit_uri": "edit/main/docs/",
    "extra": {"social": [{"icon": "fontawesome/brands/github", "link": "https://example.org"}]},
    "copyright": "All",
    "markdown_extensions": [{"toc": {"permalink": True}}],
    "nav": ["index.md", {"More": ["claims/index.md", "explainers/bridge-1/index.md"]}],
}
SITES: dict[str, dict[str, Any]] = {
    "plain": {},
    "features": FEATURES,
    "blob": {**FEATURES, "edit_uri": "blob/main/docs/"},
    "template of edit links": {
        **FEATURES,
        "edit_uri_template": "https://example.org/edit?file={path}&stem={path_noext}",
    },
    "arabic": {"theme": {**MATERIAL, "language": "ar"}, "site_url": "https://example.org/"},
    "german, no toc": {
        "theme": {**MATERIAL, "locale": "de"},
        "markdown_extensions": [{"toc": {"toc_depth": "0"}}],
    },
    "toc from 2": {"markdown_extensions": [{"toc": {"toc_depth": "2-3"}}]},
    "toc of 2": {"markdown_extensions": [{"toc": {"toc_depth": 2}}]},
    "files": {"use_directory_urls": False, "site_url": "https://example.org/a"},
    "offline": {"plugins": ["search", "offline", "nutgraf"]},
    "no search": {"plugins": ["nutgraf"]},
    "whole texts": {"plugins": ["search", {"nutgraf": {"search": "pagefind"}}]},
    "no claim pages": {"plugins": ["search", {"nutgraf": {"claim_pages": False}}]},
    "mkdocs": {
        "theme": {"name": "mkdocs", "highlightjs": False},
        "site_url": "https://example.org/",
        "repo_url": "https://github.com/o/r",
    },
    "readthedocs": {
        "theme": {"name": "readthedocs", "highlightjs": False},
        "site_url": "https://example.org/a/",
        "repo_url": "https://github.com/o/r",
    },
}


@pytest.mark.parametrize("settings", SITES.values(), ids=SITES.keys())
def test_a_site_is_the_same(
    make_project: "MakeProject",
    both: Callable[["Project"], tuple[dict[str, bytes], dict[str, bytes]]],
    settings: dict[str, Any],
    said: Callable[[], str],
) -> None:
    project = make_project(files=seeds(), **settings)
    spliced, full = both(project)
    assert_same(spliced, full)
    assert said().splitlines() == [
        "nutgraf: pages go through MkDocs one by one, which takes longer: this is a test"
    ]


TEMPLATE = (
    "{{% extends 'base.html' %}}"
    "{{% block footer %}}{{% if page %}}{}{{% endif %}}{{{{ super() }}}}{{% endblock %}}"
)
OVERRIDES = {
    "a page's address is compared": (
        "{% if page.url == 'explainers/bridge-1/' %}<b>one</b>{% endif %}",
        "compares or measures page.url",
    ),
    "its title is measured": ("{{ page.title | length }}", "compares or measures page.title"),
    "its title is changed": ("{{ page.title | upper }}", "page.title.upper"),
    "its title is cut": ("{{ page.title | string | replace('bridge', 'river') }}", "in different ways"),
    "its content is used": ("{{ page.content | striptags | length }}", "in different ways"),
    "its file is read": ("{{ page.file.abs_dest_path }}", "page.file.abs_dest_path"),
    "its ids are read": ("{{ page.present_anchor_ids | length }}", "page.present_anchor_ids"),
    "its parts are counted": ("{{ page.toc | length }}", "page.toc"),
    "its parts are numbered": (
        "{% for i in (page.toc | first).children %}{{ loop.index }}{{ i.title }}{% endfor %}",
        "page.toc",
    ),
}


@pytest.mark.parametrize(("markup", "reason"), OVERRIDES.values(), ids=OVERRIDES.keys())
def test_where_the_theme_does_more_than_to_show_pages_they_are_rendered_one_by_one(
    make_project: "MakeProject",
    both: Callable[["Project"], tuple[dict[str, bytes], dict[str, bytes]]],
    said: Callable[[], str],
    markup: str,
    reason: str,
) -> None:
    template = TEMPLATE.format(markup)
    project = make_project(
        files={**seeds(), "overrides/main.html": template}, theme={**MATERIAL, "custom_dir": "overrides"}
    )
    spliced, full = both(project)
    assert_same(spliced, full)
    assert reason in said().splitlines()[0]


HARMLESS = {
    "slots": "{{ page.title | e }} {{ page.title | striptags | urlencode }} {{ page.url | tojson }}",
    "what no page has": "{{ page.meta.authors }}{{ page.nothing }}{{ page.previous_page }}",
    "a question": "{% if 'bridge-1' in page.url %}<b>one</b>{% endif %}",
    "all pages": "{% for file in pages %}<i>{{ file.url }} {{ file.page.title }}</i>{% endfor %}",
    "links": "<a href=\"{{ 'claims/bridge-1/' | url }}\">one</a> {{ 'explainers/bridge-2/' | url }}",
}


@pytest.mark.parametrize("markup", HARMLESS.values(), ids=HARMLESS.keys())
def test_what_a_theme_may_ask(
    make_project: "MakeProject",
    both: Callable[["Project"], tuple[dict[str, bytes], dict[str, bytes]]],
    said: Callable[[], str],
    markup: str,
) -> None:
    template = TEMPLATE.format(markup)
    project = make_project(
        files={**seeds(), "overrides/main.html": template}, theme={**MATERIAL, "custom_dir": "overrides"}
    )
    assert_same(*both(project))
    assert "rendered" not in said()


PLUGIN = """\
from pathlib import Path

def on_page_content(html, page, config, files):
    return html + page.url
"""


@pytest.mark.parametrize(
    ("settings", "reason"),
    [
        ({"hooks": ["hook.py"]}, "the hook hook.py may change them"),
        ({"plugins": ["search", "nutgraf", {"tags": {}}]}, "the plugin material/tags may change them"),
        ({"extra_templates": ["pages.txt"]}, "the template pages.txt may show them"),
    ],
)
def test_what_may_change_pages_gets_to_see_them(
    make_project: "MakeProject", said: Callable[[], str], settings: dict[str, Any], reason: str
) -> None:
    pages = "{% for file in pages %}{{ file.url }}\n{% endfor %}"
    project = make_project(files={**seeds(), "hook.py": PLUGIN, "docs/pages.txt": pages}, **settings)
    build(project.config)
    assert said() == f"nutgraf: pages go through MkDocs one by one, which takes longer: {reason}"
    if "hooks" in settings:
        assert "</div>explainers/bridge-1/" in project.read("explainers/bridge-1/index.html")
    if "extra_templates" in settings:
        assert "claims/bridge-1/claim-0/" in project.read("pages.txt")


def test_a_plugin_that_sees_no_page_is_in_nobody_s_way() -> None:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.plugins import BasePlugin

    from nutgraf.publish.mkdocs.fallback import obstacles

    class Harmless(BasePlugin):  # type: ignore[type-arg,no-untyped-call]
        def on_config(self, config: MkDocsConfig) -> None:
            """Sees the configuration alone."""

    class Harmful(Harmless):  # type: ignore[no-untyped-call]
        def on_post_build(self, *, config: MkDocsConfig) -> None:
            """Sees all files."""

    config = MkDocsConfig()
    config.load_dict({"site_name": "The Example", "docs_dir": os.fspath(os.curdir)})
    config.validate()
    config.plugins["harmless"] = Harmless()
    assert list(obstacles(config)) == []
    config.plugins["harmful"] = Harmful()
    assert list(obstacles(config)) == ["the plugin harmful may change them"]
