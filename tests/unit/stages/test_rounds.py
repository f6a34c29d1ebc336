"""What is kept is as good as what is made: a warm site is byte for byte the cold one."""

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from tests.unit.stages.conftest import ARTICLE, Desk, claim

from nutgraf.compiler import check_site, compile_site
from nutgraf.core.options import Options
from nutgraf.core.site import Site
from nutgraf.core.store import Shelves
from nutgraf.stages.crew import Alone
from nutgraf.stages.jobs import Done, Job, Plan
from nutgraf.stages.session import Session

OPTIONS = Options(maps=None)
PREVIEW = Options(maps=None, preview=True)


class Counting(Alone):
    """Notes whose explainers it was asked for."""

    def __init__(self) -> None:
        self.rounds: list[list[str]] = []

    def work(self, plan: Plan, jobs: Sequence[Job]) -> Iterator[Done]:
        self.rounds.append([job.pair.stem.rpartition("/")[2] for job in jobs])
        return super().work(plan, jobs)

    @property
    def asked(self) -> list[str]:
        """Since the last time."""
        names = [name for names in self.rounds for name in names]
        self.rounds.clear()
        return names


def everything(site: Site) -> dict[str, object]:
    """All that a publisher can have of a site."""
    held: dict[str, object] = {leaf.url: (leaf, site.contents[leaf.content]) for leaf in site.pages}
    for asset in site.assets:
        held[asset.url] = site.contents[asset.stored] if asset.stored else (asset.path, asset.content)
    return {**held, "diagnostics": site.diagnostics, "counts": site.counts, "cards": site.cards}


def test_nothing_is_made_twice(desk: Desk) -> None:
    store, crew = Shelves(), Counting()
    compile_site(desk.seeds, OPTIONS, store=store, crew=crew)
    assert crew.asked == ["a", "b", "c", "a", "b"], "those that others speak of, and those who do, once more"
    compile_site(desk.seeds, OPTIONS, store=store, crew=crew)
    assert crew.asked == []


def test_where_no_file_has_changed_no_explainer_is_looked_up(desk: Desk) -> None:
    store = Shelves()
    site = compile_site(desk.seeds, OPTIONS, store=store)
    store.drop("rows", store.keys("rows"))
    crew = Counting()
    assert everything(compile_site(desk.seeds, OPTIONS, store=store, crew=crew)) == everything(site)
    assert check_site(desk.seeds, OPTIONS, store=store, crew=crew) == site.diagnostics
    assert crew.asked == []
    moved = replace(desk.seeds, others=frozenset({"seeds/a.png"}))
    assert check_site(moved, OPTIONS, store=store, crew=crew) == site.diagnostics
    assert set(crew.asked) == {"a", "b", "c"}


def test_only_what_an_edit_changes_is_made(desk: Desk) -> None:
    store, crew = Shelves(), Counting()
    compile_site(desk.seeds, OPTIONS, store=store, crew=crew)
    assert crew.asked
    compile_site(desk.change("c", summary="Another.").seeds, OPTIONS, store=store, crew=crew)
    assert crew.asked == ["c"]
    edited = desk.change("a", claims=[claim("fell", "It fell at noon."), claim("stood", "It stood.")])
    compile_site(edited.seeds, OPTIONS, store=store, crew=crew)
    assert set(crew.asked) == {"a", "b", "c"}, "c is as it was at first; b shows what a says"


def test_a_session_knows_its_rows_without_the_store(desk: Desk) -> None:
    store, crew, session = Shelves(), Counting(), Session()
    compile_site(desk.seeds, OPTIONS, store=store, crew=crew, session=session)
    store.put("rows", dict.fromkeys(store.keys("rows"), b""))
    assert crew.asked
    edited = desk.change("c", summary="Another.")
    site = compile_site(edited.seeds, OPTIONS, store=store, crew=crew, session=session)
    assert crew.asked == ["c"]
    assert everything(site) == everything(compile_site(edited.seeds, OPTIONS))


def test_a_session_takes_no_other_store_for_its_own(desk: Desk) -> None:
    session, edited = Session(), desk.change("c", summary="Another.")
    compile_site(desk.seeds, OPTIONS, store=Shelves(), session=session)
    crew, other = Counting(), Shelves()
    compile_site(edited.seeds, OPTIONS, store=other, crew=crew, session=session)
    assert set(crew.asked) == {"a", "b", "c"}
    compile_site(desk.seeds, OPTIONS, store=other, session=Session())
    site = compile_site(edited.seeds, OPTIONS, store=other, crew=crew, session=session)
    assert crew.asked == ["c"], "another session has been there since: its rows count"
    assert everything(site) == everything(compile_site(edited.seeds, OPTIONS))


def test_what_a_session_has_lost_sight_of_is_made_anew(desk: Desk) -> None:
    store, session = Shelves(), Session()
    compile_site(desk.seeds, OPTIONS, store=store, session=session)
    without = desk.remove("c")
    compile_site(without.seeds, OPTIONS, store=store, session=session)
    assert "seeds/c" not in store.keys("rows")
    site = compile_site(desk.seeds, OPTIONS, store=store, session=session)
    assert everything(site) == everything(compile_site(desk.seeds, OPTIONS))


@pytest.mark.parametrize("options", [OPTIONS, PREVIEW], ids=["site", "preview"])
def test_mistakes_are_told_each_time(desk: Desk, options: Options) -> None:
    wrong = desk.change("c", related=["nowhere"], claims=[claim("alone", quote="Not in it.")])
    store = Shelves()
    first = compile_site(wrong.seeds, options, store=store)
    assert {found.code for found in first.diagnostics} == {"unknown-reference", "quote-not-found"}
    again = compile_site(wrong.seeds, options, store=store)
    assert everything(again) == everything(first) == everything(compile_site(wrong.seeds, options))
    mended = compile_site(desk.seeds, options, store=store)
    assert everything(mended) == everything(compile_site(desk.seeds, options))


def test_readers_do_not_hear_of_drafts(desk: Desk) -> None:
    drafted = desk.change("b", status="draft", translation_of="a", related=[], topics=["Brídges"])
    without = desk.remove("b")
    pages = [everything(compile_site(seeds, OPTIONS)) for seeds in (drafted.seeds, without.seeds)]
    assert pages[0] == pages[1]
    shown = everything(compile_site(drafted.seeds, PREVIEW))
    assert shown["explainers/a/"] != pages[0]["explainers/a/"]


def test_a_new_explainer_mends_the_reference_to_it(desk: Desk) -> None:
    store = Shelves()
    lacking = desk.remove("a")
    assert [found.code for found in check_site(lacking.seeds, OPTIONS, store=store)] == [
        "unknown-reference"
    ] * 2
    assert check_site(desk.seeds, OPTIONS, store=store) == ()
    assert [found.code for found in check_site(lacking.seeds, OPTIONS, store=store)] == [
        "unknown-reference"
    ] * 2


def test_a_text_that_is_kept_elsewhere_is_found(desk: Desk) -> None:
    source = {"id": "report", "title": "The report", "article": "texts/report.txt"}
    quoting = desk.change(
        "c",
        claims=[
            claim(
                "alone",
                quote={"exact": "hollow", "source": "report"},
                evidence=[{"source": "report", "stance": "context"}],
            )
        ],
        sources=[source],
    )
    store = Shelves()
    with_text = Desk(
        articles={**quoting.articles, "texts/report": "The arch is hollow.\n"},
        annotations=quoting.annotations,
    )
    assert check_site(with_text.seeds, OPTIONS, store=store) == ()
    changed = Desk(
        articles={**quoting.articles, "texts/report": "The arch is sound.\n"}, annotations=quoting.annotations
    )
    assert [found.code for found in check_site(changed.seeds, OPTIONS, store=store)] == ["quote-not-found"]


def test_what_a_store_has_lost_is_made_anew(desk: Desk) -> None:
    store = Shelves()
    site = compile_site(desk.seeds, OPTIONS, store=store)
    expected = everything(site)
    site = compile_site(desk.seeds, OPTIONS, store=store)
    for shelf in ("contents", "given-claims", "given-explainers"):
        store.drop(shelf, store.keys(shelf))
    assert everything(site) == expected
    store.drop("given-claims", store.keys("given-claims"))
    edited = desk.change("c", claims=[claim("alone", "Another one.")])
    assert everything(compile_site(edited.seeds, OPTIONS, store=store)) == everything(
        compile_site(edited.seeds, OPTIONS)
    )


class KilledError(Exception):
    """Ends a build."""


class Mortal(Shelves):
    """A store of builds that end at a given change of it: what came before is kept."""

    def __init__(self) -> None:
        super().__init__()
        self.left = math.inf

    def put(self, shelf: str, contents: Mapping[str, bytes]) -> None:
        self._live()
        super().put(shelf, contents)

    def drop(self, shelf: str, keys: Iterable[str]) -> None:
        self._live()
        super().drop(shelf, keys)

    def _live(self) -> None:
        self.left -= 1
        if self.left < 0:
            raise KilledError


@pytest.mark.parametrize("sits", [False, True], ids=["process", "session"])
def test_a_build_that_was_killed_leaves_nothing_false(desk: Desk, *, sits: bool) -> None:
    edited = desk.change("a", title="Other", claims=[claim("fell", "It sank.")]).change("b", status="draft")
    expected = everything(compile_site(desk.seeds, OPTIONS))
    for steps in range(100):
        store, session = Mortal(), Session() if sits else None
        compile_site(desk.seeds, OPTIONS, store=store, session=session)
        store.left = steps
        with suppress(KilledError):
            compile_site(edited.seeds, OPTIONS, store=store, session=session)
        ended, store.left = store.left >= 0, math.inf
        again = compile_site(desk.seeds, OPTIONS, store=store, session=session)
        assert everything(again) == expected, steps
        if ended:
            break
    else:
        pytest.fail("a build takes that many steps")


NAMES = st.sampled_from("abcde")
REFERENCES = st.lists(st.sampled_from([f"{name}/one" for name in "abcde"]), max_size=2, unique=True)
EXPLAINERS = st.fixed_dictionaries(
    {
        "title": st.sampled_from(["One", "Other"]),
        "topics": st.lists(
            st.sampled_from(["Bridges", "bridges", "Brücken", "Brucken"]), max_size=2, unique=True
        ),
        "claims": st.builds(
            lambda sentence, rebuts: [claim("one", sentence, rebuts=rebuts)],
            st.sampled_from(["It fell.", "It stood."]),
            REFERENCES,
        ),
        "status": st.sampled_from(["draft", "published"]),
    },
    optional={
        "related": st.lists(NAMES, max_size=2, unique=True),
        "translation_of": NAMES,
        "slug": NAMES,
        "key_points": st.sampled_from([["See [this](claim:a/one)."], ["See [that](location:b/x)."]]),
    },
)
EDITS = st.lists(
    st.tuples(NAMES, st.none() | EXPLAINERS, st.sampled_from([ARTICLE, "Other words.\n", " \n"])),
    min_size=1,
    max_size=6,
)


@settings(max_examples=60)
@given(EDITS, st.booleans(), st.integers(1, 3))
def test_a_warm_site_is_the_cold_one_after_any_edits(
    edits: list[tuple[str, dict[str, object] | None, str]], preview: bool, every: int
) -> None:
    options = PREVIEW if preview else OPTIONS
    store, desk = Shelves(), Desk()
    session, sitting = Session(), Shelves()
    for number, (name, keys, article) in enumerate(edits):
        desk = desk.remove(name) if keys is None else desk.write(name, article, **keys)
        if number % every == 0 or number == len(edits) - 1:
            warm = compile_site(desk.seeds, options, store=store)
            cold = everything(compile_site(desk.seeds, options))
            assert everything(warm) == cold
            seen = compile_site(desk.seeds, options, store=sitting, session=session)
            assert everything(seen) == cold
