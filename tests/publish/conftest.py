"""Small sites in folders of their own."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

import pytest
import yaml

MATERIAL = {"name": "material", "font": False}

ARTICLE = """\
QUILLMOUTH — The old mill bridge was closed on Monday after a crack was found in an arch.

The town says repairs take three weeks.
"""

ANNOTATIONS = """\
title: The bridge that closed
summary: The old mill bridge carries the only road into Quillmouth.
claims:
  - id: three-weeks
    claim: Repairs take three weeks.
    quote: repairs take three weeks
    verdict: unverified
"""


@dataclass(frozen=True)
class Project:
    """A folder with a `mkdocs.yml`."""

    root: Path

    @property
    def config(self) -> Path:
        return self.root / "mkdocs.yml"

    @property
    def site(self) -> Path:
        return self.root / "site"

    def write(self, path: str, text: str) -> Path:
        target = self.root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
        return target

    def read(self, path: str) -> str:
        return (self.site / path).read_text(encoding="utf-8")

    def contents(self) -> dict[str, bytes]:
        """All files of the site, by path."""
        return {str(p.relative_to(self.site)): p.read_bytes() for p in self.site.rglob("*") if p.is_file()}


class MakeProject(Protocol):
    def __call__(self, *, files: Mapping[str, str] = ..., **settings: Any) -> Project: ...


@pytest.fixture
def make_project(tmp_path: Path) -> MakeProject:
    """Makes a site with a home page; settings are those of `mkdocs.yml`."""

    def make(*, files: Mapping[str, str] = {}, **settings: Any) -> Project:
        project = Project(tmp_path / "project")
        config = {"site_name": "The Example", "theme": MATERIAL, "plugins": ["search", "nutgraf"], **settings}
        for path, text in {"docs/index.md": "# Home\n", **files}.items():
            project.write(path, text)
        (project.root / "seeds").mkdir(exist_ok=True)
        project.write("mkdocs.yml", yaml.safe_dump(config))
        return project

    return make


@pytest.fixture
def bridge(make_project: MakeProject) -> Project:
    """A site with one explainer, `old-mill-bridge`."""
    return make_project(
        files={"seeds/old-mill-bridge.txt": ARTICLE, "seeds/old-mill-bridge.yaml": ANNOTATIONS}
    )
