"""Pages for the frames of other sites: bare, small, complete, and what texts say in them stays text."""

import gzip
import json
import re
from functools import cache
from typing import Any

import jsonschema
import pytest
import yaml
from hypothesis import given, settings
from lxml import html as lxml_html
from msgspec.structs import replace
from tests.unit.test_hostile_site import BOUNDED, TEXTS, compiled

from nutgraf.compiler import compile_site
from nutgraf.core.options import CardOptions, Options, Publisher
from nutgraf.core.seeds import Seeds
from nutgraf.core.site import Page, Site, pages_of
from nutgraf.core.text import Source

ADDRESS = "https://example.org/news/"
OPTIONS = Options(
    site_url=ADDRESS,
    site_name="The Example",
    publisher=Publisher(name="Example Press", url="https://press.example/"),
)
LARGEST = 30_000

FERRY: dict[str, Any] = {
    "title": "Where the ferry goes",
    "summary": "It goes.",
    "authors": ["Ada Example", "Ben Example"],
    "claims": [
        {
            "id": "fell",
            "claim": "It fell.",
            "claimant": {"name": "The mayor", "url": "https://mayor.example/"},
            "made": "2016-05-02",
            "verdict": "refuted",
            "assessment": "It **stands** [@log], as [the log](https://log.example/) says.",
            "evidence": [{"source": "log", "stance": "refutes"}],
        },
    ],
    "locations": [
        {"id": "pier", "name": "Pier", "lat": 54.1, "lon": 12.1, "role": "event"},
        {"id": "isle", "name": "Isle", "unlocated": "Nobody knows."},
    ],
    "sources": [{"id": "log", "title": "The log"}],
}


def files_of(site: Site) -> dict[str, bytes]:
    return {asset.url: site.content_of(asset) for asset in site.assets if not asset.path}


def made(options: Options = OPTIONS, **keys: object) -> tuple[dict[str, bytes], dict[str, Page]]:
    """The files and pages of a site of one explainer, `ferry`."""
    seeds = Seeds(
        folder="seeds",
        articles=(Source(path="seeds/ferry.txt", text="The ferry goes.\n"),),
        annotations=(Source(path="seeds/ferry.yaml", text=yaml.safe_dump({**FERRY, **keys})),),
    )
    site = compile_site(seeds, options)
    assert not list(site.errors())
    return files_of(site), {page.url: page for page in pages_of(site)}


@cache
def of_ferry() -> tuple[dict[str, bytes], dict[str, Page]]:
    return made()


@cache
def of_clean() -> dict[str, bytes]:
    return files_of(compiled("and", "and"))


def tree(content: bytes) -> Any:
    return lxml_html.document_fromstring(content.decode())


def embeds(files: dict[str, bytes]) -> set[str]:
    return {url for url in files if url.startswith("embed/") and not url.endswith(".js")}


def test_a_claim_is_told_in_short() -> None:
    page = tree(of_ferry()[0]["embed/claim/ferry/fell/index.html"])
    assert page.xpath("string(//h1)") == "It fell."
    text = " ".join(page.xpath("string(//body)").split())
    assert text.startswith("Refuted It fell. Claimed by The mayor · May 2, 2016 It stands, as the log says.")
    assert "Refutes the claim 1" in text
    assert text.endswith("Full assessment The Example")
    assert page.xpath("string(//title)") == "It fell. – The Example"


def test_every_link_leads_out_of_the_frame_and_back_to_the_site() -> None:
    files, pages = of_ferry()
    for url in ("embed/claim/ferry/fell/index.html", "embed/map/ferry/index.html"):
        page = tree(files[url])
        links = page.xpath("//a")
        assert {link.get("target") for link in links} == {"_top"}
        root = "../" * (url.count("/"))
        for link in links:
            address = link.get("href") or link.get("xlink:href")
            assert address.startswith(root)
            target = address.removeprefix(root).partition("#")[0]
            assert not target or target in pages
    (canonical,) = tree(files["embed/claim/ferry/fell/index.html"]).xpath("//link[@rel='canonical']/@href")
    assert canonical == f"{ADDRESS}claims/ferry/fell/"


def test_a_map_is_that_of_the_explainer_s_page_drawn_for_wide_and_narrow_frames() -> None:
    files, pages = of_ferry()
    content = files["embed/map/ferry/index.html"].decode()
    page = tree(files["embed/map/ferry/index.html"])
    assert page.xpath("//*[local-name()='svg'][contains(@class,'ng-map')]/@id") == ["map", "map-narrow"]
    assert "Natural Earth" in content
    assert "Not on the map: Isle" in content
    assert page.xpath("//*[@class='ng-frame__places']//a/text()") == ["Pier"]
    (section,) = (one for one in pages["explainers/ferry/"].sections if one.id == "locations")
    drawn = re.findall(r"<svg.*?</svg>", section.html, re.DOTALL)
    outward = [
        svg.replace(' xlink:href="#', ' target="_top" xlink:href="../../../explainers/ferry/#')
        for svg in drawn
    ]
    assert outward
    assert all(svg in content for svg in outward)


def test_nothing_runs_in_a_page_and_nothing_is_fetched_but_a_script_of_the_site() -> None:
    files, _ = of_ferry()
    for url in ("embed/claim/ferry/fell/index.html", "embed/map/ferry/index.html"):
        page = tree(files[url])
        root = "../" * url.count("/")
        (script,) = page.xpath("//script")
        assert (script.get("src"), script.text) == (f"{root}embed/frame.js", None)
        assert not page.xpath("//link[@rel!='canonical'] | //img | //iframe | //@onload | //@onclick")
        for style in page.xpath("//style/text()"):
            assert not re.search(r"@import|url\(\s*['\"]?(?!#)|https?://", style)
        assert page.xpath("//meta[@name='robots']/@content") == ["noindex"]
        assert b"ld+json" not in files[url]


def test_pages_are_small() -> None:
    files, _ = of_ferry()
    assert len(files["embed/claim/ferry/fell/index.html"]) < LARGEST
    # Drawings are long and alike, and every host sends them compressed.
    assert len(gzip.compress(files["embed/map/ferry/index.html"])) < LARGEST
    assert len(gzip.compress(files["embed/frame.js"])) < 1024
    assert len(files["embed/resize.js"]) < 1024


def test_a_map_of_very_many_lines_is_drawn_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("nutgraf.render.view.embed.MOST_MARKUP", 100)
    content = made()[0]["embed/map/ferry/index.html"]
    assert tree(content).xpath("//*[local-name()='svg']/@id") == ["map-narrow"]


def test_oembed_is_as_the_standard_has_it() -> None:
    files, _ = of_ferry()
    schema = json.loads(files["data/schemas/oembed.schema.json"])
    jsonschema.Draft202012Validator.check_schema(schema)
    for folder, title in (("claim/ferry/fell", "It fell."), ("map/ferry", "Map: Where the ferry goes")):
        said = json.loads(files[f"embed/{folder}/oembed.json"])
        jsonschema.validate(said, schema)
        assert (said["type"], said["version"]) == ("rich", "1.0")
        assert said["title"] == f"{title} – The Example"
        assert (said["provider_name"], said["provider_url"]) == ("The Example", ADDRESS)
        assert said["author_name"] == "Ada Example and Ben Example"
        assert "author_url" not in said
        (frame,) = lxml_html.fragments_fromstring(said["html"])
        assert frame.get("src") == f"{ADDRESS}embed/{folder}/"
        assert frame.get("title") == said["title"]
        assert (frame.get("width"), frame.get("height")) == (str(said["width"]), str(said["height"]))
        assert frame.get("loading") == "lazy"


@pytest.mark.parametrize(
    "broken", [{"version": "1"}, {"html": ""}, {"height": None}, {"thumbnail_url": "https://a.example/b.png"}]
)
def test_the_schema_finds_what_is_no_oembed(broken: dict[str, object]) -> None:
    files, _ = of_ferry()
    said = {**json.loads(files["embed/map/ferry/oembed.json"]), **broken}
    said = {key: value for key, value in said.items() if value is not None}
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(said, json.loads(files["data/schemas/oembed.schema.json"]))


def test_oembed_names_the_social_cards_of_a_site_that_has_them() -> None:
    files, _ = made(replace(OPTIONS, social_cards=CardOptions()))
    schema = json.loads(files["data/schemas/oembed.schema.json"])
    for folder, card in (("claim/ferry/fell", "cards/ferry/fell.png"), ("map/ferry", "cards/ferry.png")):
        said = json.loads(files[f"embed/{folder}/oembed.json"])
        jsonschema.validate(said, schema)
        assert said["thumbnail_url"] == f"{ADDRESS}{card}"
        assert card in files
        assert (said["thumbnail_width"], said["thumbnail_height"]) == (1200, 630)
    assert "thumbnail_url" not in json.loads(of_ferry()[0]["embed/map/ferry/oembed.json"])


def test_the_publisher_answers_where_no_author_is_named() -> None:
    files, _ = made(authors=[])
    said = json.loads(files["embed/claim/ferry/fell/oembed.json"])
    assert (said["author_name"], said["author_url"]) == ("Example Press", "https://press.example/")


def test_oembed_is_found_from_the_pages_that_it_is_for() -> None:
    files, pages = of_ferry()

    def found(url: str) -> list[str]:
        elements = [dict(element.attributes) for element in pages[url].metadata]
        return [one["href"] for one in elements if one.get("type") == "application/json+oembed"]

    assert found("claims/ferry/fell/") == [f"{ADDRESS}embed/claim/ferry/fell/oembed.json"]
    assert found("explainers/ferry/") == [f"{ADDRESS}embed/map/ferry/oembed.json"]
    assert found("claims/") == []
    for url in pages:
        assert {address.removeprefix(ADDRESS) for address in found(url)} <= files.keys()


def test_the_code_to_copy_stands_on_the_page() -> None:
    files, pages = of_ferry()
    for url, identifier, folder in (
        ("explainers/ferry/", "embed-claim-fell", "claim/ferry/fell"),
        ("explainers/ferry/", "embed-locations-map", "map/ferry"),
        ("claims/ferry/fell/", "embed-claim-fell", "claim/ferry/fell"),
    ):
        page = pages[url]
        whole = lxml_html.fromstring("<div>" + page.head + "".join(s.html for s in page.sections) + "</div>")
        (field,) = whole.xpath(f"//details//textarea[@id='{identifier}'][@readonly]")
        assert whole.xpath(f"count(//label[@for='{identifier}'])") == 1
        assert whole.xpath(f"count(//button[@data-copy='{identifier}'])") == 1
        said = json.loads(files[f"embed/{folder}/oembed.json"])
        script = f'<script src="{ADDRESS}embed/resize.js" async></script>'
        assert field.text == f"{said['html']}\n{script}"
    assert 'href="#embed-locations-map"' in pages["explainers/ferry/"].foot


def test_a_site_without_an_address_has_pages_but_no_code_and_no_oembed() -> None:
    files, pages = made(Options(publisher=Publisher(name="The Example")))
    assert embeds(files) == {"embed/claim/ferry/fell/index.html", "embed/map/ferry/index.html"}
    assert b"canonical" not in files["embed/claim/ferry/fell/index.html"]
    for page in pages.values():
        assert "embed" not in page.head + page.foot + "".join(section.html for section in page.sections)
        assert not any("embed" in value for element in page.metadata for _, value in element.attributes)


def test_a_site_may_do_without_embeds() -> None:
    files, pages = made(Options(site_url=ADDRESS, embeds=False))
    assert not [url for url in files if url.startswith("embed/")]
    for page in pages.values():
        assert "embed/" not in page.head + page.foot + "".join(section.html for section in page.sections)
        assert not any("embed/" in value for element in page.metadata for _, value in element.attributes)


def test_without_maps_there_are_none_to_embed() -> None:
    files, pages = made(Options(site_url=ADDRESS, maps=None))
    assert {url.split("/")[1] for url in embeds(files)} == {"claim"}
    assert "embed" not in pages["explainers/ferry/"].foot
    assert not any("oembed" in str(element) for element in pages["explainers/ferry/"].metadata)


def test_an_explainer_whose_places_nobody_knows_has_no_map_to_embed() -> None:
    files, pages = made(locations=[FERRY["locations"][1]])
    assert {url.split("/")[1] for url in embeds(files)} == {"claim"}
    assert not any("oembed" in str(element) for element in pages["explainers/ferry/"].metadata)


def test_without_pages_for_claims_embeds_lead_to_the_explainer() -> None:
    files, _ = made(Options(site_url=ADDRESS, claim_pages=False))
    page = tree(files["embed/claim/ferry/fell/index.html"])
    assert page.xpath("//h1/a/@href") == ["../../../../explainers/ferry/#claim-fell"]
    assert page.xpath("//link[@rel='canonical']/@href") == [f"{ADDRESS}explainers/ferry/#claim-fell"]


def test_a_draft_has_embeds_in_a_preview_alone() -> None:
    assert not embeds(made(status="draft")[0])
    files, pages = made(Options(site_url=ADDRESS, preview=True), status="draft")
    assert embeds(files)
    assert pages["claims/ferry/fell/"].metadata == ()


def test_a_page_speaks_the_language_of_its_explainer() -> None:
    files, _ = made(language="ar")
    for url in ("embed/claim/ferry/fell/index.html", "embed/map/ferry/index.html"):
        assert b'<html lang="ar" dir="rtl">' in files[url]


def test_an_explainer_without_sources_leads_to_its_data_too() -> None:
    _, pages = made(sources=[], claims=[], locations=[])
    assert 'href="nutgraf-root:explainers/ferry/explainer.json"' in pages["explainers/ferry/"].foot


def test_a_site_replaces_the_templates_of_embeds() -> None:
    own = Source(
        path="overrides/nutgraf/embed/claim.html",
        text='{% extends "!embed/claim.html" %}{% block reasons %}<p>Ours</p>{% endblock %}',
    )
    files, _ = made(Options(site_url=ADDRESS, templates={"embed/claim.html": own}))
    content = files["embed/claim/ferry/fell/index.html"]
    assert b"<p>Ours</p>" in content
    assert b"It stands" not in content


@settings(BOUNDED, max_examples=10)
@given(TEXTS)
def test_texts_add_nothing_to_embeds(text: str) -> None:
    line = " ".join(text.split())
    clean, files = of_clean(), files_of(compiled(line, text))
    assert embeds(files) == embeds(clean)
    schema = json.loads(files["data/schemas/oembed.schema.json"])
    for url in embeds(files):
        if url.endswith(".json"):
            said = json.loads(files[url])
            jsonschema.validate(said, schema)
            (frame,) = lxml_html.fragments_fromstring(said["html"])
            assert sorted(frame.attrib) == ["height", "loading", "src", "style", "title", "width"]
            assert " ".join(frame.get("title").split()) == " ".join(said["title"].split())
            assert frame.get("src").startswith("https://site.example/embed/")
        elif "/claim/" in url:
            assert elements(files[url]) == elements(clean[url]), url
        assert b'="nutgraf-root:' not in files[url]


def elements(content: bytes) -> list[tuple[str, list[str]]]:
    """Every element of a page with its attributes."""
    return [
        (str(element.tag), sorted(element.attrib))
        for element in tree(content).iter()
        if isinstance(element.tag, str)
    ]
