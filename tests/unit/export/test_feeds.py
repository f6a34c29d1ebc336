"""Feeds, held against RSS 2.0 and JSON Feed 1.1, and read by a reader of feeds."""

import json
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import feedparser
import pytest
import yaml
from lxml import etree
from lxml import html as lxml_html

from nutgraf.compiler import compile_site
from nutgraf.core.options import MarkdownOptions, Options, Publisher
from nutgraf.core.seeds import Seeds
from nutgraf.core.text import Source
from nutgraf.export.feeds import MOST_ENTRIES

if TYPE_CHECKING:
    from tests.unit.export.conftest import Made

SITE = "https://example.org/site/"
FOLDERS = ("", "topics/harbours/", "topics/cranes-ropes/", "corrections/")

# https://www.rssboard.org/rss-specification: required and optional elements, in its order.
CHANNEL = (
    "title link description language copyright managingEditor webMaster pubDate lastBuildDate category "
    "generator docs cloud ttl image rating textInput skipHours skipDays"
).split()
ITEM = "title link description author category comments enclosure guid pubDate source".split()

# https://www.jsonfeed.org/version/1.1/
TOP = {
    "version": str, "title": str, "home_page_url": str, "feed_url": str, "description": str,
    "user_comment": str, "next_url": str, "icon": str, "favicon": str, "authors": list, "language": str,
    "expired": bool, "hubs": list, "items": list,
}  # fmt: skip
ENTRY = {
    "id": str, "url": str, "external_url": str, "title": str, "content_html": str, "content_text": str,
    "summary": str, "image": str, "banner_image": str, "date_published": str, "date_modified": str,
    "authors": list, "tags": list, "language": str, "attachments": list,
}  # fmt: skip

HOSTILE = "</script>]]><b onclick='x'>&amp; \"{{ 7*7 }}\" \u2028\u202e\U0001f600 %}"


def made(documents: dict[str, dict[str, Any]], options: Options | None = None) -> dict[str, bytes]:
    """The files of a site of explainers, by slug."""
    seeds = Seeds(
        folder="seeds",
        articles=tuple(Source(path=f"seeds/{name}.txt", text="Words.\n") for name in sorted(documents)),
        annotations=tuple(
            Source(path=f"seeds/{name}.yaml", text=yaml.safe_dump({"title": name, "summary": "S.", **keys}))
            for name, keys in sorted(documents.items())
        ),
    )
    site = compile_site(seeds, options or Options(site_url=SITE, site_name="The Example"))
    assert not list(site.errors())
    return {asset.url: site.content_of(asset) for asset in site.assets if not asset.path}


def hostile() -> dict[str, bytes]:
    return made(
        {
            "a": {
                "title": HOSTILE,
                "summary": f"{HOSTILE} <script>evil()</script> <img src=evil onerror=evil()>",
                "authors": [HOSTILE],
                "topics": [HOSTILE],
                "published": "2016-03-20",
                "corrections": [{"date": "2016-03-21", "text": HOSTILE}],
            }
        },
        Options(site_url=SITE, site_name=HOSTILE, publisher=Publisher(name=HOSTILE)),
    )


def check_rss(content: bytes) -> None:
    parsed = feedparser.parse(content)
    assert parsed.bozo == 0, parsed.bozo_exception
    assert parsed.version == "rss20"
    root = etree.fromstring(content)
    assert (root.tag, root.get("version"), len(root)) == ("rss", "2.0", 1)
    channel = root[0]
    assert in_order([child.tag for child in channel if child.tag != "item"], CHANNEL)
    assert {"title", "link", "description"} <= {child.tag for child in channel}
    assert all(
        child.tag == "item" for child in list(channel)[-len(channel.findall("item")) or len(channel) :]
    )
    guids = []
    for item in channel.iterfind("item"):
        assert in_order([child.tag for child in item], ITEM)
        assert item.findtext("title")
        assert item.find("description") is not None
        guid = item.find("guid")
        guids.append(guid.text)
        assert guid.get("isPermaLink") == "false" or guid.text == item.findtext("link")
        for date in item.iterfind("pubDate"):
            assert parsedate_to_datetime(date.text).tzinfo
    assert len(set(guids)) == len(guids) <= MOST_ENTRIES


def in_order(tags: list[str], order: list[str]) -> bool:
    """Whether elements of the specification stand in its order; the others have a namespace."""
    own = [tag for tag in tags if not tag.startswith("{")]
    return set(own) <= set(order) and own == sorted(own, key=order.index)


def check_json(content: bytes) -> None:
    feed = json.loads(content)
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert {"version", "title", "items"} <= feed.keys()
    assert all(isinstance(value, TOP[key]) for key, value in feed.items())
    for entry in feed["items"]:
        assert "id" in entry
        assert "content_html" in entry or "content_text" in entry
        assert all(isinstance(value, ENTRY[key]) for key, value in entry.items())
        for person in [*entry.get("authors", ()), *feed.get("authors", ())]:
            assert person.keys() <= {"name", "url", "avatar"}
            assert person
    assert len({entry["id"] for entry in feed["items"]}) == len(feed["items"])


@pytest.mark.parametrize("folder", FOLDERS)
def test_feeds_are_what_their_standards_ask_for(everything: "Made", folder: str) -> None:
    check_rss(everything.files[f"{folder}feed.xml"])
    check_json(everything.files[f"{folder}feed.json"])


def test_both_forms_say_the_same(everything: "Made") -> None:
    for folder in FOLDERS:
        rss, feed = (
            feedparser.parse(everything.files[f"{folder}feed.xml"]),
            everything.json(f"{folder}feed.json"),
        )
        assert [entry.id for entry in rss.entries] == [entry["id"] for entry in feed["items"]]
        assert rss.feed.link == feed["home_page_url"]
        assert [link.href for link in rss.feed.links if link.rel == "self"] == [f"{SITE}{folder}feed.xml"]
        assert feed["feed_url"] == f"{SITE}{folder}feed.json"
        for entry, other in zip(rss.entries, feed["items"], strict=True):
            assert (entry.title, entry.link) == (other["title"], other["url"])
            assert [tag.term for tag in entry.get("tags", ())] == other.get("tags", [])


def test_an_explainer_is_told_in_full_with_its_days_and_authors(everything: "Made") -> None:
    (entry,) = feedparser.parse(everything.files["topics/cranes-ropes/feed.xml"]).entries
    assert entry.id == entry.link == f"{SITE}explainers/harbour/"
    assert entry.published_parsed[:3] == (2016, 3, 20)
    assert entry.updated_parsed[:3] == (2016, 4, 2)
    assert [author["name"] for author in entry.authors] == ["A. Writer", "B. Editor"]
    assert f'<a href="{SITE}explainers/harbour/#claim-two-hit">' in entry.summary
    assert entry.language == "en-GB"


def test_every_link_is_absolute_and_leads_to_a_page(everything: "Made") -> None:
    for folder in FOLDERS:
        for entry in everything.json(f"{folder}feed.json")["items"]:
            html = lxml_html.fromstring(f"<div>{entry['content_html']}</div>")
            for link in [entry["url"], *html.xpath("//@href")]:
                assert link.startswith(SITE)
                assert urlsplit(link)._replace(fragment="").geturl().removeprefix(SITE) in everything.pages


def test_a_footnote_leads_to_the_page_that_has_it() -> None:
    options = Options(site_url=SITE, markdown=MarkdownOptions(extensions=("footnotes",)))
    files = made({"a": {"summary": "Words.[^1]\n\n[^1]: A note.\n"}}, options)
    (entry,) = json.loads(files["feed.json"])["items"]
    links = lxml_html.fromstring(f"<div>{entry['content_html']}</div>").xpath("//@href")
    assert links
    assert all(link.startswith(f"{SITE}explainers/a/#") for link in links)


def test_the_newest_come_first_and_no_more_than_readers_want() -> None:
    days = {f"e{n}": {"published": f"2016-{n % 12 + 1:02}-{n % 28 + 1:02}"} for n in range(MOST_ENTRIES + 7)}
    entries = json.loads(made(dict(days))["feed.json"])["items"]
    shown = [entry["date_published"][:10] for entry in entries]
    assert shown == sorted((keys["published"] for keys in days.values()), reverse=True)[:MOST_ENTRIES]


def test_there_is_no_clock() -> None:
    """What has no day says none; the same seeds give the same bytes."""
    files = made({"a": {}})
    assert b"Date>" not in files["feed.xml"] + files["corrections/feed.xml"]
    dated = made({"a": {"published": "2016-03-20", "updated": "2016-04-02"}, "b": {}})
    parsed = feedparser.parse(dated["feed.xml"])
    assert parsed.feed.updated == "Sat, 02 Apr 2016 00:00:00 GMT"
    again = made({"a": {"published": "2016-03-20", "updated": "2016-04-02"}, "b": {}})
    assert {url: content for url, content in dated.items() if "feed." in url} == {
        url: content for url, content in again.items() if "feed." in url
    }


def test_a_correction_keeps_its_id_when_others_join_it() -> None:
    one = {"date": "2016-03-21", "text": "The year was wrong."}
    other = {"date": "2016-03-21", "text": "The name was wrong."}

    def ids(*corrections: dict[str, str]) -> list[str]:
        files = made({"a": {"title": "A", "corrections": list(corrections)}})
        return [entry["id"] for entry in json.loads(files["corrections/feed.json"])["items"]]

    assert set(ids(one)) < set(ids(other, one))
    assert len(ids(one, one)) == 1


def test_drafts_and_sites_without_an_address_have_none() -> None:
    preview = Options(site_url=SITE, preview=True)
    draft = {"status": "draft", "corrections": [{"date": "2016-03-21", "text": "T."}]}
    files = made({"a": draft}, preview)
    assert [json.loads(files[f"{folder}feed.json"])["items"] for folder in ("", "corrections/")] == [[], []]
    assert not [url for url in made({"a": {}}, Options()) if "feed." in url]


def test_what_a_text_says_stays_text() -> None:
    files = hostile()
    feeds = [url for url in files if "feed." in url]
    assert len(feeds) == 6
    for url in feeds:
        (check_rss if url.endswith("xml") else check_json)(files[url])
    item = etree.fromstring(files["feed.xml"]).find(".//item")
    assert item is not None
    creator = item.findtext("{http://purl.org/dc/elements/1.1/}creator")
    assert item.findtext("title") == creator == HOSTILE
    for html in (
        item.findtext("description"),
        json.loads(files["corrections/feed.json"])["items"][0]["content_html"],
    ):
        tree = lxml_html.fromstring(f"<div>{html}</div>")
        assert not tree.xpath("//script | //@onclick | //img")


def test_xml_holds_no_character_that_it_must_not() -> None:
    files = made({"a": {}}, Options(site_url=SITE, site_name="A\ufffe\x85B\x01"))
    check_rss(files["feed.xml"])
