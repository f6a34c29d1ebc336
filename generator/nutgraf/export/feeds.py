"""RSS 2.0 and JSON Feed 1.1: of the site, of each topic, of corrections.

An entry is written once, where its explainer is read, and stands as text in the feed of the site and of
each of its topics; feedgen, which builds each feed from objects, would write it for each anew. It
also gives a feed without dated entries the time of the build, and here there is no clock.

https://www.rssboard.org/rss-specification, https://www.jsonfeed.org/version/1.1/. Addresses in a feed
are absolute: a site that does not know its own has none. Drafts are in no feed.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from html import escape
from itertools import islice
from typing import Any, NamedTuple
from urllib.parse import quote

from nutgraf.core.addresses import CORRECTIONS as LIST
from nutgraf.core.addresses import explainer_url, feed_file, file_path, topic_url
from nutgraf.core.explainer import Correction, Explainer, Status
from nutgraf.core.gathering import Gathering
from nutgraf.core.prose import Prose
from nutgraf.core.site import Asset, absolute, digest_of
from nutgraf.export.feed_formats import Entry, Feed, Item, entry_of, json_document, rss_document
from nutgraf.export.publication import Publication

MOST_ENTRIES = 50
"""Entries of a feed, the newest ones."""

# The sanitiser writes tags in one form; a footnote's links lead to the explainer's own page.
_OWN_LINK = re.compile(r'(<a(?: [^\s=>]+="[^"]*")*? href=")#')


class Dated(NamedTuple):
    """An explainer's entry, and what it is about."""

    entry: Entry
    topics: tuple[str, ...]
    """As written."""


def _collect_explainer(explainer: Explainer, publication: Publication) -> Dated | None:
    annotations, options = explainer.annotations, publication.options
    if not options.site_url or annotations.status is Status.DRAFT:
        return None
    url = f"{options.site_url}{explainer_url(explainer.slug)}"
    image = annotations.image
    item = Item(
        id=url,
        url=url,
        title=explainer.title or explainer.slug,
        html=_html(annotations.summary, explainer, publication),
        text=publication.wording.plain(annotations.summary, explainer),
        published=annotations.published or annotations.updated,
        updated=annotations.updated,
        authors=_authors(explainer, publication),
        topics=annotations.topics,
        language=publication.language(explainer),
        image=f"{options.site_url}{quote(file_path(explainer.slug, image.file))}" if image else "",
    )
    changed = annotations.updated or annotations.published
    return Dated(entry_of(item, changed), annotations.topics)


def _collect_corrections(explainer: Explainer, publication: Publication) -> tuple[Entry, ...] | None:
    annotations = explainer.annotations
    if not publication.options.site_url or annotations.status is Status.DRAFT or not annotations.corrections:
        return None
    found = (_correction(correction, explainer, publication) for correction in annotations.corrections)
    return tuple({entry.id: entry for entry in found}.values())


def _correction(correction: Correction, explainer: Explainer, publication: Publication) -> Entry:
    url = f"{publication.options.site_url}{explainer_url(explainer.slug)}"
    digest = digest_of(correction.text.text.encode("utf-8", "replace"))
    item = Item(
        id=f"{url}#{correction.date.isoformat()}-{digest}",
        url=f"{url}#corrections",
        title=explainer.title or explainer.slug,
        html=_html(correction.text, explainer, publication),
        text=publication.wording.plain(correction.text, explainer),
        published=correction.date,
        updated=None,
        authors=_authors(explainer, publication),
        topics=explainer.annotations.topics,
        language=publication.language(explainer),
    )
    return entry_of(item, correction.date)


def _make(contributions: Sequence[Any], publication: Publication) -> Iterator[Asset]:
    if not publication.options.site_url:
        return
    given = [Dated(Entry._make(entry), topics) for entry, topics in contributions]
    given.sort(key=lambda dated: dated.entry.changed, reverse=True)
    site, say = _site_name(publication), publication.wording.of_site
    whole = Feed(folder="", title=site, home="", description=say("All explainers, newest first."))
    yield from _files(whole, [dated.entry for dated in given], publication)
    by_topic: dict[str, list[Entry]] = defaultdict(list)
    names: dict[str, str] = {}
    for dated in given:
        for topic in dict.fromkeys(map(str.casefold, dated.topics)):
            by_topic[topic].append(dated.entry)
        for topic in dated.topics:
            names.setdefault(topic.casefold(), topic)
    for topic, name in sorted(names.items()):
        slug = publication.topics[topic]
        feed = Feed(
            folder=topic_url(slug),
            title=_joined(site, name),
            home=f"topics/#topic-{slug}",
            description=say("All explainers on this topic, newest first."),
        )
        yield from _files(feed, by_topic[topic], publication)


def _make_corrections(contributions: Sequence[Any], publication: Publication) -> Iterator[Asset]:
    if not publication.options.site_url:
        return
    entries = [Entry._make(entry) for entries in contributions for entry in entries]
    entries.sort(key=lambda entry: entry.changed, reverse=True)
    say = publication.wording.of_site
    feed = Feed(
        folder=LIST,
        title=_joined(_site_name(publication), say("Corrections")),
        home=LIST,
        description=say("What was wrong on our pages, and since when it is right."),
    )
    yield from _files(feed, entries, publication)


GATHERINGS: tuple[Gathering[Publication], ...] = (
    Gathering(name="feeds", collect=_collect_explainer, make=_make),
    Gathering(name="feeds-of-corrections", collect=_collect_corrections, make=_make_corrections),
)
"""All feeds: those of explainers, and that of corrections."""


def _files(feed: Feed, entries: Sequence[Entry], publication: Publication) -> Iterator[Asset]:
    newest = list(islice(entries, MOST_ENTRIES))
    yield Asset(url=feed_file(feed.folder), content=rss_document(feed, newest, publication.options))
    yield Asset(url=feed_file(feed.folder, "json"), content=json_document(feed, newest, publication.options))


def _html(prose: Prose, explainer: Explainer, publication: Publication) -> str:
    """A Markdown text as HTML that can stand anywhere."""
    site = publication.options.site_url
    html = absolute(publication.wording.html(prose, explainer), site)
    page = f"{escape(site)}{explainer_url(explainer.slug)}"
    return _OWN_LINK.sub(lambda match: f"{match[1]}{page}#", html)


def _authors(explainer: Explainer, publication: Publication) -> tuple[str, ...]:
    """Who answers for an explainer: its authors, else the site's publisher."""
    publisher = publication.options.publisher.name
    return explainer.annotations.authors or ((publisher,) if publisher else ())


def _site_name(publication: Publication) -> str:
    options = publication.options
    return options.site_name or options.publisher.name or options.site_url


def _joined(site: str, name: str) -> str:
    return f"{site} – {name}"
