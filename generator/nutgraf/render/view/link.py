"""Words that may lead somewhere."""

from msgspec import Struct

from nutgraf.core.prose import Ref
from nutgraf.render.sheet import Sheet


class Link(Struct, frozen=True, kw_only=True):
    """Words and where they lead."""

    words: str
    href: str = ""
    """Empty: they are only words."""


def link_to(ref: Ref, sheet: Sheet) -> Link:
    """A reference to an item or an explainer by its name."""
    return Link(words=sheet.typesetter.label(ref), href=sheet.typesetter.href(ref.kind, ref.target))
