"""What explainers may know of one another: enough to check and to label references between them."""

from collections.abc import Mapping

from msgspec import Struct, field

from nutgraf.core.prose import RefKind
from nutgraf.core.text import Place


class Entry(Struct, frozen=True, kw_only=True):
    """One explainer, as others see it."""

    slug: str
    title: str
    place: Place
    """Where its slug comes from: the key `slug`, or the head of its file."""
    draft: bool = False
    language: str = ""
    items: Mapping[RefKind, Mapping[str, str]] = field(default_factory=dict)
    """By kind, the ids that can be referred to, each with its label (a claim's sentence, a name)."""
    verdicts: Mapping[str, str] = field(default_factory=dict)
    """The verdict id of each claim, by claim id."""
    rebuttals: tuple[tuple[str, str], ...] = ()
    """Pairs of a claim's id here and the claim it rebuts, the latter always as `slug/id`."""
    topics: tuple[str, ...] = ()
    """As written."""
    translation_of: str = ""
    """The slug of the explainer that it translates; empty: none."""
    digest: str = ""
    """Of what others can show of it; empty where nobody asks what has changed."""


class Catalogue(Struct, frozen=True, kw_only=True):
    """All explainers of a site, by slug; of two with one slug the first, by path."""

    entries: Mapping[str, Entry]
    rebutted_by: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """For a claim as `slug/id`, the claims that rebut it, likewise, in order."""
    translations: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """For an explainer's slug, those of the explainers that translate it, in order."""

    def label(self, kind: RefKind, slug: str, item: str) -> str | None:
        """The label of an item of an explainer, or None where there is none."""
        entry = self.entries.get(slug)
        return entry.items.get(kind, {}).get(item) if entry else None
