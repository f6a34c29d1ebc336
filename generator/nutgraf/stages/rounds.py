"""The rounds in which a site is compiled.

First each explainer as if it were the only one, which most of them are for all they ask; then, when
all are known, those that asked something to which the site has another answer; last those whose page
shows its mistakes. What earlier builds have done is not done again.
"""

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from nutgraf.load.pairs import Pair
from nutgraf.stages.crew import Crew, Step
from nutgraf.stages.inventory import Inventory
from nutgraf.stages.jobs import Plan, is_held_back, is_shown
from nutgraf.stages.ledger import Ledger, Row
from nutgraf.stages.world import Answers, World, world_of

LABEL = "Reading and checking"
"""What the work is called for those who wait for it."""


class Rounds(Struct, frozen=True, kw_only=True):
    """A compilation under way."""

    plan: Plan
    inventory: Inventory
    ledger: Ledger
    crew: Crew
    step: Step

    def settle(self) -> World:
        """Reads and judges all, and makes the pages of all that have no mistakes; the site as it is then."""
        new = [pair for pair in self.inventory.pairs if pair.name not in self.ledger.rows]
        given = self._run(self.plan, new)
        world = self._world()
        answers = Answers(world)
        open_ = [
            pair
            for pair in self.inventory.pairs
            if not self._texts(pair) <= given.get(pair.name, self._texts(pair))
            or not self._is_settled(self.ledger.rows[pair.name], answers)
        ]
        self._run(replace(self.plan, world=world), open_, named=True)
        return world

    def show(self, world: World, panels: dict[str, str]) -> None:
        """Makes the pages that are still missing, with the panels of mistakes that they show, by pair."""
        missing = [
            pair
            for pair in self.inventory.pairs
            if (row := self.ledger.rows[pair.name]).reading.entry
            and is_shown(row.reading.entry, self.plan.options)
            and (row.print is None or row.print.panel != panels.get(pair.name, ""))
        ]
        self._run(replace(self.plan, world=world), missing, named=True, panels=panels)

    def remake(self, name: str, world: World) -> None:
        """Makes the pages of an explainer anew, as they were."""
        (pair,) = (pair for pair in self.inventory.pairs if pair.name == name)
        printed = self.ledger.rows[name].print
        panels = {name: printed.panel if printed else ""}
        self._run(replace(self.plan, world=world), [pair], named=True, panels=panels)

    def published(self) -> dict[str, Row]:
        """The rows of explainers that get pages, by pair: of two with one slug the first."""
        by_slug: dict[str, tuple[str, Row]] = {}
        for pair in self.inventory.pairs:
            row = self.ledger.rows[pair.name]
            if row.reading.entry and is_shown(row.reading.entry, self.plan.options):
                by_slug.setdefault(row.reading.slug, (pair.name, row))
        return dict(by_slug.values())

    def _run(
        self,
        plan: Plan,
        pairs: Sequence[Pair],
        *,
        named: bool = False,
        panels: dict[str, str] | None = None,
    ) -> dict[str, frozenset[str]]:
        """Does the jobs on some pairs; the paths of the texts that each was given, by pair."""
        jobs = [
            self.inventory.job(
                pair,
                self.ledger.rows[pair.name].reading.texts if named else None,
                None if panels is None else panels.get(pair.name, ""),
            )
            for pair in pairs
        ]
        for number, _ in enumerate(self.ledger.enter(pairs, self.crew.work(plan, jobs)), 1):
            self.step(LABEL, number, len(jobs))
        return {job.pair.name: frozenset(job.texts) for job in jobs}

    def _texts(self, pair: Pair) -> frozenset[str]:
        named = self.ledger.rows[pair.name].reading.texts
        return frozenset(path for path in named if path in self.inventory.texts)

    def _world(self) -> World:
        readings = [self.ledger.rows[pair.name].reading for pair in self.inventory.pairs]
        return world_of(
            [reading.entry for reading in readings if reading.entry],
            self.inventory.files,
            frozenset(reading.slug for reading in readings if not reading.whole),
            drafts=self.plan.options.preview,
        )

    def _is_settled(self, row: Row, answers: Answers) -> bool:
        entry, judgement = row.reading.entry, row.judgement
        if entry is None or judgement is None:
            return True
        if not answers.agree(judgement.trace):
            return False
        if row.print:
            return answers.agree(row.print.trace)
        if self.plan.press is None or not is_shown(entry, self.plan.options):
            return True
        return is_held_back((*row.reading.diagnostics, *judgement.diagnostics), self.plan.options)
