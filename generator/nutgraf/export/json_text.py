"""JSON as files hold it, and as it can stand in a page."""

import json
from collections.abc import Iterable
from datetime import date
from typing import Any

_ENCODER = json.JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(",", ":"))


def compact(value: Any) -> str:
    """JSON on one line, in the characters of the texts themselves."""
    return _ENCODER.encode(value)


def listing(head: dict[str, Any], key: str, items: Iterable[str]) -> bytes:
    """A file that holds one object: `head`, and under `key` a list of ready JSON texts, one a line."""
    lines = b",\n".join([item.encode() for item in items])
    return b"".join((f"{compact(head)[:-1]},{compact(key)}:[\n".encode(), lines, b"\n]}\n"))


def for_script(data: dict[str, Any]) -> str:
    """JSON without a character that could end a `script` element or a line of a script."""
    text = json.dumps(filled(data), ensure_ascii=True, separators=(",", ":"))
    for character in "<>&":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return text


def filled(value: Any) -> Any:
    """The same without what is empty, and with dates as text.

    An object of which nothing is left but its type says nothing, and goes too.
    """
    kind = type(value)
    if kind is str or kind in _NUMBERS:
        return value
    if kind is dict:
        kept = {key: full for key, item in value.items() if (full := filled(item)) or type(full) in _NUMBERS}
        return kept if len(kept) > 1 or "@type" not in kept else {}
    if kind is list or kind is tuple:
        return [full for item in value if (full := filled(item)) or type(full) in _NUMBERS]
    return value.isoformat() if isinstance(value, date) else value


_NUMBERS = (int, float, bool)
"""What says something even where it is zero."""
