"""An explainer's passages as W3C Web Annotations (Web Annotation Data Model, 2017).

Positions count Unicode code points of the article's text as its reader sees it, without markup, its
paragraphs joined by two line feeds; the state of each target tells that text by its digest.
"""

from base64 import urlsafe_b64encode
from collections.abc import Iterator
from datetime import date
from typing import Any

from nutgraf.core.addresses import annotations_file
from nutgraf.core.article import Article
from nutgraf.core.claim import Claim, Evidence
from nutgraf.core.explainer import Display
from nutgraf.core.location import Location
from nutgraf.core.prose import RefKind
from nutgraf.core.quote import Anchored, Quote
from nutgraf.core.text import Span
from nutgraf.export.json_text import compact, filled
from nutgraf.export.records import Resolver, text_digest
from nutgraf.export.schema_org import author, authors
from nutgraf.export.structured_data import distinct_claims
from nutgraf.export.web_addresses import geonames_url, web, wikidata_url

CONTEXT = "http://www.w3.org/ns/anno.jsonld"

CONTEXT_LENGTH = 32
"""Code points before and after a passage, at most."""

Node = dict[str, Any]


def annotation_page(resolver: Resolver) -> bytes:
    """The AnnotationPage of an explainer: claims, places and quotes of evidence, each that was found."""
    file = f"{resolver.root}{annotations_file(resolver.explainer.slug)}"
    items = [filled(item) for item in _annotations(file, resolver)]
    page = {
        "@context": CONTEXT,
        "id": file,
        "type": "AnnotationPage",
        "partOf": {
            "id": f"{file}#all",
            "type": "AnnotationCollection",
            "label": resolver.explainer.title or resolver.explainer.slug,
            "total": len(items),
        },
        "startIndex": 0,
        "items": items,
    }
    return f"{compact(page)}\n".encode()


def _annotations(file: str, resolver: Resolver) -> Iterator[Node]:
    sources: dict[str, Node] = {}
    for claim in distinct_claims(resolver.explainer):
        if target := _target(claim.quote, resolver, sources):
            yield _of_claim(claim, target, file, resolver)
        for number, item in enumerate(claim.evidence, start=1):
            if target := _target(item.quote, resolver, sources):
                yield _of_evidence(item, claim, f"{file}#evidence-{claim.id}-{number}", target, resolver)
    for location in resolver.explainer.annotations.locations:
        if target := _target(location.quote, resolver, sources):
            yield _of_location(location, target, file, resolver)


def _of_claim(claim: Claim, target: Node, file: str, resolver: Resolver) -> Node:
    wording, explainer = resolver.publication.wording, resolver.explainer
    assessment = wording.plain(claim.assessment, explainer) if claim.assessment else ""
    return {
        "id": f"{file}#claim-{claim.id}",
        "type": "Annotation",
        "motivation": "assessing",
        **_origin(claim, resolver),
        "body": [
            _words(claim.claim, "describing", resolver),
            _words(wording.verdict_label(claim.verdict, explainer), "assessing", resolver),
            _words(assessment, "commenting", resolver),
            _link(resolver.at_home(RefKind.CLAIM, claim.id), "linking"),
        ],
        "target": target,
    }


def _of_evidence(item: Evidence, claim: Claim, identifier: str, target: Node, resolver: Resolver) -> Node:
    note = resolver.publication.wording.plain(item.note, resolver.explainer) if item.note else ""
    return {
        "id": identifier,
        "type": "Annotation",
        "motivation": "linking",
        **_origin(claim, resolver),
        "body": [
            _link(resolver.at_home(RefKind.CLAIM, claim.id), "linking"),
            {"type": "TextualBody", "value": item.stance, "format": "text/plain", "purpose": "tagging"},
            _words(note, "commenting", resolver),
        ],
        "target": target,
    }


def _of_location(location: Location, target: Node, file: str, resolver: Resolver) -> Node:
    return {
        "id": f"{file}#location-{location.id}",
        "type": "Annotation",
        "motivation": "identifying",
        **_origin(None, resolver),
        "body": [
            _words(location.name, "identifying", resolver),
            _link(wikidata_url(location.wikidata), "identifying"),
            _link(geonames_url(location.geonames), "identifying"),
            _link(resolver.at_home(RefKind.LOCATION, location.id), "linking"),
        ],
        "target": target,
    }


def _words(text: str, purpose: str, resolver: Resolver) -> Node | None:
    if not text:
        return None
    return {
        "type": "TextualBody",
        "value": text,
        "format": "text/plain",
        "language": resolver.publication.language(resolver.explainer),
        "purpose": purpose,
    }


def _link(url: str, purpose: str) -> Node | None:
    return {"type": "SpecificResource", "source": url, "purpose": purpose} if url else None


def _origin(claim: Claim | None, resolver: Resolver) -> Node:
    """Who annotated, and when; the standard wants times, of which only the day is known."""
    explainer, options = resolver.explainer, resolver.publication.options
    annotations = explainer.annotations
    by, on = (claim.reviewed.by, claim.reviewed.on) if claim else ("", None)
    people = [author(by, explainer, options)] if by else authors(explainer, options)
    return {
        "creator": [
            {"type": "Person" if one["@type"] == "Person" else "Organization", "name": one["name"]}
            for one in people
            if one["name"]
        ],
        "created": _midnight(annotations.published),
        "modified": _midnight(on or annotations.updated),
    }


def _midnight(day: date | None) -> str:
    return f"{day.isoformat()}T00:00:00Z" if day else ""


def _target(quote: Quote | None, resolver: Resolver, sources: dict[str, Node]) -> Node | None:
    """The passage that a quote is; None where it was not found."""
    explainer = resolver.explainer
    outcome = explainer.outcomes.get(quote.at) if quote else None
    if quote is None or not isinstance(outcome, Anchored):
        return None
    kept = explainer.kept.get(quote.source) if quote.source else None
    text, span = kept or explainer.article, outcome.span
    is_shown = kept is None and explainer.source.display is not Display.NONE
    before, after = _shown(text, span) if is_shown else _given(quote, text, span)
    if quote.source not in sources:
        sources[quote.source] = _source(quote.source, text, resolver)
    return {
        "type": "SpecificResource",
        **sources[quote.source],
        "selector": [
            {
                "type": "TextQuoteSelector",
                "exact": text.text[span.start : span.end],
                "prefix": text.text[span.start - before : span.start],
                "suffix": text.text[span.end : span.end + after],
            },
            {"type": "TextPositionSelector", "start": span.start, "end": span.end},
        ],
    }


def _shown(article: Article, span: Span) -> tuple[int, int]:
    """How much to give before and after a passage, of the paragraphs that a page shows of it."""
    first = article.blocks[article.block_at(span.start)].span
    last = article.blocks[article.block_at(span.end - 1)].span
    return min(CONTEXT_LENGTH, span.start - first.start), min(CONTEXT_LENGTH, last.end - span.end)


def _given(quote: Quote, article: Article, span: Span) -> tuple[int, int]:
    """How much of a text that readers do not see: as much as the annotations give, and the space between."""
    before, after = article.text[: span.start], article.text[span.end :]
    spaces_before, spaces_after = len(before) - len(before.rstrip()), len(after) - len(after.lstrip())
    return (
        min(len(before), spaces_before + len(quote.prefix.strip())) if quote.prefix else 0,
        spaces_after + len(quote.suffix.strip()) if quote.suffix else 0,
    )


def _source(identifier: str, text: Article, resolver: Resolver) -> Node:
    """The address of a text, and the state that it was read in; without one, where readers see of it."""
    explainer = resolver.explainer
    known = next((one for one in explainer.annotations.sources if one.id == identifier), None)
    if identifier and known:
        url, archived, read = web(known.url), web(known.archived), known.accessed
        url = url or archived or resolver.at_home(RefKind.SOURCE, known.id)
    else:
        source = explainer.source
        url, archived, read = web(source.url), web(source.archived), source.retrieved
        url = url or archived or resolver.home
    digest = urlsafe_b64encode(bytes.fromhex(text_digest(text))).decode().rstrip("=")
    return {
        "source": url,
        "state": {
            "type": "TimeState",
            "sourceDate": _midnight(read),
            # RFC 6920: a name that only this very text has.
            "cached": [archived, f"ni:///sha-256;{digest}"],
        },
    }
