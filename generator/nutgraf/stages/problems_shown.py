"""How a site shows to its authors what is wrong with it."""

from collections.abc import Iterator

from nutgraf.core.diagnostic import Diagnostic
from nutgraf.core.site import Page
from nutgraf.core.slug import slugify
from nutgraf.render.problems import panel, problem_page
from nutgraf.stages.findings import Findings


def panels(findings: Findings) -> dict[str, str]:
    """What to show of its mistakes on the page of each explainer, by the name of its pair."""
    rows = findings.rows
    by_slug: dict[str, list[Diagnostic]] = {}
    for pair in findings.inventory.pairs:
        if rows[pair.name].reading.entry:
            by_slug.setdefault(rows[pair.name].reading.slug, []).extend(findings.about(pair))
    return {
        pair.name: panel(found)
        for pair in findings.inventory.pairs
        if (found := by_slug.get(rows[pair.name].reading.slug)) and rows[pair.name].reading.entry
    }


def problem_pages(findings: Findings, taken: set[str]) -> Iterator[Page]:
    """A page for each explainer of which there is nothing to show but its mistakes.

    `taken` are addresses of other pages.
    """
    for pair in findings.inventory.pairs:
        reading = findings.rows[pair.name].reading
        if reading.entry is None and (found := findings.about(pair)):
            page = problem_page(slugify(reading.slug) or "explainer", reading.slug, found)
            if page.url not in taken:
                taken.add(page.url)
                yield page
