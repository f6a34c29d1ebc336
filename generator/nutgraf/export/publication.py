"""What exports know of the site that they are made for."""

from collections.abc import Mapping
from typing import Any, Protocol

from msgspec import Struct, field

from nutgraf.core.catalogue import Catalogue
from nutgraf.core.explainer import Explainer
from nutgraf.core.options import Options
from nutgraf.core.prose import Prose


class Wording(Protocol):
    """The words that pages have for something, since data about a page must say the same."""

    def verdict_label(self, verdict: str, explainer: Explainer) -> str:
        """What an explainer's pages call a verdict, by its id."""

    def plain(self, prose: Prose, explainer: Explainer) -> str:
        """A Markdown text as its reader sees it, in one paragraph, without citations."""

    def html(self, prose: Prose, explainer: Explainer) -> str:
        """A Markdown text as blocks of HTML, without citations; links into the site begin with ROOT."""

    def of_site(self, message: str) -> str:
        """A word of the interface in the site's own language."""


class Publication(Struct, frozen=True, kw_only=True, eq=False):
    """A site, as its data need to know it."""

    options: Options
    catalogue: Catalogue
    wording: Wording
    topics: Mapping[str, str] = field(default_factory=dict)
    """The slug of each topic, by its name in lower case."""
    records: dict[str, tuple[Explainer, dict[str, Any]]] = field(default_factory=dict)
    """By the root of the addresses in it, the record that was made last, and of which explainer."""
    claims: dict[str, tuple[Explainer, list[dict[str, Any]]]] = field(default_factory=dict)
    """The same for its claims, as files of the whole site have them."""

    def root(self, file: str) -> str:
        """What leads from a file of the site to its root: its absolute address where it knows that."""
        return self.options.site_url or "../" * file.count("/")

    def language(self, explainer: Explainer) -> str:
        """The language that an explainer is written in, BCP 47."""
        return explainer.annotations.language or self.options.language

    def has_page(self, slug: str) -> bool:
        """Whether there is an explainer of this slug, and readers can open it."""
        entry = self.catalogue.entries.get(slug)
        return entry is not None and (self.options.preview or not entry.draft)
