"""A site is built in the folder of an earlier one, so that thousands of pages need not be touched.

What MkDocs has written is moved into that folder, which then takes the place of the one that MkDocs
wrote to. At the end everything goes that is not of this build.
"""

import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path

from nutgraf.publish.mkdocs.reuse import Output, Written, is_as_written


class TakenOver(Output):
    """The folder of a site in the making, where an earlier one was made."""

    def __init__(
        self, folder: Path, earlier: Path, known: Mapping[str, Written], last: Path | None = None
    ) -> None:
        """`folder`: where other files of the site are already; `earlier`: what takes its place.

        `known`: what was written to the last site; `last`: its folder, None where it is `earlier`.

        OSError where the disk refuses; then neither folder is whole.
        """
        super().__init__(folder, last)
        self._known = known
        self._of_others = set(_moved(self._folder, os.fspath(earlier), ""))
        self._made: set[str] = set()
        os.rmdir(self._folder)  # noqa: PTH106
        os.rename(earlier, self._folder)  # noqa: PTH104

    def keep(self, uri: str, digest: str) -> bool:
        """Leaves a file where it is, or takes it from the last site.

        False where it was not made from the same, or is another now.
        """
        known = self._known.get(uri)
        if known is None or known[0] != digest or uri in self._of_others:
            return False
        if self._is_there(uri, known):
            self.written[uri] = known
        elif not self._is_taken(uri, digest):
            return False
        self._made.add(uri)
        return True

    def write(self, uri: str, digest: str, content: bytes) -> None:
        """Writes a file; one without a digest will not be used again."""
        try:
            super().write(uri, digest, content)
        except OSError:
            # The last site may have had a file where there is a folder now, or the other way round.
            self._make_room(uri)
            super().write(uri, digest, content)
        self._made.add(uri)

    def has(self, uri: str) -> bool:
        """Whether something of this build is at an address already."""
        return uri in self._of_others or uri in self._made

    def finish(self) -> None:
        """Removes what is left of the last site."""
        _sweep(self._folder, "", self._of_others | self._made)

    def _is_there(self, uri: str, known: Written) -> bool:
        """Whether the earlier site has the same file as the last one: it does where the page was the same."""
        try:
            return is_as_written(os.lstat(f"{self._folder}/{uri}"), known)
        except OSError:
            return False

    def _is_taken(self, uri: str, digest: str) -> bool:
        """Whether the file could be taken from the last site, in the place of the earlier one's."""
        if not self._last:
            return False
        try:
            with suppress(FileNotFoundError):
                os.unlink(f"{self._folder}/{uri}")  # noqa: PTH108
            return super().keep(uri, digest)
        except OSError:
            # A file is where a folder has to be, or the other way round: `write` makes room.
            return False

    def _make_room(self, uri: str) -> None:
        """Removes a file where a folder has to be, and a folder where a file has to be."""
        parts = uri.split("/")
        for end in range(1, len(parts) + 1):
            above = "/".join(parts[:end])
            path = f"{self._folder}/{above}"
            in_the_way = os.path.lexists(path) and _is_folder(path) is (above == uri)
            if in_the_way and not self._is_used(above):
                _remove(path)
        self._folders.clear()

    def _is_used(self, uri: str) -> bool:
        """Whether this build has something at an address or below it."""
        used = self._of_others | self._made
        return uri in used or any(one.startswith(f"{uri}/") for one in used)


def _moved(source: str, target: str, prefix: str) -> Iterator[str]:
    """Moves the files of a folder into another, in the place of what is there; their addresses."""
    with os.scandir(source) as entries:
        found = list(entries)
    for entry in found:
        uri, path = f"{prefix}{entry.name}", f"{target}/{entry.name}"
        is_folder = entry.is_dir(follow_symlinks=False)
        if os.path.lexists(path) and not (is_folder and _is_folder(path)):
            _remove(path)
        if is_folder:
            os.makedirs(path, exist_ok=True)  # noqa: PTH103
            yield from _moved(entry.path, path, f"{uri}/")
            os.rmdir(entry.path)  # noqa: PTH106
        else:
            os.rename(entry.path, path)  # noqa: PTH104
            yield uri


def _sweep(folder: str, prefix: str, used: set[str]) -> bool:
    """Removes all files but those that are used; whether there is one."""
    has_any = False
    with os.scandir(folder) as entries:
        found = list(entries)
    for entry in found:
        uri = f"{prefix}{entry.name}"
        if not entry.is_dir(follow_symlinks=False):
            if uri in used:
                has_any = True
            else:
                os.unlink(entry.path)  # noqa: PTH108
        elif _sweep(entry.path, f"{uri}/", used):
            has_any = True
        else:
            os.rmdir(entry.path)  # noqa: PTH106
    return has_any


def _is_folder(path: str) -> bool:
    return os.path.isdir(path) and not os.path.islink(path)  # noqa: PTH112, PTH114


def _remove(path: str) -> None:
    if _is_folder(path):
        shutil.rmtree(path)
    else:
        os.unlink(path)  # noqa: PTH108
