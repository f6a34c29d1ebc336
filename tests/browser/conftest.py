"""A real browser, and previews to look at with it."""

import functools
import os
import shutil
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.request import urlopen

import pytest
import yaml
from playwright.sync_api import Browser, Page, sync_playwright

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-sync",
    "--no-first-run",
)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium as the machine has it; `CHROMIUM` in the environment names another."""
    found = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, BROWSERS)), None)
    if found is None:
        pytest.skip(f"none of {', '.join(BROWSERS)} is installed")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=list(FLAGS))
        yield browser
        browser.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """An empty page in a profile of its own."""
    context = browser.new_context()
    yield context.new_page()
    context.close()


SEEDS = Path(__file__).parent / "seeds"
"""Explainers for tests of what a reader sees: `harbour` has every verdict, uncertain dates, a glossary,
corrections, nested and crossing passages; `lighthouse` is an excerpt, `bell` shows no article, `qanat` is
in Arabic."""


@pytest.fixture(scope="session")
def reading_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a site made from `SEEDS`, ending in a slash."""
    with published(tmp_path_factory.mktemp("reading")) as address:
        yield address


@pytest.fixture(scope="session")
def instant_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The same with Material's instant navigation."""
    with published(tmp_path_factory.mktemp("instant"), features=["navigation.instant"]) as address:
        yield address


@contextmanager
def published(root: Path, features: Sequence[str] = ()) -> Iterator[str]:
    """Builds the seeds in a folder and serves the site from this machine."""
    site = root / "site"
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_QuietHandler, directory=str(site)))
    address = f"http://127.0.0.1:{server.server_port}/"
    config = {
        "site_name": "The Example",
        "site_url": address,
        "theme": {
            "name": "material",
            "font": False,
            "features": list(features),
            "palette": [
                {"media": "(prefers-color-scheme: light)", "scheme": "default"},
                {"media": "(prefers-color-scheme: dark)", "scheme": "slate"},
            ],
        },
        "plugins": ["search", "nutgraf"],
    }
    (root / "mkdocs.yml").write_text(yaml.safe_dump(config), encoding="utf-8")
    (root / "docs").mkdir()
    home = "# Home\n\n[The harbour](explainers/harbour/index.md)\n"
    (root / "docs/index.md").write_text(home, encoding="utf-8")
    shutil.copytree(SEEDS, root / "seeds")
    build = [sys.executable, "-m", "mkdocs", "build", "--quiet"]
    made = subprocess.run(build, cwd=root, capture_output=True, text=True, check=False)
    assert made.returncode == 0, made.stderr
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield address
    finally:
        server.shutdown()
        server.server_close()
        thread.join(timeout=10)


class _QuietHandler(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the library's name
        pass


@dataclass
class Preview:
    """A server that shows a site, and what it has said."""

    process: "subprocess.Popen[str]"
    url: str
    said: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        return "".join(self.said)

    def says(self, words: str, seconds: float = 15) -> bool:
        """Whether it says something soon."""
        deadline = time.monotonic() + seconds
        while words not in self.text and time.monotonic() < deadline:
            time.sleep(0.05)
        return words in self.text

    def is_up(self) -> bool:
        """Whether it still answers."""
        with urlopen(self.url, timeout=10) as answer:  # noqa: S310 - its own address
            return self.process.poll() is None and answer.status == 200


StartPreview = Callable[..., Preview]


@pytest.fixture
def preview() -> Iterator[StartPreview]:
    """Starts a preview of a folder: `preview(folder, "mkdocs")`; it ends with the test."""
    started: list[Preview] = []

    def start(folder: Path, program: str = "mkdocs") -> Preview:
        address = f"127.0.0.1:{_free_port()}"
        command = {
            "mkdocs": ["-m", "mkdocs", "serve"],
            "nutgraf": [
                "-c",
                "import sys; from nutgraf.cli import main; sys.argv[:1] = ['nutgraf', 'serve']; main()",
            ],
        }[program]
        process = subprocess.Popen(
            [sys.executable, *command, "--dev-addr", address],
            cwd=folder,
            text=True,
            encoding="utf-8",
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
        )
        preview = Preview(process, f"http://{address}/")
        started.append(preview)
        threading.Thread(target=_listen, args=(preview,), daemon=True).start()
        assert preview.says("Serving on", seconds=60), preview.text
        return preview

    yield start
    for preview in started:
        _stop(preview.process)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _listen(preview: Preview) -> None:
    assert preview.process.stdout is not None
    for line in preview.process.stdout:
        preview.said.append(line)


def _stop(process: "subprocess.Popen[str]") -> None:
    process.send_signal(signal.SIGINT)
    try:
        process.wait(timeout=10)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
