"""`data/nutgraf.sqlite`: a site's data as a database with full-text search, as Datasette opens it."""

import sqlite3
from collections.abc import Iterator, Sequence
from typing import Any

from nutgraf.core.assembly import qualified
from nutgraf.export.json_text import compact
from nutgraf.export.records import Record
from nutgraf.export.schema_files import ddl

Row = tuple[Any, ...]

Rows = tuple[tuple[Row, ...], ...]
"""The rows of an explainer, by table, as TABLES has them."""

TABLES = (
    "explainers",
    "people",
    "locations",
    "sources",
    "claims",
    "evidence",
    "rebuttals",
    "claim_locations",
    "events",
    "corrections",
)

SEARCHED = ("explainers", "claims")
"""The tables that have a full-text index beside them: `claims_fts`."""

_REFERENCES = (
    ("explainers", "translation_of", "explainers", "slug"),
    ("claims", "person", "people", "id"),
    ("evidence", "source", "sources", "id"),
    ("events", "location", "locations", "id"),
)
"""What may lead to something that is not published, and is unknown then."""

_LINKS = (
    ("rebuttals", "rebuts", "claims", "id"),
    ("claim_locations", "location", "locations", "id"),
)
"""What means nothing without that to which it leads."""


def rows_of(record: Record, claims: Sequence[Record]) -> Rows:
    """The rows of an explainer; its claims are given as `claims.json` has them."""
    return (
        (_explainer(record),),
        tuple(_person(agent, record["slug"]) for agent in record["people"]),
        tuple(_location(location, record["slug"]) for location in record["locations"]),
        tuple(_source(source, record["slug"]) for source in record["sources"]),
        tuple(map(_claim, claims)),
        tuple(row for claim in claims for row in _evidence(claim)),
        tuple((claim["id"], one["id"]) for claim in claims for one in claim["rebuts"]),
        tuple((claim["id"], one["id"]) for claim in claims for one in claim["locations"]),
        tuple(
            _event(event, place, record["slug"]) for place, event in enumerate(record["timeline"], start=1)
        ),
        tuple(
            (record["slug"], place, correction["date"], _text(correction["text"]))
            for place, correction in enumerate(record["corrections"], start=1)
        ),
    )


def database(contributions: Sequence[Rows]) -> bytes:
    """The file; the same bytes for the same rows and the same version of SQLite."""
    # Indexes are made when the rows are in: that is much faster.
    tables, indexes, searches = ddl()
    connection = sqlite3.connect(":memory:", isolation_level=None)
    try:
        connection.executescript(f"PRAGMA page_size=4096;{tables}")
        connection.execute("BEGIN")
        for number, table in enumerate(TABLES):
            rows = [row for rows_by_table in contributions for row in rows_by_table[number]]
            if rows:
                marks = ",".join("?" * len(rows[0]))
                # Of two items with one id, as a preview may have, the first counts.
                connection.executemany(f"INSERT OR IGNORE INTO {table} VALUES ({marks})", rows)  # noqa: S608
        for statement in _tidying():
            connection.execute(statement)
        filling = "".join(f"INSERT INTO {table}_fts ({table}_fts) VALUES ('rebuild');" for table in SEARCHED)  # noqa: S608
        connection.execute("COMMIT")
        connection.executescript(f"BEGIN;{indexes}{searches}{filling}COMMIT;")
        return connection.serialize()
    finally:
        connection.close()


def _tidying() -> Iterator[str]:
    for table, column, other, key in _REFERENCES:
        yield f"UPDATE {table} SET {column} = NULL WHERE {column} NOT IN (SELECT {key} FROM {other})"  # noqa: S608
    for table, column, other, key in _LINKS:
        yield f"DELETE FROM {table} WHERE {column} NOT IN (SELECT {key} FROM {other})"  # noqa: S608


def _explainer(record: Record) -> Row:
    source = record["source"]
    return (
        record["slug"],
        record["title"],
        record["summary"]["text"],
        record["page"],
        record["language"],
        str(record["status"]),
        record["published"],
        record["updated"],
        compact(record["authors"]),
        compact(record["topics"]),
        (record["translation_of"] or {}).get("slug"),
        source["headline"],
        source["publisher"],
        source["author"],
        source["url"],
        source["archived"],
        source["published"],
    )


def _person(agent: Record, slug: str) -> Row:
    return (
        f"{slug}/{agent['id']}",
        slug,
        agent["name"],
        _word(agent["kind"]),
        agent["role"],
        _text(agent["text"]),
        agent["url"],
        agent["wikidata"],
        compact(agent["aliases"]),
        agent["page"],
    )


def _location(location: Record, slug: str) -> Row:
    known = location["known"] or {}
    lon, lat, *_ = known["coordinates"] if known.get("type") == "Point" else (None, None)
    return (
        f"{slug}/{location['id']}",
        slug,
        location["name"],
        _word(location["kind"]),
        _word(location["role"]),
        lat,
        lon,
        location["uncertainty_m"],
        compact(known) if known else None,
        location["unlocated"],
        location["country"],
        location["wikidata"],
        location["geonames"],
        compact(location["aliases"]),
        _text(location["text"]),
        *_quote(location["quote"]),
        location["page"],
    )


def _source(source: Record, slug: str) -> Row:
    return (
        f"{slug}/{source['id']}",
        slug,
        source["title"],
        source["publisher"],
        source["author"],
        source["url"],
        source["archived"],
        (source["published"] or {}).get("edtf"),
        source["accessed"],
        _word(source["kind"]),
        source["page"],
    )


def _claim(claim: Record) -> Row:
    claimant, made, verdict = claim["claimant"] or {}, claim["made"] or {}, claim["verdict"]
    return (
        claim["id"],
        claim["explainer"]["slug"],
        claim["claim"],
        claimant.get("name"),
        _word(claimant.get("kind")),
        claimant.get("url"),
        claimant.get("id"),
        made.get("edtf"),
        made.get("earliest"),
        made.get("latest"),
        verdict["id"],
        verdict["label"],
        verdict["value"],
        _text(claim["assessment"]),
        *_quote(claim["quote"]),
        "; ".join(claim["reviewed"]["by"]) or None,
        claim["reviewed"]["date"],
        claim["page"],
    )


def _evidence(claim: Record) -> Iterator[Row]:
    for place, item in enumerate(claim["evidence"], start=1):
        quote, *_ = _quote(item["quote"])
        yield claim["id"], place, item["source"]["id"], str(item["stance"]), quote, _text(item["note"])


def _event(event: Record, place: int, slug: str) -> Row:
    made, location = event["date"], event["location"]
    return (
        slug,
        place,
        made["edtf"],
        made["earliest"],
        made["latest"],
        event["title"],
        _text(event["text"]),
        location and qualified(location["id"], slug),
    )


def _quote(quote: Record | None) -> Row:
    if quote is None:
        return None, None, None
    position = quote["position"] or {}
    return quote["exact"], position.get("start"), position.get("end")


def _text(prose: Record | None) -> str | None:
    return prose["text"] if prose else None


def _word(value: Any) -> str | None:
    return None if value is None else str(value)
