"""The heads of pages as MkDocs writes them: each thing is said once, whatever the theme."""

from typing import TYPE_CHECKING, Any

import feedparser
import pytest
from jinja2 import DictLoader, Environment, Template
from lxml import html as lxml_html

from nutgraf.core.options import Options
from nutgraf.core.site import HeadElement, Page, PageKind
from nutgraf.publish.docs_tree.overrides import main_template
from nutgraf.publish.head_markup import elements_markup, head_markup
from nutgraf.publish.home_markup import home_markup
from nutgraf.publish.mkdocs.build import build

if TYPE_CHECKING:
    from tests.publish.conftest import MakeProject

HOSTILE = '</title></head><script>evil()</script>"\'><b x="{{ 7*7 }}{% raw %}{# x #} \u2028 \n &amp;'
ADDRESS = "https://example.org/news/"

ANNOTATIONS = """\
title: The "bridge" & <that> {{ closed }}
summary: The old bridge {% carries %} the "only" road.
topics: [Bridges]
claims:
  - {id: three-weeks, claim: Repairs take three weeks., verdict: unverified}
"""
TITLE = 'The "bridge" & <that> {{ closed }}'
SUMMARY = 'The old bridge {% carries %} the "only" road.'

PAGES = (
    "index.html",
    "explainers/bridge/index.html",
    "claims/bridge/three-weeks/index.html",
    "claims/index.html",
)

ONCE = (
    "//head/link[@rel='canonical']",
    "//head/meta[@name='description']",
    "//head/meta[@property='og:title']",
    "//head/meta[@property='og:description']",
    "//head/meta[@property='og:url']",
    "//head/meta[@name='twitter:card']",
    "//head/link[@type='application/rss+xml'][contains(@href, 'news/feed.xml')]",
)


@pytest.mark.slow
@pytest.mark.parametrize(
    "theme", [{"name": "material", "font": False}, {"name": "mkdocs"}, {"name": "readthedocs"}], ids=str
)
def test_each_page_says_each_thing_once(make_project: "MakeProject", theme: dict[str, Any]) -> None:
    files = {"seeds/bridge.txt": "The old bridge was closed.\n", "seeds/bridge.yaml": ANNOTATIONS}
    project = make_project(
        files=files, theme=theme, site_url=ADDRESS, site_description="All of it.", use_directory_urls=True
    )
    build(project.config)
    for path in PAGES:
        tree = lxml_html.fromstring(project.read(path))
        for query in ONCE:
            assert len(tree.xpath(query)) == 1, (path, query)
        (canonical,) = tree.xpath("//head/link[@rel='canonical']/@href")
        assert tree.xpath("//head/meta[@property='og:url']/@content") == [canonical]
        (described,) = tree.xpath("//head/meta[@name='description']/@content")
        assert tree.xpath("//head/meta[@property='og:description']/@content") == [described]
        for feed in tree.xpath("//head/link[@type='application/rss+xml']/@href"):
            content = (project.site / feed.removeprefix(ADDRESS)).read_bytes()
            assert feedparser.parse(content).bozo == 0
    tree = lxml_html.fromstring(project.read("explainers/bridge/index.html"))
    assert tree.xpath("//head/meta[@property='og:title']/@content") == [TITLE]
    assert tree.xpath("//head/meta[@property='og:site_name']/@content") == ["The Example"]
    assert tree.xpath("//head/meta[@name='description']/@content") == [SUMMARY]


def test_what_a_text_says_stays_text() -> None:
    element = HeadElement(tag="meta", attributes=(("property", "og:title"), ("content", HOSTILE)))
    page = Page(url="a/", kind=PageKind.INDEX, title="A", metadata=(element, element))
    markup = head_markup(page)
    assert not set("{}") & set(markup)
    assert markup.count("\n") == 1
    tree = lxml_html.fromstring(f"<html><head>{markup}</head><body></body></html>")
    assert [one.tag for one in tree.iterfind("head/*")] == ["meta", "meta"]
    assert tree.xpath("//meta/@content") == [" ".join(HOSTILE.split())] * 2


def template_of(home: str) -> Template:
    """The docs tree's own, without a theme around it."""
    main = main_template(own=False, home=home)
    sources = {"base.html": "{% block extrahead %}{% endblock %}", "main.html": main}
    return Environment(loader=DictLoader(sources), autoescape=False).get_template("main.html")  # noqa: S701


@pytest.mark.parametrize(("theme", "described"), [("material", 0), ("mkdocs", 1), ("readthedocs", 1)])
def test_a_template_describes_pages_where_the_theme_does_not(theme: str, described: int) -> None:
    page = {"meta": {"nutgraf_head": "<meta>", "description": "All of it."}}
    shown = template_of("").render(page=page, config={"theme": {"name": theme}})
    assert shown.count('<meta name="description" content="All of it.">') == described


def test_a_template_shows_the_head_of_the_home_page_as_it_is() -> None:
    home = home_markup(Options(site_url=ADDRESS, site_name=HOSTILE), HOSTILE)
    template = template_of(home)
    shown = template.render(page={"is_homepage": True})
    tree = lxml_html.fromstring(f"<html><head>{shown}</head><body></body></html>")
    (title,) = tree.xpath("//meta[@property='og:title']/@content")
    assert title == " ".join(HOSTILE.split())
    assert [script.get("type") for script in tree.xpath("//script")] == ["application/ld+json"]
    assert "{{" not in shown
    assert template.render(page={"is_homepage": False}) == ""
    assert elements_markup(()) == ""
