"""The site that is made of explainers which were read and judged."""

from nutgraf.core.site import Counts, Pressed, Site, pressed
from nutgraf.core.store import Store
from nutgraf.export.schema_files import schema_files
from nutgraf.render.assets import assets, embed_assets
from nutgraf.stages.contents import Contents
from nutgraf.stages.findings import Findings
from nutgraf.stages.gatherer import Gatherer
from nutgraf.stages.problems_shown import panels, problem_pages
from nutgraf.stages.products import GATHERINGS
from nutgraf.stages.rounds import Rounds
from nutgraf.stages.world import World


def make_site(rounds: Rounds, world: World, findings: Findings, store: Store) -> Site:
    """Makes the pages that are still missing, and all that explainers make together."""
    plan = rounds.plan
    assert plan.press is not None  # noqa: S101 - for mypy; pages are made
    rounds.show(world, panels(findings) if plan.options.preview else {})

    published = rounds.published()
    gatherer = Gatherer.of(rounds, world, store)
    made = [gatherer.gather(gathering) for gathering in GATHERINGS]
    rounds.ledger.sweep(digest for one in made for digest in one.contents)
    prints = [row.print for row in published.values() if row.print]
    parts: list[Pressed] = [*prints, *made]
    taken = {leaf.url for part in parts for leaf in part.leaves}
    problems, contents = pressed(problem_pages(findings, taken), plan.press)
    parts.append(problems)
    files = (asset for part in parts for asset in part.assets)
    return Site(
        pages=tuple(leaf for part in parts for leaf in part.leaves),
        contents=Contents(store, contents, rounds, gatherer),
        assets=(
            *assets(plan.options.verdicts),
            *(embed_assets() if plan.options.embeds else ()),
            *(schema_files() if plan.options.data_files else ()),
            *(asset for asset in files if not asset.path or asset.path in rounds.inventory.others),
        ),
        diagnostics=findings.diagnostics,
        cards=gatherer.cards(),
        counts=sum((row.reading.counts for row in published.values()), Counts()),
    )
