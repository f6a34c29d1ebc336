"""The JSON Schema of the annotations, for editors that check and complete as one types."""

from typing import Any

from pydantic.json_schema import GenerateJsonSchema

from nutgraf.load.models.document import Annotations

SCHEMA_ID = "urn:nutgraf:annotations:1"


class PlainSchema(GenerateJsonSchema):
    """pydantic's schema without what tells an author nothing: titles of keys, defaults that are empty."""

    def field_title_should_be_set(self, _schema: Any) -> bool:
        """Never: a title would only repeat the key."""
        return False

    def default_schema(self, schema: Any) -> dict[str, Any]:
        """The schema of a value with a default; an empty default is that of a key left out."""
        described = super().default_schema(schema)
        if isinstance(described.get("default"), dict) or described.get("default") in (None, "", []):
            described.pop("default", None)
        return described


def annotation_schema() -> dict[str, Any]:
    """The schema (draft 2020-12) of a file of annotations as YAML reads it.

    It says what JSON Schema can say: keys, types, forms, choices. What it accepts may still break a rule.
    """
    schema = Annotations.model_json_schema(schema_generator=PlainSchema)
    definitions = schema.pop("$defs")
    return {
        "$schema": PlainSchema.schema_dialect,
        "$id": SCHEMA_ID,
        **schema,
        "title": "Annotations of an explainer",
        "$defs": definitions,
    }
