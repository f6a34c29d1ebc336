"""What is shielded says the same to a browser, and nothing to a publisher."""

import re
from html import escape, unescape

import yaml
from hypothesis import example, given
from hypothesis import strategies as st
from lxml import html as lxml_html
from markdown import Markdown

from nutgraf.publish.docs_tree.shielding import front_matter, shielded, shielded_line, shielded_words

"""For machines that have other things to do."""

READABLE = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]) | st.sampled_from("\n\t{}[]`~\\")
)
EXTENSIONS = [
    "abbr",
    "attr_list",
    "fenced_code",
    "footnotes",
    "md_in_html",
    "nl2br",
    "smarty",
    "tables",
    "toc",
]


def shown(html: str) -> str:
    return " ".join(lxml_html.fromstring(f"<div>{html}</div>").text_content().split())


@given(READABLE)
@example("\t")
def test_a_block_is_passed_on_as_it_is(text: str) -> None:
    html = f'<div title="{escape(text)}"><p>{escape(text)}</p>\n<pre>{escape(text)}</pre></div>'
    block = shielded(html)
    assert not re.search(r"[{}\[\]`~\\]", block)
    assert Markdown(extensions=EXTENSIONS).convert(f"{block}\n") == block
    assert unescape(block) == unescape(html)


@given(READABLE.filter(str.strip))
def test_words_mean_themselves(text: str) -> None:
    converted = Markdown(extensions=EXTENSIONS).convert(f"## {shielded_words(text)} {{: #here }}")
    (heading,) = lxml_html.fromstring(f"<div>{converted}</div>").xpath("//h2")
    assert heading.get("id") == "here"
    assert " ".join(heading.text_content().split()) == " ".join(text.split())


def test_an_abbreviation_and_an_ordinal_are_only_words() -> None:
    text = f"{shielded_words('The 1st HTML of A_B')}\n\n*[HTML]: markup\n*[The]: article\n"
    assert shown(Markdown(extensions=["abbr"]).convert(text)) == "The 1st HTML of A_B"
    assert "<abbr" not in Markdown(extensions=["abbr"]).convert(text)


def test_a_line_holds_markup_and_words() -> None:
    line = shielded_line('<div class="a_b"><p>*Not* so &amp; [x](y)</p>\n<a href="../">1 < 2</a></div>')
    assert "\n" not in line
    assert shown(Markdown(extensions=EXTENSIONS).convert(f"- item {line}")) == "item *Not* so & [x](y) 1 < 2"


def test_what_is_no_block_gets_one() -> None:
    for html in ("words", "<span>words</span>", "<p>one</p> and <b>two</b>", "<svg></svg>"):
        assert shielded(html) == f"<div>{html}</div>"
    for html in ("<p>one</p>\n<div><br>two</div>", "<hr><p>x</p>", "<section><svg><path/></svg></section>"):
        assert shielded(html) == html


def test_scripts_and_styles_stay_as_they_are() -> None:
    html = "<div><style>a { b: c }</style><script>if (a < b) { `x` }</script></div>"
    assert shielded(html) == html


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cs"])))
def test_front_matter_is_yaml_without_a_brace_in_it(text: str) -> None:
    block = front_matter({"title": text, "items": {text: [text]}, "hide": ["toc"]})
    assert yaml.safe_load(block.removeprefix("---\n").removesuffix("---\n"))["title"] == text
    assert not re.search(r"\{[{%#]|[}%#]\}", block)
