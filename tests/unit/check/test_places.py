"""What the rules on places say of well-known ones, and where they keep silent."""

import json
import subprocess
import sys
from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nutgraf.check.context import Context
from nutgraf.check.places import are_apart, lie_where_they_should
from nutgraf.core.article import Article
from nutgraf.core.catalogue import Catalogue
from nutgraf.core.diagnostic import Diagnostic
from nutgraf.core.explainer import Explainer, SourceArticle
from nutgraf.core.fixes import apply_fixes
from nutgraf.core.text import Source
from nutgraf.load.annotations import decode
from nutgraf.maps.quick_ground import quick_ground

CONTEXT = Context(catalogue=Catalogue(entries={}), scale=(), files=frozenset(), ground=quick_ground)
Found = list[tuple[str, str]]


def explainer(text: str) -> Explainer:
    annotations, problems = decode(Source(path="seeds/places.yaml", text=text))
    assert annotations is not None
    assert not problems
    return Explainer(
        annotations=annotations,
        article=Article(path="seeds/places.txt", text="", blocks=()),
        title="Places",
        source=SourceArticle(),
    )


def of(*places: Mapping[str, Any]) -> list[Diagnostic]:
    """What is found in an explainer with these places."""
    items = [{"id": f"place-{number}", "name": "A place", **place} for number, place in enumerate(places)]
    read = explainer(json.dumps({"title": "Places", "summary": "Places.", "locations": items}, indent=1))
    return [*lie_where_they_should(read, CONTEXT), *are_apart(read, CONTEXT)]


def codes(*places: Mapping[str, Any]) -> list[str]:
    return [found.code for found in of(*places)]


def point(lat: float, lon: float, country: str = "", **more: Any) -> dict[str, Any]:
    return {"lat": lat, "lon": lon, **({"country": country} if country else {}), **more}


@pytest.mark.parametrize(
    ("name", "place"),
    [
        ("Latakia", point(35.52, 35.79, "SY")),
        ("the port of Latakia", point(35.517, 35.768, "SY")),
        ("the port of Beirut", point(33.903, 35.52, "LB")),
        ("Valletta", point(35.8978, 14.5125, "MT")),
        ("Kaliningrad", point(54.71, 20.51, "RU")),
        ("Cayenne as France", point(4.9381, -52.3346, "FR")),
        ("Cayenne as French Guiana", point(4.9381, -52.3346, "GF")),
        ("Saint-Denis of Réunion", point(-20.88, 55.45, "RE")),
        ("San Juan as the United States", point(18.45, -66.06, "US")),
        ("San Juan as Puerto Rico", point(18.45, -66.06, "PR")),
        ("Longyearbyen", point(78.2233, 15.6469, "SJ")),
        ("Nuuk as Denmark", point(64.18, -51.72, "DK")),
        ("Mariehamn", point(60.0973, 19.9348, "AX")),
        ("Victoria Peak as China", point(22.2759, 114.1455, "CN")),
        ("Suva", point(-18.1416, 178.4415, "FJ")),
        ("Taveuni, east of the antimeridian", point(-16.80, -179.95, "FJ")),
        ("Taveuni, west of the antimeridian", point(-16.86, 179.97, "FJ")),
        ("an islet of Fiji across the antimeridian", point(-18.2, -178.8, "FJ", kind="district")),
        ("Funafuti", point(-8.5242, 179.1942, "TV")),
        ("Tarawa", point(1.33, 172.98, "KI")),
        ("Kiribati as a whole", point(-3.37, -168.73, "KI", kind="country")),
        ("Norway by its middle", point(64.57, 14.5, "NO", kind="country")),
        ("McMurdo Station", point(-77.85, 166.67, "AQ")),
        ("an Australian station in Antarctica", point(-68.58, 77.97, "AU")),
        ("a station on shelf ice", point(-75.58, -26.66, "AQ")),
        ("the Vatican as Italy", point(41.902, 12.453, "IT")),
        ("a bridge of two countries", point(55.57, 12.85, "DK", uncertainty_m=2000)),
        ("an island that two maps see in two countries", point(25.867, 55.024, "AE")),
        ("the same", point(25.867, 55.024, "IR")),
        ("an island that the base map lacks", point(9.3031, 103.4755, "VN")),
        ("an atoll that it has no land of", point(-10.42, 105.68, "CX")),
        ("a base at the coast of another country", point(34.59, 32.99, "CY")),
        ("an island that has no code on the map", point(19.29, 166.63, "UM")),
        ("a wreck", point(54.8767, 15.41, kind="water")),
        ("waters of a country", point(54.8767, 15.41, "DK", kind="water")),
        ("Lake Victoria", point(-1.0, 33.0, "UG", kind="water")),
    ],
)
def test_nothing_is_said_of_places_that_are_right(name: str, place: dict[str, Any]) -> None:
    assert of(place) == [], name


@pytest.mark.parametrize(
    ("name", "place"),
    [
        ("Simferopol as Ukraine", point(44.957, 34.111, "UA")),
        ("Simferopol as Russia", point(44.957, 34.111, "RU")),
        ("Pristina as Serbia", point(42.66, 21.16, "RS")),
        ("Pristina as Kosovo", point(42.66, 21.16, "XK")),
        ("Pristina as Albania", point(42.66, 21.16, "AL")),
        ("Majdal Shams as Syria", point(33.27, 35.77, "SY")),
        ("Majdal Shams as Israel", point(33.27, 35.77, "IL")),
        ("Laayoune as Western Sahara", point(27.15, -13.20, "EH")),
        ("Laayoune as Morocco", point(27.15, -13.20, "MA")),
        ("Taipei as Taiwan", point(25.03, 121.56, "TW")),
        ("Taipei as China", point(25.03, 121.56, "CN")),
        ("Srinagar as Pakistan", point(34.08, 74.8, "PK")),
        ("Hebron as Jordan", point(31.53, 35.1, "JO")),
        ("a reef of the Spratly Islands", point(9.9, 114.5, "PH")),
        ("Stanley as Argentina", point(-51.7, -57.85, "AR")),
    ],
)
def test_nothing_is_said_where_borders_are_disputed(name: str, place: dict[str, Any]) -> None:
    assert of(place) == [], name


def test_a_place_that_is_left_open_is_left_alone() -> None:
    assert of({"unlocated": "Nobody knows.", "country": "SY"}) == []


def test_a_place_far_from_its_country_is_told_how_far_and_where_it_is() -> None:
    (found,) = of(point(51.5, 19.4, "SY"))
    assert found.code == "place-outside-country"
    assert found.message == "the coordinates of `place-0` are about 2,100 km away from Syria (SY)"
    assert [label.text for label in found.labels] == ["in Poland (PL)", "said to be here"]
    assert found.fix is None


def test_a_disputed_area_is_nearer_to_all_who_claim_it() -> None:
    """Odesa is as far from Russia as it is from Crimea, whoever else may say so."""
    crimea = {"type": "Point", "coordinates": [30.72, 46.48]}
    assert 140 < quick_ground().country_distance_km(crimea, "RU") < 220
    assert codes(point(46.48, 30.72, "RU")) == ["place-outside-country"]


@pytest.mark.parametrize(
    ("lat", "tolerated"),
    [(49.02, True), (49.08, True), (49.2, False)],  # the border of the United States is at 49° N
)
def test_a_border_has_some_kilometres(lat: float, tolerated: bool) -> None:
    assert (codes(point(lat, -110.0, "US")) == []) is tolerated
    assert codes(point(lat, -110.0, "US", uncertainty_m=20_000)) == []


def test_swapped_coordinates_are_found_and_mended() -> None:
    text = """\
title: Places
summary: Places.
locations:
  - id: damascus
    name: Damascus
    lon: 33.51 # from a gazetteer
    lat: 36.30
    country: SY
"""
    (found,) = lie_where_they_should(explainer(text), CONTEXT)
    assert found.code == "coordinates-swapped"
    assert "Syria (SY)" in found.message
    assert found.fix
    mended, _ = apply_fixes(text, [found.fix])
    assert "    lon: 36.30 # from a gazetteer\n    lat: 33.51\n" in mended
    assert list(lie_where_they_should(explainer(mended), CONTEXT)) == []


def test_coordinates_that_lie_in_the_sea_as_given_are_not_mended_by_themselves() -> None:
    (found,) = of(point(35.79, 35.53, "SY"))  # Latakia, whose latitude and longitude are nearly the same
    assert found.code == "coordinates-swapped"
    assert found.fix is None
    assert "`lat: 35.53` and `lon: 35.79`" in found.help


def test_swapped_coordinates_without_a_country_are_told_by_the_other_places() -> None:
    kyiv, lviv, odesa = point(50.45, 30.52), point(49.84, 24.03), point(46.48, 30.72)
    brovary, bucha = point(50.51, 30.79), point(50.55, 30.22)
    assert codes(point(30.52, 50.45, kind="water"), brovary, bucha) == ["coordinates-swapped"]
    assert codes(kyiv, lviv, odesa) == []
    assert codes(point(30.5, 31.2), brovary) == []  # two are too few to tell which is wrong
    assert of(point(30.52, 50.45, kind="water"), brovary, bucha)[0].fix is None


def test_geometries_are_judged_as_a_whole() -> None:
    def route(*positions: tuple[float, float], country: str) -> dict[str, Any]:
        geometry = {"type": "LineString", "coordinates": positions}
        return {"geometry": geometry, "country": country, "kind": "route"}

    assert codes(route((2.35, 48.85), (13.4, 52.5), country="DE")) == []
    assert codes(route((2.35, 48.85), (-3.7, 40.4), country="SY")) == ["place-outside-country"]
    (found,) = of(route((33.5, 36.3), (34.7, 36.7), country="SY"))
    assert found.code == "coordinates-swapped"
    assert "[lon, lat]" in found.help
    around = [[[35, 31], [43, 31], [43, 38], [35, 38], [35, 31]]]
    assert codes({"geometry": {"type": "Polygon", "coordinates": around}, "country": "SY"}) == []


@pytest.mark.parametrize(
    ("place", "found"),
    [
        (point(35.4, 35.88), []),
        (point(35.5, 35.7), []),  # some 5 km off Latakia
        (point(35.5, 35.2), ["place-at-sea"]),
        (point(35.5, 35.2, kind="settlement"), ["place-at-sea"]),
        (point(35.5, 35.2, "SY", kind="site"), ["place-at-sea"]),
        (point(35.5, 35.2, kind="area"), []),
        (point(35.5, 35.2, kind="water"), []),
        (point(35.5, 35.2, uncertainty_m=60_000), []),
        (point(36.40, -9.9, uncertainty_m=5_000), ["place-at-sea"]),
        (point(37.01, -8.95), []),  # the cape of Sagres
        (point(36.97, -8.9, uncertainty_m=5_000), []),  # 3 km off Sagres
        (point(30.0, -40.0), ["place-at-sea"]),
        (point(42.0, 51.0), ["place-at-sea"]),  # the Caspian Sea
        (point(-1.0, 33.0), []),  # a lake is land
    ],
)
def test_a_place_at_sea_says_so(place: dict[str, Any], found: list[str]) -> None:
    assert codes(place) == found


def test_two_ids_at_one_spot_are_told() -> None:
    here = point(48.85, 2.35)
    (found,) = of(here, point(48.85, 2.35), point(48.86, 2.35))
    assert found.code == "same-place"
    assert found.message == "`place-1` is given exactly where `place-0` is"
    assert codes(here, {**here, "uncertainty_m": 500}) == []
    assert codes(point(10, 12, kind="area"), point(10.0, 12.0, kind="area")) == ["same-place"]
    line = {"geometry": {"type": "LineString", "coordinates": [[2, 48], [3, 49]]}}
    assert codes(line, line) == ["same-place"]


@settings(deadline=None)
@given(
    st.floats(-89.9, 89.9),
    st.floats(-179.9, 179.9),
    st.sampled_from(["", "SY", "FJ", "GF", "XK", "AQ", "RU"]),
    st.sampled_from([None, 10.0, 5e6]),
)
def test_any_place_is_judged_at_most_once(
    lat: float, lon: float, country: str, uncertainty_m: float | None
) -> None:
    more = {} if uncertainty_m is None else {"uncertainty_m": uncertainty_m}
    assert len(of(point(lat, lon, country, **more))) <= 1


def test_a_site_without_places_loads_no_map() -> None:
    code = (
        "import sys; from nutgraf.compiler import check_site; from nutgraf.core.options import Options; "
        "from nutgraf.core.seeds import Seeds; from nutgraf.core.text import Source; "
        "source = lambda path, text: Source(path=path, text=text); "
        "open_place = 'title: A\\nsummary: B.\\nlocations: [{id: a, name: A, unlocated: Unknown.}]'; "
        "seeds = Seeds(folder='seeds', articles=(source('seeds/a.txt', 'Words.'),), "
        "annotations=(source('seeds/a.yaml', open_place),)); "
        "assert not check_site(seeds, Options()); "
        "print('shapely' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (done.stdout.strip(), done.stderr) == ("False", "")
