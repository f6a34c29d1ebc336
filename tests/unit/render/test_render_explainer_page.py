from collections.abc import Callable
from typing import Any

import lxml.html
import pytest
from msgspec.structs import replace

from nutgraf.core.explainer import Display, Explainer, SourceArticle, Status
from nutgraf.core.options import Options, Publisher
from nutgraf.core.prose import Prose
from nutgraf.core.quote import Missing
from nutgraf.core.site import Page, PageKind

Render = Callable[..., dict[str, Page]]
Whole = Callable[[Page], str]
URL = "explainers/bridge/"


@pytest.fixture
def page(bridge: Explainer, ferry: Explainer, render: Render) -> Page:
    return render(bridge, ferry)[URL]


@pytest.fixture
def tree(page: Page, whole: Whole) -> Any:
    return lxml.html.fromstring(whole(page))


def changed(explainer: Explainer, **annotations: Any) -> Explainer:
    return replace(explainer, annotations=replace(explainer.annotations, **annotations))


def shown_as(explainer: Explainer, display: Display) -> Explainer:
    return replace(explainer, source=replace(explainer.source, display=display))


def section(page: Page, name: str) -> str:
    return next(section.html for section in page.sections if section.id == name)


def test_the_sections_stand_in_the_order_of_the_format(page: Page) -> None:
    assert [section.id for section in page.sections] == [
        "summary",
        "key-points",
        "background",
        "timeline",
        "people",
        "claims",
        "locations",
        "article",
        "glossary",
        "sources",
        "corrections",
    ]


def test_the_publisher_stands_where_no_author_is_named(bridge: Explainer, render: Render) -> None:
    options = Options(publisher=Publisher(name="The Desk", url="https://desk.example/"))
    nameless = changed(bridge, authors=())
    link = '<a href="https://desk.example/" rel="noopener">The Desk</a>'
    assert link in section(render(nameless, options=options)[URL], "summary")
    assert "The Desk" not in section(render(bridge, options=options)[URL], "summary")
    assert "ng-byline__authors" not in section(render(nameless)[URL], "summary")


def test_a_section_without_content_is_not_there(ferry: Explainer, render: Render) -> None:
    page = render(ferry)["explainers/ferry/"]
    assert [section.id for section in page.sections] == ["summary", "people", "claims"]


def test_what_the_publisher_needs_to_know(page: Page) -> None:
    assert page.kind is PageKind.EXPLAINER
    assert (page.title, page.language) == ("Why the bridge is shut", "en")
    assert page.description == "The bridge is shut. See the cracks."
    assert page.edit_path == "seeds/bridge.yaml"
    assert not page.draft


def test_every_id_is_there_once_and_every_link_within_the_page_arrives(tree: Any) -> None:
    ids = tree.xpath("//@id")
    assert len(ids) == len(set(ids))
    targets = [href[1:] for href in tree.xpath("//a/@href") if href.startswith("#")]
    assert set(targets) <= set(ids)
    assert {
        "claim-cracks",
        "location-riverton",
        "person-council",
        "source-survey",
        "background-piers",
    } <= set(ids)
    assert set(tree.xpath("//@aria-labelledby")) <= set(ids)


def test_the_table_of_contents_lists_ids_that_exist(page: Page, tree: Any) -> None:
    listed = [item.id for section in page.sections for item in section.items]
    assert "claim-cracks" in listed
    assert set(listed) <= set(tree.xpath("//@id"))


def test_sources_and_citations_lead_to_one_another(tree: Any) -> None:
    citations = tree.xpath('//a[@class="ng-cite"]')
    for citation in citations:
        entry = tree.xpath(f'//li[@id="{citation.get("href")[1:]}"]')[0]
        assert f"#{citation.get('id')}" in entry.xpath(".//a/@href")
        position = entry.getparent().index(entry) + 1
        assert citation.text == f"[{position}]"
    back = list(tree.xpath('//*[@class="ng-backlinks"]//a/@href'))
    assert sorted(back) == sorted(f"#{citation.get('id')}" for citation in citations)
    first_uses = list(dict.fromkeys(int(citation.text[1:-1]) for citation in citations))
    assert first_uses == sorted(first_uses), "numbers count up as the page goes on"


def test_a_source_that_nothing_cites_is_listed_without_a_number(tree: Any) -> None:
    assert tree.xpath('//ul/li[@id="source-unread"]')


def test_quotes_lead_to_their_passages(page: Page, tree: Any) -> None:
    claims = tree.xpath('//article[@id="claim-cracks"]')[0]
    assert "Engineers found cracks in two piers" in claims.xpath("string(.//blockquote)")
    assert claims.xpath('.//a[@href="#passage-claim-cracks"]')
    passage = "".join(tree.xpath('//mark[@data-claim="cracks"]//text()'))
    assert passage == "Engineers found cracks in two piers"
    assert tree.xpath('string(//mark[@data-location="kell"])') == "Kell landing"
    assert '<span class="ng-dateline">' in section(page, "article")


def test_evidence_is_grouped_by_stance_and_carries_its_quote(tree: Any) -> None:
    claim = tree.xpath('//article[@id="claim-cracks"]')[0]
    stances = [element.text_content() for element in claim.xpath('.//*[@class="ng-stance__title"]')]
    assert stances == ["Supports the claim", "Context"]
    assert claim.xpath('string(.//*[@class="ng-stance__quote"])') == "cracks in piers 2 and 3"


def test_a_rebuttal_is_shown_on_both_claims_and_across_explainers(
    bridge: Explainer, ferry: Explainer, render: Render
) -> None:
    pages = render(bridge, ferry)
    cracks, safe = section(pages[URL], "claims").split('id="claim-safe"')
    assert "Contradicts</p>" in cracks
    assert '<a href="#claim-safe">' in cracks
    assert 'href="nutgraf-root:explainers/ferry/#claim-slow">The ferry is slow.</a>' in cracks
    assert "Contradicted by</p>" in safe
    assert '<a href="#claim-cracks">' in safe
    assert 'href="nutgraf-root:explainers/bridge/#claim-cracks"' in section(
        pages["explainers/ferry/"], "claims"
    )


def test_claims_that_rebut_each_other_name_each_other_once(bridge: Explainer, render: Render) -> None:
    cracks, safe = bridge.annotations.claims
    back = replace(cracks.rebuts[0], target="bridge/cracks")
    both = changed(bridge, claims=(cracks, replace(safe, rebuts=(back,))))
    html = section(render(both)[URL], "claims")
    assert html.count('<a href="#claim-safe">') == 1
    assert html.count('<a href="#claim-cracks">') == 1


def test_a_verdict_is_told_by_word_and_shape(tree: Any) -> None:
    for badge in tree.xpath('//*[contains(@class, "ng-badge")]'):
        assert badge.text_content().strip()
        assert badge.xpath(".//svg/*")


def test_a_timeline_is_in_the_order_of_time(tree: Any) -> None:
    when = [element.text_content() for element in tree.xpath('//*[@class="ng-timeline__when"]')]
    assert when == ["July 1, 1931", "May 2, 2016"]


def test_corrections_are_newest_first(page: Page) -> None:
    html = section(page, "corrections")
    assert html.index("Kell bay") < html.index("three piers")


def test_a_place_has_no_more_digits_than_are_known_or_says_why_it_has_none(page: Page) -> None:
    html = section(page, "locations")
    assert "61.23° N, 7.65° W" in html
    assert "known to within 1 km" in html
    assert "Faroe Islands" in html
    assert "two landings bear the name" in html


@pytest.mark.parametrize(
    ("display", "expected", "missing"),
    [
        (Display.FULL, ["It was last inspected in 2014."], ["ng-gap"]),
        (Display.EXCERPT, ["ng-gap", "About 4,000 people"], ["It was last inspected in 2014."]),
    ],
)
def test_an_article_is_shown_as_far_as_its_source_allows(
    display: Display, expected: list[str], missing: list[str], bridge: Explainer, render: Render
) -> None:
    html = section(render(shown_as(bridge, display))[URL], "article")
    assert all(words in html for words in expected)
    assert not any(words in html for words in missing)
    assert "A walk by the river" not in html
    assert "CC BY 4.0" in html


def test_of_an_article_that_may_not_be_shown_there_are_only_quotes(
    bridge: Explainer, render: Render, whole: Whole
) -> None:
    pages = render(shown_as(bridge, Display.NONE))
    for url in (URL, "claims/bridge/cracks/"):
        html = whole(pages[url])
        assert "About 4,000 people" not in html
        assert "#passage-" not in html
        assert "Engineers found cracks in two piers" in html


def test_a_quote_that_stands_nowhere_is_shown_as_given_without_a_link(
    bridge: Explainer, render: Render
) -> None:
    lost = replace(bridge, outcomes={at: Missing() for at in bridge.outcomes})
    page = render(lost, options=Options(preview=True))[URL]
    assert "Engineers found cracks in two piers" in section(page, "claims")
    assert "#passage-" not in section(page, "claims")
    assert "<mark" not in section(page, "article")


def test_under_the_summary_it_says_who_when_and_from_what(page: Page) -> None:
    text = lxml.html.fromstring(section(page, "summary")).text_content()
    for words in (
        "Ada Ray and Ben Sol",
        "Published May 9, 2016",
        "Updated June 1, 2016",
        "Based on Old bridge shut, C. Writer, The Riverton Post, May 3, 2016 (archived copy)",
        "2 claims examined",
    ):
        assert words in text
    picture = 'src="nutgraf-root:explainers/bridge/old%20bridge.jpg" alt="The bridge"'
    assert picture in section(page, "summary")
    assert 'href="nutgraf-root:topics/#topic-transport"' in page.head


def test_the_panel_of_mistakes_comes_first(bridge: Explainer, render: Render) -> None:
    assert render(bridge, panel="<aside>!</aside>")[URL].head.startswith("<aside>!</aside>")


def test_html_is_plain_text_to_whoever_joins_it(page: Page) -> None:
    assert "<" + page.head == f"<{page.head}", "markup would escape what is put before it"
    assert all("<" + section.html == f"<{section.html}" for section in page.sections)


def test_a_draft_says_that_it_is_one(bridge: Explainer, render: Render) -> None:
    page = render(changed(bridge, status=Status.DRAFT), options=Options(preview=True))[URL]
    assert page.draft
    assert "This page is not published yet." in page.head


def test_a_page_in_arabic_runs_from_right_to_left_around_an_english_article(
    bridge: Explainer, render: Render
) -> None:
    arabic = replace(
        changed(bridge, language="ar"), source=replace(bridge.source, language="en", display=Display.FULL)
    )
    page = render(arabic)[URL]
    assert page.language == "ar"
    assert '<div class="ng-text" lang="en" dir="ltr"><p>' in section(page, "article")
    assert '<div class="ng-article ng-wide">' in section(page, "article")
    assert '<blockquote class="ng-quotation" lang="en" dir="ltr">' in section(page, "claims")
    assert "مايو" in section(page, "summary")


def test_the_least_that_an_explainer_may_be_still_makes_a_page(ferry: Explainer, render: Render) -> None:
    bare = replace(changed(ferry, topics=(), people=(), claims=()), title="", source=SourceArticle())
    page = render(bare)["explainers/ferry/"]
    assert page.title == "ferry"
    assert [section.id for section in page.sections] == ["summary"]


def test_a_description_is_short(bridge: Explainer, render: Render) -> None:
    long = changed(bridge, summary=Prose(text="word " * 200, at=("summary",)))
    description = render(long)[URL].description
    assert len(description) <= 300
    assert description.endswith("word …")
