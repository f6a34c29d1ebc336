"""The whole pipeline on one screen: seeds and options go in, a site and its diagnostics come out."""

from typing import TYPE_CHECKING

from nutgraf.core.diagnostic import Diagnostic
from nutgraf.core.options import Options
from nutgraf.core.seeds import Seeds
from nutgraf.core.site import Counts, Press, Site, whole
from nutgraf.core.store import Shelves, Store
from nutgraf.stages.assembly import assembled
from nutgraf.stages.contents import Contents
from nutgraf.stages.crew import Alone, Crew, Step
from nutgraf.stages.ledger import Ledger, kept_prints
from nutgraf.stages.session import Session
from nutgraf.stages.whole import Whole

# The rest is loaded where there is something to be read, judged or made: most often there is not.
if TYPE_CHECKING:
    from nutgraf.stages.findings import Findings
    from nutgraf.stages.rounds import Rounds


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
    known = Whole(store, seeds)
    if (found := known.findings) is not None:
        return found
    known.forget()
    rounds = _rounds(seeds, options, None, store, crew, step)
    rounds.settle()
    return _findings(rounds, known).diagnostics


def compile_site(
    seeds: Seeds,
    options: Options,
    press: Press = whole,
    *,
    store: Store | None = None,
    crew: Crew | None = None,
    step: Step = unheard,
    session: Session | None = None,
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
        session: What this process knows of the site from the last time.
    """
    store = store or Shelves()
    known = Whole(store, seeds)

    def compiled() -> Site:
        known.forget()
        return _compiled(_rounds(seeds, options, press, store, crew, step, session), known, store)

    parts, found = known.parts, known.findings
    prints = kept_prints(store, parts.published) if parts else None
    if parts is None or found is None or prints is None:
        return compiled()
    contents = Contents(store, lambda lost: compiled().contents[lost])
    return assembled(parts, prints, options, found, contents, seeds.others)


def _compiled(rounds: "Rounds", known: Whole, store: Store) -> Site:
    world = rounds.settle()
    findings = _findings(rounds, known)
    options = rounds.plan.options
    site = Site(pages=(), assets=(), diagnostics=findings.diagnostics, counts=Counts())
    if any(site.errors()) and not options.preview:
        return site

    from nutgraf.stages.making import make_parts

    parts, contents = make_parts(rounds, world, findings, store)
    known.keep_parts(parts)
    prints = rounds.ledger.prints_of(parts.published)
    return assembled(parts, prints, options, findings.diagnostics, contents, rounds.inventory.others)


def _rounds(
    seeds: Seeds,
    options: Options,
    press: Press | None,
    store: Store,
    crew: Crew | None,
    step: Step,
    session: Session | None = None,
) -> "Rounds":
    from nutgraf.stages.inventory import take_inventory
    from nutgraf.stages.jobs import Plan
    from nutgraf.stages.rounds import Rounds

    inventory = take_inventory(seeds)
    return Rounds(
        plan=Plan(options=options, press=press, files=inventory.files),
        inventory=inventory,
        ledger=Ledger(store, inventory, prints=press is not None, session=session),
        crew=crew or Alone(),
        step=step,
    )


def _findings(rounds: "Rounds", known: Whole) -> "Findings":
    from nutgraf.stages.findings import Findings

    findings = Findings(inventory=rounds.inventory, rows=rounds.ledger.rows, options=rounds.plan.options)
    known.keep_findings(findings.diagnostics)
    return findings
