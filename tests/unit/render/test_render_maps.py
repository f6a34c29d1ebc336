"""Where pages show maps, and what they say beside them; the drawing has tests of its own."""

from collections.abc import Callable, Sequence

import pytest

from nutgraf.core.assembly import catalogue_of, entry_of
from nutgraf.core.cartography import VIEWPOINTS, Drawing, Words
from nutgraf.core.explainer import Explainer
from nutgraf.core.location import Location
from nutgraf.core.options import Options
from nutgraf.core.site import Page
from nutgraf.maps.basemap import base_map
from nutgraf.render.edition import edition_of
from nutgraf.render.pages import explainer_pages

BOXES = ((-179.0, -60.0, -60.0, 80.0), (-60.0, -60.0, 60.0, 80.0), (60.0, -60.0, 179.0, 80.0))


def draw(
    locations: Sequence[Location],
    words: Words,
    *,
    id: str,  # noqa: A002
    direction: str,
    narrow: bool,
    is_main: Callable[[Location], bool],
    href: Callable[[Location], str],
) -> Drawing | None:
    """A map that says what it was asked for."""
    located = [place for place in locations if place.lat is not None]
    if not located:
        return None
    links = "".join(f'<a href="{href(place)}">{place.name} {is_main(place)}</a>' for place in located)
    size = "narrow" if narrow else "wide"
    svg = f'<svg id="{id}" data-size="{size}" lang="{words.tag}" direction="{direction}">{links}</svg>'
    return Drawing(svg=svg, beyond=())


@pytest.fixture
def pages(bridge: Explainer) -> dict[str, Page]:
    edition = edition_of(catalogue_of([entry_of(bridge)]), Options(), draw=draw)
    return {page.url: page for page in explainer_pages(bridge, edition)}


def section(page: Page, name: str) -> str:
    return next((section.html for section in page.sections if section.id == name), "")


def test_an_explainer_has_a_map_of_its_places_for_either_width(pages: dict[str, Page]) -> None:
    html = section(pages["explainers/bridge/"], "locations")
    assert '<svg id="map" data-size="wide" lang="en" direction="ltr">' in html
    assert '<svg id="map-narrow" data-size="narrow"' in html
    assert '<a href="#location-riverton">Riverton True</a>' in html
    assert html.count('<a href="#locations-map">On the map</a>') == 1


def test_places_that_cannot_be_drawn_are_named_beside_it(pages: dict[str, Page]) -> None:
    html = section(pages["explainers/bridge/"], "locations")
    assert "<p>Not on the map: Kell landing. two landings bear the name</p>" in html


def test_a_claim_s_page_has_a_map_of_its_places_alone(pages: dict[str, Page]) -> None:
    html = section(pages["claims/bridge/cracks/"], "places")
    assert '<a href="nutgraf-root:explainers/bridge/#location-riverton">Riverton True</a>' in html
    assert "Kell" not in html
    assert not section(pages["claims/bridge/safe/"], "places")


def test_a_site_without_maps_has_its_list_of_places(bridge: Explainer) -> None:
    edition = edition_of(catalogue_of([entry_of(bridge)]), Options())
    html = section(next(iter(explainer_pages(bridge, edition))), "locations")
    assert "Riverton" in html
    assert "On the map" not in html


def test_every_viewpoint_of_the_data_can_be_chosen() -> None:
    known = {state for box in BOXES for line in base_map().boundaries(box) for state in line.viewpoints}
    assert known == set(VIEWPOINTS)
