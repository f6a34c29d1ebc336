"""`/explainers/`: all explainers, newest first; their cards stand in the lists of topics too."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from markupsafe import Markup
from msgspec import Struct

from nutgraf.core.addresses import explainer_url
from nutgraf.core.explainer import Explainer, Status
from nutgraf.core.gathering import Gathering
from nutgraf.core.site import Page
from nutgraf.render.dates import When, day
from nutgraf.render.edition import Edition
from nutgraf.render.index.frame import Index, cards_pages
from nutgraf.render.index.listing import Home, home_of, newest_first, when_of
from nutgraf.render.index.rows import squeezed, unsqueezed
from nutgraf.render.index.topics import topics_pages
from nutgraf.render.language import Language
from nutgraf.render.links import file_url, rooted
from nutgraf.render.view.bar import Bar, bar_of
from nutgraf.render.view.claim import tally
from nutgraf.render.view.link import Link

MOST_CARDS = 24
"""What a hand-written page may show at most."""


class ExplainerEntry(Struct, frozen=True, kw_only=True):
    """An explainer in a list, all in its own language."""

    link: Link
    language: Language
    topics: tuple[Link, ...]
    summary: Markup
    when: When | None
    picture: str
    """Its address; empty where there is none."""
    alt: str
    bar: Bar | None
    """How its claims stand; None where it has none."""
    draft: bool


class Given(NamedTuple):
    """What an explainer gives."""

    home: Home
    topics: tuple[str, ...]
    verdicts: tuple[tuple[str, int], ...]
    """How many of its claims have each."""
    summary: str
    """HTML."""
    when: tuple[str, str]
    """The day it last changed, in words and for machines; empty where it is not known."""
    picture: str
    alt: str
    draft: bool
    card: bytes
    """As it stands in lists, squeezed."""

    @property
    def claims(self) -> int:
        """How many there are in it."""
        return sum(count for _, count in self.verdicts)


def collect(explainer: Explainer, edition: Edition) -> tuple[Any, ...]:
    """An explainer's card, and what it is made from."""
    annotations, image = explainer.annotations, explainer.annotations.image
    home = home_of(explainer, edition)
    when = day(annotations.updated or annotations.published, home.language)
    given = Given(
        home=home,
        topics=annotations.topics,
        verdicts=tuple(Counter(claim.verdict for claim in annotations.claims).items()),
        summary=str(edition.typesetter(explainer).block(annotations.summary)),
        when=(when.words, when.machine) if when else ("", ""),
        picture=rooted(file_url(explainer.slug, image.file)) if image else "",
        alt=image.alt if image else "",
        draft=annotations.status is Status.DRAFT,
        card=b"",
    )
    card = squeezed(edition.fill("index/explainers-card.html", entry=entry_of(given, edition)))
    return tuple(home), *given[1:-1], card


def make(contributions: Sequence[Any], edition: Edition) -> Iterator[Page]:
    """The cards of all explainers; then the topics, with the cards of those that have many."""
    given = newest_first(map(_read, contributions))
    cards = {each.home.slug: unsqueezed(each.card) for each in given}
    yield from _explainers_pages(cards, edition)
    yield from topics_pages(given, cards, edition)


EXPLAINERS = Gathering(name="explainers", collect=collect, make=make)


def newest_cards(contributions: Sequence[Any], edition: Edition) -> Iterator[str]:
    """The cards of the newest explainers as HTML for other pages, newest first; at most `MOST_CARDS`.

    `contributions` are those to EXPLAINERS.
    """
    for each in newest_first(map(_read, contributions))[:MOST_CARDS]:
        yield edition.fill("index/card.html", entry=entry_of(each, edition))


def entry_of(given: Given, edition: Edition) -> ExplainerEntry:
    """An explainer with its summary and how its claims stand."""
    language = given.home.language
    counts = tally(Counter(dict(given.verdicts)).elements(), edition, language)
    return ExplainerEntry(
        link=given.home.link,
        language=language,
        topics=tuple(topic_link(topic, edition) for topic in given.topics),
        summary=Markup(given.summary),  # noqa: S704 - sanitised
        when=when_of(*given.when),
        picture=given.picture,
        alt=given.alt,
        bar=bar_of(counts, language),
        draft=given.draft,
    )


def topic_link(topic: str, edition: Edition) -> Link:
    """The way to a topic in the list of topics."""
    return Link(words=topic, href=rooted("topics/", f"topic-{edition.topic_slug(topic)}"))


def _explainers_pages(cards: Mapping[str, Markup], edition: Edition) -> Iterator[Page]:
    say = edition.language.gettext
    index = Index(
        name="explainers",
        title=say("Explainers"),
        description=say("All explainers, newest first."),
        template="index/explainers.html",
        contents=False,
        taken={explainer_url(slug) for slug in cards},
    )
    return cards_pages(index, list(cards.values()), edition)


def _read(contribution: tuple[Any, ...]) -> Given:
    given = Given._make(contribution)
    return given._replace(home=Home._make(given.home))
