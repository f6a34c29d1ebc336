import os
import stat
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nutgraf.cli.mending import mend
from nutgraf.core.diagnostic import Fix
from nutgraf.core.fixes import apply_fixes
from nutgraf.core.text import Span


def fix(start: int, end: int, replacement: str, path: str = "a.yaml") -> Fix:
    return Fix(path=path, span=Span(start, end), replacement=replacement, title="mend it")


def test_fixes_are_made_in_the_order_of_the_text() -> None:
    later, earlier = fix(6, 7, "CC"), fix(0, 1, "")
    assert apply_fixes("a bb c d", [later, earlier]) == (" bb cCCd", (earlier, later))


def test_of_overlapping_fixes_only_the_first_is_made() -> None:
    first, second = fix(0, 3, "x"), fix(2, 5, "y")
    assert apply_fixes("abcdef", [second, first]) == ("xdef", (first,))


def test_the_same_fix_twice_is_one() -> None:
    insertion = fix(1, 1, "-")
    assert apply_fixes("ab", [insertion, insertion]) == ("a-b", (insertion,))


@given(st.text(max_size=20), st.lists(st.tuples(st.integers(0, 25), st.integers(0, 5)), max_size=6))
def test_what_no_fix_touches_stays(text: str, spans: list[tuple[int, int]]) -> None:
    mended, made = apply_fixes(text, [fix(start, start + length, "") for start, length in spans])
    gone = {i for one in made for i in range(one.span.start, one.span.end)}
    assert mended == "".join(c for i, c in enumerate(text) if i not in gone)


def test_a_file_keeps_its_mark_line_endings_and_permissions(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_bytes(b"\xef\xbb\xbfid: a\r\nn\xc3\xa9: b\r\n")
    file.chmod(0o640)
    made = fix(4, 5, "ü")
    mended = mend(tmp_path, {"a.yaml": "id: a\r\nné: b\r\n"}, [made])
    assert mended.made == (made,)
    assert file.read_bytes() == b"\xef\xbb\xbfid: \xc3\xbc\r\nn\xc3\xa9: b\r\n"
    assert stat.S_IMODE(file.stat().st_mode) == 0o640
    assert [entry.name for entry in tmp_path.iterdir()] == ["a.yaml"]


def test_a_file_that_was_changed_since_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("id: changed")
    (tmp_path / "b.yaml").write_text("id: b")
    fixes = [fix(4, 5, "x"), fix(4, 5, "x", "b.yaml")]
    mended = mend(tmp_path, {"a.yaml": "id: a", "b.yaml": "id: b"}, fixes)
    assert mended.changed == ("a.yaml",)
    assert mended.made == (fixes[1],)
    assert (tmp_path / "a.yaml").read_text() == "id: changed"
    assert (tmp_path / "b.yaml").read_text() == "id: x"


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real.yaml").write_text("id: a")
    (tmp_path / "a.yaml").symlink_to("real.yaml")
    mend(tmp_path, {"a.yaml": "id: a"}, [fix(4, 5, "x")])
    assert (tmp_path / "a.yaml").is_symlink()
    assert (tmp_path / "real.yaml").read_text() == "id: x"


def test_a_write_that_fails_leaves_the_file_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    (tmp_path / "a.yaml").write_text("id: a")
    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        mend(tmp_path, {"a.yaml": "id: a"}, [fix(4, 5, "x")])
    assert {entry.name: entry.read_text() for entry in tmp_path.iterdir()} == {"a.yaml": "id: a"}
