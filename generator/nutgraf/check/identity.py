"""Rules on names: ids, slugs, titles."""

from collections.abc import Iterator, Sequence

from nutgraf.check.context import Context
from nutgraf.core import rules
from nutgraf.core.catalogue import Entry
from nutgraf.core.diagnostic import Diagnostic, Label
from nutgraf.core.explainer import Explainer
from nutgraf.core.keypath import KeyPath


def ids_are_unique(explainer: Explainer, _: Context) -> Iterator[Diagnostic]:
    """`duplicate-id`: within background, people, claims, locations and sources, each by itself."""
    annotations = explainer.annotations
    kinds: tuple[tuple[str, Sequence[tuple[str, KeyPath]]], ...] = (
        ("background section", [(item.id, item.at) for item in annotations.background]),
        ("person", [(item.id, item.at) for item in annotations.people]),
        ("claim", [(item.id, item.at) for item in annotations.claims]),
        ("location", [(item.id, item.at) for item in annotations.locations]),
        ("source", [(item.id, item.at) for item in annotations.sources]),
    )
    file = annotations.file
    for noun, items in kinds:
        first: dict[str, KeyPath] = {}
        for name, at in items:
            if name in first:
                yield rules.DUPLICATE_ID.at(
                    file.place((*at, "id")),
                    f"the id `{name}` already names another {noun}",
                    label="here again",
                    also=(Label(place=file.place((*first[name], "id")), text="first here"),),
                )
            else:
                first[name] = at


def has_title(explainer: Explainer, _: Context) -> Iterator[Diagnostic]:
    """`missing-title`: neither the annotations nor the article give one."""
    if not explainer.title and explainer.annotations.lost.isdisjoint({"title", "source"}):
        yield rules.MISSING_TITLE.at(
            explainer.annotations.file.place(()),
            f"there is no title: {explainer.article.path} gives no headline either",
        )


def slugs_are_unique(entries: Sequence[Entry]) -> Iterator[Diagnostic]:
    """`duplicate-slug`, over all explainers in the order of their paths."""
    first: dict[str, Entry] = {}
    for entry in entries:
        if entry.slug in first:
            other = first[entry.slug].place
            yield rules.DUPLICATE_SLUG.at(
                entry.place,
                f"the slug `{entry.slug}` is taken by {other.path}",
                also=(Label(place=other, text="first here"),),
                help="give one of them another `slug`",
            )
        else:
            first[entry.slug] = entry
