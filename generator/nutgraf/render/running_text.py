"""Prose with nothing in it that takes a Markdown processor: words, citations, plain links and emphasis.

Most fields are of this kind, and a processor takes a hundred times as long for them.
"""

import re
from collections.abc import Iterable

from markdown.extensions import Extension
from markdown.extensions.abbr import AbbrExtension

from nutgraf.core.prose import LINK_SCHEMES, cited_ids
from nutgraf.render.markdown_extension import CITATION_SCHEME

_INDIFFERENT = frozenset(
    {
        "nutgraf.render.markdown_extension",
        *(
            f"markdown.extensions.{name}"
            for name in "abbr admonition attr_list codehilite def_list extra fenced_code footnotes "
            "md_in_html sane_lists tables".split()
        ),
        *(
            f"pymdownx.{name}"
            for name in "caret details highlight inlinehilite keys mark superfences tabbed tasklist "
            "tilde".split()
        ),
    }
)
"""The modules of extensions that do nothing without a sign which is none of a running text's."""

# What stands here is a subset of Markdown, chosen so that neither Python-Markdown, nor the extensions
# above, nor the sanitiser could take it for anything else or write it otherwise. No underscore is a
# letter: texts with one are not looked at. No line begins with what could be a list's mark.
_MARKS = r"\w .,;:?'\"()/%…–—‘’“”«»„-"
_CHARACTERS = rf"[{_MARKS}]++|!(?!\[)"
_ID = "[a-z0-9/-]+"
_HOST = r"(?:[a-z][a-z0-9]*(?:-[a-z0-9]+)*\.)+[a-z]+"
_TARGET = rf"(?:{'|'.join(sorted(LINK_SCHEMES))}):{_ID}|https?://{_HOST}(?:/[A-Za-z0-9./?=#+,-]*)?"
_INSIDE = r"\w(?:[\w .,'’–-]*\w)?"
_CITATION = rf"\[(?P<cited>@{_ID}(?:; @{_ID})*)\](?![(\[:])"
_LINK = rf"\[(?P<words>{_INSIDE})\]\((?P<target>{_TARGET})\)(?!\()"
_EMPHASIS = rf"(?<![\w*])(?P<stars>\*\*?)(?P<stressed>{_INSIDE})(?P=stars)(?![\w*])"


def _unnamed(pattern: str) -> str:
    return re.sub(r"\(\?P<\w+>", "(?:", pattern)


_TOKENS = re.compile(rf"{_CITATION}|{_LINK}|{_EMPHASIS}")
_TOKEN = rf"{_unnamed(_CITATION)}|{_unnamed(_LINK)}|(?<![\w*])\*(?:{_INSIDE}|\*{_INSIDE}\*)\*(?![\w*])"
_LINE = rf"(?=[^\W\d]|\d++(?![.)])|[\"'(‘“«„[*])(?>{_CHARACTERS}|{_TOKEN})++"
_RUNNING = re.compile(rf"(?>{_LINE}(?:\n\n?(?!\n|\Z)|\n*\Z))++")
_WORDS_ALONE = re.compile(rf"[^\W\d][{_MARKS}]*+")
_CITED = re.compile(r"(?:(?<!\n)\s)?\0")
"""Where a citation was; it takes the white space before it along, unless that ends a paragraph."""


def are_indifferent(extensions: Iterable[Extension]) -> bool:
    """Whether extensions of Python-Markdown leave running text alone."""
    return all(
        type(extension).__module__ in _INDIFFERENT
        # It may know abbreviations that no text defines.
        and not (isinstance(extension, AbbrExtension) and extension.getConfig("glossary"))
        for extension in extensions
    )


def running_html(text: str) -> str | None:
    """What Markdown makes of a running text, sanitised; None where the text is of another kind."""
    if not _is_running(text):
        return None
    html = text.rstrip("\n").replace("\n\n", "</p>\n<p>")
    return f"<p>{_TOKENS.sub(_element, html) if _has_tokens(text) else html}</p>"


def running_words(text: str) -> str | None:
    """The words of a running text without citations, in one paragraph; None where it is of another kind."""
    if not _is_running(text):
        return None
    if _has_tokens(text):
        text = _CITED.sub("", _TOKENS.sub(_words, text))
    elif "\n" not in text:
        return text
    return " ".join(text.split())


def _is_running(text: str) -> bool:
    if "_" in text or "  " in text or " \n" in text or text[-1:] == " ":
        return False
    return bool(_WORDS_ALONE.fullmatch(text) or _RUNNING.fullmatch(text))


def _has_tokens(text: str) -> bool:
    return "[" in text or "*" in text


def _words(token: re.Match[str]) -> str:
    return token["words"] or token["stressed"] or "\0"


def _element(token: re.Match[str]) -> str:
    if cited := token["cited"]:
        return f'<a href="{CITATION_SCHEME}:{";".join(cited_ids(cited))}">{token[0]}</a>'
    if target := token["target"]:
        return f'<a href="{target}">{token["words"]}</a>'
    tag = "em" if token["stars"] == "*" else "strong"
    return f"<{tag}>{token['stressed']}</{tag}>"
