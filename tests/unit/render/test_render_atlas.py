"""What the page of all places and its data file say to the atlas."""

import gzip
import json
import re
from collections.abc import Sequence
from typing import Any

from msgspec.structs import replace

from nutgraf.core.addresses import ATLAS_PLACES
from nutgraf.core.assembly import catalogue_of, entry_of
from nutgraf.core.explainer import Explainer
from nutgraf.core.location import Location, LocationKind, LocationRole
from nutgraf.core.options import MapOptions, Options, Tiles
from nutgraf.core.site import Page
from nutgraf.maps.drawing import cartographer
from nutgraf.render.assets import FOLDER, assets, atlas_assets
from nutgraf.render.atlas import Charted, atlas_data, atlas_of, charted
from nutgraf.render.edition import Edition, edition_of
from nutgraf.render.index.locations import LOCATIONS
from nutgraf.render.pages import explainer_pages

HOSTILE = '</script><img src=x onerror="alert(1)">'


def placed(explainer: Explainer, *places: Location) -> Explainer:
    return replace(explainer, annotations=replace(explainer.annotations, locations=places))


def site(explainers: Sequence[Explainer], options: Options | None = None) -> Edition:
    catalogue = catalogue_of([entry_of(explainer) for explainer in explainers])
    return edition_of(catalogue, options or Options(), draw=cartographer(""))


def charts(explainers: Sequence[Explainer], edition: Edition) -> list[Charted]:
    return [charted(explainer, edition) for explainer in explainers]


def data(*explainers: Explainer) -> dict[str, Any]:
    found = atlas_data(charts(explainers, site(explainers)), site(explainers))
    assert found.url == ATLAS_PLACES
    parsed: dict[str, Any] = json.loads(found.content)
    return parsed


def listed(explainers: Sequence[Explainer], edition: Edition) -> Page:
    given = [LOCATIONS.collect(explainer, edition) for explainer in explainers]
    page = next(LOCATIONS.make(given, edition))
    assert isinstance(page, Page)
    return page


def page_of(explainers: Sequence[Explainer], options: Options | None = None) -> Page:
    return listed(explainers, site(explainers, options))


def test_places_have_the_digits_that_are_known(bridge: Explainer) -> None:
    vague = Location(id="a", name="A", lat=35.41234, lon=35.95678, uncertainty_m=20_000, at=())
    area = {"type": "Point", "coordinates": [1.0, 2.0]}
    main = Location(id="b", name="B", kind=LocationKind.AREA, geometry=area, role=LocationRole.EVENT, at=())
    lost = Location(id="c", name="C", unlocated="Nobody knows.", at=())
    assert data(placed(bridge, lost, main, vague))["places"] == [
        [0, "a", "A", "", 0, 35.4, 36.0, 20000],
        [0, "b", "B", "area", 1, None, None, 0, area],
        [0, "c", "C", "", 0, None, None, 0],
    ]


def test_explainers_say_their_language_only_where_it_is_not_the_site_s(
    bridge: Explainer, ferry: Explainer
) -> None:
    arabic = replace(bridge, annotations=replace(bridge.annotations, language="ar"))
    found = {entry["slug"]: entry for entry in data(arabic, ferry)["explainers"]}
    assert (found["bridge"]["lang"], found["bridge"]["dir"]) == ("ar", "rtl")
    assert "lang" not in found["ferry"]


def test_the_file_of_20_000_places_is_small(bridge: Explainer) -> None:
    places = [
        Location(id=f"place-{n}", name=f"Place number {n}", lat=n % 90 + 0.1234, lon=n % 180 + 0.4321, at=())
        for n in range(20_000)
    ]
    explainers = [placed(bridge, *places)]
    assert (
        len(gzip.compress(atlas_data(charts(explainers, site(explainers)), site(explainers)).content))
        < 500_000
    )


def test_the_page_offers_the_topics_and_kinds_that_there_are(bridge: Explainer) -> None:
    one = Location(id="a", name="A", kind=LocationKind.SITE, lat=1.0, lon=2.0, at=())
    explainer = placed(bridge, one, Location(id="b", name="B", unlocated="?", at=()))
    head = page_of([explainer]).head
    assert '<option value="site" data-name="Site">Site (1)</option>' in head
    assert 'value="region"' not in head
    assert "2 places" in head
    for topic in explainer.annotations.topics:
        assert f"{topic} (2)" in head


def test_each_entry_of_the_list_can_be_framed_and_linked_to(bridge: Explainer) -> None:
    places = (
        Location(id="here", name="Here", lat=1.0, lon=2.0, at=()),
        Location(id="lost", name="Lost", unlocated="Nobody knows.", at=()),
    )
    explainers = [placed(bridge, *places)]
    page = page_of(explainers)
    rows = "".join(section.html for section in page.sections)
    assert re.findall(r'<li class="ng-row" id="([^"]+)"', rows) == ["bridge/here", "bridge/lost"]
    (home, *_) = explainer_pages(explainers[0], site(explainers))
    html = "".join(section.html for section in home.sections)
    assert re.findall(r'href="([^"]+)">In the atlas', html) == ["nutgraf-root:locations/#bridge/here"]


def test_names_cannot_write_html(bridge: Explainer) -> None:
    explainer = placed(bridge, Location(id="a", name=HOSTILE, lat=1.0, lon=2.0, at=()))
    tiles = Tiles(url='https://tiles.example.org/{z}/{x}/{y}.png?a="b', attribution=HOSTILE)
    head = page_of([explainer], Options(maps=MapOptions(tiles=tiles))).head
    assert "<img" not in head
    assert "tiles.example.org/{z}/{x}/{y}.png?a=&#34;b" in head


def test_there_is_no_atlas_without_places_or_without_maps(bridge: Explainer) -> None:
    lost = placed(bridge, Location(id="a", name="A", unlocated="Nobody knows.", at=()))
    assert atlas_of(charts([lost], site([lost])), site([lost])) is None
    found = placed(bridge, Location(id="a", name="A", lat=1.0, lon=2.0, at=()))
    without = site([found], Options(maps=None))
    assert atlas_of(charts([found], without), without) is None
    assert "ng-atlas" not in listed([found], without).head


def test_its_scripts_are_small_ask_nobody_for_anything_and_are_linked_from_no_page() -> None:
    found = {asset.url.removeprefix(f"{FOLDER}/atlas/"): asset for asset in atlas_assets()}
    assert not any(asset.linked for asset in found.values())
    assert not {asset.url for asset in assets()} & {asset.url for asset in found.values()}
    ours = [name for name in found if name not in ("leaflet.js", "supercluster.js") and name.endswith(".js")]
    assert sum(len(gzip.compress(found[name].content)) for name in ours) < 13_000
    assert sum(len(gzip.compress(asset.content)) for asset in found.values()) < 75_000
    for name in ours:
        text = found[name].content.decode()
        assert not re.search(r"https?://|innerHTML\s*=|\beval\b", text), name
        for other in re.findall(r'(?:from|import) "\./([^"]+)"', text):
            assert other in found, f"{name} imports {other}"
    for library in ("leaflet", "supercluster"):
        assert b"copyright" in found[f"{library}-LICENSE.txt"].content.lower()
