"""Mistakes as the preview shows them: on the page that they are about."""

from collections.abc import Sequence

from msgspec import Struct

from nutgraf.core.addresses import explainer_url
from nutgraf.core.diagnostic import Diagnostic
from nutgraf.core.site import Page, PageKind
from nutgraf.core.text import Place
from nutgraf.render.environment import our_templates
from nutgraf.render.language import language_of

CONTEXT = 60
"""Code points of a line shown before and after the place of a mistake."""


class Excerpt(Struct, frozen=True, kw_only=True):
    """The line of a mistake, in three parts; the middle one is the mistake."""

    before: str
    mistake: str
    after: str


def panel(diagnostics: Sequence[Diagnostic]) -> str:
    """An HTML panel of mistakes with their places and how to mend them; empty where there are none."""
    if not diagnostics:
        return ""
    entries = [(diagnostic, _excerpt(diagnostic.place)) for diagnostic in diagnostics]
    return our_templates().fill("problems.html", language_of("en"), entries=entries)


def problem_page(slug: str, title: str, diagnostics: Sequence[Diagnostic]) -> Page:
    """The page of an explainer of which nothing but its mistakes can be shown."""
    return Page(
        url=explainer_url(slug),
        kind=PageKind.EXPLAINER,
        title=title or slug,
        language="en",
        head=panel(diagnostics),
        edit_path=diagnostics[0].place.path if diagnostics else "",
    )


def _excerpt(place: Place) -> Excerpt | None:
    line = place.excerpt
    if not line.strip():
        return None
    start = min(place.column - 1, len(line))
    end = min(place.end_column - 1, len(line)) if place.end_line == place.line else len(line)
    before, after = line[:start], line[max(start, end) :]
    return Excerpt(
        before=before if len(before) <= CONTEXT else f"…{before[-CONTEXT:]}",
        mistake=line[start:end][: 2 * CONTEXT],
        after=after if len(after) <= CONTEXT else f"{after[:CONTEXT]}…",
    )
