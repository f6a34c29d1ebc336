"""The data files of places, in the sites that MkDocs writes."""

import json
import re
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin

import pytest
from lxml import etree

from nutgraf.publish.mkdocs.build import build

if TYPE_CHECKING:
    from tests.publish.conftest import MakeProject

ARTICLE = "The lifeboat searched the bay.\n"
ANNOTATIONS = """\
title: Where the lifeboat searched
summary: A rescue on a coast.
locations:
  - {id: bay, name: The bay, kind: water, lat: 10.25, lon: -30.65, uncertainty_m: 5000}
  - {id: hamlet, name: The hamlet, unlocated: Nobody knows.}
"""

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("theme", [{"name": "material", "font": False}, {"name": "mkdocs"}], ids=str)
def test_pages_lead_to_the_files_and_the_files_to_the_pages(
    make_project: "MakeProject", theme: dict[str, Any]
) -> None:
    files = {"seeds/rescue.txt": ARTICLE, "seeds/rescue.yaml": ANNOTATIONS}
    home = "https://example.org/news/"
    project = make_project(files=files, theme=theme, site_url=home)
    build(project.config)
    contents = project.contents()
    for page in ("explainers/rescue/", "locations/"):
        html = contents[f"{page}index.html"].decode()
        links = re.findall(r'<a href="([^"]+\.(?:geojson|kml))"', html)
        geojson, kml = (urljoin(home + page, link).removeprefix(home) for link in links)
        features = json.loads(contents[geojson])["features"]
        assert [feature["id"] for feature in features] == ["rescue/bay", "rescue/hamlet"]
        assert b"The hamlet" in etree.tostring(etree.fromstring(contents[kml]))
        for feature in features:
            path, _, anchor = feature["properties"]["url"].removeprefix(home).partition("#")
            assert f'id="{anchor}"' in contents[f"{path}index.html"].decode()
