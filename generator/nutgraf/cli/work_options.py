"""The options of commands that compile: by how many processes, and from what was kept."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from nutgraf.stages.crew import Crew

jobs_option = click.option(
    "-j",
    "--jobs",
    metavar="N",
    type=click.IntRange(min=1),
    help="Share the work among N processes; otherwise as many as the machine can run at a time.",
)

cache_option = click.option(
    "--cache/--no-cache",
    default=True,
    show_default=False,
    help="Use what earlier runs have made and keep this one's (the default), or do everything anew.",
)


@contextmanager
def crew_of(jobs: int | None, scheduler: str | None) -> "Iterator[Crew]":
    """Who is to do the work; PublishError where there is no cluster at the scheduler's address."""
    if scheduler is None:
        from nutgraf.publish.workers import Workers, processors

        yield Workers(jobs or processors())
        return
    try:
        from nutgraf.publish.cluster import connected
    except ImportError as error:
        raise click.UsageError(
            f"--scheduler needs the extra nutgraf[cluster], which is not installed: {error}"
        ) from error
    with connected(scheduler) as crew:
        yield crew
