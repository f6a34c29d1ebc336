"""Annotations of passages, held against the Web Annotation vocabulary."""

import json
from base64 import urlsafe_b64encode
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from rdflib import Graph, Literal, URIRef, namespace
from tests.understood import explainers_of

from nutgraf.core.explainer import Explainer
from nutgraf.core.options import Options
from nutgraf.core.seeds import Seeds
from nutgraf.core.text import Source
from nutgraf.export.publication import Publication
from nutgraf.export.site_files import explainer_files

if TYPE_CHECKING:
    from tests.unit.export.conftest import Made

OA = "http://www.w3.org/ns/oa#"


@pytest.fixture(scope="module")
def page(everything: "Made") -> dict[str, Any]:
    found: dict[str, Any] = everything.json("explainers/harbour/annotations.jsonld")
    return found


def by_name(page: dict[str, Any]) -> dict[str, Any]:
    return {item["id"].rpartition("#")[2]: item for item in page["items"]}


def test_every_key_is_of_the_standard(
    page: dict[str, Any], seeds: tuple[list[Explainer], Publication], standards: Path
) -> None:
    standard = json.loads((standards / "web-annotation.json").read_text(encoding="utf-8"))
    explainers, publication = seeds
    pages = [page]
    for explainer in explainers:
        _, annotations = explainer_files(explainer, publication)
        pages.append(json.loads(annotations.content))
    for document in pages:
        assert document["@context"] == "http://www.w3.org/ns/anno.jsonld"
        # What the context does not know becomes a term of no vocabulary, and is found below.
        context = {"@vocab": "urn:unknown:", **standard["context"]}
        graph = Graph().parse(data=json.dumps({**document, "@context": context}), format="json-ld")
        for _, predicate, value in graph:
            for term in (predicate, value):
                assert not str(term).startswith("urn:unknown:"), term
                if isinstance(term, URIRef) and str(term).startswith(OA):
                    assert str(term).removeprefix(OA) in standard["terms"], term
            if isinstance(value, Literal) and value.datatype == namespace.XSD.dateTime:
                assert not value.ill_typed
        annotations_ = list(graph.subjects(namespace.RDF.type, URIRef(f"{OA}Annotation")))
        assert len(annotations_) == len(document["items"]) == document["partOf"]["total"] > 3
        for annotation in annotations_:
            assert len(list(graph.objects(annotation, URIRef(f"{OA}hasTarget")))) == 1
            assert len(list(graph.objects(annotation, URIRef(f"{OA}motivatedBy")))) == 1


def test_a_claim_is_assessed_where_the_article_reports_it(page: dict[str, Any]) -> None:
    claim = by_name(page)["claim-none-damaged"]
    assert claim["motivation"] == "assessing"
    assert claim["creator"] == [{"type": "Person", "name": "B. Editor"}]
    assert (claim["created"], claim["modified"]) == ("2016-03-20T00:00:00Z", "2016-04-01T00:00:00Z")
    target = claim["target"]
    assert target["source"] == "https://courier.example.org/crane"
    quote, position = target["selector"]
    assert quote["exact"] == "The port authority said no ship had been damaged."
    assert "prefix" not in quote
    assert quote["suffix"] == " A pilot said two ships were hit"
    assert position["end"] - position["start"] == len(quote["exact"])
    assert target["state"]["sourceDate"] == "2016-03-18T00:00:00Z"
    assert target["state"]["cached"][0] == "https://archive.example.org/courier/crane"
    assert {body["purpose"]: body.get("value") for body in claim["body"]}["assessing"] == "Mixed"


def test_a_place_is_identified_and_a_quote_of_evidence_linked_to_its_claim(page: dict[str, Any]) -> None:
    found = by_name(page)
    assert found["location-town"]["motivation"] == "identifying"
    evidence = found["evidence-none-damaged-1"]
    assert evidence["motivation"] == "linking"
    assert evidence["target"]["source"] == "https://port.example.org/log"
    assert "prefix" not in evidence["target"]["selector"][0]
    assert evidence["body"][0]["source"].endswith("explainers/harbour/#claim-none-damaged")
    assert evidence["body"][1]["value"] == "supports"


def test_positions_and_digest_are_of_the_text_as_it_is_read(
    seeds: tuple[list[Explainer], Publication],
) -> None:
    explainers, publication = seeds
    for explainer in explainers:
        texts = [explainer.article.text, *(kept.text for kept in explainer.kept.values())]
        by_digest = {
            urlsafe_b64encode(sha256(text.encode()).digest()).decode().rstrip("="): text for text in texts
        }
        _, annotations = explainer_files(explainer, publication)
        for item in json.loads(annotations.content)["items"]:
            quote, position = item["target"]["selector"]
            text = by_digest[item["target"]["state"]["cached"][-1].removeprefix("ni:///sha-256;")]
            start, end = position["start"], position["end"]
            assert text[start:end] == quote["exact"]
            assert text[:start].endswith(quote.get("prefix", ""))
            assert text[end:].startswith(quote.get("suffix", ""))


@pytest.mark.parametrize(("display", "shown"), [("full", True), ("excerpt", True), ("none", False)])
def test_no_more_of_the_article_is_told_than_its_page_shows(display: str, shown: bool) -> None:
    seeds = Seeds(
        folder="seeds",
        articles=(Source(path="seeds/a.txt", text="Secret 🚢 words of others.\n\nElsewhere.\n"),),
        annotations=(
            Source(
                path="seeds/a.yaml",
                text=f"title: T\nsummary: S\nsource: {{display: {display}}}\n"
                "claims: [{id: one, claim: C., quote: words of, verdict: disputed}]",
            ),
        ),
    )
    options = Options()
    (explainer,) = explainers_of(seeds, options)
    files = list(explainer_files(explainer, publication_of(explainer, options)))
    assert any(b"Secret" in file.content for file in files) is shown
    assert not any(b"Elsewhere" in file.content for file in files)
    (item,) = json.loads(files[1].content)["items"]
    # Code points, not the two units that UTF-16 needs for the ship.
    assert item["target"]["selector"][1] == {"type": "TextPositionSelector", "start": 9, "end": 17}
    assert item["target"]["source"] == "../../explainers/a/"


def publication_of(explainer: Explainer, options: Options) -> Publication:
    from nutgraf.core.assembly import catalogue_of, entry_of
    from nutgraf.render.edition import edition_of
    from nutgraf.render.page_wording import PageWording

    edition = edition_of(catalogue_of([entry_of(explainer)]), options)
    return Publication(options=options, catalogue=edition.catalogue, wording=PageWording(edition))
