"""Two explainers built by hand, that use everything a page can show."""

from collections.abc import Callable, Sequence
from datetime import date
from html import escape

import pytest
from msgspec.structs import replace

from nutgraf.core.article import Article, Block, BlockKind, Dateline
from nutgraf.core.article import Markup as ArticleMarkup
from nutgraf.core.assembly import assemble, catalogue_of, entry_of
from nutgraf.core.claim import Appearance, Claim, Evidence, NamedClaimant, Review, Stance
from nutgraf.core.explainer import (
    Annotations,
    Background,
    Correction,
    Display,
    Event,
    Explainer,
    Image,
    SourceArticle,
    Term,
)
from nutgraf.core.historic_date import HistoricDate, Moment, Precision
from nutgraf.core.keypath import AnnotationFile, KeyPath
from nutgraf.core.location import Location, LocationKind, LocationRole
from nutgraf.core.options import Options
from nutgraf.core.people import Agent, AgentKind
from nutgraf.core.prose import Prose, Ref, RefKind
from nutgraf.core.quote import Anchored, Outcome, Quote
from nutgraf.core.reference import Reference, ReferenceKind
from nutgraf.core.site import Page
from nutgraf.core.text import Source, Span
from nutgraf.render.edition import edition_of
from nutgraf.render.pages import render_site

Render = Callable[..., dict[str, Page]]

BLOCKS = (
    (BlockKind.PARAGRAPH, "RIVERTON, Norland — The old bridge was shut on Monday, the council said."),
    (BlockKind.PARAGRAPH, "About 4,000 people cross it every day. Engineers found cracks in two piers."),
    (BlockKind.HEADING, "What is known"),
    (BlockKind.ITEM, "The bridge was built in 1931."),
    (BlockKind.ITEM, "It was last inspected in 2014."),
    (BlockKind.QUOTATION, "It is perfectly safe, said the mayor."),
    (BlockKind.PARAGRAPH, "The ferry at Kell landing runs instead."),
)


def article_of(blocks: Sequence[tuple[BlockKind, str]], path: str) -> Article:
    placed, texts, at = [], [], 0
    for kind, text in blocks:
        level = 2 if kind is BlockKind.HEADING else int(kind is BlockKind.ITEM)
        placed.append(Block(kind=kind, span=Span(at, at + len(text)), level=level))
        texts.append(text)
        at += len(text) + 2
    return Article(path=path, text="\n\n".join(texts), blocks=tuple(placed))


def span_of(words: str, article: Article) -> Span:
    start = article.text.index(words)
    return Span(start, start + len(words))


def day(text: str) -> HistoricDate:
    moment = Moment(
        earliest=date.fromisoformat(text), latest=date.fromisoformat(text), precision=Precision.DAY
    )
    return HistoricDate(text=text, start=moment, end=moment)


def prose(text: str, *at: str | int) -> Prose:
    return Prose(text=text, at=at)


def ref(kind: RefKind, target: str) -> Ref:
    return Ref(kind=kind, target=target, at=())


def outcomes_of(
    annotations: Annotations, article: Article, kept: dict[str, Article]
) -> dict[KeyPath, Outcome]:
    found: dict[KeyPath, Outcome] = {}
    for quote in annotations.quotes():
        text = kept.get(quote.source) if quote.source else article
        if text:
            found[quote.at] = Anchored(span=span_of(quote.exact, text))
    return found


BRIDGE = Annotations(
    file=AnnotationFile(source=Source(path="seeds/bridge.yaml", text=""), nodes={}),
    title="Why the bridge is shut",
    summary=prose("The bridge is *shut* [@council; @survey]. See [the cracks](claim:cracks).", "summary"),
    key_points=(
        prose("Two piers are **cracked**.", "key_points", 0),
        prose("A ferry runs.", "key_points", 1),
    ),
    slug="bridge",
    language="en",
    published=date(2016, 5, 9),
    updated=date(2016, 6, 1),
    authors=("Ada Ray", "Ben Sol"),
    topics=("Transport", "Norland"),
    image=Image(file="seeds/old bridge.jpg", alt="The bridge", credit="A. Photographer", caption="In May."),
    related=(ref(RefKind.EXPLAINER, "ferry"),),
    source=SourceArticle(
        headline="Old bridge shut",
        publisher="The Riverton Post",
        author="C. Writer",
        url="https://post.example/2016/bridge",
        archived="https://archive.example/bridge",
        published=date(2016, 5, 3),
        license="CC BY 4.0",
        display=Display.FULL,
    ),
    background=(
        Background(
            id="piers",
            heading="How piers crack",
            text=prose("### Slowly\n\nWater gets in[^1].\n\n[^1]: And freezes.", "background", 0, "text"),
            sources=(ref(RefKind.SOURCE, "survey"),),
            at=("background", 0),
        ),
    ),
    timeline=(
        Event(
            date=day("2016-05-02"),
            title="The bridge is shut",
            text=prose("By [the council](person:council).", "timeline", 0, "text"),
            location=ref(RefKind.LOCATION, "riverton"),
            sources=(ref(RefKind.SOURCE, "council"),),
            at=("timeline", 0),
        ),
        Event(date=day("1931-07-01"), title="The bridge is opened", at=("timeline", 1)),
    ),
    people=(
        Agent(
            id="council",
            name="Riverton Council",
            kind=AgentKind.ORGANIZATION,
            role="owns the bridge",
            text=prose("Elected every four years.", "people", 0, "text"),
            url="https://council.example/",
            wikidata="Q1",
            aliases=("the council",),
            at=("people", 0),
        ),
    ),
    glossary=(
        Term(term="Pier", definition=prose("What a bridge *stands* on.", "glossary", 0), at=("glossary", 0)),
    ),
    claims=(
        Claim(
            id="cracks",
            claim="Two piers of the bridge are cracked.",
            claimant=ref(RefKind.PERSON, "council"),
            made=day("2016-05-02"),
            quote=Quote(exact="Engineers found cracks in two piers", at=("claims", 0, "quote")),
            verdict="confirmed",
            assessment=prose("The survey shows it [@survey].", "claims", 0, "assessment"),
            evidence=(
                Evidence(
                    source=ref(RefKind.SOURCE, "survey"),
                    stance=Stance.SUPPORTS,
                    quote=Quote(
                        exact="cracks in piers 2 and 3",
                        source="survey",
                        at=("claims", 0, "evidence", 0, "quote"),
                    ),
                    note=prose("Page 4.", "claims", 0, "evidence", 0, "note"),
                    at=("claims", 0, "evidence", 0),
                ),
                Evidence(
                    source=ref(RefKind.SOURCE, "council"),
                    stance=Stance.CONTEXT,
                    at=("claims", 0, "evidence", 1),
                ),
            ),
            rebuts=(ref(RefKind.CLAIM, "safe"),),
            background=ref(RefKind.BACKGROUND, "piers"),
            locations=(ref(RefKind.LOCATION, "riverton"),),
            appearances=(
                Appearance(
                    url="https://council.example/notice",
                    archived="https://archive.example/notice",
                    published=date(2016, 5, 2),
                ),
            ),
            reviewed=Review(by="Eve Check", on=date(2016, 5, 8)),
            at=("claims", 0),
        ),
        Claim(
            id="safe",
            claim="The bridge is safe.",
            claimant=NamedClaimant(name="Mayor Dow", kind=AgentKind.PERSON, url="https://dow.example/"),
            quote=Quote(exact="cracks in two piers.\n\nWhat is known", at=("claims", 1, "quote")),
            verdict="refuted",
            evidence=(
                Evidence(
                    source=ref(RefKind.SOURCE, "survey"),
                    stance=Stance.REFUTES,
                    at=("claims", 1, "evidence", 0),
                ),
            ),
            at=("claims", 1),
        ),
    ),
    locations=(
        Location(
            id="riverton",
            name="Riverton",
            kind=LocationKind.SETTLEMENT,
            lat=61.23456,
            lon=-7.65432,
            uncertainty_m=1000,
            country="FO",
            quote=Quote(exact="RIVERTON", at=("locations", 0, "quote")),
            role=LocationRole.DATELINE,
            aliases=("Old Riverton",),
            text=prose("A town on the river.", "locations", 0, "text"),
            sources=(ref(RefKind.SOURCE, "survey"),),
            at=("locations", 0),
        ),
        Location(
            id="kell",
            name="Kell landing",
            unlocated="two landings bear the name",
            quote=Quote(exact="Kell landing", at=("locations", 1, "quote")),
            at=("locations", 1),
        ),
    ),
    sources=(
        Reference(id="council", title="Notice of closure", kind=ReferenceKind.OFFICIAL, at=("sources", 0)),
        Reference(
            id="survey",
            title="Survey of the piers",
            publisher="Norland Roads",
            author="F. Engineer",
            url="https://roads.example/survey",
            archived="https://archive.example/survey",
            published=day("2016-04-01"),
            accessed=date(2016, 5, 4),
            kind=ReferenceKind.PRIMARY,
            article="seeds/survey.txt",
            at=("sources", 1),
        ),
        Reference(id="unread", title="Never cited", at=("sources", 2)),
    ),
    corrections=(
        Correction(
            date=date(2016, 5, 10), text=prose("It said three piers.", "corrections", 0, "text"), at=()
        ),
        Correction(date=date(2016, 6, 1), text=prose("It said *Kell bay*.", "corrections", 1, "text"), at=()),
    ),
)

FERRY = Annotations(
    file=AnnotationFile(source=Source(path="seeds/ferry.yaml", text=""), nodes={}),
    title="The ferry",
    summary=prose("It crosses in [ten minutes](claim:bridge/cracks).", "summary"),
    slug="ferry",
    published=date(2017, 1, 1),
    topics=("transport",),
    people=(Agent(id="town", name="riverton council", kind=AgentKind.ORGANIZATION, at=("people", 0)),),
    claims=(
        Claim(
            id="slow",
            claim="The ferry is slow.",
            claimant=ref(RefKind.PERSON, "town"),
            verdict="unverified",
            rebuts=(ref(RefKind.CLAIM, "bridge/cracks"),),
            at=("claims", 0),
        ),
    ),
)


@pytest.fixture
def bridge() -> Explainer:
    """An explainer with everything, whose article is shown in full."""
    article = article_of(BLOCKS, "seeds/bridge.txt")
    paragraph = article.text.index("old bridge")
    article = replace(
        article,
        dateline=Dateline(span=Span(0, 17), place="RIVERTON, Norland"),
        markup=(
            ArticleMarkup(span=Span(paragraph, paragraph + 10), tag="em"),
            ArticleMarkup(span=span_of("two piers.", article), tag="a", href="/piers"),
        ),
        related=("A walk by the river",),
    )
    kept = {
        "survey": article_of(
            [(BlockKind.PARAGRAPH, "There are cracks in piers 2 and 3.")], "seeds/survey.txt"
        )
    }
    return assemble(BRIDGE, article, kept, outcomes_of(BRIDGE, article, kept))


@pytest.fixture
def ferry() -> Explainer:
    """A small explainer that refers to the other one."""
    return assemble(FERRY, article_of([(BlockKind.PARAGRAPH, "A ferry.")], "seeds/ferry.txt"), {}, {})


@pytest.fixture
def render() -> Render:
    """Renders explainers as one site: pages by address."""

    def rendered(*explainers: Explainer, options: Options | None = None, panel: str = "") -> dict[str, Page]:
        panels = {explainer.slug: panel for explainer in explainers}
        edition = edition_of(catalogue_of(map(entry_of, explainers)), options or Options())
        made = render_site(explainers, edition, panels)
        return {page.url: page for page in made if isinstance(page, Page)}

    return rendered


@pytest.fixture
def whole() -> Callable[[Page], str]:
    """Makes one piece of HTML of a page, much as a publisher does."""

    def framed(page: Page) -> str:
        sections = "".join(f'<h2 id="{s.id}">{escape(s.title)}</h2>{s.html}' for s in page.sections)
        return f"<h1>{escape(page.title)}</h1>{page.head}{sections}"

    return framed
