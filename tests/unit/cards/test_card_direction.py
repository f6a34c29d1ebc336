"""What is read from right to left stands where the Unicode Bidirectional Algorithm puts it."""

import pytest
from bidi import get_display
from hypothesis import given
from hypothesis import strategies as st

from nutgraf.cards.direction import runs

LETTERS = "abcאבגעבج١٢3٤ .,:;+-–$%()[]{}«»“”\"'!?/\u064e\u0301\u200d٪،"


def seen(text: str, direction: str) -> str:
    """A text as it is seen from left to right."""
    return "".join(part[::-1] if backwards else part for part, backwards in runs(text, direction))


@given(st.text(alphabet=LETTERS, max_size=20).map(str.strip), st.sampled_from(["ltr", "rtl"]))
def test_the_order_is_that_of_another_implementation(text: str, direction: str) -> None:
    if "\u200d" in text:  # what is not seen may stand on either side of a seam
        text = text.replace("\u200d", "")
    assert seen(text, direction) == get_display(text, base_dir="R" if direction == "rtl" else "L")


@pytest.mark.parametrize(
    ("text", "direction", "expected"),
    [
        ("abc", "ltr", [("abc", False)]),
        ("السفينة", "rtl", [("السفينة", True)]),
        ("עלה (2016) מאוד", "rtl", [(") מאוד", True), ("2016", False), ("עלה (", True)]),
        ("from עברית on", "ltr", [("from ", False), ("עברית", True), (" on", False)]),
        ("می\u200cشود", "rtl", [("می\u200cشود", True)]),
        ("", "rtl", []),
    ],
)
def test_brackets_numbers_and_joiners(text: str, direction: str, expected: list[tuple[str, bool]]) -> None:
    assert runs(text, direction) == expected
