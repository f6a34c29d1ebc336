"""Runs a command and measures it with all its processes."""

import os
import signal
import subprocess
import threading
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

SAMPLING = 0.25
"""Seconds from one look at the memory to the next: often enough for builds of seconds, and next to free."""


class CommandError(Exception):
    """A command failed or took too long, and what it said last."""


@dataclass(frozen=True)
class Run:
    """What a command took: seconds of the clock and of processors, and memory at its peak.

    Megabytes (10^6 bytes) of all its processes at a time; what processes share counts once. None where it
    was not measured: not every system tells (Linux does), and a command may be done before the first look.
    """

    wall: float
    cpu: float | None = None
    peak_mb: float | None = None

    def to_json(self) -> dict[str, float | None]:
        """As JSON has it."""
        return asdict(self)


def run(command: Sequence[str], folder: Path, environment: Mapping[str, str], timeout: float) -> Run:
    """Runs a command in a folder; CommandError after an error or `timeout` seconds."""
    log = folder / "output.log"
    with log.open("wb") as output:
        start = time.perf_counter()
        process = subprocess.Popen(  # noqa: S603
            command,
            cwd=folder,
            env={**os.environ, **environment},
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
    over = threading.Timer(timeout, kill, [process.pid])
    memory = MemorySampler(process.pid)
    over.start()
    memory.start()
    try:
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
    except BaseException:
        kill(process.pid)
        raise
    finally:
        over.cancel()
        memory.stop()
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        why = "no end after" if process.returncode == -signal.SIGKILL else f"exit {process.returncode} after"
        raise CommandError(
            f"{Path(command[0]).name}: {why} {wall:.0f} s\n{log.read_text(errors='replace')[-1000:]}"
        )
    return Run(wall, usage.ru_utime + usage.ru_stime, memory.peak_mb)


def kill(session: int) -> None:
    """Ends what a command that leads this session started."""
    with suppress(ProcessLookupError):
        os.killpg(session, signal.SIGKILL)


class MemorySampler:
    """Looks at the memory of a session's processes while they run."""

    def __init__(self, session: int) -> None:
        self.session = session
        self.peak_mb: float | None = None
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._sample, daemon=True)

    def start(self) -> None:
        """Begins."""
        self._thread.start()

    def stop(self) -> None:
        """Ends; `peak_mb` is then the most that was seen."""
        self._ended.set()
        self._thread.join()

    def _sample(self) -> None:
        while not self._ended.wait(SAMPLING):
            kilobytes = sum(proportional_kb(process) for process in processes_of(self.session))
            if kilobytes:
                self.peak_mb = max(self.peak_mb or 0.0, kilobytes * 1024 / 1e6)


def processes_of(session: int) -> list[int]:
    """The processes of a session."""
    found = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):
            # The name, in parentheses, may hold anything; after it: state, parent, group, session.
            if int(stat.read_text().rpartition(")")[2].split()[3]) == session:
                found.append(int(stat.parent.name))
    return found


def proportional_kb(process: int) -> int:
    """A process' memory, its share of what it shares with others; 0 once it is gone."""
    with suppress(OSError):
        for line in Path(f"/proc/{process}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1])
    return 0
