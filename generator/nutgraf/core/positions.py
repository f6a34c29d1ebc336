"""The positions of a GeoJSON geometry, and how far two places are apart."""

from collections.abc import Iterator, Mapping, Sequence
from math import asin, cos, radians, sin, sqrt
from typing import Any

EARTH_KM = 6371.0088
"""The Earth's mean radius in km (IUGG)."""

Position = tuple[float, float]
"""Latitude and longitude in degrees."""


def positions(geometry: Mapping[str, Any]) -> Iterator[Position]:
    """All positions of a geometry, in its order."""
    yield from _walk(geometry.get("coordinates", ()))
    for part in geometry.get("geometries", ()):
        yield from positions(part)


def exchanged(geometry: Mapping[str, Any]) -> Mapping[str, Any]:
    """The geometry with the first two numbers of each position exchanged."""
    if "geometries" in geometry:
        return {**geometry, "geometries": [exchanged(part) for part in geometry["geometries"]]}
    return {**geometry, "coordinates": _turn(geometry["coordinates"])}


def distance_km(one: Position, other: Position) -> float:
    """The great-circle distance (haversine formula)."""
    (up, across), (other_up, other_across) = (map(radians, position) for position in (one, other))
    chord = sin((other_up - up) / 2) ** 2 + sin((other_across - across) / 2) ** 2 * cos(up) * cos(other_up)
    return 2 * EARTH_KM * asin(sqrt(min(1.0, chord)))


def _walk(value: Sequence[Any]) -> Iterator[Position]:
    if value and isinstance(value[0], int | float):
        yield float(value[1]), float(value[0])
    else:
        for item in value:
            yield from _walk(item)


def _turn(value: Sequence[Any]) -> list[Any]:
    if value and isinstance(value[0], int | float):
        return [value[1], value[0], *value[2:]]
    return [_turn(item) for item in value]
