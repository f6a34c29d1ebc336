from collections.abc import Callable
from datetime import date
from typing import Any

import lxml.html
import pytest
from msgspec.structs import replace

from nutgraf.core.explainer import Explainer, Status
from nutgraf.core.options import Options
from nutgraf.core.people import Agent, AgentKind
from nutgraf.core.prose import Prose
from nutgraf.core.site import Page, PageKind

Render = Callable[..., dict[str, Page]]
Whole = Callable[[Page], str]
INDEXES = ("explainers/", "claims/", "locations/", "timeline/", "people/", "topics/", "corrections/")


@pytest.fixture
def pages(bridge: Explainer, ferry: Explainer, render: Render) -> dict[str, Page]:
    return render(bridge, ferry)


def changed(explainer: Explainer, **annotations: Any) -> Explainer:
    return replace(explainer, annotations=replace(explainer.annotations, **annotations))


def titles(page: Page) -> list[str]:
    return [section.title for section in page.sections]


@pytest.mark.parametrize("url", INDEXES)
def test_each_kind_of_thing_has_an_index(url: str, pages: dict[str, Page]) -> None:
    assert pages[url].kind is PageKind.INDEX
    assert pages[url].description


@pytest.mark.parametrize("url", INDEXES)
def test_an_empty_site_says_so(url: str, render: Render) -> None:
    page = render()[url]
    assert "There are no " in page.head
    assert not page.sections


@pytest.mark.parametrize("url", INDEXES)
def test_the_ids_of_an_index_are_distinct_and_its_links_lead_to_pages_of_the_site(
    url: str, pages: dict[str, Page], whole: Whole
) -> None:
    ids: dict[str, set[str]] = {}
    for address, page in pages.items():
        found = lxml.html.fromstring(whole(page)).xpath("//@id")
        assert len(found) == len(set(found)), address
        ids[address] = set(found)
    links = lxml.html.fromstring(whole(pages[url])).xpath("//a/@href")
    assert links
    for link in links:
        address, _, fragment = link.removeprefix("nutgraf-root:").partition("#")
        assert not fragment or fragment in ids[address or url], link


def test_explainers_are_newest_first(pages: dict[str, Page]) -> None:
    head = pages["explainers/"].head
    assert head.index("The ferry") < head.index("Why the bridge is shut")
    assert "The bridge is <em>shut</em>. See" in head, "citations are left out of summaries"


def test_claims_are_grouped_by_verdict_in_the_order_of_the_scale(pages: dict[str, Page]) -> None:
    page = pages["claims/"]
    assert titles(page) == ["Confirmed", "Refuted", "Not independently verified"]
    (row,) = lxml.html.fromstring(page.sections[0].html).xpath("//li")
    assert row.text_content().split("\n")[1:3] == [
        "Two piers of the bridge are cracked.",
        "Riverton Council · May 2, 2016 · Why the bridge is shut",
    ]


def test_a_group_says_its_verdict_once(pages: dict[str, Page]) -> None:
    confirmed, refuted, _ = pages["claims/"].sections
    assert "ng-badge" not in confirmed.html
    assert "1 claim<" in confirmed.html
    assert "Mayor Dow" in refuted.html


def test_the_tally_of_claims_leads_to_its_groups(pages: dict[str, Page]) -> None:
    links = lxml.html.fromstring(pages["claims/"].head).xpath("//ul[@class='ng-tally']//a/@href")
    assert links == [
        f"nutgraf-root:claims/#verdict-{verdict}" for verdict in ("confirmed", "refuted", "unverified")
    ]


def test_the_filter_waits_for_scripts(pages: dict[str, Page]) -> None:
    (form,) = lxml.html.fromstring(pages["claims/"].head).xpath("//form")
    assert "hidden" in form.attrib
    assert form.xpath(".//input[@type='checkbox']/@value") == ["confirmed", "refuted", "unverified"]
    assert [label.text_content().split() for label in form.xpath(".//fieldset//label")] == [
        ["Confirmed", "1"],
        ["Refuted", "1"],
        ["Not", "independently", "verified", "1"],
    ]


def test_verdicts_that_the_scale_lacks_stay_apart(bridge: Explainer, render: Render) -> None:
    first, second = bridge.annotations.claims
    odd = changed(bridge, claims=(replace(first, verdict="odd"), replace(second, verdict="strange")))
    page = render(odd, options=Options(preview=True))["claims/"]
    assert [section.id for section in page.sections] == ["verdict-unknown-odd", "verdict-unknown-strange"]
    assert titles(page) == ["odd", "strange"]


def test_claims_without_pages_of_their_own_are_linked_on_their_explainer(
    bridge: Explainer, render: Render
) -> None:
    page = render(bridge, options=Options(claim_pages=False))["claims/"]
    assert 'href="nutgraf-root:explainers/bridge/#claim-cracks"' in page.sections[0].html


def test_places_are_listed_by_country_with_coordinates_or_the_reason_for_none(pages: dict[str, Page]) -> None:
    page = pages["locations/"]
    assert titles(page) == ["Faroe Islands", "No country"]
    assert "61.23° N, 7.65° W" in page.sections[0].html
    assert "two landings bear the name" in page.sections[1].html


def test_events_are_listed_by_year(pages: dict[str, Page]) -> None:
    page = pages["timeline/"]
    assert [(section.id, section.title) for section in page.sections] == [
        ("year-1931", "1931"),
        ("year-2016", "2016"),
    ]


def test_years_are_jumped_to_by_decade(pages: dict[str, Page]) -> None:
    decades = lxml.html.fromstring(pages["timeline/"].head).xpath("//nav[@class='ng-years ng-wide']/ul/li")
    assert [decade.text_content().split() for decade in decades] == [["1930s", "1931"], ["2010s", "2016"]]
    assert decades[0].xpath(".//a/@href") == ["nutgraf-root:timeline/#year-1931"] * 2


def topic_cards(page: Page) -> list[Any]:
    return list(lxml.html.fromstring(page.head).xpath("//section[@class='ng-topic']"))


def test_topics_are_joined_whatever_their_case(pages: dict[str, Page]) -> None:
    norland, transport = topic_cards(pages["topics/"])
    assert (norland.get("id"), transport.get("id")) == ("topic-norland", "topic-transport")
    assert norland.text_content().split("\n")[1:3] == ["Norland", "1 explainer · 2 claims"]
    assert transport.text_content().split("\n")[1:3] == ["transport", "2 explainers · 3 claims"]
    assert transport.xpath(".//li//a/text()") == ["The ferry", "Why the bridge is shut"]
    assert transport.xpath(".//p//a/@href") == ["nutgraf-root:claims/?topic=transport"]


def test_topics_that_are_spelled_alike_in_addresses_stay_apart(bridge: Explainer, render: Render) -> None:
    page = render(changed(bridge, topics=("C", "C++", "C#", "☃", "C 2")))["topics/"]
    ids = [card.get("id") for card in topic_cards(page)]
    assert len(set(ids)) == 5
    assert "topic-other" in ids


def test_a_topic_with_more_explainers_than_its_card_shows_has_a_page(
    ferry: Explainer, render: Render
) -> None:
    pages = render(*(changed(ferry, slug=f"ferry-{n}", title=f"Ferry {n}", claims=()) for n in range(9)))
    (card,) = topic_cards(pages["topics/"])
    assert len(card.xpath(".//li")) == 6
    assert "nutgraf-root:topics/transport/" in card.xpath(".//a/@href")
    assert pages["topics/transport/"].title == "transport"
    assert pages["topics/transport/"].head.count("<article") == 9


def test_one_person_in_two_explainers_is_one_entry(pages: dict[str, Page]) -> None:
    page = pages["people/"]
    assert titles(page) == ["Persons", "Organizations"]
    organizations = page.sections[1]
    assert len(organizations.items) == 1
    assert "The ferry is slow." in organizations.html
    assert "Two piers of the bridge are cracked." in organizations.html
    assert "Mayor Dow" in page.sections[0].html


def test_a_person_has_a_tally_and_each_explainer_once(bridge: Explainer, render: Render) -> None:
    first, second = bridge.annotations.claims
    council = replace(second, claimant=first.claimant)
    (organizations,) = render(changed(bridge, claims=(first, council)))["people/"].sections
    assert organizations.html.count('aria-label="Confirmed: 1 and Refuted: 1"') == 1
    assert organizations.html.count("Why the bridge is shut") == 1
    assert 'href="nutgraf-root:explainers/bridge/#person-council"' in organizations.html


def test_of_somebody_who_claims_a_lot_the_list_of_claims_has_the_rest(
    bridge: Explainer, render: Render
) -> None:
    first, _ = bridge.annotations.claims
    many = tuple(replace(first, id=f"claim-{number}", rebuts=()) for number in range(12))
    (organizations,) = render(changed(bridge, claims=many))["people/"].sections
    assert organizations.html.count('<li class="ng-row">') == 10
    assert 'href="nutgraf-root:claims/?claimant=riverton-council">All 12 claims</a>' in organizations.html


@pytest.mark.parametrize(
    ("wikidata", "name", "entries"),
    [
        ("Q1", "Another name", 1),
        ("Q2", "Riverton Council", 2),
        ("", "riverton COUNCIL", 1),
        ("", "Another", 2),
    ],
)
def test_people_are_the_same_by_wikidata_else_by_kind_and_name(
    wikidata: str, name: str, entries: int, bridge: Explainer, ferry: Explainer, render: Render
) -> None:
    agent = Agent(id="town", name=name, kind=AgentKind.ORGANIZATION, wikidata=wikidata, at=("people", 0))
    page = render(bridge, changed(ferry, people=(agent,)))["people/"]
    assert len(page.sections[1].items) == entries
    assert len({item.id for item in page.sections[1].items}) == entries


def test_corrections_of_all_explainers_are_newest_first(
    bridge: Explainer, ferry: Explainer, render: Render
) -> None:
    first, _ = bridge.annotations.corrections
    later = replace(first, date=date(2018, 1, 1), text=Prose(text="Later.", at=("corrections", 0, "text")))
    head = render(bridge, changed(ferry, corrections=(later,)))["corrections/"].head
    assert head.index("Later.") < head.index("Kell bay") < head.index("three piers")


def test_what_is_in_another_language_says_so(bridge: Explainer, ferry: Explainer, render: Render) -> None:
    pages = render(bridge, changed(ferry, language="ar"))
    assert (
        '<bdi lang="ar" dir="rtl"><a href="nutgraf-root:claims/ferry/slow/">'
        in pages["claims/"].sections[2].html
    )
    assert '<article class="ng-entry" lang="ar" dir="rtl">' in pages["explainers/"].head


def test_a_card_shows_topics_day_and_picture_and_how_claims_stand(pages: dict[str, Page]) -> None:
    _, card = lxml.html.fromstring(pages["explainers/"].head).xpath("//article")
    assert card.xpath(".//p[@class='ng-entry__topics']/a/@href") == [
        "nutgraf-root:topics/#topic-transport",
        "nutgraf-root:topics/#topic-norland",
    ]
    assert card.xpath(".//time/@datetime") == ["2016-06-01"]
    (picture,) = card.xpath(".//img")
    assert picture.get("src") == "nutgraf-root:explainers/bridge/old%20bridge.jpg"
    assert (picture.get("alt"), picture.get("loading")) == ("The bridge", "lazy")
    assert card.xpath(".//*[@role='img']/@aria-label") == ["Confirmed: 1 and Refuted: 1"]


def test_long_indexes_go_on_on_further_pages(bridge: Explainer, render: Render) -> None:
    first, second = bridge.annotations.claims
    many = tuple(
        replace(claim, id=f"{claim.id}-{number}", claimant=None, rebuts=())
        for claim in (first, second)
        for number in range(150)
    )
    pages = render(changed(bridge, claims=many), options=Options(claim_pages=False))
    one, two = pages["claims/"], pages["claims/2/"]
    assert titles(one) == ["Confirmed", "Refuted"]
    assert titles(two) == ["Refuted"]
    assert two.title == "Claims, page 2"
    assert [
        section.html.count('<li class="ng-row">') for page in (one, two) for section in page.sections
    ] == [
        150,
        50,
        100,
    ]
    assert "150 claims" in one.sections[0].html
    assert "Claims 1–50 of 150" in one.sections[1].html
    assert "Claims 51–150 of 150" in two.sections[0].html
    assert 'rel="next" href="nutgraf-root:claims/2/"' in one.sections[1].html
    assert 'rel="prev"' not in one.sections[1].html
    assert 'rel="prev" href="nutgraf-root:claims/"' in two.sections[0].html
    assert 'href="nutgraf-root:claims/#verdict-refuted"' in two.head, "its group begins on the first page"


def test_a_page_of_explainers_gives_way_to_an_explainer_of_its_address(
    ferry: Explainer, render: Render
) -> None:
    slugs = ["2", *(f"ferry-{number}" for number in range(200))]
    pages = render(*(changed(ferry, slug=slug, claims=(), topics=()) for slug in slugs))
    assert pages["explainers/2/"].kind is PageKind.EXPLAINER
    assert pages["explainers/page/2/"].head.count("<article") == 1
    assert 'href="nutgraf-root:explainers/page/2/"' in pages["explainers/"].head


def test_drafts_are_marked_in_lists(ferry: Explainer, render: Render) -> None:
    head = render(changed(ferry, status=Status.DRAFT), options=Options(preview=True))["explainers/"].head
    assert "<strong>Draft</strong>" in head


def test_the_same_site_gives_the_same_pages(bridge: Explainer, ferry: Explainer, render: Render) -> None:
    assert render(bridge, ferry) == render(bridge, ferry)
