"""Lists and files of the whole site, put together from what explainers have given to them."""

import pickle
from collections.abc import Callable, Sequence
from typing import Any

from msgspec import Struct

from nutgraf.core.gathering import Gathering
from nutgraf.core.site import Page, Press, Pressed, pressed
from nutgraf.core.store import Store
from nutgraf.render.edition import edition_of
from nutgraf.render.index.explainers import EXPLAINERS, newest_cards
from nutgraf.stages.keeping import Form, fingerprint
from nutgraf.stages.ledger import CONTENTS, Row, shelf_of
from nutgraf.stages.products import GATHERINGS, Issue
from nutgraf.stages.rounds import Rounds
from nutgraf.stages.world import World

MADE = "made"
"""The shelf of what was put together, by the gathering's name."""

_CARDS = "cards"


class Made(Pressed, frozen=True, kw_only=True):
    """What came of a gathering; its contents are in the store."""

    key: str
    """Of the contributions."""


_MADE = Form(Made)
_CARDS_MADE = Form(tuple[str, tuple[str, ...]])


class Gatherer(Struct, frozen=True, kw_only=True):
    """Puts together what the explainers of a site have given."""

    store: Store
    issue: Issue
    press: Press
    published: Sequence[tuple[str, Row]]
    """The explainers by slug: the names of their pairs, and their rows."""
    remake: Callable[[str], None]
    """Makes an explainer anew, by its pair, where the store has lost what it gave."""

    @classmethod
    def of(cls, rounds: Rounds, world: World, store: Store) -> "Gatherer":
        """The gatherer of a site whose pages are made."""
        assert rounds.plan.press is not None  # noqa: S101 - for mypy; pages are made
        edition = edition_of(world.published, rounds.plan.options)
        return cls(
            store=store,
            issue=Issue.of(edition, world),
            press=rounds.plan.press,
            published=sorted(rounds.published().items(), key=lambda item: item[1].reading.slug),
            remake=lambda name: rounds.remake(name, world),
        )

    def gather(self, gathering: Gathering[Issue]) -> Made:
        """What comes of a gathering; of an earlier build where it would be the same."""
        key = self._key(gathering)
        if (kept := self.store.get(MADE, gathering.name)) is not None:
            made = _MADE.read(kept)
            if made and made.key == key:
                return made
        return self._make(gathering, key)

    def cards(self) -> tuple[str, ...]:
        """The newest explainers as HTML cards, for hand-written pages."""
        (explainers,) = (gathering for gathering in GATHERINGS if gathering.name == EXPLAINERS.name)
        key = self._key(explainers)
        if (kept := self.store.get(MADE, _CARDS)) is not None:
            known = _CARDS_MADE.read(kept)
            if known and known[0] == key:
                return known[1]
        cards = tuple(newest_cards(self._given(explainers), self.issue.edition))
        self.store.put(MADE, {_CARDS: _CARDS_MADE.written((key, cards))})
        return cards

    def gather_anew(self) -> None:
        """Puts everything together once more, where the store has lost what came of it."""
        for gathering in GATHERINGS:
            self._make(gathering, self._key(gathering))

    def _make(self, gathering: Gathering[Issue], key: str) -> Made:
        products = gathering.make(self._given(gathering), self.issue)
        pages = (self.issue.listing(one) if isinstance(one, Page) else one for one in products)
        of_all, contents = pressed(pages, self.press)
        made = Made(key=key, leaves=of_all.leaves, assets=of_all.assets)
        self.store.put(CONTENTS, contents)
        self.store.put(MADE, {gathering.name: _MADE.written(made)})
        return made

    def _key(self, gathering: Gathering[Issue]) -> str:
        digests = [
            (row.reading.slug, row.print.gathered[gathering.name])
            for _, row in self.published
            if row.print and gathering.name in row.print.gathered
        ]
        if gathering.distinct:
            parts: object = sorted({digest for _, digest in digests})
        else:
            parts = digests, [*self.issue.edition.topics.items()]
        return fingerprint(parts)

    def _given(self, gathering: Gathering[Issue]) -> list[Any]:
        """The contributions to a gathering, in the order of the explainers' slugs."""
        name = gathering.name
        kept = self.store.load(shelf_of(name))
        given: dict[object, bytes] = {}
        for pair, row in self.published:
            if row.print and name in row.print.gathered:
                if pair not in kept:
                    self.remake(pair)
                    kept |= self.store.load(shelf_of(name))
                given[row.print.gathered[name] if gathering.distinct else pair] = kept[pair]
        waiting = [*reversed(given.values())]
        del kept, given
        # Each as it is read gives way to what it says: an archive gives much.
        return [pickle.loads(waiting.pop()) for _ in range(len(waiting))]  # noqa: S301 - put there by workers
