import random
import unicodedata
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nutgraf.anchor.find import find
from nutgraf.anchor.folding import fold, fold_trimmed
from nutgraf.core.quote import Ambiguous, Anchored, Missing, Moved, Outcome, Quote
from nutgraf.core.text import Span

ANY = st.text(st.characters(exclude_categories=()))
FEW = st.text("ab ab -'1,.\n中", max_size=40)


def look(exact: str, text: str, prefix: str = "", suffix: str = "") -> Outcome:
    return find(Quote(exact=exact, prefix=prefix, suffix=suffix, at=("quote",)), fold(text))


def words(text: str, outcome: Outcome) -> str:
    assert isinstance(outcome, Anchored)
    return text[outcome.span.start : outcome.span.end]


def test_one_place_is_where_the_quote_stands() -> None:
    text = "He said: “We’ve decreased the number\nof strikes.”\n\nNobody was hurt."
    assert words(text, look("We've decreased the number of strikes", text)) == text[10 : text.index(".”")]
    assert words(text, look('strikes." Nobody was hurt', text)) == "strikes.”\n\nNobody was hurt"


def test_overlapping_places_are_all_seen() -> None:
    outcome = look("no and no", "no and no and no")
    assert isinstance(outcome, Ambiguous)
    assert [candidate.span for candidate in outcome.candidates] == [Span(0, 9), Span(7, 16)]


@pytest.mark.parametrize(
    ("exact", "text"),
    [
        ("rate", "They live in separate towns"),
        ("100 dead", "There were 1,100 dead"),
        ("up to 10", "up to 100 or up to 10.5"),
        ("was confirmed", "It was not confirmed"),
        ("they can", "they can't"),
        ("The base", "the base"),
        ("", "any text"),
        ("\u200b \u00ad", "any text"),
        ("longer than the text", "longer than"),
    ],
)
def test_what_does_not_stand_there_as_it_is_quoted_is_missing(exact: str, text: str) -> None:
    assert isinstance(look(exact, text), Missing)


TWICE = "The harbour was closed on Monday.\n\nA pilot said the harbour was closed on Tuesday."


@pytest.mark.parametrize(
    ("prefix", "suffix", "second"),
    [
        ("A pilot said the", "", True),
        ("pilot   said the\n", "", True),
        ("t said the", "", True),
        ("The", "", False),
        ("", "on Tuesday", True),
        ("", "on Mon", False),
        ("the", "on Tuesday.", True),
    ],
)
def test_prefix_and_suffix_decide_between_several_places(prefix: str, suffix: str, second: bool) -> None:
    outcome = look("harbour was closed", TWICE, prefix, suffix)
    start = TWICE.rindex("harbour") if second else TWICE.index("harbour")
    assert outcome == Anchored(span=Span(start, start + 18))


def test_places_that_all_fit_are_told_apart_by_more_words() -> None:
    outcome = look("was closed on", TWICE, prefix="harbour")
    assert isinstance(outcome, Ambiguous)
    assert outcome.context_matches
    assert [candidate.prefix for candidate in outcome.candidates] == ["The harbour", "the harbour"]


def test_a_context_that_fits_nowhere_decides_nothing() -> None:
    outcome = look("harbour was closed", TWICE, prefix="The mayor said the")
    assert isinstance(outcome, Ambiguous)
    assert not outcome.context_matches
    assert len(outcome.candidates) == 2


def test_one_place_in_another_context_is_not_taken_for_the_one_that_is_meant() -> None:
    left = TWICE.split("\n\n")[1]
    assert look("harbour was closed", left, prefix="The") == Moved(span=Span(17, 35), prefix="the")
    assert look("harbour was closed", left, prefix="said the", suffix="on Monday") == Moved(
        span=Span(17, 35), suffix="on Tuesday."
    )
    assert look("A pilot said", left, prefix="Then") == Moved(span=Span(0, 12), prefix="")


def test_a_suffix_tells_where_no_prefix_can() -> None:
    outcome = look("closed", "closed on Monday, closed on Tuesday")
    assert isinstance(outcome, Ambiguous)
    assert [(c.prefix, c.suffix) for c in outcome.candidates] == [("", "on Monday,"), ("Monday,", "")]


def test_of_very_many_places_the_first_are_described() -> None:
    outcome = look("ship", "A ship came. " * 500)
    assert isinstance(outcome, Ambiguous)
    assert len(outcome.candidates) + outcome.unlisted == 500
    assert outcome.unlisted > 400


@given(ANY | FEW, ANY | FEW, FEW, FEW)
def test_no_text_makes_it_fail_and_what_is_anchored_is_what_is_quoted(
    exact: str, text: str, prefix: str, suffix: str
) -> None:
    outcome = look(exact, text, prefix, suffix)
    if isinstance(outcome, Anchored):
        assert fold_trimmed(words(text, outcome)).text == fold_trimmed(exact).text


@given(st.text("ab ,.\n", min_size=20, max_size=60), st.text("ab ", min_size=1, max_size=3))
def test_the_context_that_is_suggested_leads_to_the_place_it_was_suggested_for(text: str, exact: str) -> None:
    outcome = look(exact, text)
    if isinstance(outcome, Ambiguous):
        for candidate in outcome.candidates:
            if candidate.prefix or candidate.suffix:
                again = look(exact, text, candidate.prefix, candidate.suffix)
                assert again == Anchored(span=candidate.span)


WORDS = (
    "Kawkab café soldiers état naïve Россия ёлка کتاب می‌خواهم 한국어 Việt O'Brien said of the "
    "1,100·dead 92·of 10-20·per"
).split()
JOINTS = [" ", " ", " ", " - ", "-", ", ", '. "', "' "]
DRESSES = {
    "'": "' ’ ‘ ʼ ‛".split(),
    '"': '" “ ” „'.split(),
    "-": "- ‐ ‑ – — −".split(),
    " ": [" ", "\u00a0", "\u2009", "\n", "  ", "\n\n", " \t\u200b "],
}
WIDTHLESS = ["", "", "", "\u200b", "\u00ad", "\u2060", "\ufeff", "\u200e"]


def dressed(plain: str, chance: random.Random) -> tuple[str, list[int], list[int]]:
    """A plain text in other typography, and where each of its characters then begins and ends."""
    parts: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    at = 0
    for character in plain:
        widthless = chance.choice(WIDTHLESS)
        dress = chance.choice(DRESSES.get(character, [character, unicodedata.normalize("NFD", character)]))
        parts += [widthless, dress]
        starts.append(at + len(widthless))
        at = starts[-1] + len(dress)
        ends.append(at)
    return "".join(parts), starts, ends


@given(
    st.lists(st.tuples(st.sampled_from(WORDS), st.sampled_from(JOINTS)), min_size=2, max_size=30), st.data()
)
def test_typography_never_loses_a_passage_nor_moves_it(
    tokens: list[tuple[str, str]], data: st.DataObject
) -> None:
    plain, bounds = "", []
    for word, joint in tokens:
        word = word.replace("·", " ").replace("\u200c", "")
        bounds.append((len(plain), len(plain) + len(word)))
        plain += word + joint
    first = data.draw(st.integers(0, len(bounds) - 1))
    last = data.draw(st.integers(first, len(bounds) - 1))
    start, end = bounds[first][0], bounds[last][1]
    chance = data.draw(st.randoms(use_true_random=True))
    text, starts, ends = dressed(plain, chance)
    outcome = look(dressed(plain[start:end], chance)[0], text)
    expected = Span(starts[start], ends[end - 1])
    if isinstance(outcome, Ambiguous):
        assert plain.find(plain[start:end]) != plain.rfind(plain[start:end])
        assert expected in [candidate.span for candidate in outcome.candidates] or outcome.unlisted
    else:
        assert outcome == Anchored(span=expected)


@pytest.mark.parametrize(
    ("exact", "text"),
    [
        ("e", "The pilot said the harbour was closed on Monday. " * 40_000),
        ("flying up to 10 missions per day", "The pilot said the harbour was closed on Monday. " * 40_000),
        ("harbour was shut " * 1_000, "The pilot said the harbour was closed on Monday. " * 40_000),
        ("a " * 500_000, "a " * 1_000_000),
        ("a" * 500_000, "a" * 2_000_000),
        ("z" + "a" * 126, "a" * 2_000_000),
    ],
    ids=["letter", "missing", "long", "repeating", "unbroken", "nearly"],
)
def test_the_largest_texts_take_seconds_at_most(exact: str, text: str) -> None:
    folded = fold(text)
    begun = process_time()
    assert not isinstance(find(Quote(exact=exact, at=("quote",)), folded), Anchored)
    assert process_time() - begun < 8
