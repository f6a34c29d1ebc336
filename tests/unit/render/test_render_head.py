"""What a reader sees first of an explainer."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

import lxml.html
import pytest
from msgspec.structs import replace

from nutgraf.core.explainer import Explainer, SourceArticle, Status
from nutgraf.core.options import Options
from nutgraf.core.prose import Prose, Ref, RefKind
from nutgraf.core.site import Page
from nutgraf.core.text import Source
from nutgraf.render.language import language_of
from nutgraf.render.reading_time import reading_minutes
from nutgraf.render.view.translations import endonym

Render = Callable[..., dict[str, Page]]
URL = "explainers/bridge/"


def changed(explainer: Explainer, **annotations: Any) -> Explainer:
    return replace(explainer, annotations=replace(explainer.annotations, **annotations))


def opening(page: Page) -> Any:
    return lxml.html.fromstring(next(section.html for section in page.sections if section.id == "summary"))


def text(element: Any) -> str:
    return " ".join(element.text_content().split())


@pytest.mark.parametrize(("words", "minutes"), [(0, 0), (1, 1), (220, 1), (221, 2), (1540, 7)])
def test_a_minute_is_220_words(words: int, minutes: int) -> None:
    assert reading_minutes(["word " * words], language_of("en")) == minutes


@pytest.mark.parametrize("tag", ["zh-Hant", "ja", "TH"])
def test_where_words_are_not_spaced_a_minute_is_500_characters(tag: str) -> None:
    assert reading_minutes(["字" * 500, "字 字\n"], language_of(tag)) == 2


def test_reading_takes_the_time_of_the_authors_own_words(bridge: Explainer, render: Render) -> None:
    assert "About 1 minute to read" in text(opening(render(bridge)[URL]))
    long = changed(bridge, summary=Prose(text="word " * 1000, at=("summary",)))
    assert "About 5 minutes to read" in text(opening(render(long)[URL]))


def test_the_summary_comes_first_then_the_byline_the_origin_the_picture_and_the_glance(
    bridge: Explainer, render: Render
) -> None:
    parts = [element.get("class") for element in opening(render(bridge)[URL])]
    assert parts == ["ng-summary", "ng-byline", "ng-credit", "ng-picture", "ng-glance", "ng-credit"]


def test_without_a_summary_the_head_carries_what_stands_under_it(bridge: Explainer, render: Render) -> None:
    page = render(changed(bridge, summary=Prose(text="", at=("summary",))), options=Options(preview=True))[
        URL
    ]
    assert "summary" not in {section.id for section in page.sections}
    head = text(lxml.html.fromstring(page.head))
    assert "Ada Ray and Ben Sol" in head
    assert "At a glance" in head


def test_the_origin_says_when_it_was_retrieved(bridge: Explainer, render: Render) -> None:
    read = replace(bridge, source=replace(bridge.source, retrieved=date(2016, 5, 4)))
    assert "Retrieved May 4, 2016" in text(opening(render(read)[URL]))
    assert "Retrieved" not in text(opening(render(bridge)[URL]))


def facts(page: Page) -> Mapping[str, str]:
    return {
        text(row.find("dt")): text(row.find("dd"))
        for row in opening(page).xpath('//dl[@class="ng-facts"]/div')
    }


def test_the_page_at_a_glance(bridge: Explainer, render: Render) -> None:
    page = render(bridge)[URL]
    assert facts(page) == {
        "Places": "2, of which 1 is not located",
        "Timeline": "from July 1, 1931 to May 2, 2016",
        "People": "1",
        "Sources": "3",
        "Last correction": "June 1, 2016",
    }
    ids = {section.id for section in page.sections}
    links = opening(page).xpath('//dl[@class="ng-facts"]//a/@href')
    assert {link.removeprefix("#") for link in links} <= ids


def test_verdicts_lead_to_their_first_claims(bridge: Explainer, render: Render) -> None:
    first, second = bridge.annotations.claims
    again = replace(second, id="later", verdict=first.verdict)
    legend = opening(render(changed(bridge, claims=(first, second, again)))[URL]).xpath(
        '//ul[@class="ng-tally"]//a'
    )
    assert [(text(link), link.get("href")) for link in legend] == [
        ("2 Confirmed", "#claim-cracks"),
        ("1 Refuted", "#claim-safe"),
    ]


def test_nothing_to_count_is_no_glance(ferry: Explainer, render: Render) -> None:
    bare = replace(changed(ferry, people=(), claims=()), source=SourceArticle())
    assert not opening(render(bare)["explainers/ferry/"]).xpath('//*[@class="ng-glance"]')


def translation(explainer: Explainer, slug: str, language: str, **more: Any) -> Explainer:
    of = Ref(kind=RefKind.EXPLAINER, target="bridge", at=())
    return changed(explainer, slug=slug, language=language, translation_of=of, **more)


def test_translations_name_each_other(bridge: Explainer, ferry: Explainer, render: Render) -> None:
    arabic, german = translation(ferry, "jisr", "ar"), translation(ferry, "bruecke", "de")
    draft = translation(ferry, "pont", "fr", status=Status.DRAFT)
    pages = render(bridge, arabic, german, draft)
    assert "Also in: العربية, Deutsch" in text(opening(pages[URL]))
    link = opening(pages[URL]).xpath('//a[@hreflang="ar"]')[0]
    assert (link.get("href"), link.get("lang"), link.get("dir")) == (
        "nutgraf-root:explainers/jisr/",
        "ar",
        "rtl",
    )
    german_page = opening(pages["explainers/bruecke/"])
    assert german_page.xpath('//bdi[@lang="en"]/a/@href') == ["nutgraf-root:explainers/bridge/"]
    assert german_page.xpath("//a[@hreflang]/@hreflang") == ["ar"]


@pytest.mark.parametrize(
    ("tag", "name"), [("ar", "العربية"), ("en-GB", "English"), ("uk", "українська"), ("tlh", "tlh")]
)
def test_languages_are_called_what_they_call_themselves(tag: str, name: str) -> None:
    assert endonym(language_of(tag)) == name


def test_a_site_can_replace_a_part_of_it(bridge: Explainer, render: Render) -> None:
    own = '{% extends "!parts/furniture.html" %}{% block glance %}<p>Ours</p>{% endblock %}'
    templates = {"parts/furniture.html": Source(path="overrides/nutgraf/parts/furniture.html", text=own)}
    html = next(s.html for s in render(bridge, options=Options(templates=templates))[URL].sections)
    assert "<p>Ours</p>" in html
    assert "ng-glance" not in html
    assert "ng-byline" in html


def test_key_points_can_be_taken_away(bridge: Explainer, render: Render) -> None:
    section = next(s for s in render(bridge)[URL].sections if s.id == "key-points")
    tree = lxml.html.fromstring(section.html)
    target = tree.xpath("//button[@hidden]/@data-copy")[0]
    assert [text(item) for item in tree.xpath(f'//ul[@id="{target}"]/li')] == [
        "Two piers are cracked.",
        "A ferry runs.",
    ]
