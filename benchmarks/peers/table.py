"""Prints what was measured: one table of ratios, and below it what was to be reached."""

from collections.abc import Mapping, Sequence

from rich.box import MARKDOWN
from rich.console import Console
from rich.table import Table

from benchmarks.peers.bars import SIZES, Bar, bars
from benchmarks.peers.results import Key, Results, ratio
from benchmarks.peers.tools import Tool

BASE = "nutgraf"
"""Whom all others are compared with."""


def show(console: Console, results: Results, tools: Sequence[Tool], missing: Mapping[str, str]) -> None:
    """Prints the tables, then what else is to know to read them."""
    console.print(ratios(results, tools), verdicts(bars(results)))
    if (results.small, results.large) != SIZES:
        console.print(
            f"The bars are for {SIZES[0]:,} and {SIZES[1]:,} explainers: at these sizes they tell little."
        )
    noisiest = results.noisiest()
    if noisiest:
        (work, tool), spread = noisiest
        console.print(f"Repeated runs lie up to {spread:.0%} of their median apart ({tool}, {work}).")
    for name, why in missing.items():
        console.print(f"Missing: {name}: {why}")
    for (work, tool), why in results.failures.items():
        console.print(f"Failed: {tool}, {work}: {why}", markup=False)


def ratios(results: Results, tools: Sequence[Tool]) -> Table:
    """A line a generator: nutgraf's own in seconds, others as multiples of nutgraf's and in seconds."""
    small, large = f"{results.small:,}", f"{results.large:,}"
    table = Table(box=MARKDOWN)
    for heading in ("", "version", "search looks through", "pages"):
        table.add_column(heading)
    for heading in (
        f"cold, {small}",
        f"cold, {large}",
        "CPU of that",
        f"one edited of {large}",
        "nothing changed",
        "serve: save to page",
        "memory, MB",
        "first search, KB",
    ):
        table.add_column(heading, justify="right")
    for tool in tools:
        base = BASE if tool.key != BASE else ""
        cost = results.search.get(tool.key)
        pages, size = results.pages.get(tool.key, (0, 0))
        peak = results.peak_mb("cold-large", tool.key)
        table.add_row(
            tool.name,
            tool.version,
            cost.looks_through if cost else "",
            f"{pages:,} ({size / 1e6:,.0f} MB)" if pages else "",
            compared(results, ("cold-small", tool.key), ("cold-small", base)),
            compared(results, ("cold-large", tool.key), ("cold-large", base)),
            shown(
                results.cpu("cold-large", tool.key),
                ratio(results.cpu("cold-large", tool.key), results.cpu("cold-large", base)),
            ),
            after(results, "edited", tool, base),
            after(results, "unchanged", tool, base),
            compared(results, ("serve", tool.key), ("serve", base)),
            f"{peak:,.0f}" if peak is not None else "",
            f"{cost.first_search / 1000:,.0f}" if cost and cost.first_search is not None else "",
        )
    return table


def after(results: Results, work: str, tool: Tool, base: str) -> str:
    """A second build's cell: a generator that keeps nothing does all its work again."""
    if tool.keeps:
        return compared(results, (work, tool.key), (work, base))
    cell = compared(results, ("cold-large", tool.key), (work, base))
    return f"{cell} again" if cell else ""


def compared(results: Results, work: Key, base: Key) -> str:
    """A work's time as a multiple of nutgraf's in the same rounds, and the median of its seconds."""
    return shown(results.wall(*work), results.times(work, base))


def shown(seconds: float | None, multiple: float | None) -> str:
    """A cell."""
    if seconds is None:
        return ""
    return f"{seconds:.2f} s" if multiple is None else f"{multiple:.2f} × ({seconds:.2f} s)"


def verdicts(found: Sequence[Bar]) -> Table:
    """What was to be reached, what was, and the plain word for it."""
    table = Table(box=MARKDOWN)
    table.add_column("work")
    table.add_column("bar")
    table.add_column("measured", justify="right")
    table.add_column("")
    for bar in found:
        value = "not measured" if bar.value is None else f"{bar.value:.2f} {bar.unit}"
        word = {True: "met", False: "NOT MET", None: ""}[bar.met]
        table.add_row(bar.work, f"{bar.sense} {bar.limit:g} {bar.unit}", value, word)
    return table
