"""One explainer from its files to its pages: what a worker does, without a look at any other explainer."""

import pickle
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace

from nutgraf.check import Context, check
from nutgraf.core.assembly import entry_of
from nutgraf.core.catalogue import Catalogue, Entry
from nutgraf.core.diagnostic import Diagnostic, Severity
from nutgraf.core.explainer import Explainer
from nutgraf.core.options import Options
from nutgraf.core.site import Asset, Counts, Leaf, Press, contents_of, digest_of, leaf_of
from nutgraf.core.text import Source
from nutgraf.load.pairs import Pair
from nutgraf.render.edition import Edition, edition_of
from nutgraf.stages.ground import cartographer, ground
from nutgraf.stages.products import GATHERINGS, Issue
from nutgraf.stages.understanding import Unit, understand
from nutgraf.stages.world import Trace, Witness, World, world_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What all explainers of a compilation share."""

    options: Options
    press: Press | None
    """None: explainers are checked, and no pages are made."""
    files: Set[str]
    """Paths of all files under the seeds folder, as `World` has them."""
    world: World | None = None
    """The site; None where it is not known yet: then each explainer is taken for the only one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """What is to be made: an explainer of a pair of files."""

    pair: Pair
    texts: Mapping[str, Source]
    """The texts, by path, that the annotations may name beside the article."""
    panel: str | None = None
    """HTML on the explainer's mistakes, for the head of its page; None where it is not known yet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What is known of an explainer from its own files."""

    slug: str
    entry: Entry | None
    """None where there is no explainer, as a file of it cannot be read."""
    diagnostics: tuple[Diagnostic, ...]
    texts: tuple[str, ...]
    """Paths of the texts that its annotations name beside the article."""
    whole: bool
    """Whether all that the annotations give could be understood."""
    counts: Counts


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """What the rules say of an explainer in its world."""

    diagnostics: tuple[Diagnostic, ...]
    trace: Trace


@dataclass(frozen=True, slots=True, kw_only=True)
class Print:
    """What is published of an explainer; the contents are kept apart."""

    panel: str
    leaves: tuple[Leaf, ...]
    assets: tuple[Asset, ...]
    gathered: Mapping[str, str]
    """The digest of what it gives to each gathering, by the gathering's name."""
    trace: Trace

    @property
    def contents(self) -> Iterator[str]:
        """The digests of its contents."""
        yield from (digest for leaf in self.leaves for digest in (leaf.content, leaf.full_text) if digest)
        yield from (asset.stored for asset in self.assets if asset.stored)


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """What came of a job."""

    reading: Reading
    judgement: Judgement | None
    """None where there is no explainer."""
    print: Print | None
    """None where there is nothing to publish, or not enough is known yet to do so."""
    contents: Mapping[str, bytes]
    """What pages and files hold, by digest."""
    gathered: Mapping[str, bytes]
    """What the explainer gives to gatherings, by name."""


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
        found = [*reading.diagnostics, *judgement.diagnostics]
        if self._plan.options.preview and found:
            return None
        stranger = any(area == "entry" and key != reading.slug for area, key in judgement.trace)
        if self._plan.world is None and stranger:
            return None
        severities = {severity_of(diagnostic, self._plan.options) for diagnostic in found}
        return None if Severity.ERROR in severities else ""

    def _judge(self, explainer: Explainer, world: World) -> Judgement:
        witness = Witness(world)
        seen = witness.watched()
        context = Context(
            catalogue=seen.catalogue,
            scale=self._plan.options.verdicts,
            ground=ground,
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
        leaves = []
        for page in issue.pages(explainer, panel):
            content = self._plan.press(page)
            leaf = leaf_of(page, content)
            contents |= contents_of(leaf, page, content)
            leaves.append(leaf)
        assets = []
        for asset in issue.files(explainer):
            if asset.path:
                assets.append(asset)
            else:
                digest = digest_of(asset.content)
                contents[digest] = asset.content
                assets.append(Asset(url=asset.url, stored=digest))
        for gathering in GATHERINGS:
            given = gathering.collect(explainer, issue)
            if given is not None:
                gathered[gathering.name] = pickle.dumps(given, protocol=5)
        return Print(
            panel=panel,
            leaves=tuple(leaves),
            assets=tuple(assets),
            gathered={name: digest_of(given) for name, given in gathered.items()},
            trace=witness.trace(),
        )

    def _shared(self) -> Edition:
        if self._edition is None:
            options = self._plan.options
            self._edition = edition_of(Catalogue(entries={}), options, draw=cartographer(options))
        return self._edition


def is_shown(entry: Entry, options: Options) -> bool:
    """Whether an explainer gets pages: drafts do in a preview alone."""
    return options.preview or not entry.draft


def severity_of(diagnostic: Diagnostic, options: Options) -> Severity | None:
    """The severity of a diagnostic as the site sets it; None where it does not want to hear of it."""
    return options.rules.get(diagnostic.code, diagnostic.severity)


def _reading(unit: Unit) -> Reading:
    explainer = unit.explainer
    annotations = explainer.annotations if explainer else None
    return Reading(
        slug=unit.slug,
        entry=entry_of(explainer) if explainer else None,
        diagnostics=unit.diagnostics,
        texts=tuple(sorted(set(unit.texts()))),
        whole=bool(annotations and not annotations.lost),
        counts=Counts(
            explainers=1,
            claims=len(annotations.claims) if annotations else 0,
            locations=len(annotations.locations) if annotations else 0,
        ),
    )
