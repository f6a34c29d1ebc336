"""A cluster of one scheduler and two workers on this machine, each a process of its own."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import pytest
from tests.unit.stages.conftest import Desk, claim
from tests.unit.stages.test_rounds import everything

from nutgraf.compiler import compile_site
from nutgraf.core.options import Options
from nutgraf.publish.cluster import CHUNK, connected
from nutgraf.publish.errors import PublishError
from nutgraf.stages.crew import Crew
from nutgraf.stages.jobs import Done, Job, Plan

pytestmark = pytest.mark.slow

OPTIONS = Options(maps=None)
ENDS_BY_ITSELF_S = "180s"


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """The parts of a cluster."""

    address: str
    workers: tuple[subprocess.Popen[bytes], ...]


@pytest.fixture
def cluster(tmp_path: Path) -> Iterator[Parts]:
    file = tmp_path / "scheduler.json"
    with ExitStack() as ends:

        def start(*arguments: str) -> subprocess.Popen[bytes]:
            command = [sys.executable, "-m", "dask", *arguments, "--host", "127.0.0.1", "--no-dashboard"]
            log = ends.enter_context((tmp_path / f"{len(list(tmp_path.iterdir()))}.log").open("wb"))
            running = subprocess.Popen(command, stdout=log, stderr=log, cwd=tmp_path)
            ends.callback(running.wait, 20)
            ends.callback(running.terminate)
            return running

        start("scheduler", "--port", "0", "--scheduler-file", str(file), "--idle-timeout", ENDS_BY_ITSELF_S)
        workers = tuple(
            start(
                *("worker", "--scheduler-file", str(file), "--nthreads", "1", "--no-nanny"),
                *("--lifetime", ENDS_BY_ITSELF_S, "--death-timeout", "60"),
            )
            for _ in range(2)
        )
        deadline = time.monotonic() + 60
        while not file.exists() or not file.read_text():
            assert time.monotonic() < deadline
            time.sleep(0.05)
        yield Parts(address=json.loads(file.read_text())["address"], workers=workers)


@dataclass(slots=True)
class Losing:
    """A crew that loses a worker after some outcomes."""

    crew: Crew
    worker: subprocess.Popen[bytes]
    after: int
    lost: bool = False

    def work(self, plan: Plan, jobs: Sequence[Job]) -> Iterator[Done]:
        for number, done in enumerate(self.crew.work(plan, jobs)):
            if number == self.after and not self.lost:
                os.kill(self.worker.pid, signal.SIGKILL)
                self.lost = True
            yield done


def many(count: int) -> Desk:
    desk = Desk()
    for number in range(count):
        rebuts = [f"e{(number * 7 + 1) % count}/one"] if number % 3 == 0 else []
        desk = desk.write(f"e{number}", claims=[claim("one", f"Claim {number}.", rebuts=rebuts)])
    return desk


def both_are_there(address: str) -> None:
    """Waits until the two workers have joined."""
    from distributed import Client

    with Client(address, set_as_default=False) as client:  # type: ignore[no-untyped-call]
        client.wait_for_workers(2, timeout=60)


def test_a_cluster_makes_the_same_bytes_though_a_worker_is_lost(cluster: Parts) -> None:
    both_are_there(cluster.address)
    seeds = many(12 * CHUNK).seeds
    with connected(cluster.address) as crew:
        losing = Losing(crew, cluster.workers[0], after=CHUNK + 1)
        shared = everything(compile_site(seeds, OPTIONS, crew=losing))
    assert losing.lost
    assert "explainers/e1/" in shared
    assert shared == everything(compile_site(seeds, OPTIONS))


def test_a_cluster_that_is_not_there_is_told_in_words() -> None:
    with (
        pytest.raises(PublishError, match=r"there is no scheduler at tcp://127\.0\.0\.1:9"),
        connected("tcp://127.0.0.1:9"),
    ):
        pass
    with (
        pytest.raises(PublishError, match="there is no scheduler at nonsense://x"),
        connected("nonsense://x"),
    ):
        pass
