import pytest
from hypothesis import given
from hypothesis import strategies as st

from nutgraf.core.slug import slug_problem, slugify


@pytest.mark.parametrize("slug", ["a", "khmeimim", "92-localities", "a_b-c"])
def test_slugs(slug: str) -> None:
    assert slug_problem(slug) is None


@pytest.mark.parametrize(
    "slug",
    ["", "..", "a/b", "A", "a b", "-a", "a--b", "con", "index", "é", "a\n", "١", "a" * 101, "a.b", "a%2e"],
)
def test_what_is_no_slug(slug: str) -> None:
    assert slug_problem(slug) is not None


@given(st.text(max_size=200))
def test_a_slug_made_from_text_is_one_or_empty(text: str) -> None:
    slug = slugify(text)
    assert not slug or slug_problem(slug) is None
