"""The whole pipeline on one screen: seeds and options go in, a site and its diagnostics come out."""

from nutgraf.core.diagnostic import Diagnostic
from nutgraf.core.options import Options
from nutgraf.core.seeds import Seeds
from nutgraf.core.site import Counts, Press, Site, whole
from nutgraf.core.store import Shelves, Store
from nutgraf.stages.crew import Alone, Crew
from nutgraf.stages.findings import Findings
from nutgraf.stages.inventory import take_inventory
from nutgraf.stages.jobs import Plan
from nutgraf.stages.ledger import Ledger
from nutgraf.stages.rounds import Rounds, Step


def unheard(_label: str, _done: int, _total: int) -> None:
    """Nobody wants to know how far the work has come."""


def check_site(
    seeds: Seeds,
    options: Options,
    *,
    store: Store | None = None,
    crew: Crew | None = None,
    step: Step = unheard,
) -> tuple[Diagnostic, ...]:
    """Reads, decodes, anchors and judges everything under a seeds folder; what is wrong, by place."""
    rounds = _rounds(seeds, options, None, store, crew, step)
    rounds.settle()
    return _findings(rounds).diagnostics


def compile_site(
    seeds: Seeds,
    options: Options,
    press: Press = whole,
    *,
    store: Store | None = None,
    crew: Crew | None = None,
    step: Step = unheard,
) -> Site:
    """Checks a site and makes its pages; in a preview also those of explainers with mistakes.

    Args:
        seeds: The articles and annotations.
        options: The site's.
        press: Makes of each page what the publisher wants of it.
        store: Where work of earlier builds with the same options and press is kept, and this one's;
            None: it is forgotten with the site.
        crew: Who does the work; None: this process.
        step: Hears how far the work has come.
    """
    store = store or Shelves()
    rounds = _rounds(seeds, options, press, store, crew, step)
    world = rounds.settle()
    findings = _findings(rounds)
    site = Site(pages=(), assets=(), diagnostics=findings.diagnostics, counts=Counts())
    if any(site.errors()) and not options.preview:
        return site

    from nutgraf.stages.making import make_site  # what renders is not loaded where all is only checked

    return make_site(rounds, world, findings, store)


def _rounds(
    seeds: Seeds,
    options: Options,
    press: Press | None,
    store: Store | None,
    crew: Crew | None,
    step: Step,
) -> Rounds:
    inventory = take_inventory(seeds)
    return Rounds(
        plan=Plan(options=options, press=press, files=inventory.files),
        inventory=inventory,
        ledger=Ledger(store or Shelves(), inventory, prints=press is not None),
        crew=crew or Alone(),
        step=step,
    )


def _findings(rounds: Rounds) -> Findings:
    return Findings(inventory=rounds.inventory, rows=rounds.ledger.rows, options=rounds.plan.options)
