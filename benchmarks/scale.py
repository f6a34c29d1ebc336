"""What an archive of any size needs, computed from what a small one takes: `python -m benchmarks.scale`."""

import argparse
import resource
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from msgspec.structs import replace

from benchmarks.corpus import main as write_corpus
from nutgraf.compiler import compile_site
from nutgraf.core.options import Options
from nutgraf.core.site import whole
from nutgraf.load.discover import discover
from nutgraf.publish.cache import opened
from nutgraf.stages.crew import Alone
from nutgraf.stages.gatherer import Gatherer


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """What one explainer takes."""

    compiled_s: float
    """CPU seconds to compile it, which any number of processes can share."""
    gathered_s: float
    """CPU seconds for its part of the lists, in one process."""
    kept_bytes: float
    """In the cache."""


def measured(count: int) -> Cost:
    """The cost of an explainer among `count`, without maps, pages of claims and data files."""
    options = replace(Options(), maps=None, claim_pages=False, data_files=False, embeds=False)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_corpus(folder, count)
        seeds = discover(folder, "seeds", max_bytes=options.max_source_bytes)
        gathering = 0.0
        gather = Gatherer.gather

        def timed(self: Gatherer, *arguments: object) -> object:
            nonlocal gathering
            began = time.process_time()
            made = gather(self, *arguments)  # type: ignore[arg-type]
            gathering += time.process_time() - began
            return made

        Gatherer.gather = timed  # type: ignore[method-assign, assignment]
        try:
            with opened(folder / "cache", "scale", print) as store:
                few = replace(seeds, articles=seeds.articles[:20], annotations=seeds.annotations[:20])
                compile_site(few, options, whole, crew=Alone())
                gathering, began = 0.0, time.process_time()
                compile_site(seeds, options, whole, store=store, crew=Alone())
                total = time.process_time() - began
        finally:
            Gatherer.gather = gather  # type: ignore[method-assign]
        kept = sum(path.stat().st_size for path in (folder / "cache").iterdir())
    return Cost(compiled_s=(total - gathering) / count, gathered_s=gathering / count, kept_bytes=kept / count)


def main() -> None:
    """Prints what archives of some sizes need."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=400, help="explainers to measure with")
    cost = measured(parser.parse_args().count)
    print(
        f"An explainer: {cost.compiled_s * 1e3:.1f} ms to compile, {cost.gathered_s * 1e3:.2f} ms in lists, "
        f"{cost.kept_bytes / 1e3:.0f} KB in the cache; "
        f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3:.0f} MB of memory"
    )
    for explainers in (4_000, 20_000, 100_000, 1_000_000):
        for processes in (2, 16, 128):
            seconds = explainers * (cost.compiled_s / processes + cost.gathered_s)
            print(f"{explainers:>9,} explainers, {processes:>3} processes: {seconds / 60:8.1f} minutes cold")


if __name__ == "__main__":
    main()
