"""`make bench`: compares nutgraf with other site generators, and with what it must reach."""

import json
import signal
import sys
import tempfile
import time
from pathlib import Path

import click
from rich.console import Console

from benchmarks.peers import machine
from benchmarks.peers.bars import SIZES, bars
from benchmarks.peers.fetch import MissingError
from benchmarks.peers.process import CommandError
from benchmarks.peers.results import Results
from benchmarks.peers.rounds import FULL, LARGE_ONLY, MAPS, WHOLE_TEXTS, Bench, Say, try_out
from benchmarks.peers.table import show
from benchmarks.peers.tools import PEERS, PLAIN, WITH_MAPS, Tool, nutgraf

BUSY = 0.5
"""Load for each core from which on a run is said to have had company."""

WIDTH = 300
"""Columns of the tables, wherever they are printed: a narrow terminal would cut them."""


@click.command()
@click.option("--quick", is_flag=True, help="200 and 1,000 explainers, each work once: to try things.")
@click.option("--small", type=click.IntRange(min=5), help=f"Explainers of the smaller site ({SIZES[0]}).")
@click.option("--large", type=click.IntRange(min=10), help=f"Explainers of the larger site ({SIZES[1]}).")
@click.option("--rounds", type=click.IntRange(min=1), help="How often each work is done (3).")
@click.option("--linear", type=click.IntRange(min=1), help="A cold build of so many more (20000).")
@click.option("--peer", "chosen", multiple=True, type=click.Choice(list(PEERS)), help="Only these peers.")
@click.option("--timeout", default=900.0, show_default=True, help="Seconds that one command may take.")
@click.option("--patience", default=60.0, show_default=True, help="Seconds above which it is not repeated.")
@click.option("--cache", type=click.Path(path_type=Path), default=Path(".cache/bench"), show_default=True)
@click.option("--json", "raw", type=click.Path(path_type=Path), help="Write all raw figures to this file.")
def main(
    quick: bool,
    small: int | None,
    large: int | None,
    rounds: int | None,
    linear: int | None,
    chosen: tuple[str, ...],
    timeout: float,
    patience: float,
    cache: Path,
    raw: Path | None,
) -> None:
    """Compares nutgraf with other generators on pages of the same content; see benchmarks/README.md."""
    # So that servers are stopped and folders removed then, too.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    start = time.perf_counter()
    sizes = (200, 1000) if quick else SIZES
    results = Results(small or sizes[0], large or sizes[1])
    rounds = rounds or (1 if quick else 3)
    console = Console(width=WIDTH, highlight=False)
    told = Console(stderr=True, soft_wrap=True, highlight=False, markup=False)

    def say(line: str) -> None:
        told.print(f"{time.perf_counter() - start:6.0f} s  {line}")

    busy = machine.load()
    with tempfile.TemporaryDirectory(dir=machine.output_parent(), prefix="nutgraf-bench-") as folder:
        scratch = Path(folder)
        own = [
            nutgraf("nutgraf", "nutgraf", PLAIN),
            nutgraf(MAPS, "nutgraf, with maps, claim pages", WITH_MAPS),
            nutgraf(FULL, "nutgraf, with data and embeds, too", {"social_cards": False}),
            nutgraf(WHOLE_TEXTS, "nutgraf, search: pagefind", {**PLAIN, "search": "pagefind"}),
        ]
        peers, missing = gather(list(chosen) or list(PEERS), cache.resolve(), scratch, say)
        tools = [*own, *peers]
        for tool in own:
            try_out(tool, scratch, timeout)
        bench = Bench(scratch, tools, results, say, timeout, patience)
        say(f"writing {results.large:,} explainers for each")
        bench.lay()
        for number in range(rounds):
            say(f"round {number + 1} of {rounds}; load {machine.load():.1f}")
            bench.round(number)
        for tool in tools:
            if tool.key not in LARGE_ONLY:
                bench.serve(tool, edits=rounds if tool.keeps else 1)
        if linear:
            bench.linear(linear)
        described = machine.describe(scratch)
    console.print(f"{described}; medians of {rounds}, {time.perf_counter() - start:.0f} s in all")
    if busy > BUSY * machine.cores():
        console.print(
            f"The machine was busy with other work at the start (load {busy:.1f}): trust ratios only."
        )
    show(console, results, tools, missing)
    if raw:
        judged = [
            {"work": bar.work, "value": bar.value, "limit": bar.limit, "met": bar.met}
            for bar in bars(results)
        ]
        versions = {tool.key: tool.version for tool in tools}
        told_all = {
            "machine": described,
            "load": busy,
            "rounds": rounds,
            "versions": versions,
            "missing": missing,
        }
        raw.write_text(json.dumps({**told_all, **results.to_json(), "bars": judged}, indent=2) + "\n")


def gather(names: list[str], cache: Path, scratch: Path, say: Say) -> tuple[list[Tool], dict[str, str]]:
    """The peers that can be had and work here, and why others cannot."""
    peers: list[Tool] = []
    missing: dict[str, str] = {}
    for name in names:
        say(f"fetching {name}")
        try:
            tools = PEERS[name](cache)
            for tool in tools:
                try_out(tool, scratch, timeout=120)
        except (MissingError, CommandError) as reason:
            missing[name] = str(reason)
        else:
            peers += tools
    return peers, missing


if __name__ == "__main__":
    main()
