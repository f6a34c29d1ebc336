"""A site on disk, and commands run in it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from nutgraf.cli import commands
from nutgraf.publish.scaffold import create_site

BRIDGE = "seeds/quillmouth/old-mill-bridge"
Run = Callable[..., Result]


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The site that `nutgraf new` makes, in the current folder."""
    root = tmp_path / "site"
    create_site(root)
    monkeypatch.chdir(root)
    return root


@pytest.fixture
def run() -> Run:
    """Runs a command: `run("check", "--strict")`."""
    return lambda *arguments: CliRunner().invoke(commands, arguments, catch_exceptions=False)
