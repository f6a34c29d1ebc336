"""How a build tells whoever asked for it what it is doing."""

from typing import Protocol


class Progress(Protocol):
    """Hears how a build goes."""

    def step(self, label: str, done: int, total: int) -> None:
        """`done` of `total` parts of the work called `label` are behind us; `total` 0: not known."""

    def note(self, message: str, *, warning: bool) -> None:
        """The publisher has something to say."""


class Silent:
    """Hears and says nothing."""

    def step(self, label: str, done: int, total: int) -> None:
        """Ignores it."""

    def note(self, message: str, *, warning: bool) -> None:
        """Ignores it."""
