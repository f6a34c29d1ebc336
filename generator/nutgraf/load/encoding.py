"""A file's bytes become text: UTF-8, or a diagnostic that says what they are instead."""

import codecs
import re

from nutgraf.core import rules
from nutgraf.core.diagnostic import Diagnostic
from nutgraf.core.text import Place

_MARKS = (
    (codecs.BOM_UTF32_LE, "UTF-32"),
    (codecs.BOM_UTF32_BE, "UTF-32"),
    (codecs.BOM_UTF16_LE, "UTF-16"),
    (codecs.BOM_UTF16_BE, "UTF-16"),
)
"""Byte order marks; UTF-32's little-endian one begins with UTF-16's."""

_UNMARKED = (("UTF-16LE", rb"(?:[^\0]\0){2}"), ("UTF-16BE", rb"(?:\0[^\0]){2}"))
"""How Latin letters begin a file without a mark."""


def decode(data: bytes, path: str) -> str | Diagnostic:
    """The text of a file at a path relative to the site's root, without its byte order mark."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _refused(data, path, 0, f"the file is {encoding}, not UTF-8", _conversion(encoding))
    try:
        text = data.decode().removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        at = error.start
        message = f"the file is not UTF-8: byte 0x{data[at]:02x} at offset {at} is no character"
        return _refused(data, path, at, message, _conversion("windows-1252") if _is_cp1252(data) else "")
    if "\0" in text:
        at = data.index(0)
        wider = next((name for name, pattern in _UNMARKED if re.match(pattern, data)), "")
        mend = _conversion(wider) if wider else ""
        return _refused(data, path, at, f"the file holds a NUL byte, at offset {at}; text has none", mend)
    if not text or text.isspace():
        return rules.UNREADABLE_SOURCE.at(
            Place(path=path), "the file is empty", help="write something into it, or remove it"
        )
    return text


def _is_cp1252(data: bytes) -> bool:
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        return False
    return not re.search("[\x00-\x08\x0e-\x1f]", text)


def _conversion(encoding: str) -> str:
    found = "it may be Windows-1252; " if encoding == "windows-1252" else ""
    return f"{found}save it as UTF-8 in an editor, or convert it: iconv -f {encoding} -t UTF-8 OLD > NEW"


def _refused(data: bytes, path: str, at: int, message: str, mend: str) -> Diagnostic:
    line = data.count(b"\n", 0, at) + 1
    # What comes before is UTF-8, or at the head of the file.
    before = data[data.rfind(b"\n", 0, at) + 1 : at].decode("utf-8-sig" if line == 1 else "utf-8")
    column = len(before) + 1
    return rules.UNREADABLE_SOURCE.at(
        Place(path=path, line=line, column=column, end_line=line, end_column=column + 1),
        message,
        help=mend or "save the file as UTF-8 in an editor",
    )
