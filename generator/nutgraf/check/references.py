"""Rules on references: every id that is named must exist where it is looked for."""

from collections.abc import Iterator

from nutgraf.check.context import Context
from nutgraf.core import rules
from nutgraf.core.assembly import entry_of
from nutgraf.core.catalogue import Entry
from nutgraf.core.diagnostic import Diagnostic
from nutgraf.core.explainer import Explainer, Status
from nutgraf.core.prose import Ref, RefKind, references
from nutgraf.core.suggest import did_you_mean
from nutgraf.core.text import Place

_NOUNS = {
    RefKind.CLAIM: "claim",
    RefKind.LOCATION: "location",
    RefKind.PERSON: "person",
    RefKind.BACKGROUND: "background section",
    RefKind.SOURCE: "source",
}
_KEYS = {
    RefKind.CLAIM: "claims",
    RefKind.LOCATION: "locations",
    RefKind.PERSON: "people",
    RefKind.BACKGROUND: "background",
    RefKind.SOURCE: "sources",
}


def resolve(explainer: Explainer, context: Context) -> Iterator[Diagnostic]:
    """`unknown-reference`: by key and in prose, within the explainer and across explainers."""
    own = entry_of(explainer)
    for ref in every_reference(explainer):
        if ref.kind is RefKind.EXPLAINER:
            yield from _explainer(ref, explainer, context)
        elif "/" in ref.target and ref.kind is not RefKind.SOURCE:
            yield from _elsewhere(ref, explainer, context)
        else:
            yield from _here(ref, explainer, own)


def rebut_others(explainer: Explainer, _: Context) -> Iterator[Diagnostic]:
    """`rebuts-itself`: a claim among the claims that it rebuts."""
    for claim in explainer.annotations.claims:
        for ref in claim.rebuts:
            if ref.target in (claim.id, f"{explainer.slug}/{claim.id}"):
                yield rules.REBUTS_ITSELF.at(
                    _place(ref, explainer), f"the claim `{claim.id}` is said to rebut itself"
                )


def every_reference(explainer: Explainer) -> Iterator[Ref]:
    """The references that are values of their own, then those inside prose."""
    yield from explainer.annotations.direct_refs()
    for prose in explainer.annotations.prose():
        yield from references(prose)


def _here(ref: Ref, explainer: Explainer, own: Entry) -> Iterator[Diagnostic]:
    known = own.items[ref.kind]
    if ref.target in known or _KEYS[ref.kind] in explainer.annotations.lost:
        return
    noun = _NOUNS[ref.kind]
    otherwise = (
        f"add it under `{_KEYS[ref.kind]}`, or name one of: {', '.join(sorted(known))}"
        if known
        else f"this explainer has no {_KEYS[ref.kind]} yet; add it under `{_KEYS[ref.kind]}`"
    )
    yield rules.UNKNOWN_REFERENCE.at(
        _place(ref, explainer),
        f"there is no {noun} `{ref.target}` in this explainer",
        help=did_you_mean(ref.target, known, otherwise),
    )


def _elsewhere(ref: Ref, explainer: Explainer, context: Context) -> Iterator[Diagnostic]:
    slug, _, item = ref.target.partition("/")
    if slug in context.broken:
        return
    entry = context.catalogue.entries.get(slug)
    if entry is None:
        yield _unknown_explainer(slug, _place(ref, explainer), context)
        return
    if item not in entry.items[ref.kind]:
        known = entry.items[ref.kind]
        yield rules.UNKNOWN_REFERENCE.at(
            _place(ref, explainer),
            f"the explainer `{slug}` has no {_NOUNS[ref.kind]} `{item}`",
            help=did_you_mean(item, known, f"its ids are: {', '.join(sorted(known)) or 'none'}"),
        )
    else:
        yield from _published(ref, explainer, context)


def _explainer(ref: Ref, explainer: Explainer, context: Context) -> Iterator[Diagnostic]:
    if ref.target == explainer.slug:
        yield rules.UNKNOWN_REFERENCE.at(
            _place(ref, explainer),
            f"`{ref.target}` is this explainer itself",
            help="name another explainer, or remove it",
        )
    elif ref.target in context.broken:
        return
    elif ref.target not in context.catalogue.entries:
        yield _unknown_explainer(ref.target, _place(ref, explainer), context)
    else:
        yield from _published(ref, explainer, context)


def _published(ref: Ref, explainer: Explainer, context: Context) -> Iterator[Diagnostic]:
    """A page for readers may not lead to one that they cannot have."""
    slug = ref.target.partition("/")[0]
    is_draft = explainer.annotations.status is Status.DRAFT
    if context.catalogue.entries[slug].draft and not is_draft and not context.preview:
        yield rules.UNKNOWN_REFERENCE.at(
            _place(ref, explainer),
            f"the explainer `{slug}` is a draft, so that no published page has it",
            help="publish it (`status: published`), or remove the reference until then",
        )


def _unknown_explainer(slug: str, place: Place, context: Context) -> Diagnostic:
    return rules.UNKNOWN_REFERENCE.at(
        place,
        f"there is no explainer `{slug}`",
        help=did_you_mean(
            slug, context.catalogue.entries, "name an explainer by its slug: its `slug`, or its file's stem"
        ),
    )


def _place(ref: Ref, explainer: Explainer) -> Place:
    file = explainer.annotations.file
    return file.place_of(ref.word, ref.at, ref.occurrence) if ref.word else file.place(ref.at)
