"""What a parser complains of is said as what the author did, where they can mend it."""

import pytest
import yaml

from nutgraf.core.text import Source
from nutgraf.load import yaml_nodes
from nutgraf.load.yaml_nodes import parse

MISTAKES = [
    ("a:\n\tb: 1\n", 2, 1, "a tab stands where YAML takes spaces", "never with tabs"),
    ("a:\n  b: 1\n\tc: 2\n", 3, 1, "a tab stands where YAML takes spaces", "indent with spaces"),
    (
        "title: Syria: a base\n",
        1,
        13,
        "an unquoted value holds a colon and a space",
        'title: "Syria: a base"',
    ),
    ('a:\n- b: "x": c\n', 2, 9, "an unquoted value holds a colon and a space", "- b: '\"x\": c'"),
    ("a: 1\n  b: 2\n", 2, 4, "a key stands inside the value of the line above", "align it"),
    ('title: "foo\nsummary: bar\n', 1, 8, "this quote is never closed", 'close it with "'),
    ("title: 'foo\nsummary: bar\n", 1, 8, "this quote is never closed", "close it with '"),
    ("title: 'Assad's war'\nb: c\n", 1, 15, "text goes on after the closing quote", "''"),
    ('title: "Bar" opens\n', 1, 14, "text goes on after the closing quote", '\\"'),
    ("a: [un] says\n", 1, 9, "text goes on after the closing `]`", 'a: "[un] says"'),
    ("a: [b]]\n", 1, 7, "no bracket is open that this `]` could close", "remove it"),
    ("a: @foo\n", 1, 4, "a value cannot begin with @", 'a: "@foo"'),
    ("a: `foo`\n", 1, 4, "a value cannot begin with `", 'a: "`foo`"'),
    ("a: %foo\n", 1, 4, "a value cannot begin with %", 'a: "%foo"'),
    ("a: *bold* text\n", 1, 4, "a value cannot begin with *", 'a: "*bold* text"'),
    (
        "a: {b: c\nd: e\n",
        1,
        4,
        "this `{` is never closed, or a comma is missing behind it",
        "close it with }",
    ),
    ("a: [b: c, d e: f}\n", 1, 17, "a comma or `]` is missing here", "commas"),
    ("a: > text\n  more\n", 1, 6, "text stands on the same line as `>`", "next line"),
    ("a: - b\n", 1, 4, "a list begins on the line of its key", "next line"),
    ("a:\n  - b\n  c: d\n", 3, 3, "a key stands among the items of a list", "- "),
    ("a:\n  b: 1\n  - c\n", 3, 3, "a list item stands where a key is expected", "indent"),
    ("a:\n    b: 1\n  c: 2\n", 3, 3, "this line is aligned with none of the keys above it", "spaces"),
    ("a: 1\nb:2\nc: 3\n", 2, 1, "a space is missing after the colon", "key: value"),
    (
        "a: 1\nfoo\nb: 2\n",
        2,
        1,
        "this line is neither a key with a value nor part of the value above",
        "indent",
    ),
    (": a\n", 1, 1, "there is no key before this colon", "key: value"),
    (" a: 1\nb: 2\n", 2, 1, "this line stands further left than the first key", "first column"),
    ("a: 1\n...\nb: 2\n", 3, 1, "or after the end of the document", "leave out `...`"),
    ("a: !e!foo x\n", 1, 4, "a value that begins with ! is a tag", 'a: "!e!foo x"'),
]


@pytest.mark.parametrize("scanner", [yaml_nodes.Loader, yaml.SafeLoader], ids=["libyaml", "python"])
@pytest.mark.parametrize(("text", "line", "column", "message", "mend"), MISTAKES)
def test_a_mistake_in_yaml_is_explained_at_its_place(
    text: str, line: int, column: int, message: str, mend: str, scanner: type, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(yaml_nodes, "Loader", scanner)
    (found,) = parse(Source(path="a.yaml", text=text)).diagnostics
    assert found.code == "invalid-yaml"
    assert message in found.message
    assert mend in found.help
    assert (found.place.line, found.place.column) == (line, column)


def test_an_unknown_escape_points_to_the_value_it_stands_in() -> None:
    (found,) = parse(Source(path="a.yaml", text='a: "one \\q"\n')).diagnostics
    assert "escape" in found.message
    assert (found.place.line, found.place.column) == (1, 9)
    assert found.labels[1].place.column == 4


def test_places_count_from_the_byte_order_mark_of_the_file() -> None:
    (found,) = parse(Source(path="a.yaml", text="\ufeffa: b\nc: @d\n")).diagnostics
    assert (found.place.line, found.place.column) == (2, 4)
