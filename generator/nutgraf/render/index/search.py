"""`/search/`: a page to search the whole texts of a site, where it wants one."""

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from msgspec import Struct

from nutgraf.core.addresses import SEARCH, SEARCH_INDEX
from nutgraf.core.explainer import Explainer
from nutgraf.core.gathering import Gathering
from nutgraf.core.site import Asset, Page
from nutgraf.render.assets import FOLDER, search_assets
from nutgraf.render.edition import Edition
from nutgraf.render.index.frame import Index, index_page, lists_of
from nutgraf.render.index.listing import Home, home_of, newest_first
from nutgraf.render.index.topics import topic_names
from nutgraf.render.links import rooted


class Given(NamedTuple):
    """What an explainer gives; its text has a way of its own."""

    home: Home
    topics: tuple[str, ...]
    """As written."""


class TopicChoice(Struct, frozen=True, kw_only=True):
    """A topic that results can be narrowed down to."""

    key: str
    name: str


def collect(explainer: Explainer, edition: Edition) -> tuple[Any, ...] | None:
    """The explainer's topics; nothing where whole texts are not searched."""
    if not edition.options.full_text:
        return None
    return tuple(home_of(explainer, edition)), explainer.annotations.topics


def make(contributions: Sequence[Any], edition: Edition) -> Iterator[Page | Asset]:
    """The page with what it takes."""
    if not edition.options.full_text:
        return
    language = edition.language
    given = newest_first(Given(Home(*home), topics) for home, topics in contributions)
    index = Index(
        name=SEARCH.rstrip("/"),
        title=language.gettext("Search"),
        description=language.gettext("Search the whole site"),
        template="index/search.html",
        contents=False,
    )
    yield index_page(
        index,
        edition,
        total=len(given),
        lists=[link for link, _ in lists_of("", edition)],
        pagefind=rooted(SEARCH_INDEX),
        script=rooted(f"{FOLDER}/search/search.js"),
        style=rooted(f"{FOLDER}/search/search.css"),
        claims=rooted("claims/"),
        verdicts=[edition.verdict(verdict) for verdict in edition.verdicts],
        topics=[
            TopicChoice(key=edition.topic_slug(topic), name=name)
            for topic, name in topic_names(given).items()
        ],
    )
    yield from search_assets()


SEARCH_PAGE = Gathering(name="search", collect=collect, make=make)
