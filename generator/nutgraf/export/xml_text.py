"""Texts as XML holds them."""

import re
from html import escape

_UNFIT = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What no XML document can hold (XML 1.0, 2.2)."""


def text_element(name: str, text: str) -> str:
    """An element that holds a text and nothing else."""
    fit = escape(_UNFIT.sub("\N{REPLACEMENT CHARACTER}", text), quote=False).replace("\r", "&#13;")
    return f"<{name}>{fit}</{name}>"
