"""How claims stand to one another."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from nutgraf.core.assembly import qualified
from nutgraf.core.claim import Claim, NamedClaimant
from nutgraf.core.prose import Ref, RefKind
from nutgraf.core.verdict import Verdict
from nutgraf.render.sheet import Sheet
from nutgraf.render.view.link import Link


@dataclass(frozen=True, slots=True, kw_only=True)
class RelatedClaim:
    """A claim that another one names."""

    claim: Link
    verdict: Verdict
    explainer: str
    """The title of its explainer; empty where it is this one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Relations:
    """The claims that have to do with one."""

    rebuts: tuple[RelatedClaim, ...]
    rebutted_by: tuple[RelatedClaim, ...]
    """Without those that it rebuts in its turn."""
    same_claimant: tuple[RelatedClaim, ...]
    """Others of the explainer; empty where nobody is named."""
    others: tuple[RelatedClaim, ...]
    """What else the explainer examines, in the order of the file."""

    def __bool__(self) -> bool:
        return bool(self.rebuts or self.rebutted_by or self.same_claimant or self.others)


def relations_of(claim: Claim, sheet: Sheet) -> Relations:
    """A claim's relations; each related claim is named once."""
    slug = sheet.explainer.slug
    rebuts = list(dict.fromkeys(qualified(ref.target, slug) for ref in claim.rebuts))
    rebutted_by = [
        other
        for other in sheet.edition.catalogue.rebutted_by.get(f"{slug}/{claim.id}", ())
        if other not in rebuts
    ]
    named = {f"{slug}/{claim.id}", *rebuts, *rebutted_by}
    rest = [
        (f"{slug}/{other.id}", _who(other) == _who(claim) is not None)
        for other in sheet.explainer.annotations.claims
        if f"{slug}/{other.id}" not in named
    ]
    return Relations(
        rebuts=tuple(_related(rebuts, sheet)),
        rebutted_by=tuple(_related(rebutted_by, sheet)),
        same_claimant=tuple(_related((target for target, same in rest if same), sheet)),
        others=tuple(_related((target for target, same in rest if not same), sheet)),
    )


def _related(targets: Iterable[str], sheet: Sheet) -> Iterator[RelatedClaim]:
    """Claims by `slug/id`; those without a page are left out."""
    for target in targets:
        slug, _, item = target.partition("/")
        entry = sheet.edition.catalogue.entries.get(slug)
        href = sheet.claim_href(slug, item)
        if entry and href:
            yield RelatedClaim(
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
