"""What explainers give to the lists of a site, as it goes between processes and into a cache."""

import pickle
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nutgraf.core.assembly import catalogue_of, entry_of
from nutgraf.core.explainer import Explainer
from nutgraf.core.gathering import Gathering
from nutgraf.core.options import Options
from nutgraf.core.text import Source
from nutgraf.render.edition import Edition, edition_of
from nutgraf.render.index.explainers import EXPLAINERS, newest_cards
from nutgraf.render.index.gatherings import GATHERINGS
from nutgraf.render.index.rows import packed, squeezed, unpacked, unsqueezed
from nutgraf.render.pages import gathered, made_of

PLAIN = (str, int, bytes, bool)


@pytest.fixture
def explainers(bridge: Explainer, ferry: Explainer) -> list[Explainer]:
    return [bridge, ferry]


@pytest.fixture
def edition(explainers: list[Explainer]) -> Edition:
    return edition_of(catalogue_of(map(entry_of, explainers)), Options(full_text=True))


def leaves(contribution: object) -> Iterator[object]:
    if type(contribution) is tuple:
        for part in contribution:
            yield from leaves(part)
    else:
        yield contribution


@pytest.mark.parametrize("gathering", GATHERINGS, ids=lambda gathering: gathering.name)
def test_contributions_are_tuples_of_plain_values(
    gathering: Gathering[Edition], bridge: Explainer, edition: Edition
) -> None:
    found = list(leaves(gathering.collect(bridge, edition)))
    assert found
    assert {type(leaf) for leaf in found} <= set(PLAIN)


def test_lists_are_the_same_after_contributions_were_stored(
    explainers: list[Explainer], edition: Edition
) -> None:
    contributions = gathered(explainers, edition)
    stored = pickle.loads(pickle.dumps(contributions))  # noqa: S301 - just made
    assert list(made_of(stored, edition)) == list(made_of(contributions, edition))
    name = EXPLAINERS.name
    assert list(newest_cards(stored[name], edition)) == list(newest_cards(contributions[name], edition))


def test_lists_need_nothing_of_the_explainers_but_what_these_gave(
    explainers: list[Explainer], edition: Edition
) -> None:
    without = replace(edition, catalogue=catalogue_of([]))
    contributions = gathered(explainers, edition)
    assert list(made_of(contributions, without)) == list(made_of(contributions, edition))


def test_lists_are_the_same_in_whatever_order_explainers_are_read(
    explainers: list[Explainer], edition: Edition
) -> None:
    assert gathered(explainers, edition) == gathered(explainers[::-1], edition)


def test_an_explainer_without_places_events_and_corrections_gives_none(
    ferry: Explainer, edition: Edition
) -> None:
    contributions = {gathering.name: gathering.collect(ferry, edition) for gathering in GATHERINGS}
    assert [name for name, given in contributions.items() if given is None] == [
        *("locations", "timeline", "corrections")
    ]


@pytest.mark.parametrize("name", ["claims", "locations", "timeline", "corrections"])
def test_a_row_can_be_replaced_alone(name: str, explainers: list[Explainer]) -> None:
    own = {f"index/{name}-row.html": Source(path="own.html", text="<li>our {{ entry.explainer.words }}</li>")}
    edition = edition_of(catalogue_of(map(entry_of, explainers)), Options(templates=own))
    made: dict[str, Any] = {page.url: page for page in made_of(gathered(explainers, edition), edition)}
    page = made[f"{name}/"]
    assert "<li>our Why the bridge is shut</li>" in page.head + "".join(s.html for s in page.sections)


@given(st.lists(st.text("ab<é", max_size=12), max_size=6))
def test_rows_come_back_as_they_were(rows: list[str]) -> None:
    assert list(unpacked(packed(rows))) == rows


def test_what_rows_have_in_common_is_kept_once() -> None:
    begin, end, between = packed(["<li>one, of it</li>", "<li>two, of it</li>"])
    assert (begin, end, between) == ("<li>", ", of it</li>", ("one", "two"))


@given(st.text())
def test_what_is_squeezed_comes_back_as_it_was(html: str) -> None:
    assert unsqueezed(squeezed(html)) == html
