import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.console import Console

from nutgraf.core.diagnostic import Diagnostic, Label
from nutgraf.core.rules import QUOTE_NOT_FOUND, UNKNOWN_KEY, UNUSED_SOURCE
from nutgraf.core.text import Place, Source, Span
from nutgraf.report.text import format_summary, format_text, print_summary, print_text


def within(line: str, words: str) -> Place:
    start = line.index(words)
    return Source(path="a.yaml", text=line).place(Span(start, start + len(words)))


def line_and_marks(place: Place, width: int = 100) -> tuple[str, str]:
    lines = format_text([QUOTE_NOT_FOUND.at(place, "no such quote", label="here")], width=width).split("\n")
    return lines[3].removeprefix("1 | "), lines[4].removeprefix("  | ").removesuffix(" here")


def test_every_part_of_a_diagnostic_is_shown(not_found: Diagnostic) -> None:
    assert format_text([not_found]) == (
        "error[quote-not-found]: the article does not contain this quote\n"
        " --> seeds/bridge.yaml:4:12\n"
        "  |\n"
        "4 |     quote: the bridge was shut\n"
        "  |            ^^^^^^^^^^^^^^^^^^^ not in the article\n"
        "  |\n"
        "  = help: the closest passage differs in one word:\n"
        '            "the bridge is shut"\n'
        "  = note: a quote is never tied to a look-alike\n"
        "  = fix: quote that passage\n"
    )


def test_other_places_follow_the_primary_one(twice: Diagnostic) -> None:
    assert format_text([twice]) == (
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
    line = "{id: a, key: b}"
    diagnostic = UNKNOWN_KEY.at(
        within(line, "key"),
        "two names",
        also=(Label(place=within(line, "id"), text="first"),),
        help="drop one",
    )
    assert format_text([diagnostic]) == (
        "error[unknown-key]: two names\n"
        " --> a.yaml:1:9\n"
        "  |\n"
        "1 | {id: a, key: b}\n"
        "  |         ^^^\n"
        "  |  -- first\n"
        "  |\n"
        "  = help: drop one\n"
    )


def test_a_file_without_text_is_named_alone(empty: Diagnostic) -> None:
    assert format_text([empty]) == (
        "error[unreadable-source]: the file is empty\n"
        " --> seeds/100% new, maybe: é.txt:1:1\n"
        "  = help: save the file as UTF-8 text inside the seeds folder\n"
    )


def test_a_label_without_text_to_point_at_follows_its_place() -> None:
    other = Label(place=Place(path="b.html"), text="as here")
    shown = format_text(
        [UNKNOWN_KEY.at(Place(path="a.html"), "no", label="this", also=(other,), help="mend")]
    )
    assert shown == (
        "error[unknown-key]: no\n --> a.html:1:1: this\n  |\n ::: b.html:1:1: as here\n  = help: mend\n"
    )


def test_line_numbers_are_aligned() -> None:
    far = Place(path="a.yaml", line=104, column=1, end_line=104, end_column=3, excerpt="id: x")
    near = Label(place=Place(path="a.yaml", line=7, column=1, end_line=7, end_column=3, excerpt="id: y"))
    shown = format_text([UNKNOWN_KEY.at(far, "twice", also=(near,), help="mend")])
    assert "\n   --> a.yaml:104:1\n    |\n104 | id: x\n    | ^^\n" in shown
    assert "\n   ::: a.yaml:7:1\n    |\n  7 | id: y\n    | --\n" in shown


def test_a_span_over_several_lines_is_underlined_to_the_end_of_its_first() -> None:
    span = Place(path="a.yaml", line=1, column=6, end_line=3, end_column=2, excerpt="key: |-")
    assert line_and_marks(span) == ("key: |-", "     ^^")


def test_a_place_between_characters_gets_one_caret() -> None:
    end = Place(path="a.yaml", line=1, column=5, end_line=1, end_column=5, excerpt="key:")
    assert line_and_marks(end) == ("key:", "    ^")


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
    assert line_and_marks(within(line, words)) == (shown, marks)


def test_a_long_line_loses_what_is_farthest_from_the_span() -> None:
    long = "one two three four five six seven eight nine ten eleven twelve thirteen"
    assert line_and_marks(within(long, "seven"), width=34) == (
        "…ur five six seven eight nine…",
        "             ^^^^^",
    )
    assert line_and_marks(within(long, "two"), width=34) == (
        "one two three four five six s…",
        "    ^^^",
    )
    assert line_and_marks(within(long, "thirteen"), width=34) == (
        "…ne ten eleven twelve thirteen",
        "                      ^^^^^^^^",
    )


def test_a_long_span_loses_its_end() -> None:
    shown, marks = line_and_marks(within("id: " + "x" * 300 + " # end", "x" * 300), width=34)
    assert shown == "id: " + "x" * 19 + "… # end"
    assert marks == "    " + "^" * 20


@given(
    st.text(alphabet=st.characters(exclude_characters="\r\n"), min_size=1, max_size=400),
    st.integers(0, 400),
    st.integers(0, 400),
    st.integers(30, 120),
)
def test_no_line_is_wider_than_asked_and_carets_stay_below_it(
    line: str, start: int, length: int, width: int
) -> None:
    span = Place(path="a", line=1, column=start + 1, end_line=1, end_column=start + length + 1, excerpt=line)
    shown, marks = line_and_marks(span, width)
    assert cell_len(shown) <= width - 4
    assert len(marks) <= max(cell_len(shown), 0) + 1


@given(st.text(min_size=1))
def test_nothing_in_a_file_or_its_name_reaches_the_terminal_as_a_command(text: str) -> None:
    span = Place(path=text, line=1, column=1, end_line=1, end_column=2, excerpt=text)
    shown = format_text([UNKNOWN_KEY.at(span, text, label=text, help=text, notes=(text,))])
    assert not any(c != "\n" and (ord(c) < 0x20 or 0x7F <= ord(c) < 0xA0) for c in shown)
    assert not set(shown) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f")
    shown.encode("utf-8")


@pytest.mark.parametrize(
    ("explainers", "line"),
    [
        (12, "No mistakes in 12 explainers"),
        (1, "No mistakes in 1 explainer"),
        (0, "No mistakes in 0 explainers"),
        (1200, "No mistakes in 1,200 explainers"),
    ],
)
def test_the_closing_line_says_how_much_was_looked_at(explainers: int, line: str) -> None:
    assert format_summary((), explainers) == line


def test_the_closing_line_counts_mistakes_and_files(
    all_four: tuple[Diagnostic, ...], not_found: Diagnostic, unused: Diagnostic
) -> None:
    assert format_summary(all_four, 3) == "3 errors and 1 warning in 2 files"
    assert format_summary([not_found], 3) == "1 error in 1 file"
    other = UNUSED_SOURCE.at(Place(path="b.yaml"), "unused")
    assert format_summary([unused, other], 3) == "2 warnings in 2 files"


def test_what_is_printed_to_a_file_is_what_is_formatted(all_four: tuple[Diagnostic, ...]) -> None:
    file = io.StringIO()
    console = Console(file=file, width=40)
    print_text(console, all_four)
    print_summary(console, all_four, 3)
    assert file.getvalue() == f"{format_text(all_four)}\n3 errors and 1 warning in 2 files\n"


def test_a_terminal_gets_colours_unless_it_asks_for_none(
    monkeypatch: pytest.MonkeyPatch, all_four: tuple[Diagnostic, ...]
) -> None:
    def printed() -> str:
        file = io.StringIO()
        print_text(Console(file=file, force_terminal=True, color_system="standard", width=80), all_four)
        return file.getvalue()

    monkeypatch.delenv("NO_COLOR", raising=False)
    assert "\x1b[1;31merror[quote-not-found]\x1b[0m" in printed()
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[1;31m" not in printed()
    assert "\x1b[1merror[quote-not-found]\x1b[0m" in printed()
