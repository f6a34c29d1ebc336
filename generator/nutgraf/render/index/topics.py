"""`/topics/`: what explainers are about; `/topics/<topic>/` where a topic has many."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Protocol

from markupsafe import Markup
from msgspec import Struct

from nutgraf.core.site import Page
from nutgraf.render.edition import Edition
from nutgraf.render.index.frame import Index, cards_pages, index_page
from nutgraf.render.index.listing import FromHome
from nutgraf.render.language import Language
from nutgraf.render.links import rooted
from nutgraf.render.view.link import Link

MOST_TITLES = 6
"""Explainers named on a topic's card; the others are on the topic's own page."""


class WithTopics(Protocol):
    """What says what an explainer is about."""

    @property
    def topics(self) -> tuple[str, ...]:
        """As written."""


class Listed(FromHome, WithTopics, Protocol):
    """An explainer under its topics."""

    @property
    def claims(self) -> int:
        """How many there are in it."""


class TopicEntry(Struct, frozen=True, kw_only=True):
    """A topic in the list."""

    id: str
    name: Link
    """The way to its own page; only words where all its explainers are shown."""
    language: Language
    explainers: int
    claims: int
    newest: tuple[tuple[Link, Language], ...]
    filter: str
    """The address of its claims."""


def topics_pages(newest: Sequence[Listed], cards: Mapping[str, Markup], edition: Edition) -> Iterator[Page]:
    """The topics by name, each with its newest explainers; then the pages of topics that have more.

    Args:
        newest: The explainers, newest first.
        cards: By slug.
        edition: The site's.
    """
    language = edition.language
    by_topic: dict[str, list[Listed]] = defaultdict(list)
    for explainer in newest:
        for topic in dict.fromkeys(map(str.casefold, explainer.topics)):
            by_topic[topic].append(explainer)
    names = topic_names(newest)
    index = Index(
        name="topics",
        title=language.gettext("Topics"),
        description=language.gettext("What the explainers are about."),
        template="index/topics.html",
        contents=False,
    )
    entries = [_entry(topic, name, by_topic[topic], edition) for topic, name in names.items()]
    yield index_page(index, edition, entries=entries)
    for topic, name in names.items():
        if len(by_topic[topic]) > MOST_TITLES:
            own = Index(
                name=f"topics/{edition.topic_slug(topic)}",
                title=name,
                description=language.gettext("All explainers on this topic, newest first."),
                template="index/explainers.html",
                contents=False,
                above=((index.title, index.url(1)),),
            )
            yield from cards_pages(
                own, [cards[explainer.home.slug] for explainer in by_topic[topic]], edition
            )


def topic_names(explainers: Iterable[WithTopics]) -> dict[str, str]:
    """The topics of explainers in alphabetical order: by each in lower case, as the first spells it."""
    names: dict[str, str] = {}
    for explainer in explainers:
        for topic in explainer.topics:
            names.setdefault(topic.casefold(), topic)
    return dict(sorted(names.items()))


def _entry(topic: str, name: str, explainers: Sequence[Listed], edition: Edition) -> TopicEntry:
    slug = edition.topic_slug(topic)
    has_page = len(explainers) > MOST_TITLES
    return TopicEntry(
        id=f"topic-{slug}",
        name=Link(words=name, href=rooted(f"topics/{slug}/") if has_page else ""),
        language=explainers[0].home.language,
        explainers=len(explainers),
        claims=sum(explainer.claims for explainer in explainers),
        newest=tuple(
            (explainer.home.link, explainer.home.language) for explainer in explainers[:MOST_TITLES]
        ),
        filter=f"{rooted('claims/')}?topic={slug}",
    )
