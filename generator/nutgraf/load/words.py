"""How what an author wrote is named in a diagnostic: values, keys, choices."""

from collections.abc import Iterable
from typing import Any

SHOWN_LENGTH = 60
"""Code points of a value that a message repeats."""


def plain_text(text: str, limit: int = SHOWN_LENGTH) -> str:
    """A text made safe to show on one line: shortened, and what cannot be seen spelled out."""
    if len(text) > limit:
        text = f"{text[: limit - 1].rstrip()}…"
    if text.isprintable():
        return text
    text = text.replace("\n", " ")
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in text)


def code(text: str) -> str:
    """A key, or a value that is looked at as a sign: in backticks."""
    return f"`{plain_text(text)}`"


def quoted(text: str) -> str:
    """A value that is looked at as text: in quotes."""
    return f"“{plain_text(text)}”"


def describe(value: Any) -> str:
    """What a value is, in an author's words."""
    if value is None:
        return "nothing"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return f"the text {quoted(value)}"
    if isinstance(value, int | float):
        return f"the number {plain_text(written(value))}"
    if isinstance(value, list | tuple):
        return "a list"
    if isinstance(value, dict):
        return "a mapping"
    return f"the value {quoted(str(value))}"


def written(value: float) -> str:
    """A number as its file spells it."""
    spelling = getattr(value, "written", None)
    return spelling if isinstance(spelling, str) else repr(value)


def listed(words: Iterable[str], conjunction: str = "or") -> str:
    """Words as a sentence lists them: `a, b or c`."""
    *head, last = words
    return f"{', '.join(head)} {conjunction} {last}" if head else last
