"""HTML's elements: what each does to the text that a reader sees."""

import re
from collections.abc import Mapping
from typing import Any

from nutgraf.load.articles.tree import Act, Role

_NOTHING = Role(Act.NOTHING)

_MARKUP = {
    "a": "a",
    "b": "strong",
    "code": "code",
    "del": "del",
    "em": "em",
    "i": "em",
    "kbd": "code",
    "s": "del",
    "samp": "code",
    "strike": "del",
    "strong": "strong",
    "sub": "sub",
    "sup": "sup",
    "tt": "code",
}

_HIDDEN = """
audio canvas datalist embed head iframe math meter noframes noscript object option progress rp rt script
select style svg template textarea title video
""".split()

_BLOCKS = """
address article aside body caption center dd details dialog div dl dt fieldset figcaption figure footer
form header hgroup hr html legend main menu nav p search section summary table tbody tfoot thead
""".split()

_ROLES: dict[str, Role] = {
    **{name: Role(Act.MARKUP, tag=tag) for name, tag in _MARKUP.items()},
    **{name: Role(Act.HIDE) for name in _HIDDEN},
    **{name: Role(Act.PARAGRAPH) for name in _BLOCKS},
    **{f"h{level}": Role(Act.HEADING, level=level) for level in range(1, 7)},
    "blockquote": Role(Act.QUOTATION),
    "br": Role(Act.BREAK),
    "li": Role(Act.ITEM),
    "ol": Role(Act.LIST, ordered=True),
    "pre": Role(Act.CODE),
    "td": Role(Act.CELL),
    "th": Role(Act.CELL),
    "tr": Role(Act.ROW),
    "ul": Role(Act.LIST),
}

_TAG = re.compile(r"<(?P<closing>/?)(?P<name>[A-Za-z][A-Za-z0-9-]*)")
_HREF = re.compile(r"""\shref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+))""", re.IGNORECASE)


def role_of_name(name: str, attributes: Mapping[str, str]) -> Role:
    """What an element of HTML is, by its lower-case name; an unknown one changes nothing."""
    if name == "a":
        href = attributes.get("href")
        return Role(Act.MARKUP, tag="a", href=href) if href else _NOTHING
    return _ROLES.get(name, _NOTHING)


def role_of_element(element: Any) -> Role:
    """What an element of an lxml tree of HTML is."""
    return role_of_name(element.tag, element.attrib)


def parse_tag(tag: str) -> tuple[str, bool, str] | None:
    """The lower-case name of a single tag as written, whether it closes, and its link's raw target.

    None for what is no tag of an element: a comment, a declaration.
    """
    match = _TAG.match(tag)
    if match is None:
        return None
    href = _HREF.search(tag)
    return (
        match["name"].lower(),
        bool(match["closing"]),
        next(filter(None, href.groups()), "") if href else "",
    )
