import errno
import sys
from pathlib import Path

import pytest

from nutgraf.publish.exchange import exchange


@pytest.mark.skipif(sys.platform != "linux", reason="renameat2 is Linux's")
def test_two_folders_change_places(tmp_path: Path) -> None:
    one, other = tmp_path / "one", tmp_path / "other"
    one.mkdir()
    other.mkdir()
    (one / "a").write_text("a")
    (other / "b").write_text("b")
    assert exchange(one, other)
    assert (one / "b").read_text() == "b"
    assert (other / "a").read_text() == "a"


@pytest.mark.skipif(sys.platform != "linux", reason="renameat2 is Linux's")
def test_a_missing_folder_is_an_error_that_names_it(tmp_path: Path) -> None:
    (tmp_path / "one").mkdir()
    with pytest.raises(OSError, match="one") as caught:
        exchange(tmp_path / "one", tmp_path / "other")
    assert caught.value.errno == errno.ENOENT


def test_a_system_without_such_a_step_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ctypes.CDLL", lambda *_, **__: object())
    (tmp_path / "one").mkdir()
    (tmp_path / "other").mkdir()
    assert not exchange(tmp_path / "one", tmp_path / "other")
