"""The manual's page on data files says what the files hold, and its examples are what a build writes."""

import csv
import io
import json
import re
import sqlite3
from pathlib import Path
from typing import Any

import pytest

from nutgraf.compiler import compile_site
from nutgraf.core.options import Options, Publisher
from nutgraf.core.seeds import Seeds
from nutgraf.core.text import Source

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "reference" / "data.md").read_text(encoding="utf-8")
SCHEMAS = ROOT / "generator" / "nutgraf" / "export" / "schemas"


def example(title: str) -> str:
    match = re.search(rf'^```\w+ title="{re.escape(title)}"\n(.*?)^```$', PAGE, re.DOTALL | re.MULTILINE)
    assert match, title
    return match[1]


@pytest.fixture(scope="module")
def files() -> dict[str, bytes]:
    seeds = Seeds(
        folder="seeds",
        articles=(Source(path="seeds/ferry.txt", text=example("seeds/ferry.txt")),),
        annotations=(Source(path="seeds/ferry.yaml", text=example("seeds/ferry.yaml")),),
    )
    options = Options(site_url="https://example.org/", publisher=Publisher(name="The Example"))
    site = compile_site(seeds, options)
    assert not site.diagnostics
    return {asset.url: site.content_of(asset) for asset in site.assets}


def test_the_examples_are_what_a_build_writes(files: dict[str, bytes]) -> None:
    def data(url: str) -> Any:
        return json.loads(files[url])

    assert json.loads(example("claims.json")) == data("data/claims.json")["claims"][0]
    assert json.loads(example("claimreview.json")) == data("data/claimreview.json")["dataFeedElement"][0]
    found = data("explainers/ferry/annotations.jsonld")["items"][0]
    assert json.loads(example("annotations.jsonld")) == found
    rows = list(csv.reader(io.StringIO(files["data/claims.csv"].decode(), newline="")))
    assert list(csv.reader([example("claims.csv").rstrip("\n")])) == rows[1:]
    connection = sqlite3.connect(":memory:")
    connection.deserialize(files["data/nutgraf.sqlite"])
    assert connection.execute(example("nutgraf.sqlite")).fetchall() == [("ferry/three-boats", "unverified")]
    connection.close()


def test_every_file_is_named(files: dict[str, bytes]) -> None:
    for url in files:
        if url.startswith("data/") and not url.endswith(".kml"):
            assert f"`{url}`" in PAGE, url
    for name in ("explainer.json", "annotations.jsonld", "locations.geojson"):
        assert f"`explainers/<slug>/{name}`" in PAGE


def test_every_key_and_column_is_described() -> None:
    schema = json.loads((SCHEMAS / "explainer.schema.json").read_text(encoding="utf-8"))
    keys = {key for part in (schema, *schema["$defs"].values()) for key in part["properties"]}
    table = json.loads((SCHEMAS / "claims.csv-metadata.json").read_text(encoding="utf-8"))
    keys |= {column["name"] for column in table["tableSchema"]["columns"]}
    for key in keys:
        assert f"| `{key}` |" in PAGE, key
    assert (SCHEMAS / "nutgraf.sql").read_text(encoding="utf-8").rstrip() in PAGE
