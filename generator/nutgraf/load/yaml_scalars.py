"""What an unquoted YAML scalar means: the core schema of YAML 1.2 (10.3.2), not that of YAML 1.1.

So `NO`, `on` and `yes` are words, `12:30` and `2016-03-15` are text, and `0123` is a number that
still knows how it was written.
"""

import re

MAX_NUMBER_LENGTH = 100
"""Code points. What is longer stays text: no key takes such a number."""


class WrittenInt(int):
    """A whole number and how the file spells it."""

    written: str


class WrittenFloat(float):
    """A fraction and how the file spells it."""

    written: str


Scalar = str | int | float | bool | None

_WORDS: dict[str, bool | None] = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL"), None),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
TELLING = frozenset("0123456789+-.~nNtTfF")
"""What an unquoted scalar begins with that may be no text."""
_INT = re.compile(r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+", re.ASCII)
_FLOAT = re.compile(
    r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?"
    r"|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)",
    re.ASCII,
)
_BASES = {"0o": 8, "0x": 16}

_CORE = "tag:yaml.org,2002:"
_TYPES: dict[str, type | tuple[type, ...]] = {
    f"{_CORE}int": WrittenInt,
    f"{_CORE}float": (WrittenFloat, WrittenInt),
    f"{_CORE}bool": bool,
    f"{_CORE}null": type(None),
}
MAP_TAGS = frozenset({None, "!", f"{_CORE}map"})
SEQUENCE_TAGS = frozenset({None, "!", f"{_CORE}seq"})


def resolve(text: str) -> Scalar:
    """The value of an unquoted scalar."""
    if text and text[0] not in TELLING:
        return text
    if text in _WORDS:
        return _WORDS[text]
    if len(text) > MAX_NUMBER_LENGTH:
        return text
    if _INT.fullmatch(text):
        whole = WrittenInt(text, _BASES.get(text[:2], 10))
        whole.written = text
        return whole
    if _FLOAT.fullmatch(text):
        fraction = WrittenFloat(text.replace(".", "", 1) if text[-1] in "fFnN" else text)
        fraction.written = text
        return fraction
    return text


def accepts_tag(tag: str, text: str) -> bool:
    """Whether an explicit tag is one of the core schema and fits the scalar."""
    if tag in ("!", f"{_CORE}str"):
        return True
    return tag in _TYPES and isinstance(resolve(text), _TYPES[tag])


def resolve_tagged(tag: str, text: str) -> Scalar:
    """The value of a scalar with a tag that `accepts_tag`."""
    return text if tag in ("!", f"{_CORE}str") else resolve(text)


def spell_tag(tag: str) -> str:
    """A tag as an author writes it: `!!int`."""
    return f"!!{tag.removeprefix(_CORE)}" if tag.startswith(_CORE) else tag
