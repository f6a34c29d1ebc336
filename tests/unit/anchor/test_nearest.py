import pytest
from hypothesis import given
from hypothesis import strategies as st

from nutgraf.anchor.find import find
from nutgraf.anchor.folding import fold
from nutgraf.anchor.nearest import FLOOR
from nutgraf.core.quote import MOST_COMPARED, Anchored, Missing, NearPassage, Quote

TEXT = (
    "HARBOUR TOWN — The harbour was closed on Monday after a crane fell.\n\n"
    "The port authority said no ship had been damaged. "
    "“A pilot,” it added, “saw 1,100 tonnes of grain go.”\n\n"
    "The harbour was closed again on Tuesday, officials said — the third time."
)


def nearest(exact: str, text: str = TEXT, prefix: str = "") -> tuple[NearPassage, ...]:
    outcome = find(Quote(exact=exact, prefix=prefix, at=("quote",)), fold(text))
    assert isinstance(outcome, Missing)
    return outcome.nearest


def written(passage: NearPassage, text: str = TEXT) -> str:
    return text[passage.span.start : passage.span.end]


@pytest.mark.parametrize(
    ("exact", "closest"),
    [
        ("saw 1,000 tonnes of grain", "saw 1,100 tonnes of grain"),
        ("closed again on Friday, they said", "closed again on Tuesday, officials said"),
        ("no ships had been damaged", "no ship had been damaged"),
        ("closed on Monday after two cranes fell", "closed on Monday after a crane fell"),
        ("“A pilot” it added “saw", "“A pilot,” it added, “saw"),
        ("fell. The harbour authority said", "fell.\n\nThe port authority said"),
        ("arbour was close", "harbour was closed"),
    ],
)
def test_the_closest_passage_is_shown_in_whole_words(exact: str, closest: str) -> None:
    assert written(nearest(exact)[0]) == closest


def test_passages_come_best_first_and_apart() -> None:
    passages = nearest("The harbour was closed on Friday")
    assert [written(p) for p in passages] == [
        "The harbour was closed on Monday",
        "The harbour was closed again",
    ]
    assert passages[0].score > passages[1].score >= FLOOR


def test_nothing_is_shown_where_nothing_is_like_it() -> None:
    assert nearest("parliament voted to dissolve itself in protest") == ()
    assert nearest(TEXT + " and more") == ()
    assert nearest("x " * MOST_COMPARED, "y " * 2 * MOST_COMPARED) == ()


def test_a_long_quote_is_found_again_by_either_end() -> None:
    text = " ".join(
        f"In paragraph {n} the witness number {n} spoke of day {n} and night {n}." for n in range(200)
    )
    quote = text[2000:4500].strip()
    for changed in (
        quote.replace("night 40", "night 41"),
        f"{'Other words altogether. ' * 6}{quote[140:]}",
        f"{quote[:-140]}{' Other words altogether.' * 6}",
    ):
        (passage, *_) = nearest(changed, text)
        assert passage.span.start < 2200
        assert passage.span.end > 4300


@given(st.sampled_from(["Monday after", "no ship had been", "officials said"]), st.text("ab c", max_size=6))
def test_the_comparison_gives_both_sides_again(words: str, extra: str) -> None:
    exact = f"{words} {extra}Q".strip()
    for passage in nearest(exact):
        assert "".join(change.found for change in passage.changes) == written(passage)
        assert "".join(change.quoted for change in passage.changes).split() == exact.split()


def test_formatting_is_no_change() -> None:
    (passage, *_) = nearest('"A pilot," it added,\u00a0"saw 9 tonnes of grain')
    changed = [change for change in passage.changes if change.quoted != change.found]
    assert changed == [("9 ", "1,100 ")]


@pytest.mark.parametrize(
    "exact",
    [
        "the port authority said «no ship» had been damaged".replace("the", "The", 1),
        "A pilot it added saw 1,100 tonnes of grain go",
        "A pilot, it added: 'saw 1,100 tonnes of grain go.'",
        "closed again on Tuesday, officials said... the third time",
        "closed again on Tuesday. Oﬃcials said the third time".replace("Oﬃ", "oﬃ"),
        "saw　１,１００ tonnes of grain go",
    ],
)
def test_other_typography_can_be_mended_safely(exact: str) -> None:
    (passage, *_) = nearest(exact)
    assert passage.typographic
    again = find(Quote(exact=written(passage), at=("quote",)), fold(TEXT))
    assert again == Anchored(span=passage.span)


@pytest.mark.parametrize(
    ("exact", "text"),
    [
        ("up to 1.100 tonnes of grain", "up to 1,100 tonnes of grain"),
        ("up to 1100 tonnes of grain", "up to 1,100 tonnes of grain"),
        ("as cold as 5 degrees at night", "as cold as -5 degrees at night"),
        ("grew by 10 in the year", "grew by 10% in the year"),
        ("he will resign on Monday", "he will re-sign on Monday"),
        ("its a matter for the court", "it's a matter for the court"),
        ("was he guilty. said the judge", "was he guilty? said the judge"),
        ("the us army on Monday", "the US army on Monday"),
        ("it is now here to be seen", "it is nowhere to be seen"),
        ("between 10 20 ships were hit", "between 10-20 ships were hit"),
        ("between 10, 20 ships were hit", "between 10 – 20 ships were hit"),
        ("about 5″ across the hull", "about 5′ across the hull"),
        ("an area of 102 in all", "an area of 10² in all"),
    ],
)
def test_what_may_mean_something_else_is_no_typography(exact: str, text: str) -> None:
    (passage, *_) = nearest(exact, f"{text} and so on")
    assert not passage.typographic


def test_a_passage_in_another_context_says_so() -> None:
    assert nearest("«ship» had been damaged", prefix="said no")[0].context_matches
    assert not nearest("«ship» had been damaged", prefix="said the")[0].context_matches
