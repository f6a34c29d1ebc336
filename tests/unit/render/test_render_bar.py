"""The bar of verdicts."""

from itertools import pairwise

import lxml.html
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nutgraf.core.verdict import DEFAULT_SCALE, Shape, Verdict
from nutgraf.render.environment import our_templates
from nutgraf.render.language import language_of
from nutgraf.render.view.bar import Bar, bar_of

ENGLISH, ARABIC = language_of("en"), language_of("ar")

MANY = [
    Verdict(id=f"v{number}", label=f"Verdict {number}", description="", color="", shape=Shape.CIRCLE)
    for number in range(200)
]

counts = st.lists(st.integers(1, 10_000), min_size=1, max_size=200)


def bar(numbers: list[int], tag: str = "en") -> Bar:
    made = bar_of(list(zip(MANY, numbers, strict=False)), language_of(tag))
    assert made
    return made


@given(counts)
def test_segments_fill_the_bar_and_stay_apart(numbers: list[int]) -> None:
    segments = bar(numbers).segments
    assert segments[0].x == 0
    assert segments[-1].x + segments[-1].width == pytest.approx(100, abs=0.01)
    assert all(segment.width > 0 for segment in segments)
    assert all(left.x + left.width < right.x for left, right in pairwise(segments))


@given(counts)
def test_more_claims_are_never_narrower(numbers: list[int]) -> None:
    by_count = sorted(bar(numbers).segments, key=lambda segment: segment.count)
    assert all(less.width <= more.width for less, more in pairwise(by_count))


@given(counts)
def test_a_bar_is_mirrored_where_one_reads_from_the_right(numbers: list[int]) -> None:
    for segment, mirrored in zip(bar(numbers).segments, bar(numbers, "ar").segments, strict=True):
        assert mirrored.verdict == segment.verdict
        assert mirrored.x == pytest.approx(100 - segment.x - segment.width, abs=0.01)


def test_one_of_hundreds_is_seen_but_has_no_sign() -> None:
    most, one = bar([500, 1]).segments
    assert one.width >= 1
    assert most.sign == "always"
    assert one.sign == "never"


def test_more_signs_are_shown_where_the_bar_is_wide() -> None:
    assert [segment.sign for segment in bar([7, 1]).segments] == ["always", "wide"]


def test_nothing_counted_is_no_bar() -> None:
    assert bar_of([], ENGLISH) is None


def test_a_bar_says_what_it_shows() -> None:
    made = bar_of([(DEFAULT_SCALE[0], 3), (DEFAULT_SCALE[4], 1)], ENGLISH)
    assert made
    assert made.total == 4
    assert made.name == "Confirmed: 3 and Refuted: 1"


def test_labels_are_escaped_and_the_legend_leads_to_claims() -> None:
    hostile = Verdict(id="v", label='<b>"', description="", color="", shape=Shape.CROSS)
    made = bar_of([(hostile, 1)], ARABIC, {hostile: "#claim-a"})
    assert made
    template = '{% import "parts/bar.html" as bars %}{{ bars.bar(bar) }}{{ bars.legend(bar) }}'
    templates = our_templates()._environment(ARABIC)
    html = templates.from_string(template).render(bar=made)
    assert "<b>" not in html
    tree = lxml.html.fromstring(f"<div>{html}</div>")
    assert tree.xpath("//svg/@aria-label") == ['<b>": 1']
    assert tree.xpath("//li/a/@href") == ["#claim-a"]
    assert [text.text for text in tree.xpath("//svg//text")] == ["1"]
