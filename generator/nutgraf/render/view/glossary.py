"""The glossary of an explainer's page."""

from markupsafe import Markup
from msgspec import Struct

from nutgraf.render.glossary import definition_id, term_id, use_id
from nutgraf.render.sheet import Sheet


class TermEntry(Struct, frozen=True, kw_only=True):
    """A term and what it means."""

    id: str
    term: str
    definition: Markup
    definition_id: str
    use: str
    """The address of the place on the page where the term is explained; empty: none."""


def terms_of(sheet: Sheet) -> tuple[TermEntry, ...]:
    """The glossary in the order of the file; made when all prose of the page is set."""
    entries = sheet.explainer.annotations.glossary
    return tuple(
        TermEntry(
            id=term_id(slug),
            term=term,
            definition=sheet.typesetter.inline(entry.definition),
            definition_id=definition_id(slug),
            use=f"#{use_id(slug)}" if sheet.glossary.explains(slug) else "",
        )
        for entry, (term, slug) in zip(entries, sheet.glossary.terms, strict=True)
    )
