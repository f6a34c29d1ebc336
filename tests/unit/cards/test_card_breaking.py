"""Headlines fill their box and never leave it."""

from hypothesis import given
from hypothesis import strategies as st

from nutgraf.cards.breaking import ELLIPSIS, Fitted, fit, shortened

SIZES = (100, 80, 60, 40)


def measure(text: str) -> float:
    """As if all letters were half as wide as high."""
    return len(text) / 2


def fitted(text: str, width: float = 1000, height: float = 360) -> Fitted:
    return fit(text, measure, width=width, height=height, leading=1.2, sizes=SIZES)


TEXTS = st.text(alphabet="ab c-–漢字。", max_size=300).map(lambda text: " ".join(text.split()))


@given(TEXTS)
def test_nothing_is_wider_or_higher_than_its_box(text: str) -> None:
    found = fitted(text)
    assert all(measure(line) * found.size <= 1000 + 1e-6 for line in found.lines)
    assert len(found.lines) * 1.2 * found.size <= 360 + 1e-6


@given(TEXTS)
def test_no_letter_is_lost_unless_it_is_said(text: str) -> None:
    found = fitted(text)
    shown = "".join(found.lines).replace(" ", "")
    if found.whole:
        assert shown == text.replace(" ", "")
    else:
        assert found.size == SIZES[-1]
        assert shown.endswith(ELLIPSIS)
        assert text.replace(" ", "").startswith(shown.removesuffix(ELLIPSIS))


def test_short_texts_are_large_and_lines_much_the_same() -> None:
    assert fitted("The Aral Sea") == Fitted(("The Aral Sea",), 100, True)
    found = fitted("one two three four five six seven")
    assert found.lines == ("one two three four", "five six seven")
    assert found.size == 100


def test_lines_end_after_hyphens_and_between_ideographs() -> None:
    assert fitted("aaaaaaaaaaaaaaa-bbbbbbbbbb", width=1000).lines == ("aaaaaaaaaaaaaaa-", "bbbbbbbbbb")
    lines = fitted("漢字漢字漢字漢字漢字漢字。漢字漢字漢字").lines
    assert len(lines) == 1 or not any(line.startswith("。") for line in lines)
    assert len(fitted("字" * 45).lines) > 1


def test_a_line_is_cut_between_words() -> None:
    assert shortened("one two three", measure, 10) == "one two three"
    assert shortened("one two, three", measure, 5.5) == f"one two{ELLIPSIS}"
    assert shortened("Donaudampfschiff", measure, 4) == f"Donauda{ELLIPSIS}"
    assert shortened("abc", measure, 0.1) == ELLIPSIS
