from hypothesis import given
from hypothesis import strategies as st

from nutgraf.core.text import Source, Span

TEXT = st.text(alphabet="ab\n\r é😀", max_size=60)


def test_a_place_counts_lines_and_columns_from_one_in_code_points() -> None:
    source = Source(path="a.txt", text="first\n😀 second\n")
    place = source.place(Span(8, 14))
    assert (place.line, place.column, place.end_line, place.end_column) == (2, 3, 2, 9)
    assert place.excerpt == "😀 second"


@given(TEXT, st.data())
def test_every_span_can_be_found_again_from_its_place(text: str, data: st.DataObject) -> None:
    source = Source(path="a.txt", text=text)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    place = source.place(Span(start, end))
    assert source.line_starts[place.line - 1] + place.column - 1 == start
    assert source.line_starts[place.end_line - 1] + place.end_column - 1 == end


def test_spans_that_only_touch_do_not_overlap() -> None:
    assert not Span(0, 3).overlaps(Span(3, 5))
    assert Span(0, 4).overlaps(Span(3, 5))
    assert Span(0, 5).contains(Span(3, 5))
