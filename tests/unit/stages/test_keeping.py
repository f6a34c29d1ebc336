"""Records are kept as data: they come back as they were, and nothing else does."""

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nutgraf.core.diagnostic import Diagnostic, Fix, Label, Severity
from nutgraf.core.text import Place, Span
from nutgraf.stages.keeping import NOTHING, Form

FORM = Form(tuple[Diagnostic, ...])

TEXTS = st.text(st.characters(exclude_categories=["Cs"]))
OFFSETS = st.integers(0, 2**62)
PLACES = st.builds(Place, path=TEXTS, line=st.integers(1, 10**6), excerpt=TEXTS)
FIXES = st.builds(Fix, path=TEXTS, span=st.builds(Span, OFFSETS, OFFSETS), title=TEXTS)
DIAGNOSTICS = st.builds(
    Diagnostic,
    code=TEXTS,
    severity=st.sampled_from(Severity),
    labels=st.lists(st.builds(Label, place=PLACES, text=TEXTS)).map(tuple),
    notes=st.lists(TEXTS).map(tuple),
    fix=st.none() | FIXES,
)


@given(st.lists(DIAGNOSTICS).map(tuple))
def test_records_come_back_as_they_were(found: tuple[Diagnostic, ...]) -> None:
    assert FORM.read(FORM.written(found)) == found


@pytest.mark.parametrize(
    "content",
    [NOTHING, b"\xc1", Form(int).written(3), pickle.dumps(()), FORM.written(())[:-1], FORM.written(()) * 2],
    ids=["nothing", "no MessagePack", "another type", "a pickle", "cut off", "too long"],
)
def test_what_is_no_such_record_is_as_if_it_were_not_there(content: bytes) -> None:
    assert FORM.read(content) is None


def test_half_a_surrogate_pair_is_not_kept() -> None:
    form = Form(str)
    assert form.read(form.written("a name\udcff")) is None


def test_a_number_of_many_digits_is_not_kept() -> None:
    form = Form(int)
    assert form.read(form.written(2**64)) is None
