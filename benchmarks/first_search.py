"""What a browser loads for its first search of whole texts: `python -m benchmarks.first_search SITE WORDS`.

SITE is a folder that `nutgraf build` has written with `search: pagefind`. It is served from this machine,
compressed as servers do it, to Chromium; bodies of answers are counted as they go over the wire.
"""

import argparse
import functools
import os
import shutil
import threading
from collections import Counter
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import quote, urlsplit

from playwright.sync_api import sync_playwright

from benchmarks.peers.search import transferred

SENT: Counter[str] = Counter()
"""Bytes of answers, by the file's path."""


class Handler(SimpleHTTPRequestHandler):
    """Counts what would be sent if it were compressed."""

    def do_GET(self) -> None:
        """Sends the file, and takes note."""
        path = Path(self.translate_path(self.path))
        file = path / "index.html" if path.is_dir() else path
        if file.is_file():
            SENT[urlsplit(self.path).path.lstrip("/")] += transferred([file])
        super().do_GET()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the library's name
        """Says nothing."""


def main() -> None:
    """Prints what is loaded for words, and then for the filters."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("site", type=Path)
    parser.add_argument("words")
    asked = parser.parse_args()
    chromium = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    handler = functools.partial(Handler, directory=str(asked.site))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server, sync_playwright() as playwright:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        page = browser.new_page()
        page.goto(f"http://127.0.0.1:{server.server_port}/search/?q={quote(asked.words)}")
        page.locator(".ng-found").first.wait_for(timeout=120_000)
        page.wait_for_load_state("networkidle")
        status = page.locator(".ng-search [role=status]").inner_text()
        show(f"{asked.words!r}: {status}", Counter(SENT))
        SENT.clear()
        page.locator("[aria-controls=search-choices]").click()
        page.locator("[name=claimant] option").nth(1).wait_for(state="attached", timeout=120_000)
        page.wait_for_load_state("networkidle")
        show("Filters", Counter(SENT))
        browser.close()
        server.shutdown()


def show(title: str, sent: Counter[str]) -> None:
    """Prints the bytes of a search by its parts, and what else the page has loaded."""
    parts: Counter[str] = Counter()
    for path, size in sent.items():
        parts[part_of(path)] += size
    own = sum(size for part, size in parts.items() if part != "the page and its theme")
    print(f"{title}: {own / 1e3:.1f} KB")
    for part, size in parts.most_common():
        print(f"{size / 1e3:9.1f} KB  {part}")


def part_of(path: str) -> str:
    """What of a search a file belongs to."""
    if path.startswith("pagefind/"):
        folder, slash, _ = path.removeprefix("pagefind/").partition("/")
        return f"pagefind/{folder}/" if slash else path
    return "nutgraf's script" if path.startswith("assets/nutgraf/search/") else "the page and its theme"


if __name__ == "__main__":
    main()
