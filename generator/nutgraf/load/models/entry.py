"""What all mappings of the annotations have in common."""

from enum import StrEnum
from typing import Annotated, Any, ClassVar, TypeVar, get_args

from msgspec import Struct
from pydantic import (
    BaseModel,
    ConfigDict,
    GetCoreSchemaHandler,
    PlainValidator,
    WithJsonSchema,
    model_validator,
)
from pydantic_core import CoreSchema

from nutgraf.load.models.values import read_choice

OWN_KEY = "x-"
"""How an author's own keys begin; they are allowed everywhere and ignored."""


def allow_own_keys(schema: dict[str, Any]) -> None:
    """Says of own keys in a mapping's JSON Schema what the model does with them."""
    schema["patternProperties"] = {f"^{OWN_KEY}": {}}


class Entry(BaseModel):
    """A mapping with known keys; any other is a mistake, unless it begins with `x-`."""

    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True, json_schema_extra=allow_own_keys)

    noun: ClassVar[str]
    """What it is, with its article: `a claim`."""

    @model_validator(mode="before")
    @classmethod
    def _without_own_keys(cls, data: Any) -> Any:
        if isinstance(data, dict):
            for key in data:
                if key.startswith(OWN_KEY):
                    return {key: value for key, value in data.items() if not key.startswith(OWN_KEY)}
        return data


class OneWord(Struct, frozen=True):
    """Marks an enumeration whose members are written as their words."""

    def __get_pydantic_core_schema__(
        self, source: type[StrEnum], handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        words = [member.value for member in source]
        return handler.generate_schema(
            Annotated[Any, PlainValidator(read_choice(source)), WithJsonSchema({"enum": words})]
        )


class _NotNull(Struct, frozen=True):
    """Marks an optional type whose None is for absence alone."""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        given, _ = get_args(source)
        return handler.generate_schema(given)


Value = TypeVar("Value")
Maybe = Annotated[Value | None, _NotNull()]
"""What a key takes that may be left out, but not left empty."""
