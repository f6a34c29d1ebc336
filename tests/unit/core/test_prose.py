import pytest
from hypothesis import given
from hypothesis import strategies as st

from nutgraf.core.keypath import AnnotationFile, NodeSpans
from nutgraf.core.prose import Prose, RefKind, link_targets, references
from nutgraf.core.text import Source, Span


def refs(text: str) -> list[tuple[RefKind, str]]:
    return [(ref.kind, ref.target) for ref in references(Prose(text=text, at=()))]


def test_citations_and_internal_links_are_found_in_order() -> None:
    assert refs("So [@a; @b-c]: [they say](claim:one), [here](location:slug/two).") == [
        (RefKind.SOURCE, "a"),
        (RefKind.SOURCE, "b-c"),
        (RefKind.CLAIM, "one"),
        (RefKind.LOCATION, "slug/two"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "`[@a]` and ``[x](claim:y) ` ``",
        "```\n[@a]\n```",
        r"\[@a]",
        "[@a](https://example.org/)",
        "[@a b]",
        "mail me@example.org",
    ],
)
def test_what_only_looks_like_a_reference_is_none(text: str) -> None:
    assert refs(text) == []


def test_link_targets_are_those_of_every_form_of_link() -> None:
    text = (
        "[a](https://a.example/b_(c)) ![i](<x y.png>) <mailto:a@b.example>\n\n[d]: /e\n[f]:\n  javascript:g"
    )
    assert list(link_targets(text)) == [
        "https://a.example/b_(c)",
        "x y.png",
        "mailto:a@b.example",
        "/e",
        "javascript:g",
    ]


def test_links_in_html_lead_somewhere_too() -> None:
    text = """<a href="claim:one">a</a> <A class=b HREF='https://a.example'>b</A> <a href=//c>c</a>
`<a href="d">` <abbr title="x">e</abbr>"""
    assert list(link_targets(text)) == ["claim:one", "https://a.example", "//c"]
    assert refs(text) == [(RefKind.CLAIM, "one")]


def test_a_reference_is_placed_at_its_own_occurrence_and_not_at_a_longer_id() -> None:
    text = "summary: See [@log-b] and `[@log]` and [@log] and [@log].\n"
    start = text.index("See")
    file = AnnotationFile(
        source=Source(path="a.yaml", text=text),
        nodes={("summary",): NodeSpans(value=Span(start, len(text) - 1), key=Span(0, 7))},
    )
    found = references(Prose(text=text[start:-1], at=("summary",)))
    columns = [file.place_of(ref.word, ref.at, ref.occurrence).column - 1 for ref in found]
    assert columns == [
        text.index("@log-b"),
        text.index("@log] and [@log]"),
        text.rindex("@log]"),
    ]


@given(st.text(alphabet="[]()@`\\<>:;ab \n/-~", max_size=80))
def test_any_text_can_be_scanned(text: str) -> None:
    assert all(ref.target for ref in references(Prose(text=text, at=())) if ref.kind is RefKind.SOURCE)
    list(link_targets(text))


@pytest.mark.parametrize(
    "unit", ["`", "~", "`` ` ", "[@", "](", "[a]:", "\n```\n", "<a:", "\n[x", "<a ", "<a href='"]
)
def test_a_text_made_to_be_slow_is_not(unit: str) -> None:
    references(Prose(text=unit * 100_000, at=()))
