"""Who does the work of a compilation."""

from collections.abc import Callable, Iterator, Sequence
from typing import Protocol

from nutgraf.stages.jobs import Done, Job, Plan

Step = Callable[[str, int, int], None]
"""Hears how far the work of a name has come: done, and in all."""


class Crew(Protocol):
    """Workers, few or many, near or far."""

    def work(self, plan: Plan, jobs: Sequence[Job]) -> Iterator[Done]:
        """The outcome of each job, in their order, whoever does them."""


class Alone:
    """This process does everything."""

    def work(self, plan: Plan, jobs: Sequence[Job]) -> Iterator[Done]:
        """The outcome of each job, in their order; where there is none, no workshop is set up."""
        if not jobs:
            return
        from nutgraf.stages.workshop import Workshop

        do = Workshop(plan)
        for job in jobs:
            yield from do((job,))
