"""Watches the files of a preview: an archive has thousands, and a save is to be seen at once.

MkDocs asks the disk for all that it knows of each file, and compares file by file. Here that is one look
into each folder; what tells of a change is the same. To be notified by the system would be faster still,
but nothing is heard so from network folders and from outside of a container.
"""

import os
import time
from collections.abc import Iterator
from contextlib import suppress
from functools import partial
from threading import Event, Thread
from typing import Any

from mkdocs.livereload import LiveReloadServer
from watchdog.events import FileModifiedEvent
from watchdog.observers.api import BaseObserver, EventEmitter, ObservedWatch

from nutgraf.publish.termination import requests_held

INTERVAL = 0.2
"""Seconds from one look to the next."""

_REST = 5
"""A look that takes long is followed by a rest that is so many times as long."""

_SHORT = 0.01
"""Seconds that MkDocs waits for another change before it builds."""

_Seen = dict[str, tuple[int, int, int]]
"""Of each file by its path: when it was changed (ns), its size in bytes, its number on the disk."""


def watch_quickly(server: LiveReloadServer, idle: Event) -> None:
    """Has a server that is not started yet watch in this way what it is told to watch, before or later.

    Nobody looks but while `idle` is set: a build would wait for the look at each of its files.
    """
    if not isinstance(server.observer, BaseObserver):
        return
    watched: dict[str, bool] = {}
    while server.observer.emitters:
        # Who has told it twice to watch something has to tell it twice to leave that.
        watch = next(iter(server.observer.emitters)).watch
        watched[_path_of(watch)] = watch.is_recursive
        server.unwatch(_path_of(watch))
    server.observer = BaseObserver(partial(Lookout, idle=idle), timeout=INTERVAL)  # type: ignore[arg-type, assignment]
    for path, recursive in watched.items():
        server.watch(path, recursive=recursive)
    # One look finds all that was saved together: there is nothing to wait for.
    server.build_delay = _SHORT


def start_whole(thread: Thread) -> None:
    """Has a thread that is not started yet be started as a whole or not at all when the preview is ended.

    MkDocs asks the server's thread whether it lives and takes the socket from under it if not: half
    started it says no, and runs.
    """
    start = thread.start

    def started() -> None:
        with requests_held():
            start()

    thread.start = started  # type: ignore[method-assign]


class Lookout(EventEmitter):
    """Looks at a folder, or at a file, again and again."""

    def __init__(self, *arguments: Any, idle: Event, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self._idle = idle

    def on_thread_start(self) -> None:
        """Takes note of what is there before the first change."""
        self._path = _path_of(self.watch)
        self._seen, self._rest = self._look()

    def queue_events(self, timeout: float) -> None:
        """Waits, looks, and tells where something has changed; what it was, nobody asks."""
        if self.stopped_event.wait(max(timeout, self._rest)) or not self._idle.wait(timeout):
            return
        seen, self._rest = self._look()
        if seen != self._seen:
            self._seen = seen
            self.queue_event(FileModifiedEvent(self._path))

    def _look(self) -> tuple[_Seen, float]:
        """What there is, and how many seconds to rest after having looked at it."""
        started = time.thread_time()
        seen = dict(_files(self._path))
        return seen, _REST * (time.thread_time() - started)


def _path_of(watch: ObservedWatch) -> str:
    """What is to be watched; of a file, newer releases of watchdog give the folder as its `path`."""
    return str(getattr(watch, "raw_path", watch.path))


def _files(top: str) -> Iterator[tuple[str, tuple[int, int, int]]]:
    """All files in a folder and below, or the one file; links count as what they lead to.

    What cannot be read, or has gone in the meantime, is not there.
    """
    if not os.path.isdir(top):  # noqa: PTH112 - here and below: thousands of them
        with suppress(OSError):
            yield top, _known(os.stat(top))  # noqa: PTH116
        return
    waiting, entered = [top], set()
    while waiting:
        folder = waiting.pop()
        with suppress(OSError), os.scandir(folder) as entries:
            number = os.stat(folder).st_ino  # noqa: PTH116
            if number in entered:
                continue
            entered.add(number)
            for entry in entries:
                with suppress(OSError):
                    if entry.is_dir():
                        waiting.append(entry.path)
                    else:
                        yield entry.path, _known(entry.stat())


def _known(status: os.stat_result) -> tuple[int, int, int]:
    return status.st_mtime_ns, status.st_size, status.st_ino
