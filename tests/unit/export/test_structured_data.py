"""The JSON-LD of pages, held against schema.org's own vocabulary."""

import json
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from rdflib import Graph, namespace

from nutgraf.compiler import compile_site
from nutgraf.core.explainer import Explainer
from nutgraf.core.options import Options, Publisher
from nutgraf.core.seeds import Seeds
from nutgraf.core.site import pages_of
from nutgraf.core.text import Source
from nutgraf.export.publication import Publication
from nutgraf.export.structured_data import structured_data_of
from nutgraf.export.website import website

if TYPE_CHECKING:
    from tests.unit.export.conftest import Made

LITERALS = {"Text", "URL", "Date", "DateTime", "Number", "Integer", "Float", "Boolean", "CssSelectorType"}


class Vocabulary:
    """schema.org's types and properties."""

    def __init__(self, file: Path) -> None:
        self.types: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))["types"]

    def lineage(self, name: str) -> set[str]:
        """A type and all that it is a kind of."""
        return {name}.union(*(self.lineage(parent) for parent in self.types[name]["parents"]))

    def check(self, node: dict[str, Any]) -> None:
        """Every property belongs to its object's type, and may hold what it holds."""
        lineage = self.lineage(node["@type"]) if "@type" in node else {"Thing"}
        allowed = {key: kinds for name in lineage for key, kinds in self.types[name]["properties"].items()}
        for key, value in node.items():
            if key.startswith("@"):
                continue
            assert key in allowed, f"{node.get('@type')} has no {key}"
            for item in value if isinstance(value, list) else [value]:
                self.check_range(key, item, set(allowed[key]))

    def check_range(self, key: str, value: Any, kinds: set[str]) -> None:
        if not isinstance(value, dict):
            # An address stands for what it leads to, as in `mainEntityOfPage`.
            assert kinds & LITERALS or str(value).startswith("http"), f"{key} may hold {kinds}, not {value!r}"
            return
        assert "@type" not in value or kinds & self.lineage(value["@type"]), f"{key}: {value['@type']}"
        self.check(value)


@pytest.fixture(scope="module")
def vocabulary(standards: Path) -> Vocabulary:
    return Vocabulary(standards / "schema-org.json")


def assert_defined(document: dict[str, Any]) -> None:
    """Expanded to statements, every type and property is one that schema.org defines."""
    assert document["@context"] == "https://schema.org"
    local = {**document, "@context": {"@vocab": str(namespace.SDO)}}
    graph = Graph().parse(data=json.dumps(local), format="json-ld")
    assert len(graph) > 3
    for _, predicate, value in graph:
        term = value if predicate == namespace.RDF.type else predicate
        assert str(term).startswith(str(namespace.SDO)), term
        assert str(term).removeprefix(str(namespace.SDO)) in namespace.SDO, term


def documents_of(explainers: list[Explainer], publication: Publication) -> list[dict[str, Any]]:
    found = [structured_data_of(explainer, publication) for explainer in explainers]
    return [json.loads(data) for pages in found for documents in pages.values() for data in documents]


def test_every_term_is_defined_and_where_it_belongs(
    everything: "Made", seeds: tuple[list[Explainer], Publication], vocabulary: Vocabulary
) -> None:
    documents = [json.loads(data) for page in everything.pages.values() for data in page.structured_data]
    documents += documents_of(*seeds)
    documents.append(everything.json("data/claimreview.json"))
    documents.append(json.loads(website(seeds[1].options, "The Example", "Explainers.")))
    assert {document["@type"] for document in documents} == {
        "BackgroundNewsArticle",
        "BreadcrumbList",
        "ClaimReview",
        "DataFeed",
        "WebSite",
    }
    for document in documents:
        assert_defined(document)
        vocabulary.check(document)


def test_an_explainer_tells_what_it_is_of_whom_and_from_what(everything: "Made") -> None:
    article = everything.documents("explainers/harbour/")["BackgroundNewsArticle"]
    home = "https://example.org/site/explainers/harbour/"
    assert article["url"] == article["mainEntityOfPage"] == home
    assert article["headline"] == "Why the harbour was closed"
    assert article["description"] == everything.pages["explainers/harbour/"].description
    assert [author["name"] for author in article["author"]] == ["A. Writer", "B. Editor"]
    assert article["publisher"]["logo"]["url"] == "https://example.org/site/logo.svg"
    assert (article["datePublished"], article["dateModified"]) == ("2016-03-20", "2016-04-02")
    assert article["inLanguage"] == "en-GB"
    assert article["isBasedOn"]["archivedAt"] == "https://archive.example.org/courier/crane"
    assert article["isBasedOn"]["datePublished"] == "2016-03-16"
    assert [work["name"] for work in article["citation"]] == ["The port's log", "Notice to mariners"]
    assert article["backstory"]["url"] == f"{home}#sources"
    assert {"CorrectionComment"} == {one["@type"] for one in article["correction"]}
    assert article["image"]["url"] == f"{home}crane.svg"
    about = {one["name"]: one for one in article["about"]}
    assert about["The port authority"]["sameAs"] == [
        "http://www.wikidata.org/entity/Q1",
        "https://port.example.org/",
    ]
    assert {"Harbours", "Cranes & ropes"} < set(about)


def test_places_have_no_more_digits_than_are_known(everything: "Made") -> None:
    article = everything.documents("explainers/harbour/")["BackgroundNewsArticle"]
    town, pier, basin = article["contentLocation"]
    assert "geo" not in town
    assert pier["geo"] == {"@type": "GeoCoordinates", "latitude": 54.123, "longitude": 12.1}
    assert pier["sameAs"] == ["http://www.wikidata.org/entity/Q2", "https://sws.geonames.org/123/"]
    assert basin["geo"]["polygon"] == "54 12 54 12.1 54.1 12.1 54 12"


def test_one_review_on_a_claims_own_page_and_none_elsewhere(everything: "Made") -> None:
    holders = [
        url
        for url, page in everything.pages.items()
        for data in page.structured_data
        if json.loads(data)["@type"] == "ClaimReview"
    ]
    assert sorted(holders) == sorted(set(holders))
    assert set(holders) == {
        url for url in everything.pages if url.count("/") == 3 and url.startswith("claims/")
    }
    for url in holders:
        page = everything.documents(url)
        assert page["ClaimReview"]["url"] == f"https://example.org/site/{url}"
        assert page["ClaimReview"]["claimReviewed"] == everything.pages[url].title
        # Fact checkers' readers must find the review in words too.
        assert page["ClaimReview"]["reviewRating"]["alternateName"] in everything.pages[url].head
        trail = page["BreadcrumbList"]["itemListElement"]
        assert [step["position"] for step in trail] == [1, 2, 3, 4]
        assert trail[-1]["item"] == page["ClaimReview"]["url"]


def test_every_page_shows_the_way_to_it_that_its_data_name(everything: "Made") -> None:
    for url, page in everything.pages.items():
        home, *trail = everything.documents(url)["BreadcrumbList"]["itemListElement"]
        assert (home["name"], home["item"]) == ("The Example", "https://example.org/site/")
        assert 'href="nutgraf-root:"><bdi>The Example</bdi>' in page.head
        for step in trail:
            address = step["item"].removeprefix("https://example.org/site/")
            assert address in everything.pages
            if address != url:
                assert f'href="nutgraf-root:{address}"><bdi>{escape(step["name"])}</bdi></a>' in page.head
        assert trail[-1] == {
            "@type": "ListItem",
            "position": len(trail) + 1,
            "name": page.title,
            "item": f"https://example.org/site/{url}",
        }


def small(keys: str, options: Options) -> dict[str, list[Any]]:
    seeds = Seeds(
        folder="seeds",
        articles=tuple(Source(path=f"seeds/{name}.txt", text="Words.\n") for name in "ab"),
        annotations=(
            Source(path="seeds/a.yaml", text="title: A\nsummary: S\n"),
            Source(path="seeds/b.yaml", text=f"title: B\nsummary: S\n{keys}"),
        ),
    )
    pages = pages_of(compile_site(seeds, options))
    return {page.url: [json.loads(data) for data in page.structured_data] for page in pages}


def test_translations_name_one_another() -> None:
    pages = small("translation_of: a\nlanguage: de\n", Options(site_url="https://e.example/"))
    original, translation = pages["explainers/a/"][0], pages["explainers/b/"][0]
    assert original["workTranslation"][0]["@id"] == translation["@id"]
    assert original["workTranslation"][0]["inLanguage"] == "de"
    assert translation["translationOfWork"]["@id"] == original["@id"]
    assert pages["explainers/b/"][1]["itemListElement"][0]["name"] != "Explainers"


def test_a_draft_has_none() -> None:
    options = Options(site_url="https://e.example/", preview=True)
    pages = small("status: draft\nclaims: [{id: one, claim: Words., verdict: disputed}]", options)
    assert pages["explainers/a/"]
    assert pages["explainers/b/"] == pages["claims/b/one/"] == []


def test_without_pages_for_claims_the_explainer_has_each_review_once() -> None:
    options = Options(site_url="https://e.example/", claim_pages=False)
    claims = "claims: [{id: one, claim: A., verdict: disputed}, {id: two, claim: B., verdict: disputed}]"
    found = [
        document["url"]
        for document in small(claims, options)["explainers/b/"]
        if document["@type"] == "ClaimReview"
    ]
    assert found == [f"https://e.example/explainers/b/#claim-{name}" for name in ("one", "two")]


def test_a_publisher_without_a_name_is_not_made_up() -> None:
    options = Options(site_url="https://e.example/", publisher=Publisher(name=""))
    document = json.loads(website(options, "Site"))
    assert document["publisher"] == {"@type": "Organization", "url": "https://e.example/"}
    assert website(Options(), "Site") == ""
