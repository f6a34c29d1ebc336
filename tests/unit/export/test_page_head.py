"""What pages' heads say: cards by Open Graph and Twitter, other languages, feeds."""

from typing import TYPE_CHECKING, Any

import pytest
import yaml

from nutgraf.compiler import compile_site
from nutgraf.core.options import Options
from nutgraf.core.seeds import Seeds
from nutgraf.core.site import HeadElement, Page, pages_of
from nutgraf.core.text import Source
from nutgraf.export.page_head import home_head

if TYPE_CHECKING:
    from tests.unit.export.conftest import Made

SITE = "https://e.example/"
OPTIONS = Options(site_url=SITE, site_name="The Example")


def pages(documents: dict[str, dict[str, Any]], options: Options = OPTIONS) -> dict[str, Page]:
    seeds = Seeds(
        folder="seeds",
        articles=tuple(Source(path=f"seeds/{name}.txt", text="Words.\n") for name in sorted(documents)),
        annotations=tuple(
            Source(path=f"seeds/{name}.yaml", text=yaml.safe_dump({"title": name, "summary": "S.", **keys}))
            for name, keys in sorted(documents.items())
        ),
        others=frozenset({"seeds/a.svg", "seeds/a b.png"}),
    )
    site = compile_site(seeds, options)
    assert not list(site.errors()), site.diagnostics
    return {page.url: page for page in pages_of(site)}


def said(elements: tuple[HeadElement, ...]) -> dict[str, list[str]]:
    """The contents of `meta` elements by name."""
    found: dict[str, list[str]] = {}
    for element in elements:
        attributes = dict(element.attributes)
        if element.tag == "meta":
            found.setdefault(attributes.get("property") or attributes["name"], []).append(
                attributes["content"]
            )
    return found


def links(page: Page, key: str) -> dict[str, str]:
    """The addresses of `link` elements by an attribute that they have."""
    found = [dict(element.attributes) for element in page.metadata if element.tag == "link"]
    assert all(one["rel"] == "alternate" for one in found)
    assert len({tuple(one.items()) for one in found}) == len(found)
    return {one[key]: one["href"] for one in found if key in one}


def test_a_card_says_what_the_page_does(everything: "Made") -> None:
    page = everything.pages["explainers/harbour/"]
    card = said(page.metadata)
    assert card["og:type"] == ["article"]
    assert card["og:title"] == [page.title]
    assert card["og:description"] == [page.description]
    assert card["og:url"] == ["https://example.org/site/explainers/harbour/"]
    assert card["og:site_name"] == ["The Example"]
    assert card["og:locale"] == ["en_GB"]
    assert card["article:published_time"] == ["2016-03-20"]
    assert card["article:modified_time"] == ["2016-04-02"]
    assert card["article:author"] == ["A. Writer", "B. Editor"]
    assert card["article:tag"] == ["Harbours", "Cranes & ropes"]
    assert card["twitter:card"] == ["summary"]


def test_every_page_has_one_card(everything: "Made") -> None:
    for page in everything.pages.values():
        card = said(page.metadata)
        for name in ("og:type", "og:title", "og:url", "og:locale", "twitter:card"):
            assert len(card[name]) == 1, page.url
        assert card["og:url"] == [f"https://example.org/site/{page.url}"]


def test_a_picture_is_shown_large_where_others_can_show_it() -> None:
    drawing = {"image": {"file": "a.svg", "alt": "A"}}
    picture = {"image": {"file": "a b.png", "alt": 'A "B"'}}
    found = pages({"a": drawing, "b": picture})
    assert "og:image" not in said(found["explainers/a/"].metadata)
    card = said(found["explainers/b/"].metadata)
    assert card["og:image"] == [f"{SITE}explainers/b/a%20b.png"]
    assert card["og:image:alt"] == card["twitter:image:alt"] == ['A "B"']
    assert card["twitter:card"] == ["summary_large_image"]


FAMILY: dict[str, dict[str, Any]] = {
    "a": {"language": "en"},
    "b": {"language": "de", "translation_of": "a"},
    "c": {"language": "ar", "translation_of": "a"},
    "d": {"language": "de", "translation_of": "a"},
    "e": {},
}


def test_translations_lead_to_one_another_and_to_themselves() -> None:
    found = pages(FAMILY)
    expected = {"en": "a", "de": "b", "ar": "c", "x-default": "a"}
    for slug in "abc":
        alternates = links(found[f"explainers/{slug}/"], "hreflang")
        assert alternates == {tag: f"{SITE}explainers/{one}/" for tag, one in expected.items()}
    # Of two in one language one stands for both; a link that is not returned would count for nothing.
    assert not links(found["explainers/d/"], "hreflang")
    assert not links(found["explainers/e/"], "hreflang")
    assert said(found["explainers/b/"].metadata)["og:locale:alternate"] == ["en_US", "ar_EG"]


def test_a_draft_is_in_no_language_of_others() -> None:
    found = pages({"a": {}, "b": {"language": "de", "translation_of": "a", "status": "draft"}})
    assert not links(found["explainers/a/"], "hreflang")
    preview = pages({"a": {"status": "draft"}}, Options(site_url=SITE, preview=True))
    assert preview["explainers/a/"].metadata == ()


@pytest.mark.parametrize(
    ("tag", "locale"),
    [("de", "de_DE"), ("pt-BR", "pt_BR"), ("zh-Hant", "zh_TW"), ("sr-Latn", "sr_RS"), ("es-419", "es_419")],
)
def test_a_locale_names_a_territory(tag: str, locale: str) -> None:
    assert said(pages({"a": {"language": tag}})["explainers/a/"].metadata)["og:locale"] == [locale]


def test_feeds_are_found_from_where_they_belong() -> None:
    found = pages(
        {"a": {"topics": ["Harbours", "Ships"]}} | {f"b{n}": {"topics": ["Ships"]} for n in range(7)}
    )

    def feeds(url: str) -> dict[str, str]:
        rss = [
            dict(e.attributes) for e in found[url].metadata if ("type", "application/rss+xml") in e.attributes
        ]
        return {one["title"]: one["href"].removeprefix(SITE) for one in rss}

    whole = {"The Example": "feed.xml"}
    assert feeds("explainers/a/") == feeds("explainers/") == feeds("topics/") == whole
    assert set(feeds("topics/ships/").values()) == {"topics/ships/feed.xml", "feed.xml"}
    assert feeds("corrections/") == {"Corrections": "corrections/feed.xml", "The Example": "feed.xml"}


def test_a_site_without_an_address_names_none() -> None:
    options = Options(site_name="The Example")
    found = pages(FAMILY | {"f": {"image": {"file": "a b.png", "alt": "A"}}}, options)
    for page in found.values():
        assert not [element for element in page.metadata if element.tag == "link"]
        assert "og:url" not in said(page.metadata)
        assert "og:image" not in said(page.metadata)
        assert said(page.metadata)["og:title"] == [page.title]


def test_the_home_page_is_a_web_site_with_feeds() -> None:
    elements = home_head(OPTIONS, "All of it.")
    card = said(elements)
    assert card["og:type"] == ["website"]
    assert (card["og:title"], card["og:url"], card["og:description"]) == (
        ["The Example"],
        [SITE],
        ["All of it."],
    )
    assert sum(element.tag == "link" for element in elements) == 2
