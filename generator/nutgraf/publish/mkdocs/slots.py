"""Stand-ins for what differs from page to page: they show where a theme puts it, and what it does with it.

A slot is a text between marks that pass through any filter unchanged, with characters between them that
each filter changes in a way of its own. A template that does more than to print a slot, as to compare it,
meets an Obstacle.
"""

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import Any
from urllib.parse import quote

from jinja2.filters import do_urlencode
from jinja2.utils import htmlsafe_json_dumps
from markupsafe import Markup
from markupsafe import escape as escaped
from msgspec import Struct

_OPEN = "xqz7"
_CLOSE = "7zqx"
_MARKED = re.compile(rf"{_OPEN}([a-pr-z]+\d*)q(.*?){_CLOSE}", re.DOTALL)
_LEFT = re.compile(f"{_OPEN}|{_CLOSE}", re.IGNORECASE)

TEXT = "A&amp;b &lt;i&gt; &quot;c&quot; &#x27;é/Z."
"""Stands for a text that is HTML."""
PATH = "Ab-1"
"""Stands for a part of an address."""
FILE = "Ab-1/edit/blob/raw é&Z"
"""Stands for a file's path, but for its ending."""
CONTENT = '<h1 id="top">A&amp;b</h1> "Z"'
"""Stands for a page's content."""

Change = Callable[[str], str]


class Obstacle(Exception):  # noqa: N818 - nothing is wrong
    """Why pages cannot be made by filling slots."""


class Question(Struct, frozen=True):
    """What a template has asked of a slot: whether it contains something."""

    text: str
    """The slot's, with its marks."""
    needle: str
    answer: bool


class Slot(str):
    """A text with marked parts, which a template may print, or ask whether something is in it."""

    __slots__ = ("_name", "_questions", "_sample")

    _name: str
    _questions: set[Question]
    _sample: str

    def __new__(cls, text: str, name: str, questions: set[Question], sample: str) -> "Slot":
        """`name`: as templates call it; `sample`: as a real page has it, by which questions are answered."""
        slot = super().__new__(cls, text)
        slot._name, slot._questions, slot._sample = name, questions, sample
        return slot

    def __bool__(self) -> bool:
        return True

    def __contains__(self, needle: object) -> bool:
        answer = str(needle) in self._sample
        self._questions.add(Question(text=str(self), needle=str(needle), answer=answer))
        return answer

    def __getattribute__(self, name: str) -> Any:
        # What urlencode needs, and what Python itself asks for.
        if name.startswith("_") or name == "encode":
            return super().__getattribute__(name)
        raise Obstacle(f"a template calls {self._name}.{name}")

    def _refuse(self, *_: object) -> Any:
        raise Obstacle(f"a template compares or measures {self._name}")

    __eq__ = __ne__ = __lt__ = __le__ = __gt__ = __ge__ = _refuse
    __len__ = __getitem__ = __mul__ = __rmul__ = __mod__ = _refuse

    def __iter__(self) -> Iterator[str]:
        raise Obstacle(f"a template compares or measures {self._name}")

    def __hash__(self) -> int:
        raise Obstacle(f"a template compares or measures {self._name}")


class Spot(Struct, frozen=True):
    """Where a slot is printed, and how."""

    name: str
    change: Change


def marked(name: str, text: str) -> str:
    """A text as the slot of a name (no `q` in it)."""
    return f"{_OPEN}{name}q{text}{_CLOSE}"


def cut(html: str) -> tuple[list[str], list[Spot]]:
    """A page around its slots, and the spots between these parts.

    Obstacle where a template makes of a slot what cannot be made of each page.
    """
    pieces = _MARKED.split(html)
    texts = pieces[::3]
    if any(map(_LEFT.search, texts)):
        raise Obstacle("a template cuts or changes what it shows of a page")
    return texts, [
        Spot(name=name, change=_change(name, text))
        for name, text in zip(pieces[1::3], pieces[2::3], strict=True)
    ]


def named(text: str) -> set[str]:
    """The names of the slots in a text."""
    return {match[1] for match in _MARKED.finditer(text)}


def filled(text: str, values: Callable[[str], str]) -> str:
    """A text with its slots filled as they are; `values` by name."""
    return _MARKED.sub(lambda match: values(match[1]), text)


def _change(name: str, text: str) -> Change:
    """What makes of a slot's own text the one that a template has printed."""
    kind = name.rstrip("0123456789")
    if kind == "content" and text == CONTENT:
        return plain
    if kind == "url" and set(text.split("/")) == {PATH}:
        return plain
    if kind == "head":
        return plain
    changes = _of_file() if kind == "source" else _of_text()
    if kind not in ("content", "url") and text in changes:
        return changes[text]
    raise Obstacle(f"a template changes a page's {_WORDS.get(kind, kind)} in a way of its own")


_WORDS = {"url": "address", "source": "edit link", "entry": "table of contents", "id": "table of contents"}


def plain(text: str) -> str:
    """A text as it is."""
    return text


def quoted(path: str) -> str:
    """A path as it stands in an address."""
    return quote(path, safe="%/:?#[]@!$&'()*+,;=~")


def _escaped(text: str) -> str:
    return str(escaped(text))


def _stripped(text: str) -> str:
    if "<" in text or "&" in text:
        return Markup(text).striptags()  # noqa: S704 - as Jinja does
    return " ".join(text.split())


def _in_json(text: str) -> str:
    return str(htmlsafe_json_dumps(text))[1:-1]


@lru_cache
def _of_text() -> dict[str, Change]:
    """By what they make of TEXT, the filters that templates may use, one after another too."""
    changes: dict[str, Change] = {TEXT: plain}
    for one in (_escaped, _stripped, do_urlencode, _in_json):
        changes.setdefault(one(TEXT), one)
    for first in (_escaped, _stripped):
        for second in (_escaped, _stripped, do_urlencode, _in_json):
            changes.setdefault(second(first(TEXT)), _chain(first, second))
    return changes


@lru_cache
def _of_file() -> dict[str, Change]:
    """The same for FILE, as it stands in an address; Material makes of edit links others."""
    file = quoted(FILE)
    changes: dict[str, Change] = {file: plain}
    for one in (_replace("edit", "raw"), _replace("blob", "raw"), _replace("edit", "blob")):
        changes[one(file)] = one
    for one in list(changes.values()):
        for second in (_escaped, do_urlencode, _in_json):
            changes.setdefault(second(one(file)), _chain(one, second))
    return changes


def _chain(first: Change, second: Change) -> Change:
    return lambda text: second(first(text))


def _replace(old: str, new: str) -> Change:
    return lambda text: text.replace(old, new)
