"""Kept work is whole or gone, whatever happens to the disk, the process and other builds."""

import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from nutgraf.publish.cache import MOST_DATABASES, emptied, opened


def test_what_was_put_is_there_the_next_time(tmp_path: Path) -> None:
    told: list[str] = []
    with opened(tmp_path / "cache", "site", told.append) as cache:
        cache.put("rows", {"a": b"1", "b": b"2"})
        cache.put("rows", {"b": b"3"})
        cache.put("other", {"a": b"9"})
        cache.drop("rows", ["nobody"])
    with opened(tmp_path / "cache", "site", told.append) as cache:
        assert cache.load("rows") == {"a": b"1", "b": b"3"}
        assert (cache.get("rows", "b"), cache.get("rows", "c")) == (b"3", None)
        assert cache.keys("other") == {"a"}
        cache.drop("rows", ["a"])
        assert cache.keys("rows") == {"b"}
    assert told == []


def test_another_realm_knows_nothing_of_it(tmp_path: Path) -> None:
    with opened(tmp_path, "one", print) as cache:
        cache.put("rows", {"a": b"1"})
    with opened(tmp_path, "two", print) as cache:
        assert cache.load("rows") == {}


def test_without_a_folder_work_is_forgotten() -> None:
    with opened(None, "", print) as cache:
        cache.put("rows", {"a": b"1"})
        assert cache.load("rows") == {"a": b"1"}
    with opened(None, "", print) as cache:
        assert cache.load("rows") == {}


def test_a_second_build_at_once_does_without(tmp_path: Path) -> None:
    told: list[str] = []
    with opened(tmp_path, "site", told.append) as first:
        first.put("rows", {"a": b"1"})
        with opened(tmp_path, "site", told.append) as second:
            assert second.load("rows") == {}
            second.put("rows", {"a": b"2"})
        assert first.load("rows") == {"a": b"1"}
    assert told == [f"the cache in {tmp_path} is not used: another build has it"]


def test_a_folder_that_cannot_be_written_is_told_and_no_obstacle(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file")
    told: list[str] = []
    with opened(tmp_path / "cache", "site", told.append) as cache:
        cache.put("rows", {"a": b"1"})
        assert cache.load("rows") == {"a": b"1"}
    assert len(told) == 1
    assert "is not used" in told[0]


def test_an_entry_that_was_changed_is_lost(tmp_path: Path) -> None:
    with opened(tmp_path, "site", print) as cache:
        cache.put("rows", {"a": b"right", "b": b"too"})
    with sqlite3.connect(tmp_path / "site.sqlite") as connection:
        connection.execute("UPDATE rows SET content = ? WHERE key = 'a'", (b"wrong",))
    connection.close()
    told: list[str] = []
    with opened(tmp_path, "site", told.append) as cache:
        assert cache.load("rows") == {"b": b"too"}
        assert cache.get("rows", "a") is None
    assert set(told) == {"part of the cache was damaged: it is made anew"}


@pytest.mark.parametrize("seed", range(12))
def test_a_damaged_file_never_gives_what_was_not_put(tmp_path: Path, seed: int) -> None:
    rng = random.Random(seed)  # noqa: S311 - reproducible, not secret
    put = {f"key-{number}": rng.randbytes(3000) for number in range(40)}
    with opened(tmp_path, "site", print) as cache:
        cache.put("rows", put)
    path = tmp_path / "site.sqlite"
    data = bytearray(path.read_bytes())
    for _ in range(4):
        start = rng.randrange(len(data) if seed % 2 else 4096)
        data[start : start + 700] = rng.randbytes(len(data[start : start + 700]))
    path.write_bytes(data[: rng.randrange(len(data))] if seed % 3 == 0 else data)
    with opened(tmp_path, "site", lambda _: None) as cache:
        assert cache.load("rows").items() <= put.items()
        cache.put("rows", {"new": b"content"})
        assert cache.get("rows", "new") == b"content"
    with opened(tmp_path, "site", lambda _: None) as cache:
        assert cache.load("rows").items() <= {**put, "new": b"content"}.items()


def test_a_process_that_is_killed_leaves_what_it_had_kept(tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from nutgraf.publish.cache import opened\n"
        "with opened(Path(sys.argv[1]), 'site', print) as cache:\n"
        "    number = 0\n"
        "    while True:\n"
        "        cache.put('rows', {f'{number}': bytes(3_000_000)}); number += 1\n"
        "        print(number, flush=True)\n"
    )
    for stop in (1, 15, 30):
        with subprocess.Popen(
            [sys.executable, "-c", code, str(tmp_path)], stdout=subprocess.PIPE, text=True
        ) as process:
            assert process.stdout
            while int(process.stdout.readline()) < stop:
                pass
            os.kill(process.pid, signal.SIGKILL)
        told: list[str] = []
        with opened(tmp_path, "site", told.append) as cache:
            rows = cache.load("rows")
            assert all(content == bytes(3_000_000) for content in rows.values())
            assert len(rows) >= (stop - 1) // 11 * 11
        assert told == []


def test_a_folder_holds_few_databases_and_they_can_be_removed(tmp_path: Path) -> None:
    for number in range(MOST_DATABASES + 3):
        with opened(tmp_path, f"realm-{number}", print) as cache:
            cache.put("rows", {"a": b"1"})
        time.sleep(0.01)
    kept = sorted(path.stem for path in tmp_path.glob("*.sqlite"))
    assert kept == [f"realm-{number}" for number in range(3, MOST_DATABASES + 3)]
    (tmp_path / "notes.txt").write_text("somebody's")
    assert emptied(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["notes.txt"]
    assert not emptied(tmp_path / "nowhere")
