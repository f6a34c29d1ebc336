"""Files that are what they were when they were last read need not be read again.

What the system says of a file tells whether anybody has changed it: its size, when its content and when
anything of it was last changed (to the nanosecond), and its number on the disk; as `git status` does. What
was changed too shortly before it was read could be changed once more in the same tick of the disk's clock:
it is not remembered.
"""

import os
from contextlib import suppress
from time import time_ns

from msgspec import MsgspecError, Struct, msgpack

from nutgraf.core.store import Store

SEEN = "seen"
"""The shelf of what is remembered of files."""

_FILES = "files"

TICK_NS = 2_000_000_000
"""The longest tick of a disk's clock: that of FAT."""

_Print = tuple[int, int, int, int]
"""Size in bytes, changes of the content and of the file (ns), inode."""


class _Seen(Struct, frozen=True, array_like=True):
    """A file as it was read."""

    print: _Print
    digest: str
    """Of its text."""


class Recognition:
    """What is remembered of the files of a folder, and what is to be remembered next time."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._known = _read(store)
        self._seen: dict[str, _Seen] = {}
        self._until = time_ns() - TICK_NS

    def digest(self, path: str, status: os.stat_result) -> str | None:
        """The digest of a file's text; None where it has to be read."""
        known = self._known.get(path)
        if known is None or known.print != _print(status):
            return None
        self._seen[path] = known
        return known.digest

    def remember(self, path: str, status: os.stat_result, digest: str) -> None:
        """Takes note of a file that was read; `status` is what was known of it before."""
        if max(status.st_mtime_ns, status.st_ctime_ns) < self._until:
            self._seen[path] = _Seen(_print(status), digest)

    def keep(self) -> None:
        """Remembers these files, and no others, until the next time."""
        if self._seen == self._known:
            return
        # Half a surrogate pair, as names of folders can have, is no text.
        with suppress(UnicodeEncodeError):
            self._store.put(SEEN, {_FILES: msgpack.encode(self._seen)})


def _print(status: os.stat_result) -> _Print:
    return status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino


def _read(store: Store) -> dict[str, _Seen]:
    try:
        return msgpack.decode(store.get(SEEN, _FILES) or b"\x80", type=dict[str, _Seen])
    except MsgspecError:
        return {}
