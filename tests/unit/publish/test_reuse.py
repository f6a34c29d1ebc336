import errno
import os
import shutil
from pathlib import Path

import pytest
from msgspec import msgpack

from nutgraf.publish.cache import SPARE, emptied
from nutgraf.publish.mkdocs.last_site import LastSite, SetAside
from nutgraf.publish.mkdocs.reuse import Output, load_written, save_written
from nutgraf.publish.mkdocs.taking_over import TakenOver
from nutgraf.publish.staging import staged

PAGE = "explainers/bridge/index.html"


@pytest.fixture(params=["links", "copies"])
def last(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Output:
    """A site with one page, on a disk that has links and on one that has none."""
    if request.param == "copies":

        def refuse(*_: object, **__: object) -> None:
            raise OSError(errno.EPERM, "no links")

        monkeypatch.setattr(os, "link", refuse)
    (tmp_path / "last").mkdir()
    (tmp_path / "next").mkdir()
    output = Output(tmp_path / "last")
    output.write(PAGE, "digest", b"bridge")
    return output


def following(tmp_path: Path, last: Output) -> Output:
    return Output(tmp_path / "next", tmp_path / "last", last.written)


def test_what_is_the_same_is_kept(tmp_path: Path, last: Output) -> None:
    output = following(tmp_path, last)
    assert output.keep(PAGE, "digest")
    assert (tmp_path / "next" / PAGE).read_bytes() == b"bridge"
    assert output.written.keys() == {PAGE}
    assert Output(tmp_path / "third", tmp_path / "next", output.written).keep(PAGE, "digest")


def test_what_is_made_from_something_else_is_not(tmp_path: Path, last: Output) -> None:
    assert not following(tmp_path, last).keep(PAGE, "another")
    assert not following(tmp_path, last).keep("explainers/road/index.html", "digest")


@pytest.mark.parametrize("content", [b"bridge", b"BRIDGE", b""])
def test_what_others_have_written_to_is_not(tmp_path: Path, last: Output, content: bytes) -> None:
    page = tmp_path / "last" / PAGE
    before = page.stat()
    page.write_bytes(content)
    os.utime(page, ns=(before.st_atime_ns, before.st_mtime_ns + 1))
    assert not following(tmp_path, last).keep(PAGE, "digest")
    assert not (tmp_path / "next" / PAGE).exists()


def test_what_is_another_file_now_is_not(tmp_path: Path, last: Output) -> None:
    page = tmp_path / "last" / PAGE
    before = page.stat()
    page.rename(tmp_path / "elsewhere")
    page.write_bytes(b"BRIDGE")
    os.utime(page, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert not following(tmp_path, last).keep(PAGE, "digest")
    page.unlink()
    page.symlink_to(tmp_path / "elsewhere")
    assert not following(tmp_path, last).keep(PAGE, "digest")
    assert not os.path.lexists(tmp_path / "next" / PAGE)


def test_what_is_gone_is_written_anew(tmp_path: Path, last: Output) -> None:
    (tmp_path / "last" / PAGE).unlink()
    assert not following(tmp_path, last).keep(PAGE, "digest")
    (tmp_path / "last" / PAGE).parent.rmdir()
    assert not following(tmp_path, last).keep(PAGE, "digest")


def test_writing_never_changes_the_last_site(tmp_path: Path, last: Output) -> None:
    output = following(tmp_path, last)
    output.keep(PAGE, "digest")
    output.write(PAGE, "another", b"river")
    assert (tmp_path / "last" / PAGE).read_bytes() == b"bridge"
    assert (tmp_path / "next" / PAGE).read_bytes() == b"river"


def test_what_has_no_digest_is_not_used_again(tmp_path: Path) -> None:
    output = Output(tmp_path)
    output.write(PAGE, "", b"bridge")
    assert output.written == {}


def test_notes_last_from_build_to_build(tmp_path: Path) -> None:
    site = LastSite(tmp_path / "site", tmp_path / "state")
    first = site.output(tmp_path / "site")
    first.write(PAGE, "digest", b"bridge")
    site.end(first)
    assert site.output(tmp_path / "stage").keep(PAGE, "digest")
    other = LastSite(tmp_path / "other", tmp_path / "state")
    assert not other.output(tmp_path / "stage").keep(PAGE, "digest")


@pytest.mark.parametrize(
    "notes",
    [
        b"",
        b"{",
        msgpack.encode(None),
        msgpack.encode({"format": "site-0", "files": {}}),
        msgpack.encode({"format": "site-1", "files": {"a": [1]}}),
        msgpack.encode({"format": "site-1", "files": {"a": ["digest", 1, 2, "3"]}}),
    ],
)
def test_notes_that_cannot_be_read_are_none(tmp_path: Path, notes: bytes) -> None:
    (tmp_path / "notes").write_bytes(notes)
    assert load_written(tmp_path / "notes") == {}
    save_written(tmp_path / "notes", {PAGE: ("digest", 6, 1, 2)})
    assert load_written(tmp_path / "notes") == {PAGE: ("digest", 6, 1, 2)}


def test_a_preview_sets_the_last_site_aside(tmp_path: Path) -> None:
    site = tmp_path / "site"
    site.mkdir()
    preview = SetAside()

    def build(*, fail: bool = False) -> bool:
        preview.begin(site)
        for path in site.iterdir():
            path.unlink()
        if fail:
            return False
        output = preview.output(site)
        kept = output.keep("page.html", "digest")
        if not kept:
            output.write("page.html", "digest", b"page")
        preview.end(output)
        assert (site / "page.html").read_bytes() == b"page"
        return kept

    assert not build()
    assert build()
    assert not build(fail=True)
    assert build(), "the build before the one that failed is still there"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]
    preview.begin(site)
    preview.close()
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def taken_over(tmp_path: Path, last: Output) -> TakenOver:
    """A site in the making, for which MkDocs has written a page and a script."""
    (tmp_path / "next" / "explainers").mkdir()
    (tmp_path / "next" / "explainers" / "index.html").write_text("all")
    (tmp_path / "next" / "script.js").write_text("new")
    return TakenOver(tmp_path / "next", tmp_path / "last", last.written)


def files(folder: Path) -> dict[str, str]:
    return {str(p.relative_to(folder)): p.read_text() for p in folder.rglob("*") if p.is_file()}


OF_MKDOCS = {"explainers/index.html": "all", "script.js": "new"}


def test_what_is_the_same_stays_where_it_was(tmp_path: Path, last: Output) -> None:
    number = (tmp_path / "last" / PAGE).stat().st_ino
    output = taken_over(tmp_path, last)
    assert output.keep(PAGE, "digest")
    output.finish()
    assert files(tmp_path / "next") == OF_MKDOCS | {PAGE: "bridge"}
    assert (tmp_path / "next" / PAGE).stat().st_ino == number
    assert not (tmp_path / "last").exists()
    assert output.written.keys() == {PAGE}


def test_what_is_not_of_this_build_goes(tmp_path: Path, last: Output) -> None:
    (tmp_path / "last" / "script.js").write_text("old")
    (tmp_path / "last" / "explainers" / "bridge" / "of-a-plugin.txt").write_text("old")
    (tmp_path / "last" / "link").symlink_to(tmp_path)
    output = taken_over(tmp_path, last)
    assert not output.has(PAGE)
    assert output.has("script.js")
    output.write("explainers/road/index.html", "digest", b"road")
    output.finish()
    assert files(tmp_path / "next") == OF_MKDOCS | {"explainers/road/index.html": "road"}
    assert {path.name for path in (tmp_path / "next" / "explainers").iterdir()} == {"index.html", "road"}
    assert not os.path.lexists(tmp_path / "next" / "link")


def test_what_others_have_changed_is_written_anew(tmp_path: Path, last: Output) -> None:
    page = tmp_path / "last" / PAGE
    page.write_bytes(b"broken")
    os.utime(page, ns=(0, last.written[PAGE][2] + 1))
    output = taken_over(tmp_path, last)
    assert not output.keep(PAGE, "digest")
    output.write(PAGE, "digest", b"bridge")
    output.finish()
    assert files(tmp_path / "next")[PAGE] == "bridge"


def test_what_mkdocs_has_written_is_not_taken_for_the_last_sites(tmp_path: Path, last: Output) -> None:
    (tmp_path / "next" / PAGE).parent.mkdir(parents=True)
    (tmp_path / "next" / PAGE).write_text("of its own")
    (tmp_path / "next" / "explainers" / "index.html").write_text("all")
    output = TakenOver(tmp_path / "next", tmp_path / "last", last.written)
    assert output.has(PAGE)
    assert not output.keep(PAGE, "digest")
    output.finish()
    assert files(tmp_path / "next")[PAGE] == "of its own"


def test_a_folder_takes_the_place_of_a_file_and_a_file_that_of_a_folder(tmp_path: Path, last: Output) -> None:
    (tmp_path / "last" / "data").write_text("a file")
    (tmp_path / "last" / "script.js").mkdir()
    (tmp_path / "last" / "script.js" / "old").write_text("old")
    output = taken_over(tmp_path, last)
    output.write("data/claims.json", "digest", b"claims")
    output.write("explainers/bridge", "digest", b"a file")
    output.finish()
    assert files(tmp_path / "next") == OF_MKDOCS | {
        "data/claims.json": "claims",
        "explainers/bridge": "a file",
    }


def test_nothing_of_this_build_gives_way(tmp_path: Path, last: Output) -> None:
    output = taken_over(tmp_path, last)
    with pytest.raises(OSError, match="explainers"):
        output.write("explainers", "digest", b"a file")
    with pytest.raises(OSError, match=r"script\.js"):
        output.write("script.js/index.html", "digest", b"page")
    output.finish()
    assert files(tmp_path / "next") == OF_MKDOCS


ROAD, RIVER = "explainers/road/index.html", "explainers/river/index.html"


@pytest.fixture
def known(tmp_path: Path, last: Output) -> Output:
    """A site with two pages, whose predecessor, `spare`, had one of them and another version of the other."""
    spare = Output(tmp_path / "spare", tmp_path / "last", last.written)
    (tmp_path / "spare").mkdir()
    spare.keep(PAGE, "digest")
    spare.write(ROAD, "older", b"old road")
    spare.write(RIVER, "digest", b"river")
    last.write(ROAD, "digest", b"road")
    return last


def in_spare(tmp_path: Path, known: Output) -> TakenOver:
    return TakenOver(tmp_path / "next", tmp_path / "spare", known.written, tmp_path / "last")


def test_a_spare_folder_gets_what_the_last_site_has(tmp_path: Path, known: Output) -> None:
    output = in_spare(tmp_path, known)
    assert output.keep(PAGE, "digest")
    assert output.keep(ROAD, "digest")
    assert not output.keep(RIVER, "digest")
    output.finish()
    assert files(tmp_path / "next") == {PAGE: "bridge", ROAD: "road"}
    assert output.written.keys() == {PAGE, ROAD}
    assert files(tmp_path / "last") == {PAGE: "bridge", ROAD: "road"}
    assert not (tmp_path / "spare").exists()


def test_writing_in_a_spare_folder_never_changes_the_last_site(tmp_path: Path, known: Output) -> None:
    output = in_spare(tmp_path, known)
    output.write(PAGE, "newer", b"new bridge")
    assert not output.keep(ROAD, "newer")
    output.write(ROAD, "newer", b"new road")
    output.finish()
    assert files(tmp_path / "next") == {PAGE: "new bridge", ROAD: "new road"}
    assert files(tmp_path / "last") == {PAGE: "bridge", ROAD: "road"}


def test_what_others_have_changed_in_either_is_written_anew(tmp_path: Path, known: Output) -> None:
    for page in (tmp_path / "spare" / PAGE, tmp_path / "last" / PAGE):
        page.unlink()
        page.write_bytes(b"BRIDGE")
    output = in_spare(tmp_path, known)
    assert not output.keep(PAGE, "digest")


@pytest.mark.parametrize("path", ["explainers", "explainers/road", ROAD])
def test_what_stands_in_the_way_in_a_spare_folder_gives_way(tmp_path: Path, known: Output, path: str) -> None:
    way = tmp_path / "spare" / path
    if way.is_dir():
        shutil.rmtree(way)
        way.write_text("a file")
    else:
        way.unlink()
        way.mkdir()
    output = in_spare(tmp_path, known)
    if not output.keep(ROAD, "digest"):
        output.write(ROAD, "digest", b"road")
    output.finish()
    assert files(tmp_path / "next") == {ROAD: "road"}


def test_a_replaced_site_waits_for_the_next_but_one(tmp_path: Path) -> None:
    def build(number: int) -> str:
        site = LastSite(tmp_path / "site", tmp_path / "state")
        with staged(tmp_path / "site", retire=site.retire) as stage:
            (stage / "index.html").write_text(f"home {number}")
            output = site.output(stage)
            way = "kept" if output.keep(PAGE, "digest") else "written"
            if way == "written":
                output.write(PAGE, "digest", b"bridge")
            output.write(ROAD, "", f"road {number}".encode())
            site.end(output)
        site.close()
        expected = {"index.html": f"home {number}", PAGE: "bridge", ROAD: f"road {number}"}
        assert files(tmp_path / "site") == expected
        assert {path.name for path in tmp_path.iterdir()} == {"site", "state"}
        return f"{way} in {type(output).__name__}"

    assert [build(n) for n in range(4)] == [
        "written in Output",
        "kept in Output",
        "kept in TakenOver",
        "kept in TakenOver",
    ]
    (spare,) = (tmp_path / "state").glob(f"*{SPARE}")
    assert files(spare) == {"index.html": "home 2", PAGE: "bridge", ROAD: "road 2"}
    assert emptied(tmp_path / "state")
    assert not (tmp_path / "state").exists()
    assert build(4) == "written in Output"


def test_there_is_one_spare_folder(tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        LastSite(tmp_path / f"site-{name}", tmp_path / "state").retire(tmp_path / name)
        (tmp_path / "state").mkdir(exist_ok=True)
    (tmp_path / "three").mkdir()
    LastSite(tmp_path / "site-three", tmp_path / "state").retire(tmp_path / "three")
    assert len(list((tmp_path / "state").glob(f"*{SPARE}"))) == 1
    (tmp_path / "four").mkdir()
    LastSite(tmp_path / "site-four", tmp_path / "state", has_spare=False).retire(tmp_path / "four")
    assert not list((tmp_path / "state").glob(f"*{SPARE}"))
    assert {path.name for path in tmp_path.iterdir()} == {"state"}


def test_a_build_that_fails_leaves_no_spare_folder(tmp_path: Path) -> None:
    spare = LastSite(tmp_path / "site", tmp_path / "state")
    (tmp_path / "state").mkdir()
    (tmp_path / "old").mkdir()
    spare.retire(tmp_path / "old")
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "index.html").write_text("home")
    site = LastSite(tmp_path / "site", tmp_path / "state")

    def fail() -> None:
        with staged(tmp_path / "site", retire=site.retire) as stage:
            (stage / "index").symlink_to(tmp_path)
            site.output(stage)
            raise OSError("the disk is full")

    with pytest.raises(OSError, match="full"):
        fail()
    site.close()
    assert {path.name for path in tmp_path.iterdir()} == {"site", "state"}
    assert files(tmp_path / "site") == {"index.html": "home"}
