"""Files of the last site that are the same in the next one are linked into it, not written again.

What is known of a file tells whether it still is what was written: its size, the time of its last change
to the nanosecond, and its number on the disk. Nothing is ever changed in place, as two sites may share it.
"""

import os
import shutil
import stat
from collections.abc import Mapping
from pathlib import Path
from typing import Literal

from msgspec import MsgspecError, Struct, msgpack

Written = tuple[str, int, int, int]
"""Of a file: a digest of what it was made from, its size in bytes, when it was written (ns), its inode."""


class _Notes(Struct, frozen=True):
    """What was written to a site, as it is kept."""

    format: Literal["site-1"]
    files: dict[str, Written]


class Output:
    """The folder of a site in the making."""

    def __init__(
        self, folder: Path, last: Path | None = None, known: Mapping[str, Written] | None = None
    ) -> None:
        """`last`: the folder of the site before; `known`: what was written to it, by address."""
        self._folder = os.fspath(folder)
        self._last = os.fspath(last) if last else ""
        self._known = known if known and last else {}
        self._folders: set[str] = set()
        self._links = True
        self.written: dict[str, Written] = {}
        """What can be used again, by address."""

    def keep(self, uri: str, digest: str) -> bool:
        """Takes a file from the last site; False where it was not made from the same, or is another now."""
        known = self._known.get(uri)
        if known is None or known[0] != digest:
            return False
        source, target = f"{self._last}/{uri}", self._path(uri)
        try:
            found = self._linked(source, target, known) if self._links else _copied(source, target, known)
        except (FileNotFoundError, FileExistsError, NotADirectoryError):
            return False
        except OSError:
            # A file system without links, or a file with as many as it can have.
            self._links = False
            return self.keep(uri, digest)
        if found is None:
            return False
        self.written[uri] = found
        return True

    def write(self, uri: str, digest: str, content: bytes) -> None:
        """Writes a file; one without a digest will not be used again."""
        path = self._path(uri)
        try:
            file = open(path, "xb")  # noqa: SIM115, PTH123 - thousands of them: closed below
        except FileExistsError:
            os.unlink(path)  # noqa: PTH108
            file = open(path, "xb")  # noqa: SIM115, PTH123
        with file:
            file.write(content)
            file.flush()
            status = os.fstat(file.fileno())
        if digest:
            self.written[uri] = (digest, status.st_size, status.st_mtime_ns, status.st_ino)

    def has(self, uri: str) -> bool:
        """Whether something is at an address already."""
        return os.path.lexists(f"{self._folder}/{uri}")

    def finish(self) -> None:
        """Called when everything is written."""

    def _path(self, uri: str) -> str:
        path = f"{self._folder}/{uri}"
        folder = path.rpartition("/")[0]
        if folder not in self._folders:
            try:
                os.mkdir(folder)  # noqa: PTH102
            except FileExistsError:
                pass
            except FileNotFoundError:
                os.makedirs(folder, exist_ok=True)  # noqa: PTH103
            self._folders.add(folder)
        return path

    @staticmethod
    def _linked(source: str, target: str, known: Written) -> Written | None:
        os.link(source, target, follow_symlinks=False)
        if is_as_written(os.lstat(target), known):
            return known
        os.unlink(target)  # noqa: PTH108
        return None


def load_written(path: Path) -> dict[str, Written]:
    """What was written to the last site; nothing where it cannot be known."""
    try:
        return msgpack.decode(path.read_bytes(), type=_Notes).files
    except (OSError, MsgspecError):
        return {}


def save_written(path: Path, written: dict[str, Written]) -> None:
    """Keeps it for the next build; a kill leaves the old or the new, whole."""
    path.parent.mkdir(parents=True, exist_ok=True)
    new = path.with_name(f"{path.name}.{os.getpid()}")
    try:
        new.write_bytes(msgpack.encode(_Notes("site-1", written)))
        new.replace(path)
    finally:
        new.unlink(missing_ok=True)


def _copied(source: str, target: str, known: Written) -> Written | None:
    if not is_as_written(os.lstat(source), known):
        return None
    shutil.copyfile(source, target)
    if not is_as_written(os.lstat(source), known):
        os.unlink(target)  # noqa: PTH108
        return None
    status = os.lstat(target)
    return (known[0], status.st_size, status.st_mtime_ns, status.st_ino)


def is_as_written(status: os.stat_result, known: Written) -> bool:
    """Whether a file still is what was written."""
    found = (status.st_size, status.st_mtime_ns, status.st_ino)
    return stat.S_ISREG(status.st_mode) and found == known[1:]
