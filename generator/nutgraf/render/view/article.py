"""The source article on a page, annotated."""

from dataclasses import dataclass

from nutgraf.core.explainer import Display
from nutgraf.core.prose import RefKind
from nutgraf.core.verdict import Verdict
from nutgraf.render.annotated import Anchor, Passage, annotate, blocks_with
from nutgraf.render.links import item_id
from nutgraf.render.sheet import Sheet, anchors_of
from nutgraf.render.view.link import Link


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """What an annotation says beside its passage."""

    item: Link
    verdict: Verdict | None
    """None: a location."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AnnotatedPassage:
    """A part of the article and the notes on it."""

    passage: Passage
    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AnnotatedArticle:
    """The article, or the parts of it that are shown."""

    passages: tuple[AnnotatedPassage, ...]
    ends_in_gap: bool
    whole: bool


def annotated_article(sheet: Sheet) -> AnnotatedArticle | None:
    """As much of the article as may be shown; None where that is nothing."""
    article, source = sheet.explainer.article, sheet.explainer.source
    anchors = tuple(anchors_of(sheet))
    match source.display:
        case Display.NONE:
            return None
        case Display.EXCERPT:
            shown = blocks_with(article, (anchor.span for anchor in anchors))
        case Display.FULL:
            shown = list(range(len(article.blocks)))
    if not shown:
        return None
    passages = annotate(article, anchors, shown=shown, address=source.url)
    claims = {claim.id: claim for claim in sheet.explainer.annotations.claims}
    names = {location.id: location.name for location in sheet.explainer.annotations.locations}

    def note(anchor: Anchor) -> Note:
        href = f"#{item_id(anchor.kind, anchor.item)}"
        if anchor.kind is RefKind.LOCATION:
            return Note(item=Link(words=names[anchor.item], href=href), verdict=None)
        claim = claims[anchor.item]
        return Note(item=Link(words=claim.claim, href=href), verdict=sheet.verdict(claim.verdict))

    return AnnotatedArticle(
        passages=tuple(
            AnnotatedPassage(passage=passage, notes=tuple(map(note, passage.anchors))) for passage in passages
        ),
        ends_in_gap=shown[-1] < len(article.blocks) - 1,
        whole=source.display is Display.FULL,
    )


def passage_of(claim: str, sheet: Sheet) -> tuple[Passage, ...]:
    """The paragraphs that hold a claim's passage, with that passage alone marked."""
    article, source = sheet.explainer.article, sheet.explainer.source
    anchors = [a for a in anchors_of(sheet) if a.kind is RefKind.CLAIM and a.item == claim]
    if source.display is Display.NONE or not anchors:
        return ()
    shown = blocks_with(article, (anchor.span for anchor in anchors))
    return annotate(article, anchors, shown=shown, address=source.url)
