"""The annotations as a whole, as a file writes them."""

from typing import Annotated, ClassVar

from pydantic import Field

from nutgraf.core.explainer import Display, Status
from nutgraf.core.people import AgentKind
from nutgraf.core.reference import ReferenceKind
from nutgraf.load.models.claims import Claim
from nutgraf.load.models.codes import Language, Wikidata
from nutgraf.load.models.entry import Entry, Maybe, OneWord
from nutgraf.load.models.places import Location
from nutgraf.load.models.quantities import Day, EdtfDate
from nutgraf.load.models.values import FilePath, FormatVersion, Line, Markdown, Slug, WebUrl


class Image(Entry):
    """A picture for the head of the page."""

    noun: ClassVar[str] = "an image"

    file: FilePath = Field(
        description="The picture's file, as a path from the annotations. It is published as it is: "
        "take an SVG only from those you trust, since it may hold scripts."
    )
    alt: Line = Field(description="What the picture shows, for readers who do not see it.")
    credit: Line = Field(default="", description="Who made the picture, and under what licence it is shown.")
    caption: Line = Field(default="", description="The line under the picture.")


class SourceArticle(Entry):
    """The article that is explained. What is left out comes from the article's own metadata."""

    noun: ClassVar[str] = "`source`"

    headline: Line = Field(default="", description="The article's headline.")
    publisher: Line = Field(default="", description="Who published the article.")
    author: Line = Field(default="", description="Who wrote the article.")
    url: WebUrl = Field(default="", description="The article's web page.")
    archived: WebUrl = Field(default="", description="A copy of that page in a web archive.")
    published: Maybe[Day] = Field(default=None, description="The day it was published: `2016-05-06`.")
    retrieved: Maybe[Day] = Field(
        default=None, description="The day it was saved or last read: `2016-05-06`."
    )
    language: Language = Field(default="", description="The article's language, BCP 47: `en`.")
    license: Line = Field(default="", description="Under what licence the article is shown.")
    display: Annotated[Display, OneWord()] = Field(
        default=Display.EXCERPT,
        description="How much of the article the page shows: the whole text, the paragraphs that hold an "
        "anchored quote, or only the quotes.",
    )


class Background(Entry):
    """A section on what led here."""

    noun: ClassVar[str] = "a background section"

    id: Maybe[Slug] = Field(
        default=None,
        description="A name for the section in addresses and references, unique in the explainer. Default: "
        "made from the heading.",
    )
    heading: Line = Field(description="The section's heading.")
    text: Markdown = Field(description="The section's text. Markdown.")
    sources: tuple[Line, ...] = Field(
        default=(), description="The ids of the `sources` that the section rests on."
    )


class Event(Entry):
    """Something that happened."""

    noun: ClassVar[str] = "an event"

    date: EdtfDate = Field(
        description="When it happened, as an EDTF date of level 1: `2016`, `2016-03`, `2016-03-15`, "
        "`2015-09/2016-03`, `2016-03~` (about), `2016?` (uncertain)."
    )
    title: Line = Field(description="What happened, in a few words.")
    text: Markdown = Field(default="", description="More about it. Markdown.")
    location: Line = Field(default="", description="The id of the entry of `locations` where it happened.")
    sources: tuple[Line, ...] = Field(default=(), description="The ids of the `sources` that report it.")


class Agent(Entry):
    """A person, an organization, a group or a state."""

    noun: ClassVar[str] = "an entry of people"

    id: Slug = Field(
        description="A name for the agent in addresses and references, unique in the explainer. It should "
        "never change once it is published."
    )
    name: Line = Field(description="The name in full.")
    kind: Annotated[AgentKind, OneWord()] = Field(description="What the agent is.")
    role: Line = Field(default="", description="What the agent is to the story: an office, a side.")
    text: Markdown = Field(default="", description="What a reader should know of the agent. Markdown.")
    url: WebUrl = Field(default="", description="A web page about the agent.")
    wikidata: Wikidata = Field(default="", description="The agent's Wikidata item: `Q7747`.")
    aliases: tuple[Line, ...] = Field(default=(), description="Other names and spellings.")


class Term(Entry):
    """A word that readers may not know."""

    noun: ClassVar[str] = "a glossary entry"

    term: Line = Field(description="The word.")
    definition: Markdown = Field(description="What it means. Markdown.")


class Reference(Entry):
    """A source that evidence and text cite."""

    noun: ClassVar[str] = "a source"

    id: Slug = Field(
        description="A name for the source in citations, `[@id]`, and in addresses, unique in the explainer."
    )
    title: Line = Field(description="The source's title.")
    publisher: Line = Field(default="", description="Who published it.")
    author: Line = Field(default="", description="Who wrote it.")
    url: WebUrl = Field(default="", description="Its web page.")
    archived: WebUrl = Field(default="", description="A copy of that page in a web archive.")
    published: Maybe[EdtfDate] = Field(
        default=None, description="When it was published, as an EDTF date: `2016`, `2016-03`, `2016-03-15`."
    )
    accessed: Maybe[Day] = Field(default=None, description="The day it was last read: `2016-05-06`.")
    kind: Maybe[Annotated[ReferenceKind, OneWord()]] = Field(
        default=None, description="How near the source is to what it reports."
    )
    article: FilePath = Field(
        default="",
        description="A file beside the annotations that keeps the source's text (.txt, .md or .html). It is "
        "not published; quotes from the source are checked in it.",
    )


class Correction(Entry):
    """Something that was wrong on the page, and has been put right."""

    noun: ClassVar[str] = "a correction"

    date: Day = Field(description="The day of the correction: `2016-05-06`.")
    text: Markdown = Field(description="What was wrong, and what is right. Markdown.")


class Annotations(Entry):
    """Annotations that explain an article: what led here, who is involved, what is claimed and how it stands.

    Keys that begin with `x-` are yours, at any level; nutgraf does not read them.
    """

    noun: ClassVar[str] = "the top level"

    format: FormatVersion = Field(default=1, description="The version of this format.")
    title: Line = Field(default="", description="The explainer's headline. Default: the article's.")
    summary: Markdown = Field(
        description="The nut graf: what this is about and why it matters, in a paragraph or two. Markdown."
    )
    key_points: tuple[Markdown, ...] = Field(
        default=(), description="What a reader should know, in a few bullets. Markdown."
    )
    slug: Maybe[Slug] = Field(
        default=None, description="The explainer's name in addresses. Default: the file's name."
    )
    language: Language = Field(
        default="", description="The explainer's language, BCP 47: `en`, `ar`, `pt-BR`. Default: the site's."
    )
    published: Maybe[Day] = Field(default=None, description="The day the explainer came out: `2016-05-06`.")
    updated: Maybe[Day] = Field(default=None, description="The day it was last changed: `2016-05-06`.")
    authors: tuple[Line, ...] = Field(default=(), description="Who wrote the explainer.")
    topics: tuple[Line, ...] = Field(
        default=(), description="What it is about. Each topic gets a place on the page of topics."
    )
    image: Maybe[Image] = Field(
        default=None, description="The picture at the head of the page, from a file beside the annotations."
    )
    related: tuple[Line, ...] = Field(default=(), description="The slugs of other explainers to read.")
    translation_of: Line = Field(
        default="", description="The slug of the explainer that this one translates."
    )
    status: Annotated[Status, OneWord()] = Field(
        default=Status.PUBLISHED,
        description="A draft is shown in the preview, and never in a published site.",
    )
    source: SourceArticle = Field(
        default=SourceArticle.model_construct(), description="The article that is explained."
    )
    background: tuple[Background, ...] = Field(default=(), description="What led here, in sections.")
    timeline: tuple[Event, ...] = Field(
        default=(), description="What happened when. The page sorts it by date."
    )
    people: tuple[Agent, ...] = Field(
        default=(), description="The persons, organizations, groups and states involved."
    )
    glossary: tuple[Term, ...] = Field(default=(), description="Words that readers may not know.")
    claims: tuple[Claim, ...] = Field(default=(), description="What is claimed, by whom, and how it stands.")
    locations: tuple[Location, ...] = Field(default=(), description="Where it happened.")
    sources: tuple[Reference, ...] = Field(default=(), description="What evidence and text cite.")
    corrections: tuple[Correction, ...] = Field(
        default=(), description="What was wrong on the page, and since when it is right."
    )
