"""What was made of each explainer, by this build or an earlier one, for as long as it holds."""

from collections.abc import Iterable, Iterator

from msgspec import Struct

from nutgraf.core.store import Store
from nutgraf.load.pairs import Pair
from nutgraf.stages.inventory import Inventory
from nutgraf.stages.jobs import Done, Judgement, Print, Reading
from nutgraf.stages.keeping import NOTHING, Form
from nutgraf.stages.session import Session

ROWS, PRINTS, CONTENTS = "rows", "prints", "contents"
"""Shelves of a store: what is known of each pair of files and what is published of it, both with the key
of the files, and what pages and files hold, by digest."""

_TOGETHER = 64
"""Outcomes that are put into the store at once."""


class Row(Struct, frozen=True, kw_only=True):
    """What was made of a pair of files; its contents and what it gives to gatherings are in the store."""

    key: str
    """Of the files that it was made from."""
    reading: Reading
    judgement: Judgement | None
    print: Print | None


class _Known(Struct, frozen=True):
    """A row as it is kept, but for what is published."""

    key: str
    reading: Reading
    judgement: Judgement | None


class _Published(Struct, frozen=True):
    """What is published of a pair, as it is kept."""

    key: str
    print: Print


_KNOWN = Form(_Known)
_PUBLISHED = Form(_Published)


class Ledger:
    """The rows of a site, by the names of its pairs."""

    def __init__(
        self, store: Store, inventory: Inventory, *, prints: bool, session: Session | None = None
    ) -> None:
        """Takes up the rows of those pairs whose files are as they were, of the session or the store.

        `prints`: whether anybody wants to know what is published of them.
        """
        self._store = store
        self._inventory = inventory
        self._session = session
        self._changed = False
        self.rows: dict[str, Row] = {}
        kept = session.rows(store) if session else None
        if kept is None:
            kept = _kept_rows(store, prints=prints)
        gone = set(kept)
        for pair in inventory.pairs:
            gone.discard(pair.name)
            row = kept.get(pair.name)
            if row and row.key == inventory.key(pair, row.reading.texts):
                self.rows[pair.name] = row
        if gone:
            self._changed = True
            store.drop(ROWS, gone)
            store.drop(PRINTS, gone)

    def enter(self, pairs: Iterable[Pair], outcomes: Iterable[Done]) -> Iterator[Row]:
        """Enters the outcomes of jobs, which have the order of their pairs."""
        rows: dict[str, Row] = {}
        shelves: dict[str, dict[str, bytes]] = {}
        for pair, done in zip(pairs, outcomes, strict=True):
            row = Row(
                key=self._inventory.key(pair, done.reading.texts),
                reading=done.reading,
                judgement=done.judgement,
                print=done.print,
            )
            self.rows[pair.name] = rows[pair.name] = row
            shelves.setdefault(CONTENTS, {}).update(done.contents)
            for name, given in done.gathered.items():
                shelves.setdefault(shelf_of(name), {})[pair.name] = given
            if len(rows) == _TOGETHER:
                self._keep(rows, shelves)
            yield row
        self._keep(rows, shelves)

    def prints_of(self, names: Iterable[str]) -> Iterator[Print]:
        """What is published of pairs; of those without pages nothing."""
        return (print_ for name in names if (print_ := self.rows[name].print))

    def maker_of(self, digest: str) -> str | None:
        """The name of a pair of which something is published that holds this content."""
        holders = (name for name, row in self.rows.items() if row.print and digest in row.print.contents)
        return next(holders, None)

    def sweep(self, also: Iterable[str]) -> None:
        """Drops the contents that no row names; `also` are the digests of others that are in use.

        Called when all is done.
        """
        if self._session:
            self._session.remember(self.rows)
        if not self._changed:
            return
        used = set(also)
        for print_ in self.prints_of(self.rows):
            used.update(print_.contents)
        self._store.drop(CONTENTS, self._store.keys(CONTENTS) - used)

    def _keep(self, rows: dict[str, Row], shelves: dict[str, dict[str, bytes]]) -> None:
        if not rows:
            return
        self._changed = True
        for shelf, contents in shelves.items():
            self._store.put(shelf, contents)
        # These come last: whoever finds one finds what it names.
        prints = {n: _Published(row.key, row.print) for n, row in rows.items() if row.print}
        known = {n: _Known(row.key, row.reading, row.judgement) for n, row in rows.items()}
        self._store.put(PRINTS, {name: _PUBLISHED.written(one) for name, one in prints.items()})
        self._store.put(ROWS, {name: _KNOWN.written(one) for name, one in known.items()})
        rows.clear()
        shelves.clear()


def _kept_rows(store: Store, *, prints: bool) -> dict[str, Row]:
    """All rows that a store has, whatever their files are."""
    printed = store.load(PRINTS) if prints else {}
    rows: dict[str, Row] = {}
    for name, content in store.load(ROWS).items():
        if known := _KNOWN.read(content):
            published = _PUBLISHED.read(printed.pop(name, NOTHING))
            rows[name] = Row(
                key=known.key,
                reading=known.reading,
                judgement=known.judgement,
                print=published.print if published and published.key == known.key else None,
            )
    return rows


def kept_prints(store: Store, names: Iterable[str]) -> list[Print] | None:
    """What is published of pairs, whatever their files are; None where the store has not all of it."""
    printed = store.load(PRINTS)
    found = [_PUBLISHED.read(printed.pop(name, NOTHING)) for name in names]
    return None if None in found else [published.print for published in found if published]


def shelf_of(gathering: str) -> str:
    """The shelf of what explainers give to a gathering, by pair."""
    return f"given-{gathering}"
