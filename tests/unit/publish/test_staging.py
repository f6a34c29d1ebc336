import errno
from collections.abc import Callable
from pathlib import Path

import pytest

from nutgraf.publish.errors import PublishError
from nutgraf.publish.staging import staged


def contents(folder: Path) -> dict[str, bytes]:
    """All files under a folder, hidden ones too."""
    return {str(p.relative_to(folder)): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.fixture(params=["one step", "two renames"])
def site(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A site that is there, on a system that can exchange two folders and on one that cannot."""
    if request.param == "two renames":
        monkeypatch.setattr("nutgraf.publish.staging.exchange", lambda *_: False)
    site = tmp_path / "site"
    (site / "old").mkdir(parents=True)
    (site / "index.html").write_text("old")
    (site / "old" / "page.html").write_text("old")
    return site


def test_the_new_site_takes_the_place_of_the_last(site: Path) -> None:
    with staged(site) as stage:
        (stage / "index.html").write_text("new")
        assert contents(site) == {"index.html": b"old", "old/page.html": b"old"}
    assert contents(site) == {"index.html": b"new"}
    assert names(site.parent) == ["site"]


def test_the_first_site_and_its_parent_are_made(tmp_path: Path) -> None:
    site = tmp_path / "public" / "site"
    with staged(site) as stage:
        (stage / "index.html").write_text("new")
    assert contents(tmp_path) == {"public/site/index.html": b"new"}


@pytest.mark.parametrize("failure", [OSError(errno.ENOSPC, "full"), KeyboardInterrupt(), SystemExit(143)])
def test_a_build_that_fails_changes_nothing(site: Path, failure: BaseException) -> None:
    before = contents(site)

    def build() -> None:
        with staged(site) as stage:
            (stage / "index.html").write_text("new")
            raise failure

    with pytest.raises(type(failure)):
        build()
    assert contents(site) == before
    assert names(site.parent) == ["site"]


def test_an_interruption_between_the_renames_changes_nothing(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("nutgraf.publish.staging.exchange", lambda *_: False)
    rename: Callable[[Path, Path], Path] = Path.rename
    before = contents(site)

    def interrupted(self: Path, target: Path) -> Path:
        if ".new-" in self.name:
            raise KeyboardInterrupt
        return rename(self, target)

    def build() -> None:
        with staged(site) as stage:
            (stage / "index.html").write_text("new")
            monkeypatch.setattr(Path, "rename", interrupted)

    with pytest.raises(KeyboardInterrupt):
        build()
    assert contents(site) == before
    assert names(site.parent) == ["site"]


def test_what_killed_builds_have_left_is_removed(site: Path) -> None:
    for left in (".site.new-1", ".site.old-2"):
        (site.parent / left).mkdir()
        (site.parent / left / "index.html").write_text("half")
    for other in (".site.new", ".site.new-x", "site.new-1", ".sites.new-1"):
        (site.parent / other).mkdir()
    with staged(site) as stage:
        (stage / "index.html").write_text("new")
    assert names(site.parent) == [
        ".site.new",
        ".site.new-x",
        ".sites.new-1",
        "site",
        "site.new-1",
    ]


def test_a_site_lost_between_two_renames_comes_back(tmp_path: Path) -> None:
    (tmp_path / ".site.old-7").mkdir()
    (tmp_path / ".site.old-7" / "index.html").write_text("old")
    (tmp_path / ".site.new-7").mkdir()

    def build() -> None:
        with staged(tmp_path / "site"):
            assert contents(tmp_path / "site") == {"index.html": b"old"}
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        build()
    assert contents(tmp_path) == {"site/index.html": b"old"}


def test_hidden_files_of_the_last_site_come_along(site: Path) -> None:
    (site / ".git").mkdir()
    (site / ".git" / "HEAD").write_text("ref")
    (site / ".nojekyll").write_text("old")
    (site / ".domains").symlink_to("nowhere")
    site.chmod(0o750)
    with staged(site) as stage:
        (stage / ".nojekyll").write_text("new")
    assert contents(site) == {".git/HEAD": b"ref", ".nojekyll": b"new"}
    assert (site / ".domains").readlink() == Path("nowhere")
    assert site.stat().st_mode & 0o777 == 0o750


def test_a_link_to_the_site_stays_a_link(site: Path) -> None:
    link = site.parent / "www" / "current"
    link.parent.mkdir()
    link.symlink_to(site)
    with staged(link) as stage:
        (stage / "index.html").write_text("new")
    assert link.is_symlink()
    assert contents(site) == {"index.html": b"new"}


def test_a_link_that_leads_in_a_circle_is_refused_in_words(tmp_path: Path) -> None:
    (tmp_path / "site").symlink_to("site")
    with pytest.raises(PublishError, match="leads back to itself"), staged(tmp_path / "site"):
        pass
    assert names(tmp_path) == ["site"]


def test_what_is_no_site_is_not_replaced(tmp_path: Path) -> None:
    (tmp_path / "home").mkdir()
    (tmp_path / "home" / "thesis.odt").write_text("years of work")
    (tmp_path / "file").write_text("a file")
    for name, reason in (("home", "thesis.odt"), ("file", "is a file")):
        with pytest.raises(PublishError, match=reason), staged(tmp_path / name):
            pass
    assert contents(tmp_path) == {"home/thesis.odt": b"years of work", "file": b"a file"}


def test_a_mount_point_is_refused_in_words(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.path.ismount", lambda _: True)
    with pytest.raises(PublishError, match="mount point"), staged(site):
        pass
