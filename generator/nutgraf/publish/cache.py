"""Work kept on disk from one build to the next: an SQLite database for each way to build the site.

SQLite keeps a database whole when the process is killed, and lets one process at a time have it.
Each content has its checksum beside it: what was damaged counts as lost, and is made anew.
"""

import shutil
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any
from zlib import crc32

MOST_DATABASES = 4
"""Kept in a cache folder: as for the site and its preview, before and after a change of options."""

SPARE = ".spare"
"""How the name of a site's folder ends that is kept there to build the next one in."""

_SUFFIX = ".sqlite"
_MEMORY = ":memory:"
_AT_ONCE = 32 * 1024 * 1024
"""Bytes in one transaction, so that little is lost with a build that is killed."""

Tell = Callable[[str], None]
"""Hears what a user should know of the cache."""


@contextmanager
def opened(folder: Path | None, realm: str, tell: Tell) -> Iterator["Cache"]:
    """The cache for builds of one realm: of one program, with one set of options.

    Without a folder, while another build has it, and where the disk refuses, it is one that is
    forgotten afterwards.
    """
    cache = Cache("", tell)
    if folder:
        try:
            folder.mkdir(parents=True, exist_ok=True)
            cache = Cache(str(folder / f"{realm}{_SUFFIX}"), tell)
        except (sqlite3.Error, OSError) as error:
            locked = isinstance(error, sqlite3.OperationalError) and "locked" in str(error)
            reason = "another build has it" if locked else str(error)
            tell(f"the cache in {folder} is not used: {reason}")
    try:
        yield cache
    finally:
        cache.close()
        if folder:
            _tidy(folder)


def emptied(folder: Path) -> bool:
    """Removes what a cache folder holds of ours; whether there was anything. OSError where it cannot be."""
    found = [path for path in folder.glob("*") if path.suffix in _OURS] if folder.is_dir() else []
    for path in found:
        if path.suffix == SPARE:
            shutil.rmtree(path)
        else:
            path.unlink()
    if folder.is_dir() and not any(folder.iterdir()):
        folder.rmdir()
    return bool(found)


class Cache:
    """A store in an SQLite database."""

    def __init__(self, path: str, tell: Tell) -> None:
        """`path` empty: a database that goes with the process. sqlite3.Error where it cannot be had."""
        self._path = path
        self._tell = tell
        self._shelves: set[str] = set()
        self._pending = 0
        try:
            self._connection = _connected(path)
        except sqlite3.OperationalError:
            raise
        except sqlite3.DatabaseError:
            self._connection = self._anew()

    def close(self) -> None:
        """Keeps what was put."""
        with suppress(sqlite3.Error):
            self._connection.commit()
        self._connection.close()

    def load(self, shelf: str) -> dict[str, bytes]:
        """All that is on a shelf."""
        rows = self._run(shelf, 'SELECT key, checksum, content FROM "{}"')
        return {key: content for key, checksum, content in rows if self._is_whole(checksum, content)}

    def keys(self, shelf: str) -> set[str]:
        """The keys on a shelf."""
        return {key for (key,) in self._run(shelf, 'SELECT key FROM "{}"')}

    def get(self, shelf: str, key: str) -> bytes | None:
        """One content; None where it is not there."""
        for checksum, content in self._run(shelf, 'SELECT checksum, content FROM "{}" WHERE key = ?', (key,)):
            if self._is_whole(checksum, content):
                found: bytes = content
                return found
        return None

    def put(self, shelf: str, contents: Mapping[str, bytes]) -> None:
        """Adds contents, in the place of those of the same keys."""
        rows = [(key, crc32(content), content) for key, content in contents.items()]
        self._run(shelf, 'INSERT OR REPLACE INTO "{}" VALUES (?, ?, ?)', *rows, many=True)
        self._pending += sum(map(len, contents.values()))
        if self._pending > _AT_ONCE:
            with suppress(sqlite3.OperationalError):
                self._connection.commit()
            self._pending = 0

    def drop(self, shelf: str, keys: Iterable[str]) -> None:
        """Takes contents away; those that are not there are no matter."""
        self._run(shelf, 'DELETE FROM "{}" WHERE key = ?', *((key,) for key in keys), many=True)

    def _run(self, shelf: str, query: str, *values: tuple[Any, ...], many: bool = False) -> list[Any]:
        """The rows that a query gives; none where the database was damaged and had to be made anew."""
        for _ in range(2):
            try:
                self._open_shelf(shelf)
                if many:
                    self._connection.executemany(query.format(shelf), values)
                    return []
                return self._connection.execute(query.format(shelf), *values).fetchall()
            except sqlite3.OperationalError as error:
                # A full disk, above all. What is lost by this is made anew where it is asked for.
                if self._path == _MEMORY:
                    raise
                self._tell(f"the cache is given up: {error}")
                self._give_up()
            except sqlite3.DatabaseError:
                self._connection.close()
                self._connection = self._anew()
        return []

    def _give_up(self) -> None:
        with suppress(sqlite3.Error):
            self._connection.rollback()
        self._connection.close()
        self._path = _MEMORY
        self._shelves.clear()
        self._connection = _connected(_MEMORY)

    def _open_shelf(self, name: str) -> None:
        if name not in self._shelves:
            columns = "key TEXT PRIMARY KEY, checksum INTEGER NOT NULL, content BLOB NOT NULL"
            self._connection.execute(f'CREATE TABLE IF NOT EXISTS "{name}" ({columns})')
            self._shelves.add(name)

    def _anew(self) -> sqlite3.Connection:
        self._tell("the cache was damaged: it is made anew")
        self._shelves.clear()
        for path in (self._path, f"{self._path}-journal"):
            Path(path).unlink(missing_ok=True)
        return _connected(self._path)

    def _is_whole(self, checksum: object, content: object) -> bool:
        if isinstance(content, bytes) and crc32(content) == checksum:
            return True
        self._tell("part of the cache was damaged: it is made anew")
        return False


_OURS = (_SUFFIX, f"{_SUFFIX}-journal", ".json", ".msgpack", SPARE)


def _connected(path: str) -> sqlite3.Connection:
    connection = sqlite3.connect(path, timeout=0)
    try:
        # What a killed process leaves is rolled back; that power fails, checksums have to tell.
        for pragma in ("page_size = 16384", "locking_mode = EXCLUSIVE", "synchronous = OFF"):
            connection.execute(f"PRAGMA {pragma}")
        connection.execute("BEGIN EXCLUSIVE")
        connection.execute("CREATE TABLE IF NOT EXISTS nutgraf (version INTEGER)")
        connection.commit()
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def _tidy(folder: Path) -> None:
    """Removes the databases that were not used for the longest time."""
    with suppress(OSError):
        found = sorted(folder.glob(f"*{_SUFFIX}"), key=lambda path: path.stat().st_mtime, reverse=True)
        for path in found[MOST_DATABASES:]:
            path.unlink()
