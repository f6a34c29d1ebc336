"""What schema.org has a type for: agents, works, places, dates."""

from nutgraf.core.claim import Claim, NamedClaimant
from nutgraf.core.explainer import Explainer
from nutgraf.core.historic_date import HistoricDate
from nutgraf.core.location import Location, LocationKind
from nutgraf.core.options import Options
from nutgraf.core.people import Agent, AgentKind
from nutgraf.core.prose import Ref
from nutgraf.core.reference import Reference, ReferenceKind
from nutgraf.export.geojson import geometry_of, number
from nutgraf.export.web_addresses import geonames_url, web, wikidata_url
from nutgraf.export.website import Node, publisher

MOST_POSITIONS = 64
"""Of a line or an outline in a page; the data files have those that are longer."""

_AUTHORS = {AgentKind.PERSON: "Person", AgentKind.STATE: "GovernmentOrganization"}
"""Types of those who say something; all others are organizations."""

_SUBJECTS = {AgentKind.PERSON: "Person", AgentKind.STATE: "Country"}
"""Types of those of whom something is said."""

_PLACES = {
    LocationKind.COUNTRY: "Country",
    LocationKind.DISTRICT: "AdministrativeArea",
    LocationKind.WATER: "BodyOfWater",
}
"""A settlement may be no city, and a region no administration's: they are places, like all others."""

_UNCERTAINTY = "http://rs.tdwg.org/dwc/terms/coordinateUncertaintyInMeters"


def author(name: str, explainer: Explainer, options: Options) -> Node:
    """Somebody of a byline: a person, unless the site or the explainer knows better."""
    known = next((one for one in explainer.annotations.people if one.name == name), None)
    if known:
        return {"@type": _AUTHORS.get(known.kind, "Organization"), "name": name}
    is_publisher = name.casefold() == options.publisher.name.casefold()
    return {"@type": "Organization" if is_publisher else "Person", "name": name}


def authors(explainer: Explainer, options: Options) -> list[Node]:
    """Who wrote an explainer; its publisher where nobody is named."""
    named = [author(name, explainer, options) for name in explainer.annotations.authors]
    return named or [{**publisher(options), "logo": None}]


def claimant(claim: Claim, explainer: Explainer) -> Node | None:
    """Who made a claim. Of somebody whose kind is not known there is no type to give."""
    match claim.claimant:
        case NamedClaimant(name=name, kind=kind, url=url):
            typed = {"@type": _AUTHORS.get(kind, "Organization")} if kind else {}
            return {**typed, "name": name, "sameAs": web(url)}
        case Ref(target=target):
            agent = next((one for one in explainer.annotations.people if one.id == target), None)
            return _agent(agent, _AUTHORS) if agent else None
    return None


def subject(agent: Agent) -> Node:
    """Somebody whom an explainer is about."""
    return _agent(agent, _SUBJECTS)


def _agent(agent: Agent, types: dict[AgentKind, str]) -> Node:
    return {
        "@type": types.get(agent.kind, "Organization"),
        "name": agent.name,
        "alternateName": agent.aliases,
        "sameAs": _one_or_more(wikidata_url(agent.wikidata), web(agent.url)),
    }


def source_article(explainer: Explainer) -> Node:
    """The article that an explainer explains."""
    source = explainer.source
    return {
        "@type": "NewsArticle",
        "headline": source.headline,
        "url": web(source.url),
        "archivedAt": web(source.archived),
        "author": {"name": source.author},
        "publisher": {"@type": "Organization", "name": source.publisher},
        "datePublished": source.published,
        "inLanguage": source.language,
        "license": web(source.license),
    }


def cited_work(source: Reference) -> Node:
    """A source."""
    return {
        "@type": "Dataset" if source.kind is ReferenceKind.DATASET else "CreativeWork",
        "name": source.title,
        "url": web(source.url),
        "archivedAt": web(source.archived),
        "author": {"name": source.author},
        "publisher": {"@type": "Organization", "name": source.publisher},
        "datePublished": plain_date(source.published),
    }


def appearances(claim: Claim, explainer: Explainer) -> list[tuple[Node, str]]:
    """Where a claim was published, with the day: as the annotations say, else in the source article."""
    if not claim.appearances:
        article = source_article(explainer)
        return [(article, str(article["datePublished"] or ""))] if article["url"] else []
    return [
        (
            {
                "@type": "CreativeWork",
                "url": web(one.url),
                "archivedAt": web(one.archived),
                "datePublished": one.published,
            },
            str(one.published or ""),
        )
        for one in claim.appearances
        if web(one.url)
    ]


def place(location: Location) -> Node:
    """A place, with no more digits than are known of it."""
    return {
        "@type": _PLACES.get(location.kind, "Place") if location.kind else "Place",
        "name": location.name,
        "alternateName": location.aliases,
        "sameAs": _one_or_more(wikidata_url(location.wikidata), geonames_url(location.geonames)),
        "address": {"@type": "PostalAddress", "addressCountry": location.country},
        "geo": _geo(location),
        "additionalProperty": _uncertainty(location),
    }


def _geo(location: Location) -> Node | None:
    geometry, _ = geometry_of(location)
    match geometry:
        case {"type": "Point", "coordinates": [lon, lat, *_]}:
            return {"@type": "GeoCoordinates", "latitude": lat, "longitude": lon}
        case {"type": "LineString", "coordinates": line} if len(line) <= MOST_POSITIONS:
            return {"@type": "GeoShape", "line": _positions(line)}
        case {"type": "Polygon", "coordinates": [outline]} if len(outline) <= MOST_POSITIONS:
            return {"@type": "GeoShape", "polygon": _positions(outline)}
    return None


def _positions(line: list[list[float]]) -> str:
    return " ".join(f"{lat} {lon}" for lon, lat, *_ in line)


def _uncertainty(location: Location) -> Node | None:
    if location.uncertainty_m is None or location.unlocated:
        return None
    return {
        "@type": "PropertyValue",
        "propertyID": _UNCERTAINTY,
        "name": "coordinateUncertaintyInMeters",
        "value": number(location.uncertainty_m, 3),
        "unitCode": "MTR",
    }


def plain_date(made: HistoricDate | None) -> str:
    """A date that ISO 8601 can say: an interval, or one that is not sure, cannot be said here."""
    if made is None or made.interval or made.approximate or made.uncertain or not made.start:
        return ""
    return made.text if made.text.replace("-", "").isdigit() and made.start.season is None else ""


def _one_or_more(*urls: str) -> str | list[str]:
    found = [url for url in urls if url]
    return found[0] if len(found) == 1 else found
