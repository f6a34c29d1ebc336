"""Front matter: what it gives, and what is said of mistakes in it."""

from datetime import date

import pytest

from nutgraf.core.article import ArticleMetadata
from nutgraf.core.diagnostic import Diagnostic
from nutgraf.core.text import Source
from nutgraf.load.articles import read


def front(yaml: str, body: str = "It was quiet.") -> tuple[ArticleMetadata, tuple[Diagnostic, ...]]:
    found, problems = read(Source(path="seeds/a.md", text=f"---\n{yaml}\n---\n{body}"))
    assert found is not None
    assert found.text == "It was quiet."
    return found.metadata, problems


def test_it_gives_what_is_known_of_the_source() -> None:
    metadata, problems = front(
        "headline: 'Calm: at the base'\npublisher: The Paper\nauthor: [Jane Doe, John Roe]\n"
        "url: https://example.org/a\narchived: https://archive.example/a\npublished: 2016-05-04T23:00:00Z\n"
        "retrieved: 2016-05-06\nlanguage: en-GB\nlicense: CC BY 4.0\n"
        "tags: [a, {b: c}]\nlayout: post\nx-note: !!str 1"
    )
    assert problems == ()
    assert metadata == ArticleMetadata(
        headline="Calm: at the base",
        publisher="The Paper",
        author="Jane Doe, John Roe",
        url="https://example.org/a",
        archived="https://archive.example/a",
        published=date(2016, 5, 4),
        retrieved=date(2016, 5, 6),
        language="en-GB",
        license="CC BY 4.0",
    )


def test_title_stands_in_for_headline() -> None:
    assert front("title: 1984")[0].headline == "1984"
    assert front("title: Other\nheadline: Mine")[0].headline == "Mine"


@pytest.mark.parametrize("yaml", ["", "# nothing here", "title:", "author: []", "url: ''", "published: ~"])
def test_what_is_left_empty_is_no_mistake(yaml: str) -> None:
    assert front(yaml) == (ArticleMetadata(), ())


@pytest.mark.parametrize(
    ("yaml", "code", "line", "column"),
    [
        ("title: T\npublished: 2016-02-30", "invalid-date", 3, 12),
        ("retrieved: yesterday", "invalid-date", 2, 12),
        ("url: javascript:alert(1)", "unsafe-link", 2, 6),
        ("language: english", "invalid-language", 2, 11),
        ("title: [a, b]", "invalid-value", 2, 8),
        ("author: [a, {b: c}]", "invalid-value", 2, 9),
        ("title: a\ntitle: b", "duplicate-key", 3, 1),
        ("title: one: two", "invalid-yaml", 2, 11),
        ("- a\n- b", "invalid-yaml", 2, 1),
        ("just words", "invalid-yaml", 2, 1),
        ("title: [a", "invalid-yaml", 2, 10),
    ],
)
def test_mistakes_are_shown_where_they_stand(yaml: str, code: str, line: int, column: int) -> None:
    _, (problem,) = front(yaml)
    assert (problem.code, problem.place.line, problem.place.column) == (code, line, column)
    assert problem.place.path == "seeds/a.md"
    assert problem.place.excerpt == yaml.split("\n")[line - 2]


def test_a_mistake_in_one_value_leaves_the_others() -> None:
    metadata, problems = front("publisher: The Paper\npublished: soon\nurl: example.org")
    assert metadata == ArticleMetadata(publisher="The Paper")
    assert [problem.code for problem in problems] == ["invalid-date", "unsafe-link"]


def test_an_alias_bomb_is_refused() -> None:
    bomb = "\n".join(
        ["a0: &a0 [x]", *(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 9))]
    )
    _, (problem,) = front(bomb)
    assert problem.code == "invalid-yaml"


def test_deep_nesting_is_refused() -> None:
    _, (problem,) = front("a: " + "[" * 20_000)
    assert problem.code == "invalid-yaml"


def test_dots_may_close_it() -> None:
    found, problems = read(Source(path="seeds/a.md", text="\ufeff---  \ntitle: T\n...\nIt was quiet."))
    assert found is not None
    assert (found.metadata.headline, found.text, problems) == ("T", "It was quiet.", ())


def test_front_matter_without_an_end_is_reported() -> None:
    found, (problem,) = read(Source(path="seeds/a.md", text="---\ntitle: T\n\nIt was quiet."))
    assert found is not None
    assert problem.message == "the front matter has no end"
    assert problem.place.line == 1


def test_a_line_of_dashes_without_keys_is_a_rule_across_the_page() -> None:
    found, problems = read(Source(path="seeds/a.md", text="---\nIt was quiet."))
    assert found is not None
    assert (found.text, problems) == ("It was quiet.", ())
