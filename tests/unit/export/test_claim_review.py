import json
from datetime import date
from typing import Any

import jsonschema
import pytest
from msgspec.structs import replace

from nutgraf.compiler import compile_site
from nutgraf.core.options import Options, Publisher
from nutgraf.core.seeds import Seeds
from nutgraf.core.site import pages_of
from nutgraf.core.text import Source

OPTIONS = Options(site_url="https://example.org/site/", publisher=Publisher(name="The Example"))

ADDRESS = {"type": "string", "pattern": "^https?://"}
DAY = {"type": "string", "pattern": r"^\d{4}(-\d\d(-\d\d)?)?$"}
NAMED = {"type": "object", "required": ["@type", "name"]}
SCHEMA = {
    # What Google's documentation of ClaimReview requires and recommends.
    "type": "object",
    "required": ["@context", "@type", "claimReviewed", "reviewRating", "url"],
    "properties": {
        "@context": {"const": "https://schema.org"},
        "@type": {"const": "ClaimReview"},
        "url": ADDRESS,
        "datePublished": DAY,
        "inLanguage": {"type": "string"},
        "author": NAMED,
        "claimReviewed": {"type": "string", "minLength": 1},
        "reviewRating": {
            "type": "object",
            "required": ["@type", "alternateName"],
            "properties": {
                "@type": {"const": "Rating"},
                "alternateName": {"type": "string"},
                "ratingValue": {"type": "integer", "minimum": 1},
                "bestRating": {"type": "integer", "minimum": 1},
                "worstRating": {"type": "integer", "minimum": 1},
            },
            "dependentRequired": {"ratingValue": ["bestRating", "worstRating"]},
            "additionalProperties": False,
        },
        "itemReviewed": {
            "type": "object",
            "properties": {
                "@type": {"const": "Claim"},
                "@id": ADDRESS,
                "text": {"type": "string", "minLength": 1},
                "author": NAMED,
                "datePublished": DAY,
                "firstAppearance": {"properties": {"url": ADDRESS}, "required": ["url"]},
                "appearance": {
                    "type": "array",
                    "items": {"properties": {"url": ADDRESS}, "required": ["url"]},
                },
            },
            "additionalProperties": False,
        },
    },
    "additionalProperties": False,
}


def reviews(claim: str, options: Options = OPTIONS, more: str = "") -> list[dict[str, Any]]:
    """The documents on the site of one explainer with one claim, given by the keys beside its id."""
    text = f"title: T\nsummary: S\nupdated: 2016-04-02\n{more}claims:\n  - {{id: hit, {claim}}}\n"
    seeds = Seeds(
        folder="seeds",
        articles=(Source(path="seeds/harbour.txt", text="Two ships were hit.\n"),),
        annotations=(Source(path="seeds/harbour.yaml", text=text),),
    )
    site = compile_site(seeds, options)
    assert not site.diagnostics
    found = {
        page.url: [
            review for data in page.structured_data if (review := json.loads(data))["@type"] == "ClaimReview"
        ]
        for page in pages_of(site)
    }
    expected = "claims/harbour/hit/" if options.claim_pages else "explainers/harbour/"
    assert [url for url, documents in found.items() if documents] in ([], [expected])
    documents = found[expected]
    for document in documents:
        jsonschema.Draft202012Validator(SCHEMA).validate(document)
    return documents


def test_a_rated_claim_gives_its_rating_and_who_made_it_when_and_where() -> None:
    (review,) = reviews(
        "claim: Two were hit., verdict: refuted, made: 2016-03-15, claimant: pilot, "
        "evidence: [{source: log, stance: refutes}], reviewed: {by: B, date: 2016-04-01}",
        more="people: [{id: pilot, name: A pilot, kind: person, url: 'https://pilot.example.org/'}]\n"
        "sources: [{id: log, title: Log}]\nsource: {url: 'https://courier.example.org/crane'}\n",
    )
    assert review["url"] == "https://example.org/site/claims/harbour/hit/"
    assert review["datePublished"] == "2016-04-01"
    assert review["reviewRating"]["alternateName"] == "Refuted"
    assert review["reviewRating"]["ratingValue"] == 1
    claim = review["itemReviewed"]
    assert claim["author"] == {"@type": "Person", "name": "A pilot", "sameAs": "https://pilot.example.org/"}
    assert claim["datePublished"] == "2016-03-15"
    assert claim["appearance"] == [{"@type": "NewsArticle", "url": "https://courier.example.org/crane"}]


def test_where_a_claim_was_published_on_the_day_it_was_made_it_appeared_first() -> None:
    (review,) = reviews(
        "claim: Two were hit., verdict: disputed, made: 2016-03-15, appearances: "
        "[{url: 'https://a.example/', published: 2016-03-16}, {url: 'https://b.example/', "
        "published: 2016-03-15}]"
    )
    claim = review["itemReviewed"]
    assert claim["firstAppearance"]["url"] == "https://b.example/"
    assert [work["url"] for work in claim["appearance"]] == ["https://a.example/"]


def test_the_rating_has_the_name_that_the_page_shows() -> None:
    (review,) = reviews("claim: Zwei wurden getroffen., verdict: disputed", more="language: de\n")
    assert review["reviewRating"]["alternateName"] == "Strittig"
    assert review["inLanguage"] == "de"


def test_a_verdict_that_is_no_rating_has_no_number() -> None:
    (review,) = reviews("claim: Two were hit., verdict: disputed")
    assert review["reviewRating"] == {"@type": "Rating", "alternateName": "Disputed"}
    assert review["datePublished"] == date(2016, 4, 2).isoformat()


@pytest.mark.parametrize("made", ["2016-03~", "2016?", "2015/2016", "2016-21", "201X"])
def test_a_date_that_the_standard_cannot_say_is_left_out(made: str) -> None:
    (review,) = reviews(f"claim: Two were hit., verdict: disputed, made: '{made}'")
    assert "datePublished" not in review["itemReviewed"]


def test_without_pages_for_claims_the_explainer_carries_the_review() -> None:
    (review,) = reviews("claim: Two were hit., verdict: disputed", replace(OPTIONS, claim_pages=False))
    assert review["url"] == "https://example.org/site/explainers/harbour/#claim-hit"


def test_a_site_that_does_not_know_its_address_has_none() -> None:
    assert reviews("claim: Two were hit., verdict: disputed", replace(OPTIONS, site_url="")) == []


def test_nothing_in_a_claim_ends_the_script_element() -> None:
    hostile = "</script><!-- \\u2028 & 'x'"
    (review,) = reviews(f'claim: "{hostile}", verdict: disputed')
    assert review["claimReviewed"] == hostile.replace("\\u2028", "\u2028")
    seeds = Seeds(
        folder="seeds",
        articles=(Source(path="seeds/a.txt", text="Words.\n"),),
        annotations=(
            Source(
                path="seeds/a.yaml",
                text=f'title: T\nsummary: S\nclaims: [{{id: a, claim: "{hostile}", verdict: disputed}}]\n',
            ),
        ),
    )
    data = [text for page in pages_of(compile_site(seeds, OPTIONS)) for text in page.structured_data]
    assert sum('"ClaimReview"' in text for text in data) == 1
    assert not any({"<", ">", "&", "\u2028"} & set(text) for text in data)
