"""SVG elements as text, everything escaped."""

import re
from functools import lru_cache

from markupsafe import escape

from nutgraf.maps.labels import Placed

_UNWRITABLE = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What no XML 1.0 document may hold."""


@lru_cache(maxsize=4096)
def escaped(text: str) -> str:
    """Words as markup."""
    return str(escape(_UNWRITABLE.sub("", text)))


def element(name: str, content: str = "", /, **attributes: str | float | None) -> str:
    """An element with markup in it; attributes that are None or empty are left out.

    `class_` stands for `class`, an underscore in a name for a hyphen.
    """
    written = "".join(
        f' {_name(key)}="{_value(value)}"'
        for key, value in attributes.items()
        if value is not None and value != ""
    )
    return f"<{name}{written}>{content}</{name}>" if content else f"<{name}{written}/>"


def text_of(label: Placed, content: str = "", *, direction: str = "ltr") -> str:
    """A label as a text element.

    Args:
        label: Where it stands.
        content: The markup of its rows (`rows_of`); where it is not given, its words.
        direction: Of the writing, `ltr` or `rtl`.
    """
    # In writing from right to left a text starts at its right end.
    turned = {"start": "end", "end": "start"}.get(label.anchor, "middle")
    anchor = turned if direction == "rtl" else label.anchor
    return element(
        "text",
        content or escaped(label.lines[0]) + "".join(rows_of(label)[1:]),
        class_=f"ng-map__{label.lettering.style}",
        x=label.x,
        y=label.y,
        text_anchor=None if anchor == "start" else anchor,
    )


def rows_of(label: Placed) -> list[str]:
    """The lines of a label, each an element to stand in its text."""
    return [
        element("tspan", escaped(line), x=label.x, dy=label.lettering.line if number else None)
        for number, line in enumerate(label.lines)
    ]


@lru_cache(maxsize=256)
def _name(key: str) -> str:
    return key.rstrip("_").replace("_", "-")


def _value(value: str | float) -> str:
    if isinstance(value, str):
        return escaped(value)
    written = f"{value:.1f}"
    return written[:-2] if written.endswith(".0") else written
