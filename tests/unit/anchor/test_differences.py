import pytest

from nutgraf.anchor.context import Context
from nutgraf.anchor.differences import compare
from nutgraf.anchor.folding import fold
from nutgraf.core.quote import NearPassage


def difference(quoted: str, found: str) -> NearPassage:
    text = fold(found)
    return compare(fold(quoted), Context(prefix="", suffix=""), text, 0, len(text.text))


def flags(quoted: str, found: str) -> str:
    passage = difference(quoted, found)
    kinds = {"number": passage.numbers_differ, "name": passage.names_differ, "not": passage.negation_differs}
    return " ".join(kind for kind, differs in kinds.items() if differs)


@pytest.mark.parametrize(
    ("quoted", "found", "kinds"),
    [
        ("up to 10 missions", "up to 100 missions", "number"),
        ("ten soldiers died", "twelve soldiers died", "number"),
        ("ten soldiers died", "10 soldiers died", ""),
        ("10 died and 12 fled", "12 died and 10 fled", "number"),
        ("٣ جنود", "3 جنود", ""),
        ("thousands of soldiers", "millions of soldiers", "number"),
        ("said Peskov on television", "said Konashenkov on television", "name"),
        ("Peskov said so", "Konashenkov said so", "name"),
        ("The base is calm", "A base is calm, the officer says", ""),
        ("сказал Песков вчера", "сказал Лавров вчера", "name"),
        ("it was confirmed", "it was not confirmed", "not"),
        ("it was confirmed", "it was unconfirmed", "not"),
        ("they did confirm it", "they didn’t confirm it", "not"),
        ("did not say it was", "did say it was not", "not"),
        ("il a confirmé", "il n’a pas confirmé", "not"),
        ("es wurde bestätigt", "es wurde nicht bestätigt", "not"),
        ("fue confirmado", "no fue confirmado", "not"),
        ("это подтверждено", "это не подтверждено", "not"),
        ("це підтверджено", "це не підтверджено", "not"),
        ("تم تأكيده", "لم يتم تأكيده", "not"),
        ("הדבר אושר", "הדבר לא אושר", "not"),
        ("已证实", "未证实", "not"),
        ("the calm officer spoke", "the tired officer spoke", ""),
    ],
)
def test_it_is_said_what_differs_in_meaning(quoted: str, found: str, kinds: str) -> None:
    assert flags(quoted, found) == kinds


def test_words_are_compared_and_letters_where_a_script_has_no_spaces() -> None:
    changes = difference("one soldier named Igor spoke", "one airman called Igor spoke").changes
    assert changes == (("one ", "one "), ("soldier named ", "airman called "), ("Igor spoke", "Igor spoke"))
    assert difference("政府已证实此事", "政府未证实此事").changes == (
        ("政府", "政府"),
        ("已", "未"),
        ("证实此事",) * 2,
    )
