"""What says how the data files are built: JSON Schemas, CSV on the Web, and the database's DDL."""

from collections.abc import Iterator
from importlib.resources import files

from nutgraf.core.addresses import data_file, schema_file
from nutgraf.core.site import Asset

CSV_METADATA = "claims.csv-metadata.json"
"""Stands beside the table: there readers of CSV look for it (CSVW, 5.3)."""


def schema_files() -> Iterator[Asset]:
    """A file for each data file, the same for all sites."""
    folder = files("nutgraf.export").joinpath("schemas")
    for file in sorted(folder.iterdir(), key=lambda file: file.name):
        name = file.name
        url = data_file(name) if name == CSV_METADATA else schema_file(name)
        yield Asset(url=url, content=file.read_bytes())


def ddl() -> tuple[str, str, str]:
    """What makes the database: its tables, their indexes, the full-text indexes."""
    text = files("nutgraf.export").joinpath("schemas", "nutgraf.sql").read_text(encoding="utf-8")
    tables, index, rest = text.partition("CREATE INDEX")
    indexes, search, searches = rest.partition("CREATE VIRTUAL TABLE")
    return tables, f"{index}{indexes}", f"{search}{searches}"
