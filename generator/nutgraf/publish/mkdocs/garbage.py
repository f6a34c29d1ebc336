"""A preview's garbage is collected when nobody waits for a page.

Each save leaves the last site behind, in cycles: Python looks for them in all that there is, which takes
longer than many an edit.
"""

import gc
from threading import Timer

PAUSE = 1.0
"""Seconds after a build: by then its page is in the browser, and the next save is not there yet."""


class Garbage:
    """What builds leave behind."""

    def __init__(self) -> None:
        self._timer: Timer | None = None

    def leave(self) -> None:
        """Has nothing collected from now on."""
        if self._timer:
            self._timer.cancel()
            self._timer = None
        gc.disable()

    def collect_soon(self) -> None:
        """Has all of it collected after a pause, and what comes then as usual."""
        if self._timer is None:
            self._timer = Timer(PAUSE, _collect)
            self._timer.daemon = True
            self._timer.start()


def _collect() -> None:
    gc.collect()
    gc.enable()
