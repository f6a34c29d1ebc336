"""Rows of HTML on their way to the lists: small, since those of all explainers are read for each list."""

import zlib
from collections.abc import Iterator, Sequence

from markupsafe import Markup

Rows = tuple[str, str, tuple[str, ...]]
"""What all rows begin with, what all of them end with, and what each has between."""


def packed(rows: Sequence[str]) -> Rows:
    """Rows, what they have in common given once: those of one explainer all link to its page."""
    if not rows:
        return "", "", ()
    first, last = min(rows), max(rows)
    begin = _shared(first, last)
    rest = [row[begin:] for row in rows]
    backwards = [row[::-1] for row in rest]
    end = _shared(min(backwards), max(backwards))
    between = tuple(row[: len(row) - end] for row in rest)
    return first[:begin], rest[0][len(rest[0]) - end :], between


def unpacked(rows: Rows) -> Iterator[Markup]:
    """The rows that were packed."""
    begin, end, between = rows
    return map(Markup, [f"{begin}{row}{end}" for row in between])


def squeezed(html: str) -> bytes:
    """A larger piece of HTML that has little in common with others of its explainer."""
    return zlib.compress(html.encode(), level=1)


def unsqueezed(content: bytes) -> Markup:
    """The HTML that was squeezed."""
    return Markup(zlib.decompress(content).decode())  # noqa: S704 - from templates


def _shared(first: str, last: str) -> int:
    """How many code points two texts share from their beginning, found by halving."""
    low, high = 0, min(len(first), len(last))
    while low < high:
        middle = (low + high + 1) // 2
        if first[low:middle] == last[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low
