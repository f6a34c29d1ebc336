from nutgraf.core.explainer import Annotations
from nutgraf.core.text import Source
from nutgraf.load.annotations import decode

HEAD = "title: The harbour\nsummary: It was closed.\n"


def annotations(text: str) -> Annotations | None:
    return decode(Source(path="seeds/harbour.yaml", text=text))[0]


def test_only_the_value_that_is_refused_is_left_out() -> None:
    made = annotations(HEAD + "published: 2016-02-30\nupdated: 2016-03-01\nkeypoints: [One]\n")
    assert made is not None
    assert "published" in made.lost
    assert made.published is None
    assert made.updated is not None


def test_a_file_without_mistakes_loses_nothing() -> None:
    made = annotations(HEAD)
    assert made is not None
    assert not made.lost


def test_an_item_without_a_required_key_goes_and_the_next_keeps_its_own_place() -> None:
    made = annotations(
        HEAD + "claims:\n"
        "  - {id: one, verdict: disputed}\n"
        "  - {id: two, claim: Two., verdict: disputed, made: soon}\n"
        "  - {id: three, claim: Three., verdict: disputed}\n"
    )
    assert made is not None
    assert [claim.id for claim in made.claims] == ["two", "three"]
    lines = [made.file.place((*claim.at, "id")).line for claim in made.claims]
    assert lines == [5, 6]


def test_a_required_value_that_is_refused_takes_its_item_along() -> None:
    made = annotations(HEAD + "claims:\n  - {id: ../etc, claim: One., verdict: disputed}\n")
    assert made is not None
    assert made.claims == ()


def test_without_a_summary_there_is_nothing_to_show() -> None:
    assert annotations("title: The harbour\n") is None
    assert annotations("title: The harbour\nsummary: [a list]\n") is None


def test_a_key_that_is_not_known_may_have_been_any() -> None:
    made = annotations(HEAD + "claim: []\n")
    assert made is not None
    assert {"claims", "sources"} <= made.lost
