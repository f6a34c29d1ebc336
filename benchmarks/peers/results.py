"""What was measured, and what follows from it: medians and ratios."""

from collections import defaultdict
from dataclasses import dataclass, field
from statistics import median

from benchmarks.peers.process import Run
from benchmarks.peers.search import SearchCost

Key = tuple[str, str]
"""A work and the generator that did it: `("cold-large", "hugo")`."""


@dataclass
class Results:
    """Runs by work and generator, and what else was found out."""

    small: int
    large: int
    runs: dict[Key, list[Run]] = field(default_factory=lambda: defaultdict(list))
    failures: dict[Key, str] = field(default_factory=dict)
    search: dict[str, SearchCost] = field(default_factory=dict)
    pages: dict[str, tuple[int, int]] = field(default_factory=dict)
    """Of each generator's larger site: how many pages, and bytes of all files."""

    def wall(self, work: str, tool: str) -> float | None:
        """The median of the seconds of the clock; None where there was no run."""
        runs = self.runs.get((work, tool))
        return median(run.wall for run in runs) if runs else None

    def times(self, one: Key, other: Key) -> float | None:
        """How many times as long one work took as another; None where they were not both done.

        The median of the rounds in which both were: a minute that is slow for one generator is slow for
        all, so seconds of different rounds say nothing of each other.
        """
        pairs = zip(self.runs.get(one, ()), self.runs.get(other, ()), strict=False)
        ratios = [first.wall / second.wall for first, second in pairs if second.wall]
        return median(ratios) if ratios else None

    def cpu(self, work: str, tool: str) -> float | None:
        """The median of the processors' seconds; None where it was not measured."""
        seconds = [run.cpu for run in self.runs.get((work, tool), []) if run.cpu is not None]
        return median(seconds) if seconds else None

    def peak_mb(self, work: str, tool: str) -> float | None:
        """The most memory of all runs, in megabytes; None where the system did not tell."""
        peaks = [run.peak_mb for run in self.runs.get((work, tool), []) if run.peak_mb is not None]
        return max(peaks, default=None)

    def spread(self, work: str, tool: str) -> float:
        """How far repeated runs lie apart, as a part of their median; 0 for a single run."""
        runs = self.runs.get((work, tool)) or []
        if len(runs) < 2:
            return 0.0
        walls = [run.wall for run in runs]
        return (max(walls) - min(walls)) / median(walls)

    def noisiest(self) -> tuple[Key, float] | None:
        """The work whose repeated runs lie farthest apart, and how far."""
        spreads = [(key, self.spread(*key)) for key, runs in self.runs.items() if len(runs) > 1]
        return max(spreads, key=lambda pair: pair[1], default=None)

    def to_json(self) -> dict[str, object]:
        """Everything raw, as JSON has it."""
        runs: dict[str, dict[str, object]] = defaultdict(dict)
        for (work, tool), each in self.runs.items():
            runs[work][tool] = [run.to_json() for run in each]
        return {
            "small": self.small,
            "large": self.large,
            "runs": runs,
            "failures": {f"{work} {tool}": why for (work, tool), why in self.failures.items()},
            "first_search_bytes": {tool: cost.first_search for tool, cost in self.search.items()},
            "search_looks_through": {tool: cost.looks_through for tool, cost in self.search.items()},
            "pages": {tool: count for tool, (count, _) in self.pages.items()},
            "site_bytes": {tool: size for tool, (_, size) in self.pages.items()},
        }


def ratio(numerator: float | None, denominator: float | None) -> float | None:
    """A quotient, where both are known."""
    if numerator is None or not denominator:
        return None
    return numerator / denominator
