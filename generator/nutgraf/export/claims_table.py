"""`data/claims.csv`: the claims of a site as a table (RFC 4180), fit for spreadsheets."""

import csv
import io
from collections.abc import Iterable
from typing import Any

from nutgraf.export.records import Record

COLUMNS = (
    "id",
    "explainer",
    "explainer_title",
    "page",
    "language",
    "topics",
    "claim",
    "claimant",
    "claimant_kind",
    "claimant_url",
    "claimant_wikidata",
    "made",
    "made_earliest",
    "made_latest",
    "verdict",
    "verdict_label",
    "verdict_value",
    "assessment",
    "quote",
    "supports",
    "refutes",
    "context",
    "rebuts",
    "rebutted_by",
    "locations",
    "appearances",
    "reviewed_by",
    "reviewed",
)

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""With what spreadsheets take a cell for a formula, some of them in its wide form too."""


def claims_rows(claims: Iterable[Record]) -> str:
    """The lines of claims, as `claims.json` has them."""
    return _lines(map(_row, claims))


def claims_table(rows: Iterable[str]) -> bytes:
    """The file, of lines that are ready."""
    return b"".join([_lines([COLUMNS]).encode(), *(row.encode() for row in rows)])


def _lines(rows: Iterable[Iterable[Any]]) -> str:
    out = io.StringIO(newline="")
    # All cells are quoted: where a spreadsheet splits at semicolons, none may begin a cell in a text.
    csv.writer(out, quoting=csv.QUOTE_ALL, lineterminator="\r\n").writerows(rows)
    return out.getvalue()


def _row(claim: Record) -> list[Any]:
    claimant, made, assessment, quote = (
        claim[key] or {} for key in ("claimant", "made", "assessment", "quote")
    )
    verdict, reviewed, explainer = claim["verdict"], claim["reviewed"], claim["explainer"]
    stances = [item["stance"] for item in claim["evidence"]]
    cells = [
        claim["id"],
        explainer["slug"],
        explainer["title"],
        claim["page"],
        claim["language"],
        _several(claim["topics"]),
        claim["claim"],
        claimant.get("name"),
        claimant.get("kind"),
        claimant.get("url"),
        claimant.get("wikidata"),
        made.get("edtf"),
        made.get("earliest"),
        made.get("latest"),
        verdict["id"],
        verdict["label"],
        verdict["value"],
        assessment.get("text"),
        quote.get("exact"),
        stances.count("supports"),
        stances.count("refutes"),
        stances.count("context"),
        _several(one["id"] for one in claim["rebuts"]),
        _several(one["id"] for one in claim["rebutted_by"]),
        _several(one["label"] or one["id"] for one in claim["locations"]),
        _several(one["url"] for one in claim["appearances"]),
        _several(reviewed["by"]),
        reviewed["date"],
    ]
    return [defused(cell) if isinstance(cell, str) else cell for cell in cells]


def _several(values: Iterable[str]) -> str:
    return "; ".join(values)


def defused(cell: str) -> str:
    """A cell that no spreadsheet runs: what would begin a formula gets an apostrophe before it."""
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
