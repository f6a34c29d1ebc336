"""The head of an explainer and the picture of its timeline, as a browser lays them out."""

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

WIDTHS = [320, 700, 1280]

BOXES = """boxes => boxes.map(box => box.getBoundingClientRect())
  .filter(box => box.width).map(box => [box.left, box.top, box.right, box.bottom])"""

Box = tuple[float, float, float, float]


@pytest.fixture(params=WIDTHS)
def harbour(page: Page, reading_site: str, request: pytest.FixtureRequest) -> Page:
    page.set_viewport_size({"width": request.param, "height": 900})
    page.goto(f"{reading_site}explainers/harbour/")
    return page


def boxes(page: Page, selector: str) -> list[Box]:
    found: list[Box] = page.locator(selector).evaluate_all(BOXES)
    assert found
    return found


def overlap(one: Box, other: Box) -> bool:
    return (
        one[0] < other[2] - 0.5
        and other[0] < one[2] - 0.5
        and one[1] < other[3] - 0.5
        and other[1] < one[3] - 0.5
    )


@pytest.mark.parametrize("selector", [".ng-scale__mark", ".ng-scale__axis text"])
def test_nothing_on_the_time_scale_overlaps_or_leaves_the_page(harbour: Page, selector: str) -> None:
    found = boxes(harbour, selector)
    assert not any(overlap(box, other) for i, box in enumerate(found) for other in found[:i])
    size = harbour.viewport_size
    assert size
    assert all(box[0] >= 0 and box[2] <= size["width"] for box in found)


def test_marks_are_large_enough_to_be_touched(harbour: Page) -> None:
    assert all(
        right - left > 23.9 and bottom - top > 23.9
        for left, top, right, bottom in boxes(harbour, ".ng-scale__mark")
    )


def test_a_mark_leads_to_its_event_by_keyboard(harbour: Page) -> None:
    harbour.get_by_role("link", name="3. From March 2014").focus()
    harbour.keyboard.press("Enter")
    expect(harbour.locator("li:target")).to_contain_text("The dredger Patience works in the channel")
    expect(harbour.locator("li:target .ng-timeline__number")).to_have_text("3")


def test_the_bar_fills_its_place_and_its_signs_stand_in_their_segments(harbour: Page) -> None:
    bar = boxes(harbour, ".ng-bar")[0]
    segments = boxes(harbour, ".ng-bar rect")
    assert segments[0][0] == pytest.approx(bar[0], abs=1)
    assert segments[-1][2] == pytest.approx(bar[2], abs=1)
    for sign in harbour.locator(".ng-bar__sign:visible").all():
        left, _, right, _ = sign.locator("xpath=..").locator("rect").evaluate_all(BOXES)[0]
        for part in (sign.locator("text"), sign.locator(".ng-shape")):
            inner = part.evaluate_all(BOXES)[0]
            assert left <= inner[0]
            assert inner[2] <= right


def test_the_summary_is_headed_for_those_who_listen(harbour: Page) -> None:
    heading = harbour.get_by_role("heading", name="Summary", level=2)
    expect(heading).to_be_attached()
    box = heading.bounding_box()
    assert box
    assert box["width"] <= 1
    assert harbour.evaluate("document.documentElement.scrollWidth <= innerWidth")
