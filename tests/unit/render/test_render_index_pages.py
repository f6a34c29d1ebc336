from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import lxml.html
import pytest

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
    (row,) = lxml.html.fromstring(page.sections[0].html).xpath("//li[@data-verdict]")
    assert dict(row.attrib) == {
        "class": "ng-row ng-verdict--confirmed",
        "data-verdict": "confirmed",
        "data-claimant": "Riverton Council",
        "data-year": "2016",
        "data-topics": "transport norland",
    }


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


def test_topics_are_joined_whatever_their_case(pages: dict[str, Page]) -> None:
    page = pages["topics/"]
    assert [section.id for section in page.sections] == ["topic-norland", "topic-transport"]
    assert page.sections[1].html.count("<article") == 2


def test_topics_that_are_spelled_alike_in_addresses_stay_apart(bridge: Explainer, render: Render) -> None:
    page = render(changed(bridge, topics=("C", "C++", "C#", "☃", "C 2")))["topics/"]
    ids = [section.id for section in page.sections]
    assert len(set(ids)) == 5
    assert "topic-other" in ids


def test_one_person_in_two_explainers_is_one_entry(pages: dict[str, Page]) -> None:
    page = pages["people/"]
    assert titles(page) == ["Persons", "Organizations"]
    organizations = page.sections[1]
    assert len(organizations.items) == 1
    assert "The ferry is slow." in organizations.html
    assert "Two piers of the bridge are cracked." in organizations.html
    assert "Mayor Dow" in page.sections[0].html


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
    assert '<article class="ng-card ng-entry" lang="ar" dir="rtl">' in pages["explainers/"].head


def test_drafts_are_marked_in_lists(ferry: Explainer, render: Render) -> None:
    head = render(changed(ferry, status=Status.DRAFT), options=Options(preview=True))["explainers/"].head
    assert "<strong>Draft</strong>" in head


def test_the_same_site_gives_the_same_pages(bridge: Explainer, ferry: Explainer, render: Render) -> None:
    assert render(bridge, ferry) == render(bridge, ferry)
