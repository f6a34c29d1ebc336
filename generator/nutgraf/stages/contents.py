"""What a site's pages and files hold, fetched when it is asked for."""

from collections.abc import Callable, Iterator, Mapping

from nutgraf.core.store import Store
from nutgraf.stages.ledger import CONTENTS


class Contents(Mapping[str, bytes]):
    """Contents by digest, from a store; what that has lost meanwhile is made anew."""

    def __init__(self, store: Store, remake: Callable[[str], object]) -> None:
        """`remake` puts what belongs to a digest into the store once more."""
        self._store, self._remake = store, remake

    def __getitem__(self, digest: str) -> bytes:
        found = self._store.get(CONTENTS, digest)
        if found is None:
            self._remake(digest)
            found = self._store.get(CONTENTS, digest)
        if found is None:
            raise KeyError(digest)
        return found

    def __iter__(self) -> Iterator[str]:
        yield from self._store.keys(CONTENTS)

    def __len__(self) -> int:
        return len(self._store.keys(CONTENTS))
