"""Quotes, and what became of looking for one: the W3C TextQuoteSelector and its outcomes."""

from msgspec import Struct

from nutgraf.core.keypath import KeyPath
from nutgraf.core.text import Span

MOST_COMPARED = 20_000
"""Code points of a quote beyond which no passages like it are looked for."""


class Quote(Struct, frozen=True, kw_only=True):
    """Words that an article is said to hold (Web Annotation Data Model, TextQuoteSelector)."""

    exact: str
    prefix: str = ""
    suffix: str = ""
    source: str = ""
    """The id of the source whose kept text holds the words; empty: the explainer's own article."""
    at: KeyPath
    """Where the annotations give it."""


class Anchored(Struct, frozen=True, kw_only=True):
    """The one place where a quote stands."""

    span: Span
    """In code points of the article's text, from the first to the last character quoted."""


class Candidate(Struct, frozen=True, kw_only=True):
    """One of several places where a quote stands, and the context that would single it out."""

    span: Span
    prefix: str
    """The shortest words before it that no other candidate has; empty where the suffix must tell."""
    suffix: str = ""


class Ambiguous(Struct, frozen=True, kw_only=True):
    """A quote that stands in several places, between which its context does not decide."""

    candidates: tuple[Candidate, ...]
    """In the order of the text; at least two."""
    context_matches: bool
    """Whether these all satisfy the context given; False: none of the places does."""
    unlisted: int = 0
    """How many more places there are, after the candidates."""


class Moved(Struct, frozen=True, kw_only=True):
    """A quote whose words stand in one place, but not in the context given.

    The passage may have moved or its neighbours have changed; or it is gone, and its like is left.
    """

    span: Span
    prefix: str | None = None
    """What stands before it, as many words as the quote gives (empty at the text's head); None where the
    quote's prefix fits."""
    suffix: str | None = None
    """What stands after it, likewise."""


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


class NearPassage(Struct, frozen=True, kw_only=True):
    """A passage that resembles a quote but is not it."""

    span: Span
    score: float
    """Likeness, 0 to 100 (rapidfuzz's normalised indel similarity of the folded texts)."""
    changes: tuple[Change, ...]
    """The comparison from left to right, word by word; joined, the sides give quote and passage, the quote
    in the passage's formatting where nothing else differs."""
    numbers_differ: bool = False
    names_differ: bool = False
    negation_differs: bool = False
    typographic: bool = False
    """Whether they differ in punctuation, case of no letter, and spacing alone: safe to mend."""
    context_matches: bool = True
    """Whether the quote's prefix and suffix, where given, stand around it."""


class Missing(Struct, frozen=True, kw_only=True):
    """A quote that the article does not hold."""

    nearest: tuple[NearPassage, ...] = ()
    """The most alike first; at most three, each above the floor of likeness; none for a quote that is longer
    than its text or than MOST_COMPARED."""


Outcome = Anchored | Ambiguous | Moved | Missing
"""What became of a quote."""
