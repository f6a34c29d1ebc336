"""`/claims/`: all claims, by verdict."""

from collections import defaultdict
from collections.abc import Sequence

from nutgraf.core.explainer import Explainer
from nutgraf.core.site import Page, Section
from nutgraf.core.verdict import Verdict
from nutgraf.render.edition import Edition
from nutgraf.render.index.listing import ClaimEntry, claim_entries, index_page, newest_first


def claims_page(explainers: Sequence[Explainer], edition: Edition) -> Page:
    """The claims of all explainers, in the order of the rating scale."""
    say = edition.language.gettext
    by_verdict: dict[Verdict, list[ClaimEntry]] = defaultdict(list)
    for explainer in newest_first(explainers):
        for entry in claim_entries(explainer, edition):
            by_verdict[entry.verdict].append(entry)
    ranks = {verdict: rank for rank, verdict in enumerate(edition.verdicts.values())}
    ranked = sorted(by_verdict, key=lambda verdict: (ranks.get(verdict, len(ranks)), verdict.label))
    sections = [
        Section(
            id=f"verdict-{verdict.id}",
            title=verdict.label,
            html=edition.fill("index/claims-section.html", verdict=verdict, entries=by_verdict[verdict]),
        )
        for verdict in ranked
    ]
    counts = [(verdict, len(by_verdict[verdict])) for verdict in ranked]
    return index_page(
        "claims", say("Claims"), say("All claims and how they stand."), edition, sections, counts=counts
    )
