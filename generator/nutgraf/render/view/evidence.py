"""What the sources say for and against a claim."""

from collections.abc import Iterator

from markupsafe import Markup
from msgspec import Struct

from nutgraf.core.claim import Claim, Evidence, Stance
from nutgraf.render.citations import Citation
from nutgraf.render.links import web_address
from nutgraf.render.sheet import Sheet
from nutgraf.render.view.link import Link
from nutgraf.render.words import STANCES


class EvidenceItem(Struct, frozen=True, kw_only=True):
    """What one source contributes."""

    citation: Citation | None
    source: Link
    publisher: str
    paragraphs: tuple[str, ...]
    """What it says, quoted; may be empty."""
    note: Markup


class EvidenceGroup(Struct, frozen=True, kw_only=True):
    """The evidence of one stance."""

    stance: Stance
    title: str
    items: tuple[EvidenceItem, ...]


def evidence_of(claim: Claim, sheet: Sheet) -> Iterator[EvidenceGroup]:
    """A claim's evidence by stance; cites its sources in that order."""
    for stance, title in STANCES.items():
        items = tuple(_item(item, sheet) for item in claim.evidence if item.stance is stance)
        if items:
            yield EvidenceGroup(stance=stance, title=sheet.language.gettext(title), items=items)


def _item(evidence: Evidence, sheet: Sheet) -> EvidenceItem:
    citation = next(iter(sheet.typesetter.cite([evidence.source])), None)
    reference = citation.reference if citation else None
    return EvidenceItem(
        citation=citation,
        source=Link(
            words=reference.title if reference else evidence.source.target,
            href=web_address(reference.url) if reference else "",
        ),
        publisher=reference.publisher if reference else "",
        paragraphs=tuple(sheet.words(evidence.quote).split("\n\n")) if evidence.quote else (),
        note=sheet.typesetter.inline(evidence.note),
    )
