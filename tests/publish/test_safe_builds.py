"""Whatever happens to `nutgraf build`, the last good site stands until there is a better one."""

import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from nutgraf.publish.errors import PublishError
from nutgraf.publish.mkdocs.build import build
from nutgraf.publish.progress import Silent

if TYPE_CHECKING:
    from tests.publish.conftest import Project

pytestmark = pytest.mark.slow

NUTGRAF_BUILD = "import sys; from nutgraf.cli import main; sys.argv = ['nutgraf', 'build']; main()"

SMALL_DISK = f"import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (20000, 20000)); {NUTGRAF_BUILD}"

STOPS_WHILE_WRITING = """
import time
from pathlib import Path

HERE = Path(__file__).parent

def on_post_page(output, page, config):
    (HERE / "writing").touch()
    for _ in range(600):
        if (HERE / "go").exists():
            return
        time.sleep(0.1)
"""

FAILS_AT_THE_END = """
def on_post_build(config):
    raise RuntimeError("the plugin has a bug")
"""


@pytest.fixture
def built(bridge: "Project") -> "Project":
    """A site that was built once; its article has changed since."""
    build(bridge.config)
    bridge.write("seeds/old-mill-bridge.txt", "The bridge is open. The town says repairs take three weeks.\n")
    return bridge


def hook(project: "Project", code: str) -> None:
    project.write("hook.py", code)
    with project.config.open("a", encoding="utf-8") as config:
        config.write("hooks: [hook.py]\n")


def left_beside(project: "Project") -> list[str]:
    return sorted(path.name for path in project.root.glob(".*") if path.name != ".cache")


def wait_for(path: Path, process: "subprocess.Popen[str]") -> None:
    deadline = time.monotonic() + 60
    while not path.exists():
        assert process.poll() is None, process.communicate()
        assert time.monotonic() < deadline
        time.sleep(0.05)


@pytest.mark.parametrize(
    ("number", "code", "leaves"),
    [
        (signal.SIGKILL, -signal.SIGKILL, True),
        (signal.SIGTERM, 128 + signal.SIGTERM, False),
        (signal.SIGINT, 128 + signal.SIGINT, False),
    ],
)
def test_a_build_that_is_ended_half_way(
    built: "Project", number: signal.Signals, code: int, leaves: bool
) -> None:
    before = built.contents()
    hook(built, STOPS_WHILE_WRITING)
    process = subprocess.Popen(
        [sys.executable, "-c", NUTGRAF_BUILD], cwd=built.root, text=True, stderr=subprocess.PIPE
    )
    try:
        wait_for(built.root / "writing", process)
        process.send_signal(number)
        _, said = process.communicate(timeout=30)
    finally:
        process.kill()
        process.wait()
    assert process.returncode == code
    assert "Traceback" not in said
    assert built.contents() == before
    assert bool(left_beside(built)) == leaves

    (built.root / "go").touch()
    build(built.config)
    assert "The bridge is open." in built.read("explainers/old-mill-bridge/index.html")
    assert left_beside(built) == []


def test_a_disk_that_is_full(built: "Project") -> None:
    before = built.contents()
    done = run(built, SMALL_DISK)
    assert done.returncode == 1
    assert "File too large" in done.stderr
    assert "Traceback" not in done.stderr
    assert built.contents() == before
    assert left_beside(built) == []


def test_another_plugin_that_fails(built: "Project") -> None:
    before = built.contents()
    hook(built, FAILS_AT_THE_END)
    done = run(built, NUTGRAF_BUILD)
    assert done.returncode != 0
    assert "the plugin has a bug" in done.stderr
    assert built.contents() == before
    assert left_beside(built) == []


def test_a_mistake_of_the_author(built: "Project") -> None:
    before = built.contents()
    built.write("seeds/old-mill-bridge.txt", "Nothing of what was quoted.\n")
    with pytest.raises(PublishError) as caught:
        build(built.config)
    assert [diagnostic.code for diagnostic in caught.value.diagnostics] == ["quote-not-found"]
    assert built.contents() == before
    assert left_beside(built) == []


def test_a_warning_stops_a_strict_build_alone(built: "Project") -> None:
    before = built.contents()
    with (built.root / "seeds/old-mill-bridge.yaml").open("a", encoding="utf-8") as annotations:
        annotations.write("sources:\n  - id: town\n    title: The town's announcement\n")
    with pytest.raises(PublishError) as caught:
        build(built.config, strict=True)
    assert [diagnostic.code for diagnostic in caught.value.diagnostics] == ["unused-source"]
    assert built.contents() == before
    assert [diagnostic.code for diagnostic in build(built.config).diagnostics] == ["unused-source"]


def test_a_second_build_waits_for_the_first(built: "Project") -> None:
    hook(built, STOPS_WHILE_WRITING)
    notes: list[str] = []

    class LetsTheFirstGoOn(Silent):
        def note(self, message: str, *, warning: bool) -> None:  # noqa: ARG002
            notes.append(message)
            (built.root / "go").touch()

    first = subprocess.Popen(
        [sys.executable, "-c", NUTGRAF_BUILD], cwd=built.root, text=True, stderr=subprocess.PIPE
    )
    try:
        wait_for(built.root / "writing", first)
        build(built.config, progress=LetsTheFirstGoOn())
        first.communicate(timeout=30)
    finally:
        first.kill()
        first.wait()
    assert first.returncode == 0
    assert notes == ["waiting for another build"]
    assert "The bridge is open." in built.read("explainers/old-mill-bridge/index.html")
    assert left_beside(built) == []


@pytest.mark.parametrize("folder", ["seeds", "docs", "."])
def test_a_site_is_not_built_over_its_sources(bridge: "Project", folder: str) -> None:
    before = sorted(bridge.root.rglob("*"))
    with pytest.raises(PublishError, match=r"folder|docs_dir"):
        build(bridge.config, bridge.root / folder)
    assert sorted(bridge.root.rglob("*")) == before


def run(project: "Project", code: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-c", code],
        cwd=project.root,
        text=True,
        capture_output=True,
        timeout=120,
        check=False,
    )
