"""What the models took in becomes the records that every layer speaks in."""

import posixpath
from collections import Counter

from nutgraf.core import claim as core
from nutgraf.core import explainer as page
from nutgraf.core.keypath import AnnotationFile, KeyPath
from nutgraf.core.location import Location
from nutgraf.core.people import Agent
from nutgraf.core.prose import Prose, Ref, RefKind
from nutgraf.core.quote import Quote
from nutgraf.core.reference import Reference
from nutgraf.core.slug import MAX_SLUG_LENGTH, slugify
from nutgraf.load.models import claims as claim_models
from nutgraf.load.models import document as models
from nutgraf.load.models.places import Location as LocationModel
from nutgraf.load.models.quotes import Quote as QuoteModel

_OF_ARTICLE = tuple(models.SourceArticle.model_fields)


def to_records(model: models.Annotations, slug: str, file: AnnotationFile) -> page.Annotations:
    """The annotations of a file; paths in them become relative to the site's root.

    A path that leaves the root is dropped: `decode` reports it.
    """
    return page.Annotations(
        file=file,
        title=model.title,
        summary=Prose(text=model.summary, at=("summary",)),
        key_points=tuple(
            Prose(text=text, at=("key_points", index)) for index, text in enumerate(model.key_points)
        ),
        slug=slug,
        language=model.language,
        published=model.published,
        updated=model.updated,
        authors=model.authors,
        topics=model.topics,
        image=_image(model.image, file),
        related=_refs(RefKind.EXPLAINER, model.related, ("related",)),
        translation_of=_ref(RefKind.EXPLAINER, model.translation_of, ("translation_of",)),
        status=model.status,
        source=_source_article(model.source),
        background=_background(model.background),
        timeline=tuple(_event(event, ("timeline", index)) for index, event in enumerate(model.timeline)),
        people=tuple(_agent(agent, ("people", index)) for index, agent in enumerate(model.people)),
        glossary=tuple(_term(term, ("glossary", index)) for index, term in enumerate(model.glossary)),
        claims=tuple(_claim(claim, ("claims", index)) for index, claim in enumerate(model.claims)),
        locations=tuple(
            _location(place, ("locations", index)) for index, place in enumerate(model.locations)
        ),
        sources=tuple(
            _reference(entry, ("sources", index), file) for index, entry in enumerate(model.sources)
        ),
        corrections=tuple(
            _correction(entry, ("corrections", index)) for index, entry in enumerate(model.corrections)
        ),
    )


def path_from_root(path: str, file: AnnotationFile) -> str | None:
    """A path that annotations give, relative to the site's root (POSIX); None where it leaves that."""
    joined = posixpath.normpath(posixpath.join(posixpath.dirname(file.source.path), path))
    return None if joined == ".." or joined.startswith("../") else joined


def _ref(kind: RefKind, target: str, at: KeyPath) -> Ref | None:
    return Ref(kind=kind, target=target, at=at) if target else None


def _refs(kind: RefKind, targets: tuple[str, ...], at: KeyPath) -> tuple[Ref, ...]:
    if not targets:
        return ()
    return tuple([Ref(kind=kind, target=target, at=(*at, index)) for index, target in enumerate(targets)])


def _prose(text: str, at: KeyPath) -> Prose | None:
    return Prose(text=text, at=at) if text else None


def _quote(model: QuoteModel | None, at: KeyPath) -> Quote | None:
    if model is None:
        return None
    return Quote(exact=model.exact, prefix=model.prefix, suffix=model.suffix, source=model.source, at=at)


def _image(model: models.Image | None, file: AnnotationFile) -> page.Image | None:
    path = path_from_root(model.file, file) if model else None
    if model is None or path is None:
        return None
    return page.Image(file=path, alt=model.alt, credit=model.credit, caption=model.caption)


def _source_article(model: models.SourceArticle) -> page.SourceArticle:
    return page.SourceArticle(**{name: getattr(model, name) for name in _OF_ARTICLE})


def _background(sections: tuple[models.Background, ...]) -> tuple[page.Background, ...]:
    taken = {section.id for section in sections if section.id}
    tried: Counter[str] = Counter()
    records = []
    for index, section in enumerate(sections):
        at: KeyPath = ("background", index)
        key = section.id or _unused(slugify(section.heading) or f"section-{index + 1}", taken, tried)
        taken.add(key)
        records.append(
            page.Background(
                id=key,
                heading=section.heading,
                text=Prose(text=section.text, at=(*at, "text")),
                sources=_refs(RefKind.SOURCE, section.sources, (*at, "sources")),
                at=at,
            )
        )
    return tuple(records)


def _unused(slug: str, taken: set[str], tried: Counter[str]) -> str:
    """A slug that is not taken: itself, or with a number behind it that was not tried yet."""
    unused = slug
    while unused in taken:
        tried[slug] += 1
        suffix = f"-{tried[slug] + 1}"
        unused = f"{slug[: MAX_SLUG_LENGTH - len(suffix)].rstrip('-')}{suffix}"
    return unused


def _event(model: models.Event, at: KeyPath) -> page.Event:
    return page.Event(
        date=model.date,
        title=model.title,
        text=_prose(model.text, (*at, "text")),
        location=_ref(RefKind.LOCATION, model.location, (*at, "location")),
        sources=_refs(RefKind.SOURCE, model.sources, (*at, "sources")),
        at=at,
    )


def _agent(model: models.Agent, at: KeyPath) -> Agent:
    return Agent(
        id=model.id,
        name=model.name,
        kind=model.kind,
        role=model.role,
        text=_prose(model.text, (*at, "text")),
        url=model.url,
        wikidata=model.wikidata,
        aliases=model.aliases,
        at=at,
    )


def _term(model: models.Term, at: KeyPath) -> page.Term:
    return page.Term(term=model.term, definition=Prose(text=model.definition, at=(*at, "definition")), at=at)


def _claim(model: claim_models.Claim, at: KeyPath) -> core.Claim:
    return core.Claim(
        id=model.id,
        claim=model.claim,
        claimant=_claimant(model.claimant, (*at, "claimant")),
        made=model.made,
        quote=_quote(model.quote, (*at, "quote")),
        verdict=model.verdict,
        assessment=_prose(model.assessment, (*at, "assessment")),
        evidence=tuple(
            _evidence(item, (*at, "evidence", index)) for index, item in enumerate(model.evidence)
        ),
        rebuts=_refs(RefKind.CLAIM, model.rebuts, (*at, "rebuts")),
        background=_ref(RefKind.BACKGROUND, model.background, (*at, "background")),
        locations=_refs(RefKind.LOCATION, model.locations, (*at, "locations")),
        appearances=tuple(
            core.Appearance(url=item.url, archived=item.archived, published=item.published)
            for item in model.appearances
        ),
        reviewed=core.Review(by=model.reviewed.by, on=model.reviewed.date),
        at=at,
    )


def _claimant(model: claim_models.Claimant | str | None, at: KeyPath) -> Ref | core.NamedClaimant | None:
    if isinstance(model, claim_models.Claimant):
        return core.NamedClaimant(name=model.name, kind=model.kind, url=model.url)
    return _ref(RefKind.PERSON, model or "", at)


def _evidence(model: claim_models.Evidence, at: KeyPath) -> core.Evidence:
    quote = Quote(exact=model.quote, source=model.source, at=(*at, "quote")) if model.quote else None
    return core.Evidence(
        source=Ref(kind=RefKind.SOURCE, target=model.source, at=(*at, "source")),
        stance=model.stance,
        quote=quote,
        note=_prose(model.note, (*at, "note")),
        at=at,
    )


def _location(model: LocationModel, at: KeyPath) -> Location:
    return Location(
        id=model.id,
        name=model.name,
        kind=model.kind,
        lat=model.lat,
        lon=model.lon,
        geometry=model.geometry,
        uncertainty_m=model.uncertainty_m,
        unlocated=model.unlocated,
        country=model.country,
        quote=_quote(model.quote, (*at, "quote")),
        role=model.role,
        aliases=model.aliases,
        wikidata=model.wikidata,
        geonames=model.geonames,
        text=_prose(model.text, (*at, "text")),
        sources=_refs(RefKind.SOURCE, model.sources, (*at, "sources")),
        at=at,
    )


def _reference(model: models.Reference, at: KeyPath, file: AnnotationFile) -> Reference:
    return Reference(
        id=model.id,
        title=model.title,
        publisher=model.publisher,
        author=model.author,
        url=model.url,
        archived=model.archived,
        published=model.published,
        accessed=model.accessed,
        kind=model.kind,
        article=(path_from_root(model.article, file) or "") if model.article else "",
        at=at,
    )


def _correction(model: models.Correction, at: KeyPath) -> page.Correction:
    return page.Correction(date=model.date, text=Prose(text=model.text, at=(*at, "text")), at=at)
