from collections.abc import Callable
from typing import Any

import lxml.html
import pytest
from msgspec.structs import replace

from nutgraf.core.explainer import Explainer
from nutgraf.core.options import Options
from nutgraf.core.prose import Ref, RefKind
from nutgraf.core.site import Page, PageKind

Render = Callable[..., dict[str, Page]]
Whole = Callable[[Page], str]
URL = "claims/bridge/cracks/"


@pytest.fixture
def page(bridge: Explainer, ferry: Explainer, render: Render) -> Page:
    return render(bridge, ferry)[URL]


@pytest.fixture
def tree(page: Page, whole: Whole) -> Any:
    return lxml.html.fromstring(whole(page))


def test_a_claim_stands_by_itself(page: Page) -> None:
    assert page.kind is PageKind.CLAIM
    assert page.title == "Two piers of the bridge are cracked."
    assert page.description == "Confirmed. The survey shows it."
    assert [section.id for section in page.sections] == [
        "assessment",
        "evidence",
        "passage",
        "related",
        "sources",
    ]


def test_its_passage_stands_in_its_paragraph_and_is_the_only_one_marked(tree: Any) -> None:
    (article,) = tree.xpath('//*[@class="ng-article ng-wide"]')
    assert article.text_content().strip().startswith("About 4,000 people cross it every day.")
    assert set(article.xpath(".//mark/@data-claim")) == {"cracks"}
    assert not article.xpath(".//mark/@data-location")


def test_only_the_sources_that_it_cites_are_listed_and_numbered_anew(tree: Any) -> None:
    assert tree.xpath('//*[@class="ng-sources"]/li/@id') == ["source-survey", "source-council"]
    assert tree.xpath('string(//a[@href="#source-survey"])') == "[1]"


def test_what_is_not_on_the_page_is_linked_on_its_explainer(page: Page, tree: Any) -> None:
    trail = [(str(link.get("href")), link.text_content()) for link in tree.xpath('//*[@class="ng-trail"]//a')]
    assert trail == [
        ("nutgraf-root:explainers/", "Explainers"),
        ("nutgraf-root:explainers/bridge/", "Why the bridge is shut"),
    ]
    assert page.trail == (("Explainers", "explainers/"), ("Why the bridge is shut", "explainers/bridge/"))
    assert 'href="nutgraf-root:explainers/bridge/#person-council"' in page.head
    assert 'href="nutgraf-root:explainers/bridge/#background-piers"' in page.head
    ids = set(tree.xpath("//@id"))
    assert {href[1:] for href in tree.xpath("//a/@href") if href.startswith("#")} <= ids


def test_a_claim_was_published_in_the_source_article_unless_it_says_where(
    bridge: Explainer, ferry: Explainer, render: Render
) -> None:
    elsewhere = bridge.annotations.claims[0].appearances[0].url
    assert bridge.source.url not in render(bridge, ferry)[URL].head
    assert elsewhere in render(bridge, ferry)[URL].head
    claims = tuple(replace(claim, appearances=()) for claim in bridge.annotations.claims)
    silent = replace(bridge, annotations=replace(bridge.annotations, claims=claims))
    head = render(silent, ferry)[URL].head
    assert f'<dt>Published at</dt><dd><a href="{bridge.source.url}"' in head
    assert bridge.source.archived in head


def test_related_claims_lead_to_their_own_pages(page: Page) -> None:
    related = next(section.html for section in page.sections if section.id == "related")
    assert 'href="nutgraf-root:claims/bridge/safe/"' in related
    assert 'href="nutgraf-root:claims/ferry/slow/"' in related


def test_a_claim_named_in_both_of_its_forms_is_rebutted_once(
    bridge: Explainer, ferry: Explainer, render: Render, whole: Whole
) -> None:
    first, second = bridge.annotations.claims
    forms = tuple(Ref(kind=RefKind.CLAIM, target=target, at=()) for target in ("safe", "bridge/safe"))
    twice = replace(bridge.annotations, claims=(replace(first, rebuts=forms), second))
    pages = render(replace(bridge, annotations=twice), ferry)
    assert whole(pages[URL]).count("nutgraf-root:claims/bridge/safe/") == 1
    assert whole(pages["claims/bridge/safe/"]).count(f"nutgraf-root:{URL}") == 1


def test_of_two_claims_with_one_id_only_the_first_has_a_page(bridge: Explainer, render: Render) -> None:
    first, second = bridge.annotations.claims
    twice = replace(bridge.annotations, claims=(first, replace(second, id=first.id)))
    pages = render(replace(bridge, annotations=twice), options=Options(preview=True))
    assert [url for url in pages if url.startswith("claims/bridge/")] == [URL]
    assert pages[URL].title == first.claim


def test_a_site_may_do_without_claim_pages(
    bridge: Explainer, ferry: Explainer, render: Render, whole: Whole
) -> None:
    pages = render(bridge, ferry, options=Options(claim_pages=False))
    assert not [url for url in pages if url.startswith("claims/") and url != "claims/"]
    html = "".join(map(whole, pages.values()))
    assert "nutgraf-root:claims/bridge" not in html
    assert 'href="nutgraf-root:explainers/bridge/#claim-cracks">Link to this claim</a>' in html


def test_a_verdict_outside_the_scale_is_shown_by_its_name(
    bridge: Explainer, ferry: Explainer, render: Render
) -> None:
    claims = tuple(replace(claim, verdict="plausible<") for claim in bridge.annotations.claims)
    odd = replace(bridge, annotations=replace(bridge.annotations, claims=claims))
    pages = render(odd, ferry)
    assert "plausible&lt;" in pages[URL].head
    assert any(section.title == "plausible<" for section in pages["claims/"].sections)
