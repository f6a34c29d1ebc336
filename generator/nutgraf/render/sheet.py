"""One page of an explainer while it is made."""

from collections.abc import Iterable

from msgspec import Struct

from nutgraf.core.addresses import claim_url, explainer_url, item_id
from nutgraf.core.article import Article
from nutgraf.core.claim import Claim
from nutgraf.core.explainer import Display, Explainer
from nutgraf.core.prose import RefKind
from nutgraf.core.quote import Anchored, Quote
from nutgraf.core.slug import distinct_slugs
from nutgraf.core.text import Span
from nutgraf.core.verdict import Verdict
from nutgraf.render.annotated import Anchor
from nutgraf.render.citations import Citations
from nutgraf.render.edition import Edition
from nutgraf.render.glossary import Glossary
from nutgraf.render.language import Language, language_of
from nutgraf.render.links import rooted
from nutgraf.render.typesetter import Typesetter


class Sheet(Struct, frozen=True, kw_only=True):
    """What the parts of a page need to know: the explainer, its language, the page's citations."""

    edition: Edition
    explainer: Explainer
    language: Language
    citations: Citations
    glossary: Glossary
    """The terms that the page explains: those of the explainer on its own page, else none."""
    typesetter: Typesetter
    at_home: bool
    """Whether it is the explainer's own page; else that of one of its claims."""

    @property
    def article_language(self) -> Language:
        """The language of the source article; the explainer's where nothing is said."""
        tag = self.explainer.source.language
        return language_of(tag) if tag else self.language

    def fill(self, template: str, **values: object) -> str:
        """A template in the language of the page."""
        return self.edition.templates.fill(template, self.language, **values)

    def verdict(self, identifier: str) -> Verdict:
        """A verdict by its id, in the language of the page."""
        return self.edition.verdict(identifier, self.language)

    def anchored(self, quote: Quote | None) -> Span | None:
        """Where a quote stands in the explainer's own article; None where it does not stand in it."""
        if quote is None or quote.source:
            return None
        outcome = self.explainer.outcomes.get(quote.at)
        return outcome.span if isinstance(outcome, Anchored) else None

    def words(self, quote: Quote) -> str:
        """A quote's words as the text has them; as the annotations give them where no text holds them."""
        outcome = self.explainer.outcomes.get(quote.at)
        text = self._text_of(quote)
        if text is None or not isinstance(outcome, Anchored):
            return quote.exact
        return text.text[outcome.span.start : outcome.span.end]

    def shows_passage(self, quote: Quote | None) -> bool:
        """Whether the page shows the passage of the article that a quote comes from."""
        return self.explainer.source.display is not Display.NONE and self.anchored(quote) is not None

    def claim_href(self, slug: str, claim: str) -> str:
        """The address of a claim, seen from this page: its item on the explainer's page, or its own page."""
        if self.at_home or not self.edition.options.claim_pages:
            return self.typesetter.href(RefKind.CLAIM, f"{slug}/{claim}")
        has_page = self.typesetter.href(RefKind.CLAIM, f"{slug}/{claim}")
        return rooted(claim_url(slug, claim)) if has_page else ""

    def permanent_link(self, claim: str) -> str:
        """The address under which a claim can be passed on."""
        if self.edition.options.claim_pages:
            return rooted(claim_url(self.explainer.slug, claim))
        return rooted(explainer_url(self.explainer.slug), item_id(RefKind.CLAIM, claim))

    def _text_of(self, quote: Quote) -> Article | None:
        return self.explainer.kept.get(quote.source) if quote.source else self.explainer.article


def sheet_of(explainer: Explainer, edition: Edition, *, at_home: bool) -> Sheet:
    """A fresh sheet: no source is cited on it yet."""
    citations = Citations(explainer.annotations.sources)
    terms = [term.term for term in explainer.annotations.glossary] if at_home else []
    glossary = Glossary(zip(terms, distinct_slugs(terms), strict=True))
    return Sheet(
        edition=edition,
        explainer=explainer,
        language=edition.language_of(explainer),
        citations=citations,
        glossary=glossary,
        typesetter=edition.typesetter(explainer, citations, glossary=glossary, at_home=at_home),
        at_home=at_home,
    )


def anchor_of(claim: Claim, sheet: Sheet) -> Anchor | None:
    """The passage of the explainer's article that a claim is tied to."""
    span = sheet.anchored(claim.quote)
    if span is None:
        return None
    style = f"ng-mark ng-verdict--{sheet.verdict(claim.verdict).id}"
    return Anchor(kind=RefKind.CLAIM, item=claim.id, span=span, style=style)


def anchors_of(sheet: Sheet) -> Iterable[Anchor]:
    """Every passage of the explainer's article that a claim or a location is tied to."""
    for claim in sheet.explainer.annotations.claims:
        if anchor := anchor_of(claim, sheet):
            yield anchor
    for location in sheet.explainer.annotations.locations:
        if span := sheet.anchored(location.quote):
            style = "ng-mark ng-mark--location"
            yield Anchor(kind=RefKind.LOCATION, item=location.id, span=span, style=style)
