"""What an author did wrong, as a value: what, where, and how to mend it."""

from enum import StrEnum

from msgspec import Struct

from nutgraf.core.text import Place, Span


class Severity(StrEnum):
    """How much a diagnostic weighs: an error stops a build, a warning only under `--strict`."""

    ERROR = "error"
    WARNING = "warning"


class Label(Struct, frozen=True, kw_only=True):
    """A place and what is to be said about it."""

    place: Place
    text: str = ""
    primary: bool = False


class Fix(Struct, frozen=True, kw_only=True):
    """An edit that mends a mistake safely: replace `span` of the file at `path`."""

    path: str
    span: Span
    """In code points of the file's text."""
    replacement: str
    title: str
    """What the edit does, in the imperative."""


class Diagnostic(Struct, frozen=True, kw_only=True):
    """One mistake. `labels` holds exactly one primary label: the place to go to."""

    code: str
    severity: Severity
    message: str
    """What is wrong, in one line, without a capital or a full stop."""
    labels: tuple[Label, ...]
    help: str = ""
    """How to mend it; may run over several lines."""
    notes: tuple[str, ...] = ()
    """What else one should know, each over one or several lines."""
    fix: Fix | None = None

    @property
    def place(self) -> Place:
        """The place of the primary label."""
        return next((label for label in self.labels if label.primary), self.labels[0]).place

    @property
    def sort_key(self) -> tuple[str, int, int, str, str]:
        """Orders diagnostics by file, line and column, then by code and message."""
        place = self.place
        return (place.path, place.line, place.column, self.code, self.message)
