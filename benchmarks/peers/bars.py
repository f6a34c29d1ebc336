"""What nutgraf must reach, and whether it does."""

from dataclasses import dataclass
from enum import StrEnum

from benchmarks.peers.results import Results


class Sense(StrEnum):
    """On which side of its limit a value must be."""

    AT_LEAST = "at least"
    AT_MOST = "at most"


@dataclass(frozen=True)
class Bar:
    """A value, None where not measured, and its limit; `unit` is "×", "s", "MB" or "KB"."""

    work: str
    sense: Sense
    limit: float
    unit: str
    value: float | None

    @property
    def met(self) -> bool | None:
        """Whether the value is on the right side; None without a value."""
        if self.value is None:
            return None
        return self.value >= self.limit if self.sense is Sense.AT_LEAST else self.value <= self.limit


SIZES = (1000, 4000)
"""The numbers of explainers that the bars are for."""


def bars(results: Results) -> list[Bar]:
    """All bars, in the order of the table of ratios."""
    wall, times = results.wall, results.times
    small, large = f"{results.small:,}", f"{results.large:,}"
    cold = ("cold-large", "nutgraf")
    memory = results.peak_mb("cold-large", "nutgraf")
    found = [
        Bar(
            f"cold, {small}: faster than MkDocs + Material",
            Sense.AT_LEAST,
            5,
            "×",
            times(("cold-small", "mkdocs"), ("cold-small", "nutgraf")),
        ),
        Bar(
            f"cold, {large}: Hugo's time with a JSON index",
            Sense.AT_LEAST,
            1,
            "×",
            times(("cold-large", "hugo-search"), cold),
        ),
        Bar(
            f"cold, {large}: Eleventy's time without search",
            Sense.AT_LEAST,
            1,
            "×",
            times(("cold-large", "eleventy"), cold),
        ),
        Bar(
            f"one article edited among {large}: faster than MkDocs + Material",
            Sense.AT_LEAST,
            25,
            "×",
            times(("cold-large", "mkdocs"), ("edited", "nutgraf")),
        ),
        Bar(f"one article edited among {large}", Sense.AT_MOST, 2, "s", wall("edited", "nutgraf")),
        Bar(f"nothing changed among {large}", Sense.AT_MOST, 1.5, "s", wall("unchanged", "nutgraf")),
        Bar(f"serve: save to page, among {large}", Sense.AT_MOST, 1.5, "s", wall("serve", "nutgraf")),
        Bar(f"check, {large}, cold", Sense.AT_MOST, 4, "s", wall("check-cold", "nutgraf")),
        Bar(f"check, {large}, warm", Sense.AT_MOST, 1, "s", wall("check-warm", "nutgraf")),
        Bar(
            f"growth: {large} to {small}",
            Sense.AT_MOST,
            1.1 * results.large / results.small,
            "×",
            times(cold, ("cold-small", "nutgraf")),
        ),
        Bar(f"memory at {large}", Sense.AT_MOST, 400, "MB", memory),
        Bar(f"first search at {large}", Sense.AT_MOST, 500, "KB", first_search(results, "nutgraf")),
        Bar(
            f"first search of whole texts at {large}",
            Sense.AT_MOST,
            500,
            "KB",
            first_search(results, "nutgraf-whole-texts"),
        ),
        Bar(
            "cold with maps and pages of claims, to cold without",
            Sense.AT_MOST,
            4,
            "×",
            times(("cold-large", "nutgraf-maps"), cold),
        ),
        *(
            Bar(
                f"{name} with maps and pages of claims, to the same without",
                Sense.AT_MOST,
                2,
                "×",
                times((work, "nutgraf-maps"), (work, "nutgraf")),
            )
            for work, name in (("edited", "one edited"), ("unchanged", "nothing changed"))
        ),
    ]
    linear = [
        Bar(
            f"growth: {size:,} to {large}",
            Sense.AT_MOST,
            1.1 * size / results.large,
            "×",
            times((work, "nutgraf"), cold),
        )
        for work, _ in results.runs
        if work.startswith("cold-linear-") and (size := int(work.rpartition("-")[2]))
    ]
    return found + linear


def first_search(results: Results, tool: str) -> float | None:
    """Kilobytes over the wire."""
    cost = results.search.get(tool)
    return cost.first_search / 1000 if cost and cost.first_search is not None else None
