"""The whole pipeline on one screen: seeds and options go in, a site and its diagnostics come out."""

from nutgraf.core.diagnostic import Diagnostic
from nutgraf.core.options import Options
from nutgraf.core.seeds import Seeds
from nutgraf.core.site import Counts, Press, Site, whole
from nutgraf.core.store import Shelves, Store
from nutgraf.stages.contents import Contents
from nutgraf.stages.crew import Alone, Crew
from nutgraf.stages.findings import Findings
from nutgraf.stages.inventory import take_inventory
from nutgraf.stages.jobs import Plan
from nutgraf.stages.ledger import Ledger, kept_prints
from nutgraf.stages.rounds import Rounds, Step
from nutgraf.stages.whole import Whole


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
    store = store or Shelves()
    whole = Whole(store, seeds)
    if (known := whole.findings) is not None:
        return known
    whole.forget()
    rounds = _rounds(seeds, options, None, store, crew, step)
    rounds.settle()
    return _found(rounds, whole).diagnostics


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
    whole = Whole(store, seeds)

    def anew() -> Site:
        whole.forget()
        return _compiled(_rounds(seeds, options, press, store, crew, step), whole, store)

    parts, known = whole.parts, whole.findings
    prints = kept_prints(store, parts.published) if parts else None
    if parts is None or known is None or prints is None:
        return anew()

    from nutgraf.stages.assembly import assembled

    contents = Contents(store, lambda lost: anew().contents[lost])
    return assembled(parts, prints, options, known, contents, seeds.others)


def _compiled(rounds: Rounds, whole: Whole, store: Store) -> Site:
    world = rounds.settle()
    findings = _found(rounds, whole)
    options = rounds.plan.options
    site = Site(pages=(), assets=(), diagnostics=findings.diagnostics, counts=Counts())
    if any(site.errors()) and not options.preview:
        return site

    # What renders is not loaded where all is only checked.
    from nutgraf.stages.assembly import assembled
    from nutgraf.stages.making import make_parts

    parts, contents = make_parts(rounds, world, findings, store)
    whole.keep_parts(parts)
    prints = rounds.ledger.prints_of(parts.published)
    return assembled(parts, prints, options, findings.diagnostics, contents, rounds.inventory.others)


def _rounds(
    seeds: Seeds,
    options: Options,
    press: Press | None,
    store: Store,
    crew: Crew | None,
    step: Step,
) -> Rounds:
    inventory = take_inventory(seeds)
    return Rounds(
        plan=Plan(options=options, press=press, files=inventory.files),
        inventory=inventory,
        ledger=Ledger(store, inventory, prints=press is not None),
        crew=crew or Alone(),
        step=step,
    )


def _found(rounds: Rounds, whole: Whole) -> Findings:
    findings = Findings(inventory=rounds.inventory, rows=rounds.ledger.rows, options=rounds.plan.options)
    whole.keep_findings(findings.diagnostics)
    return findings
