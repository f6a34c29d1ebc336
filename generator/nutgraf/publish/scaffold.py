"""A small site to begin with: complete, fictional, and free of mistakes."""

import json
import secrets
import shutil
from collections.abc import Iterator
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path, PurePosixPath

from nutgraf import __version__
from nutgraf.load.schema import annotation_schema
from nutgraf.publish.errors import PublishError

_MOVED = {
    "gitignore": ".gitignore",
    "workflows/publish.yml": ".github/workflows/publish.yml",
}
"""Files that would take effect where they are kept, if they had their own names."""


def create_site(folder: Path) -> tuple[str, ...]:
    """Writes the site into a folder that is empty or not there yet; POSIX paths of its files, sorted.

    Either the whole site is there afterwards or nothing of it. PublishError where something is in
    the way; OSError where the disk refuses.
    """
    if folder.is_symlink() or (folder.exists() and not folder.is_dir()):
        raise PublishError(f"{folder} is there already and is no folder")
    if folder.is_dir() and any(folder.iterdir()):
        raise PublishError(f"{folder} is not empty: choose a new folder, or an empty one")
    content = site_files()
    home = folder.absolute()
    home.parent.mkdir(parents=True, exist_ok=True)
    inside = home.is_dir()
    stage = (home if inside else home.parent) / f".{home.name}.{secrets.token_hex(4)}"
    try:
        for path, text in content.items():
            target = stage / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, encoding="utf-8", newline="\n")
        if inside:
            _move_up(stage)
        else:
            stage.rename(home)
    finally:
        shutil.rmtree(stage, ignore_errors=True)
    return tuple(sorted(content))


def site_files() -> dict[str, str]:
    """The files of the site: POSIX path to text."""
    kept = files("nutgraf.publish") / "scaffold_files"
    texts = {_MOVED.get(path, path): text for path, text in _walk(kept, PurePosixPath())}
    texts["requirements.txt"] = f"nutgraf{_compatible(__version__)}\nmkdocs-material>=9.6,<10\n"
    texts["annotations.schema.json"] = json.dumps(annotation_schema(), indent=2, ensure_ascii=False) + "\n"
    return texts


def _walk(folder: Traversable, at: PurePosixPath) -> Iterator[tuple[str, str]]:
    for entry in folder.iterdir():
        if entry.is_dir():
            yield from _walk(entry, at / entry.name)
        else:
            yield (at / entry.name).as_posix(), entry.read_text(encoding="utf-8")


def _compatible(version: str) -> str:
    """The range of versions that promise to read the same annotations as this one."""
    major, minor, *_ = version.split(".")
    below = f"0.{int(minor) + 1}" if major == "0" else str(int(major) + 1)
    return f">={version},<{below}"


def _move_up(stage: Path) -> None:
    """Moves what is in a folder into the one above; all of it or nothing."""
    moved: list[Path] = []
    try:
        for entry in sorted(stage.iterdir()):
            target = stage.parent / entry.name
            entry.rename(target)
            moved.append(target)
    except BaseException:
        for entry in moved:
            entry.rename(stage / entry.name)
        raise
