"""What a site's pages and files hold, fetched when it is asked for."""

from collections.abc import Iterator, Mapping

from nutgraf.core.store import Store
from nutgraf.stages.gatherer import Gatherer
from nutgraf.stages.ledger import CONTENTS
from nutgraf.stages.rounds import Rounds


class Contents(Mapping[str, bytes]):
    """Contents by digest, from a store; what that has lost meanwhile is made anew."""

    def __init__(self, store: Store, more: Mapping[str, bytes], rounds: Rounds, gatherer: Gatherer) -> None:
        """`more` are contents that are not in the store."""
        self._store, self._more, self._rounds, self._gatherer = store, more, rounds, gatherer

    def __getitem__(self, digest: str) -> bytes:
        if digest in self._more:
            return self._more[digest]
        found = self._store.get(CONTENTS, digest)
        if found is None:
            self._remake(digest)
            found = self._store.get(CONTENTS, digest)
        if found is None:
            raise KeyError(digest)
        return found

    def __iter__(self) -> Iterator[str]:
        yield from self._more
        yield from self._store.keys(CONTENTS)

    def __len__(self) -> int:
        return len(self._more) + len(self._store.keys(CONTENTS))

    def _remake(self, digest: str) -> None:
        for name, row in self._rounds.ledger.rows.items():
            if row.print and digest in row.print.contents:
                self._gatherer.remake(name)
                return
        self._gatherer.gather_anew()
