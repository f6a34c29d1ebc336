"""The data files of a site, as those who use them read them."""

import asyncio
import csv
import io
import json
import sqlite3
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin

import jsonschema
import pytest
from datasette.app import Datasette

from nutgraf.compiler import compile_site
from nutgraf.core.options import Options
from nutgraf.core.seeds import Seeds
from nutgraf.core.text import Source
from nutgraf.export.claims_table import defused

if TYPE_CHECKING:
    from tests.unit.export.conftest import Made

SCHEMAS = {
    "data/explainers.json": "explainers",
    "data/claims.json": "claims",
    "data/claimreview.json": "claimreview",
    "data/locations.geojson": "locations",
    "explainers/harbour/explainer.json": "explainer",
    "explainers/harbour/annotations.jsonld": "annotations",
    "explainers/harbour/locations.geojson": "locations",
}


def small(annotations: str, options: Options | None = None) -> dict[str, bytes]:
    """The files of a site of one explainer."""
    seeds = Seeds(
        folder="seeds",
        articles=(Source(path="seeds/a.txt", text="Words.\n"),),
        annotations=(Source(path="seeds/a.yaml", text=f"title: T\nsummary: S\n{annotations}"),),
    )
    site = compile_site(seeds, options or Options())
    assert not list(site.errors())
    return {asset.url: site.content_of(asset) for asset in site.assets}


@pytest.mark.parametrize("url", SCHEMAS)
def test_each_file_is_as_the_schema_beside_it_says(url: str, everything: "Made", relative: "Made") -> None:
    for made in (everything, relative):
        if url in made.files:
            schema = made.json(f"data/schemas/{SCHEMAS[url]}.schema.json")
            jsonschema.Draft202012Validator.check_schema(schema)
            jsonschema.Draft202012Validator(schema).validate(made.json(url))


def test_files_name_their_schema_and_their_page_from_where_they_stand(
    everything: "Made", relative: "Made"
) -> None:
    for url in ("data/explainers.json", "data/claims.json", "explainers/harbour/explainer.json"):
        assert everything.json(url)["$schema"].startswith("https://example.org/site/data/schemas/")
        at = "https://elsewhere.example/sub/"
        path = urljoin(f"{at}{url}", relative.json(url)["$schema"]).removeprefix(at)
        assert path in relative.files
    explainer = relative.json("explainers/harbour/explainer.json")
    base = "https://elsewhere.example/explainers/harbour/explainer.json"
    assert urljoin(base, explainer["page"]) == "https://elsewhere.example/explainers/harbour/"
    for url in filter(None, explainer["files"].values()):
        assert urljoin("/explainers/harbour/", url).lstrip("/") in relative.files


def test_the_same_site_gives_the_same_bytes(everything: "Made", everything_again: "Made") -> None:
    assert everything.files == everything_again.files


def test_a_claim_is_told_from_both_its_sides(everything: "Made") -> None:
    claims = {claim["id"]: claim for claim in everything.json("data/claims.json")["claims"]}
    assert list(claims) == [
        "harbour/none-damaged",
        "harbour/two-hit",
        "harbour/closed-again",
        "lighthouse/none-near",
    ]
    assert [one["id"] for one in claims["harbour/none-damaged"]["rebuts"]] == ["harbour/two-hit"]
    assert [one["id"] for one in claims["harbour/two-hit"]["rebutted_by"]] == ["harbour/none-damaged"]
    (rebutted,) = claims["harbour/two-hit"]["rebuts"]
    assert rebutted["page"] == "https://example.org/site/explainers/lighthouse/#claim-none-near"
    assert claims["harbour/two-hit"]["claimant"]["name"] == "Another pilot"
    assert claims["harbour/none-damaged"]["claimant"]["name"] == "The port authority"
    assert claims["harbour/two-hit"]["made"] == {
        "edtf": "2016-03",
        "earliest": "2016-03-01",
        "latest": "2016-03-31",
        "approximate": False,
        "uncertain": False,
    }


def table(data: bytes) -> list[dict[str, str]]:
    text = data.decode("utf-8")
    assert text.endswith("\r\n")
    return list(csv.DictReader(io.StringIO(text, newline=""), strict=True))


def test_the_table_has_the_columns_that_its_metadata_describe(everything: "Made") -> None:
    rows = table(everything.files["data/claims.csv"])
    described = everything.json("data/claims.csv-metadata.json")
    assert list(rows[0]) == [column["titles"] for column in described["tableSchema"]["columns"]]
    assert {row["id"] for row in rows} == {
        claim["id"] for claim in everything.json("data/claims.json")["claims"]
    }
    first = rows[0]
    assert (first["verdict"], first["verdict_value"], first["supports"]) == ("mixed", "3", "1")
    assert first["assessment"].startswith("The log agrees, but it was kept by the authority itself.")
    assert first["quote"] == "The port authority said no ship had been damaged."


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "＝", "＋", "－", "＠"])
def test_no_cell_is_a_formula_to_a_spreadsheet(start: str) -> None:
    text = f'{start}HYPERLINK("https://evil.example/";"x");\n{start}cmd'
    annotations = (
        f"claims: [{{id: one, claim: {json.dumps(text)}, claimant: {{name: '{start}1'}}, verdict: disputed}}]"
    )
    files = small(annotations)
    (row,) = table(files["data/claims.csv"])
    assert row["claimant"] == f"'{start}1"
    for separator in ",;\t":
        for cells in csv.reader(
            io.StringIO(files["data/claims.csv"].decode(), newline=""), delimiter=separator
        ):
            assert not any(cell.startswith(start) for cell in cells)


def test_a_cell_that_begins_with_white_space_of_a_line_is_defused() -> None:
    assert [defused(text) for text in ("\t=1", "\r=1", "\n=1", "a=1", "")] == [
        "'\t=1",
        "'\r=1",
        "'\n=1",
        "a=1",
        "",
    ]


@pytest.fixture
def database(everything: "Made", tmp_path: Path) -> Path:
    path = tmp_path / "nutgraf.sqlite"
    path.write_bytes(everything.files["data/nutgraf.sqlite"])
    return path


def test_the_database_is_sound_and_finds_words(database: Path) -> None:
    with sqlite3.connect(database) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        for index in ("claims_fts", "explainers_fts"):
            connection.execute(f"INSERT INTO {index} ({index}, rank) VALUES ('integrity-check', 1)")  # noqa: S608
        found = connection.execute(
            "SELECT id FROM claims WHERE rowid IN "
            "(SELECT rowid FROM claims_fts WHERE claims_fts MATCH 'ship damaged')"
        ).fetchall()
        assert found == [("harbour/none-damaged",)]
        counts = {
            table: connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]  # noqa: S608
            for table in ("explainers", "claims", "evidence", "people", "locations", "events", "sources")
        }
        assert counts == {
            "explainers": 2,
            "claims": 4,
            "evidence": 3,
            "people": 2,
            "locations": 3,
            "events": 5,
            "sources": 2,
        }
        latitude = connection.execute("SELECT latitude FROM locations WHERE id='harbour/pier'").fetchone()
        assert latitude == (54.123,)


def test_datasette_opens_the_database_as_it_is(database: Path) -> None:
    async def get(path: str) -> Any:
        response = await datasette.client.get(path)
        assert response.status_code == 200, path
        return response.json()

    async def look() -> None:
        tables = {table["name"]: table for table in (await get("/nutgraf.json"))["tables"]}
        assert tables["claims"]["fts_table"] == "claims_fts"
        assert tables["explainers"]["fts_table"] == "explainers_fts"
        assert {key["other_table"] for key in tables["claims"]["foreign_keys"]["outgoing"]} == {
            "explainers",
            "people",
        }
        found = await get("/nutgraf/claims.json?_search=ship+damaged&_shape=array")
        assert [row["id"] for row in found] == ["harbour/none-damaged"]
        faceted = await get("/nutgraf/explainers.json?_facet_array=topics")
        assert faceted["facet_results"]["topics"]["results"]
        row = await get("/nutgraf/claims/harbour~2Ftwo-hit.json?_shape=array")
        assert row[0]["verdict"] == "disputed"

    datasette = Datasette([str(database)], settings={"num_sql_threads": 1})
    asyncio.run(look())


def test_a_site_without_explainers_has_all_its_files() -> None:
    site = compile_site(
        Seeds(folder="seeds", articles=(), annotations=()), Options(site_url="https://e.example/")
    )
    files = {asset.url: site.content_of(asset) for asset in site.assets}
    assert json.loads(files["data/claims.json"])["claims"] == []
    assert json.loads(files["data/claimreview.json"])["dataFeedElement"] == []
    assert table(files["data/claims.csv"]) == []
    assert files["data/nutgraf.sqlite"].startswith(b"SQLite format 3\0")


def test_a_kept_text_is_in_no_file(everything: "Made") -> None:
    for url, content in everything.files.items():
        assert b"The log of the port" not in content, url
        assert b"basin closed" not in content, url


def test_a_site_without_an_address_has_no_feed_of_reviews(relative: "Made") -> None:
    assert "data/claimreview.json" not in relative.files
    assert not [page.url for page in relative.pages.values() if page.structured_data]


def test_what_a_draft_says_is_in_no_file() -> None:
    files = small("status: draft\nclaims: [{id: one, claim: Hidden words., verdict: disputed}]")
    assert not any(b"Hidden" in content for content in files.values())
