"""Social cards of a site: made with its pages, kept with them, and named in their heads."""

from typing import Any

import pytest
from msgspec.structs import replace
from tests.unit.stages.conftest import Desk, claim

from nutgraf.cards import drawing
from nutgraf.compiler import check_site, compile_site
from nutgraf.core.options import CardOptions, Options
from nutgraf.core.site import Page, Site, pages_of
from nutgraf.core.social_card import SocialCard
from nutgraf.core.store import Shelves

OPTIONS = Options(
    maps=None, site_url="https://e.example/", site_name="The Example", social_cards=CardOptions()
)
CHINESE = "桥为什么关闭"


def cards(site: Site) -> dict[str, bytes]:
    """The cards of a site by their addresses."""
    return {asset.url: site.content_of(asset) for asset in site.assets if asset.url.startswith("cards/")}


def images(site: Site) -> dict[str, str]:
    """What links to pages are shown with, by the pages' addresses; empty: nothing."""
    return {page.url: said(page).get("og:image", "") for page in pages_of(site)}


def said(page: Page) -> dict[str, str]:
    found = [dict(element.attributes) for element in page.metadata if element.tag == "meta"]
    return {one.get("property") or one["name"]: one["content"] for one in found}


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The headlines of cards that are drawn from now on."""
    headlines: list[str] = []
    draw = drawing.draw

    def listen(card: SocialCard, options: CardOptions) -> bytes:
        headlines.append(card.headline)
        return draw(card, options)

    monkeypatch.setattr(drawing, "draw", listen)
    return headlines


def test_each_explainer_and_each_claim_has_a_card(desk: Desk) -> None:
    site = compile_site(desk.seeds, OPTIONS)
    assert sorted(cards(site)) == [
        "cards/a.png",
        "cards/a/fell.png",
        "cards/a/stood.png",
        "cards/b.png",
        "cards/b/no.png",
        "cards/c.png",
        "cards/c/alone.png",
        "cards/index.png",
    ]
    shown = images(site)
    assert shown["explainers/a/"] == "https://e.example/cards/a.png"
    assert shown["claims/a/fell/"] == "https://e.example/cards/a/fell.png"
    assert shown["claims/"] == shown["people/"] == "https://e.example/cards/index.png"
    assert {url.removeprefix("https://e.example/") for url in shown.values()} == set(cards(site))
    assert cards(compile_site(desk.seeds, replace(OPTIONS, claim_pages=False))).keys() == {
        "cards/a.png",
        "cards/b.png",
        "cards/c.png",
        "cards/index.png",
    }


def test_a_head_says_how_large_its_card_is_and_what_is_on_it(desk: Desk) -> None:
    site = compile_site(desk.change("a", language="de").seeds, OPTIONS)
    (page,) = (page for page in pages_of(site) if page.url == "claims/a/fell/")
    head = said(page)
    assert (head["og:image:width"], head["og:image:height"]) == ("1200", "630")
    assert head["og:image:alt"] == head["twitter:image:alt"] == "„It fell.“ Bewertung: Strittig"
    assert head["twitter:card"] == "summary_large_image"
    unknown = compile_site(desk.seeds, replace(OPTIONS, site_url=""))
    assert set(images(unknown).values()) == {""}


def test_a_site_may_do_without(desk: Desk, drawn: list[str]) -> None:
    site = compile_site(desk.seeds, replace(OPTIONS, social_cards=None))
    assert not cards(site)
    assert set(images(site).values()) == {""}
    assert not drawn


@pytest.mark.parametrize(("file", "own"), [("a.jpg", True), ("a.svg", False)])
def test_a_picture_of_ones_own_goes_before(desk: Desk, file: str, own: bool) -> None:
    seeds = desk.change("a", image={"file": file, "alt": "A bridge"}).seeds
    shown = images(compile_site(replace(seeds, others=frozenset({f"seeds/{file}"})), OPTIONS))
    expected = "explainers/a/a.jpg" if own else "cards/a.png"
    assert shown["explainers/a/"] == f"https://e.example/{expected}"
    assert shown["claims/a/fell/"] == "https://e.example/cards/a/fell.png"


def test_nothing_is_drawn_twice_and_what_changes_is_drawn_anew(desk: Desk, drawn: list[str]) -> None:
    store = Shelves()
    first = compile_site(desk.seeds, OPTIONS, store=store)
    drawn.clear()
    assert cards(compile_site(desk.seeds, OPTIONS, store=store)) == cards(first)
    assert not drawn
    edited = desk.change("c", claims=[claim("alone", "It fell at noon.")])
    second = cards(compile_site(edited.seeds, OPTIONS, store=store))
    assert set(drawn) == {"About c", "It fell at noon."}
    changed = {url for url, content in second.items() if cards(first)[url] != content}
    assert changed == {"cards/c/alone.png"}
    assert second == cards(compile_site(edited.seeds, OPTIONS))


def test_what_no_font_has_is_told_once_and_shown_with_the_sites_card(desk: Desk) -> None:
    seeds = desk.change("c", title=CHINESE, claims=[claim("alone", CHINESE), claim("other")]).seeds
    site = compile_site(seeds, OPTIONS)
    (found,) = site.diagnostics
    assert (found.code, found.message) == (
        "card-without-font",
        "social cards have no font for “桥为什么关闭”",
    )
    assert check_site(seeds, OPTIONS) == (found,)
    assert (
        images(site)["explainers/c/"]
        == images(site)["claims/c/alone/"]
        == "https://e.example/cards/index.png"
    )
    assert images(site)["claims/c/other/"] == "https://e.example/cards/c/other.png"
    assert not check_site(seeds, replace(OPTIONS, social_cards=None))


@pytest.mark.parametrize(
    ("claimant", "people", "told"),
    [
        ({"name": "王五"}, [], True),
        ("wang", [{"id": "wang", "name": "王五", "kind": "person"}], True),
        (None, [{"id": "wang", "name": "王五", "kind": "person"}], False),
    ],
)
def test_who_claims_is_on_a_card(
    desk: Desk, claimant: object, people: list[dict[str, Any]], told: bool
) -> None:
    seeds = desk.change(
        "c", people=people, claims=[{**claim("alone"), "claimant": claimant}] if claimant else []
    ).seeds
    assert [found.code for found in check_site(seeds, OPTIONS)] == ["card-without-font"] * told


def test_nobody_is_shown_a_draft(desk: Desk) -> None:
    site = compile_site(desk.change("c", status="draft").seeds, replace(OPTIONS, preview=True))
    assert not any(url.startswith("cards/c") for url in cards(site))
