from nutgraf.core.keypath import AnnotationFile, NodeSpans
from nutgraf.core.text import Source, Span

TEXT = "summary: |\n  One\n  two\nclaims:\n  - id: a\n"
FILE = AnnotationFile(
    source=Source(path="a.yaml", text=TEXT),
    nodes={
        (): NodeSpans(value=Span(0, len(TEXT))),
        ("summary",): NodeSpans(key=Span(0, 7), value=Span(9, 23)),
        ("claims",): NodeSpans(key=Span(23, 29), value=Span(33, 41)),
    },
)


def test_a_value_over_several_lines_is_shown_at_its_first() -> None:
    place = FILE.place(("summary",))
    assert (place.line, place.column, place.end_line, place.end_column) == (1, 10, 1, 11)


def test_a_value_that_is_not_there_is_placed_at_the_key_of_what_should_hold_it() -> None:
    place = FILE.place(("claims", 0, "verdict"))
    assert (place.line, place.column, place.end_column) == (4, 1, 7)
