"""Markdown fields: by the site's extensions, sanitised, with their references resolved."""

from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from markdown.extensions import Extension
from markdown.extensions.toc import TocExtension

from nutgraf.core.catalogue import Catalogue, Entry
from nutgraf.core.options import MarkdownOptions
from nutgraf.core.prose import Prose, Ref, RefKind
from nutgraf.core.reference import Reference
from nutgraf.core.text import Place
from nutgraf.render.citations import Citations
from nutgraf.render.markdown import MarkdownRenderer
from nutgraf.render.typesetter import Typesetter, plain_text


def entry(slug: str, *, draft: bool = False) -> Entry:
    items = {
        RefKind.CLAIM: {"x": "The claim"},
        RefKind.LOCATION: {"town": "The town"},
        RefKind.PERSON: {"ann": "Ann"},
        RefKind.BACKGROUND: {"why": "Why"},
        RefKind.SOURCE: {},
    }
    return Entry(slug=slug, title=slug.title(), place=Place(path=f"{slug}.yaml"), items=items, draft=draft)


CATALOGUE = Catalogue(
    entries={"here": entry("here"), "there": entry("there"), "draft": entry("draft", draft=True)}
)
SOURCES = tuple(
    Reference(id=name, title=f'"{name}" <b>', at=("sources", number)) for number, name in enumerate("abc")
)
EXTENSIONS = ("tables", "footnotes", "def_list", "attr_list", "admonition", "md_in_html", "abbr")


class Field:
    """Sets fields as one page does."""

    def __init__(
        self,
        *,
        at_home: bool = True,
        cites: bool = True,
        drafts: bool = False,
        extensions: tuple[Any, ...] = EXTENSIONS,
        configs: dict[str, dict[str, Any]] | None = None,
    ) -> None:
        self.citations = Citations(SOURCES) if cites else None
        self.typesetter = Typesetter(
            "here",
            CATALOGUE,
            MarkdownRenderer(MarkdownOptions(extensions=extensions, configs=configs or {})),
            citations=self.citations,
            at_home=at_home,
            drafts=drafts,
        )

    def __call__(self, text: str, at: str = "summary") -> str:
        return str(self.typesetter.block(Prose(text=text, at=(at,))))

    def inline(self, text: str) -> str:
        return str(self.typesetter.inline(Prose(text=text, at=("title",))))


@pytest.fixture
def field() -> Field:
    return Field()


def test_citations_are_numbered_in_the_order_of_first_use_and_each_use_has_an_id(field: Field) -> None:
    assert field("Said [@b; @a].") == (
        '<p>Said\u202f<span class="ng-cites">'
        '<a class="ng-cite" id="cite-b-1" href="#source-b" title="&#34;b&#34; &lt;b&gt;">[1]</a>'
        '<a class="ng-cite" id="cite-a-1" href="#source-a" title="&#34;a&#34; &lt;b&gt;">[2]</a>'
        "</span>.</p>"
    )
    assert 'id="cite-a-2"' in field("Again [@a].")
    assert field.citations is not None
    assert [(source.id, uses) for source, uses in field.citations.cited()] == [
        ("b", ("cite-b-1",)),
        ("a", ("cite-a-1", "cite-a-2")),
    ]
    assert [source.id for source in field.citations.uncited()] == ["c"]


def test_a_citation_that_leads_nowhere_is_shown_as_written(field: Field) -> None:
    assert field("Said [@no; @nope].") == "<p>Said [@no; @nope].</p>"
    assert ">[1]</a>[@nope]</span>" in field("Said [@a; @nope].")


@pytest.mark.parametrize(
    "text", ["`[@a]`", "    [@a]", r"\[@a]", "[@a](https://x.example/)", "[@a b]", "[@]"]
)
def test_what_is_no_citation_stays_as_it_is(text: str, field: Field) -> None:
    assert "ng-cite" not in field(text)


def test_a_page_without_a_list_of_sources_leaves_citations_out() -> None:
    assert Field(cites=False)("It fell [@a; @b], then rose.") == "<p>It fell, then rose.</p>"


def test_references_lead_to_items_of_the_page_and_of_other_pages() -> None:
    text = "[a](claim:x) [b](person:there/ann) [c](location:here/town) [d](background:why)"
    assert Field()(text) == (
        '<p><a href="#claim-x">a</a> <a href="nutgraf-root:explainers/there/#person-ann">b</a> '
        '<a href="#location-town">c</a> <a href="#background-why">d</a></p>'
    )
    assert '<a href="nutgraf-root:explainers/here/#claim-x">a</a>' in Field(at_home=False)(text)


@pytest.mark.parametrize(
    "target", ["claim:no", "claim:", "claim:no/x", "person:x", "claim:there/no", "claim:a/b/c"]
)
def test_a_reference_that_leads_nowhere_is_only_words(target: str, field: Field) -> None:
    assert field(f"See [*the* claim]({target}).") == "<p>See <em>the</em> claim.</p>"


def test_nothing_leads_to_a_draft_unless_drafts_have_pages() -> None:
    assert Field()("[x](claim:draft/x)") == "<p>x</p>"
    assert "explainers/draft/#claim-x" in Field(drafts=True)("[x](claim:draft/x)")


def test_relative_links_count_from_the_explainers_page(field: Field) -> None:
    assert 'href="nutgraf-root:explainers/there/?a=1&amp;b#c"' in field("[x](../there/?a=1&b#c)")
    assert 'href="nutgraf-root:about/"' in field("[x](/about/)")
    assert 'href="#sources"' in field("[x](#sources)")
    assert 'href="nutgraf-root:explainers/here/#sources"' in Field(at_home=False)("[x](#sources)")
    assert 'href="https://x.example/a" rel="noopener"' in field("<https://x.example/a>")


@pytest.mark.parametrize(
    "target",
    [
        "javascript:alert(1)",
        "JAVASCRIPT:alert(1)",
        "java&#x0A;script:alert(1)",
        "&#106;avascript:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "file:///etc/passwd",
        "//evil.example/",
        "nutgraf-root:x",
    ],
)
def test_links_that_could_run_or_mislead_are_only_words(target: str, field: Field) -> None:
    for text in (
        f"[x]({target})",
        f"[x](<{target}>)",
        f'<a href="{target}">x</a>',
        f"[x][y]\n\n[y]: {target}",
    ):
        assert "href" not in field(text), text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("<script>alert(1)</script>x", "<p>x</p>"),
        ("x <img src=https://t.example/p.gif onerror=alert(1)>", "<p>x </p>"),
        ("![alt <b> text](https://t.example/p.gif)", "<p><span>alt &lt;b&gt; text</span></p>"),
        (
            "<div onclick=x style='position:fixed' class='ng-card md-overlay note'>y</div>",
            '<div class="note">y</div>',
        ),
        ("<iframe src=//x></iframe><form><input></form>x", "<p>x</p>"),
        ("a <mark data-claim=x>b</mark>", "<p>a <mark>b</mark></p>"),
        ("{{ 7*7 }} {% raw %} ${x}", "<p>{{ 7*7 }} {% raw %} ${x}</p>"),
        ('say href="nutgraf-root:x"', '<p>say href="nutgraf-root&#58;x"</p>'),
    ],
)
def test_html_is_sanitised_by_an_allow_list(text: str, shown: str, field: Field) -> None:
    assert field(text).strip() == shown


def test_a_footnote_that_nothing_refers_to_leads_back_to_nothing(field: Field) -> None:
    html = field("Fell.\n\n[^1]: Twice.")
    assert "Twice." in html
    assert "href" not in html


def test_an_id_stands_once_in_a_field(field: Field) -> None:
    assert field("<b id=x>a</b> <i title=t id=x>b</i> <b id=y>c</b>") == (
        '<p><b id="here.summary.x">a</b> <i title="t">b</i> <b id="here.summary.y">c</b></p>'
    )
    assert field("# A {#x}\n\n# B {#x}") == '<h4 id="here.summary.x">A</h4>\n<h4>B</h4>'
    assert "id" not in field("<b id=''>a</b><b id='y z'>b</b>")


@pytest.mark.parametrize(
    "extension",
    [
        "pymdownx.snippets",
        "pymdownx.snippets:SnippetExtension",
        import_module("pymdownx.snippets").SnippetExtension(),
    ],
    ids=["name", "class", "instance"],
)
def test_no_file_is_read_at_an_authors_word(extension: str | Extension, tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("secret")
    configs = {"pymdownx.snippets": {"base_path": str(tmp_path)}}
    field = Field(extensions=(extension,), configs=configs)
    assert field('--8<-- "secret.txt"') == '<p>--8&lt;-- "secret.txt"</p>'


def test_the_sites_own_extensions_work(field: Field) -> None:
    assert '<td style="text-align:right">' in field("|a|b|\n|-|-:|\n|1|2|")
    assert '<div class="admonition note">' in field("!!! note\n    Mind.")
    assert '<abbr title="Hyper">' in field("HT\n\n*[HT]: Hyper")
    assert "<dd>" in field("a\n:   b")


def test_ids_of_a_field_are_its_own() -> None:
    field = Field()
    text = "Fell[^1].\n\n[^1]: Twice."
    first, second = field(text, "a"), field(text, "b")
    assert 'id="here.a.fn:1"' in first
    assert 'href="#here.a.fn:1"' in first
    assert 'href="#here.b.fnref:1"' in second
    assert 'id="here.a.claim-x"' in field("word\n{: #claim-x }", "a")


def test_headings_of_a_field_stand_under_those_of_the_page(field: Field) -> None:
    assert field("# A\n\n## B\n\n#### C") == "<h4>A</h4>\n<h5>B</h5>\n<h6>C</h6>"
    assert field("### A") == "<h4>A</h4>"
    assert field("##### A") == "<h5>A</h5>"
    assert "<h1" not in field("<h1>A</h1>")


@pytest.mark.parametrize(
    "extension",
    ["toc", "markdown.extensions.toc", TocExtension(permalink=True)],
    ids=["short", "full", "instance"],
)
def test_headings_of_a_field_have_no_permanent_links(extension: str | Extension) -> None:
    field = Field(extensions=(extension,), configs={"toc": {"permalink": True}})
    assert field("# A") == "<h4>A</h4>"


def test_extensions_are_set_up_as_the_site_says() -> None:
    field = Field(extensions=("footnotes",), configs={"footnotes": {"BACKLINK_TEXT": "back"}})
    assert ">back</a>" in field("a[^1]\n\n[^1]: b")


def test_a_lone_paragraph_can_stand_in_a_line(field: Field) -> None:
    assert field.inline("Two *piers*.") == "Two <em>piers</em>."
    assert field.inline("One.\n\nTwo.") == "<p>One.</p>\n<p>Two.</p>"
    assert field.inline("- one") == "<ul>\n<li>one</li>\n</ul>"
    assert field.inline("<p>a</p>b<p>c</p>").startswith("<p>a</p>")


def test_nesting_beyond_reason_is_shown_as_written(field: Field) -> None:
    text = "\n".join(f"{'    ' * depth}- <b>" for depth in range(300))
    assert field(text).startswith("<pre>- &lt;b&gt;\n")


def test_one_field_leaves_nothing_behind_for_the_next(field: Field) -> None:
    field("a[^1] HT\n\n[^1]: b\n\n*[HT]: Hyper\n\n[y]: https://x.example/")
    assert field("a[^1] HT [x][y]") == "<p>a[^1] HT [x][y]</p>"


def test_plain_text_keeps_words_apart_and_together() -> None:
    assert plain_text("<p>a<em>b</em> &lt;c&gt;</p>\n<ul><li>d</li><li>e</li></ul>f<br>g") == "ab <c> d e f g"


def test_a_reference_by_key_is_named_by_what_it_leads_to(field: Field) -> None:
    def label(kind: RefKind, target: str) -> str:
        return field.typesetter.label(Ref(kind=kind, target=target, at=()))

    assert label(RefKind.CLAIM, "x") == "The claim"
    assert label(RefKind.PERSON, "there/ann") == "Ann"
    assert label(RefKind.EXPLAINER, "there") == "There"
    assert label(RefKind.EXPLAINER, "no") == "no"
    assert label(RefKind.CLAIM, "no/x") == "no/x"
