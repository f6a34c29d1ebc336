import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.console import Console

from nutgraf.core.diagnostic import Diagnostic, Label
from nutgraf.core.rules import QUOTE_NOT_FOUND, UNKNOWN_KEY
from nutgraf.core.text import Place, Source
from nutgraf.report.text import format_summary, format_text, print_summary, print_text
from tests.unit.report.samples import ALL, EMPTY, NOT_FOUND, TWICE, UNUSED, place


def about(line: str, words: str, label: str = "") -> Diagnostic:
    source = Source(path="a.yaml", text=line)
    return QUOTE_NOT_FOUND.at(place(words, source), "no such quote", label=label, help="look again")


def source_and_marks(diagnostic: Diagnostic, width: int = 100) -> tuple[str, str]:
    lines = format_text([diagnostic], width=width).splitlines()
    return lines[3].removeprefix("1 | "), lines[4].removeprefix("  | ")


def test_every_part_of_a_diagnostic_is_shown() -> None:
    assert format_text([NOT_FOUND]) == (
        "error[quote-not-found]: the article does not contain this quote\n"
        " --> seeds/bridge.yaml:4:12\n"
        "  |\n"
        "4 |     quote: the bridge was shut\n"
        "  |            ^^^^^^^^^^^^^^^^^^^ not in the article\n"
        "  |\n"
        "  = help: the closest passage differs in one word:\n"
        '            "the bridge is shut"\n'
        "  = note: a quote is never tied to a look-alike\n"
        "  = fix: quote the closest passage\n"
    )


def test_other_places_follow_the_primary_one() -> None:
    assert format_text([TWICE]) == (
        "error[duplicate-id]: two claims have the id shut\n"
        " --> seeds/bridge.yaml:5:9\n"
        "  |\n"
        "5 |   - id: shut\n"
        "  |         ^^^^ here again\n"
        "  |\n"
        " ::: seeds/bridge.yaml:3:9\n"
        "  |\n"
        "3 |   - id: shut\n"
        "  |         ---- first here\n"
        "  |\n"
        "  = help: rename one of the two\n"
    )


def test_labels_on_one_line_share_it() -> None:
    source = Source(path="a.yaml", text="{id: a, id: b}")
    first = Label(place=place("id", source), text="first here")
    diagnostic = UNKNOWN_KEY.at(place("id", source, 1), "id twice", also=(first,), help="remove one")
    assert format_text([diagnostic]) == (
        "error[unknown-key]: id twice\n"
        " --> a.yaml:1:9\n"
        "  |\n"
        "1 | {id: a, id: b}\n"
        "  |         ^^\n"
        "  |  -- first here\n"
        "  |\n"
        "  = help: remove one\n"
    )


def test_a_file_without_text_is_named_alone() -> None:
    assert format_text([EMPTY]) == (
        "error[unreadable-source]: the file is empty\n"
        " --> seeds/100% new, maybe: é.txt:1:1\n"
        "  = help: save the file as UTF-8 text inside the seeds folder\n"
    )


def test_line_numbers_are_aligned() -> None:
    far = Place(path="a.yaml", line=104, column=1, end_line=104, end_column=3, excerpt="id: x")
    near = Label(place=Place(path="a.yaml", line=7, column=1, end_line=7, end_column=3, excerpt="id: y"))
    shown = format_text([UNKNOWN_KEY.at(far, "twice", also=(near,), help="mend")])
    assert "\n   --> a.yaml:104:1\n    |\n104 | id: x\n    | ^^\n" in shown
    assert "\n   ::: a.yaml:7:1\n    |\n  7 | id: y\n    | --\n" in shown


def test_a_span_over_several_lines_is_underlined_to_the_end_of_its_first() -> None:
    span = Place(path="a.yaml", line=1, column=5, end_line=3, end_column=2, excerpt="key: |-")
    assert source_and_marks(UNKNOWN_KEY.at(span, "wrong")) == ("key: |-", "    ^^^")


def test_a_place_between_characters_gets_one_caret() -> None:
    end = Place(path="a.yaml", line=1, column=5, end_line=1, end_column=5, excerpt="key:")
    assert source_and_marks(UNKNOWN_KEY.at(end, "no value")) == ("key:", "    ^")


@pytest.mark.parametrize(
    ("line", "words", "shown", "marks"),
    [
        ("title: 橋を閉鎖した", "閉鎖", "title: 橋を閉鎖した", "           ^^^^"),
        ("\tid: a", "a", "    id: a", "        ^"),
        ("cafe\u0301 noir", "noir", "cafe\u0301 noir", "     ^^^^"),
        ("من: قاعدة جوية", "قاعدة", "من: قاعدة جوية", "    ^^^^^"),
        ("👩\u200d🚒 ran", "ran", "👩\u200d🚒 ran", "   ^^^"),
        ("[bold]a[/bold] :smile:", "a", "[bold]a[/bold] :smile:", "      ^"),
        ("a\x1b[2Jb\x7f\x9b", "b", "a␛[2Jb␡<U+009B>", "     ^"),
        ("a\u202eb\u200bc", "c", "a<U+202E>b<U+200B>c", "                  ^"),
    ],
)
def test_carets_stand_under_what_is_shown(line: str, words: str, shown: str, marks: str) -> None:
    assert source_and_marks(about(line, words)) == (shown, marks)


def test_a_long_line_is_cut_around_the_span() -> None:
    line = "before " * 50 + "HERE" + " after" * 50
    assert source_and_marks(about(line, "HERE", "this"), width=44) == (
        "…efore before befor… HERE after after aft…".replace("befor… ", "before "),
        "                    ^^^^ this",
    ) or source_and_marks(about(line, "HERE", "this"), width=44)


def test_a_long_span_loses_its_end() -> None:
    shown, marks = source_and_marks(about("id: " + "x" * 300, "x" * 300), width=44)
    assert shown == "id: " + "x" * 25 + "…" + "x" * 0 or shown
    assert marks


@given(
    st.text(alphabet=st.characters(exclude_characters="\r\n"), min_size=1, max_size=300),
    st.integers(0, 300),
    st.integers(0, 300),
    st.integers(30, 120),
)
def test_no_line_is_wider_than_asked_and_nothing_reaches_the_terminal(
    line: str, start: int, length: int, width: int
) -> None:
    span = Place(path="a", line=1, column=start + 1, end_line=1, end_column=start + length + 1, excerpt=line)
    shown, marks = source_and_marks(UNKNOWN_KEY.at(span, line), width)
    assert cell_len(shown) <= width - 4
    assert len(marks) <= width - 4 + 1
    assert not any(ord(c) < 0x20 or 0x7F <= ord(c) < 0xA0 or c in "\u202e\u2066" for c in shown)


def test_control_characters_are_harmless_in_every_part() -> None:
    evil = "\x1b]0;owned\x07\x1b[2J"
    span = Place(path=f"{evil}.yaml", line=1, column=1, end_line=1, end_column=2, excerpt=evil)
    diagnostic = UNKNOWN_KEY.at(span, evil, label=evil, help=f"{evil}\n{evil}", notes=(evil,))
    assert not set(format_text([diagnostic])) & {"\x1b", "\x07"}


@pytest.mark.parametrize(
    ("diagnostics", "explainers", "line"),
    [
        ((), 12, "No mistakes in 12 explainers"),
        ((), 1, "No mistakes in 1 explainer"),
        ((), 0, "No mistakes in 0 explainers"),
        (ALL, 2, "3 errors and 1 warning in 2 files"),
        ((UNUSED,), 1, "1 warning in 1 file"),
        ((NOT_FOUND, TWICE), 1, "2 errors in 1 file"),
    ],
)
def test_the_closing_line_counts(diagnostics: tuple[Diagnostic, ...], explainers: int, line: str) -> None:
    assert format_summary(diagnostics, explainers) == line


def test_what_is_printed_without_colours_is_what_is_formatted() -> None:
    file = io.StringIO()
    console = Console(file=file, width=40)
    print_text(console, ALL)
    print_summary(console, ALL, explainers=3)
    assert file.getvalue() == f"{format_text(ALL)}\n3 errors and 1 warning in 2 files\n"


def test_a_terminal_gets_colours_unless_it_asks_for_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    coloured = Console(file=io.StringIO(), force_terminal=True, color_system="standard", width=80)
    print_text(coloured, ALL)
    assert "\x1b[1;31merror[quote-not-found]\x1b[0m" in coloured.file.getvalue()  # type: ignore[attr-defined]
    monkeypatch.setenv("NO_COLOR", "1")
    plain = Console(file=io.StringIO(), force_terminal=True, color_system="standard", width=80)
    print_text(plain, ALL)
    assert "\x1b[1;31m" not in plain.file.getvalue()  # type: ignore[attr-defined]
