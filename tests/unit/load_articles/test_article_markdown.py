"""Markdown articles: the text that a reader sees, its blocks and its markup."""

from nutgraf.core.article import Article
from nutgraf.core.text import Source
from nutgraf.load.articles import read


def article(text: str) -> Article:
    found, problems = read(Source(path="seeds/a.md", text=text))
    assert found is not None, problems
    assert problems == ()
    return found


def blocks(text: str) -> list[tuple[str, str]]:
    found = article(text)
    return [(block.kind.value, found.text[block.span.start : block.span.end]) for block in found.blocks]


def markup(text: str) -> list[tuple[str, str]]:
    found = article(text)
    return [(mark.tag, found.text[mark.span.start : mark.span.end]) for mark in found.markup]


def test_words_are_what_a_reader_sees() -> None:
    assert article("One *soft*  \nhard\nbreak &amp; `a  b` &mdash; ![no *alt*](x.png) \\* end").text == (
        "One soft hard break & a b — * end"
    )


def test_markup_is_spans_that_nest() -> None:
    text = "A **bold *and slanted*** [link *in* it](https://example.org/a?b=c 'title') ~~gone~~ `code`"
    assert markup(text) == [
        ("strong", "bold and slanted"),
        ("em", "and slanted"),
        ("a", "link in it"),
        ("em", "in"),
        ("del", "gone"),
        ("code", "code"),
    ]
    assert article(text).markup[2].href == "https://example.org/a?b=c"


def test_an_unsafe_link_is_a_link_whose_target_is_kept_for_judging() -> None:
    found = article("See [this](javascript:alert(1)).")
    assert found.text == "See this."
    assert found.markup[0].href == "javascript:alert(1)"


def test_tags_are_no_text_and_their_markup_counts() -> None:
    text = 'H<sub>2</sub>O <b>is</b> <span class="x">wet</span>,<br>x<sup>2</sup> <a href="/a&amp;b">too</a>'
    assert article(text).text == "H2O is wet, x2 too"
    assert markup(text) == [("sub", "2"), ("strong", "is"), ("sup", "2"), ("a", "too")]
    assert article(text).markup[-1].href == "/a&b"


def test_tags_that_cross_are_made_to_nest() -> None:
    assert markup("<em>one **two</em> three** four") == [("em", "one two"), ("strong", "two")]


def test_scripts_styles_and_comments_are_not_seen() -> None:
    text = (
        "One <script>alert(1)</script><!-- no --> two.\n\n<style>\np { color: red }\n</style>\n\n"
        "<script>\nalert(2)\n\nalert(3)\n</script>\n\n<!-- nothing\n\nhere -->\n\nThree."
    )
    assert article(text).text == "One two.\n\nThree."


def test_html_blocks_give_the_text_in_them() -> None:
    text = (
        "Before.\n\n<div>\n<p>One <b>bold</b></p><h3>Head</h3>\n<ul><li>Item</ul>\n</div>\n\n"
        "<blockquote>\n\nSaid *so*.\n\n</blockquote>"
    )
    assert blocks(text) == [
        ("paragraph", "Before."),
        ("paragraph", "One bold"),
        ("heading", "Head"),
        ("item", "Item"),
        ("paragraph", "Said so."),
    ]


def test_lists_keep_depth_and_order() -> None:
    found = article("- one\n\n  more\n  1. deep\n  2. deeper\n- two\n\nAfter.")
    assert [(block.kind.value, block.level, block.ordered) for block in found.blocks] == [
        ("item", 1, False),
        ("item", 2, True),
        ("item", 2, True),
        ("item", 1, False),
        ("paragraph", 0, False),
    ]
    assert found.text.split("\n\n")[0] == "one more"


def test_quotations_code_and_headings_are_blocks() -> None:
    text = "Text.\n\n## Deep *head*\n\n> One.\n>\n> Two.\n\n```py\na = 1\n\n  b\n```\n\n    indented\n"
    assert blocks(text) == [
        ("paragraph", "Text."),
        ("heading", "Deep head"),
        ("quotation", "One."),
        ("quotation", "Two."),
        ("code", "a = 1\n\n  b"),
        ("code", "indented"),
    ]
    assert article(text).blocks[1].level == 2


def test_a_row_of_a_table_is_a_paragraph() -> None:
    assert blocks("| Town | Dead |\n|---|---|\n| Homs | *14* |\n| | 3 |") == [
        ("paragraph", "Town | Dead"),
        ("paragraph", "Homs | 14"),
        ("paragraph", "3"),
    ]


def test_a_first_heading_of_level_1_is_the_headline() -> None:
    found = article("Calm at *the* base\n===\n\nIt was quiet.\n\n# Part two\n\nTea.")
    assert found.metadata.headline == "Calm at the base"
    assert found.text == "It was quiet.\n\nPart two\n\nTea."


def test_front_matter_goes_before_the_heading() -> None:
    found = article("---\ntitle: As published\n---\n\n# Calm at the base\n\nIt was quiet.")
    assert found.metadata.headline == "As published"
    assert found.text == "It was quiet."


def test_a_subheading_that_comes_first_stays() -> None:
    assert blocks("## Part one\n\nIt was quiet.")[0] == ("heading", "Part one")


def test_related_links_and_dateline_are_found_under_markup() -> None:
    found = article("**TARTUS, Syria** — Ships lay.\n\n*Related: [Fuel runs short](/fuel)*\n\nMore.")
    assert found.related == ("Fuel runs short",)
    assert found.dateline is not None
    assert found.dateline.place == "TARTUS, Syria"
    assert found.text == "TARTUS, Syria — Ships lay.\n\nMore."


def test_lines_that_each_point_elsewhere_are_related_links() -> None:
    assert article("One.\n\nRelated: Fuel\nRelated: Bread").related == ("Fuel", "Bread")


def test_a_paragraph_that_goes_on_is_no_related_link() -> None:
    found = article("Related: Fuel\nIt was quiet.")
    assert found.related == ()
    assert found.text == "Related: Fuel It was quiet."


def test_offsets_lead_to_the_lines_of_the_file() -> None:
    lines = (
        "---",
        "title: T",
        "---",
        "# H",
        "",
        "alpha",
        "beta *x",
        "gamma*",
        "",
        "- delta",
        "",
        "  epsilon",
        "```",
        "zeta",
        "eta",
        "```",
        "<div>",
        "<p>theta</p>",
        "</div>",
    )
    for end in ("\n", "\r\n", "\r"):
        found = article(end.join(lines))
        for word in ("alpha", "beta", "gamma", "delta", "epsilon", "zeta", "theta"):
            line = found.line_at(found.text.index(word))
            assert line is not None
            assert word in lines[line - 1]


def test_lines_inside_code_spans_do_not_shift_those_after() -> None:
    found = article("alpha `one\ntwo` beta\n\ngamma")
    assert found.line_at(found.text.index("gamma")) == 4


def test_text_is_kept_however_deeply_it_is_nested() -> None:
    assert article("\n".join(f"{'  ' * depth}- x" for depth in range(30)) + " deepest").text.endswith(
        "deepest"
    )


def test_markdown_without_text_is_unreadable() -> None:
    for text in ("", "---\ntitle: x\n---\n", "# Only a headline", "![picture](x.png)", "<!-- x -->", "---"):
        found, (problem,) = read(Source(path="seeds/a.md", text=text))
        assert found is None
        assert problem.message == "the article has no text"
