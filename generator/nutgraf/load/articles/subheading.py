"""Subheadings of plain text, which has no markup for them."""

import re

MAX_LENGTH = 80
"""Code points."""
MAX_WORDS = 12

_CLOSED = re.compile(r"[.!?…:;,。！？：；，、؟؛،۔।—–-][\"'”’»›“‘)\]」』]*\Z")
_LETTER = re.compile(r"[^\W\d_]")


def is_subheading(line: str) -> bool:
    """Whether a line that stands by itself is short and has no closing punctuation.

    A dash or a comma at the end closes it too: such a line goes on elsewhere.
    """
    return (
        len(line) <= MAX_LENGTH
        and len(line.split()) <= MAX_WORDS
        and not _CLOSED.search(line)
        and _LETTER.search(line) is not None
    )
