"""The data files of the whole site, and those of each explainer."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
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
from nutgraf.export.structured_data import claim_reviews_of
from nutgraf.export.web_annotation import annotation_page
from nutgraf.export.website import CONTEXT, publisher


def explainer_files(explainer: Explainer, publication: Publication) -> Iterator[Asset]:
    """`explainer.json` and `annotations.jsonld`, beside the explainer's page."""
    url = explainer_file(explainer.slug)
    resolver = Resolver(explainer=explainer, publication=publication, root=publication.root(url))
    schema = f"{resolver.root}{schema_file('explainer.schema.json')}"
    record = {"$schema": schema, **explainer_record(resolver)}
    yield Asset(url=url, content=f"{compact(record)}\n".encode())
    yield Asset(url=annotations_file(explainer.slug), content=annotation_page(resolver))


def _resolved(explainer: Explainer, publication: Publication) -> tuple[Record, list[Record]]:
    """An explainer, and its claims as files of the whole site have them; those of one are kept."""
    root = publication.root(data_file(""))
    record = explainer_record(Resolver(explainer=explainer, publication=publication, root=root))
    made = publication.claims.get(root)
    if made is None or made[0] is not explainer:
        made = explainer, [_claim_of_site(claim, record) for claim in record["claims"]]
        publication.claims[root] = made
    return record, made[1]


def _collect_explainer(explainer: Explainer, publication: Publication) -> str:
    record, _ = _resolved(explainer, publication)
    return compact(_explainer_of_site(record))


def _make_explainers(contributions: Sequence[str], publication: Publication) -> Iterator[Asset]:
    yield _listing("explainers", contributions, publication)


def _collect_claims(explainer: Explainer, publication: Publication) -> tuple[str, ...]:
    _, claims = _resolved(explainer, publication)
    return tuple(map(compact, claims))


def _make_claims(contributions: Sequence[tuple[str, ...]], publication: Publication) -> Iterator[Asset]:
    yield _listing("claims", chain.from_iterable(contributions), publication)


def _collect_lines(explainer: Explainer, publication: Publication) -> str:
    _, claims = _resolved(explainer, publication)
    return claims_rows(claims)


def _make_table(contributions: Sequence[str], publication: Publication) -> Iterator[Asset]:  # noqa: ARG001
    yield Asset(url=data_file("claims.csv"), content=claims_table(contributions))


def _collect_reviews(explainer: Explainer, publication: Publication) -> tuple[str, ...] | None:
    if not publication.options.site_url:
        return None
    reviews = claim_reviews_of(explainer, publication)
    return tuple(compact(filled(_feed_item(review))) for review in reviews)


def _make_reviews(contributions: Sequence[tuple[str, ...]], publication: Publication) -> Iterator[Asset]:
    if publication.options.site_url:
        items = chain.from_iterable(contributions)
        yield Asset(
            url=data_file("claimreview.json"), content=listing(_feed(publication), "dataFeedElement", items)
        )


def _collect_rows(explainer: Explainer, publication: Publication) -> Rows:
    return rows_of(*_resolved(explainer, publication))


def _make_database(contributions: Sequence[Rows], publication: Publication) -> Iterator[Asset]:  # noqa: ARG001
    yield Asset(url=data_file("nutgraf.sqlite"), content=database(contributions))


# Each file by itself: an archive's need not be in memory all at once.
GATHERINGS: tuple[Gathering[Publication], ...] = (
    Gathering(name="data-explainers", collect=_collect_explainer, make=_make_explainers),
    Gathering(name="data-claims", collect=_collect_claims, make=_make_claims),
    Gathering(name="data-claims-table", collect=_collect_lines, make=_make_table),
    Gathering(name="data-reviews", collect=_collect_reviews, make=_make_reviews),
    Gathering(name="data-database", collect=_collect_rows, make=_make_database),
    LOCATIONS,
)
"""All data files of the whole site: explainers and claims as JSON, CSV, ClaimReview and SQLite, places."""


def _listing(name: str, items: Iterable[str], publication: Publication) -> Asset:
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
