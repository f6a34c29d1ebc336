"""Files that nobody has changed are not read again; all others are."""

import os
import pickle
import time
from pathlib import Path

import pytest

from nutgraf.core.store import Shelves
from nutgraf.core.text import Source
from nutgraf.load import discover as discovering
from nutgraf.load.discover import discover
from nutgraf.load.recognition import SEEN, TICK_NS


class Folder:
    """A seeds folder that is looked through again and again, with files that have rested for a while."""

    def __init__(self, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.root, self.store = root, Shelves()
        self.read: list[str] = []
        bytes_of = discovering._bytes_of

        def noted(path: str) -> bytes:
            self.read.append(Path(path).name)
            return bytes_of(path)

        monkeypatch.setattr(discovering, "_bytes_of", noted)
        # Nobody waits for the tick of a disk's clock here: time runs ahead.
        self.ahead = 2 * TICK_NS
        monkeypatch.setattr("nutgraf.load.recognition.time_ns", lambda: time.time_ns() + self.ahead)

    def write(self, name: str, text: str) -> Path:
        path = self.root / "seeds" / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    def look(self, max_bytes: int = 1000) -> dict[str, Source]:
        """The sources; `read` are the files that were opened for it."""
        self.read.clear()
        seeds = discover(self.root, "seeds", max_bytes=max_bytes, store=self.store)
        return {Path(source.path).name: source for source in (*seeds.articles, *seeds.annotations)}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Folder:
    folder = Folder(tmp_path, monkeypatch)
    folder.write("bridge.txt", "The bridge is shut.")
    folder.write("bridge.yaml", "title: Bridge")
    return folder


def test_what_is_as_it_was_is_not_read(folder: Folder) -> None:
    first = folder.look()
    assert sorted(folder.read) == ["bridge.txt", "bridge.yaml"]
    again = folder.look()
    assert folder.read == []
    assert {name: source.digest for name, source in again.items()} == {
        name: source.digest for name, source in first.items()
    }
    assert folder.read == []
    assert again == first


def test_its_text_is_read_when_somebody_asks_for_it(folder: Folder) -> None:
    folder.look()
    again = folder.look()
    assert again["bridge.txt"].text == "The bridge is shut."
    assert again["bridge.txt"].line_text(1) == "The bridge is shut."
    assert folder.read == ["bridge.txt"]
    sent = pickle.loads(pickle.dumps(again["bridge.yaml"]))  # noqa: S301 - its own
    assert sent.text == "title: Bridge"
    assert sent == again["bridge.yaml"]


@pytest.mark.parametrize("text", ["The bridge is open.", "The bridge is open again."])
def test_what_was_changed_is_read(folder: Folder, text: str) -> None:
    folder.look()
    folder.write("bridge.txt", text)
    assert folder.look()["bridge.txt"].text == text
    assert folder.read == ["bridge.txt"]


def test_a_time_that_was_put_back_deceives_nobody(folder: Folder) -> None:
    path = folder.root / "seeds" / "bridge.txt"
    before = path.stat()
    folder.look()
    folder.write("bridge.txt", "The bridge is open.")
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert path.stat().st_size == before.st_size
    assert folder.look()["bridge.txt"].text == "The bridge is open."


def test_another_file_of_that_name_is_read(folder: Folder) -> None:
    path = folder.root / "seeds" / "bridge.txt"
    before = path.stat()
    folder.look()
    other = folder.write("other", "The bridge is open.")
    os.utime(other, ns=(before.st_atime_ns, before.st_mtime_ns))
    other.replace(path)
    assert folder.look()["bridge.txt"].text == "The bridge is open."


def test_what_was_changed_a_moment_ago_is_not_remembered(folder: Folder) -> None:
    folder.ahead = 0
    folder.look()
    folder.look()
    assert sorted(folder.read) == ["bridge.txt", "bridge.yaml"]


def test_what_changes_after_it_was_recognised_counts_as_it_is_read(folder: Folder) -> None:
    folder.look()
    recognised = folder.look()["bridge.txt"]
    told = recognised.digest
    folder.write("bridge.txt", "The bridge is open.")
    assert recognised.text == "The bridge is open."
    assert recognised.digest == Source(path="", text="The bridge is open.").digest != told


def test_what_is_gone_after_it_was_recognised_is_an_error_that_says_so(folder: Folder) -> None:
    folder.look()
    recognised = folder.look()
    (folder.root / "seeds" / "bridge.txt").unlink()
    with pytest.raises(FileNotFoundError):
        _ = recognised["bridge.txt"].text
    folder.write("bridge.yaml", "")
    with pytest.raises(OSError, match="was changed while the seeds were read"):
        _ = recognised["bridge.yaml"].text


def test_what_cannot_be_read_is_told_each_time(folder: Folder) -> None:
    (folder.root / "seeds" / "bad.txt").write_bytes(b"\xff\xfe\xfd")
    for _ in range(2):
        seeds = discover(folder.root, "seeds", max_bytes=1000, store=folder.store)
        assert [problem.place.path for problem in seeds.unreadable] == ["seeds/bad.txt"]


def test_a_limit_holds_for_what_is_known_too(folder: Folder) -> None:
    folder.look()
    assert folder.look(max_bytes=15).keys() == {"bridge.yaml"}


@pytest.mark.parametrize("damage", [b"", b"\xc1", b"\x81\xa1a\x01"])
def test_what_cannot_be_remembered_is_read(folder: Folder, damage: bytes) -> None:
    folder.look()
    folder.store.put(SEEN, {"files": damage})
    folder.look()
    assert sorted(folder.read) == ["bridge.txt", "bridge.yaml"]
    folder.look()
    assert folder.read == []


def test_names_that_are_no_text_are_no_trouble(folder: Folder) -> None:
    try:
        (folder.root / "seeds" / "br\udcffdge.txt").write_text("odd")
    except OSError:
        pytest.skip("the disk has no such names")
    assert folder.look().keys() == folder.look().keys() == {"bridge.txt", "bridge.yaml"}
    root = folder.root / "seeds\udcff"
    (folder.root / "seeds").rename(root)
    for _ in range(2):
        assert discover(folder.root, root.name, max_bytes=1000, store=folder.store).articles
