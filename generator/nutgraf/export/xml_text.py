"""Texts as XML holds them."""

import re
from functools import cache
from html import escape


def text_element(name: str, text: str) -> str:
    """An element that holds a text and nothing else."""
    if not text.isprintable():
        text = _unfit().sub("\N{REPLACEMENT CHARACTER}", text)
    fit = escape(text, quote=False).replace("\r", "&#13;")
    return f"<{name}>{fit}</{name}>"


@cache
def _unfit() -> re.Pattern[str]:
    """What no XML document can hold (XML 1.0, 2.2); none of it is printable."""
    return re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
