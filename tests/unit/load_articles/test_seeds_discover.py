"""Finding seeds on disk: what is read, what is passed over, and what is said of the rest."""

import os
import socket
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from nutgraf.core.diagnostic import Diagnostic
from nutgraf.core.seeds import Seeds
from nutgraf.load.discover import discover

LIMIT = 1000


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    folder = tmp_path / "seeds"
    folder.mkdir()
    return folder


def found(seeds: Path) -> Seeds:
    return discover(seeds.parent, "seeds", max_bytes=LIMIT)


def problem(seeds: Path) -> Diagnostic:
    """The one thing that could not be read; a good file beside it was read all the same."""
    (seeds / "good.txt").write_text("Good.")
    result = found(seeds)
    assert [source.path for source in result.articles] == ["seeds/good.txt"]
    (only,) = result.unreadable
    assert only.code == "unreadable-source"
    return only


def test_texts_are_read_by_path_and_other_files_named(seeds: Path) -> None:
    (seeds / "b").mkdir()
    for name in ("b/two.md", "one.html", "a.txt", "A.TXT", "a.yaml", "b/two.yml", "b/map.png", "readme"):
        (seeds / name).write_text(name)
    result = found(seeds)
    assert result.folder == "seeds"
    assert [source.path for source in result.articles] == [
        "seeds/A.TXT",
        "seeds/a.txt",
        "seeds/b/two.md",
        "seeds/one.html",
    ]
    assert [source.path for source in result.annotations] == ["seeds/a.yaml", "seeds/b/two.yml"]
    assert {source.path: source.text for source in result.articles}["seeds/b/two.md"] == "b/two.md"
    assert result.others == {"seeds/b/map.png", "seeds/readme"}
    assert result.unreadable == ()


def test_leftovers_and_hidden_names_are_passed_over(seeds: Path) -> None:
    for name in (".git", ".hidden"):
        (seeds / name).mkdir()
        (seeds / name / "a.txt").write_text("x")
    for name in (".a.txt", ".a.txt.swp", "a.txt~", "a.yaml.swp", "#a.txt#"):
        (seeds / name).write_text("x")
    assert found(seeds) == Seeds(folder="seeds", articles=(), annotations=())


def test_the_parts_of_a_saved_page_are_passed_over(seeds: Path) -> None:
    for folder in ("page_files", "case_files"):
        (seeds / folder).mkdir()
        (seeds / folder / "frame.html").write_text("x")
    (seeds / "page.html").write_text("x")
    assert [source.path for source in found(seeds).articles] == [
        "seeds/case_files/frame.html",
        "seeds/page.html",
    ]


@pytest.mark.parametrize("folder", ["seeds", "./seeds/", "docs/../seeds"])
def test_the_folder_may_be_written_in_any_way(seeds: Path, folder: str) -> None:
    (seeds / "a.txt").write_text("x")
    assert discover(seeds.parent, folder, max_bytes=LIMIT).articles[0].path == "seeds/a.txt"


def test_the_root_may_be_the_folder(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("x")
    result = discover(tmp_path, ".", max_bytes=LIMIT)
    assert (result.folder, result.articles[0].path) == ("", "a.txt")


def test_a_missing_folder_is_one_problem(tmp_path: Path) -> None:
    (only,) = discover(tmp_path, "seeds", max_bytes=LIMIT).unreadable
    assert (only.message, only.place.path) == ("the seeds folder `seeds` does not exist", "seeds")


def test_a_file_in_place_of_the_folder_is_one_problem(tmp_path: Path) -> None:
    (tmp_path / "seeds").write_text("x")
    (only,) = discover(tmp_path, "seeds", max_bytes=LIMIT).unreadable
    assert only.message == "the seeds folder `seeds` is not a folder"


def test_a_file_may_be_as_large_as_the_limit_and_no_larger(seeds: Path) -> None:
    (seeds / "fits.md").write_text("x" * LIMIT)
    (seeds / "large.md").write_text("x" * (LIMIT + 1))
    result = found(seeds)
    assert [source.path for source in result.articles] == ["seeds/fits.md"]
    assert [p.message for p in result.unreadable] == ["the file is larger than 1000 bytes"]


def test_what_is_too_large_is_not_even_read(seeds: Path) -> None:
    with (seeds / "large.txt").open("wb") as stream:
        stream.truncate(1 << 40)
    assert problem(seeds).place.path == "seeds/large.txt"


def test_a_folder_with_an_ending_of_texts_is_a_problem(seeds: Path) -> None:
    (seeds / "x.txt").mkdir()
    (seeds / "x.txt" / "inner.txt").write_text("x")
    assert problem(seeds).message == "this is a folder, though its name ends in .txt"


@pytest.mark.parametrize(("call", "name"), [("builtins.open", "a.txt"), ("os.scandir", "inner")])
def test_what_is_not_permitted_is_a_problem(
    seeds: Path, monkeypatch: pytest.MonkeyPatch, call: str, name: str
) -> None:
    (seeds / "a.txt").write_text("x")
    (seeds / "inner").mkdir()
    (seeds / "inner" / "b.txt").write_text("x")
    calls: dict[str, Callable[..., Any]] = {"builtins.open": open, "os.scandir": os.scandir}
    permitted = calls[call]

    def refuse(path: str, *rest: Any, **more: Any) -> Any:
        if path.endswith(name):
            raise PermissionError(13, "Permission denied")
        return permitted(path, *rest, **more)

    # Whoever runs the tests may be allowed to read everything.
    monkeypatch.setattr(call, refuse)
    result = found(seeds)
    (only,) = result.unreadable
    assert only.place.path == f"seeds/{name}"
    assert only.message.endswith("cannot be read: permission denied")
    assert len(result.articles) == 1


def test_links_to_files_inside_the_folder_are_followed(seeds: Path) -> None:
    (seeds / "a.txt").write_text("x")
    (seeds / "b.txt").symlink_to("a.txt")
    (seeds / "c.png").symlink_to(seeds / "a.txt")
    result = found(seeds)
    assert [(source.path, source.text) for source in result.articles] == [
        ("seeds/a.txt", "x"),
        ("seeds/b.txt", "x"),
    ]
    assert result.others == {"seeds/c.png"}


@pytest.mark.parametrize("name", ["bad.txt", "bad.png", "bad"])
@pytest.mark.parametrize(
    ("target", "message"),
    [
        ("missing", "the link leads to nothing"),
        ("../outside.txt", "the link leaves the seeds folder"),
        ("../outside", "the link leaves the seeds folder"),
        ("/dev/zero", "the link leaves the seeds folder"),
        ("../missing", "the link leaves the seeds folder"),
        (".", "the link leads to a folder; only links to files are followed"),
        ("inner", "the link leads to a folder; only links to files are followed"),
    ],
)
def test_other_links_are_problems(seeds: Path, name: str, target: str, message: str) -> None:
    (seeds.parent / "outside.txt").write_text("x")
    (seeds.parent / "outside").mkdir()
    (seeds / "inner").mkdir()
    (seeds / name).symlink_to(target)
    only = problem(seeds)
    assert (only.place.path, only.message) == (f"seeds/{name}", message)


def test_links_in_a_circle_are_a_problem(seeds: Path) -> None:
    (seeds / "a.txt").symlink_to("b.txt")
    (seeds / "b.txt").symlink_to("a.txt")
    result = found(seeds)
    assert [(p.place.path, p.message) for p in result.unreadable] == [
        ("seeds/a.txt", "the link leads back to itself"),
        ("seeds/b.txt", "the link leads back to itself"),
    ]


def test_the_folder_itself_may_be_a_link(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "real" / "a.txt").write_text("x")
    (tmp_path / "seeds").symlink_to("real")
    assert discover(tmp_path, "seeds", max_bytes=LIMIT).articles[0].path == "seeds/a.txt"


def test_pipes_and_sockets_are_not_opened(seeds: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    os.mkfifo(seeds / "pipe.txt")
    os.mkfifo(seeds / "pipe.png")
    monkeypatch.chdir(seeds)
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("s.yaml")
        result = found(seeds)
    assert [(p.place.path, p.message) for p in result.unreadable] == [
        ("seeds/pipe.txt", "this is a named pipe, from which nothing is read"),
        ("seeds/s.yaml", "this is a socket, from which nothing is read"),
    ]
    assert result.others == frozenset()


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        (b"caf\xe9.txt", "seeds/caf\\xe9.txt"),
        (b"a\nb.txt", "seeds/a\\u000ab.txt"),
        (b"\x1b[31m.yaml", "seeds/\\u001b[31m.yaml"),
        ("a\u202etxt.md".encode(), "seeds/a\\u202etxt.md"),
    ],
)
def test_names_that_cannot_be_shown_are_problems(seeds: Path, name: bytes, shown: str) -> None:
    Path(os.fsdecode(os.fsencode(seeds) + b"/" + name)).write_text("x")
    only = problem(seeds)
    assert (only.place.path, only.message) == (shown, "the name holds characters that cannot be shown")


def test_folders_and_pictures_with_such_names_are_not_read(seeds: Path) -> None:
    folder = Path(os.fsdecode(os.fsencode(seeds) + b"/f\xff"))
    folder.mkdir()
    (folder / "a.txt").write_text("x")
    Path(os.fsdecode(os.fsencode(seeds) + b"/p\xff.png")).write_text("x")
    result = found(seeds)
    assert [p.place.path for p in result.unreadable] == ["seeds/f\\xff"]
    assert (result.articles, result.others) == ((), frozenset())


def test_what_is_not_text_is_a_problem(seeds: Path) -> None:
    (seeds / "a.yaml").write_bytes(b"title: caf\xe9")
    only = problem(seeds)
    assert only.place.path == "seeds/a.yaml"
    assert only.message == "the file is not UTF-8: byte 0xe9 at offset 10 is no character"


def test_folders_may_be_very_deep(seeds: Path) -> None:
    folder = seeds
    for _ in range(300):
        folder = folder / "deeper"
    folder.mkdir(parents=True)
    (folder / "a.txt").write_text("x")
    assert len(found(seeds).articles) == 1
