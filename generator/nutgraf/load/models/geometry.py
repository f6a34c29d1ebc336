"""GeoJSON geometries in annotations (RFC 7946, 3.1)."""

import math
import warnings
from typing import Annotated, Any

from pydantic import PlainValidator, ValidationError, WithJsonSchema
from pydantic_core import ErrorDetails

from nutgraf.core import rules
from nutgraf.core.keypath import KeyPath
from nutgraf.core.suggest import did_you_mean
from nutgraf.load.models.values import mistake, unfit
from nutgraf.load.words import code, describe, listed, quoted, written

COLLECTION = "GeometryCollection"
TYPES = ("Point", "MultiPoint", "LineString", "MultiLineString", "Polygon", "MultiPolygon", COLLECTION)

_KEYS = ("type", "coordinates", "geometries", "bbox")
_TAKES = "a GeoJSON geometry: a mapping with `type` and `coordinates`"
_FEATURES = frozenset({"Feature", "FeatureCollection"})


def read_geometry(value: Any) -> dict[str, Any]:
    """A geometry, checked and made plain; a `bbox` in it is dropped."""
    _check(value, ())
    plain: dict[str, Any] = _plain(value)
    _check_structure(plain)
    return plain


def _check(value: Any, within: KeyPath) -> None:
    """Everything that the library does not look at: keys, numbers and their range."""
    if not isinstance(value, dict):
        if within:
            raise mistake(
                rules.INVALID_GEOMETRY, f"holds {describe(value)} where a geometry belongs", within=within
            )
        raise unfit(value, _TAKES)
    kind = value.get("type")
    if kind not in TYPES:
        raise _unknown_type(kind, within)
    for key in value:
        if key not in _KEYS and not key.startswith("x-"):
            raise mistake(
                rules.INVALID_GEOMETRY,
                f"has the key {code(key)}, which a geometry does not have",
                did_you_mean(key, _KEYS, "remove the key; keys of your own begin with x-"),
                within=(*within, key),
                at_key=True,
            )
    member = "geometries" if kind == COLLECTION else "coordinates"
    parts = value.get(member)
    if not isinstance(parts, list) or not parts:
        raise mistake(
            rules.INVALID_GEOMETRY,
            f"has no {code(member)}" if not parts else f"has {describe(parts)} as {code(member)}",
            f"give {code(member)} as a list",
            within=(*within, member),
        )
    if kind == COLLECTION:
        for index, part in enumerate(parts):
            _check(part, (*within, member, index))
    else:
        _check_numbers(parts, (*within, member))


def _unknown_type(kind: Any, within: KeyPath) -> Exception:
    types = listed(map(code, TYPES))
    if kind is None:
        return mistake(rules.INVALID_GEOMETRY, "has no `type`", f"add type, one of {types}", within=within)
    if kind in _FEATURES:
        mend = f"take the `geometry` out of the {kind}, and give it alone"
    else:
        mend = did_you_mean(str(kind), TYPES, f"write one of {types}")
    return mistake(
        rules.INVALID_GEOMETRY,
        f"has the type {quoted(str(kind))}, which is no geometry",
        mend,
        within=(*within, "type"),
    )


def _check_numbers(values: list[Any], within: KeyPath) -> None:
    if values and all(isinstance(value, list) for value in values):
        for index, value in enumerate(values):
            _check_numbers(value, (*within, index))
        return
    for index, value in enumerate(values):
        at = (*within, index)
        if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
            raise mistake(
                rules.INVALID_GEOMETRY,
                f"has {describe(value)} in a position, which is no coordinate",
                within=at,
            )
        limit, name = ((180, "longitude"), (90, "latitude"), (math.inf, "height"))[min(index, 2)]
        if abs(value) > limit:
            raise mistake(
                rules.INVALID_GEOMETRY,
                f"has the {name} {written(value)}, beyond {limit} degrees",
                "positions are [lon, lat]; the two may be swapped",
                within=at,
            )


def _check_structure(value: dict[str, Any]) -> None:
    """How coordinates are nested, how many there are, and that rings are closed, by geojson-pydantic."""
    # A third of a second to import, and few sites have areas or routes.
    from geojson_pydantic.geometries import parse_geometry_obj

    try:
        with warnings.catch_warnings():
            # It warns of collections that are unusual but valid.
            warnings.simplefilter("ignore")
            parse_geometry_obj(value)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        within = _path_in(value, first["loc"])
        raise mistake(rules.INVALID_GEOMETRY, *_in_words(first, value), within=within) from None


def _in_words(error: ErrorDetails, value: dict[str, Any]) -> tuple[str, str]:
    """The clause and the help for what the library found."""
    if error["type"] == "value_error":
        return "has a ring that is not closed", "end each ring of a polygon with its first position again"
    if error["type"] == "too_short":
        least = error["ctx"]["min_length"]
        return (
            "has too few positions in a line or ring",
            f"give at least {least}; a ring needs four, the last the same as the first",
        )
    return (
        f"nests its coordinates otherwise than a {value['type']} does",
        "a Point is [lon, lat], a LineString a list of those, a Polygon a list of rings",
    )


def _path_in(value: Any, location: tuple[str | int, ...]) -> KeyPath:
    """The library's location of an error without the names of types in it."""
    path: list[str | int] = []
    for part in location:
        keys = value if isinstance(value, dict) else range(len(value)) if isinstance(value, list) else ()
        if part in keys:
            value = value[part]
            path.append(part)
    return tuple(path)


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _plain(part) for key, part in value.items() if key in _KEYS and key != "bbox"}
    if isinstance(value, list):
        return [_plain(part) for part in value]
    if isinstance(value, str):
        return value
    return float(value) if isinstance(value, float) else int(value)


Geometry = Annotated[
    dict[str, Any],
    PlainValidator(read_geometry),
    WithJsonSchema(
        {
            "type": "object",
            "required": ["type"],
            "properties": {
                "type": {"enum": list(TYPES)},
                "coordinates": {"type": "array", "minItems": 1},
                "geometries": {"type": "array", "minItems": 1, "items": {"type": "object"}},
                "bbox": {"type": "array"},
            },
            "patternProperties": {"^x-": {}},
            "additionalProperties": False,
        }
    ),
]
