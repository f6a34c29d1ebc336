"""From hostile annotations to whole pages: what a text says stays text, and every link leads on."""

import csv
import io
import json
import sqlite3
from collections import Counter
from html.parser import HTMLParser
from posixpath import join, normpath
from typing import Any
from urllib.parse import unquote, urlsplit

import jsonschema
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from lxml import html as lxml_html

from nutgraf.compiler import compile_site
from nutgraf.core.diagnostic import Severity
from nutgraf.core.links import is_web_url
from nutgraf.core.options import MarkdownOptions, Options, Publisher
from nutgraf.core.rules import BY_CODE
from nutgraf.core.seeds import Seeds
from nutgraf.core.site import Page, Site, pages_of
from nutgraf.core.text import Source
from nutgraf.publish.head_markup import elements_markup
from nutgraf.publish.mkdocs.framing import HeadingStyle, frame
from nutgraf.render.sanitizer import ATTRIBUTES, TAGS

EXTENSIONS = (
    "abbr",
    "admonition",
    "attr_list",
    "def_list",
    "footnotes",
    "md_in_html",
    "tables",
    "toc",
    "pymdownx.details",
    "pymdownx.highlight",
    "pymdownx.magiclink",
    "pymdownx.snippets",
    "pymdownx.superfences",
    "pymdownx.tabbed",
    "pymdownx.tasklist",
)

FRAGMENTS = (
    "<script>evil()</script>",
    '"><img src=evil onerror=evil()>',
    "' onmouseover='evil()",
    '<a href="java\tscript:evil()" onclick=evil()>',
    "<svg onload=evil()>",
    "<style>*{color:red}</style>",
    "<base href=//evil.example/>",
    "<form action=evil><button formaction=evil>",
    "<img srcset=evil>",
    "<math><mtext><mglyph><style><!--</style><img title='--&gt;&lt;img src=evil onerror=evil()&gt;'>",
    "</title></textarea></div></section></main>",
    "<!--",
    "-->",
    "]]>",
    "<![CDATA[",
    "{{ config }}",
    "{% include 'evil' %}",
    "[x](javascript:evil())",
    "[x](data:text/html,evil)",
    "[x](java&#x0A;script:evil())",
    "[x](//evil.example/)",
    "[x](nutgraf-root:evil/)",
    "[x](nutgraf-cite:log)",
    "<javascript:evil()>",
    "[x][evil]\n\n[evil]: javascript:evil()\n",
    '<a href="&#106;avascript:evil()">x</a>',
    'href="nutgraf-root:evil/"',
    "<a href='nutgraf-root:evil/'>x</a>",
    "{: onclick=evil() style=position:fixed #top .md-header }",
    "word\n{: #claims onclick=evil() }\n",
    "<b id=summary>",
    "<b id='top' id=x name=body>",
    "<i id=twice></i><i id=twice></i>",
    "[^1]",
    "\n\n[^1]: A note.\n",
    "[@log]",
    "[@log; @notice]",
    "[x](claim:two)",
    "[x](claim:other/one)",
    '--8<-- "pyproject.toml"',
    "# Heading {#claims}\n",
    "\n\n|a|b|\n|-|-|\n|c|d|\n\n",
    "\n\n```html\n<script>\n```\n\n",
    "\u2028",
    "\u202e",
    "=1+1",
    "@SUM(1)",
    "\ufeff",
    "&lt;script&gt;",
    "&#0;",
    "\\",
    "`",
    "*",
    "[",
    "](",
)

TEXTS = st.lists(
    st.sampled_from(FRAGMENTS)
    | st.text(
        st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Cn"), exclude_characters="[]()<>{}"),
        max_size=8,
    ),
    min_size=1,
    max_size=4,
).map("".join)

VOID = {"br", "hr", "img", "wbr", "col", "input", "meta", "link", "circle", "path"}
RUNS = ("script", "style", "iframe", "object", "embed", "form", "base", "math", "template", "foreignobject")


def document(line: str, markdown: str) -> dict[str, Any]:
    """Annotations with every key; `line` stands in all plain texts, `markdown` in all others."""

    def url(path: str) -> str:
        hostile = f"https://x.example/{path}?{line}"
        return hostile if is_web_url(hostile) else f"https://x.example/{path}"

    return {
        "title": f"Title {line}",
        "summary": f"Summary [@log] {markdown}",
        "key_points": [f"Point {markdown}", f"Point two {markdown}"],
        "published": "2016-03-20",
        "updated": "2016-04-02",
        "authors": [f"A {line}", f"B {line}"],
        "topics": [f"Topic {line}"],
        "image": {"file": "crane.svg", "alt": f"Alt {line}", "credit": f"C {line}", "caption": f"D {line}"},
        "related": ["other"],
        "source": {
            "headline": f"Headline {line}",
            "publisher": f"Publisher {line}",
            "author": f"Author {line}",
            "url": url("article"),
            "archived": url("archived"),
            "license": f"License {line}",
            "display": "full",
        },
        "background": [{"id": "crane", "heading": f"Crane {line}", "text": f"Text {markdown}"}],
        "timeline": [
            {"date": "2016~", "title": f"Event {line}", "text": f"Text {markdown}", "location": "pier"}
        ],
        "people": [
            {
                "id": "ann",
                "name": f"Ann {line}",
                "kind": "person",
                "role": f"Role {line}",
                "text": f"Text {markdown}",
                "url": url("ann"),
                "aliases": [f"Alias {line}"],
            }
        ],
        "glossary": [{"term": f"Term {line}", "definition": f"Text {markdown}"}],
        "claims": [
            {
                "id": "one",
                "claim": f"Claim {line}",
                "claimant": "ann",
                "quote": f"crane fell {line} into",
                "verdict": "mixed",
                "assessment": f"Text {markdown}",
                "evidence": [
                    {
                        "source": "log",
                        "stance": "supports",
                        "quote": f"the log says {line} so",
                        "note": f"Note {markdown}",
                    },
                    {"source": "notice", "stance": "refutes", "quote": f"Nowhere {line}"},
                ],
                "rebuts": ["two", "other/one"],
                "background": "crane",
                "locations": ["pier"],
                "appearances": [{"url": url("appearance"), "archived": url("kept")}],
                "reviewed": {"by": f"R {line}", "date": "2016-04-01"},
            },
            {
                "id": "two",
                "claim": f"Claim two {line}",
                "claimant": {"name": f"Name {line}", "url": url("name")},
                "verdict": "unverified",
            },
        ],
        "locations": [
            {
                "id": "pier",
                "name": f"Pier {line}",
                "lat": 54,
                "lon": 12,
                "aliases": [f"Old {line}"],
                "text": f"Text {markdown}",
                "quote": f"into the harbour {line} on",
            },
            {"id": "town", "name": f"Town {line}", "unlocated": f"Why {line}"},
        ],
        "sources": [
            {
                "id": "log",
                "title": f"Log {line}",
                "publisher": f"Publisher {line}",
                "author": f"Author {line}",
                "url": url("log"),
                "archived": url("log-kept"),
                "article": "log.txt",
            },
            {"id": "notice", "title": f"Notice {line}"},
        ],
        "corrections": [{"date": "2016-03-25", "text": f"Text {markdown}"}],
        "x-desk": line,
    }


def compiled(line: str, markdown: str) -> Site:
    """The site of two explainers, one of them hostile."""
    other = {
        "title": "Other",
        "summary": "Other.",
        "claims": [{"id": "one", "claim": "Other claim.", "verdict": "unverified"}],
    }
    texts = {
        "harbour.txt": f"The crane fell {line} into the harbour {line} on Monday.",
        "log.txt": f"On Monday the log says {line} so.",
        "other.txt": "Another article.",
    }
    seeds = Seeds(
        folder="seeds",
        articles=tuple(
            Source(path=f"seeds/{name}", text=" ".join(text.split())) for name, text in sorted(texts.items())
        ),
        annotations=(
            Source(path="seeds/harbour.yaml", text=yaml.safe_dump(document(line, markdown))),
            Source(path="seeds/other.yaml", text=yaml.safe_dump(other)),
        ),
        others=frozenset({"seeds/crane.svg"}),
    )
    options = Options(
        site_url="https://site.example/",
        publisher=Publisher(name="The Example"),
        markdown=MarkdownOptions(extensions=EXTENSIONS),
        rules=dict.fromkeys(BY_CODE, Severity.WARNING),
    )
    return compile_site(seeds, options)


class Reading(HTMLParser):
    """What a page's HTML holds."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self.url = page.url
        self.elements: Counter[tuple[str, tuple[str, ...]]] = Counter()
        self.attributes: list[tuple[str, str, str]] = []
        self.ids: Counter[str] = Counter()
        self.links: list[str] = []
        self.open: list[str] = []
        self.map_at: int | None = None
        """How many elements are open around the map that is read."""
        self.comments: list[str] = []
        self.feed(frame(page, HeadingStyle(), site_language="en", directory_urls=True))
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if ("class", "ng-map") in attrs:
            self.map_at = len(self.open)
        # A name's length decides how many rows its label on a map has.
        if self.map_at is None:
            self.elements[tag, tuple(sorted(name for name, _ in attrs))] += 1
        self.attributes += [(tag, name, value or "") for name, value in attrs]
        self.ids.update(value or "" for name, value in attrs if name == "id")
        self.links += [value or "" for name, value in attrs if name in ("href", "src")]
        assert tag != "a" or "a" not in self.open, "a link in a link"
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            assert "svg" in self.open, f"<{tag}/> does not close itself in HTML"
            self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:
            assert self.open.pop() == tag, f"</{tag}> closes another element"
            if len(self.open) == self.map_at:
                self.map_at = None

    def handle_comment(self, data: str) -> None:
        self.comments.append(data)


def running(page: Reading) -> Counter[str]:
    """How many elements a page has that run something, or hold what is run."""
    found: Counter[str] = Counter()
    for (tag, _), count in page.elements.items():
        if tag in RUNS:
            found[tag] += count
    return found


def read(site: Site) -> dict[str, Reading]:
    return {page.url: Reading(page) for page in pages_of(site)}


def assert_sound(site: Site, pages: dict[str, Reading], *, tolerated: str = "\0") -> None:
    """Ids are unique, links lead on; `tolerated` stands in addresses that an author may get wrong."""
    assert "explainers/harbour/" in pages
    files = {asset.url for asset in site.assets}
    for page in pages.values():
        assert not page.open
        assert not page.comments
        assert not [identifier for identifier, count in page.ids.items() if count > 1], page.url
        for link in page.links:
            assert "nutgraf-root:" not in link.partition("?")[0]
            assert not link.startswith("nutgraf-cite:")
            parts = urlsplit(link)
            assert parts.scheme in ("http", "https", "mailto", ""), link
            if parts.scheme or tolerated in link:
                continue
            assert not parts.netloc, link
            path = normpath(join("/", page.url, unquote(parts.path))).lstrip("/") if parts.path else page.url
            target = pages.get(path) or pages.get(f"{path}/")
            assert target or not path or path in files, (page.url, link)
            if parts.fragment:
                assert target
                assert unquote(parts.fragment) in target.ids, (page.url, link)


MAP_ELEMENTS = frozenset(
    "a circle clippath defs desc g line path pattern rect svg text title tspan use".split()
)

CLEAN = read(compiled("and", "and"))


def test_the_document_uses_every_key_and_has_no_mistake() -> None:
    site = compiled("and", "and")
    assert [found.message for found in site.diagnostics] == []
    assert_sound(site, CLEAN)


DATA_SCHEMAS = {
    "data/explainers.json": "explainers",
    "data/claims.json": "claims",
    "data/claimreview.json": "claimreview",
    "data/locations.geojson": "locations",
    "explainers/harbour/explainer.json": "explainer",
    "explainers/harbour/annotations.jsonld": "annotations",
}
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n")

BOUNDED = settings(max_examples=40, derandomize=True)


@BOUNDED
@given(TEXTS)
def test_plain_texts_add_nothing_to_a_page(text: str) -> None:
    site = compiled(" ".join(text.split()), "and")
    pages = read(site)
    assert_sound(site, pages)
    assert {url: page.elements for url, page in pages.items()} == {
        url: page.elements for url, page in CLEAN.items()
    }


@BOUNDED
@given(TEXTS)
def test_markdown_adds_only_what_the_allow_list_has(text: str) -> None:
    site = compiled("and", text)
    pages = read(site)
    assert_sound(site, pages, tolerated="evil")
    known = {element for page in CLEAN.values() for element, _ in page.elements} | MAP_ELEMENTS
    given_to = {(tag, name) for page in CLEAN.values() for tag, name, _ in page.attributes}
    own_styles = {value for page in CLEAN.values() for _, name, value in page.attributes if name == "style"}
    for url, page in pages.items():
        assert running(page) == running(CLEAN[url])
        for tag, name, value in page.attributes:
            assert tag in known | TAGS
            assert not name.startswith("on")
            assert (tag, name) in given_to or name in ATTRIBUTES["*"] | ATTRIBUTES.get(tag, set()) | {"rel"}
            assert name != "class" or "md-" not in value
            assert name != "style" or value in own_styles or value.replace(" ", "").startswith("text-align:")


@BOUNDED
@given(TEXTS)
def test_structured_data_ends_where_it_is_meant_to(text: str) -> None:
    site = compiled(" ".join(text.split()), "and")
    found = [data for page in pages_of(site) for data in page.structured_data]
    assert found
    for data in found:
        assert not {"<", ">", "&", "\u2028"} & set(data)
        json.loads(data)


@BOUNDED
@given(TEXTS)
def test_data_files_hold_any_text_as_it_is(text: str) -> None:
    line = " ".join(text.split())
    site = compiled(line, text)
    files = {asset.url: site.content_of(asset) for asset in site.assets if not asset.path}
    for url, schema in DATA_SCHEMAS.items():
        validator = jsonschema.Draft202012Validator(json.loads(files[f"data/schemas/{schema}.schema.json"]))
        validator.validate(json.loads(files[url]))
    claims = json.loads(files["data/claims.json"])["claims"]
    assert claims[0]["claim"] == f"Claim {line}".strip()
    rows = list(csv.DictReader(io.StringIO(files["data/claims.csv"].decode(), newline=""), strict=True))
    assert [row["claim"] for row in rows] == [claim["claim"] for claim in claims]
    assert not [cell for row in rows for cell in row.values() if cell.startswith(FORMULA_STARTS)]
    connection = sqlite3.connect(":memory:")
    connection.deserialize(files["data/nutgraf.sqlite"])
    assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
    assert [claim for (claim,) in connection.execute("SELECT claim FROM claims")] == [
        claim["claim"] for claim in claims
    ]
    connection.close()
    for url in ("data/locations.kml", "explainers/harbour/locations.kml"):
        etree.fromstring(files[url])


class Head(HTMLParser):
    """What the markup for a head holds."""

    def __init__(self, markup: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, list[tuple[str, str | None]]]] = []
        self.words = ""
        self.feed(markup)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, attrs))

    def handle_data(self, data: str) -> None:
        self.words += data.strip()


@settings(BOUNDED, max_examples=20)
@given(TEXTS)
def test_heads_and_feeds_hold_any_text_as_it_is(text: str) -> None:
    line = " ".join(text.split())
    site = compiled(line, text)
    for page in pages_of(site):
        markup = elements_markup(page.metadata)
        assert not set("{}") & set(markup)
        read = Head(markup)
        assert not read.words
        assert read.elements == [
            (element.tag, [(name, " ".join(value.split())) for name, value in element.attributes])
            for element in page.metadata
        ]
    files = {asset.url: site.content_of(asset) for asset in site.assets if "feed." in asset.url}
    feeds = [url.removesuffix("xml") for url in files if url.endswith("feed.xml")]
    assert len(feeds) == 3
    for url in feeds:
        items = etree.fromstring(files[f"{url}xml"]).findall("channel/item")
        entries = json.loads(files[f"{url}json"])["items"]
        assert [item.findtext("title") for item in items] == [entry["title"] for entry in entries]
        texts = [entry["content_html"] for entry in entries]
        assert [item.findtext("description") for item in items] == texts
        assert entries[0]["title"] == f"Title {line}".strip()
        for html in texts:
            shown = lxml_html.fromstring(f"<div>{html}</div>")
            assert {element.tag for element in shown.iter() if isinstance(element.tag, str)} <= TAGS | {"div"}
            for link in shown.xpath("//@href"):
                assert urlsplit(link).scheme in ("http", "https", "mailto"), link
