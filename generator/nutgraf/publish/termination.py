"""A request to end, answered in order: what is open gets closed."""

import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType


@contextmanager
def ending_in_order() -> Iterator[None]:
    """Within the block, SIGTERM raises SystemExit with the shell's code for it, so that `finally` runs.

    Does nothing outside the main thread, which alone may say what signals do.
    """
    with _answering(_exit, signal.SIGTERM):
        yield


@contextmanager
def requests_held() -> Iterator[None]:
    """Within the block, a request to end (SIGINT, SIGTERM) waits; it is answered as soon as the block ends.

    Does nothing outside the main thread, which alone may say what signals do.
    """
    asked: list[int] = []
    try:
        with _answering(lambda number, _frame: asked.append(number), signal.SIGINT, signal.SIGTERM):
            yield
    finally:
        if asked:
            signal.raise_signal(asked[0])


@contextmanager
def _answering(answer: Callable[[int, FrameType | None], object], *numbers: signal.Signals) -> Iterator[None]:
    """Within the block, these signals are answered so, if this is the main thread."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = {number: signal.signal(number, answer) for number in numbers}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _exit(number: int, _frame: FrameType | None) -> None:
    raise SystemExit(128 + number)
