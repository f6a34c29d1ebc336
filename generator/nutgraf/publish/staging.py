"""A site is built beside the one that is there, and takes its place when it is whole.

With a site at `public/site`, `public/.site.new-<pid>` is the one in the making and, for the moment
between two renames where folders cannot change places at once, `public/.site.old-<pid>` the last one.
`public/.site.lock` keeps two builds apart.
"""

import os
import re
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from nutgraf.publish.errors import PublishError
from nutgraf.publish.exchange import exchange
from nutgraf.publish.lock import locked

SITE_FILES = frozenset({"index.html", "404.html", "sitemap.xml"})
"""At least one of them is in every site."""


@contextmanager
def staged(
    site_dir: Path,
    waiting: Callable[[], None] = lambda: None,
    *,
    name: str = "site",
    marks: frozenset[str] = SITE_FILES,
    retire: Callable[[Path], None] = shutil.rmtree,
) -> Iterator[Path]:
    """Yields an empty folder to build in; it becomes `site_dir` when the block ends without an exception.

    `name` is what is built, `marks` are files by which one is known: a folder that has files and none of
    these is not replaced. After an exception, and where the process is killed, `site_dir` stays as it was
    to the byte. What killed builds have left is removed. Hidden files at the top of the last site (`.git`)
    come along, as they do when MkDocs empties a folder. Calls `waiting` once where another build has to
    end first, and `retire` with the folder of the site that was replaced. PublishError where `site_dir`
    cannot be replaced; OSError where the disk refuses.
    """
    site = Path(os.path.realpath(site_dir))
    _refuse_what_is_none(site, name, marks)
    site.parent.mkdir(parents=True, exist_ok=True)
    with locked(site.with_name(f".{site.name}.lock"), waiting):
        _clean_up_after_killed_builds(site)
        stage = site.with_name(f".{site.name}.new-{os.getpid()}")
        stage.mkdir()
        try:
            yield stage
            if site.is_dir():
                _bring_along(site, stage)
            _put(stage, site)
            if stage.exists():
                retire(stage)
        finally:
            shutil.rmtree(stage, ignore_errors=True)


def _refuse_what_is_none(site: Path, name: str, marks: frozenset[str]) -> None:
    if site.is_symlink():
        # Its links are resolved, so that only those are left that lead in a circle.
        raise PublishError(f"{site} is a link that leads back to itself: remove it")
    if not site.exists():
        return
    if not site.is_dir():
        raise PublishError(f"{site} is a file: the {name} needs a folder")
    if os.path.ismount(site):
        raise PublishError(
            f"{site} is a mount point, which cannot be replaced: build into a folder inside it"
        )
    holds = [entry.name for entry in site.iterdir() if not entry.name.startswith(".")]
    if holds and not marks.intersection(holds):
        raise PublishError(
            f"{site} holds {min(holds)!r} and no {name}: choose an empty folder, or remove it yourself"
        )


def _clean_up_after_killed_builds(site: Path) -> None:
    """Whoever holds the lock may: no other build is alive."""
    ours = re.compile(rf"\.{re.escape(site.name)}\.(new|old)-\d+(-spare)?")
    left = sorted(entry for entry in site.parent.iterdir() if ours.fullmatch(entry.name) and entry.is_dir())
    for entry in left:
        if ".old-" in entry.name and not site.exists():
            entry.rename(site)
        else:
            shutil.rmtree(entry)


def _bring_along(site: Path, stage: Path) -> None:
    for entry in site.iterdir():
        target = stage / entry.name
        if not entry.name.startswith(".") or target.exists():
            continue
        if entry.is_dir() and not entry.is_symlink():
            shutil.copytree(entry, target, symlinks=True)
        else:
            shutil.copy2(entry, target, follow_symlinks=False)
    shutil.copymode(site, stage)


def _put(stage: Path, site: Path) -> None:
    """Puts `stage` in the place of `site`; the last site, if any, is at `stage` afterwards."""
    if not site.exists():
        stage.rename(site)
        return
    if exchange(stage, site):
        return
    old = site.with_name(f".{site.name}.old-{os.getpid()}")
    try:
        site.rename(old)
        stage.rename(site)
    except BaseException:
        if old.exists() and not site.exists():
            old.rename(site)
        raise
    old.rename(stage)
