"""The annotated article as one reads it: notes beside or under their paragraphs, and the way between them."""

from itertools import pairwise

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

pytestmark = pytest.mark.browser

PASSAGES = [
    "passage-location-quillmouth",
    "passage-claim-width",
    "passage-location-channel",
    "passage-claim-half-width",
    "passage-claim-no-warning",
    "passage-location-kell-point",
    "passage-claim-trade",
    "passage-claim-on-time",
    "passage-claim-largest",
    "passage-claim-hired",
    "passage-claim-six-weeks",
    "passage-claim-silt",
]
"""Those of `harbour`, in the order of its article; some nest, some cross."""


@pytest.fixture
def harbour(page: Page, reading_site: str) -> Page:
    page.set_viewport_size({"width": 1440, "height": 900})
    page.emulate_media(reduced_motion="reduce")
    page.goto(f"{reading_site}explainers/harbour/")
    expect(page.locator(".ng-keys")).to_be_visible()
    return page


def box(locator: Locator) -> tuple[float, float, float, float]:
    """Left, top, right, bottom."""
    found = locator.bounding_box()
    assert found
    return found["x"], found["y"], found["x"] + found["width"], found["y"] + found["height"]


def lit(page: Page) -> list[str]:
    """What is lit up: `mark half-width`, `li half-width`."""
    found: list[str] = page.evaluate(
        """() => [...document.querySelectorAll(".ng-lit")].map(e =>
            `${e.localName} ${e.dataset.claim ?? e.dataset.location}`)"""
    )
    return found


def in_focus(page: Page) -> str:
    found: str = page.evaluate("document.activeElement.id")
    return found


def test_a_note_stands_beside_its_paragraph_where_there_is_room(harbour: Page) -> None:
    paragraph = box(harbour.locator(".ng-text", has_text="The harbour master said"))
    notes = box(harbour.locator(".ng-notes:has(#note-claim-half-width)"))
    assert notes[0] >= paragraph[2]
    assert abs(notes[1] - paragraph[1]) < 16


def test_a_note_stands_under_its_paragraph_on_a_narrow_screen(harbour: Page) -> None:
    harbour.set_viewport_size({"width": 360, "height": 740})
    paragraph = box(harbour.locator(".ng-text", has_text="The harbour master said"))
    following = box(harbour.locator(".ng-text", has_text="A walk along the quay"))
    notes = box(harbour.locator(".ng-notes:has(#note-claim-half-width)"))
    assert paragraph[3] <= notes[1] <= notes[3] <= following[1]
    assert harbour.evaluate("document.documentElement.scrollWidth") == 360


def test_notes_never_lie_on_one_another_and_may_run_beside_what_follows(harbour: Page) -> None:
    boxes = [box(notes) for notes in harbour.locator(".ng-notes").all()]
    for above, below in pairwise(boxes):
        assert above[3] <= below[1]
    note = box(harbour.locator(".ng-notes:has(#note-claim-half-width)"))
    heading = box(harbour.get_by_role("heading", name="A walk along the quay"))
    assert note[3] > heading[1]


def test_lines_are_of_a_length_for_reading(harbour: Page) -> None:
    paragraph = harbour.locator(".ng-text p", has_text="The ferry company said")
    lines: float = paragraph.evaluate("e => e.clientHeight / parseFloat(getComputedStyle(e).lineHeight)")
    assert 50 <= len(paragraph.inner_text()) / lines <= 70


def test_passages_that_share_words_have_lines_apart(harbour: Page) -> None:
    def offset(passage: str) -> str:
        found: str = harbour.locator(f"#{passage}").evaluate("e => getComputedStyle(e).textUnderlineOffset")
        return found

    assert offset("passage-claim-largest") != offset("passage-claim-hired")
    assert offset("passage-claim-half-width") != offset("passage-claim-no-warning")


def test_a_location_has_another_line_than_a_claim(harbour: Page) -> None:
    def style(passage: str) -> str:
        found: str = harbour.locator(f"#{passage}").evaluate("e => getComputedStyle(e).textDecorationStyle")
        return found

    assert style("passage-claim-trade") == "solid"
    assert style("passage-location-kell-point") == "dotted"


def test_passage_and_note_light_up_together(harbour: Page) -> None:
    harbour.locator("#passage-claim-trade").hover()
    assert lit(harbour) == ["mark trade", "li trade"]
    harbour.locator("#note-claim-on-time").hover()
    assert lit(harbour) == ["mark on-time", "li on-time"]
    harbour.locator("h2#article").hover()
    assert lit(harbour) == []
    harbour.locator("#note-claim-silt a").focus()
    assert lit(harbour) == ["mark silt", "li silt"]


def test_every_piece_of_a_passage_lights_up_and_of_nested_ones_the_inner(harbour: Page) -> None:
    harbour.locator("#note-claim-no-warning").hover()
    assert lit(harbour) == ["mark no-warning"] * 2 + ["li no-warning"]
    harbour.locator("#passage-claim-hired").hover()
    assert lit(harbour) == ["mark hired", "li hired"]


def test_n_and_p_go_from_passage_to_passage(harbour: Page) -> None:
    seen = []
    for _ in PASSAGES:
        harbour.keyboard.press("n")
        seen.append(in_focus(harbour))
    assert seen == PASSAGES
    harbour.keyboard.press("n")
    assert in_focus(harbour) == PASSAGES[0]
    harbour.keyboard.press("p")
    assert in_focus(harbour) == PASSAGES[-1]
    harbour.keyboard.press("p")
    assert in_focus(harbour) == PASSAGES[-2]
    expect(harbour.locator(f"#{PASSAGES[-2]}")).to_be_in_viewport()
    assert lit(harbour) == ["mark six-weeks", "li six-weeks"]
    assert harbour.locator(f"#{PASSAGES[-2]}").get_attribute("aria-describedby") == "note-claim-six-weeks"


def test_they_go_on_from_where_one_reads(harbour: Page) -> None:
    harbour.locator("#passage-claim-trade").evaluate("e => e.scrollIntoView({block: 'start'})")
    harbour.keyboard.press("n")
    assert in_focus(harbour) == "passage-claim-trade"
    harbour.locator("#note-claim-largest a").focus()
    harbour.keyboard.press("n")
    assert in_focus(harbour) == "passage-claim-hired"


def test_they_leave_fields_and_other_keys_alone(harbour: Page) -> None:
    harbour.keyboard.press("Control+n")
    harbour.keyboard.press("Alt+p")
    harbour.keyboard.press("N")
    assert in_focus(harbour) == ""
    harbour.locator("input.md-search__input").focus()
    harbour.keyboard.type("nnp")
    assert harbour.locator("input.md-search__input").input_value() == "nnp"


def test_they_do_not_turn_to_the_next_page_of_the_theme(harbour: Page) -> None:
    harbour.evaluate(
        """() => {
          const link = document.createElement("link")
          link.rel = "next"; link.href = "/"
          document.head.append(link)
        }"""
    )
    address = harbour.url
    harbour.keyboard.press("n")
    harbour.wait_for_timeout(300)
    assert harbour.url == address
    harbour.get_by_role("checkbox", name="Keys n and p").uncheck()
    harbour.evaluate("document.activeElement.blur()")
    harbour.keyboard.press("n")
    harbour.wait_for_url(lambda url: url != address)


def test_the_keys_can_be_turned_off_for_good(harbour: Page) -> None:
    harbour.get_by_role("checkbox", name="Keys n and p").uncheck()
    harbour.reload()
    expect(harbour.get_by_role("checkbox", name="Keys n and p")).not_to_be_checked()
    harbour.keyboard.press("n")
    assert in_focus(harbour) == ""
    harbour.get_by_role("checkbox", name="Keys n and p").check()
    harbour.keyboard.press("n")
    assert in_focus(harbour) != ""


def test_a_click_on_a_passage_leads_to_its_note_and_on_to_the_card(harbour: Page) -> None:
    harbour.locator("#passage-claim-trade").click()
    expect(harbour.locator("#note-claim-trade a")).to_be_focused()
    harbour.keyboard.press("Enter")
    expect(harbour.locator("#claim-trade")).to_be_in_viewport()
    harbour.locator("#claim-trade").get_by_role("link", name="Read it in the article").click()
    expect(harbour.locator("#passage-claim-trade")).to_be_in_viewport()


def test_right_to_left_the_notes_stand_on_the_left(page: Page, reading_site: str) -> None:
    page.set_viewport_size({"width": 1440, "height": 900})
    page.goto(f"{reading_site}explainers/qanat/")
    paragraph = box(page.locator(".ng-text").first)
    notes = box(page.locator(".ng-notes").first)
    assert notes[2] <= paragraph[0]
    page.keyboard.press("n")
    assert in_focus(page) == "passage-location-qasr"


def test_gaps_of_an_excerpt_are_told(page: Page, reading_site: str) -> None:
    page.goto(f"{reading_site}explainers/lighthouse/")
    gaps = page.locator(".ng-gap").all_inner_texts()
    assert gaps == ["2 paragraphs not shown", "1 paragraph not shown", "2 paragraphs not shown"]


def test_without_scripts_all_is_there_but_the_keys(browser: Browser, reading_site: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{reading_site}explainers/harbour/")
    expect(page.locator("#note-claim-trade")).to_be_visible()
    expect(page.locator("#note-claim-trade a")).to_have_attribute("href", "#claim-trade")
    expect(page.locator(".ng-keys")).to_be_hidden()
    context.close()


def test_it_works_after_instant_navigation(page: Page, instant_site: str) -> None:
    page.goto(instant_site)
    page.evaluate("window.same = true")
    page.get_by_role("link", name="The harbour").click()
    expect(page.locator(".ng-keys")).to_be_visible()
    assert page.evaluate("window.same")
    page.keyboard.press("n")
    assert in_focus(page) == PASSAGES[0]
    page.go_back()
    expect(page.locator(".ng-keys")).to_have_count(0)
    page.go_forward()
    expect(page.locator(".ng-keys")).to_be_visible()
    # How far the browser has scrolled back by now is its own affair: only the step counts.
    page.keyboard.press("n")
    first = PASSAGES.index(in_focus(page))
    page.keyboard.press("n")
    assert PASSAGES.index(in_focus(page)) == first + 1
