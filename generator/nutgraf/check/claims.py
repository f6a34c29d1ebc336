"""Rules on claims and their verdicts."""

from collections.abc import Iterator

from nutgraf.check.context import Context
from nutgraf.core import rules
from nutgraf.core.diagnostic import Diagnostic
from nutgraf.core.explainer import Explainer
from nutgraf.core.suggest import did_you_mean


def verdicts_are_known(explainer: Explainer, context: Context) -> Iterator[Diagnostic]:
    """`unknown-verdict`: one that the site's rating scale does not have."""
    known = [verdict.id for verdict in context.scale]
    for claim in explainer.annotations.claims:
        if claim.verdict not in known:
            yield rules.UNKNOWN_VERDICT.at(
                explainer.annotations.file.place((*claim.at, "verdict")),
                f"the rating scale has no verdict `{claim.verdict}`",
                help=did_you_mean(claim.verdict, known, f"its verdicts are: {', '.join(known)}"),
            )


def ratings_have_evidence(explainer: Explainer, context: Context) -> Iterator[Diagnostic]:
    """`verdict-without-evidence`: a verdict with a rating value on a claim with no evidence."""
    if "claims" in explainer.annotations.lost:
        return
    rated = {verdict.id for verdict in context.scale if verdict.value is not None}
    unrated = [verdict.id for verdict in context.scale if verdict.value is None]
    for claim in explainer.annotations.claims:
        if claim.verdict in rated and not claim.evidence:
            instead = f", or use a verdict that is no rating ({', '.join(unrated)})" if unrated else ""
            yield rules.VERDICT_WITHOUT_EVIDENCE.at(
                explainer.annotations.file.place((*claim.at, "verdict")),
                f"the claim `{claim.id}` is rated `{claim.verdict}` without any evidence",
                help=f"add at least one item under `evidence`{instead}",
            )
