"""How long the inner steps take for one explainer of the corpus: `pytest benchmarks/test_steps.py`.

Processor time, without waiting; `--benchmark-columns=median,min` shows less. Not part of the tests.
"""

import gc
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from benchmarks.corpus import explainer, write_explainer
from nutgraf.check import Context, check
from nutgraf.core.article import Article
from nutgraf.core.assembly import assemble, catalogue_of, entry_of
from nutgraf.core.explainer import Annotations, Explainer
from nutgraf.core.seeds import Seeds
from nutgraf.core.text import Source
from nutgraf.core.verdict import DEFAULT_SCALE
from nutgraf.load.annotations import decode
from nutgraf.load.articles import read
from nutgraf.load.discover import discover
from nutgraf.load.yaml_builder import Builder
from nutgraf.load.yaml_common import read_common
from nutgraf.load.yaml_nodes import Loader
from nutgraf.stages.ground import ground
from nutgraf.stages.understanding import anchor

COUNT = 40
pytestmark = pytest.mark.benchmark(timer=time.process_time, min_rounds=20)


@pytest.fixture(autouse=True)
def few_collections() -> Iterator[None]:
    """As in a build: what was there before is not looked through again and again."""
    gc.collect()
    gc.freeze()
    yield
    gc.unfreeze()


@pytest.fixture(scope="module")
def seeds(tmp_path_factory: pytest.TempPathFactory) -> Seeds:
    folder: Path = tmp_path_factory.mktemp("corpus")
    for number in range(COUNT):
        write_explainer(folder / "seeds", explainer(number))
    return discover(folder, "seeds", max_bytes=1_000_000)


@pytest.fixture(scope="module")
def articles(seeds: Seeds) -> list[Article]:
    return [article for article, _ in map(read, seeds.articles) if article]


@pytest.fixture(scope="module")
def annotations(seeds: Seeds) -> list[Annotations]:
    return [decoded for decoded, _ in map(decode, seeds.annotations) if decoded]


@pytest.fixture(scope="module")
def explainers(articles: list[Article], annotations: list[Annotations]) -> list[Explainer]:
    pairs = zip(annotations, articles, strict=True)
    return [assemble(given, article, {}, anchor(given, article, {})) for given, article in pairs]


def test_read(benchmark: BenchmarkFixture, seeds: Seeds) -> None:
    benchmark(lambda: [read(source) for source in again(seeds.articles)])


def test_decode(benchmark: BenchmarkFixture, seeds: Seeds) -> None:
    benchmark(lambda: [decode(source) for source in again(seeds.annotations)])


def test_decode_yaml_line_by_line(benchmark: BenchmarkFixture, seeds: Seeds) -> None:
    benchmark(lambda: [read_common(source.text) for source in seeds.annotations])


def test_decode_yaml_by_the_parser(benchmark: BenchmarkFixture, seeds: Seeds) -> None:
    benchmark(lambda: [Builder(source, 0).read(Loader(source.text)) for source in seeds.annotations])


def test_anchor(benchmark: BenchmarkFixture, explainers: list[Explainer]) -> None:
    benchmark(lambda: [anchor(each.annotations, each.article, {}) for each in explainers])


def test_check(benchmark: BenchmarkFixture, explainers: list[Explainer]) -> None:
    context = Context(
        catalogue=catalogue_of(map(entry_of, explainers)),
        scale=DEFAULT_SCALE,
        ground=ground,
        files=frozenset(),
    )
    benchmark(lambda: [list(check(each, context)) for each in explainers])


def again(sources: tuple[Source, ...]) -> list[Source]:
    """Sources as they are right after being read from disk: what they remember is gone."""
    return [Source(path=source.path, text=source.text) for source in sources]
