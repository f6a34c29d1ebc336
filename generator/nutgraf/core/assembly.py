"""Annotations and the texts that they speak of become one record."""

from collections.abc import Iterable, Mapping

from msgspec.structs import replace

from nutgraf.core.article import Article, ArticleMetadata
from nutgraf.core.catalogue import Catalogue, Entry
from nutgraf.core.explainer import Annotations, Explainer, SourceArticle, Status
from nutgraf.core.keypath import KeyPath
from nutgraf.core.prose import RefKind
from nutgraf.core.quote import Outcome
from nutgraf.core.text import Place

_METADATA = ArticleMetadata.__struct_fields__


def assemble(
    annotations: Annotations,
    article: Article,
    kept: Mapping[str, Article],
    outcomes: Mapping[KeyPath, Outcome],
) -> Explainer:
    """Joins annotations to their article; what they leave open of it comes from its own metadata."""
    source = complete(annotations.source, article.metadata)
    return Explainer(
        annotations=annotations,
        article=article,
        kept=kept,
        outcomes=outcomes,
        title=annotations.title or source.headline,
        source=source,
    )


def complete(source: SourceArticle, metadata: ArticleMetadata) -> SourceArticle:
    """What the annotations say of an article, its gaps filled from what the file says of itself."""
    gaps = {name: getattr(metadata, name) for name in _METADATA if not getattr(source, name)}
    return replace(source, **gaps)


def catalogue_of(entries: Iterable[Entry]) -> Catalogue:
    """What explainers may know of one another; of two with one slug the first counts."""
    by_slug: dict[str, Entry] = {}
    for entry in entries:
        by_slug.setdefault(entry.slug, entry)
    rebutted_by: dict[str, list[str]] = {}
    translations: dict[str, list[str]] = {}
    for slug, entry in by_slug.items():
        if entry.translation_of:
            translations.setdefault(entry.translation_of, []).append(slug)
        for claim, target in entry.rebuttals:
            rebutted_by.setdefault(target, []).append(f"{slug}/{claim}")
    return Catalogue(
        entries=by_slug,
        rebutted_by={target: tuple(claims) for target, claims in rebutted_by.items()},
        translations={original: tuple(slugs) for original, slugs in translations.items()},
    )


def entry_of(explainer: Explainer) -> Entry:
    """One explainer, as others see it."""
    annotations = explainer.annotations
    return Entry(
        slug=annotations.slug,
        title=explainer.title,
        place=slug_place(annotations),
        draft=annotations.status is Status.DRAFT,
        language=annotations.language,
        items={
            RefKind.CLAIM: {claim.id: claim.claim for claim in annotations.claims},
            RefKind.LOCATION: {location.id: location.name for location in annotations.locations},
            RefKind.PERSON: {agent.id: agent.name for agent in annotations.people},
            RefKind.BACKGROUND: {section.id: section.heading for section in annotations.background},
            RefKind.SOURCE: {source.id: source.title for source in annotations.sources},
        },
        verdicts={claim.id: claim.verdict for claim in annotations.claims},
        rebuttals=tuple(
            dict.fromkeys(
                (claim.id, qualified(ref.target, annotations.slug))
                for claim in annotations.claims
                for ref in claim.rebuts
            )
        ),
        topics=annotations.topics,
        translation_of=annotations.translation_of.target if annotations.translation_of else "",
    )


def qualified(target: str, slug: str) -> str:
    """A reference in its long form `slug/id`, whichever form it has."""
    return target if "/" in target else f"{slug}/{target}"


def slug_place(annotations: Annotations) -> Place:
    """Where an explainer's slug comes from: its key `slug`, or the head of its file."""
    file = annotations.file
    return file.place(("slug",)) if ("slug",) in file.nodes else Place(path=file.source.path)
