"""One line of a file, cut to fit a terminal, and where a span of it comes to stand."""

from msgspec import Struct
from rich.cells import cell_len

from nutgraf.report.visible import visible

TAB = "    "
"""What a tab is shown as; a terminal's own tab stops would move the carets."""

CUT = "…"


class Excerpt(Struct, frozen=True, kw_only=True):
    """A line as shown, with the stretch to underline; measured in terminal cells."""

    line: str
    offset: int
    length: int
    """At least 1, so that a place between two characters can be seen too."""
    whole: bool
    """Whether nothing of the line was cut away."""


def excerpt_around(line: str, start: int, end: int, cells: int) -> Excerpt:
    """Shows the span `start` to `end` (code points of `line`) within `cells` terminal cells.

    A line that is too long loses what is farthest from the span; a span that is itself too long
    loses its end.
    """
    start = min(start, len(line))
    end = min(max(start, end), len(line))
    # No more than this can be shown, even if three of four characters are combining marks.
    near = 4 * cells
    before = _shown(line[max(0, start - near) : start])
    marked = _shown(line[start : min(end, start + near)])
    after = _shown(line[end : end + near])
    total = cell_len(before) + cell_len(marked) + cell_len(after)
    if start <= near and end - start <= near and len(line) - end <= near and total <= cells:
        return _excerpt(before, marked, after, whole=True)
    marked = _head(marked, cells * 2 // 3, more=end - start > near)
    room = cells - cell_len(marked)
    after_room = max(room // 2, room - cell_len(before))
    after = _head(after, after_room, more=end + near < len(line))
    before = _tail(before, room - cell_len(after), more=start > near)
    return _excerpt(before, marked, after, whole=False)


def _excerpt(before: str, marked: str, after: str, *, whole: bool) -> Excerpt:
    offset = cell_len(before)
    return Excerpt(
        line=before + marked + after,
        offset=offset,
        length=max(1, cell_len(before + marked) - offset),
        whole=whole,
    )


def _shown(text: str) -> str:
    return visible(text.replace("\t", TAB))


def _head(text: str, cells: int, *, more: bool) -> str:
    """As much of a text's beginning as fits; `more`: the text goes on, so mark the cut anyway."""
    if cell_len(text) <= cells and not more:
        return text
    kept = 0
    for index, character in enumerate(text):
        kept += cell_len(character)
        if kept >= cells:
            return text[:index] + CUT
    return text + CUT


def _tail(text: str, cells: int, *, more: bool) -> str:
    """As much of a text's end as fits."""
    if cell_len(text) <= cells and not more:
        return text
    kept = 0
    for index in range(len(text) - 1, -1, -1):
        kept += cell_len(text[index])
        if kept >= cells:
            return CUT + text[index + 1 :]
    return CUT + text
