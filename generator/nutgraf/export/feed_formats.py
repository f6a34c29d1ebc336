"""A feed and its entries as RSS 2.0 and as JSON Feed 1.1.

https://www.rssboard.org/rss-specification, https://www.jsonfeed.org/version/1.1/.
"""

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime
from email.utils import format_datetime
from html import escape
from typing import Any, NamedTuple

from msgspec import Struct

from nutgraf.core.addresses import feed_file
from nutgraf.core.options import Options
from nutgraf.export.json_text import compact, filled, listing
from nutgraf.export.web_addresses import web
from nutgraf.export.xml_text import text_element

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


class Feed(Struct, frozen=True, kw_only=True):
    """What is said of a feed as a whole, plain text."""

    folder: str
    """Of its files; empty: the site's root."""
    title: str
    home: str
    """The page that shows the same, relative to the site's root."""
    description: str


class Item(Struct, frozen=True, kw_only=True):
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


def rss_document(feed: Feed, entries: Sequence[Entry], options: Options) -> bytes:
    """An RSS document; elements in the order in which the specification lists them, entries last."""
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


def json_document(feed: Feed, entries: Sequence[Entry], options: Options) -> bytes:
    """A JSON Feed."""
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


def entry_of(item: Item, changed: date | None) -> Entry:
    """An item as both documents take it; `changed` is the day by which they are sorted."""
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


def _rfc822(day: date) -> str:
    return format_datetime(datetime(day.year, day.month, day.day, tzinfo=UTC), usegmt=True)


def _rfc3339(day: date) -> str:
    return f"{day.isoformat()}T00:00:00Z"
