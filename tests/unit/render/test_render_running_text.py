"""Running text is set without Markdown's processor, to the same bytes."""

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from nutgraf.core.options import MarkdownOptions
from nutgraf.render.markdown import MarkdownRenderer
from nutgraf.render.running_text import running_html, running_words
from nutgraf.render.sanitizer import sanitize
from nutgraf.render.typesetter import plain_text

MATERIAL = (
    "abbr admonition attr_list def_list footnotes md_in_html tables codehilite fenced_code sane_lists toc "
    "pymdownx.caret pymdownx.details pymdownx.highlight pymdownx.inlinehilite pymdownx.keys pymdownx.mark "
    "pymdownx.superfences pymdownx.tabbed pymdownx.tasklist pymdownx.tilde"
).split()

SLOW = {
    "ours": MarkdownRenderer(MarkdownOptions()),
    "none": MarkdownRenderer(MarkdownOptions(extensions=())),
    "many": MarkdownRenderer(MarkdownOptions(extensions=tuple(MATERIAL))),
    "extra": MarkdownRenderer(MarkdownOptions(extensions=("extra", "admonition"))),
}

PIECES = st.sampled_from(
    [
        *"abc XY .,;:?!'\"()/%…–—‘’“”«»„-*_[]{}#+=|<>&~^`\\@1234567890\n\t",
        *("é", "ж", "ع", "漢", "İ", "²", "٣", "\u00a0", "\u2028", "\u0301", "\x0b", "\r"),
        *("\n\n", "\n", " ", " ", " word", "Word", " 12", "1. ", "- ", "* ", "# ", "> ", ": ", "   ", "://"),
        *(
            "[@a]",
            " [@source-1; @b/c]",
            "[@a](",
            "[the place](location:a/b)",
            "[a](claim:b)",
            "[a]",
            "](",
            "![",
        ),
        *("[w](https://example.org/a?b=c#d)", "[w](http://a.b)", "[w](https://a.123)", "[w](javascript:a)"),
        *(
            "*em*",
            "**strong**",
            " *two words*",
            "***both***",
            "**",
            "*[ABC]: abc",
            "ABC",
            "[^1]",
            "[^1]: note",
        ),
        *("http://example.org", "a@b.c", "::", "--", "...", "(c)", "!!! note", "[TOC]", "=====", "-----"),
    ]
)
TEXTS = st.lists(PIECES, min_size=1, max_size=12).map("".join)


@pytest.mark.parametrize("name", SLOW)
@given(text=TEXTS)
@example("A [@a] [b](claim:c) [@d].")
@example("*a*[@b]**c**")
@example("First line\nsecond [@a]\n\n“Third” *line*.\n")
@example("[@a]: the words of a definition")
@example("2016 was it.\n\n12 Monkeys")
def test_running_text_is_what_markdown_makes_of_it(name: str, text: str) -> None:
    html = running_html(text)
    if html is not None:
        expected = sanitize(SLOW[name]._convert(text))
        assert html == expected
        without_citations = re.sub(r'\s*<a href="nutgraf-cite:[^"]*">[^<]*</a>', "", expected)
        assert running_words(text) == plain_text(without_citations)


@pytest.mark.parametrize(
    "text",
    [
        "Plain words, with “quotes”, 12 numbers: and – dashes?",
        "A summary, with *emphasis* and a citation [@source-0].",
        "It was checked [@a; @b/c]; see [the place](location:place-0) and [more](https://example.org/a?b=c).",
        "Two paragraphs.\n\n**One** of them begins so.\n",
    ],
)
def test_what_fields_mostly_hold_is_running_text(text: str) -> None:
    assert running_html(text)


@pytest.mark.parametrize(
    "text", ["1. one", "- one", "a_b_c", "a  \nb", "<b>a</b>", "a & b", "`a`", "a\n===", "!", "", " a", "a "]
)
def test_what_could_mean_more_is_left_to_markdown(text: str) -> None:
    assert running_html(text) is None


@pytest.mark.parametrize(
    "extensions",
    [
        ("smarty",),
        ("meta",),
        ("nl2br",),
        ("pymdownx.magiclink",),
        ("pymdownx.emoji",),
    ],
)
def test_an_extension_that_may_touch_words_gets_them(extensions: tuple[str, ...]) -> None:
    text = "Title: a\nline -- of words, http://example.org :smile:"
    renderer = MarkdownRenderer(MarkdownOptions(extensions=extensions))
    assert renderer.render(text) == sanitize(renderer._convert(text))


def test_abbreviations_that_a_site_explains_everywhere_are_explained() -> None:
    options = MarkdownOptions(extensions=("abbr",), configs={"abbr": {"glossary": {"UN": "United Nations"}}})
    assert "<abbr" in MarkdownRenderer(options).render("The UN said so.")
