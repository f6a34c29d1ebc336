"""Quotes, and what became of looking for one: the W3C TextQuoteSelector and its outcomes."""

from dataclasses import dataclass

from nutgraf.core.keypath import KeyPath
from nutgraf.core.text import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """Words that an article is said to hold (Web Annotation Data Model, TextQuoteSelector)."""

    exact: str
    prefix: str = ""
    suffix: str = ""
    source: str = ""
    """The id of the source whose kept text holds the words; empty: the explainer's own article."""
    at: KeyPath
    """Where the annotations give it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchored:
    """The one place where a quote stands."""

    span: Span
    """In code points of the article's text, from the first to the last character quoted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """One of several places where a quote stands, and the context that would single it out."""

    span: Span
    prefix: str
    """The shortest words before it that no other candidate has; empty where the suffix must tell."""
    suffix: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ambiguous:
    """A quote that stands in several places, between which its context does not decide."""

    candidates: tuple[Candidate, ...]
    """In the order of the text; at least two."""
    context_matches: bool
    """Whether these all satisfy the context given; False: none of the places does."""


class Change(tuple[str, str]):
    """A stretch of a comparison: `(quoted, found)`; equal strings where nothing differs."""

    __slots__ = ()

    @property
    def quoted(self) -> str:
        """What the quote has."""
        return self[0]

    @property
    def found(self) -> str:
        """What the article has."""
        return self[1]


@dataclass(frozen=True, slots=True, kw_only=True)
class NearPassage:
    """A passage that resembles a quote but is not it."""

    span: Span
    score: float
    """Likeness, 0 to 100 (rapidfuzz's normalised indel similarity of the folded texts)."""
    changes: tuple[Change, ...]
    """The comparison from left to right, word by word; joined, the sides give quote and passage."""
    numbers_differ: bool = False
    names_differ: bool = False
    negation_differs: bool = False
    typographic: bool = False
    """Whether they differ in punctuation, case of no letter, and spacing alone: safe to mend."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Missing:
    """A quote that the article does not hold."""

    nearest: tuple[NearPassage, ...] = ()
    """The most alike first; at most three, each above the floor of likeness."""


Outcome = Anchored | Ambiguous | Missing
"""What became of a quote."""
