"""YAML is read with the place of every value, and what it refuses is said at its place."""

from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from nutgraf.core.keypath import KeyPath
from nutgraf.core.text import Source
from nutgraf.load import yaml_nodes
from nutgraf.load.yaml_builder import MAX_DEPTH
from nutgraf.load.yaml_nodes import ParsedYaml, parse
from nutgraf.load.yaml_scalars import resolve

Found = list[tuple[str, int, int, str]]


def read(text: str) -> ParsedYaml:
    return parse(Source(path="a.yaml", text=text))


def problems(text: str) -> Found:
    """Code, line, column and message of everything that is wrong with a file."""
    return [(d.code, d.place.line, d.place.column, d.message) for d in read(text).diagnostics]


def written(text: str, at: KeyPath) -> tuple[str, str | None]:
    """A value and its key as their spans cut them out of the file."""
    node = read(text).nodes[at]
    key = text[node.key.start : node.key.end] if node.key else None
    return text[node.value.start : node.value.end], key


@pytest.mark.parametrize(
    "text",
    [
        "tïtle: é x\nlist:\n  - 'b'\n  - {k: 😀 q}\n",
        "\ufefftïtle: é x\nlist:\n  - 'b'\n  - {k: 😀 q}\n",
        "tïtle: é x\r\nlist:\r\n  - 'b'\r\n  - {k: 😀 q}\r\n",
        "# é 😀\n\ntïtle: é x # é\nlist: ['b', {k: 😀 q}]\n",
    ],
    ids=["plain", "byte order mark", "CRLF", "comments, flow"],
)
def test_spans_are_in_code_points_of_the_file(text: str) -> None:
    assert read(text).data == {"tïtle": "é x", "list": ["b", {"k": "😀 q"}]}
    assert written(text, ("tïtle",)) == ("é x", "tïtle")
    assert written(text, ("list", 0)) == ("'b'", None)
    assert written(text, ("list", 1)) == ("{k: 😀 q}", None)
    assert written(text, ("list", 1, "k")) == ("😀 q", "k")


def test_a_block_collection_ends_where_its_last_value_does() -> None:
    text = "a:\n  - b: c\n    d: [e]\n\n# next\nf: g\n"
    assert written(text, ("a",)) == ("- b: c\n    d: [e]", "a")
    assert written(text, ("a", 0)) == ("b: c\n    d: [e]", None)
    assert written(text, ()) == ("a:\n  - b: c\n    d: [e]\n\n# next\nf: g", None)


def test_an_alias_has_its_own_span_and_its_contents_those_where_they_are_written() -> None:
    text = "a: &name {b: c}\nd: *name\n"
    assert read(text).data == {"a": {"b": "c"}, "d": {"b": "c"}}
    assert written(text, ("d",)) == ("*name", "d")
    assert written(text, ("d", "b")) == ("c", "b")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("NO", "NO"),
        ("on", "on"),
        ("2016-02-30", "2016-02-30"),
        ("2016-03-15 10:00:00", "2016-03-15 10:00:00"),
        ("12:30", "12:30"),
        ("1_000", "1_000"),
        ("0123", 123),
        ("0o17", 15),
        ("0x1F", 31),
        ("-1.5e3", -1500.0),
        (".5", 0.5),
        (".inf", float("inf")),
        ("True", True),
        ("~", None),
        ("", None),
        ("9" * 5000, "9" * 5000),
        ("!!str 12", "12"),
        ("!!float 12", 12),
        ("'12'", "12"),
    ],
)
def test_scalars_mean_what_the_core_schema_of_yaml_1_2_says(text: str, value: Any) -> None:
    data = read(f"a: {text}").data
    assert data is not None
    assert data["a"] == value
    assert isinstance(data["a"], type(value))


@pytest.mark.parametrize("number", ["2016", "0123", "1e3", "35.40", "+7"])
def test_numbers_remember_how_they_were_written(number: str) -> None:
    data = read(f"a: {number}").data
    assert data is not None
    assert data["a"].written == number


def test_all_duplicate_keys_are_found_in_one_pass_and_each_points_to_the_first() -> None:
    parsed = read("a: 1\nb: {c: 1, 'c': 2}\na: 3\na: 4\n")
    assert [(d.code, d.place.line, d.place.column) for d in parsed.diagnostics] == [
        ("duplicate-key", 2, 11),
        ("duplicate-key", 3, 1),
        ("duplicate-key", 4, 1),
    ]
    first = [d.labels[1].place for d in parsed.diagnostics]
    assert [(place.line, place.column) for place in first] == [(2, 5), (1, 1), (1, 1)]
    assert parsed.data == {"a": 4, "b": {"c": 2}}


@pytest.mark.parametrize(
    ("text", "line", "column", "message"),
    [
        (
            "a: !!python/object/apply:os.system [x]",
            1,
            4,
            "the tag `!!python/object/apply:os.system` is not allowed here",
        ),
        ("a: &b !mine x", 1, 7, "the tag `!mine` is not allowed here"),
        ("a: !!timestamp 2016-01-01", 1, 4, "the tag `!!timestamp` is not allowed here"),
        ("a: !!int x", 1, 4, "the tag `!!int` is not allowed here"),
        ("a: &x {b: c}\nd:\n  <<: *x\n", 3, 3, "merge keys (<<) are not supported"),
        ("? [a]\n: b", 1, 3, "a key is a list or a mapping; keys are words"),
        ("a: &x b\n*x : c", 2, 1, "a key is an alias; keys are words"),
        ("? \n: b", 1, 2, "a key is empty"),
        ("a: *b", 1, 4, "nothing above is named `&b`"),
        ("a: &x [b, *x]", 1, 11, "an alias stands inside the value that it names"),
        ("a: b\n---\nc: d", 2, 1, "the file holds a second YAML document"),
        ("- a\n- b", 1, 1, "the file is a list; it takes keys with values"),
        ("a:b", 1, 1, "the file is text without keys; it takes keys with values"),
        ("# nothing\n", 1, 1, "the file is empty, apart from comments"),
        ("", 1, 1, "the file is empty, apart from comments"),
        ("a: b\nc: \x07", 2, 4, "the file holds a character that YAML does not allow, U+0007"),
        ("a: \ud800", 1, 4, "the file holds a character that YAML does not allow, U+D800"),
    ],
)
def test_what_is_not_taken_is_refused_at_its_place(text: str, line: int, column: int, message: str) -> None:
    assert problems(text) == [("invalid-yaml", line, column, message)]
    assert read(text).data is None


def test_tags_merge_keys_and_duplicates_are_all_reported() -> None:
    codes = [code for code, *_ in problems("a: !x 1\nb: !y 2\nc: {<<: 1}\na: 2\n")]
    assert codes == ["invalid-yaml"] * 3 + ["duplicate-key"]


def test_aliases_are_bounded_by_what_they_would_become() -> None:
    levels = [f"l{n}: &l{n} [{', '.join([f'*l{n - 1}'] * 10)}]" for n in range(1, 9)]
    found = problems("\n".join(["l0: &l0 x", *levels]))
    assert len(found) == 1
    assert found[0][:2] == ("invalid-yaml", 6)
    assert "100000 values" in found[0][3]


@pytest.mark.parametrize("text", ["[" * 200_000, "- " * 200_000, "? " * 200_000, "{a: " * 200_000])
def test_deep_nesting_is_refused_and_does_not_overflow(text: str) -> None:
    assert "nested" in problems(text)[-1][3] or "keys are words" in problems(text)[-1][3]


def test_aliases_cannot_nest_deeper_than_collections_can() -> None:
    deep = "[" * (MAX_DEPTH - 2) + "]" * (MAX_DEPTH - 2)
    assert "nests values more than" in problems(f"a: &a {deep}\nb: [[[[*a]]]]")[0][3]


@pytest.fixture(params=["libyaml", "python"])
def _either_scanner(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if request.param == "python":
        monkeypatch.setattr(yaml_nodes, "Loader", yaml.SafeLoader)


@pytest.mark.usefixtures("_either_scanner")
class TestAnyText:
    """Whatever the file, and whichever scanner reads it."""

    @given(text=st.text() | st.text(alphabet="ab:-[]{}&*!|>'\"%@`#?,\\ \n\t\r0x1"))
    def test_reading_never_raises_and_keeps_places_inside_the_file(self, text: str) -> None:
        parsed = read(text)
        assert (parsed.data is None) <= bool(parsed.diagnostics)
        for diagnostic in parsed.diagnostics:
            for label in diagnostic.labels:
                assert 1 <= label.place.line <= text.count("\n") + 1
                assert 1 <= label.place.column <= len(label.place.excerpt) + 2
        for node in parsed.nodes.values():
            assert 0 <= node.value.start <= node.value.end <= len(text)

    @given(
        data=st.dictionaries(
            st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), min_size=1, max_size=8),
            st.recursive(
                st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]), max_size=12)
                | st.integers()
                | st.booleans()
                | st.none(),
                lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from("abc"), inner),
                max_leaves=8,
            ),
            min_size=1,
            max_size=4,
        ),
        flow=st.sampled_from([True, False, None]),
        unicode=st.booleans(),
    )
    def test_the_span_of_a_scalar_reads_as_that_scalar(
        self, data: dict[str, Any], flow: bool | None, unicode: bool
    ) -> None:
        text = yaml.safe_dump(data, default_flow_style=flow, allow_unicode=unicode)
        parsed = read(text)
        assert parsed.data is not None, text
        for at, node in parsed.nodes.items():
            value: Any = parsed.data
            for part in at:
                value = value[part]
            if isinstance(value, list | dict):
                continue
            scalar: Any = yaml.compose(text[node.value.start : node.value.end], Loader=yaml.SafeLoader)
            if scalar is None:
                assert value is None
            elif scalar.style is None:
                assert resolve(scalar.value) == value
            else:
                assert scalar.value == value
