"""What explainers give to the lists of claims and of those who claim: who says what, and how it stands."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from nutgraf.core.claim import NamedClaimant
from nutgraf.core.explainer import Explainer
from nutgraf.core.prose import Ref
from nutgraf.core.slug import slugify
from nutgraf.core.verdict import Verdict
from nutgraf.render.dates import historic
from nutgraf.render.edition import Edition
from nutgraf.render.index.listing import ClaimEntry, Home, claim_address, home_of, when_of
from nutgraf.render.index.rows import Rows, packed
from nutgraf.render.links import rooted
from nutgraf.render.view.link import Link


class Speaker(NamedTuple):
    """Somebody who acts or speaks in an explainer."""

    id: str
    """On the explainer's page."""
    name: str
    kind: str
    role: str
    wikidata: str


class Statement(NamedTuple):
    """A claim, as lists have it."""

    id: str
    words: str
    verdict: str
    claimant: str
    """A name; empty: nobody named."""
    speaker: str
    """The id of the claimant among the explainer's people; empty: not among them."""
    named: bool
    """Whether it is named on the spot."""
    kind: str
    """Of one that is named on the spot; empty: not known."""
    made: tuple[str, str]
    """When, in words and for machines."""
    year: int
    """0: not known."""


class Given(NamedTuple):
    """What an explainer gives."""

    home: Home
    topics: tuple[str, ...]
    speakers: tuple[Speaker, ...]
    """All of them, also where ids are given twice."""
    statements: tuple[Statement, ...]
    rows: Rows
    """Of the statements, as the list of claims has them under the headings of verdicts."""


def collect(explainer: Explainer, edition: Edition) -> tuple[Any, ...]:
    """What is claimed in an explainer, and by whom."""
    annotations, home = explainer.annotations, home_of(explainer, edition)
    statements = tuple(_statements(explainer, edition))
    rows = [
        edition.fill("index/claims-row.html", entry=claim_entry(statement, home, edition))
        for statement in statements
    ]
    speakers = (
        (agent.id, agent.name, agent.kind.value, agent.role, agent.wikidata) for agent in annotations.people
    )
    return (tuple(home), annotations.topics, tuple(speakers), tuple(map(tuple, statements)), packed(rows))


def read(contribution: tuple[Any, ...]) -> Given:
    """What `collect` has given."""
    home, topics, speakers, statements, rows = contribution
    return Given(
        home=Home._make(home),
        topics=topics,
        speakers=tuple(map(Speaker._make, speakers)),
        statements=tuple(map(Statement._make, statements)),
        rows=rows,
    )


def claim_entry(statement: Statement, home: Home, edition: Edition) -> ClaimEntry:
    """A claim with what tells it from others."""
    return ClaimEntry(
        link=Link(words=statement.words, href=rooted(claim_address(home.slug, statement.id, edition))),
        language=home.language,
        verdict=edition.verdict(statement.verdict),
        claimant=statement.claimant,
        made=when_of(*statement.made),
        explainer=home.link,
    )


def verdict_key(verdict: Verdict, edition: Edition) -> str:
    """A verdict's name in addresses, whether the scale has it or not."""
    return verdict.id if verdict.id in edition.verdicts else f"{verdict.id}-{slugify(verdict.label)}"


def _statements(explainer: Explainer, edition: Edition) -> Iterator[Statement]:
    people = {agent.id for agent in explainer.annotations.people}
    typesetter = edition.typesetter(explainer)
    for claim in explainer.annotations.claims:
        made = historic(claim.made, edition.language)
        named = claim.claimant if isinstance(claim.claimant, NamedClaimant) else None
        ref = claim.claimant if isinstance(claim.claimant, Ref) else None
        yield Statement(
            id=claim.id,
            words=claim.claim,
            verdict=claim.verdict,
            claimant=named.name if named else typesetter.label(ref) if ref else "",
            speaker=ref.target if ref and ref.target in people else "",
            named=named is not None,
            kind=named.kind.value if named and named.kind else "",
            made=(made.words, made.machine) if made else ("", ""),
            year=claim.made.year if claim.made else 0,
        )
