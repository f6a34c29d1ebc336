"""Pagefind's program, the texts that it is given, and the index that is kept of it."""

import os
import sys
import time
from pathlib import Path

import pytest

from nutgraf.core.store import Shelves
from nutgraf.publish.errors import PublishError
from nutgraf.publish.pagefind import program as module
from nutgraf.publish.pagefind.documents import (
    Document,
    document_of,
    handwritten,
    key_of,
    write_documents,
)
from nutgraf.publish.pagefind.index import SHELF, content_of, keep_index, kept_index
from nutgraf.publish.pagefind.program import Program, find_program, running

FOUND = """\
#!{python}
import os, pathlib, sys
arguments = dict(zip(sys.argv[1:-1], sys.argv[2:]))
output = pathlib.Path(arguments["--output-path"])
output.mkdir()
output.joinpath("said").write_text(os.environ.get("PAGEFIND_VERBOSE", "nothing") + " " + os.getcwd())
"""


def a_program(folder: Path, code: str) -> Program:
    path = folder / "program"
    path.write_text(code.format(python=sys.executable), encoding="utf-8")
    path.chmod(0o700)
    return Program(path=path, version="1")


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    folder = tmp_path / "texts"
    folder.mkdir()
    return folder


def test_without_pagefind_one_is_told_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> object:
        raise ModuleNotFoundError(name)

    monkeypatch.setattr(module, "import_module", missing)
    with pytest.raises(PublishError, match=r"not installed: pip install 'nutgraf\[pagefind\]'"):
        find_program()


def test_the_program_that_is_installed_is_found() -> None:
    found = find_program()
    assert found.path.is_file()
    assert found.version.startswith("pagefind_bin")


def test_nothing_but_its_arguments_sets_the_program_up(
    tmp_path: Path, texts: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PAGEFIND_VERBOSE", "true")
    output = tmp_path / "output"
    with running(a_program(tmp_path, FOUND), texts, output, language="de-AT", keep_index=False) as run:
        run.wait()
    assert (output / "said").read_text() == f"nothing {os.path.realpath(texts)}"


def test_a_program_that_fails_is_quoted(tmp_path: Path, texts: Path) -> None:
    failing = a_program(tmp_path, "#!{python}\nprint('one')\nraise SystemExit('the disk is full')\n")
    with (
        running(failing, texts, tmp_path / "output", language="en", keep_index=False) as run,
        pytest.raises(PublishError, match="search: pagefind: the disk is full"),
    ):
        run.wait()


def test_a_program_that_cannot_be_run_is_named(tmp_path: Path, texts: Path) -> None:
    broken = Program(path=tmp_path / "gone", version="1")
    with (
        pytest.raises(PublishError, match=r"cannot run .*gone"),
        running(broken, texts, tmp_path / "output", language="en", keep_index=False),
    ):
        pass


def test_a_program_that_nobody_waits_for_is_ended(tmp_path: Path, texts: Path) -> None:
    endless = a_program(tmp_path, "#!{python}\nimport time\ntime.sleep(60)\n")
    began = time.monotonic()
    with running(endless, texts, tmp_path / "output", language="en", keep_index=False):
        pass
    assert time.monotonic() - began < 30


def test_texts_are_written_where_their_addresses_are(texts: Path) -> None:
    document = document_of("a b/ü#?%/index.html", b"text")
    write_documents(texts, [document], {document.digest: b"text"})
    assert (texts / "a%20b" / "%C3%BC%23%3F%25" / "index.html").read_bytes() == b"text"


def test_an_index_is_another_one_where_anything_is() -> None:
    one, other = document_of("a.html", b"1"), document_of("b.html", b"2")
    keys = {
        key_of([one, other], "1.5"),
        key_of([one], "1.5"),
        key_of([one, other], "1.6"),
        key_of([one, document_of("b.html", b"3")], "1.5"),
        key_of([one, Document(file="c.html", digest=other.digest)], "1.5"),
    }
    assert len(keys) == 5
    assert key_of([one, other], "1.5") in keys


def test_a_title_by_hand_stays_a_text() -> None:
    assert b'content="&quot;&gt;&lt;b&gt;"' in handwritten('"><b>', "<p>x</p>")
    assert handwritten("\ud800", "\ud800")


@pytest.fixture
def made(tmp_path: Path) -> Path:
    folder = tmp_path / "made"
    for file in (
        "pagefind.js",
        "pagefind-ui.js",
        "en.pf_meta",
        "fragment/en_1.pf_fragment",
        "index/en_2.pf_index",
    ):
        (folder / file).parent.mkdir(parents=True, exist_ok=True)
        (folder / file).write_bytes(file.encode())
    return folder


def test_of_an_index_what_a_search_loads_is_kept(made: Path) -> None:
    store = Shelves()
    assert kept_index(store) is None
    index = keep_index(made, "key", 2.5, store)
    assert sorted(index.files) == [
        *("en.pf_meta", "fragment/en_1.pf_fragment", "index/en_2.pf_index", "pagefind.js")
    ]
    assert kept_index(store) == index
    assert content_of(index.files["pagefind.js"], store) == b"pagefind.js"


def test_the_next_index_takes_the_place_of_the_last_one(made: Path) -> None:
    store = Shelves()
    before = keep_index(made, "one", 1, store)
    (made / "fragment" / "en_1.pf_fragment").unlink()
    (made / "fragment" / "en_3.pf_fragment").write_bytes(b"other")
    index = keep_index(made, "two", 1, store)
    assert kept_index(store) == index
    assert content_of(before.files["fragment/en_1.pf_fragment"], store) is None
    assert len(store.keys(SHELF)) == len(index.files) + 1


def test_an_index_that_has_lost_a_part_is_none(made: Path) -> None:
    store = Shelves()
    index = keep_index(made, "key", 1, store)
    store.drop(SHELF, [index.files["en.pf_meta"]])
    assert kept_index(store) is None
