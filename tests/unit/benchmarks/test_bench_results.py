"""Medians, ratios and verdicts of what was measured."""

import io

import pytest
from rich.console import Console

from benchmarks.peers.bars import bars
from benchmarks.peers.process import Run
from benchmarks.peers.projects import lay_mkdocs
from benchmarks.peers.results import Results, ratio
from benchmarks.peers.search import SearchCost
from benchmarks.peers.table import compared, show
from benchmarks.peers.tools import Tool


def measured() -> Results:
    results = Results(1000, 4000)
    for tool, small, large in (("nutgraf", 2.0, 8.0), ("mkdocs", 12.0, 50.0), ("hugo-search", 3.0, 6.0)):
        results.runs["cold-small", tool] = [Run(small, small), Run(small / 2, small), Run(small * 9, small)]
        results.runs["cold-large", tool] = [Run(large, large, 300.0), Run(large, large, 500.0)]
    results.runs["edited", "nutgraf"] = [Run(1.0)]
    results.search["nutgraf"] = SearchCost("data", 499_000)
    return results


def test_the_median_is_what_counts_and_the_spread_is_told() -> None:
    results = measured()
    assert results.wall("cold-small", "mkdocs") == 12.0
    assert results.spread("cold-small", "mkdocs") == (108.0 - 6.0) / 12.0
    assert results.noisiest() == (("cold-small", "nutgraf"), 8.5)


def test_memory_is_the_most_of_all_runs() -> None:
    assert measured().peak_mb("cold-large", "nutgraf") == 500.0


def test_what_was_not_measured_has_no_value() -> None:
    results = measured()
    assert results.wall("serve", "nutgraf") is None
    assert results.cpu("edited", "nutgraf") is None
    assert ratio(None, 2.0) is None
    assert ratio(2.0, None) is None


def test_bars_are_met_missed_or_not_measured() -> None:
    found = {bar.work: (bar.value, bar.met) for bar in bars(measured())}
    assert found["cold, 1,000: faster than MkDocs + Material"] == (6.0, True)
    assert found["cold, 4,000: Hugo's time with a JSON index"] == (0.75, False)
    assert found["cold, 4,000: Eleventy's time without search"] == (None, None)
    assert found["one article edited among 4,000: faster than MkDocs + Material"] == (50.0, True)
    assert found["growth: 4,000 to 1,000"] == (6.0, False)
    assert found["memory at 4,000"] == (500.0, False)
    assert found["first search at 4,000"] == (499.0, True)


def test_growth_to_many_more_is_judged_where_it_was_measured() -> None:
    results = measured()
    results.runs["cold-linear-20000", "nutgraf"] = [Run(41.0)]
    bar = bars(results)[-1]
    assert (bar.work, bar.met) == ("growth: 20,000 to 4,000", True)
    assert bar.limit == pytest.approx(5.5)


def test_the_table_shows_multiples_of_nutgraf_and_plain_verdicts() -> None:
    tools = [
        Tool(key=key, name=name, version="1", lay=lay_mkdocs, build=("x",), keeps=key == "nutgraf")
        for key, name in (("nutgraf", "nutgraf"), ("mkdocs", "MkDocs"))
    ]
    out = io.StringIO()
    results = measured()
    results.failures["serve", "mkdocs"] = "no [end]"
    show(Console(file=out, width=400), results, tools, {"Hugo": "npm failed"})
    text = out.getvalue()
    assert "6.25 × (50.00 s)" in text
    assert "50.00 × (50.00 s) again" in text
    assert "NOT MET" in text
    assert "Missing: Hugo: npm failed" in text
    assert "no [end]" in text


def test_seconds_stand_alone_where_nothing_is_to_be_compared_with() -> None:
    assert compared(measured(), ("edited", "nutgraf"), ("edited", "")) == "1.00 s"
    assert compared(measured(), ("edited", "mkdocs"), ("edited", "nutgraf")) == ""


def test_works_are_compared_within_a_round() -> None:
    results = Results(1000, 4000)
    results.runs["cold-large", "nutgraf"] = [Run(10.0), Run(30.0), Run(20.0)]
    results.runs["cold-large", "mkdocs"] = [Run(50.0)]
    results.runs["cold-large", "hugo"] = [Run(5.0), Run(30.0), Run(40.0)]
    nutgraf = ("cold-large", "nutgraf")
    assert results.times(("cold-large", "mkdocs"), nutgraf) == 5.0
    assert results.times(("cold-large", "hugo"), nutgraf) == 1.0
    assert results.times(("serve", "hugo"), nutgraf) is None


def test_results_are_plain_data() -> None:
    data = measured().to_json()
    runs = data["runs"]
    assert isinstance(runs, dict)
    assert runs["edited"]["nutgraf"] == [{"wall": 1.0, "cpu": None, "peak_mb": None}]
