"""Commands are measured with their children, ended in time, and search is weighed as it is sent."""

import gzip
import json
import os
import sys
import time
from pathlib import Path

import pytest

from benchmarks.peers.process import CommandError, proportional_kb, run
from benchmarks.peers.search import search_cost
from benchmarks.peers.serve import free_port, served, wait_for

CHILD = "import subprocess, sys; subprocess.run([sys.executable, '-c', sys.argv[1]])"


@pytest.mark.skipif(not Path("/proc/self/smaps_rollup").exists(), reason="memory is told on Linux")
def test_memory_and_processor_time_of_children_count(tmp_path: Path) -> None:
    work = "import time; held = b'x' * 60_000_000; sum(range(3_000_000)); time.sleep(0.6)"
    done = run([sys.executable, "-c", CHILD, work], tmp_path, {}, timeout=30)
    assert done.wall > 0.6
    assert done.cpu is not None
    assert done.cpu > 0.02
    assert done.peak_mb is not None
    assert done.peak_mb > 60


def test_an_error_tells_what_was_said_last(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="exit 3 after"):
        run([sys.executable, "-c", "print('so it is'); raise SystemExit(3)"], tmp_path, {}, timeout=30)
    assert (tmp_path / "output.log").read_text() == "so it is\n"


@pytest.mark.skipif(not Path("/proc/self/smaps_rollup").exists(), reason="processes are seen on Linux")
def test_a_command_and_its_children_end_in_time(tmp_path: Path) -> None:
    pid = tmp_path / "pid"
    work = f"import os, time; open({str(pid)!r}, 'w').write(str(os.getpid())); time.sleep(60)"
    with pytest.raises(CommandError, match="no end after"):
        run([sys.executable, "-c", CHILD, work], tmp_path, {}, timeout=1.5)
    deadline = time.monotonic() + 5
    while proportional_kb(int(pid.read_text())) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert proportional_kb(int(pid.read_text())) == 0


def test_a_page_is_awaited_and_the_server_stopped(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("<html>before")

    def command(port: int) -> list[str]:
        return [sys.executable, "-m", "http.server", str(port), "--bind", "127.0.0.1"]

    with served(command, tmp_path, {}, timeout=20, settling=0) as address:
        (tmp_path / "index.html").write_text("<html>after")
        assert wait_for(address, "after", timeout=5) < 5
        with pytest.raises(CommandError, match="not served anew"):
            wait_for(address, "never", timeout=0.2)
    with pytest.raises(CommandError):
        wait_for(address, "after", timeout=0.2)


def test_a_server_that_ends_by_itself_is_not_awaited(tmp_path: Path) -> None:
    with (
        pytest.raises(CommandError, match="ended by itself with exit 4"),
        served(lambda _: [sys.executable, "-c", "raise SystemExit(4)"], tmp_path, {}, timeout=20),
    ):
        pass


def test_a_port_is_free() -> None:
    assert 1024 <= free_port() < 65536


def test_whole_indexes_are_loaded_with_their_scripts(tmp_path: Path) -> None:
    index = tmp_path / "search" / "search_index.json"
    index.parent.mkdir()
    index.write_text(json.dumps({"docs": [{"text": "The crane was seen."}, {"text": "x" * 5000}]}))
    worker = tmp_path / "assets" / "javascripts" / "workers" / "search.0a1b.min.js"
    worker.parent.mkdir(parents=True)
    worker.write_text("work " * 1000)
    cost = search_cost(tmp_path, "search/search_index.json", "The crane was seen.")
    assert cost.looks_through.startswith("whole pages: 2 entries")
    expected = sum(len(gzip.compress(file.read_bytes(), 6)) for file in (index, worker))
    assert cost.first_search == expected
    assert "data" in search_cost(tmp_path, "search/search_index.json", "Not there.").looks_through


def test_of_pagefind_only_a_part_is_loaded(tmp_path: Path) -> None:
    folder = tmp_path / "pagefind"
    for name in ("pagefind.js", "pagefind-entry.json", "wasm.en.pagefind", "en_1.pf_meta"):
        folder.mkdir(exist_ok=True)
        (folder / name).write_bytes(os.urandom(100))
    for kind, size in (("index", 3000), ("fragment", 10)):
        (folder / kind).mkdir()
        for number in range(8):
            (folder / kind / f"{number}.pf").write_bytes(os.urandom(size + number))
    cost = search_cost(tmp_path, None, "")
    assert cost.first_search == 4 * 100 + 3007 + sum(range(13, 18))


def test_without_search_there_is_nothing_to_load(tmp_path: Path) -> None:
    assert search_cost(tmp_path, None, "").first_search is None
    assert search_cost(tmp_path, "index.json", "").looks_through == "nothing"
