"""What a search of whole texts reads of an explainer."""

from collections.abc import Callable

import pytest
from lxml import html as lxml_html
from msgspec.structs import replace

from nutgraf.core.explainer import Display, Explainer
from nutgraf.core.options import Options
from nutgraf.core.site import Page

Render = Callable[..., dict[str, Page]]

ON = Options(full_text=True)


@pytest.fixture
def document(render: Render) -> Callable[[Explainer], lxml_html.HtmlElement]:
    def read(explainer: Explainer) -> lxml_html.HtmlElement:
        pages = render(explainer, options=ON)
        return lxml_html.document_fromstring(pages[f"explainers/{explainer.slug}/"].full_text)

    return read


Document = Callable[[Explainer], lxml_html.HtmlElement]


def told(document: lxml_html.HtmlElement, kind: str) -> list[tuple[str, str]]:
    """The values of a kind in the head: each with what it is."""
    found = document.xpath(f"//head/meta[@data-pagefind-{kind}]")
    return [(e.get(f"data-pagefind-{kind}").removesuffix("[content]"), e.get("content")) for e in found]


def test_it_has_the_words_of_the_page(document: Document, bridge: Explainer) -> None:
    words = " ".join(document(bridge).find("body").text_content().split())
    for text in (
        "Why the bridge is shut", "The bridge is shut. See the cracks.", "Two piers are cracked.",
        "Slowly Water gets in", "The bridge is opened", "owns the bridge, the council",
        "What a bridge stands on.", "The survey shows it.", "cracks in piers 2 and 3", "Page 4.",
        "A town on the river.",
        "It was last inspected in 2014.", "Survey of the piers, F. Engineer, Norland Roads",
        "It said Kell bay.",
    ):  # fmt: skip
        assert text in words


def test_its_parts_are_where_the_page_has_them(
    document: Document, render: Render, whole: Callable[[Page], str], bridge: Explainer
) -> None:
    page = whole(render(bridge)["explainers/bridge/"])
    ids = [heading.get("id") for heading in document(bridge).iter("h2")]
    assert {"claim-cracks", "location-kell", "person-council", "article", "term-pier"} <= set(ids)
    assert [anchor for anchor in ids if f'id="{anchor}"' not in page] == []


@pytest.mark.parametrize("display", [Display.NONE, Display.EXCERPT])
def test_what_the_page_does_not_show_of_the_article_is_not_found(
    document: Document, bridge: Explainer, display: Display
) -> None:
    words = document(replace(bridge, source=replace(bridge.source, display=display))).text_content()
    assert "It was last inspected in 2014." not in words
    assert ("The ferry at Kell landing runs instead." in words) is (display is Display.EXCERPT)


def test_results_can_be_narrowed_down(document: Document, bridge: Explainer) -> None:
    assert told(document(bridge), "filter") == [
        ("verdict", "confirmed"),
        ("verdict", "refuted"),
        ("claimant", "Riverton Council"),
        ("claimant", "Mayor Dow"),
        ("place", "Riverton"),
        ("place", "Kell landing"),
        ("topic", "transport"),
        ("topic", "norland"),
    ]


def test_results_are_dated_in_words_of_the_site(document: Document, bridge: Explainer) -> None:
    assert told(document(bridge), "sort") == [("date", "2016-06-01")]
    assert told(document(bridge), "meta") == [("date", "June 1, 2016"), ("datetime", "2016-06-01")]


def test_a_text_in_another_language_says_so(document: Document, bridge: Explainer) -> None:
    other = replace(bridge, annotations=replace(bridge.annotations, language="ar"))
    assert told(document(other), "meta")[2:] == [("lang", "ar"), ("dir", "rtl")]


def test_hostile_texts_stay_texts(document: Document, bridge: Explainer) -> None:
    wile = '"><h1 data-pagefind-filter="verdict:x">&lt;i&gt;</body>'
    annotations = bridge.annotations
    hostile = replace(
        bridge,
        title=wile,
        annotations=replace(
            annotations,
            claims=(replace(annotations.claims[0], claim=wile, verdict=wile), *annotations.claims[1:]),
            locations=(replace(annotations.locations[0], name=wile), annotations.locations[1]),
        ),
    )
    found = document(hostile)
    assert [h1.text_content() for h1 in found.iter("h1")] == [wile]
    assert found.xpath("//body//*[@*[starts-with(name(), 'data-')]]") == []
    assert told(found, "filter").count(("verdict", wile)) == 1
    assert told(found, "filter").count(("place", wile)) == 1


def test_there_is_none_where_nobody_asks_for_it(render: Render, bridge: Explainer) -> None:
    pages = render(bridge)
    assert [page for page in pages.values() if page.full_text] == []
    assert "search/" not in pages


def test_the_page_of_the_search_has_its_words_and_says_what_to_do_without_scripts(
    render: Render, whole: Callable[[Page], str], bridge: Explainer, ferry: Explainer
) -> None:
    page = lxml_html.fragment_fromstring(
        whole(render(bridge, ferry, options=ON)["search/"]), create_parent=True
    )
    (form,) = page.iter("form")
    assert form.get("hidden") is not None
    assert form.get("data-pagefind") == "nutgraf-root:pagefind/"
    (without,) = page.find_class("ng-search__without")
    assert "nutgraf-root:claims/" in [a.get("href") for a in without.iter("a")]
    options = {select.get("name"): select.value_options for select in form.iter("select")}
    assert options["topic"] == ["", "norland", "transport"]
    assert "refuted" in options["verdict"]
    assert options["claimant"] == options["place"] == [""]
