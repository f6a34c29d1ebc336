"""Machines of a Dask cluster share the work of a compilation."""

import pickle
from collections import deque
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import lru_cache
from itertools import islice
from typing import Any

from distributed import Client

import nutgraf
from nutgraf.publish.errors import PublishError
from nutgraf.stages.jobs import Done, Job, Plan
from nutgraf.stages.workshop import Workshop

CHUNK = 32
"""Jobs that a worker is given at once: more than on one machine, as each journey takes time."""

_CONNECT_S = 10


class Cluster:
    """A crew behind a Dask scheduler; what a worker that is lost had to do, another does again."""

    def __init__(self, client: Any) -> None:
        self._client = client

    def work(self, plan: Plan, jobs: Sequence[Job]) -> Iterator[Done]:
        """The outcome of each job, in their order; never more of them in memory than it takes.

        PublishError where the plan cannot be sent, as with a Markdown extension that cannot be pickled.
        """
        if not jobs:
            return
        try:
            told = pickle.dumps(plan)
        except Exception as error:
            raise PublishError(f"the site's options cannot be sent to a cluster: {error}") from error
        # As the result of a task, not as data handed out, the plan can be had again when a worker is lost.
        shared = self._client.submit(_same, told, pure=False)
        chunks = (jobs[start : start + CHUNK] for start in range(0, len(jobs), CHUNK))
        ahead = 3 * max(1, sum(self._client.nthreads().values()))
        waiting: deque[Any] = deque(self._submit(shared, chunk) for chunk in islice(chunks, ahead))
        while waiting:
            future = waiting.popleft()
            done: list[Done] = future.result()
            future.release()
            if chunk := next(chunks, None):
                waiting.append(self._submit(shared, chunk))
            yield from done

    def _submit(self, plan: Any, jobs: Sequence[Job]) -> Any:
        return self._client.submit(_do, plan, pickle.dumps(tuple(jobs)), pure=False)


@contextmanager
def connected(address: str) -> Iterator[Cluster]:
    """The crew behind the scheduler at an address, as `tcp://127.0.0.1:8786`.

    PublishError where nobody answers, there are no workers, or one has another version of nutgraf.
    """
    try:
        client: Any = Client(address, timeout=_CONNECT_S, set_as_default=False)  # type: ignore[no-untyped-call]
    except (OSError, ValueError, TypeError) as error:
        raise PublishError(f"there is no scheduler at {address}: {error}") from error
    try:
        try:
            versions: dict[str, str] = client.run(_version)
        except Exception as error:  # what a worker without nutgraf raises has no type of its own
            raise PublishError(
                f"the workers at {address} cannot run nutgraf {nutgraf.__version__}: {error}; "
                "install it there"
            ) from error
        if not versions:
            raise PublishError(f"the scheduler at {address} has no workers: start `dask worker {address}`")
        for worker, version in versions.items():
            if version != nutgraf.__version__:
                raise PublishError(
                    f"the worker {worker} has nutgraf {version}, and this is {nutgraf.__version__}: "
                    "install the same version"
                )
        yield Cluster(client)
    finally:
        client.close()


def _same(told: bytes) -> bytes:
    return told


def _version() -> str:
    return nutgraf.__version__


@lru_cache(maxsize=2)
def _workshop(plan: bytes) -> Workshop:
    return Workshop(pickle.loads(plan))  # noqa: S301 - sent by `work`


def _do(plan: bytes, jobs: bytes) -> list[Done]:
    return _workshop(plan)(pickle.loads(jobs))  # noqa: S301 - sent by `work`
