"""What the models refuse, as diagnostics: each at its place in the file, in an author's words."""

from collections.abc import Iterator
from typing import Any

from msgspec import Struct
from pydantic import ValidationError
from pydantic_core import ErrorDetails

from nutgraf.core import rules
from nutgraf.core.diagnostic import Diagnostic
from nutgraf.core.keypath import AnnotationFile, KeyPath
from nutgraf.core.suggest import closest
from nutgraf.core.text import Place, Span
from nutgraf.load.models.outline import mappings, model_at
from nutgraf.load.models.places import place_problems
from nutgraf.load.models.values import unfit
from nutgraf.load.words import code, listed

MAX_MISTAKES = 200
"""Mistakes of one file that are reported at once. Who has more has mended them by the next time."""

_MAX_OWNERS = 3
"""Kinds of mappings that the help names where a key stands in the wrong one."""


def find_mistakes(error: ValidationError | None, file: AnnotationFile, data: Any) -> Iterator[Diagnostic]:
    """Everything that is wrong with a file's keys and values.

    Args:
        error: what the models found; None where they found nothing.
        file: the file that `data` comes from.
        data: the root mapping as the YAML has it.
    """
    details = error.errors(include_url=False)[:MAX_MISTAKES] if error else []
    unknown = {
        item["loc"]: _guess(item["loc"], data) for item in details if item["type"] == "extra_forbidden"
    }
    # A misspelt key is one mistake, not two: what it was meant to be is not missed beside it.
    meant = {(*at[:-1], guess.key) for at, guess in unknown.items()}
    for item in details:
        at = item["loc"]
        if at in unknown:
            yield _unknown_key(at, unknown[at], file)
        elif item["type"] != "missing":
            yield _bad_value(item, file)
        elif at not in meant:
            yield _missing_key(at, file)
    misspelt = {at[:-1] for at in unknown}
    locations = data.get("locations")
    for index, location in enumerate(locations if isinstance(locations, list) else ()):
        at = ("locations", index)
        if isinstance(location, dict) and at not in misspelt:
            for key, clause in place_problems(location):
                place = value_place((*at, key), file) if key else file.key_place(at)
                yield rules.LOCATION_WITHOUT_PLACE.at(place, f"a location {clause}")


def value_place(at: KeyPath, file: AnnotationFile) -> Place:
    """The place of a value; of its key where it is empty, of what holds it where the file has no value."""
    while at and at not in file.nodes:
        at = at[:-1]
    span = file.nodes[at].value
    return file.key_place(at) if span.start == span.end else file.place(at)


class _Guess(Struct, frozen=True):
    """The key that an unknown one was probably meant to be."""

    key: str | None
    given: bool = False
    """Whether its mapping has that one too."""
    owners: tuple[str, ...] = ()
    """What has such a key, where it seems to be in the wrong mapping."""


def _guess(at: KeyPath, data: Any) -> _Guess:
    for part in at[:-1]:
        data = data[part]
    key, model = str(at[-1]), model_at(at[:-1])
    near = closest(key.lower().replace("-", "_").replace(" ", "_"), model.model_fields) if model else None
    owners = tuple(other.noun for other in dict.fromkeys(mappings().values()) if key in other.model_fields)
    if owners and not (near and near.startswith(key)):
        return _Guess(None, owners=owners)
    return _Guess(near, given=near in data)


def _unknown_key(at: KeyPath, guess: _Guess, file: AnnotationFile) -> Diagnostic:
    key, model = str(at[-1]), model_at(at[:-1])
    noun = model.noun if model else "this mapping"
    keys = ", ".join(map(code, model.model_fields)) if model else ""
    if guess.key:
        mend = f"did you mean {code(guess.key)}?"
        mend += " That is given too: keep one of the two" if guess.given else ""
    elif 0 < len(guess.owners) <= _MAX_OWNERS:
        mend = f"{code(key)} is a key of {listed(guess.owners)}; move it there, or correct it"
    else:
        mend = f"{noun} takes {keys}; keys of your own begin with x-"
    return rules.UNKNOWN_KEY.at(file.key_place(at), f"{code(key)} is no key of {noun}", help=mend)


def _missing_key(at: KeyPath, file: AnnotationFile) -> Diagnostic:
    key, parent = str(at[-1]), at[:-1]
    model = model_at(parent)
    meaning = model.model_fields[key].description if model else None
    sentence = (meaning or "").split(". ")[0].rstrip(".")
    mend = f"add {code(key)}, {sentence[:1].lower()}{sentence[1:]}" if sentence else f"add {code(key)}"
    if not parent or not model:
        return rules.MISSING_KEY.at(file.source.place(Span(0, 0)), f"{code(key)} is missing", help=mend)
    place = file.key_place(parent) if parent in file.nodes else value_place(parent, file)
    return rules.MISSING_KEY.at(place, f"{model.noun} has no {code(key)}", help=mend)


def _bad_value(item: ErrorDetails, file: AnnotationFile) -> Diagnostic:
    at = item["loc"]
    while at and at not in file.nodes:
        # A quote that is written as text alone has no key `exact`.
        at = at[:-1]
    rule = rules.BY_CODE.get(item["type"], rules.INVALID_VALUE)
    context = item.get("ctx", {})
    if "clause" not in context:
        # pydantic's own errors: a list or a mapping was expected, and something else was found.
        context = _not_a_collection(item).context or {}
    culprit: KeyPath = at + context.get("within", ())
    place = file.key_place(culprit) if context.get("at_key") else value_place(culprit, file)
    return rule.at(place, f"{_name(at)} {context['clause']}", help=context["help"])


def _not_a_collection(item: ErrorDetails) -> Any:
    value = item["input"]
    if item["type"] == "tuple_type":
        return unfit(value, "a list", "begin each item on a line of its own, with `- `")
    model = model_at(item["loc"])
    fields = model.model_fields if model else {}
    needed = [code(key) for key, field in fields.items() if field.is_required()]
    keys = listed(needed or [code(next(iter(fields)))], "and") if fields else "keys"
    return unfit(value, f"a mapping with {keys}", "write each key on a line of its own, as `key: value`")


def _name(at: KeyPath) -> str:
    """What to call the value at a path: by its key, or by its number in a list."""
    if not at:
        return "the file"
    last = at[-1]
    if isinstance(last, str):
        return code(last)
    return f"item {last + 1} of {_name(at[:-1])}"
