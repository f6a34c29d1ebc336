"""A second build takes from the first what is the same, and the site is as if it had not."""

import os
from typing import TYPE_CHECKING

import pytest

from nutgraf.publish.cache import SPARE
from nutgraf.publish.mkdocs.build import build

if TYPE_CHECKING:
    from tests.publish.conftest import Project

pytestmark = pytest.mark.slow

PAGE = "explainers/old-mill-bridge/index.html"
CLAIM = "claims/old-mill-bridge/three-weeks/index.html"


@pytest.fixture
def built(bridge: "Project", monkeypatch: pytest.MonkeyPatch) -> "Project":
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    # A build server's builds keep no folder for the next one.
    monkeypatch.delenv("CI", raising=False)
    build(bridge.config)
    return bridge


def again(project: "Project") -> dict[str, bytes]:
    """The site after another build; it is as one without the last site."""
    build(project.config)
    result = project.contents()
    build(project.config, project.root / "fresh", cache=False)
    fresh = project.root / "fresh"
    assert result == {str(p.relative_to(fresh)): p.read_bytes() for p in fresh.rglob("*") if p.is_file()}
    return result


def file(project: "Project", path: str) -> tuple[int, int]:
    """Which file it is, and when it was written."""
    status = (project.site / path).stat()
    return status.st_ino, status.st_mtime_ns


def test_pages_that_did_not_change_stay_the_same_files(built: "Project") -> None:
    before = file(built, PAGE), file(built, CLAIM)
    again(built)
    assert (file(built, PAGE), file(built, CLAIM)) == before
    again(built)
    assert (file(built, PAGE), file(built, CLAIM)) == before


def test_a_build_server_keeps_no_second_site(built: "Project", monkeypatch: pytest.MonkeyPatch) -> None:
    again(built)
    assert (built.site / PAGE).stat().st_nlink == 2
    monkeypatch.setenv("CI", "true")
    again(built)
    assert (built.site / PAGE).stat().st_nlink == 1
    assert not list((built.root / ".cache").rglob(f"*{SPARE}"))


def test_edit_after_edit_gives_what_a_first_build_does(built: "Project") -> None:
    for number in range(4):
        text = f"The bridge is shut on day {number}. The town says repairs take three weeks.\n"
        built.write("seeds/old-mill-bridge.txt", text)
        built.write(f"docs/day-{number}.md", f"Day {number}.\n")
        (built.root / f"docs/day-{number - 1}.md").unlink(missing_ok=True)
        site = again(built)
        assert f"on day {number}.".encode() in site[PAGE]
        assert [path for path in site if path.startswith("day-")] == [f"day-{number}/index.html"]


def test_hidden_files_come_along_each_time(built: "Project") -> None:
    for number in range(4):
        (built.site / ".nojekyll").write_text(str(number))
        build(built.config)
        assert (built.site / ".nojekyll").read_text() == str(number)


def test_an_edited_page_is_written(built: "Project") -> None:
    built.write("seeds/old-mill-bridge.txt", "The bridge is open. The town says repairs take three weeks.\n")
    assert b"The bridge is open." in again(built)[PAGE]


def test_a_theme_with_another_setting_has_other_pages(built: "Project") -> None:
    with built.config.open("a", encoding="utf-8") as config:
        config.write("copyright: The town\n")
    assert b"The town" in again(built)[PAGE]


def test_what_somebody_did_to_the_last_site_is_gone(built: "Project") -> None:
    page = built.site / PAGE
    before = page.stat()
    page.write_bytes(page.read_bytes().replace(b"bridge", b"BRIDGE"))
    os.utime(page, ns=(before.st_atime_ns, before.st_mtime_ns + 1))
    assert b"BRIDGE" not in again(built)[PAGE]
