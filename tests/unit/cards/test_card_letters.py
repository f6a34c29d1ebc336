"""What of a text cards show, and what they would need a font for."""

from hypothesis import given
from hypothesis import strategies as st

from nutgraf.cards.drawing import lacks
from nutgraf.cards.letters import is_common, missing, readable, shown
from nutgraf.cards.typefaces import Role, typefaces
from nutgraf.core.options import CardOptions

OPTIONS = CardOptions()


@given(st.text(max_size=40))
def test_common_texts_are_known_without_a_look_at_the_fonts(text: str) -> None:
    if is_common(text):
        assert lacks(text, OPTIONS) == ""


def test_all_common_letters_are_in_each_font() -> None:
    common = {chr(point) for point in range(0x20, 0x3000) if is_common(chr(point))} - {"\xad"}
    common = {letter for letter in common if letter.isprintable()}
    for role in Role:
        for letter in sorted(common):
            assert any(ord(letter) in typeface.covers for typeface in typefaces().of(role)), hex(ord(letter))


def test_our_languages_can_be_read() -> None:
    for text in (
        "Wo Öl und Gas strömten, ließ es sich prüfen – „nein“?",
        "L’œuvre à Noël : « ça y est » ; ¿qué? ¡Sí! año",
        "Почему мост закрыт? Їжак, ґанок, подъезд №5",
        "لماذا أُغلقت القناة؟ ١٢٪ «نعم»، پچگژ",
        "Γιατί έκλεισε; Ἐν ἀρχῇ",
        "למה הגשר סגור? שָׁלוֹם",
        "Zażółć gęślą jaźń, Łódź, Þingvellir, Tiếng Việt, ₺ € ₴ → ≈ ½ CO₂",
    ):
        assert lacks(text, OPTIONS) == "", text


def test_what_says_nothing_is_left_out_and_what_does_is_missed() -> None:
    covered = typefaces().covered
    assert shown(readable("a 😀 b\u202e\x07\ue000"), covered) == "a b"
    assert lacks("😀 👩‍👩‍👧 ✅", OPTIONS) == ""
    assert missing("語語 x 한", covered) == "語한"
    assert lacks("हिन्दी", OPTIONS)


def test_marks_do_not_pile_up() -> None:
    assert readable("Z" + "\u0335\u0301" * 30 + "a") == "Ź\u0335\u0335a"
    assert readable("שָׁלוֹם") == "שָׁלוֹם"
