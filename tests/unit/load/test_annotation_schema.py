"""Editors are told by JSON Schema what the models take."""

from typing import Any

import pytest
from jsonschema import Draft202012Validator

from nutgraf.core.text import Source
from nutgraf.load.annotations import decode
from nutgraf.load.models.outline import mappings
from nutgraf.load.schema import SCHEMA_ID, annotation_schema
from nutgraf.load.yaml_nodes import parse

RICH = """\
format: 1
title: The closed harbour
summary: Why it closed.
key_points: [It is closed.]
slug: harbour
language: en
published: 2016-05-06
updated: 2016-05-07
authors: [A. Writer]
topics: [Ports]
image: {file: crane.png, alt: A crane, credit: B, caption: C}
related: [port]
translation_of: hafen
status: draft
source: {headline: Closed, publisher: P, author: A, url: "https://a.org", archived: "https://b.org",
  published: 2016-05-04, retrieved: 2016-05-06, language: en, license: CC BY, display: full}
background: [{id: war, heading: The war, text: It began., sources: [log]}]
timeline:
  - {date: 2016, title: A year}
  - {date: 2016-03-15, title: A day, text: More., location: pier, sources: [log]}
  - {date: 2015-09/2016-03~, title: A stretch}
  - {date: ../2016-21, title: Until spring}
people: [{id: min, name: M, kind: person, role: R, text: T, url: "https://a.org", wikidata: Q1, aliases: [N]}]
glossary: [{term: Pier, definition: A platform.}]
claims:
  - {id: hit, claim: It was hit., claimant: min, made: 2016-03, quote: was hit, verdict: mixed,
     assessment: A,
     evidence: [{source: log, stance: refutes, quote: missed, note: N}], rebuts: [miss], background: war,
     locations: [pier],
     appearances: [{url: "https://a.org", archived: "https://b.org", published: 2016-03-15}],
     reviewed: {by: A, date: 2016-05-06}}
  - {id: miss, claim: It was missed., claimant: {name: N, kind: state, url: "https://a.org"},
     quote: {exact: missed, prefix: was, suffix: by, source: log}, verdict: mixed}
locations:
  - {id: pier, name: Pier, kind: site, lat: 54.1, lon: 12, uncertainty_m: 50, country: DE, role: event,
     quote: {exact: the pier, prefix: on, suffix: of, source: log},
     aliases: [Quay], wikidata: Q2, geonames: 170654, text: T, sources: [log]}
  - {id: bay, name: Bay, geometry: {type: Point, coordinates: [12, 54]}, geonames: "170654"}
  - {id: ship, name: Ship, unlocated: It sails.}
sources:
  - {id: log, title: Log, publisher: P, author: A, url: "https://a.org", archived: "https://b.org",
     published: 2016, accessed: 2016-05-06, kind: primary, article: log.txt}
corrections: [{date: 2016-05-07, text: A figure.}]
x-own: {anything: [goes]}
"""

VALIDATOR = Draft202012Validator(annotation_schema(), format_checker=Draft202012Validator.FORMAT_CHECKER)


def data_of(text: str) -> Any:
    parsed = parse(Source(path="seeds/harbour.yaml", text=text))
    assert parsed.data is not None, parsed.diagnostics
    return parsed.data


def test_the_schema_is_one() -> None:
    schema = annotation_schema()
    Draft202012Validator.check_schema(schema)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema["$id"] == SCHEMA_ID


def test_every_key_is_described_and_no_description_is_of_nothing() -> None:
    schema = annotation_schema()
    for mapping in (schema, *schema["$defs"].values()):
        assert mapping["description"]
        assert mapping["additionalProperties"] is False
        assert mapping["patternProperties"] == {"^x-": {}}
        for key, value in mapping["properties"].items():
            assert value["description"].endswith("."), key
            assert "title" not in value


def test_a_document_that_has_every_key_is_valid_to_both() -> None:
    assert list(VALIDATOR.iter_errors(data_of(RICH))) == []
    assert decode(Source(path="seeds/harbour.yaml", text=RICH))[1] == ()


def test_that_document_has_every_key() -> None:
    data = data_of(RICH)
    for at, model in mappings().items():
        found: list[Any] = [data]
        for key in at:
            found = [item.get(key) for item in found if isinstance(item, dict)]
            found = [part for item in found for part in (item if isinstance(item, list) else [item])]
        keys = set().union(*(item for item in found if isinstance(item, dict)))
        assert set(model.model_fields) <= keys, at


@pytest.mark.parametrize(
    "text",
    [
        "title: a",
        "summary: x\ntitel: a",
        "summary: ''",
        "summary: x\nformat: 2",
        "summary: x\nauthors: A. Writer",
        "summary: x\nslug: A B",
        "summary: x\nstatus: drafft",
        "summary: x\npublished: yesterday",
        "summary: x\npublished:",
        "summary: x\nimage: {file: a.png}",
        "summary: x\nimage: {file: /a.png, alt: b}",
        "summary: x\nsource: {url: 'javascript:x'}",
        "summary: x\ntimeline: [{date: yesterday, title: a}]",
        "summary: x\ntimeline: [{date: 7, title: a}]",
        "summary: x\npeople: [{id: a, name: b, kind: dog}]",
        "summary: x\nclaims: [{id: a, claim: b}]",
        "summary: x\nclaims: [{id: a, claim: b, verdict: c, quote: {exac: d}}]",
        "summary: x\nclaims: [{id: a, claim: b, verdict: c, claimant: {kind: person}}]",
        "summary: x\nlocations: [{id: a, name: b}]",
        "summary: x\nlocations: [{id: a, name: b, lat: 1}]",
        "summary: x\nlocations: [{id: a, name: b, lat: 91, lon: 1}]",
        "summary: x\nlocations: [{id: a, name: b, unlocated: c, lat: 1, lon: 1}]",
        "summary: x\nlocations: [{id: a, name: b, unlocated: c, country: uk}]",
        "summary: x\nlocations: [{id: a, name: b, unlocated: c, wikidata: 1}]",
        "summary: x\nlocations: [{id: a, name: b, geometry: {type: Circle}}]",
    ],
)
def test_what_the_schema_refuses_decoding_refuses_too(text: str) -> None:
    assert list(VALIDATOR.iter_errors(data_of(text)))
    assert decode(Source(path="seeds/harbour.yaml", text=text))[1]
