"""What is saved while a preview runs is seen, and nothing else is."""

import signal
from collections.abc import Callable, Iterator
from pathlib import Path
from queue import Empty
from threading import Event, Thread

import pytest
from mkdocs.livereload import LiveReloadServer
from watchdog.events import FileSystemEvent
from watchdog.observers.api import EventQueue, ObservedWatch

from nutgraf.publish.mkdocs.watching import Lookout, start_whole, watch_quickly

PAUSE = 0.02
LONG = 5.0


class Watched:
    """A folder of two files, and what is heard of it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.idle = Event()
        self.idle.set()
        self.queue = EventQueue()
        (folder / "deep").mkdir(parents=True)
        (folder / "a.txt").write_text("One.")
        (folder / "deep" / "b.txt").write_text("Two.")

    def lookout(self, path: Path) -> Lookout:
        watch = ObservedWatch(str(path), recursive=True)
        return Lookout(self.queue, watch, timeout=PAUSE, idle=self.idle)

    def heard(self, seconds: float) -> bool:
        """Whether anything is heard within this time."""
        try:
            event: FileSystemEvent = self.queue.get(timeout=seconds)[0]
        except Empty:
            return False
        return not event.is_directory


@pytest.fixture
def watched(tmp_path: Path) -> Iterator[Watched]:
    """A folder that somebody looks at."""
    found = Watched(tmp_path / "seeds")
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "c.txt").write_text("Three.")
    (found.folder / "link").symlink_to(tmp_path / "elsewhere")
    (found.folder / "circle").symlink_to(found.folder)
    lookout = found.lookout(found.folder)
    lookout.start()
    yield found
    found.idle.set()
    lookout.stop()
    lookout.join(LONG)
    assert not lookout.is_alive()


CHANGES: dict[str, Callable[[Path], object]] = {
    "saved": lambda folder: (folder / "a.txt").write_text("One more."),
    "saved in a folder": lambda folder: (folder / "deep" / "b.txt").write_text("Two more."),
    "saved behind a link": lambda folder: (folder / "link" / "c.txt").write_text("Three more."),
    "new": lambda folder: (folder / "deep" / "new.txt").write_text("Four."),
    "removed": lambda folder: (folder / "a.txt").unlink(),
    "renamed": lambda folder: (folder / "a.txt").rename(folder / "z.txt"),
    "replaced": lambda folder: (folder / "deep" / "b.txt").replace(folder / "a.txt"),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_a_change_is_heard_of(watched: Watched, change: Callable[[Path], object]) -> None:
    assert not watched.heard(10 * PAUSE)
    change(watched.folder)
    assert watched.heard(LONG)


def test_what_is_saved_during_a_build_is_heard_of_after_it(watched: Watched) -> None:
    watched.idle.clear()
    watched.heard(10 * PAUSE)
    (watched.folder / "a.txt").write_text("One more.")
    assert not watched.heard(10 * PAUSE)
    watched.idle.set()
    assert watched.heard(LONG)


def test_a_file_can_be_watched_alone(watched: Watched) -> None:
    lookout = watched.lookout(watched.folder / "deep" / "b.txt")
    lookout.on_thread_start()
    (watched.folder / "deep" / "b.txt").write_text("Other words.")
    lookout.queue_events(PAUSE)
    assert watched.heard(LONG)


@pytest.mark.parametrize("saved", ["a.txt", "deep/b.txt"])
def test_a_server_watches_in_this_way_what_it_was_told_to(watched: Watched, saved: str) -> None:
    server = LiveReloadServer(lambda: None, "127.0.0.1", 0, str(watched.folder))
    for _ in range(2):
        server.watch(str(watched.folder / "deep"))
    watch_quickly(server, watched.idle)
    server.watch(str(watched.folder / "a.txt"))
    assert {type(emitter) for emitter in server.observer.emitters} == {Lookout}
    server.observer.start()
    try:
        (watched.folder / saved).write_text("Other words.")
        with server._rebuild_cond:
            assert server._rebuild_cond.wait_for(lambda: server._want_rebuild, LONG)
    finally:
        server.observer.stop()
        server.observer.join(LONG)
        server.server_close()


class Interrupted(Thread):
    """A thread that is being started when the preview is asked to end."""

    def start(self) -> None:
        signal.raise_signal(signal.SIGINT)
        super().start()


def test_a_request_to_end_waits_until_the_server_runs() -> None:
    end = Event()
    thread = Interrupted(target=end.wait)
    # Started in the background, this process may be told to ignore it.
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    start_whole(thread)
    try:
        with pytest.raises(KeyboardInterrupt):
            thread.start()
        assert thread.is_alive()
        assert signal.getsignal(signal.SIGINT) is signal.default_int_handler
    finally:
        end.set()
        signal.signal(signal.SIGINT, before)
