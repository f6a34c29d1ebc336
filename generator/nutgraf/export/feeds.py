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
from dataclasses import dataclass
from datetime import UTC, date, datetime
from email.utils import format_datetime
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
from nutgraf.export.json_text import compact, filled, listing
from nutgraf.export.publication import Publication
from nutgraf.export.web_addresses import web
from nutgraf.export.xml_text import text_element

MOST_ENTRIES = 50
"""Entries of a feed, the newest ones."""

# The sanitiser writes tags in one form; a footnote's links lead to the explainer's own page.
_OWN_LINK = re.compile(r'(<a(?: [^\s=>]+="[^"]*")*? href=")#')
_ATOM = "http://www.w3.org/2005/Atom"
_DUBLIN_CORE = "http://purl.org/dc/elements/1.1/"


class Entry(NamedTuple):
    """An entry of a feed; a plain tuple on the way between processes."""

    changed: str
    """The day by which feeds are sorted, ISO 8601; empty where none is given."""
    id: str
    rss: str
    """Its `item`."""
    json: str


class Dated(NamedTuple):
    """An explainer's entry, and what it is about."""

    entry: Entry
    topics: tuple[str, ...]
    """As written."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """What is said of a feed as a whole, plain text."""

    folder: str
    """Of its files; empty: the site's root."""
    title: str
    home: str
    """The page that shows the same, relative to the site's root."""
    description: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """What an entry says."""

    id: str
    url: str
    """Absolute, as the id of an explainer's entry is."""
    title: str
    html: str
    """With absolute links."""
    text: str
    published: date | None
    updated: date | None
    authors: tuple[str, ...]
    topics: tuple[str, ...]
    language: str
    image: str = ""


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
    return Dated(_entry(item, changed), annotations.topics)


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
    return _entry(item, correction.date)


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
    yield Asset(url=feed_file(feed.folder), content=_rss(feed, newest, publication))
    yield Asset(url=feed_file(feed.folder, "json"), content=_json(feed, newest, publication))


def _rss(feed: Feed, entries: Sequence[Entry], publication: Publication) -> bytes:
    """An RSS document; elements in the order in which the specification lists them, entries last."""
    options = publication.options
    own = f"{options.site_url}{feed_file(feed.folder)}"
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        f'<rss version="2.0" xmlns:atom="{_ATOM}" xmlns:dc="{_DUBLIN_CORE}">\n<channel>',
        text_element("title", feed.title),
        text_element("link", f"{options.site_url}{feed.home}"),
        text_element("description", feed.description),
        text_element("language", options.language),
    ]
    if changed := max((entry.changed for entry in entries), default=""):
        lines.append(text_element("lastBuildDate", _rfc822(date.fromisoformat(changed))))
    lines += [
        text_element("generator", "nutgraf"),
        text_element("docs", "https://www.rssboard.org/rss-specification"),
        f'<atom:link href="{escape(own)}" rel="self" type="application/rss+xml"/>',
        *(entry.rss for entry in entries),
        "</channel>\n</rss>\n",
    ]
    return "\n".join(lines).encode()


def _json(feed: Feed, entries: Sequence[Entry], publication: Publication) -> bytes:
    options = publication.options
    head = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "home_page_url": f"{options.site_url}{feed.home}",
        "feed_url": f"{options.site_url}{feed_file(feed.folder, 'json')}",
        "description": feed.description,
        "authors": [{"name": options.publisher.name, "url": web(options.publisher.url)}]
        if options.publisher.name
        else [],
        "language": options.language,
    }
    return listing(filled(head), "items", (entry.json for entry in entries))


def _entry(item: Item, changed: date | None) -> Entry:
    return Entry(
        changed=changed.isoformat() if changed else "",
        id=item.id,
        rss="".join(_rss_item(item)),
        json=compact(_json_item(item)),
    )


def _rss_item(item: Item) -> Iterator[str]:
    yield "<item>"
    yield text_element("title", item.title)
    yield text_element("link", item.url)
    yield text_element("description", item.html)
    for topic in item.topics:
        yield text_element("category", topic)
    guid = text_element("guid", item.id)
    yield guid if item.id == item.url else guid.replace("<guid>", '<guid isPermaLink="false">', 1)
    if item.published:
        yield text_element("pubDate", _rfc822(item.published))
    # RSS's own `author` is an address for mail.
    for author in item.authors:
        yield text_element("dc:creator", author)
    yield text_element("dc:language", item.language)
    if item.updated and item.updated != item.published:
        yield text_element("atom:updated", _rfc3339(item.updated))
    yield "</item>"


def _json_item(item: Item) -> dict[str, Any]:
    entry = {
        "id": item.id,
        "url": item.url,
        "title": item.title,
        "content_html": item.html,
        "summary": item.text,
        "image": item.image,
        "date_published": item.published and _rfc3339(item.published),
        "date_modified": item.updated and _rfc3339(item.updated),
        "authors": [{"name": author} for author in item.authors],
        "tags": list(item.topics),
        "language": item.language,
    }
    # The specification wants a content even where there is nothing to say.
    return {"content_html": "", **filled(entry)}


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


def _rfc822(day: date) -> str:
    return format_datetime(datetime(day.year, day.month, day.day, tzinfo=UTC), usegmt=True)


def _rfc3339(day: date) -> str:
    return f"{day.isoformat()}T00:00:00Z"
