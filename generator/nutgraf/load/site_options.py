"""The plugin's options, as `mkdocs.yml` writes them."""

from collections.abc import Mapping
from typing import Any

from msgspec import Struct
from pydantic import ValidationError
from pydantic_core import ErrorDetails

from nutgraf.core.keypath import KeyPath
from nutgraf.core.suggest import did_you_mean
from nutgraf.load.models.options import (
    Maps,
    Option,
    Publisher,
    SiteOptions,
    SocialCards,
    Tiles,
    Verdict,
)
from nutgraf.load.models.values import unfit
from nutgraf.load.words import code, listed

__all__ = ["OptionProblem", "SiteOptions", "decode_options"]

_MODELS: Mapping[tuple[str, ...], type[Option]] = {
    (): SiteOptions,
    ("publisher",): Publisher,
    ("verdicts",): Verdict,
    ("maps",): Maps,
    ("maps", "tiles"): Tiles,
    ("social_cards",): SocialCards,
}
"""The mappings among the options, by their path without indexes."""

_KEY = "[key]"
"""How pydantic marks an error in a mapping's key."""


class OptionProblem(Struct, frozen=True, kw_only=True):
    """What is wrong with an option."""

    at: KeyPath
    """Where it stands under the plugin: `("verdicts", 0, "color")`."""
    message: str
    """A clause that completes "option … "."""
    help: str
    """How to mend it."""

    @property
    def option(self) -> str:
        """The option as one word: `verdicts[0].color`."""
        parts = (f"[{part}]" if isinstance(part, int) else f".{part}" for part in self.at)
        return "".join(parts).removeprefix(".")


def decode_options(
    raw: Mapping[str, Any], *, site_name: str
) -> tuple[SiteOptions | None, tuple[OptionProblem, ...]]:
    """Reads the plugin's options; the publisher that they leave out is the site.

    The options are None where there are problems; all of them are returned at once.
    """
    try:
        found = SiteOptions.model_validate(dict(raw))
    except ValidationError as error:
        return None, tuple(map(_problem, error.errors(include_url=False)))
    if found.publisher is None:
        found = found.model_copy(update={"publisher": Publisher.model_construct(name=site_name)})
    return found, ()


def _problem(item: ErrorDetails) -> OptionProblem:
    at = tuple(part for part in item["loc"] if part != _KEY)
    context = item.get("ctx", {})
    if "clause" in context:
        return OptionProblem(
            at=at + context.get("within", ()), message=context["clause"], help=context["help"]
        )
    fields = _MODELS[tuple(part for part in at[:-1] if isinstance(part, str))].model_fields
    if item["type"] in ("extra_forbidden", "invalid_key"):
        keys = list(fields)
        takes = f"the options here are {listed(map(code, keys), 'and')}"
        return OptionProblem(at=at, message="is no option", help=did_you_mean(str(at[-1]), keys, takes))
    if item["type"] == "missing":
        meaning = fields[str(at[-1])].description or ""
        return OptionProblem(
            at=at, message="is missing", help=f"add it: {meaning[:1].lower()}{meaning[1:].rstrip('.')}"
        )
    takes = "a list" if item["type"] == "tuple_type" else "a mapping"
    context = unfit(item["input"], takes).context or {}
    return OptionProblem(at=at, message=context["clause"], help=context["help"])
