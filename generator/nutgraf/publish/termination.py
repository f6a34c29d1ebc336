"""A request to end, answered in order: what is open gets closed."""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType


@contextmanager
def ending_in_order() -> Iterator[None]:
    """Within the block, SIGTERM raises SystemExit with the shell's code for it, so that `finally` runs.

    Does nothing outside the main thread, which alone may say what signals do.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGTERM, _exit)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


@contextmanager
def requests_held() -> Iterator[None]:
    """Within the block, a request to end (SIGINT, SIGTERM) waits; it is answered as soon as the block ends.

    Does nothing outside the main thread, which alone may say what signals do.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    asked: list[int] = []
    before = {
        number: signal.signal(number, lambda number, _frame: asked.append(number))
        for number in (signal.SIGINT, signal.SIGTERM)
    }
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
        if asked:
            signal.raise_signal(asked[0])


def _exit(number: int, _frame: FrameType | None) -> None:
    raise SystemExit(128 + number)
