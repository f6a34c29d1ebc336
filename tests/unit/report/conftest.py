"""Mistakes in a file, for the tests of all forms of report."""

import pytest

from nutgraf.core.diagnostic import Diagnostic, Fix, Label
from nutgraf.core.rules import DUPLICATE_ID, QUOTE_NOT_FOUND, UNREADABLE_SOURCE, UNUSED_SOURCE
from nutgraf.core.text import Place, Source, Span

BRIDGE = Source(
    path="seeds/bridge.yaml",
    text="summary: The bridge is shut.\n"
    "claims:\n"
    "  - id: shut\n"
    "    quote: the bridge was shut\n"
    "  - id: shut\n"
    "sources:\n"
    "  - id: survey\n",
)


def place(line: int, words: str) -> Place:
    start = BRIDGE.text.index(words, BRIDGE.line_starts[line - 1])
    return BRIDGE.place(Span(start, start + len(words)))


@pytest.fixture
def not_found() -> Diagnostic:
    """An error with help over two lines, a note and a fix."""
    was = BRIDGE.text.index("was")
    return QUOTE_NOT_FOUND.at(
        place(4, "the bridge was shut"),
        "the article does not contain this quote",
        label="not in the article",
        help='the closest passage differs in one word:\n  "the bridge is shut"',
        notes=("a quote is never tied to a look-alike",),
        fix=Fix(path=BRIDGE.path, span=Span(was, was + 3), replacement="is", title="quote that passage"),
    )


@pytest.fixture
def twice() -> Diagnostic:
    """An error with a second place."""
    return DUPLICATE_ID.at(
        place(5, "shut"),
        "two claims have the id shut",
        label="here again",
        also=(Label(place=place(3, "shut"), text="first here"),),
    )


@pytest.fixture
def unused() -> Diagnostic:
    """A warning."""
    return UNUSED_SOURCE.at(place(7, "survey"), "the source survey is cited nowhere")


@pytest.fixture
def empty() -> Diagnostic:
    """An error in a file that has no text to show, with a name that needs escaping everywhere."""
    return UNREADABLE_SOURCE.at(Place(path="seeds/100% new, maybe: é.txt"), "the file is empty")


@pytest.fixture
def all_four(
    not_found: Diagnostic, twice: Diagnostic, unused: Diagnostic, empty: Diagnostic
) -> tuple[Diagnostic, ...]:
    return (not_found, twice, unused, empty)
