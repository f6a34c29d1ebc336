"""An explainer, resolved: all that its annotations say."""

from urllib.parse import quote

from nutgraf.core.addresses import annotations_file, explainer_file, file_path, location_files_stem
from nutgraf.core.explainer import Background, Event, Image
from nutgraf.core.location import Location
from nutgraf.core.people import Agent
from nutgraf.core.prose import RefKind
from nutgraf.core.reference import Reference
from nutgraf.export.claim_record import claim_record
from nutgraf.export.geojson import geometry_of
from nutgraf.export.records import Record, Resolver, iso, moment, text_digest
from nutgraf.export.structured_data import distinct_claims
from nutgraf.export.web_addresses import web

FORMAT = 1
"""The version of the annotations' format."""


PARTS = (
    "background",
    "timeline",
    "people",
    "glossary",
    "claims",
    "locations",
    "sources",
    "corrections",
)
"""The lists of an explainer's record, after what is said of it as a whole."""


def explainer_record(resolver: Resolver) -> Record:
    """An explainer, its events by date and its corrections newest first, all else in the file's order.

    Several files hold it: nobody may change it.
    """
    made = resolver.publication.records.get(resolver.root)
    if made is None or made[0] is not resolver.explainer:
        made = resolver.explainer, _record(resolver)
        resolver.publication.records[resolver.root] = made
    return made[1]


def _record(resolver: Resolver) -> Record:
    annotations = resolver.explainer.annotations
    corrections = sorted(annotations.corrections, key=lambda one: one.date, reverse=True)
    return {
        **_head(resolver),
        "background": [_background(section, resolver) for section in annotations.background],
        "timeline": [
            _event(event, resolver)
            for event in sorted(annotations.timeline, key=lambda one: one.date.sort_key)
        ],
        "people": [_agent(agent, resolver) for agent in annotations.people],
        "glossary": [
            {"term": term.term, "definition": resolver.prose(term.definition)}
            for term in annotations.glossary
        ],
        "claims": [claim_record(claim, resolver) for claim in distinct_claims(resolver.explainer)],
        "locations": [_location(location, resolver) for location in annotations.locations],
        "sources": [_reference(source, resolver) for source in annotations.sources],
        "corrections": [
            {"date": iso(correction.date), "text": resolver.prose(correction.text)}
            for correction in corrections
        ],
    }


def _head(resolver: Resolver) -> Record:
    """What is said of an explainer as a whole."""
    explainer, publication = resolver.explainer, resolver.publication
    annotations, slug = explainer.annotations, explainer.slug
    options = publication.options
    places = location_files_stem(slug)
    return {
        "format": FORMAT,
        "slug": slug,
        "page": resolver.home,
        "title": explainer.title or slug,
        "language": publication.language(explainer),
        "status": annotations.status,
        "published": iso(annotations.published),
        "updated": iso(annotations.updated),
        "authors": list(annotations.authors),
        "publisher": {"name": options.publisher.name or None, "url": web(options.publisher.url) or None},
        "topics": list(annotations.topics),
        "summary": resolver.prose(annotations.summary),
        "key_points": [resolver.prose(point) for point in annotations.key_points],
        "image": _image(annotations.image, resolver),
        "related": resolver.refs(annotations.related),
        "translation_of": resolver.ref(annotations.translation_of),
        "translations": [
            {"slug": other, **resolver.other(other)}
            for other in publication.catalogue.translations.get(slug, ())
            if publication.has_page(other)
        ],
        "source": _source(resolver),
        "files": {
            "explainer": f"{resolver.root}{explainer_file(slug)}",
            "annotations": f"{resolver.root}{annotations_file(slug)}",
            "geojson": f"{resolver.root}{places}.geojson" if annotations.locations else None,
            "kml": f"{resolver.root}{places}.kml" if annotations.locations else None,
        },
    }


def _image(image: Image | None, resolver: Resolver) -> Record | None:
    if image is None:
        return None
    return {
        "file": resolver.beside(image.file),
        "url": f"{resolver.root}{quote(file_path(resolver.explainer.slug, image.file))}",
        "alt": image.alt,
        "credit": image.credit or None,
        "caption": image.caption or None,
    }


def _source(resolver: Resolver) -> Record:
    source = resolver.explainer.source
    return {
        "headline": source.headline or None,
        "publisher": source.publisher or None,
        "author": source.author or None,
        "url": web(source.url) or None,
        "archived": web(source.archived) or None,
        "published": iso(source.published),
        "retrieved": iso(source.retrieved),
        "language": source.language or None,
        "license": source.license or None,
        "display": source.display,
        "sha256": text_digest(resolver.explainer.article),
    }


def _background(section: Background, resolver: Resolver) -> Record:
    return {
        "id": section.id,
        "page": resolver.at_home(RefKind.BACKGROUND, section.id),
        "heading": section.heading,
        "text": resolver.prose(section.text),
        "sources": resolver.refs(section.sources),
    }


def _event(event: Event, resolver: Resolver) -> Record:
    return {
        "date": moment(event.date),
        "title": event.title,
        "text": resolver.prose(event.text),
        "location": resolver.ref(event.location),
        "sources": resolver.refs(event.sources),
    }


def _agent(agent: Agent, resolver: Resolver) -> Record:
    return {
        "id": agent.id,
        "page": resolver.at_home(RefKind.PERSON, agent.id),
        "name": agent.name,
        "kind": agent.kind,
        "role": agent.role or None,
        "text": resolver.prose(agent.text),
        "url": web(agent.url) or None,
        "wikidata": agent.wikidata or None,
        "aliases": list(agent.aliases),
    }


def _location(location: Location, resolver: Resolver) -> Record:
    known, _ = geometry_of(location)
    return {
        "id": location.id,
        "page": resolver.at_home(RefKind.LOCATION, location.id),
        "name": location.name,
        "kind": location.kind,
        "role": location.role,
        "lat": location.lat,
        "lon": location.lon,
        "geometry": location.geometry,
        "uncertainty_m": location.uncertainty_m,
        "known": known,
        "unlocated": location.unlocated or None,
        "country": location.country or None,
        "quote": resolver.quote(location.quote),
        "aliases": list(location.aliases),
        "wikidata": location.wikidata or None,
        "geonames": location.geonames or None,
        "text": resolver.prose(location.text),
        "sources": resolver.refs(location.sources),
    }


def _reference(source: Reference, resolver: Resolver) -> Record:
    kept = resolver.explainer.kept.get(source.id)
    return {
        "id": source.id,
        "page": resolver.at_home(RefKind.SOURCE, source.id),
        "title": source.title,
        "publisher": source.publisher or None,
        "author": source.author or None,
        "url": web(source.url) or None,
        "archived": web(source.archived) or None,
        "published": moment(source.published),
        "accessed": iso(source.accessed),
        "kind": source.kind,
        "article": resolver.beside(source.article) if source.article else None,
        "sha256": text_digest(kept) if kept else None,
    }
