"""A preview does not look for garbage while somebody waits, and keeps none for long."""

import gc
import time
import weakref
from collections.abc import Callable, Iterator

import pytest

from nutgraf.publish.mkdocs import garbage
from nutgraf.publish.mkdocs.garbage import Garbage


class Cycle:
    """What only the collector can free."""

    def __init__(self) -> None:
        self.itself = self


@pytest.fixture
def kept(monkeypatch: pytest.MonkeyPatch) -> Iterator[Garbage]:
    """What builds have left, collected after no long pause."""
    monkeypatch.setattr(garbage, "PAUSE", 0.05)
    found = Garbage()
    yield found
    found.leave()
    gc.enable()


def comes(what: Callable[[], bool], seconds: float) -> bool:
    end = time.monotonic() + seconds
    while not what() and time.monotonic() < end:
        time.sleep(0.01)
    return what()


def is_gone(reference: "weakref.ref[Cycle]", seconds: float) -> bool:
    return comes(lambda: reference() is None, seconds)


def test_nothing_is_collected_in_a_build_and_all_of_it_soon_after(kept: Garbage) -> None:
    kept.leave()
    reference = weakref.ref(Cycle())
    assert not gc.isenabled()
    assert not is_gone(reference, 0.2)
    kept.collect_soon()
    assert is_gone(reference, 10)
    assert comes(gc.isenabled, 10)


def test_a_build_that_comes_soon_is_not_disturbed(kept: Garbage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(garbage, "PAUSE", 1.0)
    kept.leave()
    reference = weakref.ref(Cycle())
    kept.collect_soon()
    kept.leave()
    assert not is_gone(reference, 1.5)
