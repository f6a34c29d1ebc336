"""What annotations say, resolved: the objects of `explainer.json`, which the other data files take from.

Keys are those of the annotations; what nutgraf adds has keys of its own. `page` is where readers see it.
"""

import posixpath
from collections.abc import Iterable
from datetime import date
from hashlib import sha256
from typing import Any

from msgspec import Struct

from nutgraf.core.addresses import explainer_url, item_id
from nutgraf.core.article import Article
from nutgraf.core.assembly import qualified
from nutgraf.core.explainer import Explainer
from nutgraf.core.historic_date import HistoricDate
from nutgraf.core.prose import Prose, Ref, RefKind
from nutgraf.core.quote import Anchored, Quote
from nutgraf.export.publication import Publication

Record = dict[str, Any]


class Resolver(Struct, frozen=True, kw_only=True):
    """Resolves the values of one explainer for one file."""

    explainer: Explainer
    publication: Publication
    root: str
    """What leads from the file to the site's root."""

    @property
    def home(self) -> str:
        """The explainer's page."""
        return f"{self.root}{explainer_url(self.explainer.slug)}"

    def at_home(self, kind: RefKind, item: str) -> str:
        """Where an item of the explainer stands on its page."""
        return f"{self.home}#{item_id(kind, item)}"

    def beside(self, file: str) -> str:
        """The way from the annotations to a file, as they give it; tidied."""
        folder = posixpath.dirname(self.explainer.annotations.file.source.path)
        return posixpath.relpath(file, folder or ".")

    def prose(self, prose: Prose | None) -> Record | None:
        """A Markdown text, as written and as it is read."""
        if prose is None:
            return None
        return {
            "markdown": prose.text,
            "text": self.publication.wording.plain(prose, self.explainer),
        }

    def ref(self, ref: Ref | None) -> Record | None:
        """What a reference leads to; no label and no page where readers cannot open it."""
        if ref is None:
            return None
        if ref.kind is RefKind.EXPLAINER:
            return {"slug": ref.target, **self.other(ref.target)}
        slug, _, item = qualified(ref.target, self.explainer.slug).partition("/")
        is_open = slug == self.explainer.slug or self.publication.has_page(slug)
        label = self.publication.catalogue.label(ref.kind, slug, item) if is_open else None
        page = f"{self.root}{explainer_url(slug)}#{item_id(ref.kind, item)}" if label is not None else None
        return {"id": ref.target, "label": label, "page": page}

    def refs(self, refs: Iterable[Ref]) -> list[Record | None]:
        """What several references lead to."""
        return [self.ref(ref) for ref in refs]

    def claim_refs(self, targets: Iterable[str]) -> list[Record | None]:
        """Claims of the site, each by its long id `slug/id`, those left out that readers cannot open."""
        refs = (Ref(kind=RefKind.CLAIM, target=target, at=()) for target in targets)
        return [found for ref in refs if (found := self.ref(ref)) and found["page"]]

    def other(self, slug: str) -> Record:
        """Another explainer."""
        entry = self.publication.catalogue.entries.get(slug) if self.publication.has_page(slug) else None
        return {
            "title": entry.title or slug if entry else None,
            "language": entry.language or self.publication.options.language if entry else None,
            "page": f"{self.root}{explainer_url(slug)}" if entry else None,
        }

    def quote(self, quote: Quote | None) -> Record | None:
        """A quote, and where it stands in its text; `position` is null where it was not found there."""
        if quote is None:
            return None
        outcome = self.explainer.outcomes.get(quote.at)
        span = outcome.span if isinstance(outcome, Anchored) else None
        return {
            "exact": quote.exact,
            "prefix": quote.prefix or None,
            "suffix": quote.suffix or None,
            "source": quote.source or None,
            "position": {"start": span.start, "end": span.end} if span else None,
        }


def moment(made: HistoricDate | None) -> Record | None:
    """A date, with the days between which it lies; null where that end is open or not known."""
    if made is None:
        return None
    return {
        "edtf": made.text,
        "earliest": iso(made.start.earliest) if made.start else None,
        "latest": iso(made.end.latest) if made.end else None,
        "approximate": made.approximate,
        "uncertain": made.uncertain,
    }


def iso(day: date | None) -> str | None:
    """A day as ISO 8601 writes it."""
    return day.isoformat() if day else None


def text_digest(article: Article) -> str:
    """What tells a text from all others: SHA-256 of its UTF-8, in hexadecimal."""
    return sha256(article.text.encode("utf-8", "replace")).hexdigest()
