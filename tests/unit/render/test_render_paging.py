from hypothesis import given
from hypothesis import strategies as st

from nutgraf.render.index.paging import Group, first_pages, paged, shown_numbers


def groups_of(*sizes: int) -> list[Group[int]]:
    return [Group(id=f"group-{number}", title="", entries=range(size)) for number, size in enumerate(sizes)]


def test_nothing_is_one_empty_page() -> None:
    assert paged([]) == [[]]
    assert paged(groups_of(0)) == [[]]


def test_a_group_goes_on_on_the_next_page() -> None:
    pages = paged(groups_of(3, 4), size=5)
    assert [[(part.group.id, part.first, part.last, part.total) for part in parts] for parts in pages] == [
        [("group-0", 1, 3, 3), ("group-1", 1, 2, 4)],
        [("group-1", 3, 4, 4)],
    ]
    assert first_pages(pages) == {"group-0": 1, "group-1": 1}


@given(st.lists(st.integers(0, 40), max_size=8), st.integers(1, 12))
def test_every_entry_is_on_one_page_and_no_page_is_too_long(sizes: list[int], size: int) -> None:
    groups = groups_of(*sizes)
    pages = paged(groups, size)
    shown = [(part.group.id, entry) for parts in pages for part in parts for entry in part.entries]
    assert shown == [(group.id, entry) for group in groups for entry in group.entries]
    lengths = [sum(len(part.entries) for part in parts) for parts in pages]
    assert all(length == size for length in lengths[:-1])
    assert lengths[-1] <= size


def test_a_pager_shows_the_ends_and_what_is_near() -> None:
    assert shown_numbers(1, 1) == [1]
    assert shown_numbers(1, 9) == [1, 2, 3, None, 9]
    assert shown_numbers(5, 9) == [1, 2, 3, 4, 5, 6, 7, 8, 9]
    assert shown_numbers(100, 200) == [1, None, 98, 99, 100, 101, 102, None, 200]


@given(st.integers(1, 60), st.integers(1, 60))
def test_a_gap_stands_for_two_pages_or_more(current: int, total: int) -> None:
    shown = shown_numbers(min(current, total), total)
    assert {1, min(current, total), total} <= set(shown)
    for before, gap, after in zip(shown, shown[1:], shown[2:], strict=False):
        if gap is None:
            assert before is not None
            assert after is not None
            assert after - before > 2
