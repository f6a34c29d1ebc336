"""An explainer: what one article leaves open, with everything that its annotations say."""

from collections.abc import Iterator, Mapping
from datetime import date
from enum import StrEnum

from msgspec import Struct, field

from nutgraf.core.article import Article
from nutgraf.core.claim import Claim
from nutgraf.core.historic_date import HistoricDate
from nutgraf.core.keypath import AnnotationFile, KeyPath
from nutgraf.core.location import Location
from nutgraf.core.people import Agent
from nutgraf.core.prose import Prose, Ref
from nutgraf.core.quote import Outcome, Quote
from nutgraf.core.reference import Reference


class Status(StrEnum):
    """Whether an explainer is meant for readers yet."""

    DRAFT = "draft"
    PUBLISHED = "published"


class Display(StrEnum):
    """How much of the source article a page shows."""

    FULL = "full"
    EXCERPT = "excerpt"
    """Only the paragraphs that hold an anchored quote."""
    NONE = "none"


class SourceArticle(Struct, frozen=True, kw_only=True):
    """What is said of the article that an explainer explains."""

    headline: str = ""
    publisher: str = ""
    author: str = ""
    url: str = ""
    archived: str = ""
    published: date | None = None
    retrieved: date | None = None
    language: str = ""
    license: str = ""
    display: Display = Display.EXCERPT


class Image(Struct, frozen=True, kw_only=True):
    """A picture beside the annotations."""

    file: str
    """POSIX path relative to the site's root."""
    alt: str
    credit: str = ""
    caption: str = ""
    at: KeyPath = ("image",)


class Background(Struct, frozen=True, kw_only=True):
    """A section on what led here."""

    id: str
    """As given, else made from the heading; unique within the explainer."""
    heading: str
    text: Prose
    sources: tuple[Ref, ...] = ()
    at: KeyPath


class Event(Struct, frozen=True, kw_only=True):
    """Something that happened, on the timeline."""

    date: HistoricDate
    title: str
    text: Prose | None = None
    location: Ref | None = None
    sources: tuple[Ref, ...] = ()
    at: KeyPath


class Term(Struct, frozen=True, kw_only=True):
    """A glossary entry."""

    term: str
    definition: Prose
    at: KeyPath


class Correction(Struct, frozen=True, kw_only=True):
    """What was wrong on the page, and since when it is right."""

    date: date
    text: Prose
    at: KeyPath


class Annotations(Struct, frozen=True, kw_only=True):
    """A decoded file of annotations: every value of the right type, nothing yet looked up."""

    file: AnnotationFile
    title: str = ""
    """Empty: the article's."""
    summary: Prose
    key_points: tuple[Prose, ...] = ()
    slug: str
    """As given, else the file's stem."""
    language: str = ""
    """BCP 47; empty: the site's."""
    published: date | None = None
    updated: date | None = None
    authors: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    image: Image | None = None
    related: tuple[Ref, ...] = ()
    translation_of: Ref | None = None
    status: Status = Status.PUBLISHED
    source: SourceArticle = SourceArticle()
    background: tuple[Background, ...] = ()
    timeline: tuple[Event, ...] = ()
    """In the order of the file."""
    people: tuple[Agent, ...] = ()
    glossary: tuple[Term, ...] = ()
    claims: tuple[Claim, ...] = ()
    locations: tuple[Location, ...] = ()
    sources: tuple[Reference, ...] = ()
    corrections: tuple[Correction, ...] = ()
    """In the order of the file."""
    lost: frozenset[str] = frozenset()
    """The top-level keys under which the file gives more, which could not be understood."""

    def quotes(self) -> Iterator[Quote]:
        """Every quote, in the order of the format; evidence's quotes carry their source's id."""
        for claim in self.claims:
            if claim.quote:
                yield claim.quote
            for item in claim.evidence:
                if item.quote:
                    yield item.quote
        for location in self.locations:
            if location.quote:
                yield location.quote

    def prose(self) -> Iterator[Prose]:
        """Every Markdown text, in the order of the format."""
        yield self.summary
        yield from self.key_points
        for section in self.background:
            yield section.text
        for event in self.timeline:
            if event.text:
                yield event.text
        for agent in self.people:
            if agent.text:
                yield agent.text
        for term in self.glossary:
            yield term.definition
        for claim in self.claims:
            if claim.assessment:
                yield claim.assessment
            for item in claim.evidence:
                if item.note:
                    yield item.note
        for location in self.locations:
            if location.text:
                yield location.text
        for correction in self.corrections:
            yield correction.text

    def direct_refs(self) -> Iterator[Ref]:
        """Every reference that is a value of its own, not one inside prose."""
        for section in self.background:
            yield from section.sources
        for event in self.timeline:
            if event.location:
                yield event.location
            yield from event.sources
        for claim in self.claims:
            if isinstance(claim.claimant, Ref):
                yield claim.claimant
            for item in claim.evidence:
                yield item.source
            yield from claim.rebuts
            if claim.background:
                yield claim.background
            yield from claim.locations
        for location in self.locations:
            yield from location.sources
        yield from self.related
        if self.translation_of:
            yield self.translation_of


class Explainer(Struct, frozen=True, kw_only=True):
    """Annotations joined to their article: what pages are made from."""

    annotations: Annotations
    article: Article
    kept: Mapping[str, Article] = field(default_factory=dict)
    """The kept texts of other sources, by source id; only those that could be read."""
    outcomes: Mapping[KeyPath, Outcome] = field(default_factory=dict)
    """What became of each quote, by where the annotations give it."""
    title: str
    source: SourceArticle
    """The annotations' `source`, completed from the article's own metadata."""

    @property
    def slug(self) -> str:
        """Its name in URLs."""
        return self.annotations.slug
