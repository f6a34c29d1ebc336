"""What the lists of a site cost: `python benchmarks/indexes.py CORPUS [COPIES]`.

CORPUS is a folder that `corpus.py` has written; with COPIES, lists are also made of so many times as many
explainers. Milliseconds of processor time and bytes, for each explainer; the least of three rounds.
"""

import pickle
import sys
from collections.abc import Callable
from pathlib import Path
from time import process_time
from typing import Any

from msgspec.structs import replace

from nutgraf.core.assembly import catalogue_of, entry_of
from nutgraf.core.explainer import Explainer
from nutgraf.core.options import Options
from nutgraf.load.discover import discover
from nutgraf.load.pairs import pair
from nutgraf.render.edition import edition_of
from nutgraf.render.index.gatherings import GATHERINGS
from nutgraf.stages.understanding import understand

ROUNDS = 3


def main(corpus: Path, copies: int) -> None:
    """Prints a line a gathering: to collect, to read what was stored, to make, and its size."""
    options = Options()
    seeds = discover(corpus, "seeds", max_bytes=options.max_source_bytes)
    texts = {source.path: source for source in seeds.articles}
    units = [understand(files, texts) for files in pair(seeds)[0]]
    originals = [unit.explainer for unit in units if unit.explainer]
    explainers = sorted(
        (copied(each, number) for each in originals for number in range(copies)), key=lambda each: each.slug
    )
    edition = edition_of(catalogue_of(map(entry_of, explainers)), options)
    for explainer in originals:
        # Its own page, made before, has the summary set already.
        edition.typesetter(explainer).block(explainer.annotations.summary)
    print(f"{len(explainers)} explainers\n{'':12}{'collect':>10}{'read':>10}{'make':>10}{'bytes':>10}")
    sums = [0.0] * 4
    for gathering in GATHERINGS:
        given = [gathering.collect(explainer, edition) for explainer in explainers]
        stored = [pickle.dumps(each) for each in given if each is not None]
        collect = least(lambda: [gathering.collect(each, edition) for each in explainers])  # noqa: B023
        read = least(lambda: loaded(stored))  # noqa: B023
        contributions = loaded(stored)
        make = least(lambda: sum(1 for _ in gathering.make(contributions, edition)))  # noqa: B023
        row = [each / len(explainers) for each in (collect, read, make, sum(map(len, stored)))]
        sums = [before + each for before, each in zip(sums, row, strict=True)]
        show(gathering.name, row)
    show("all", sums)


def copied(explainer: Explainer, number: int) -> Explainer:
    """An explainer under another name."""
    slug = f"{explainer.slug}-{number}" if number else explainer.slug
    return replace(explainer, annotations=replace(explainer.annotations, slug=slug))


def loaded(stored: list[bytes]) -> list[Any]:
    """Contributions as a cache gives them."""
    return [pickle.loads(each) for each in stored]  # noqa: S301 - just made


def least(work: Callable[[], object]) -> float:
    """The least time that a work takes, in milliseconds of the processor."""
    times = []
    for _ in range(ROUNDS):
        start = process_time()
        work()
        times.append(process_time() - start)
    return min(times) * 1000


def show(name: str, row: list[float]) -> None:
    """Prints a line."""
    print(f"{name:12}" + "".join(f"{each:10.3f}" for each in row[:3]) + f"{row[3]:10.0f}")


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 1)
