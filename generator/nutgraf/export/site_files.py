"""The data files of the whole site, and those of each explainer."""

from collections.abc import Iterator, Sequence
from typing import Any

from nutgraf.core.addresses import annotations_file, data_file, explainer_file, schema_file
from nutgraf.core.assembly import qualified
from nutgraf.core.explainer import Explainer
from nutgraf.core.gathering import Gathering
from nutgraf.core.site import Asset
from nutgraf.export.claims_table import claims_rows, claims_table
from nutgraf.export.database import Rows, database, rows_of
from nutgraf.export.explainer_record import PARTS, explainer_record
from nutgraf.export.json_text import compact, filled, listing
from nutgraf.export.locations import LOCATIONS
from nutgraf.export.publication import Publication
from nutgraf.export.records import Record, Resolver
from nutgraf.export.schema_org import CONTEXT, publisher
from nutgraf.export.structured_data import claim_reviews_of
from nutgraf.export.web_annotation import annotation_page

Contribution = tuple[str, tuple[str, ...], str, tuple[str, ...], Rows]
"""Of an explainer: its JSON, its claims' JSON and CSV, the feed's items, the rows of the database."""


def explainer_files(explainer: Explainer, publication: Publication) -> Iterator[Asset]:
    """`explainer.json` and `annotations.jsonld`, beside the explainer's page."""
    url = explainer_file(explainer.slug)
    resolver = Resolver(explainer=explainer, publication=publication, root=publication.root(url))
    schema = f"{resolver.root}{schema_file('explainer.schema.json')}"
    record = {"$schema": schema, **explainer_record(resolver)}
    yield Asset(url=url, content=f"{compact(record)}\n".encode())
    yield Asset(url=annotations_file(explainer.slug), content=annotation_page(resolver))


def _collect(explainer: Explainer, publication: Publication) -> Contribution:
    root = publication.root(data_file(""))
    record = explainer_record(Resolver(explainer=explainer, publication=publication, root=root))
    claims = [_claim_of_site(claim, record) for claim in record["claims"]]
    reviews = claim_reviews_of(explainer, publication) if publication.options.site_url else []
    return (
        compact(_explainer_of_site(record)),
        tuple(map(compact, claims)),
        claims_rows(claims),
        tuple(compact(filled(_feed_item(review))) for review in reviews),
        rows_of(record, claims),
    )


def _make(contributions: Sequence[Contribution], publication: Publication) -> Iterator[Asset]:
    explainers, claims, rows, reviews, records = (
        zip(*contributions, strict=True) if contributions else ((),) * 5
    )
    yield _listing("explainers", explainers, publication)
    yield _listing("claims", [claim for several in claims for claim in several], publication)
    yield Asset(url=data_file("claims.csv"), content=claims_table(rows))
    if publication.options.site_url:
        items = [review for several in reviews for review in several]
        yield Asset(
            url=data_file("claimreview.json"), content=listing(_feed(publication), "dataFeedElement", items)
        )
    yield Asset(url=data_file("nutgraf.sqlite"), content=database(records))


DATA: Gathering[Publication] = Gathering(name="data-files", collect=_collect, make=_make)
"""Explainers and claims as JSON, CSV, ClaimReview and SQLite."""

GATHERINGS: tuple[Gathering[Publication], ...] = (DATA, LOCATIONS)
"""All data files of the whole site."""


def _listing(name: str, items: Sequence[str], publication: Publication) -> Asset:
    url = data_file(f"{name}.json")
    schema = f"{publication.root(url)}{schema_file(f'{name}.schema.json')}"
    return Asset(url=url, content=listing({"$schema": schema}, name, items))


def _explainer_of_site(record: Record) -> Record:
    """What is said of an explainer as a whole, and how much there is in it."""
    head = {key: value for key, value in record.items() if key not in PARTS}
    return {**head, "counts": {part: len(record[part]) for part in PARTS}}


def _claim_of_site(claim: Record, record: Record) -> Record:
    """A claim beside those of other explainers: every id in it is a long one."""
    slug = record["slug"]
    claimant = claim["claimant"] and {**claim["claimant"], "id": _long(claim["claimant"]["id"], slug)}
    return {
        **claim,
        "id": f"{slug}/{claim['id']}",
        "explainer": {key: record[key] for key in ("slug", "title", "page")},
        "language": record["language"],
        "topics": record["topics"],
        "claimant": claimant,
        "evidence": [{**item, "source": _named(item["source"], slug)} for item in claim["evidence"]],
        "rebuts": [_named(one, slug) for one in claim["rebuts"]],
        "background": claim["background"] and _named(claim["background"], slug),
        "locations": [_named(one, slug) for one in claim["locations"]],
    }


def _named(ref: Record, slug: str) -> Record:
    return {**ref, "id": _long(ref["id"], slug)}


def _long(identifier: str | None, slug: str) -> str | None:
    return identifier and qualified(identifier, slug)


def _feed(publication: Publication) -> dict[str, Any]:
    options = publication.options
    feed = {
        "@context": CONTEXT,
        "@type": "DataFeed",
        "name": f"ClaimReview: {options.publisher.name}" if options.publisher.name else "ClaimReview",
        "url": f"{options.site_url}{data_file('claimreview.json')}",
        "publisher": publisher(options),
    }
    cleared: dict[str, Any] = filled(feed)
    return cleared


def _feed_item(review: Record) -> Record:
    item = {key: value for key, value in review.items() if key != "@context"}
    return {"@type": "DataFeedItem", "dateModified": review["datePublished"], "item": item}
