"""What lists know of an explainer, and entries of claims."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple, Protocol, TypeVar

from msgspec import Struct

from nutgraf.core.addresses import claim_url, explainer_url, item_id
from nutgraf.core.explainer import Explainer
from nutgraf.core.prose import RefKind
from nutgraf.core.verdict import Verdict
from nutgraf.render.dates import When
from nutgraf.render.edition import Edition
from nutgraf.render.language import Language, language_of
from nutgraf.render.links import rooted
from nutgraf.render.view.link import Link


class Home(NamedTuple):
    """The explainer that something in a list comes from."""

    slug: str
    title: str
    """Empty where it has none."""
    changed: str
    """The day it last changed, ISO 8601; the first of all days where none is given."""
    tag: str
    """Its language, BCP 47."""

    @property
    def link(self) -> Link:
        """The way to its page."""
        return Link(words=self.title or self.slug, href=rooted(explainer_url(self.slug)))

    @property
    def language(self) -> Language:
        """The language that it is written in."""
        return language_of(self.tag)

    def item(self, kind: RefKind, item: str, words: str) -> Link:
        """The way to an item on its page."""
        return Link(words=words, href=rooted(explainer_url(self.slug), item_id(kind, item)))


class FromHome(Protocol):
    """What an explainer gives to a list."""

    @property
    def home(self) -> Home:
        """The explainer; a plain tuple on the way between processes."""


F = TypeVar("F", bound=FromHome)


class ClaimEntry(Struct, frozen=True, kw_only=True):
    """A claim in a list, in the site's language but for the names."""

    link: Link
    language: Language
    """Of the claim and its explainer."""
    verdict: Verdict
    claimant: str
    """Empty: nobody named."""
    made: When | None
    explainer: Link


def home_of(explainer: Explainer, edition: Edition) -> Home:
    """What lists know of an explainer."""
    annotations = explainer.annotations
    return Home(
        slug=annotations.slug,
        title=explainer.title,
        changed=(annotations.updated or annotations.published or date.min).isoformat(),
        tag=annotations.language or edition.options.language,
    )


def newest_first(given: Iterable[F]) -> list[F]:
    """What explainers give by the day they last changed; of one day, by title."""
    by_title = sorted(given, key=lambda each: (each.home.title.casefold(), each.home.slug))
    return sorted(by_title, key=lambda each: each.home.changed, reverse=True)


def claim_address(slug: str, claim: str, edition: Edition) -> str:
    """Where a claim is in the site: its own page, or its place on its explainer's where claims have none."""
    if edition.options.claim_pages:
        return claim_url(slug, claim)
    return f"{explainer_url(slug)}#{item_id(RefKind.CLAIM, claim)}"


def when_of(words: str, machine: str) -> When | None:
    """A date as a page shows it; None where there are no words for it."""
    return When(words, machine) if words else None
