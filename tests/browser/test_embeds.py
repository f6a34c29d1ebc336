"""Claims and maps in the frames of another site: as tall as they are, complete without scripts."""

import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, FrameLocator, Page, expect

pytestmark = pytest.mark.browser

CLAIM, MAP = "embed/claim/harbour/{claim}/", "embed/map/harbour/"
CLAIM_IN_ARABIC = "embed/claim/qanat/{claim}/"

Host = Callable[[str], str]

WATCH = "window.heard = []; addEventListener('message', ({ data }) => heard.push(data))"


@pytest.fixture(scope="module")
def host() -> Iterator[Host]:
    """Serves a page of another origin: `host(body)` is its address."""
    shown: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            body = f"<!doctype html><title>Host</title>{shown[-1]}".encode()
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the library's name
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()

        def show(body: str) -> str:
            shown.append(body)
            return f"http://127.0.0.1:{server.server_port}/"

        yield show
        server.shutdown()


@pytest.fixture(scope="module")
def claims(browser: Browser, reading_site: str) -> dict[str, str]:
    """The first claim of explainers."""
    page = browser.new_page()
    found = {}
    for slug in ("harbour", "qanat"):
        page.goto(f"{reading_site}explainers/{slug}/")
        identifier = page.locator(".ng-claim").first.get_attribute("id") or ""
        found[slug] = identifier.removeprefix("claim-")
    page.close()
    return found


def code_on(page: Page, identifier: str) -> str:
    """What readers copy."""
    return page.locator(f"#{identifier}").input_value()


def heights(frame: FrameLocator, page: Page, number: int) -> tuple[int, int]:
    """How tall a frame is, and what is in it."""
    outside: int = page.locator("iframe").nth(number).evaluate("frame => frame.clientHeight")
    inside: int = frame.locator("body").evaluate(
        "body => Math.ceil(body.parentElement.getBoundingClientRect().height)"
    )
    return outside, inside


def test_pasted_code_shows_claim_and_map_as_tall_as_they_are(
    page: Page, reading_site: str, host: Host, claims: dict[str, str]
) -> None:
    page.goto(f"{reading_site}explainers/harbour/")
    codes = [code_on(page, name) for name in (f"embed-claim-{claims['harbour']}", "embed-locations-map")]
    page.set_viewport_size({"width": 420, "height": 800})
    page.goto(host("\n".join(codes).replace('loading="lazy"', "")))
    frames = [page.frame_locator("iframe").nth(number) for number in (0, 1)]
    expect(frames[0].locator("h1")).to_be_visible()
    expect(frames[1].locator("svg.ng-map").last).to_be_visible()
    page.wait_for_function("[...document.querySelectorAll('iframe')].every(frame => frame.style.height)")
    for number, frame in enumerate(frames):
        outside, inside = heights(frame, page, number)
        assert outside == inside
    narrow = heights(frames[1], page, 1)[0]
    page.set_viewport_size({"width": 900, "height": 800})
    page.wait_for_function(
        "before => document.querySelectorAll('iframe')[1].clientHeight !== before", arg=narrow
    )
    outside, inside = heights(frames[1], page, 1)
    assert outside == inside, "with another width, another height"


def test_the_height_in_the_code_is_about_that_of_the_page(page: Page, reading_site: str) -> None:
    page.goto(f"{reading_site}explainers/harbour/")
    addresses = page.locator(".ng-code").evaluate_all(
        """fields => fields.map(field => {
            const frame = new DOMParser().parseFromString(field.value, "text/html").querySelector("iframe")
            return [frame.src, Number(frame.height)]
        })"""
    )
    assert len(addresses) > 3
    page.set_viewport_size({"width": 640, "height": 200})
    for address, height in addresses:
        page.goto(address)
        real = page.evaluate("document.documentElement.getBoundingClientRect().height")
        assert -8 <= height - real <= 80, (address, height, real)


def test_the_host_listens_to_frames_of_embeds_alone_and_to_heights_alone(
    page: Page, reading_site: str, host: Host, claims: dict[str, str]
) -> None:
    source = reading_site + CLAIM.format(claim=claims["harbour"])
    stranger = "<script>parent.postMessage({ nutgraf: 'height', height: 777 }, '*')</script>"
    page.add_init_script(WATCH)
    page.goto(
        host(
            f'<iframe src="{source}" width=400 height=100></iframe>'
            f'<iframe srcdoc="{stranger}" width=400 height=100></iframe>'
            f'<script src="{reading_site}embed/resize.js"></script>'
        )
    )
    page.wait_for_function("document.querySelector('iframe').style.height")
    page.wait_for_function("heard.some(data => data.height === 777)")
    assert page.locator("iframe").nth(1).evaluate("frame => frame.style.height") == ""

    before = page.locator("iframe").first.evaluate("frame => frame.style.height")
    for value in ("NaN", "Infinity", "-1", "'500'", "{}", "null"):
        key = f"{{ nutgraf: 'height', height: {value}, key: `{value}` }}"
        page.frames[1].evaluate(f"parent.postMessage({key}, '*')")
        page.wait_for_function("key => heard.some(data => data?.key === key)", arg=value)
        assert page.locator("iframe").first.evaluate("frame => frame.style.height") == before, value
    page.frames[1].evaluate("parent.postMessage({ nutgraf: 'height', height: 1e9 }, '*')")
    page.wait_for_function("document.querySelector('iframe').style.height === '4000px'")


def test_a_page_is_complete_without_scripts_and_its_links_leave_the_frame(
    browser: Browser, reading_site: str, host: Host, claims: dict[str, str]
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(
        host(f'<iframe src="{reading_site}{CLAIM.format(claim=claims["harbour"])}" height=600></iframe>')
    )
    frame = page.frame_locator("iframe")
    expect(frame.locator(".ng-frame__verdict")).to_be_visible()
    frame.get_by_role("link", name="Full assessment").click()
    expect(page).to_have_url(f"{reading_site}claims/harbour/{claims['harbour']}/")
    page.goto(host(f'<iframe src="{reading_site}{MAP}" width=640 height=700></iframe>'))
    page.frame_locator("iframe").locator("svg a").first.click()
    page.wait_for_url(f"{reading_site}explainers/harbour/#location-*")
    context.close()


def test_wordpress_s_frames_hear_the_height_and_the_links(
    page: Page, reading_site: str, host: Host, claims: dict[str, str]
) -> None:
    """They are sandboxed, have a secret, and wait for messages that give it."""
    page.add_init_script(WATCH)
    source = f"{reading_site}{CLAIM.format(claim=claims['harbour'])}#?secret=abc123"
    page.goto(host(f'<iframe sandbox="allow-scripts" src="{source}" width=500 height=400></iframe>'))
    page.wait_for_function("heard.some(data => data.message === 'height' && data.value > 50)")
    page.frame_locator("iframe").locator("h1 a").click()
    page.wait_for_function("heard.some(data => data.message === 'link')")
    said = page.evaluate("heard.filter(data => data.secret)")
    assert {message["secret"] for message in said} == {"abc123"}
    link = next(message["value"] for message in said if message["message"] == "link")
    assert link == f"{reading_site}claims/harbour/{claims['harbour']}/"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_embed_has_a_violation(
    browser: Browser, reading_site: str, claims: dict[str, str], scheme: Any
) -> None:
    context = browser.new_context(color_scheme=scheme)
    page = context.new_page()
    found = []
    paths = (CLAIM.format(claim=claims["harbour"]), CLAIM_IN_ARABIC.format(claim=claims["qanat"]), MAP)
    for path in paths:
        for width in (280, 640):
            page.set_viewport_size({"width": width, "height": 700})
            answer = page.goto(reading_site + path)
            assert answer
            assert answer.ok, path
            result = Axe().run(page, options={"resultTypes": ["violations"]})
            found += [
                f"{path} {width}: {violation['id']} {node['target']}: {node['failureSummary']}"
                for violation in result.response["violations"]
                for node in violation["nodes"]
            ]
            overflow = page.evaluate("document.documentElement.scrollWidth > innerWidth")
            found += [f"{path} {width}: scrolls sideways"] if overflow else []
    context.close()
    assert not found, "\n".join(found)


def test_the_code_is_copied_and_that_is_said(browser: Browser, reading_site: str) -> None:
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(f"{reading_site}explainers/harbour/")
    card = page.locator(".ng-claim").first
    card.get_by_text("Embed", exact=True).click()
    card.get_by_role("button", name="Copy code").click()
    expect(page.locator(".ng-said[role=status]")).to_have_text("Copied")
    assert page.evaluate("navigator.clipboard.readText()") == card.locator("textarea").input_value()
    box = card.get_by_role("button", name="Copied").bounding_box()
    assert box
    assert box["height"] >= 24
    context.close()


def test_the_way_to_a_map_s_code_opens_it(page: Page, reading_site: str) -> None:
    page.goto(f"{reading_site}explainers/harbour/")
    page.get_by_role("link", name="Embed the map").click()
    expect(page.locator("#embed-locations-map")).to_be_visible()
