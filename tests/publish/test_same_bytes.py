"""Two builds of one commit are the same to the byte, wherever, whenever and by however many they are made."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

PARTS = ("mkdocs.yml", "docs", "seeds")
"""What this project's own site is made from."""


def checkout(folder: Path) -> Path:
    """A copy of the site's sources, as new as a fresh clone."""
    folder.mkdir(parents=True)
    for part in PARTS:
        if (ROOT / part).is_dir():
            shutil.copytree(ROOT / part, folder / part, copy_function=shutil.copyfile)
        else:
            shutil.copyfile(ROOT / part, folder / part)
    return folder


def built(folder: Path, *options: str, **environment: str) -> dict[str, bytes]:
    """All files of the site in a folder, built by a process of its own."""
    command = [sys.executable, "-c", "from nutgraf.cli import main; main()", "build", *options]
    subprocess.run(command, cwd=folder, env={**os.environ, **environment}, check=True, capture_output=True)
    site = folder / "site"
    return {
        path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()
    }


@pytest.mark.slow
def test_two_builds_of_one_commit_are_the_same_bytes(tmp_path: Path) -> None:
    one = built(
        checkout(tmp_path / "one"),
        "--jobs=1",
        SOURCE_DATE_EPOCH="1700000000",
        PYTHONHASHSEED="1",
        TZ="Pacific/Kiritimati",
        LC_ALL="C",
    )
    other = built(
        checkout(tmp_path / "quite" / "another"),
        "--jobs=2",
        SOURCE_DATE_EPOCH="1700000000",
        PYTHONHASHSEED="2",
        TZ="Pacific/Pago_Pago",
        LC_ALL="C.UTF-8",
    )
    assert one.keys() == other.keys()
    assert [path for path in one if one[path] != other[path]] == []
    assert {"sitemap.xml.gz", "_headers", "data/nutgraf.sqlite", "search/search_index.json"} <= one.keys()
