import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nutgraf.anchor.folding import fold, fold_trimmed
from nutgraf.core.text import Span

ANY = st.text(st.characters(exclude_categories=()))
TRICKY = st.text(
    "ab \u00a0\u200b\u200d\u00ad\n\t-–—'’“"
    "\u0301\u0323\u0302eéÅ\u212b\u1100\u1161\u11a8中，\u3000か\u3099\u0958\u0344"
)


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("‘a’ ‚b‛ it’s itʼs", "'a' 'b' it's it's"),
        ("“a” „b‟ צה״ל", '"a" "b" צה"ל'),
        ("a‐b‑c‒d–e—f―g−h", "a-b-c-d-e-f-g-h"),
        ("war -- officials", "war - officials"),
        ("a\u00a0b\u202fc\u2009d\te", "a b c d e"),
        ("one.\r\n\r\n  Two", "one. Two"),
        ("co\u00adop\u200bera\u2060tion\ufeff", "cooperation"),
        ("می\u200cخواهم", "میخواهم"),
        ("\u202babc\u202c\u200e", "abc"),
        ("cafe\u0301", "café"),
        ("e\u200d\u0301", "é"),
        ("\u1112\u1161\u11ab", "한"),
        ("\u212b \u2126", "Å Ω"),
        ("中国\n政府，\u3000说", "中国政府，说"),
        ("中国 NATO", "中国 NATO"),
        ("한국 정부", "한국 정부"),
    ],
)
def test_formatting_is_folded_away(written: str, folded: str) -> None:
    assert fold(written).text == folded


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The", "the"),
        ("«a»", '"a"'),
        ("5′", "5'"),
        ("5″", '5"'),
        ("…", "..."),
        ("ﬁre", "fire"),
        ("10²", "102"),
        ("a - b", "a-b"),
        ("'a'", '"a"'),
        ("résumé", "resume"),
        ("１", "1"),
    ],
)
def test_what_may_mean_something_is_kept_apart(one: str, other: str) -> None:
    assert fold(one).text != fold(other).text


@given(ANY | TRICKY)
def test_folding_what_is_folded_changes_nothing(text: str) -> None:
    folded = fold(text).text
    assert fold(folded).text == folded
    assert unicodedata.is_normalized("NFC", folded)


@given(ANY | TRICKY)
def test_offsets_lead_back_in_order_and_to_whole_characters(text: str) -> None:
    folded = fold(text)
    spans = [folded.span(at, at + 1) for at in range(len(folded.text))]
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    for one, other in pairwise(spans):
        assert one == other or one.end <= other.start


@given(TRICKY, st.data())
def test_what_a_stretch_was_made_from_folds_to_it_again(text: str, data: st.DataObject) -> None:
    folded = fold(text)
    spans = [folded.span(at, at + 1) for at in range(len(folded.text))]
    cuts = [0, *(at for at in range(1, len(spans)) if spans[at - 1] != spans[at]), len(spans)]
    start, end = sorted((data.draw(st.sampled_from(cuts)), data.draw(st.sampled_from(cuts))))
    assert fold(folded.written(start, end)).text == folded.text[start:end]


def test_a_span_takes_whole_characters_and_leaves_out_what_has_no_width_around_them() -> None:
    text = "x \u200bcafe\u0301\u200b y"
    folded = fold(text)
    at = folded.text.index("café")
    assert folded.span(at, at + 4) == Span(3, 8)
    assert folded.span(at + 3, at + 4) == Span(6, 8)
    assert folded.span(at, at) == Span(3, 3)


def test_trimming_leaves_out_all_that_folds_to_space_at_the_ends() -> None:
    trimmed = fold_trimmed("\n \u200b“word” \u00a0")
    assert (trimmed.text, trimmed.original) == ('"word"', "“word”")
    assert fold_trimmed(" \u200b ").text == ""


@given(st.text("ab -'\".") | st.text(st.characters(max_codepoint=127)))
def test_a_text_with_nothing_to_fold_is_folded_like_any_other(text: str) -> None:
    # What has no width keeps the whole text from being passed over.
    slowly = fold(f"{text}\u200b")
    assert fold(text).text == slowly.text
    for start in range(len(slowly.text)):
        assert fold(text).span(start, start + 1) == slowly.span(start, start + 1)
