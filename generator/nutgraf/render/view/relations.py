"""How claims stand to one another."""

from collections.abc import Callable, Iterator
from functools import cached_property

from msgspec import Struct

from nutgraf.core.assembly import qualified
from nutgraf.core.claim import Claim, NamedClaimant
from nutgraf.core.prose import Ref, RefKind
from nutgraf.core.verdict import Verdict
from nutgraf.render.sheet import Sheet
from nutgraf.render.view.link import Link


class RelatedClaim(Struct, frozen=True, kw_only=True):
    """A claim that another one names."""

    claim: Link
    verdict: Verdict
    explainer: str
    """The title of its explainer; empty where it is this one."""


class Relations(Struct, frozen=True, kw_only=True, dict=True):
    """The claims that have to do with one."""

    rebuts: tuple[RelatedClaim, ...]
    rebutted_by: tuple[RelatedClaim, ...]
    """Without those that it rebuts in its turn."""
    rest: Callable[[], Iterator[tuple[bool, RelatedClaim]]]
    """The other claims of the explainer, each with whether its claimant is the same."""

    @cached_property
    def same_claimant(self) -> tuple[RelatedClaim, ...]:
        """Others of the explainer; empty where nobody is named."""
        return tuple(claim for same, claim in self._rest if same)

    @cached_property
    def others(self) -> tuple[RelatedClaim, ...]:
        """What else the explainer examines, in the order of the file."""
        return tuple(claim for same, claim in self._rest if not same)

    @cached_property
    def _rest(self) -> tuple[tuple[bool, RelatedClaim], ...]:
        # Only a claim's own page shows them, and there are as many as claims, for every claim.
        return tuple(self.rest())

    def __bool__(self) -> bool:
        return bool(self.rebuts or self.rebutted_by or self._rest)


def relations_of(claim: Claim, sheet: Sheet) -> Relations:
    """A claim's relations; each related claim is named once."""
    slug = sheet.explainer.slug
    own = f"{slug}/{claim.id}"
    rebuts = list(dict.fromkeys(qualified(ref.target, slug) for ref in claim.rebuts))
    rebutted_by = [other for other in sheet.edition.catalogue.rebutted_by.get(own, ()) if other not in rebuts]

    def rest() -> Iterator[tuple[bool, RelatedClaim]]:
        named = {own, *rebuts, *rebutted_by}
        who = _who(claim)
        for other in sheet.explainer.annotations.claims:
            target = f"{slug}/{other.id}"
            if target not in named and (related := _related(target, sheet)):
                yield _who(other) == who is not None, related

    return Relations(
        rebuts=tuple(filter(None, (_related(target, sheet) for target in rebuts))),
        rebutted_by=tuple(filter(None, (_related(target, sheet) for target in rebutted_by))),
        rest=rest,
    )


def _related(target: str, sheet: Sheet) -> RelatedClaim | None:
    """A claim by `slug/id`; None where it has no page."""
    slug, _, item = target.partition("/")
    entry = sheet.edition.catalogue.entries.get(slug)
    href = sheet.claim_href(slug, item)
    if not entry or not href:
        return None
    return RelatedClaim(
        claim=Link(words=entry.items[RefKind.CLAIM][item], href=href),
        verdict=sheet.verdict(entry.verdicts[item]),
        explainer="" if slug == sheet.explainer.slug else entry.title,
    )


def _who(claim: Claim) -> str | None:
    match claim.claimant:
        case Ref(target=identifier):
            return identifier
        case NamedClaimant(name=name):
            return name.casefold()
    return None
