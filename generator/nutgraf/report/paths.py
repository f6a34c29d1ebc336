"""Diagnostics named from another folder."""

from collections.abc import Iterable

from msgspec.structs import replace

from nutgraf.core.diagnostic import Diagnostic


def named_from(prefix: str, diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """The diagnostics with `prefix` put before every path in them.

    `prefix` is the POSIX way from the folder they are read in to the site's root; empty or `.`: the
    two are one.
    """
    if prefix in ("", "."):
        return tuple(diagnostics)
    return tuple(_renamed(prefix.rstrip("/"), diagnostic) for diagnostic in diagnostics)


def _renamed(prefix: str, diagnostic: Diagnostic) -> Diagnostic:
    labels = tuple(
        replace(label, place=replace(label.place, path=f"{prefix}/{label.place.path}"))
        for label in diagnostic.labels
    )
    fix = diagnostic.fix and replace(diagnostic.fix, path=f"{prefix}/{diagnostic.fix.path}")
    return replace(diagnostic, labels=labels, fix=fix)
