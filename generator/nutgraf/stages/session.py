"""What a process that compiles a site again and again, as a preview does, keeps in mind of it."""

from collections.abc import Mapping
from typing import TYPE_CHECKING
from uuid import uuid4

from nutgraf.core.store import Store

if TYPE_CHECKING:
    from nutgraf.stages.ledger import Row

SESSION = "session"
"""The shelf that says whose work was put last into a store."""

_NAME = "name"


class Session:
    """The rows of the last compilation, which the next one then need not read from its store."""

    def __init__(self) -> None:
        self._name = uuid4().bytes
        self._rows: Mapping[str, Row] | None = None

    def rows(self, store: Store) -> "Mapping[str, Row] | None":
        """What is known of each pair of files; None where the store has other rows than this.

        It has where options have changed, or where it was emptied: then it is another one. And while a
        compilation changes it, as it is left if that does not come to its end: so this can be asked once.
        """
        rows, self._rows = self._rows, None
        if store.get(SESSION, _NAME) == self._name:
            return rows
        store.put(SESSION, {_NAME: self._name})
        return None

    def remember(self, rows: "Mapping[str, Row]") -> None:
        """Keeps the rows of a compilation that has put all of them into its store."""
        self._rows = rows
