"""The source article on a page, annotated."""

from collections.abc import Iterable, Sequence

from msgspec import Struct

from nutgraf.core.addresses import item_id
from nutgraf.core.explainer import Display
from nutgraf.core.prose import RefKind
from nutgraf.core.verdict import Verdict
from nutgraf.render.annotated import Anchor, Gap, Passage, annotate, blocks_with, gap
from nutgraf.render.sheet import Sheet, anchor_of, anchors_of
from nutgraf.render.view.claim import claimant_of
from nutgraf.render.view.link import Link


class Note(Struct, frozen=True, kw_only=True):
    """What an annotation says beside its passage."""

    kind: RefKind
    """CLAIM or LOCATION."""
    id: str
    """Of the claim or location."""
    item: Link
    verdict: Verdict | None
    """None: a location."""
    claimant: str
    """Empty: nobody named, or a location."""


class AnnotatedPassage(Struct, frozen=True, kw_only=True):
    """A part of the article and the notes on it."""

    passage: Passage
    notes: tuple[Note, ...]
    rows: int
    """Over how many rows of the article the notes may run where they stand in its margin; 0 without any."""


class AnnotatedArticle(Struct, frozen=True, kw_only=True):
    """The article, or the parts of it that are shown."""

    passages: tuple[AnnotatedPassage, ...]
    last_gap: Gap | None
    """What is left out at the end."""
    whole: bool

    @property
    def is_annotated(self) -> bool:
        """Whether there is a passage to go to."""
        return any(part.notes for part in self.passages)


def annotated_article(sheet: Sheet) -> AnnotatedArticle | None:
    """As much of the article as may be shown; None where that is nothing."""
    article, source = sheet.explainer.article, sheet.explainer.source
    anchors = tuple(anchors_of(sheet))
    shown = _shown(anchors, sheet)
    if not shown:
        return None
    passages = annotate(article, anchors, shown=shown, address=source.url)
    last_gap = gap(article, shown[-1] + 1, len(article.blocks))
    return AnnotatedArticle(
        passages=tuple(
            AnnotatedPassage(passage=passage, notes=notes, rows=rows)
            for passage, notes, rows in zip(
                passages, _notes(passages, sheet), rows_of_notes(passages, last_gap), strict=True
            )
        ),
        last_gap=last_gap,
        whole=source.display is Display.FULL,
    )


def shown_blocks(sheet: Sheet) -> list[int]:
    """The numbers of the article's blocks that may be shown."""
    return _shown(anchors_of(sheet), sheet)


def rows_of_notes(passages: Sequence[Passage], last_gap: Gap | None) -> list[int]:
    """Over how many rows the notes on each passage may run: until the next one with notes, or the end.

    Each passage has a row, and each gap has one; 0 for a passage without notes.
    """
    rows = [0] * len(passages)
    free = 1 if last_gap else 0
    for index in range(len(passages) - 1, -1, -1):
        free += 1
        if passages[index].anchors:
            rows[index], free = free, 0
        free += 1 if passages[index].gap else 0
    return rows


def passage_of(claim: str, sheet: Sheet) -> tuple[Passage, ...]:
    """The paragraphs that hold a claim's passage, with that passage alone marked."""
    article, source = sheet.explainer.article, sheet.explainer.source
    claims = (one for one in sheet.explainer.annotations.claims if one.id == claim)
    anchors = [anchor for one in claims if (anchor := anchor_of(one, sheet))]
    if source.display is Display.NONE or not anchors:
        return ()
    shown = blocks_with(article, (anchor.span for anchor in anchors))
    return annotate(article, anchors, shown=shown, address=source.url)


def _shown(anchors: Iterable[Anchor], sheet: Sheet) -> list[int]:
    article = sheet.explainer.article
    match sheet.explainer.source.display:
        case Display.NONE:
            return []
        case Display.EXCERPT:
            return blocks_with(article, (anchor.span for anchor in anchors))
        case Display.FULL:
            return list(range(len(article.blocks)))


def _notes(passages: Iterable[Passage], sheet: Sheet) -> list[tuple[Note, ...]]:
    claims = {claim.id: claim for claim in sheet.explainer.annotations.claims}
    names = {location.id: location.name for location in sheet.explainer.annotations.locations}

    def note(anchor: Anchor) -> Note:
        href = f"#{item_id(anchor.kind, anchor.item)}"
        if anchor.kind is RefKind.LOCATION:
            item = Link(words=names[anchor.item], href=href)
            return Note(kind=anchor.kind, id=anchor.item, item=item, verdict=None, claimant="")
        claim = claims[anchor.item]
        claimant = claimant_of(claim, sheet)
        return Note(
            kind=anchor.kind,
            id=anchor.item,
            item=Link(words=claim.claim, href=href),
            verdict=sheet.verdict(claim.verdict),
            claimant=claimant.words if claimant else "",
        )

    return [tuple(map(note, passage.anchors)) for passage in passages]
