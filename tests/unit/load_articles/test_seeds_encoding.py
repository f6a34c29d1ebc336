"""Bytes that are no UTF-8 text: what is said of them."""

import pytest

from nutgraf.core.diagnostic import Diagnostic
from nutgraf.load.encoding import decode


def refused(data: bytes) -> Diagnostic:
    found = decode(data, "seeds/a.txt")
    assert isinstance(found, Diagnostic)
    assert found.code == "unreadable-source"
    assert found.place.path == "seeds/a.txt"
    return found


def test_utf_8_is_read_with_or_without_its_mark() -> None:
    assert decode("Überall — 🚢".encode(), "a.txt") == "Überall — 🚢"
    assert decode("\ufeffÜberall".encode(), "a.txt") == "Überall"


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_other_bytes_are_shown_by_offset_and_line(mark: bytes) -> None:
    problem = refused(mark + b"One.\r\nTwo.\nThe caf\xe9\x97it closed.")
    assert problem.message == f"the file is not UTF-8: byte 0xe9 at offset {len(mark) + 18} is no character"
    assert (problem.place.line, problem.place.column) == (3, 8)


def test_windows_1252_is_named_with_the_command_that_converts_it() -> None:
    assert "it may be Windows-1252" in refused("Das Café — “zu”".encode("cp1252")).help
    assert "iconv -f windows-1252 -t UTF-8" in refused("Das Café — “zu”".encode("cp1252")).help


def test_bytes_of_no_evident_encoding_are_not_given_a_name() -> None:
    assert "windows" not in refused(b"caf\xe9 \x81\x8d").help.lower()


@pytest.mark.parametrize("encoding", ["UTF-16", "UTF-32"])
def test_wider_encodings_are_known_by_their_mark(encoding: str) -> None:
    problem = refused("One.".encode(encoding))
    assert problem.message == f"the file is {encoding}, not UTF-8"
    assert f"iconv -f {encoding} -t UTF-8" in problem.help


@pytest.mark.parametrize("encoding", ["UTF-16LE", "UTF-16BE"])
def test_a_nul_is_no_text_and_may_tell_of_utf_16(encoding: str) -> None:
    problem = refused("One.".encode(encoding))
    assert "NUL byte" in problem.message
    assert f"iconv -f {encoding} " in problem.help


def test_a_single_nul_is_shown_where_it_stands() -> None:
    problem = refused("One.\nÜ\0wo.".encode())
    assert problem.message == "the file holds a NUL byte, at offset 7; text has none"
    assert (problem.place.line, problem.place.column) == (2, 2)


def test_columns_are_counted_without_the_mark() -> None:
    assert refused(b"\xef\xbb\xbfcaf\xe9.").place.column == 4
    assert refused(b"\xef\xbb\xbf\xe9.").place.column == 1


@pytest.mark.parametrize("data", [b"", b"\xef\xbb\xbf", b" \r\n\t"])
def test_an_empty_file_is_a_problem(data: bytes) -> None:
    assert refused(data).message == "the file is empty"
