"""The words of an article as a card quotes them."""

from msgspec import Struct

from nutgraf.core.prose import RefKind
from nutgraf.core.quote import Quote
from nutgraf.render.annotated import Anchor
from nutgraf.render.language import Language
from nutgraf.render.sheet import Sheet


class Quotation(Struct, frozen=True, kw_only=True):
    """A quotation and the way to its passage."""

    paragraphs: tuple[str, ...]
    """More than one where it runs over the end of a paragraph."""
    language: Language
    passage: str = ""
    """The address of its first mark on the same page; empty where the page does not show it."""


def quotation_of(quote: Quote | None, kind: RefKind, item: str, sheet: Sheet) -> Quotation | None:
    """The quote of a claim or a location."""
    if quote is None:
        return None
    span = sheet.anchored(quote) if sheet.shows_passage(quote) else None
    return Quotation(
        paragraphs=tuple(sheet.words(quote).split("\n\n")),
        language=sheet.language if quote.source else sheet.article_language,
        passage=f"#{Anchor(kind=kind, item=item, span=span).id}" if span else "",
    )
