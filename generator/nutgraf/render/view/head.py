"""What a reader sees first of an explainer."""

from dataclasses import dataclass

from nutgraf.core.explainer import Image, Status
from nutgraf.core.verdict import Verdict
from nutgraf.render.dates import When, day
from nutgraf.render.language import Language
from nutgraf.render.links import file_url, rooted, web_address
from nutgraf.render.sheet import Sheet
from nutgraf.render.view.claim import tally
from nutgraf.render.view.link import Link, link_to


@dataclass(frozen=True, slots=True, kw_only=True)
class Credit:
    """The article that an explainer rests on, as its line says it."""

    article: Link
    language: Language
    author: str
    publisher: str
    when: When | None
    archived: str
    license: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """The picture of an explainer."""

    address: str
    image: Image


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """The head of an explainer's page."""

    draft: bool
    topics: tuple[Link, ...]
    byline: Link | None
    """The authors; the site's publisher where none is named. None where neither has a name."""
    published: When | None
    updated: When | None
    """None where it is the day of publication."""
    credit: Credit | None
    translation_of: Link | None
    related: tuple[Link, ...]
    picture: Picture | None
    tally: tuple[tuple[Verdict, int], ...]


def head_of(sheet: Sheet) -> Head:
    """The head of the sheet's explainer."""
    annotations, language, edition = sheet.explainer.annotations, sheet.language, sheet.edition
    updated = annotations.updated if annotations.updated != annotations.published else None
    return Head(
        draft=annotations.status is Status.DRAFT,
        topics=tuple(
            Link(words=topic, href=rooted("topics/", f"topic-{edition.topic_slug(topic)}"))
            for topic in annotations.topics
        ),
        byline=byline_of(sheet),
        published=day(annotations.published, language),
        updated=day(updated, language),
        credit=credit_of(sheet),
        translation_of=link_to(annotations.translation_of, sheet) if annotations.translation_of else None,
        related=tuple(link_to(ref, sheet) for ref in annotations.related),
        picture=Picture(
            address=rooted(file_url(sheet.explainer.slug, annotations.image.file)), image=annotations.image
        )
        if annotations.image
        else None,
        tally=tally((claim.verdict for claim in annotations.claims), edition),
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
        license=source.license,
    )
