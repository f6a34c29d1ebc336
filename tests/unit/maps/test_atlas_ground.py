"""The ground of the atlas: small, whole, and taking no side."""

import gzip
import json
from functools import lru_cache
from typing import Any

import pytest

from nutgraf.core.addresses import ATLAS_GROUND, ATLAS_NEAR
from nutgraf.core.keypath import KeyPath
from nutgraf.core.location import Location
from nutgraf.maps.atlas import ground_files, near_ground, wide_ground
from nutgraf.maps.basemap import BaseMap, base_map
from nutgraf.maps.place import DASHED, Policy, Words

AT: KeyPath = ()


def lines(data: dict[str, Any], layer: str) -> list[list[tuple[float, float]]]:
    """A layer's lines as a browser reads them, longitudes first."""
    found = []
    for steps in data[layer]:
        x = y = 0
        line = []
        for across, up in zip(steps[::2], steps[1::2], strict=True):
            x, y = x + across, y + up
            line.append((x / data["scale"], y / data["scale"]))
        found.append(line)
    return found


@lru_cache(maxsize=1)
def world() -> bytes:
    from nutgraf.render.language import language_of

    return wide_ground(base_map(), DASHED, language_of("de"))


def test_the_world_is_small() -> None:
    assert len(gzip.compress(world())) < 200_000


def test_all_positions_are_on_the_globe() -> None:
    data = json.loads(world())
    for layer in ("land", "lakes", "rivers", "settled", "disputed"):
        for line in lines(data, layer):
            assert all(-180 <= lon <= 180 and -90 <= lat <= 90 for lon, lat in line), layer


def test_names_are_in_the_reader_s_language_and_come_with_more_zoom() -> None:
    names = json.loads(world())["names"]
    zooms = {words: zoom for _, words, _, _, zoom in names}
    assert zooms["Russland"] < zooms["Frankreich"] < zooms["Luxemburg"]
    assert [name[-1] for name in names] == sorted(name[-1] for name in names)


def test_disputed_ground_has_no_state_s_name_and_dashed_lines(base: BaseMap, words: Words) -> None:
    data = json.loads(wide_ground(base, DASHED, words))
    kinds = {words: kind for kind, words, *_ in data["names"]}
    assert kinds["Golan Heights"] == "area"
    assert kinds["Syria"] == "country"
    assert kinds["Damascus"] == "capital"
    assert len(data["disputed"]) == 1


def test_a_viewpoint_is_drawn_as_the_state_sees_it() -> None:
    from nutgraf.render.language import language_of

    as_india = json.loads(wide_ground(base_map(), Policy("IN"), language_of("en")))
    assert len(as_india["disputed"]) < len(json.loads(world())["disputed"])
    assert not [name for name in as_india["names"] if name[0] == "area"]


def test_near_detail_is_around_places_alone(base: BaseMap, words: Words) -> None:
    data = json.loads(near_ground(base, DASHED, words, [(35.5, 35.8)]))
    (box,) = lines(data, "boxes")
    assert any(lon < 35.8 for lon, _ in box)
    assert any(lon > 35.8 for lon, _ in box)
    for layer in ("land", "settled"):
        for lon, lat in (spot for line in lines(data, layer) for spot in line):
            assert min(x for x, _ in box) <= lon <= max(x for x, _ in box)
            assert min(y for _, y in box) <= lat <= max(y for _, y in box)


def test_near_detail_stays_small_however_many_places_there_are() -> None:
    from nutgraf.render.language import language_of

    spots = [(lat / 2, lon / 2) for lat in range(-110, 150) for lon in range(-360, 360, 3)]
    found = near_ground(base_map(), DASHED, language_of("en"), spots)
    assert len(gzip.compress(found)) < 120_000


@pytest.mark.parametrize("lon", [-180.0, 179.99, 180.0])
def test_places_at_the_ends_of_the_map_have_ground(base: BaseMap, words: Words, lon: float) -> None:
    data = json.loads(near_ground(base, DASHED, words, [(66.0, lon), (-90.0, 0.0), (90.0, 0.0)]))
    assert len(data["boxes"]) == 3
    assert all(-180 <= x <= 180 and -90 <= y <= 90 for box in lines(data, "boxes") for x, y in box)


def test_a_line_across_the_antimeridian_asks_for_ground_on_both_sides() -> None:
    line = {"type": "LineString", "coordinates": [[179.0, 66.0], [-179.0, 66.0]]}
    places = [
        Location(id="a", name="A", geometry=line, at=AT),
        Location(id="b", name="B", unlocated="?", at=AT),
    ]
    from nutgraf.render.language import language_of

    files = {asset.url: json.loads(asset.content) for asset in ground_files(places, "", language_of("en"))}
    assert set(files) == {ATLAS_GROUND, ATLAS_NEAR}
    east = [max(lon for lon, _ in box) for box in lines(files[ATLAS_NEAR], "boxes")]
    assert min(east) < 0 < max(east)


def test_without_places_there_is_no_near_detail(base: BaseMap, words: Words) -> None:
    assert json.loads(near_ground(base, DASHED, words, []))["boxes"] == []
