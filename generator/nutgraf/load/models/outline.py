"""The format as a tree: which mapping stands where, and which of its keys take Markdown."""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any, get_args

from nutgraf.core.keypath import KeyPath
from nutgraf.load.models.document import Annotations
from nutgraf.load.models.entry import Entry
from nutgraf.load.models.values import IS_MARKDOWN


@lru_cache(maxsize=1)
def mappings() -> Mapping[tuple[str, ...], type[Entry]]:
    """Every mapping of the format, by its path without indexes: `("claims", "quote")`."""
    found: dict[tuple[str, ...], type[Entry]] = {}

    def add(at: tuple[str, ...], model: type[Entry]) -> None:
        found[at] = model
        for key, field in model.model_fields.items():
            for nested in _models_in(field.annotation):
                add((*at, key), nested)

    add((), Annotations)
    return found


def _models_in(annotation: Any) -> Iterator[type[Entry]]:
    if isinstance(annotation, type) and issubclass(annotation, Entry):
        yield annotation
    for part in get_args(annotation):
        yield from _models_in(part)


def model_at(at: KeyPath) -> type[Entry] | None:
    """The mapping that stands at a path, where the format has one there."""
    return mappings().get(tuple(part for part in at if isinstance(part, str)))


@lru_cache(maxsize=1)
def markdown_keys() -> tuple[tuple[str, ...], ...]:
    """The paths, without indexes, of every key that takes Markdown or a list of it."""
    return tuple(
        (*at, key)
        for at, model in mappings().items()
        for key, field in model.model_fields.items()
        if IS_MARKDOWN in field.metadata or IS_MARKDOWN in _metadata_in(field.annotation)
    )


def _metadata_in(annotation: Any) -> Iterator[Any]:
    yield from getattr(annotation, "__metadata__", ())
    for part in get_args(annotation):
        yield from _metadata_in(part)
