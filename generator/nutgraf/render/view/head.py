"""What a reader sees first of an explainer."""

from collections.abc import Iterator

from msgspec import Struct

from nutgraf.core.explainer import Image, Status
from nutgraf.render.dates import When, day
from nutgraf.render.language import Language
from nutgraf.render.links import file_url, rooted, web_address
from nutgraf.render.reading_time import reading_minutes
from nutgraf.render.sheet import Sheet
from nutgraf.render.view.glance import Glance, glance_of
from nutgraf.render.view.link import Link, link_to
from nutgraf.render.view.translations import Translation, original_of, others_of


class Credit(Struct, frozen=True, kw_only=True):
    """The article that an explainer rests on, as its line says it."""

    article: Link
    language: Language
    author: str
    publisher: str
    when: When | None
    archived: str
    retrieved: When | None
    license: str


class Picture(Struct, frozen=True, kw_only=True):
    """The picture of an explainer."""

    address: str
    image: Image


class Head(Struct, frozen=True, kw_only=True):
    """What stands between an explainer's headline and its summary."""

    draft: bool
    topics: tuple[Link, ...]


class Furniture(Struct, frozen=True, kw_only=True):
    """What stands under the summary and says what page this is: who, when, from what, how much."""

    byline: Link | None
    """The authors; the site's publisher where none is named. None where neither has a name."""
    published: When | None
    updated: When | None
    """None where it is the day of publication."""
    minutes: int
    """To read the page; 0 where there is nothing to read yet."""
    credit: Credit | None
    translation_of: Translation | None
    also_in: tuple[Translation, ...]
    related: tuple[Link, ...]
    picture: Picture | None
    glance: Glance | None


def head_of(sheet: Sheet) -> Head:
    """The head of the sheet's explainer."""
    annotations, edition = sheet.explainer.annotations, sheet.edition
    return Head(
        draft=annotations.status is Status.DRAFT,
        topics=tuple(
            Link(words=topic, href=rooted("topics/", f"topic-{edition.topic_slug(topic)}"))
            for topic in annotations.topics
        ),
    )


def furniture_of(sheet: Sheet) -> Furniture:
    """The furniture of the sheet's explainer."""
    annotations, language = sheet.explainer.annotations, sheet.language
    updated = annotations.updated if annotations.updated != annotations.published else None
    return Furniture(
        byline=byline_of(sheet),
        published=day(annotations.published, language),
        updated=day(updated, language),
        minutes=reading_minutes(_own_words(sheet), language),
        credit=credit_of(sheet),
        translation_of=original_of(sheet),
        also_in=others_of(sheet),
        related=tuple(link_to(ref, sheet) for ref in annotations.related),
        picture=Picture(
            address=rooted(file_url(sheet.explainer.slug, annotations.image.file)), image=annotations.image
        )
        if annotations.image
        else None,
        glance=glance_of(sheet),
    )


def byline_of(sheet: Sheet) -> Link | None:
    """Who answers for an explainer: its authors, else the site's publisher."""
    publisher = sheet.edition.options.publisher
    if authors := sheet.explainer.annotations.authors:
        return Link(words=sheet.language.enumerate(authors))
    return Link(words=publisher.name, href=web_address(publisher.url)) if publisher.name else None


def credit_of(sheet: Sheet) -> Credit | None:
    """Who wrote and published the source article, and when; None where nothing is said of it."""
    source = sheet.explainer.source
    if not (source.headline or source.publisher or source.author or source.url):
        return None
    address = web_address(source.url)
    return Credit(
        article=Link(words=source.headline or source.url, href=address),
        language=sheet.article_language,
        author=source.author,
        publisher=source.publisher,
        when=day(source.published, sheet.language),
        archived=web_address(source.archived),
        retrieved=day(source.retrieved, sheet.language),
        license=source.license,
    )


def _own_words(sheet: Sheet) -> Iterator[str]:
    """What the authors wrote to be read, as plain texts; neither the article nor quotations."""
    annotations = sheet.explainer.annotations
    # A typesetter of its own: nothing is cited, and no term explained, by being counted.
    typesetter = sheet.edition.typesetter(sheet.explainer)
    yield from map(typesetter.words, annotations.prose())
    yield from (section.heading for section in annotations.background)
    yield from (event.title for event in annotations.timeline)
    yield from (claim.claim for claim in annotations.claims)
