"""Processes on this machine share the work of a compilation."""

import gc
import multiprocessing
import os
import pickle
import signal
import threading
from collections import deque
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING

from nutgraf.stages.crew import Alone
from nutgraf.stages.jobs import Done, Job, Plan

if TYPE_CHECKING:
    from concurrent.futures import Future

    from nutgraf.stages.workshop import Workshop

CHUNK = 16
"""Jobs that a worker is given at once."""

WORTH_SHARING = 3 * CHUNK
"""Jobs below which one process is done before others would have begun."""


class Workers:
    """A crew of processes; with one, or where they would not pay, the work is done in this one."""

    def __init__(self, count: int) -> None:
        self.count = count

    def work(self, plan: Plan, jobs: Sequence[Job]) -> Iterator[Done]:
        """The outcome of each job, in their order; never more of them in memory than it takes."""
        if self.count < 2 or len(jobs) < WORTH_SHARING or not _can_be_shared(plan):
            yield from Alone().work(plan, jobs)
            return
        if _method() == "fork":
            # What the first explainer sets up, templates above all, the copies of this process have then.
            yield from Alone().work(plan, jobs[:1])
            jobs = jobs[1:]
        from concurrent.futures import ProcessPoolExecutor

        executor = ProcessPoolExecutor(
            self.count, mp_context=multiprocessing.get_context(_method()), initializer=_open, initargs=(plan,)
        )
        try:
            chunks = (jobs[start : start + CHUNK] for start in range(0, len(jobs), CHUNK))
            waiting: deque[Future[list[Done]]] = deque(
                executor.submit(_do, chunk) for chunk in islice(chunks, 3 * self.count)
            )
            while waiting:
                done = waiting.popleft().result()
                if chunk := next(chunks, None):
                    waiting.append(executor.submit(_do, chunk))
                yield from done
        finally:
            executor.shutdown(wait=True, cancel_futures=True)


def processors() -> int:
    """How many processes this machine can run at a time for us."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _method() -> str:
    """How processes begin: as copies of this one where that is safe, which is fastest."""
    # A server's threads may hold a lock that a copy would wait for; those that only show progress do not.
    others = [thread for thread in threading.enumerate() if thread is not threading.current_thread()]
    forks = "fork" in multiprocessing.get_all_start_methods() and all(thread.daemon for thread in others)
    return "fork" if forks else "spawn"


def _can_be_shared(plan: Plan) -> bool:
    """Whether other processes can be told the plan: a site may have Markdown extensions that cannot."""
    if _method() == "fork":
        return True
    try:
        pickle.dumps(plan)
    except Exception:
        return False
    return True


_workshop: "Workshop | None" = None


def _open(plan: Plan) -> None:
    global _workshop
    # Whoever interrupts the build interrupts the process that ends this one.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    # What was made before stays to the end, and what an explainer leaves behind is little: see `cli.program`.
    gc.freeze()
    gc.enable()
    gc.set_threshold(100_000, 50, 100)
    from nutgraf.stages.workshop import Workshop

    _workshop = Workshop(plan)


def _end_with_parent() -> None:
    """Ends this process when the one that began it is killed, so that none is left waiting for work."""
    from multiprocessing.connection import wait

    if parent := multiprocessing.parent_process():
        wait([parent.sentinel])
        os._exit(1)


def _do(jobs: Sequence[Job]) -> list[Done]:
    assert _workshop is not None  # noqa: S101 - for mypy; _open was called
    return _workshop(jobs)
