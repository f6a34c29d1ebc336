"""References: the sources that evidence and prose cite."""

from datetime import date
from enum import StrEnum

from msgspec import Struct

from nutgraf.core.historic_date import HistoricDate
from nutgraf.core.keypath import KeyPath


class ReferenceKind(StrEnum):
    """How near a source is to what it reports."""

    PRIMARY = "primary"
    SECONDARY = "secondary"
    OFFICIAL = "official"
    DATASET = "dataset"


class Reference(Struct, frozen=True, kw_only=True):
    """A source."""

    id: str
    """Slug, unique within the explainer."""
    title: str
    publisher: str = ""
    author: str = ""
    url: str = ""
    archived: str = ""
    published: HistoricDate | None = None
    """An EDTF date, since many documents bear only a year."""
    accessed: date | None = None
    kind: ReferenceKind | None = None
    article: str = ""
    """POSIX path, relative to the site's root, of the text kept of it; empty: none."""
    at: KeyPath
