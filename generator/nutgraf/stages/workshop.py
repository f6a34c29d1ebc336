"""One explainer from its files to its pages: what a worker does, without a look at any other explainer."""

import pickle
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import chain

from nutgraf.check import Context, check
from nutgraf.core.assembly import entry_of
from nutgraf.core.catalogue import Catalogue
from nutgraf.core.explainer import Explainer
from nutgraf.core.site import Asset, Counts, Page, digest_of, pressed
from nutgraf.render.edition import Edition, edition_of
from nutgraf.stages.cards import unlettered
from nutgraf.stages.ground import cartographer, ground
from nutgraf.stages.jobs import Done, Job, Judgement, Plan, Print, Reading, is_held_back, is_shown
from nutgraf.stages.products import GATHERINGS, Issue
from nutgraf.stages.understanding import Unit, understand
from nutgraf.stages.world import Witness, World, with_digest, world_of


class Workshop:
    """Does jobs, one after the other; what is dear to set up is there once."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._edition: Edition | None = None

    def __call__(self, jobs: Sequence[Job]) -> list[Done]:
        """The outcome of each job, in their order."""
        return [self._do(job) for job in jobs]

    def _do(self, job: Job) -> Done:
        unit = understand(job.pair, job.texts)
        reading = _reading(unit)
        judgement, printed = None, None
        contents: dict[str, bytes] = {}
        gathered: dict[str, bytes] = {}
        if unit.explainer and reading.entry:
            world = self._plan.world or world_of(
                [reading.entry], self._plan.files, drafts=self._plan.options.preview
            )
            judgement = self._judge(unit.explainer, world)
            panel = self._panel(job, reading, judgement)
            if self._plan.press and panel is not None and is_shown(reading.entry, self._plan.options):
                printed = self._print(unit.explainer, world, panel, contents, gathered)
        return Done(
            reading=reading,
            judgement=judgement,
            print=printed,
            contents=contents,
            gathered=gathered,
        )

    def _panel(self, job: Job, reading: Reading, judgement: Judgement) -> str | None:
        """The panel to print; None where the page has to wait, for others or for its author."""
        if job.panel is not None:
            return job.panel
        if is_held_back((*reading.diagnostics, *judgement.diagnostics), self._plan.options):
            return None
        alone = self._plan.world is None
        return None if alone and judgement.trace.asks_for_others(reading.slug) else ""

    def _judge(self, explainer: Explainer, world: World) -> Judgement:
        witness = Witness(world)
        seen = witness.watched()
        context = Context(
            catalogue=seen.catalogue,
            scale=self._plan.options.verdicts,
            ground=ground,
            unlettered=unlettered(self._plan.options),
            files=seen.files,
            broken=seen.broken,
            preview=self._plan.options.preview,
        )
        return Judgement(diagnostics=tuple(check(explainer, context)), trace=witness.trace())

    def _print(
        self,
        explainer: Explainer,
        world: World,
        panel: str,
        contents: dict[str, bytes],
        gathered: dict[str, bytes],
    ) -> Print:
        assert self._plan.press is not None  # noqa: S101 - for mypy; the caller has asked
        witness = Witness(world)
        seen = witness.watched()
        edition = self._shared()
        if not explainer.annotations.locations:
            edition = replace(edition, draw=None)
        issue = Issue.of(edition, seen)
        products: Iterable[Page | Asset] = chain(issue.pages(explainer, panel), issue.files(explainer))
        made, of_these = pressed(products, self._plan.press)
        contents.update(of_these)
        for gathering in GATHERINGS:
            given = gathering.collect(explainer, issue)
            if given is not None:
                gathered[gathering.name] = pickle.dumps(given, protocol=5)
        return Print(
            panel=panel,
            leaves=made.leaves,
            assets=made.assets,
            gathered={name: digest_of(given) for name, given in gathered.items()},
            trace=witness.trace(),
        )

    def _shared(self) -> Edition:
        if self._edition is None:
            options = self._plan.options
            self._edition = edition_of(Catalogue(entries={}), options, draw=cartographer(options))
        return self._edition


def _reading(unit: Unit) -> Reading:
    explainer = unit.explainer
    annotations = explainer.annotations if explainer else None
    return Reading(
        slug=unit.slug,
        entry=with_digest(entry_of(explainer)) if explainer else None,
        diagnostics=unit.diagnostics,
        texts=tuple(sorted(set(unit.texts()))),
        whole=bool(annotations and not annotations.lost),
        counts=Counts(
            explainers=1,
            claims=len(annotations.claims) if annotations else 0,
            locations=len(annotations.locations) if annotations else 0,
        ),
    )
