"""What is left of annotations when everything that the models refuse is taken out.

A preview can then show a page that has a mistake, and a site that takes a mistake for a warning
loses no more than the value that has it.
"""

from collections.abc import Mapping
from typing import Any

from msgspec import Struct
from pydantic import ValidationError

from nutgraf.core.keypath import KeyPath, NodeSpans
from nutgraf.load.models import document as models

_MAX_ROUNDS = 16
"""Taking a value out can leave its mapping without a required key, and so on up to the root."""

_KEYS = frozenset(models.Annotations.model_fields)

Nodes = Mapping[KeyPath, NodeSpans]


class Salvaged(Struct, frozen=True, kw_only=True):
    """What is left of a file."""

    model: models.Annotations
    nodes: Nodes
    """The spans of its values, by where these are now: items of a list move up."""
    lost: frozenset[str]
    """The top-level keys under which something was taken out; all of them where one is not known, since it
    may be any of them misspelt."""


def salvage(data: Any, nodes: Nodes, error: ValidationError) -> Salvaged | None:
    """Takes out what was refused until the rest is accepted; None where too little is left.

    Args:
        data: the root mapping as the YAML has it; it stays as it is.
        nodes: the spans of its values.
        error: what the models found in it.
    """
    lost: set[str] = set()
    for _ in range(_MAX_ROUNDS):
        gone = {_culprit(item["type"], item["loc"], nodes) for item in error.errors(include_url=False)}
        if () in gone:
            return None
        for at in gone:
            lost |= {str(at[0])} if at[0] in _KEYS else _KEYS
        data, nodes = _without(data, (), gone), _moved_up(nodes, gone)
        try:
            model = models.Annotations.model_validate(data)
        except ValidationError as next_error:
            error = next_error
        else:
            return Salvaged(model=model, nodes=nodes, lost=frozenset(lost))
    return None


def _culprit(kind: str, at: KeyPath, nodes: Nodes) -> KeyPath:
    """What to take out: the value that is refused, or the mapping that lacks a key."""
    if kind == "missing":
        return at[:-1]
    while at and at not in nodes:
        at = at[:-1]
    return at


def _without(value: Any, at: KeyPath, gone: set[KeyPath]) -> Any:
    if isinstance(value, dict):
        return {
            key: _without(item, (*at, key), gone) for key, item in value.items() if (*at, key) not in gone
        }
    if isinstance(value, list):
        return [
            _without(item, (*at, index), gone) for index, item in enumerate(value) if (*at, index) not in gone
        ]
    return value


def _moved_up(nodes: Nodes, gone: set[KeyPath]) -> dict[KeyPath, NodeSpans]:
    """The nodes that are left, by their new paths; `nodes` has what holds a value before the value."""
    new_paths: dict[KeyPath, KeyPath] = {(): ()}
    lengths: dict[KeyPath, int] = {}
    for at in sorted(nodes, key=lambda path: [(isinstance(part, str), part) for part in path]):
        if not at or at in gone or at[:-1] not in new_paths:
            continue
        parent, part = new_paths[at[:-1]], at[-1]
        if isinstance(part, int):
            part = lengths.get(parent, 0)
            lengths[parent] = part + 1
        new_paths[at] = (*parent, part)
    return {new: nodes[at] for at, new in new_paths.items() if at in nodes}
