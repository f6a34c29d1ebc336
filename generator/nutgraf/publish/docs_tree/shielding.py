"""Text and HTML that publishers pass on as they are: nothing in it is taken for Markdown or a template.

What a publisher may do to a page before and while it reads it as Markdown goes by characters: `{{` is a
template's, a line that begins with three backticks a fence's, `--8<--` a snippet's, `:smile:` an emoji's.
Written as character references these characters mean themselves, to the browser alone.
"""

import json
import re
from collections.abc import Iterator
from typing import Any

_MARKUP = re.compile(r"<!--.*?-->|</?[a-zA-Z](?:[^<>\"']|\"[^\"]*\"|'[^']*')*>", re.DOTALL)
_ATTRIBUTE = re.compile(r"(?<==)(?:\"[^\"]*\"|'[^']*')")
_NAME = re.compile(r"</?([a-zA-Z0-9]*)")
_REFERENCE = re.compile(r"&(?:#\d+|#[xX][0-9a-fA-F]+|[a-zA-Z][a-zA-Z0-9]*);")

_AS_IT_STANDS = frozenset({"script", "style"})
"""Elements whose text knows no character references."""

_SPACED = frozenset({"pre", "textarea"})
"""Elements in which white space counts."""


_BLOCKS = frozenset(
    "address article aside blockquote center details div dl fieldset figure footer form h1 h2 h3 h4 h5 h6 "
    "header hr main menu nav ol p pre section table ul".split()
)
"""Elements that Markdown takes for blocks of HTML where they begin a line."""

_VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())


def _references(characters: str) -> dict[int, str]:
    return {ord(character): f"&#{ord(character)};" for character in characters}


_IN_TEXT = _references("{}[]`~\\\t\n")
_IN_VALUES = {**_IN_TEXT, **_references("<>")}
_IN_FRONT_MATTER = re.compile("[{}\x7f-\x9f\u2028\u2029\ufeff]")
_WORD = re.compile(r"\w+")


def shielded(html: str) -> str:
    """HTML that reads the same where it stands as a block in Markdown.

    No line of it begins with a text's own characters, and braces, brackets, backticks, tildes and
    backslashes are character references. The text of scripts and style sheets stays as it is. What
    would not be taken for a block gets a `div` around it.
    """
    text = "".join(_shielded(html))
    return text if _is_made_of_blocks(html) else f"<div>{text}</div>"


def _is_made_of_blocks(html: str) -> bool:
    depth = 0
    position = 0
    for markup in _MARKUP.finditer(html):
        between, position = html[position : markup.start()], markup.end()
        name, tag = _name(markup[0]), markup[0]
        if depth == 0 and (between.strip() or name not in _BLOCKS):
            return False
        if tag.startswith("</"):
            depth -= 1
        elif not (tag.startswith("<!") or tag.endswith("/>") or name in _VOID):
            depth += 1
    return not html[position:].strip()


def _shielded(html: str) -> Iterator[str]:
    spaced = 0
    inside = ""
    position = 0
    for markup in _MARKUP.finditer(html):
        if inside and not markup[0].lower().startswith(f"</{inside}"):
            continue
        yield _text(html[position : markup.start()], inside, spaced > 0)
        yield markup[0] if markup[0].startswith("<!--") else _with_shielded_values(markup[0])
        position = markup.end()
        name = _name(markup[0])
        closes = markup[0].startswith("</")
        inside = name if name in _AS_IT_STANDS and not closes else ""
        if name in _SPACED:
            spaced += -1 if closes else 1
    yield _text(html[position:], inside, spaced > 0)


def _name(markup: str) -> str:
    match = _NAME.match(markup)
    return match[1].lower() if match else ""


def _text(text: str, inside: str, spaced: bool) -> str:
    if inside:
        return text
    if text.isspace() and not spaced:
        # Lines may end here; Markdown makes spaces of a tab, which is the one thing it would change.
        return text.replace("\t", "&#9;")
    return text.translate(_IN_TEXT)


def _with_shielded_values(tag: str) -> str:
    return _ATTRIBUTE.sub(lambda value: value[0].translate(_IN_VALUES), tag).replace("\n", " ")


def shielded_line(html: str) -> str:
    """HTML that reads the same within a line of Markdown: all of its text is shielded as words are."""
    parts: list[str] = []
    position = 0
    for markup in _MARKUP.finditer(html):
        parts += (_line_text(html[position : markup.start()]), _with_shielded_values(markup[0]))
        position = markup.end()
    return "".join((*parts, _line_text(html[position:])))


def _line_text(html: str) -> str:
    if html.isspace():
        return " "
    parts: list[str] = []
    position = 0
    for reference in _REFERENCE.finditer(html):
        parts += (shielded_words(html[position : reference.start()]), reference[0])
        position = reference.end()
    return "".join((*parts, shielded_words(html[position:])))


def shielded_words(text: str) -> str:
    """Plain text that reads the same within a line of Markdown.

    All but letters, digits and spaces are character references. So is the first letter of each word:
    abbreviations that a site explains everywhere (`*[HTML]: …`) and ordinals (`1st`) are known by
    their letters.
    """
    parts: list[str] = []
    position = 0
    for word in _WORD.finditer(text):
        parts += (_signs(text[position : word.start()]), _reference(word[0][0]), _rest(word[0][1:]))
        position = word.end()
    return "".join((*parts, _signs(text[position:])))


def _rest(word: str) -> str:
    return word.replace("_", _reference("_"))


def _signs(text: str) -> str:
    return "".join(" " if sign == " " else _reference(sign) for sign in text)


def _reference(character: str) -> str:
    return f"&#{ord(character)};"


def front_matter(values: dict[str, Any]) -> str:
    """Values as a page's front matter: YAML in which no brace stands within a text."""
    lines = (f"{key}: {_value(value)}" for key, value in values.items())
    return "\n".join(("---", *lines, "---", ""))


def _value(value: Any) -> str:
    """JSON is YAML, but for a few characters that end a line there."""
    if isinstance(value, str):
        text = json.dumps(value, ensure_ascii=False)
        return _IN_FRONT_MATTER.sub(lambda match: f"\\u{ord(match[0]):04x}", text)
    if isinstance(value, dict):
        return "{ " + ", ".join(f"{_value(key)}: {_value(item)}" for key, item in value.items()) + " }"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(map(_value, value)) + "]"
    return json.dumps(value)
