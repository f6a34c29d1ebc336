"""Where work is kept from one build to the next."""

from collections.abc import Iterable, Mapping
from typing import Protocol


class Store(Protocol):
    """Shelves of contents by key. What is damaged is as if it were not there."""

    def load(self, shelf: str) -> dict[str, bytes]:
        """All that is on a shelf."""

    def keys(self, shelf: str) -> set[str]:
        """The keys on a shelf."""

    def get(self, shelf: str, key: str) -> bytes | None:
        """One content; None where it is not there."""

    def put(self, shelf: str, contents: Mapping[str, bytes]) -> None:
        """Adds contents, in the place of those of the same keys."""

    def drop(self, shelf: str, keys: Iterable[str]) -> None:
        """Takes contents away; those that are not there are no matter."""


class Shelves:
    """A store that lasts as long as this process."""

    def __init__(self) -> None:
        self._shelves: dict[str, dict[str, bytes]] = {}

    def load(self, shelf: str) -> dict[str, bytes]:
        """All that is on a shelf."""
        return dict(self._shelves.get(shelf, {}))

    def keys(self, shelf: str) -> set[str]:
        """The keys on a shelf."""
        return set(self._shelves.get(shelf, ()))

    def get(self, shelf: str, key: str) -> bytes | None:
        """One content; None where it is not there."""
        return self._shelves.get(shelf, {}).get(key)

    def put(self, shelf: str, contents: Mapping[str, bytes]) -> None:
        """Adds contents, in the place of those of the same keys."""
        self._shelves.setdefault(shelf, {}).update(contents)

    def drop(self, shelf: str, keys: Iterable[str]) -> None:
        """Takes contents away; those that are not there are no matter."""
        for key in keys:
            self._shelves.get(shelf, {}).pop(key, None)
