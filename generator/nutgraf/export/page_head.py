"""What a page's head tells those who link to it: Open Graph, Twitter cards, other languages, feeds.

The addresses of a card must be absolute, as those of other languages and of feeds should be: a site
that does not know its own gives none of them. Titles and descriptions are those that the pages show.
Drafts, which are shown to their authors alone, say nothing.

Open Graph: https://ogp.me/. A card's own title, description and picture are taken from that where they
are missing, so they are not said twice.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING
from urllib.parse import quote

from babel.core import get_global

from nutgraf.core.addresses import (
    CORRECTIONS,
    card_file,
    claim_embed,
    explainer_url,
    feed_file,
    file_path,
    map_embed,
    oembed_file,
    topic_url,
)
from nutgraf.core.options import Options
from nutgraf.core.site import HeadElement, Page, PageKind
from nutgraf.core.social_card import Picture

if TYPE_CHECKING:
    from nutgraf.core.explainer import Explainer
    from nutgraf.export.publication import Publication

FORMATS = {"rss": "application/rss+xml", "json": "application/feed+json"}
"""The media types of feeds, by their kind."""

_PICTURES = ("jpg", "jpeg", "png", "gif", "webp", "avif")
"""What those who show a picture beside a link can read; drawings (SVG) they cannot."""


def explainer_head(page: Page, explainer: "Explainer", publication: "Publication") -> tuple[HeadElement, ...]:
    """The head of an explainer's page, or of one of its claims'."""
    if page.draft:
        return ()
    if page.kind is not PageKind.EXPLAINER:
        _, _, claim, _ = page.url.split("/")
        return (
            *_article(page, explainer, publication),
            *_oembed(claim_embed(explainer.slug, claim), page.title, publication.options),
            *_discovery(publication.options),
        )
    family = _languages(explainer.slug, publication)
    others = [tag for tag in family if tag != publication.language(explainer)]
    return (
        *_article(page, explainer, publication),
        *(_open_graph("locale:alternate", _locale(tag)) for tag in others),
        *_alternates(explainer.slug, family, publication),
        *_map_oembed(page, explainer, publication.options),
        *_discovery(publication.options),
    )


def index_head(page: Page, publication: "Publication") -> tuple[HeadElement, ...]:
    """The head of a list of the whole site: the feed of what it lists, beside the site's."""
    options = publication.options
    return (*_website(page.title, page.description, page.url, options), *_listed(page, publication))


def home_head(options: Options, description: str = "") -> tuple[HeadElement, ...]:
    """The head of a site's home page, which nutgraf does not write."""
    name = options.site_name or options.publisher.name
    return (*_website(name, description, "", options), *_discovery(options))


def translations(slug: str, publication: "Publication") -> list[str]:
    """The slugs of an explainer and of all that say the same in other languages, the original first.

    Only those that readers can open.
    """
    entries = publication.catalogue.entries
    original, passed = slug, {slug}
    while (entry := entries.get(original)) and entry.translation_of and entry.translation_of not in passed:
        original = entry.translation_of
        passed.add(original)
    found = dict.fromkeys([original])
    waiting = [original]
    for one in waiting:
        others = [other for other in publication.catalogue.translations.get(one, ()) if other not in found]
        found |= dict.fromkeys(others)
        waiting += others
    return [one for one in found if publication.has_page(one)]


def _article(page: Page, explainer: "Explainer", publication: "Publication") -> Iterator[HeadElement]:
    annotations, options = explainer.annotations, publication.options
    yield from _basics("article", page.title, page.description, page.url, options)
    yield _open_graph("locale", _locale(publication.language(explainer)))
    image = annotations.image if page.kind is PageKind.EXPLAINER else None
    picture = page.picture or _site_card(options)
    if image and image.file.lower().rpartition(".")[2] in _PICTURES:
        picture = Picture(url=file_path(explainer.slug, image.file), alt=image.alt, width=0, height=0)
    yield from _shown_with(picture, options)
    for name, day in (("published_time", annotations.published), ("modified_time", annotations.updated)):
        if day:
            yield _property(f"article:{name}", day.isoformat())
    for author in annotations.authors:
        yield _property("article:author", author)
    for topic in annotations.topics:
        yield _property("article:tag", topic)


def _website(title: str, description: str, url: str, options: Options) -> Iterator[HeadElement]:
    yield from _basics("website", title, description, url, options)
    yield _open_graph("locale", _locale(options.language))
    yield from _shown_with(_site_card(options), options)


def _site_card(options: Options) -> Picture | None:
    name = options.site_name or options.publisher.name
    return Picture(url=card_file(), alt=name) if options.social_cards else None


def _shown_with(picture: Picture | None, options: Options) -> Iterator[HeadElement]:
    """The picture beside a link; a site that does not know its own address can name none."""
    if picture is None or not options.site_url:
        yield _named("twitter:card", "summary")
        return
    yield _open_graph("image", f"{options.site_url}{quote(picture.url)}")
    if picture.width:
        yield _open_graph("image:width", str(picture.width))
        yield _open_graph("image:height", str(picture.height))
    if picture.alt:
        yield _open_graph("image:alt", picture.alt)
        yield _named("twitter:image:alt", picture.alt)
    yield _named("twitter:card", "summary_large_image")


def _basics(kind: str, title: str, description: str, url: str, options: Options) -> Iterator[HeadElement]:
    said = {
        "type": kind,
        "title": title,
        "description": description,
        "url": options.site_url and f"{options.site_url}{quote(url)}",
        "site_name": options.site_name or options.publisher.name,
    }
    return (_open_graph(name, words) for name, words in said.items() if words)


def _languages(slug: str, publication: "Publication") -> dict[str, str]:
    """Of an explainer in several languages, the slug by language; of two in one language the first.

    Empty where there is one language only, or where another stands for the explainer in its own.
    """
    found: dict[str, str] = {}
    for one in translations(slug, publication):
        language = publication.catalogue.entries[one].language or publication.options.language
        found.setdefault(language, one)
    return found if len(found) > 1 and slug in found.values() else {}


def _alternates(slug: str, family: dict[str, str], publication: "Publication") -> Iterator[HeadElement]:
    """The same in other languages, itself among them; for all others that in which it was written."""
    site = publication.options.site_url
    if not site or not family:
        return
    for language, one in family.items():
        yield _link("alternate", hreflang=language, href=f"{site}{explainer_url(one)}")
    first = translations(slug, publication)[0]
    yield _link("alternate", hreflang="x-default", href=f"{site}{explainer_url(first)}")


def _listed(page: Page, publication: "Publication") -> Iterator[HeadElement]:
    options = publication.options
    if page.url.startswith(CORRECTIONS):
        yield from _feeds(CORRECTIONS, publication.wording.of_site("Corrections"), options)
    for topic, slug in publication.topics.items():
        if page.url.startswith(topic_url(slug)):
            yield from _feeds(topic_url(slug), topic, options)
    yield from _discovery(options)


def _discovery(options: Options) -> Iterator[HeadElement]:
    # Those of topics are on their own pages: Material's search looks for a site beside every alternate.
    return _feeds("", options.site_name or options.publisher.name, options)


def _map_oembed(page: Page, explainer: "Explainer", options: Options) -> Iterator[HeadElement]:
    if options.maps and any(place.is_located for place in explainer.annotations.locations):
        yield from _oembed(map_embed(explainer.slug), page.title, options)


def _oembed(embed: str, title: str, options: Options) -> Iterator[HeadElement]:
    """Where others find how to show a page in a frame (oEmbed 1.0, section 4)."""
    if options.embeds and options.site_url:
        href = f"{options.site_url}{oembed_file(embed)}"
        yield _link("alternate", type="application/json+oembed", title=title, href=href)


def _feeds(folder: str, title: str, options: Options) -> Iterator[HeadElement]:
    if options.site_url:
        for kind, media_type in FORMATS.items():
            href = f"{options.site_url}{feed_file(folder, kind)}"
            yield _link("alternate", type=media_type, title=title, href=href)


def _locale(tag: str) -> str:
    """A language with a territory, as Open Graph wants it: the likeliest one where the tag has none."""
    language, *rest = tag.replace("_", "-").split("-")
    territory = next((part.upper() for part in rest if len(part) == 2 or part.isdigit()), "")
    if not territory:
        likely = get_global("likely_subtags")
        script = next((part.title() for part in rest if len(part) == 4), "")
        known = likely.get(f"{language.lower()}_{script}") or likely.get(language.lower(), "")
        territory = known.rpartition("_")[2]
    return f"{language.lower()}_{territory}" if territory else language.lower()


def _open_graph(name: str, content: str) -> HeadElement:
    return _property(f"og:{name}", content)


def _property(name: str, content: str) -> HeadElement:
    return HeadElement(tag="meta", attributes=(("property", name), ("content", content)))


def _named(name: str, content: str) -> HeadElement:
    return HeadElement(tag="meta", attributes=(("name", name), ("content", content)))


def _link(rel: str, **attributes: str) -> HeadElement:
    return HeadElement(tag="link", attributes=(("rel", rel), *attributes.items()))
