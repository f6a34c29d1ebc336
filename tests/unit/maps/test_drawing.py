"""Path data, labels, scale bars: the small parts of a map."""

import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st

from nutgraf.maps.labels import Room, Wanted
from nutgraf.maps.lettering import MAIN, NAME, lines_of
from nutgraf.maps.markup import element
from nutgraf.maps.outlines import geometry_of
from nutgraf.maps.paths import path_of
from nutgraf.maps.scalebar import number, scale_bar


def test_path_data_is_relative_with_one_decimal_and_closed() -> None:
    square = shapely.box(10, 10, 20.25, 20)
    assert path_of(square) == "M20.2 10l0 10-10.2 0 0-10z"
    assert path_of(shapely.LineString([(0, 0), (0.04, 0), (3, 4)])) == "M0 0l3 4"


def test_holes_are_rings_of_their_own_and_specks_are_left_out() -> None:
    land = shapely.Polygon(shapely.box(0, 0, 9, 9).exterior, [shapely.box(3, 3, 6, 6).exterior])
    assert path_of(land).count("z") == 2
    assert path_of(land, least_area=10).count("z") == 1


@given(rights=st.lists(st.integers(-30, 30), min_size=2, max_size=300))
def test_rounding_does_not_add_up(rights: list[int]) -> None:
    line = shapely.LineString([(x / 70, index / 3) for index, x in enumerate(rights)])
    numbers = path_of(line).replace("M", "").replace("l", " ").replace("-", " -").split()
    x = sum(float(value) for value in numbers[::2])
    assert x == pytest.approx(rights[-1] / 70, abs=0.051)


@pytest.mark.parametrize(
    ("px_per_km", "km", "mi"), [(1, 100, 50), (6, 20, 10), (0.02, 5000, 2000), (300, 0.2, 0.1)]
)
def test_scale_bars_are_round_and_to_scale(px_per_km: float, km: float, mi: float) -> None:
    bar = scale_bar(px_per_km, 120)
    assert (bar.km, bar.mi) == (km, mi)
    assert bar.km_px == pytest.approx(km * px_per_km)
    assert bar.mi_px == pytest.approx(mi * 1.609344 * px_per_km)


def test_long_numbers_have_narrow_spaces() -> None:
    assert [number(value) for value in (0.5, 500, 5000, 10_000)] == ["0.5", "500", "5000", "10\u202f000"]


def wanted(key: str, x: float, y: float, name: str = "Khmeimim", *, far: bool = False) -> Wanted:
    return Wanted(key=key, lines=(name,), lettering=NAME, spots=((x, y),), radius=4, far=far)


def test_a_label_stands_beside_its_sign_on_the_side_of_reading() -> None:
    assert Room(400, 300).place([wanted("a", 200, 150)])["a"].anchor == "start"
    assert Room(400, 300, "rtl").place([wanted("a", 200, 150)])["a"].anchor == "end"
    assert Room(400, 300).place([wanted("a", 380, 150)])["a"].anchor == "end"


def test_a_label_leaves_a_line_free_where_it_can() -> None:
    road = shapely.LineString([(0, 150), (400, 150)])
    room = Room(400, 300, lines=road)
    placed = room.place([wanted("a", 200, 150)])["a"]
    assert not shapely.box(*placed.rect).intersects(road)


def test_a_label_that_has_no_room_beside_its_sign_has_a_leader_or_is_left_out() -> None:
    room = Room(400, 300)
    room.take(*((x, y, x + 20, y + 20) for x in (175, 205) for y in (130, 150)))
    room.take((170, 125, 230, 145), (170, 155, 230, 175))
    assert not room.place([wanted("a", 200, 150)])
    assert Room(10, 10).place([wanted("b", 5, 5, far=True)]) == {}


def test_letters_of_all_scripts_take_room() -> None:
    assert MAIN.width("WWWW") > MAIN.width("iiii") > 0
    assert NAME.width("東京") > NAME.width("ab")
    assert NAME.width("e\u0301") == NAME.width("e")


@given(st.text(max_size=80))
def test_lines_hold_all_words(text: str) -> None:
    assert "".join("".join(lines_of(text)).split()) == "".join(text.split())


def test_markup_is_escaped() -> None:
    assert element("a", href='"<&\x00', class_="x") == '<a href="&#34;&lt;&amp;" class="x"/>'


def test_a_line_over_the_antimeridian_takes_the_short_way() -> None:
    across = geometry_of({"type": "LineString", "coordinates": [[179, 0], [-179, 0]]})
    assert across.length == 2
    cut = geometry_of(
        {"type": "MultiLineString", "coordinates": [[[179, 0], [180, 0]], [[-180, 0], [-179, 0]]]}
    )
    assert cut.length == 2
