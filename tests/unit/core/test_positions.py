from typing import Any

import pytest

from nutgraf.core.positions import distance_km, exchanged, positions


@pytest.mark.parametrize(
    ("one", "other", "km"),
    [
        ((48.8566, 2.3522), (51.5074, -0.1278), 344),
        ((0, 179.5), (0, -179.5), 111.2),
        ((90, 0), (-90, 77), 20_015),
        ((12, 34), (12, 34), 0),
    ],
)
def test_distances(one: tuple[float, float], other: tuple[float, float], km: float) -> None:
    assert distance_km(one, other) == pytest.approx(km, abs=1)


def test_positions_of_any_geometry_are_latitude_and_longitude() -> None:
    ring = [[1, 2], [3, 4, 500], [5, 6], [1, 2]]
    geometry: dict[str, Any] = {
        "type": "GeometryCollection",
        "geometries": [
            {"type": "Point", "coordinates": [7, 8]},
            {"type": "MultiPolygon", "coordinates": [[ring]]},
        ],
    }
    assert list(positions(geometry)) == [(8, 7), (2, 1), (4, 3), (6, 5), (2, 1)]
    assert list(positions(exchanged(geometry))) == [(7, 8), (1, 2), (3, 4), (5, 6), (1, 2)]
    assert exchanged(exchanged(geometry)) == geometry
