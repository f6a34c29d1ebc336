"""Files with mistakes in them, for the tests of all forms of report."""

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


def place(words: str, source: Source = BRIDGE, occurrence: int = 0) -> Place:
    """The place of some words in a file: of their `occurrence`-th, from 0."""
    start = -1
    for _ in range(occurrence + 1):
        start = source.text.index(words, start + 1)
    return source.place(Span(start, start + len(words)))


NOT_FOUND = QUOTE_NOT_FOUND.at(
    place("the bridge was shut"),
    "the article does not contain this quote",
    label="not in the article",
    help='the closest passage differs in one word:\n  "the bridge is shut"',
    notes=("a quote is never tied to a look-alike",),
    fix=Fix(
        path=BRIDGE.path,
        span=Span(BRIDGE.text.index("was"), BRIDGE.text.index("was") + 3),
        replacement="is",
        title="quote the closest passage",
    ),
)
TWICE = DUPLICATE_ID.at(
    place("shut", occurrence=3),
    "two claims have the id shut",
    label="here again",
    also=(Label(place=place("shut", occurrence=1), text="first here"),),
)
UNUSED = UNUSED_SOURCE.at(place("survey"), "the source survey is cited nowhere")
EMPTY = UNREADABLE_SOURCE.at(Place(path="seeds/100% new, maybe: é.txt"), "the file is empty")

ALL: tuple[Diagnostic, ...] = (NOT_FOUND, TWICE, UNUSED, EMPTY)
