"""The same bytes for any number of workers."""

import multiprocessing
import os
import signal
import subprocess
import sys
import threading
import time

import pytest
from markdown import Markdown
from markdown.extensions import Extension
from msgspec.structs import replace
from tests.unit.stages.conftest import Desk, claim
from tests.unit.stages.test_rounds import everything

from nutgraf.compiler import compile_site
from nutgraf.core.options import MarkdownOptions, Options
from nutgraf.publish.workers import WORTH_SHARING, Workers

OPTIONS = Options(maps=None)


@pytest.fixture(scope="module")
def many() -> Desk:
    desk = Desk()
    for number in range(WORTH_SHARING + 20):
        other = f"e{(number * 7 + 1) % (WORTH_SHARING + 20)}"
        desk = desk.write(
            f"e{number}",
            claims=[claim("one", f"Claim {number}.", rebuts=[f"{other}/one"] if number % 3 == 0 else [])],
            key_points=[f"Point *{number}*."],
        )
    return desk


def test_the_same_bytes_for_any_number_of_workers(many: Desk) -> None:
    alone = everything(compile_site(many.seeds, OPTIONS))
    assert "explainers/e1/" in alone
    assert everything(compile_site(many.seeds, OPTIONS, crew=Workers(2))) == alone
    assert everything(compile_site(many.seeds, OPTIONS, crew=Workers(3))) == alone


def test_beside_other_threads_workers_begin_from_nothing(many: Desk) -> None:
    over = threading.Event()
    thread = threading.Thread(target=over.wait)
    thread.start()
    try:
        shared = compile_site(many.seeds, OPTIONS, crew=Workers(2))
    finally:
        over.set()
        thread.join()
    assert everything(shared) == everything(compile_site(many.seeds, OPTIONS))


def test_what_cannot_be_told_to_others_is_done_alone(many: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    class Local(Extension):
        """Cannot be pickled."""

        def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
            """Adds nothing."""

    monkeypatch.setattr(multiprocessing, "get_all_start_methods", lambda: ["spawn"])
    options = replace(OPTIONS, markdown=MarkdownOptions(extensions=(Local(),)))
    shared = compile_site(many.seeds, options, crew=Workers(2))
    assert len(shared.pages) > WORTH_SHARING


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there is /proc where there is fork")
def test_workers_end_with_a_process_that_is_killed() -> None:
    code = (
        "from nutgraf.core.options import Options; from nutgraf.compiler import compile_site\n"
        "from nutgraf.publish.workers import Workers; from tests.unit.stages.conftest import Desk\n"
        "import multiprocessing, threading, time\n"
        "def tell():\n"
        "    while len(multiprocessing.active_children()) < 2: time.sleep(0.01)\n"
        "    print(*(child.pid for child in multiprocessing.active_children()), flush=True)\n"
        "threading.Thread(target=tell, daemon=True).start()\n"
        "desk = Desk()\n"
        "for number in range(3000): desk = Desk(articles={**desk.articles, f'e{number}': 'Words.'},"
        " annotations={**desk.annotations, f'e{number}': {'title': 'T', 'summary': 'S'}})\n"
        "compile_site(desk.seeds, Options(maps=None), crew=Workers(2))\n"
    )
    with subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        workers = [int(pid) for pid in process.stdout.readline().split()]
        assert len(workers) == 2
        os.kill(process.pid, signal.SIGKILL)
    deadline = time.monotonic() + 20
    while any(_lives(pid) for pid in workers):
        assert time.monotonic() < deadline
        time.sleep(0.05)


def _lives(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True
