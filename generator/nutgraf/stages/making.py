"""What a site is put together from, made of explainers that were read and judged."""

from nutgraf.core.site import Counts, Pressed, pressed
from nutgraf.core.store import Store
from nutgraf.stages.contents import Contents
from nutgraf.stages.findings import Findings
from nutgraf.stages.gatherer import Gatherer
from nutgraf.stages.ledger import CONTENTS
from nutgraf.stages.problems_shown import panels, problem_pages
from nutgraf.stages.products import GATHERINGS
from nutgraf.stages.rounds import Rounds
from nutgraf.stages.whole import Parts
from nutgraf.stages.world import World


def make_parts(rounds: Rounds, world: World, findings: Findings, store: Store) -> tuple[Parts, Contents]:
    """Makes the pages that are still missing, and all that explainers make together."""
    plan = rounds.plan
    assert plan.press is not None  # noqa: S101 - for mypy; pages are made
    rounds.show(world, panels(findings) if plan.options.preview else {})

    published = {name: row for name, row in rounds.published().items() if row.print}
    gatherer = Gatherer.of(rounds, world, store)
    made = [_kept(gatherer.gather(gathering)) for gathering in GATHERINGS]
    taken = {leaf.url for part in (*rounds.ledger.prints_of(published), *made) for leaf in part.leaves}
    problems, shown = pressed(problem_pages(findings, taken), plan.press)
    made.append(problems)
    store.put(CONTENTS, shown)
    rounds.ledger.sweep(digest for one in made for digest in one.contents)
    parts = Parts(
        published=tuple(published),
        made=tuple(made),
        cards=gatherer.cards(),
        counts=sum((row.reading.counts for row in published.values()), Counts()),
    )

    def remake(digest: str) -> None:
        """Makes a content anew that the store has lost."""
        if name := rounds.ledger.maker_of(digest):
            gatherer.remake(name)
        else:
            store.put(CONTENTS, shown)
            gatherer.gather_anew()

    return parts, Contents(store, remake)


def _kept(pressed: Pressed) -> Pressed:
    """What is made, and no more than that: whoever takes it up need not load what has made it."""
    return Pressed(leaves=pressed.leaves, assets=pressed.assets)
