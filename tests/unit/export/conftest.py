"""A site whose annotations use every key, compiled once, and the standards that it is held against."""

import json
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import pytest
from tests.understood import explainers_of

from nutgraf.compiler import compile_site
from nutgraf.core.assembly import catalogue_of, entry_of
from nutgraf.core.explainer import Explainer
from nutgraf.core.options import Options, Publisher
from nutgraf.core.site import Page, Site, pages_of
from nutgraf.export.publication import Publication
from nutgraf.load.discover import discover
from nutgraf.render.edition import edition_of
from nutgraf.render.page_wording import PageWording

ROOT = Path(__file__).parents[3]
OPTIONS = Options(
    site_url="https://example.org/site/",
    publisher=Publisher(name="The Example", url="https://example.org/", logo="logo.svg"),
)


@dataclass(frozen=True)
class Made:
    """A site and its files."""

    site: Site

    @cached_property
    def files(self) -> dict[str, bytes]:
        return {asset.url: self.site.content_of(asset) for asset in self.site.assets if not asset.path}

    @cached_property
    def pages(self) -> dict[str, Page]:
        return {page.url: page for page in pages_of(self.site)}

    def json(self, url: str) -> Any:
        return json.loads(self.files[url].decode())

    def documents(self, url: str) -> dict[str, Any]:
        """The JSON-LD of a page, by type; each type once."""
        found = [json.loads(data) for data in self.pages[url].structured_data]
        by_type = {document["@type"]: document for document in found}
        assert len(by_type) == len(found)
        return by_type


def make(root: Path, folder: str, options: Options = OPTIONS) -> Made:
    """The site of a folder of seeds."""
    return Made(compile_site(discover(root, folder, max_bytes=options.max_source_bytes), options))


@pytest.fixture(scope="session")
def everything() -> Made:
    """Two explainers that use every key."""
    return make(ROOT / "tests" / "cases" / "everything", "in")


@pytest.fixture(scope="session")
def relative() -> Made:
    """The same on a site that does not know its address."""
    return make(ROOT / "tests" / "cases" / "everything", "in", Options(publisher=OPTIONS.publisher))


@pytest.fixture(scope="session")
def everything_again() -> Made:
    """The first once more."""
    return make(ROOT / "tests" / "cases" / "everything", "in")


@pytest.fixture(scope="session")
def seeds() -> tuple[list[Explainer], Publication]:
    """The explainers of the project's own seeds, without their pages."""
    explainers = explainers_of(discover(ROOT, "seeds", max_bytes=OPTIONS.max_source_bytes), OPTIONS)
    edition = edition_of(catalogue_of(map(entry_of, explainers)), OPTIONS)
    return explainers, Publication(options=OPTIONS, catalogue=edition.catalogue, wording=PageWording(edition))


@pytest.fixture(scope="session")
def standards() -> Path:
    """The folder of what others have written down."""
    return ROOT / "tests" / "standards"
