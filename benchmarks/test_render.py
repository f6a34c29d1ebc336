"""How long an explainer's pages take, and their parts: `python -m pytest benchmarks/test_render.py`.

Processor time for all explainers of a small corpus, after a first turn that compiles the templates;
`--benchmark-columns=median,min` shows less. Not part of the tests.
"""

import dataclasses
import time
from dataclasses import dataclass
from pathlib import Path

import pytest
from msgspec.structs import replace
from pytest_benchmark.fixture import BenchmarkFixture

from benchmarks.corpus import explainer, write_explainer
from nutgraf.core.assembly import assemble, catalogue_of, entry_of
from nutgraf.core.explainer import Explainer
from nutgraf.core.options import Options
from nutgraf.core.site import Page
from nutgraf.load.annotations import decode
from nutgraf.load.articles import read
from nutgraf.load.discover import discover
from nutgraf.publish.mkdocs.framing import frame, heading_style
from nutgraf.render.edition import Edition, edition_of
from nutgraf.render.markdown import MarkdownRenderer
from nutgraf.render.pages import explainer_pages
from nutgraf.render.running_text import running_html
from nutgraf.render.sheet import sheet_of
from nutgraf.render.view.article import annotated_article
from nutgraf.render.view.claim import claim_card
from nutgraf.render.view.head import furniture_of
from nutgraf.render.view.timeline import events_of
from nutgraf.render.view.timescale import timescale_of
from nutgraf.stages.understanding import anchor

COUNT = 20
pytestmark = pytest.mark.benchmark(timer=time.process_time, min_rounds=20)


@dataclass(frozen=True)
class Corpus:
    """Explainers, with an edition of them that has no maps."""

    explainers: list[Explainer]
    edition: Edition

    def pages(self, *, claims: bool = False) -> list[Page]:
        """Their pages, those of their claims too if `claims`; of fields that were never seen."""
        options = replace(self.edition.options, claim_pages=claims)
        markdown = MarkdownRenderer(options.markdown)
        edition = dataclasses.replace(self.edition, options=options, markdown=markdown)
        return [page for each in self.explainers for page in explainer_pages(each, edition)]


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    folder: Path = tmp_path_factory.mktemp("corpus")
    for number in range(COUNT):
        write_explainer(folder / "seeds", explainer(number))
    explainers = []
    seeds = discover(folder, "seeds", max_bytes=1_000_000)
    for text, notes in zip(seeds.articles, seeds.annotations, strict=True):
        article, annotations = read(text)[0], decode(notes)[0]
        if article and annotations:
            explainers.append(assemble(annotations, article, {}, anchor(annotations, article, {})))
    made = Corpus(explainers, edition_of(catalogue_of(map(entry_of, explainers)), Options(maps=None)))
    made.pages(claims=True)
    return made


def test_pages(benchmark: BenchmarkFixture, corpus: Corpus) -> None:
    benchmark(corpus.pages)


def test_pages_with_those_of_claims(benchmark: BenchmarkFixture, corpus: Corpus) -> None:
    benchmark(lambda: corpus.pages(claims=True))


def test_frame(benchmark: BenchmarkFixture, corpus: Corpus) -> None:
    pages, style = corpus.pages(), heading_style({})
    benchmark(lambda: [frame(page, style, site_language="en", directory_urls=True) for page in pages])


def test_claim_cards(benchmark: BenchmarkFixture, corpus: Corpus) -> None:
    def cards() -> None:
        for each in corpus.explainers:
            sheet = sheet_of(each, corpus.edition, at_home=True)
            for claim in each.annotations.claims:
                claim_card(claim, sheet)

    benchmark(cards)


def test_annotated_article(benchmark: BenchmarkFixture, corpus: Corpus) -> None:
    sheets = [sheet_of(each, corpus.edition, at_home=True) for each in corpus.explainers]
    benchmark(lambda: [annotated_article(sheet) for sheet in sheets])


def test_furniture(benchmark: BenchmarkFixture, corpus: Corpus) -> None:
    sheets = [sheet_of(each, corpus.edition, at_home=True) for each in corpus.explainers]
    benchmark(lambda: [furniture_of(sheet) for sheet in sheets])


def test_timescale(benchmark: BenchmarkFixture, corpus: Corpus) -> None:
    sheets = [sheet_of(each, corpus.edition, at_home=True) for each in corpus.explainers]
    timelines = [(events_of(sheet), sheet.language) for sheet in sheets]
    benchmark(lambda: [timescale_of(events, language) for events, language in timelines])


def test_fields_by_the_fast_way(benchmark: BenchmarkFixture, corpus: Corpus) -> None:
    texts = [prose.text for each in corpus.explainers for prose in each.annotations.prose()]
    benchmark(lambda: [running_html(text) for text in texts])


def test_fields_by_markdown(benchmark: BenchmarkFixture, corpus: Corpus) -> None:
    texts = [prose.text for each in corpus.explainers for prose in each.annotations.prose()]
    markdown = MarkdownRenderer(Options().markdown)
    benchmark(lambda: [markdown._convert(text) for text in texts])
