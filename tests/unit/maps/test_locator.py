"""What a map shows and says."""

import re
from collections.abc import Iterator, Sequence
from typing import Any
from xml.etree import ElementTree

import numpy as np
import pytest
import shapely

from nutgraf.maps.basemap import BaseMap, base_map
from nutgraf.maps.frame import WIDE
from nutgraf.maps.ground import ground_of
from nutgraf.maps.locator import locator_map
from nutgraf.maps.place import LocatorMap, MapPlace, Policy, Words
from nutgraf.maps.view import view_of
from nutgraf.maps.wording import rounded
from nutgraf.render.language import language_of

SVG = "{http://www.w3.org/2000/svg}"


def place(name: str, lat: float | None, lon: float | None, kind: str = "site", **more: Any) -> MapPlace:
    slug = name.lower().replace(" ", "-")
    values: dict[str, Any] = {"main": True, "href": f"#location-{slug}"} | more
    return MapPlace(id=slug, name=name, kind=kind, lat=lat, lon=lon, **values)


KHMEIMIM = place("Khmeimim air base", 35.4013, 35.9485, uncertainty_m=2000.0)
LATAKIA = place("Latakia", 35.53, 35.79, "settlement", main=False)


def drawn(places: Sequence[MapPlace], base: BaseMap, words: Words, **options: Any) -> LocatorMap:
    found = locator_map(places, base, words, id="map", **options)
    assert found is not None
    return found


def test_a_description_says_where_a_place_is(base: BaseMap, words: Words) -> None:
    said = drawn([KHMEIMIM, LATAKIA], base, words)
    assert said.title == "Map: Khmeimim air base and Latakia"
    assert said.description.startswith(
        "Khmeimim air base, on the coast about 20 km south-east of Latakia, Syria. Latakia"
    )
    assert f'<title id="map-title">{said.title}</title>' in said.svg
    assert f'<desc id="map-desc">{said.description}</desc>' in said.svg


def test_the_real_base_map_says_it_without_being_told_of_the_town() -> None:
    said = drawn([KHMEIMIM], base_map(), language_of("en"))
    assert said.description.startswith(
        "Khmeimim air base, on the coast about 20 km south-east of Latakia, Syria."
    )


@pytest.mark.parametrize(
    ("km", "uncertainty", "said"),
    [
        (20.2, 0, 20),
        (17.4, 0, 17),
        (64, 0, 65),
        (64, 10, 60),
        (394, 0, 390),
        (3, 5, 5),
        (0.4, 0, 1),
        (1234, 0, 1200),
    ],
)
def test_distances_are_no_more_exact_than_they_are(km: float, uncertainty: float, said: float) -> None:
    assert rounded(km, uncertainty) == said


def test_all_words_can_be_translated(base: BaseMap) -> None:
    class Shouted:
        tag = "xx"

        def gettext(self, message: str) -> str:
            return re.sub(r"(\{\w+\})|([^{}]+)", lambda found: found[1] or found[2].upper(), message)

        def ngettext(self, singular: str, plural: str, number: int) -> str:
            return self.gettext(singular if number == 1 else plural)

        def enumerate(self, words: Sequence[str]) -> str:
            return " + ".join(words)

        def territory(self, code: str) -> str:
            return code

    hama = place("HAMA", 35.13, 36.75, "site", uncertainty_m=20_000.0)
    desert = place("DESERT", 34.5, 38.5, "region", uncertainty_m=50_000.0)
    border = place("GOLAN", 33, 35.8, "area")
    said = drawn([hama, desert, border, place("VILLAGE", None, None)], base, Shouted())
    shown = ElementTree.fromstring(said.svg)  # noqa: S314 - our own
    words = " ".join([said.title, said.description, *(text for text in shown.itertext() if text)])
    names = "Natural Earth GeoNames Damascus Nicosia Aleppo Latakia Homs Golan Heights Lake Assad"
    names += " Syria Turkey Iraq Cyprus"
    assert set(re.findall(r"[A-Za-z]*[a-z][A-Za-z]*", words)) <= set(names.split())


def test_the_uncertainty_of_a_place_is_drawn_to_scale(base: BaseMap, words: Words) -> None:
    svg = drawn([place("Hama", 35.13, 36.75, uncertainty_m=20_000.0)], base, words).svg
    frame = re.search(r'class="ng-map__halo ng-map__halo--main" d="M([\d.]+) ([\d.]+)l', svg)
    scale = re.search(r'class="ng-map__bar" d="M([\d.]+) [\d.]+v12M[\d.]+ [\d.]+h([\d.]+)', svg)
    label = re.search(r">(\d+) km<", svg)
    assert frame
    assert scale
    assert label
    radius_px = 240 - float(frame[2])  # its first corner is its northernmost
    assert radius_px / float(scale[2]) == pytest.approx(20 / int(label[1]), rel=0.01)


@pytest.mark.parametrize("kind", ["country", "region", "district", "area", "water", "route"])
@pytest.mark.parametrize("uncertainty", [None, 30_000.0])
def test_what_is_no_spot_is_never_drawn_as_one(
    base: BaseMap, words: Words, kind: str, uncertainty: float | None
) -> None:
    svg = drawn([place("Eastern Syria", 35, 38.8, kind, uncertainty_m=uncertainty)], base, words).svg
    assert "ng-map__spot" not in svg
    assert "ng-map__open" not in svg
    assert re.search(r'class="ng-map__name--main ng-map__italic"', svg)


def test_a_spot_within_a_wide_circle_is_drawn_open(base: BaseMap, words: Words) -> None:
    svg = drawn([place("Somewhere", 35.13, 36.75, uncertainty_m=30_000.0)], base, words).svg
    assert "ng-map__spot" not in svg
    assert "ng-map__open" in svg


def test_places_at_one_spot_have_one_sign_and_a_link_each(base: BaseMap, words: Words) -> None:
    twins = [KHMEIMIM, place("Bassel Al-Assad International Airport", 35.4013, 35.9485)]
    svg = drawn(twins, base, words).svg
    assert svg.count("ng-map__spot--main") == 1
    assert re.findall(r'<a [^>]*aria-label="([^"]+)" xlink:href="([^"]+)"', svg) == [
        ("Khmeimim air base", "#location-khmeimim-air-base"),
        ("Bassel Al-Assad International Airport", "#location-bassel-al-assad-international-airport"),
    ]


def test_a_place_without_room_for_its_name_is_still_a_named_link(base: BaseMap, words: Words) -> None:
    crowd = [place(f"Place number {n}", 35 + n % 9 / 50, 37 + n // 9 / 50) for n in range(81)]
    svg = drawn(crowd, base, words).svg
    assert svg.count('<text class="ng-map__name--main"') < 81
    assert len(set(re.findall(r'<a [^>]*aria-label="([^"]+)"', svg))) == 81


def test_a_map_is_named_for_screen_readers_and_its_ground_is_not_read(base: BaseMap, words: Words) -> None:
    root = ElementTree.fromstring(drawn([KHMEIMIM], base, words).svg)  # noqa: S314 - our own
    ids = {element.get("id") for element in root.iter()}
    assert root.get("role") == "group"
    assert {root.get("aria-labelledby"), root.get("aria-describedby")} <= ids
    silent = [element for element in root if element.get("aria-hidden") == "true"]
    assert not [link for part in silent for link in part.iter(f"{SVG}a")]
    spoken = [part for part in root if part not in silent]
    assert {part.tag for part in spoken} <= {
        f"{SVG}{tag}" for tag in ("title", "desc", "defs", "a", "g", "rect")
    }
    assert not [text for part in spoken if part.tag != f"{SVG}a" for text in part.findall(f"{SVG}text")]


def test_what_cannot_be_drawn_is_said(base: BaseMap, words: Words) -> None:
    far = place("New York", 40.71, -74, "settlement", main=False)
    said = drawn([KHMEIMIM, far, place("A village", None, None)], base, words)
    assert said.beyond == ("new-york",)
    assert "Beyond the edge of this map: New York." in said.description
    assert "Not on the map, since it is not known where they are: A village." in said.description
    assert "New York" not in re.sub("<(title|desc).*?</", "", said.svg)


def test_a_map_of_the_world_says_that_its_scale_is_the_equators(base: BaseMap, words: Words) -> None:
    svg = drawn(
        [place("London", 51.5, 0), place("Sydney", -33.9, 151), place("Lima", -12, -77)], base, words
    ).svg
    assert "km at the equator" in svg
    assert "ng-map__globe" not in svg


def test_a_map_of_half_the_world_has_land_up_to_its_edges() -> None:
    places = [
        MapPlace(id="peninsula", name="Peninsula", kind="site", lat=-60.0, lon=-64.0, main=True),
        MapPlace(id="island", name="Island", kind="site", lat=28.0, lon=-17.0, main=True),
    ]
    frame = view_of(places, base_map(), WIDE)
    assert frame is not None
    assert frame.width_km > 15_000
    assert not frame.is_world
    land = shapely.union_all(list(_rings(ground_of(base_map(), frame, Policy()).land)))
    # In Arabia, Iraq and Ethiopia, more than a quarter of the way round the Earth from the middle.
    for lat, lon in ((24.0, 45.0), (33.3, 44.4), (8.0, 40.0)):
        assert land.contains(shapely.Point(frame.pixel(lon, lat)))


def _rings(path: str) -> Iterator[shapely.Polygon]:
    """The rings of path data, each as a polygon."""
    for piece in path.split("M")[1:]:
        steps = np.array([float(number) for number in re.findall(r"-?[\d.]+", piece)]).reshape(-1, 2)
        yield shapely.Polygon(np.cumsum(steps, axis=0)).buffer(0)


def test_letters_run_from_right_to_left(base: BaseMap, words: Words) -> None:
    svg = drawn([place("السويس", 29.97, 32.53)], base, words, direction="rtl").svg
    assert 'direction="rtl"' in svg
    left = re.search(r'name--main" x="([\d.]+)"[^>]*>السويس', svg)
    assert left
    assert float(left[1]) < 360


DISPUTES = {
    "Crimea": (45.05, 34.1, {"Ukraine", "Russia"}),
    "Golan Heights": (33.1, 35.8, {"Syria", "Israel"}),
    "Western Sahara": (27.15, -13.2, {"Morocco"}),
    "Jammu and Kashmir": (34.1, 74.8, {"India", "Pakistan"}),
    "Kosovo": (42.66, 21.16, {"Serbia"}),
    "Taiwan": (25.03, 121.5, {"China"}),
}


@pytest.mark.parametrize("name", DISPUTES)
def test_a_disputed_area_is_nobodys_and_named_as_disputed(name: str) -> None:
    lat, lon, claimants = DISPUTES[name]
    said = drawn([place("Farm", lat, lon)], base_map(), language_of("en"))
    where, *rest = said.description.split(". ")
    assert not [state for state in claimants if state in where]
    assert re.search(rf"[Dd]isputed.*: .*{name}", ". ".join(rest))


@pytest.mark.parametrize("name", ["Crimea", "Western Sahara", "Jammu and Kashmir", "Taiwan"])
def test_no_claimants_name_stands_on_a_disputed_area(name: str) -> None:
    lat, lon, claimants = DISPUTES[name]
    svg = drawn([place("Farm", lat, lon)], base_map(), language_of("en")).svg
    assert not [state for state in claimants if f">{state}<" in svg]
    assert name in svg.partition("</desc>")[2] or "(disputed)" in svg


def test_disputed_boundaries_are_dashed_unless_a_viewpoint_settles_them() -> None:
    places = [place("Muzaffarabad", 34.37, 73.47, "settlement"), place("Srinagar", 34.09, 74.8, "settlement")]
    neutral = drawn(places, base_map(), language_of("en"))
    assert 'class="ng-map__disputed" d="' in neutral.svg
    assert "no side is taken" in neutral.description
    indian = drawn(places, base_map(), language_of("en"), policy=Policy("IN"))
    assert indian.svg != neutral.svg
    assert "Boundaries are drawn as the maps of this state have them: India." in indian.description


def test_whose_data_it_is_stands_on_every_map(base: BaseMap, words: Words) -> None:
    said = drawn([KHMEIMIM], base, words)
    assert "GeoNames (CC BY 4.0)" in said.svg
    assert "Natural Earth" in said.attribution


def test_a_map_is_the_same_for_the_same_places(base: BaseMap, words: Words) -> None:
    assert drawn([KHMEIMIM, LATAKIA], base, words) == drawn([KHMEIMIM, LATAKIA], base, words)


def test_a_map_runs_no_script_and_asks_no_host(base: BaseMap, words: Words) -> None:
    hostile = place('"><script>alert(1)</script>', 35.4, 35.9)
    svg = drawn([hostile], base, words).svg
    assert "<script" not in svg
    assert re.findall(r'(?:href|src)="(?!#)', svg) == []
