"""Measures a preview: from a file's save to the page with its words."""

import os
import signal
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from benchmarks.peers.process import CommandError, kill

POLLING = 0.05
"""Seconds between questions for the page, and so how exact the measure is."""

SETTLING = 3.0
"""Seconds from the first page to the first edit: until what watches the files knows them."""


@contextmanager
def served(
    command: Callable[[int], Sequence[str]],
    folder: Path,
    environment: Mapping[str, str],
    timeout: float,
    settling: float = SETTLING,
) -> Iterator[str]:
    """A server over a folder while the context lasts: gives its address once it answers."""
    port = free_port()
    address = f"http://127.0.0.1:{port}"
    with (folder / "serve.log").open("wb") as log:
        process = subprocess.Popen(  # noqa: S603
            command(port),
            cwd=folder,
            env={**os.environ, **environment},
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
    try:
        wait_for(f"{address}/", "<html", timeout, process)
        time.sleep(settling)
        yield address
    finally:
        process.send_signal(signal.SIGINT)
        with suppress(subprocess.TimeoutExpired):
            process.wait(10)
        kill(process.pid)
        process.wait()


def wait_for(url: str, word: str, timeout: float, process: subprocess.Popen[bytes] | None = None) -> float:
    """Seconds until a page holds a word; CommandError after `timeout`, or when the server is gone."""
    start = time.perf_counter()
    while (passed := time.perf_counter() - start) < timeout:
        if process is not None and process.poll() is not None:
            raise CommandError(f"the server ended by itself with exit {process.returncode}")
        with suppress(OSError, urllib.error.URLError):
            with urllib.request.urlopen(url, timeout=timeout) as answer:  # noqa: S310 - our own server
                text = answer.read().decode(errors="replace")
            if word in text:
                return time.perf_counter() - start
        time.sleep(POLLING)
    raise CommandError(f"the page was not served anew within {passed:.0f} s")


def free_port() -> int:
    """A port that nothing listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
