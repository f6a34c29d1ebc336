"""What is read line by line is what the YAML parser reads: the same data, at the same places."""

import random
import re
from pathlib import Path

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from nutgraf.core.text import Source
from nutgraf.load.yaml_builder import Builder
from nutgraf.load.yaml_common import read_common
from nutgraf.load.yaml_nodes import _NOT_YAML, Loader
from nutgraf.load.yaml_spans import SpanMap

ROOT = Path(__file__).parents[3]
WRITTEN = [
    path.read_text("utf-8")
    for folder in ("seeds", "tests/cases")
    for path in sorted((ROOT / folder).rglob("*.y*ml"))
    if path.stat().st_size < 50_000 and path.read_bytes().isascii()
]
PIECES = (
    *("a", "b", "key", "x-own", "null", "12", "-3.5", "0x1f", "~", "true", "2016-03", "é", "中"),
    *(": ", ":", "- ", "-", " ", "  ", "    ", "\n", "\n  ", "\n    ", "\n- ", "\n\n", "\n\n  "),
    *(
        "|",
        ">",
        "|-",
        ">-",
        ">+",
        "|2",
        "'",
        '"',
        "''",
        "\\",
        "[",
        "]",
        "{",
        "}",
        ", ",
        ",",
        "#",
        " #",
        "\n#",
    ),
    *(
        "&a ",
        "*a",
        "!t ",
        "!!str ",
        "<<",
        "?",
        "? ",
        "%",
        "@",
        "`",
        "\t",
        "\r\n",
        "---",
        "\n---\n",
        "\n...\n",
    ),
    *("key: word\n", "- item\n", "key:\n", "  in: er\n", "[a, b]", "{a: b, c: [1, 2]}", "'quo''ted'", '"q"'),
)
WORDS = st.text(st.sampled_from("ab1 -:#'\"[]{},é中|>.~"), max_size=12)
SCALARS = st.none() | st.booleans() | st.integers() | st.floats() | WORDS | st.text(max_size=30)
KEYS = st.sampled_from(["a", "b", "key", "x-own", "a_b", "null", "on"]) | WORDS
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=4),
    max_leaves=20,
)


def agree(text: str) -> bool:
    """Checks a text; says whether it was read line by line."""
    found = None if _NOT_YAML.search(text) else read_common(text)
    if found is None:
        return False
    builder = Builder(Source(path="a.yaml", text=text), 0)
    assert builder.read(Loader(text)) is None, text
    assert not builder.problems
    data, root = found
    assert repr(data) == repr(builder.root)  # numbers too: 1 is not 1.0, and nan is nan
    spans = SpanMap(root, 0)
    assert list(spans.items()) == list(builder.spans.items())
    return True


@pytest.mark.parametrize(
    "text",
    [
        "a: b\n",
        "a: b c\n   d\n  e\nf: g\n",
        "a:\n- b\n- c: d\n  e: f\n-  g\nh: 1\n".replace("-  g", "- g"),
        "a:\n  - b\n  - 'c''d'\n  - \"e\"\nf:\n  g:\n    h: -12.5\n",
        "a: |\n  b\n\n    c\n\nd: >-\n  e\n  f\n\n\n  g\n\nh: >\n  i\n",
        "a: |-\n  b\n\n# c\nd: e\n",
        "# a\n\nb: [c, -1, 'd, e', \"f\", [], [1, 2.5]]\ng: {h: i j, k: [l]}\n",
        "a:\n  - - b\n".replace("- - b", "- b"),
        "a: it's\nb: http://c.d/e#f\ng: h:i\n",
        "a: ''\nb: \"\"\n",
    ],
)
def test_common_texts_are_read(text: str) -> None:
    assert agree(text)


@pytest.mark.parametrize(
    "text",
    [
        *("", "a\n", "a: b", "- a\n", "a:\n", "a: \n", "a: b \n", " a: b\n", "a: b\na: c\n", "a:  b\n"),
        *("a: b: c\n", "a: b:\n", "a: b #c\n", "a: &b c\n", "a: *b\n", "a: !b c\n", "a: 'b\n  c'\n"),
        *('a: "\\n"\n', "<<: a\n", "? a\n", "a: b\n---\nc: d\n", "a:\n  b\n", "a:\n  - b\n   c: d\n"),
        *(
            "a: |+\n  b\n",
            "a: |\n\n  b\n",
            "a: >\n  b\n   c\n",
            "a: |\nb: c\n",
            "a: b\n\n  c\n",
            "a: b\n  #c\n",
        ),
        *("a: [b,c]\n", "a: [ b ]\n", "a: [b\n  ,c]\n", "a: {b: c, b: d}\n", "a: [b]c\n", "a: [b: c]\n"),
        *(
            "a:\tb\n",
            "a: b\r\n",
            "a: b\x85c\n",
            "a: b\u2028c\n",
            "a: \ufeffb\n",
            "- a: b\n  - c\n",
            "a:\n-\n",
        ),
        "a: b\n" * 30_000,
        "a: " + "[" * 50 + "]" * 50 + "\n",
        "".join(f"{' ' * depth}a:\n" for depth in range(50)),
    ],
)
def test_others_are_left_to_the_parser(text: str) -> None:
    assert read_common(text) is None


@settings(max_examples=400, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=25).map("".join))
def test_any_text(text: str) -> None:
    agree(text)
    agree(text.rstrip(" ") + "\n")


@settings(max_examples=300, deadline=None)
@given(st.dictionaries(KEYS, VALUES, min_size=1, max_size=4), st.booleans(), st.sampled_from([20, 80, 1000]))
@example({"a": {"b": [{"c": "d"}, ["e"]], "f": "g: h"}}, True, 80)
def test_what_a_tool_writes(data: object, unicode: bool, width: int) -> None:
    agree(yaml.safe_dump(data, sort_keys=False, allow_unicode=unicode, width=width))


@settings(max_examples=200, deadline=None)
@given(st.sampled_from(WRITTEN), st.randoms(use_true_random=False))
def test_what_people_write_with_slips_in_it(text: str, chance: random.Random) -> None:
    spots = [match.start() for match in re.finditer(r"\b|$", text)] or [0]
    for _ in range(chance.randrange(1, 4)):
        at = chance.choice(spots)
        text = text[:at] + chance.choice(PIECES) + text[at + chance.choice((0, 0, 1, 5)) :]
    agree(text)


def test_most_of_what_people_write_is_common() -> None:
    texts = [text for text in WRITTEN if text.endswith("\n")]
    assert sum(map(agree, texts)) > len(texts) / 2
