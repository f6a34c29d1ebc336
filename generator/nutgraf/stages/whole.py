"""What came of a site as a whole, kept for as long as no file under its seeds folder is another.

Most builds of an archive meet the files that the last one met: whoever saves a hand-written page, sets
another menu or checks once more does not wait until each of thousands of explainers is looked up.
"""

from msgspec import Struct

from nutgraf.core.diagnostic import Diagnostic
from nutgraf.core.seeds import Seeds
from nutgraf.core.site import Counts, Pressed
from nutgraf.core.store import Store
from nutgraf.stages.keeping import Form, R, fingerprint

WHOLE = "whole"
"""The shelf of what came of the site as a whole."""

_FINDINGS, _PARTS = "findings", "parts"


class Parts(Struct, frozen=True, kw_only=True):
    """What a site is put together from; contents are in the store."""

    published: tuple[str, ...]
    """The names of the pairs of those explainers that get pages: the shelf of prints has what is theirs."""
    made: tuple[Pressed, ...]
    """What explainers make together."""
    cards: tuple[str, ...]
    """As `Site` has them."""
    counts: Counts


_FOUND = Form(tuple[Diagnostic, ...])
_WHOLE = Form(Parts)


class Whole:
    """What a store has of the site with these seeds, and with no others."""

    def __init__(self, store: Store, seeds: Seeds) -> None:
        self._store = store
        self._key = _key(seeds)

    @property
    def findings(self) -> tuple[Diagnostic, ...] | None:
        """The diagnostics of the site; None where they are not known."""
        return self._kept(_FINDINGS, _FOUND)

    @property
    def parts(self) -> Parts | None:
        """What the site is put together from; None where that is not known."""
        return self._kept(_PARTS, _WHOLE)

    def keep_findings(self, found: tuple[Diagnostic, ...]) -> None:
        """Keeps the diagnostics of the site."""
        self._keep(_FINDINGS, _FOUND.written(found))

    def keep_parts(self, parts: Parts) -> None:
        """Keeps what the site is put together from; called when all of it is in the store."""
        self._keep(_PARTS, _WHOLE.written(parts))

    def forget(self) -> None:
        """Drops what is kept; called before the store gets anything that may belong to another site."""
        self._store.drop(WHOLE, (_FINDINGS, _PARTS))

    def _kept(self, name: str, form: Form[R]) -> R | None:
        kept = self._store.get(WHOLE, name)
        if kept is None or not kept.startswith(self._key):
            return None
        return form.read(kept[len(self._key) :])

    def _keep(self, name: str, content: bytes) -> None:
        self._store.put(WHOLE, {name: self._key + content})


def _key(seeds: Seeds) -> bytes:
    """What tells seeds from any others."""
    kinds = (seeds.articles, seeds.annotations)
    sources = [[(source.path, source.digest) for source in kind] for kind in kinds]
    return fingerprint((seeds.folder, sources, sorted(seeds.others), seeds.unreadable)).encode()
