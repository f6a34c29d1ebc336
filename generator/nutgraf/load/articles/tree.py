"""A walk over a tree of elements, HTML's or an extractor's, that composes what a reader sees."""

from collections.abc import Callable
from enum import Enum, auto
from typing import Any

from msgspec import Struct

from nutgraf.load.articles.composition import Composer


class Act(Enum):
    """What an element does to the text around it."""

    NOTHING = auto()
    """Its content stands where the element stands."""
    HIDE = auto()
    """Its content is not shown."""
    PARAGRAPH = auto()
    HEADING = auto()
    LIST = auto()
    ITEM = auto()
    QUOTATION = auto()
    ROW = auto()
    CELL = auto()
    CODE = auto()
    """Its white space counts."""
    BREAK = auto()
    MARKUP = auto()


class Role(Struct, frozen=True):
    """What an element is."""

    act: Act
    level: int = 0
    ordered: bool = False
    tag: str = ""
    href: str = ""


_ENTERED = (Act.LIST, Act.ITEM, Act.QUOTATION, Act.ROW)
_BLOCKS = (*_ENTERED, Act.PARAGRAPH, Act.HEADING, Act.CELL)


def walk(
    root: Any, role_of: Callable[[Any], Role], composer: Composer, *, first_line: int | None = None
) -> None:
    """Composes the content of an lxml element, without recursion; two breaks part paragraphs.

    `first_line` is the line of the file at which what was parsed begins, where it is known.
    """
    from lxml import etree

    after_break = False
    events = etree.iterwalk(root, events=("start", "end"))
    for event, element in events:
        role = role_of(element)
        if event == "start":
            if role.act in (Act.HIDE, Act.CODE):
                if role.act is Act.CODE:
                    composer.code(_preformatted(element, role_of))
                events.skip_subtree()
                continue
            if role.act is Act.BREAK and after_break:
                composer.paragraph()
            _enter(role, composer)
            if first_line is not None and role.act in _BLOCKS:
                composer.inline.begin_line(first_line + element.sourceline - 1)
            text = element.text
            after_break = role.act is Act.BREAK
        else:
            _leave(role, composer)
            text = element.tail if element is not root else None
            after_break = after_break and role.act is Act.BREAK
        if text and not text.isspace():
            after_break = False
        if text:
            composer.inline.add(text)


def _enter(role: Role, composer: Composer) -> None:
    match role.act:
        case Act.PARAGRAPH:
            composer.paragraph()
        case Act.HEADING:
            composer.heading(role.level)
        case Act.LIST:
            composer.enter_list(ordered=role.ordered)
        case Act.ITEM:
            composer.enter_item()
        case Act.QUOTATION:
            composer.enter_quotation()
        case Act.ROW:
            composer.enter_row()
        case Act.CELL:
            composer.cell()
        case Act.BREAK:
            composer.inline.separate(" ")
        case Act.MARKUP:
            composer.inline.open(role.tag, role.href)


def _leave(role: Role, composer: Composer) -> None:
    if role.act in _ENTERED:
        composer.leave()
    elif role.act in (Act.PARAGRAPH, Act.HEADING):
        composer.paragraph()
    elif role.act is Act.MARKUP:
        composer.inline.close(role.tag)


def _preformatted(element: Any, role_of: Callable[[Any], Role]) -> str:
    pieces = [element.text or ""]
    for inner in element.iterdescendants():
        role = role_of(inner)
        if role.act is Act.BREAK:
            pieces.append("\n")
        elif role.act is not Act.HIDE:
            pieces.append(inner.text or "")
        pieces.append(inner.tail or "")
    return "".join(pieces)
