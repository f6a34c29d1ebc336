import pytest

from nutgraf.render.language import language_of


@pytest.mark.parametrize(
    ("tag", "direction"),
    [
        ("en", "ltr"),
        ("pt-BR", "ltr"),
        ("ar", "rtl"),
        ("he-IL", "rtl"),
        ("fa", "rtl"),
        ("ur", "rtl"),
        ("xx", "ltr"),
    ],
)
def test_the_direction_is_that_of_the_script(tag: str, direction: str) -> None:
    assert language_of(tag).direction == direction


@pytest.mark.parametrize("tag", ["ar-EG-x-site", "ar-Zzzz-001", "ar-u-nu-latn"])
def test_subtags_that_nothing_is_known_of_do_not_lose_the_language(tag: str) -> None:
    language = language_of(tag)
    assert language.tag == tag
    assert language.direction == "rtl"


@pytest.mark.parametrize("tag", ["", "-", "zz", "klingon", "é", "en_US", "a" * 500])
def test_an_unknown_tag_reads_as_english(tag: str) -> None:
    assert language_of(tag).territory("SY") == "Syria"


def test_countries_are_named_in_the_language_of_the_page() -> None:
    assert language_of("de").territory("SY") == "Syrien"
    assert language_of("de").territory("XX") == "XX"
