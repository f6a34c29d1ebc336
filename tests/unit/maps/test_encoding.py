"""What `tools/basemap.py` writes is what the base map reads."""

import numpy as np
import pytest
import shapely
from hypothesis import assume, given
from hypothesis import strategies as st

from basemap_layers.encoding import encode_shapes
from nutgraf.maps.archive import Archive
from nutgraf.maps.encoding import decode_lines, decode_polygons

SCALE = 100
steps = st.integers(-18_000, 18_000)


def test_polygons_with_holes_and_several_parts_come_back() -> None:
    hole = shapely.Polygon(
        [(0, 0), (4, 0), (4, 4), (0, 4)], holes=[[(1, 1), (1, 2), (2, 2)], [(3, 3), (3, 2), (2, 3)]]
    )
    two = shapely.MultiPolygon([shapely.box(10, 10, 11, 11), shapely.box(-180, -90, -179, -89.5)])
    found = decode_polygons(encode_shapes([hole, two], SCALE))
    assert [shape.geom_type for shape in found] == ["MultiPolygon", "MultiPolygon"]
    assert found[0].equals(hole)
    assert found[1].equals(two)


def test_one_feature_comes_back_as_one() -> None:
    (found,) = decode_polygons(encode_shapes([shapely.box(0, 0, 1, 1)], SCALE))
    assert found.equals(shapely.box(0, 0, 1, 1))


@given(st.lists(st.lists(st.tuples(steps, st.integers(-9_000, 9_000)), min_size=2), min_size=1))
def test_lines_come_back_on_the_grid(lines: list[list[tuple[int, int]]]) -> None:
    drawn = [shapely.LineString(np.array(line) / SCALE) for line in lines]
    assume(all(len(set(line)) > 1 for line in lines))
    longest = max(np.abs(np.diff(line, axis=0)).max() for line in lines)
    if longest > np.iinfo(np.int16).max:
        with pytest.raises(ValueError, match="longer step"):
            encode_shapes(drawn, SCALE)
        return
    for found, line in zip(decode_lines(encode_shapes(drawn, SCALE)), lines, strict=True):
        positions = np.rint(shapely.get_coordinates(found) * SCALE).astype(int).tolist()
        distinct = [list(p) for n, p in enumerate(line) if not n or p != line[n - 1]]
        assert positions == distinct


def test_a_line_that_the_grid_swallows_is_refused() -> None:
    with pytest.raises(ValueError, match="shorter than a step"):
        encode_shapes([shapely.LineString([(0, 0), (0.001, 0)])], SCALE)


def test_another_file_is_refused() -> None:
    with pytest.raises(ValueError, match="no base map"):
        Archive(b"NGMAP2" + bytes(20))
