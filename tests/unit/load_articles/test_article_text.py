"""Plain text: what is a paragraph, a subheading, a headline, a related link."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nutgraf.core.article import Article, BlockKind
from nutgraf.core.text import Source
from nutgraf.load.articles import assembly, read, related
from nutgraf.load.articles.assembly import is_blank
from nutgraf.load.articles.related import related_title


def article(text: str) -> Article:
    found, problems = read(Source(path="seeds/a.txt", text=text))
    assert found is not None, problems
    assert problems == ()
    return found


def blocks(text: str) -> list[tuple[str, str]]:
    found = article(text)
    return [(block.kind.value, found.text[block.span.start : block.span.end]) for block in found.blocks]


def test_blank_lines_part_paragraphs_whose_lines_are_joined() -> None:
    assert blocks("One goes\non here.\n\nTwo.\n") == [
        ("paragraph", "One goes on here."),
        ("paragraph", "Two."),
    ]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_any_line_ending_will_do(end: str) -> None:
    assert blocks(f"One.{end}{end}Two{end}more.{end}") == [("paragraph", "One."), ("paragraph", "Two more.")]


def test_without_blank_lines_inside_every_line_is_a_paragraph() -> None:
    text = "\n \nOne line.\nAnother line.\n\n\n \t\n"
    assert blocks(text) == [("paragraph", "One line."), ("paragraph", "Another line.")]


def test_blocks_stand_a_blank_line_apart_and_inner_spaces_stay() -> None:
    assert article("  One   line. \nAnother.").text == "One   line.\n\nAnother."


def test_a_byte_order_mark_is_no_text() -> None:
    assert article("\ufeffOne.\nTwo.").text == "One.\n\nTwo."


def test_letters_are_kept_as_they_are_composed() -> None:
    assert article("Cafe\u0301 is open.").text == "Cafe\u0301 is open."


def test_a_short_open_line_between_paragraphs_is_a_subheading() -> None:
    found = article("It was calm there.\nMusic in the bar\nA soldier poured tea.")
    assert [(block.kind, block.level) for block in found.blocks] == [
        (BlockKind.PARAGRAPH, 0),
        (BlockKind.HEADING, 2),
        (BlockKind.PARAGRAPH, 0),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "It was over.",
        "“It was over.”",
        "Was it over?",
        "They named three towns:",
        "And then, said the mayor,",
        "結論は出た。",
        "2016",
        "* * *",
        "This line has no closing point but it is far too long to be set above a passage",
    ],
)
def test_other_lines_are_no_subheadings(line: str) -> None:
    assert blocks(f"It was calm there.\n{line}\nA soldier poured tea.")[1] == ("paragraph", line)


def test_lines_of_a_block_are_no_subheadings() -> None:
    assert blocks("It was calm.\n\nMusic in\nthe bar\n\nTea was poured.")[1] == (
        "paragraph",
        "Music in the bar",
    )


def test_a_first_line_in_the_form_of_a_subheading_is_the_headline() -> None:
    found = article("Calm at the base\n\nIt was quiet.\n\nTea was poured.")
    assert found.metadata.headline == "Calm at the base"
    assert found.text == "It was quiet.\n\nTea was poured."


def test_a_related_line_above_the_headline_does_not_hide_it() -> None:
    assert article("Related: Fuel\nCalm at the base\nIt was quiet.").metadata.headline == "Calm at the base"


def test_short_lines_before_and_after_the_body_head_nothing() -> None:
    text = "Calm at the base\nBy Jane Doe\nIt was quiet.\nTea was poured.\nPhotographs by John Roe"
    assert blocks(text) == [
        ("paragraph", "By Jane Doe"),
        ("paragraph", "It was quiet."),
        ("paragraph", "Tea was poured."),
        ("paragraph", "Photographs by John Roe"),
    ]


def test_a_text_of_short_lines_alone_has_neither_headline_nor_subheadings() -> None:
    assert blocks("Ali\nOmar\nSara") == [("paragraph", name) for name in ("Ali", "Omar", "Sara")]


def test_a_dateline_is_recorded_and_stays_in_the_text() -> None:
    found = article("Calm at the base\nBy Jane Doe\nTARTUS PORT, Syria — Ships lay at anchor.\nIt was quiet.")
    assert found.dateline is not None
    assert found.dateline.place == "TARTUS PORT, Syria"
    span = found.dateline.span
    assert found.text[span.start : span.end] == "TARTUS PORT, Syria"
    assert "TARTUS PORT, Syria — Ships lay at anchor." in found.text


def test_a_dateline_counts_in_the_first_paragraph_alone() -> None:
    assert article("It was quiet.\nPARIS — Elsewhere it was not.").dateline is None


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Related: Fuel runs short in the north", "Fuel runs short in the north"),
        ("RELATED:  Fuel", "Fuel"),
        ("related： Fuel", "Fuel"),
    ],
)
def test_related_lines_are_kept_apart(line: str, title: str) -> None:
    found = article(f"It was quiet.\n{line}\nTea was poured.")
    assert found.related == (title,)
    assert found.text == "It was quiet.\n\nTea was poured."


def test_a_related_line_inside_a_block_is_taken_out_of_it() -> None:
    found = article("It was quiet\nRelated: Fuel\nin the bar.\n\nTea was poured.")
    assert found.related == ("Fuel",)
    assert found.text == "It was quiet in the bar.\n\nTea was poured."


def test_a_wrapped_sentence_is_no_related_line() -> None:
    found = article("Two matters are closely\nrelated: fuel and bread.\n\nBoth ran short.")
    assert found.related == ()
    assert found.text.startswith("Two matters are closely related: fuel and bread.")


def test_offsets_lead_to_the_lines_of_the_file() -> None:
    found = article("Calm at the base\n\nIt was\nquiet.\n\nRelated: Fuel\n\nTea was\npoured.")
    assert [found.line_at(found.text.index(word)) for word in ("It", "quiet", "Tea", "poured")] == [
        3,
        4,
        8,
        9,
    ]


def test_lines_count_by_any_ending() -> None:
    found = article("One.\r\r\nTwo.\rThree.")
    assert [found.line_at(found.text.index(word)) for word in ("One", "Two", "Three")] == [1, 3, 4]


@pytest.mark.parametrize("text", ["", " \n\t\n", "\ufeff", "\u200b\n", "Related: Fuel runs short\n"])
def test_an_article_without_text_is_unreadable(text: str) -> None:
    found, (problem,) = read(Source(path="seeds/a.txt", text=text))
    assert found is None
    assert problem.code == "unreadable-source"
    assert problem.message == "the article has no text"
    assert problem.place.path == "seeds/a.txt"


def test_endings_count_in_any_case() -> None:
    found, _ = read(Source(path="seeds/A.TXT", text="# One.\nTwo."))
    assert found is not None
    assert found.text == "# One.\n\nTwo."


def test_other_endings_are_refused() -> None:
    found, (problem,) = read(Source(path="seeds/a.docx", text="One."))
    assert found is None
    assert problem.message == "an article cannot be read from a file that ends in .docx"


@given(st.text("rRe\u200b\xad \n\x85a.\u2028é", max_size=6) | st.text(max_size=6))
def test_a_text_is_blank_where_all_of_it_is(text: str) -> None:
    assert is_blank(text) is (assembly._BLANK.fullmatch(text) is not None)


@given(st.text("ElatdrRE: \xa0\n：x", max_size=14) | st.just(" \x85RELATED：x") | st.text())
def test_a_related_link_is_known_by_its_word(line: str) -> None:
    match = related._RELATED.fullmatch(line.strip())
    assert related_title(line) == (match["title"] if match else None)
