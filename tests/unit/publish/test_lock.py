import subprocess
import sys
import threading
from pathlib import Path

import pytest

from nutgraf.publish.lock import locked

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no flock")

HOLDER = """
import sys
from pathlib import Path
from nutgraf.publish.lock import locked
with locked(Path(sys.argv[1]), lambda: None):
    print("held", flush=True)
    sys.stdin.read()
"""


def test_the_file_is_there_only_as_long_as_the_lock(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    with locked(path, pytest.fail):
        assert path.exists()
    assert not path.exists()


def test_the_second_one_waits_for_the_first(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    waits = threading.Event()
    order: list[str] = []

    def second() -> None:
        with locked(path, waits.set):
            order.append("second")

    with locked(path, pytest.fail):
        thread = threading.Thread(target=second)
        thread.start()
        assert waits.wait(timeout=10)
        order.append("first")
    thread.join(timeout=10)
    assert order == ["first", "second"]
    assert not path.exists()


def test_a_killed_process_holds_nothing(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    try:
        assert holder.stdout is not None
        assert holder.stdout.readline() == b"held\n"
    finally:
        holder.kill()
        holder.communicate()
    assert path.exists()
    with locked(path, pytest.fail):
        pass
    assert not path.exists()


def test_a_link_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "lock").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(OSError, match="lock"), locked(tmp_path / "lock", pytest.fail):
        pass
    assert not (tmp_path / "elsewhere").exists()
