"""Claims: who said what and when, the evidence, and how it stands."""

from datetime import date
from enum import StrEnum

from msgspec import Struct

from nutgraf.core.historic_date import HistoricDate
from nutgraf.core.keypath import KeyPath
from nutgraf.core.people import AgentKind
from nutgraf.core.prose import Prose, Ref
from nutgraf.core.quote import Quote


class Stance(StrEnum):
    """What a piece of evidence does to a claim."""

    SUPPORTS = "supports"
    REFUTES = "refutes"
    CONTEXT = "context"


class Evidence(Struct, frozen=True, kw_only=True):
    """What a source contributes to judging a claim."""

    source: Ref
    stance: Stance
    quote: Quote | None = None
    """Its `source` is the evidence's source; looked for there where that keeps a text."""
    note: Prose | None = None
    at: KeyPath


class NamedClaimant(Struct, frozen=True, kw_only=True):
    """A claimant named on the spot, who is not in `people`."""

    name: str
    kind: AgentKind | None = None
    url: str = ""


class Appearance(Struct, frozen=True, kw_only=True):
    """Where else a claim was published."""

    url: str
    archived: str = ""
    published: date | None = None


class Review(Struct, frozen=True, kw_only=True):
    """Who judged a claim, and when."""

    by: str = ""
    on: date | None = None


class Claim(Struct, frozen=True, kw_only=True):
    """A statement that can be checked, with its verdict."""

    id: str
    """Slug, unique within the explainer."""
    claim: str
    """One sentence, without a verdict in it."""
    claimant: Ref | NamedClaimant | None = None
    """None: nobody named."""
    made: HistoricDate | None = None
    quote: Quote | None = None
    verdict: str
    """A verdict's id in the site's scale."""
    assessment: Prose | None = None
    evidence: tuple[Evidence, ...] = ()
    rebuts: tuple[Ref, ...] = ()
    background: Ref | None = None
    locations: tuple[Ref, ...] = ()
    appearances: tuple[Appearance, ...] = ()
    """Empty: the source article."""
    reviewed: Review = Review()
    """Empty fields: the explainer's authors, and its date."""
    at: KeyPath
