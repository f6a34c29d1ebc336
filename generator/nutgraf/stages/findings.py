"""What is wrong with a site, graded as it wants it."""

from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from msgspec.structs import replace

from nutgraf.check import slugs_are_unique
from nutgraf.core.diagnostic import Diagnostic
from nutgraf.core.options import Options
from nutgraf.core.rules import MISSING_PAIR
from nutgraf.load.pairs import Pair, stem_of, unpaired_articles
from nutgraf.stages.inventory import Inventory
from nutgraf.stages.jobs import severity_of
from nutgraf.stages.ledger import Row


@dataclass(frozen=True, kw_only=True)
class Findings:
    """All diagnostics of a site whose explainers were read and judged."""

    inventory: Inventory
    rows: Mapping[str, Row]
    options: Options

    @cached_property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """Sorted by place, with the severities that the site sets."""
        return graded(self._all(), self.options, self._lost())

    def _all(self) -> Iterator[Diagnostic]:
        yield from self.inventory.diagnostics
        rows = [self.rows[pair.name] for pair in self.inventory.pairs]
        for row in rows:
            yield from row.reading.diagnostics
            if row.judgement:
                yield from row.judgement.diagnostics
        named = frozenset(path for row in rows for path in row.reading.texts)
        yield from unpaired_articles(self.inventory.pairs, named)
        yield from slugs_are_unique([row.reading.entry for row in rows if row.reading.entry])

    def _lost(self) -> frozenset[str]:
        """The stems of explainers that should be here, and of which nothing can be published."""
        return frozenset(
            pair.stem
            for pair in self.inventory.pairs
            if self.rows[pair.name].reading.entry is None and (pair.annotations or pair.unreadable)
        )

    def about(self, pair: Pair) -> list[Diagnostic]:
        """The diagnostics on the files of a pair, read or not, and on the texts that they name."""
        named = sorted(stem_of(path) for path in self.rows[pair.name].reading.texts)
        return [found for stem in (pair.stem, *named) for found in self._by_stem.get(stem, ())]

    @cached_property
    def _by_stem(self) -> dict[str, list[Diagnostic]]:
        grouped: dict[str, list[Diagnostic]] = {}
        for diagnostic in self.diagnostics:
            grouped.setdefault(stem_of(diagnostic.place.path), []).append(diagnostic)
        return grouped


def graded(
    diagnostics: Iterable[Diagnostic], options: Options, lost: Container[str]
) -> tuple[Diagnostic, ...]:
    """Diagnostics with the severities that a site sets (None: left out), once each, by place.

    `lost` are the stems of explainers that cannot be published at all: what keeps them from it stays an
    error, since they would vanish from the site in silence. That files lack a partner a site may allow.
    """
    kept = []
    for diagnostic in dict.fromkeys(diagnostics):
        severity = severity_of(diagnostic, options)
        if diagnostic.code != MISSING_PAIR.code and stem_of(diagnostic.place.path) in lost:
            severity = diagnostic.severity
        if severity is not None:
            kept.append(replace(diagnostic, severity=severity))
    return tuple(sorted(kept, key=lambda diagnostic: diagnostic.sort_key))
