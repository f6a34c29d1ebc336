"""From a folder on disk to a compiled site."""

from pathlib import Path

from nutgraf.compiler import compile_site
from nutgraf.core.options import Options
from nutgraf.core.site import Counts, Press, Site
from nutgraf.core.store import Store
from nutgraf.load.discover import discover
from nutgraf.stages.crew import Crew, Step
from nutgraf.stages.session import Session

_NOTHING = Site(pages=(), assets=(), diagnostics=(), counts=Counts())


def load_site(
    root: Path,
    folder: str,
    options: Options,
    press: Press,
    *,
    store: Store,
    crew: Crew,
    step: Step,
    session: Session | None = None,
) -> Site:
    """Reads the seeds in `folder` under `root`, the folder of `mkdocs.yml`, and compiles them.

    Where there are none, there are no pages either, not even empty lists of what there is. For the rest
    see `compile_site`.
    """
    seeds = discover(root, folder, max_bytes=options.max_source_bytes, store=store)
    if not (seeds.articles or seeds.annotations or seeds.unreadable):
        return _NOTHING
    return compile_site(seeds, options, press, store=store, crew=crew, step=step, session=session)
