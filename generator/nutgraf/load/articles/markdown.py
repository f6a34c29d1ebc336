"""Markdown articles: CommonMark with tables and strikethrough, and what of its HTML a reader sees."""

import re
from functools import cache
from html import unescape
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.token import Token

from nutgraf.core.article import Article
from nutgraf.core.diagnostic import Diagnostic
from nutgraf.core.text import Source
from nutgraf.load.articles.assembly import assemble
from nutgraf.load.articles.composition import Composer
from nutgraf.load.articles.elements import parse_tag, role_of_element, role_of_name
from nutgraf.load.articles.front_matter import read_front_matter
from nutgraf.load.articles.tree import Act, walk

_LINE_END = re.compile(r"\r\n?|\n")
_INLINE_TAGS = {"em": "em", "strong": "strong", "s": "del", "link": "a"}
_BREAKS = ("softbreak", "hardbreak")


def read(source: Source) -> tuple[Article | None, tuple[Diagnostic, ...]]:
    """Reads Markdown with optional front matter; a first heading of level 1 is the headline."""
    front = read_front_matter(source)
    first_line = len(_LINE_END.findall(source.text, 0, front.end)) + 1
    composer = Composer()
    references: dict[str, Any] = {}
    for token in _block_parser().parse(source.text[front.end :], references):
        if token.type == "inline":
            token.children = _inline_parser().parseInline(token.content, references)[0].children
        _compose(token, first_line, composer)
    article, problems = assemble(source, composer.parts(), front.metadata)
    return article, (*front.problems, *problems)


@cache
def _block_parser() -> MarkdownIt:
    # The preset drops without a word what is nested deeper than 20, which ten lists are.
    return MarkdownIt("commonmark", {"maxNesting": 100}).enable("table").disable("inline")


@cache
def _inline_parser() -> MarkdownIt:
    # Here the preset's 20 loses no text, and bounds the time that a row of brackets takes.
    parser = MarkdownIt("commonmark").enable("strikethrough")
    # A link with any scheme shows its words, not the brackets around them.
    parser.validateLink = lambda url: True  # type: ignore[method-assign]  # noqa: ARG005
    return parser


def _compose(token: Token, first_line: int, composer: Composer) -> None:
    line = first_line + token.map[0] if token.map else None
    match token.type:
        case "paragraph_open" | "heading_close" | "hr" | "table_open" | "table_close":
            composer.paragraph()
        case "heading_open":
            composer.heading(int(token.tag[1:]))
        case "inline":
            _compose_inline(token, line, composer)
        case "bullet_list_open" | "ordered_list_open":
            composer.enter_list(ordered=token.type == "ordered_list_open")
        case "list_item_open":
            composer.enter_item()
        case "blockquote_open":
            composer.enter_quotation()
        case "tr_open":
            composer.enter_row()
        case "th_open" | "td_open":
            composer.cell()
        case "bullet_list_close" | "ordered_list_close" | "list_item_close" | "blockquote_close" | "tr_close":
            composer.leave()
        case "fence" | "code_block":
            fenced = token.type == "fence"
            composer.code(token.content, line + fenced if line else None)
        case "html_block":
            _compose_html(token.content, line, composer)


def _compose_inline(block: Token, line: int | None, composer: Composer) -> None:
    children = block.children or ()
    inline = composer.inline
    if line is not None:
        inline.begin_line(line)
    # Line ends inside code, tags and link targets leave no token: then only the first line is sure.
    certain = sum(child.type in _BREAKS for child in children) == block.content.count("\n")
    hidden = ""
    for child in children:
        kind = child.type
        if kind == "html_inline":
            hidden = _compose_tag(child.content, hidden, composer)
        elif hidden:
            continue
        elif kind == "text":
            inline.add(child.content)
        elif kind in _BREAKS:
            inline.separate(" ")
            if certain and line is not None:
                line += 1
                inline.begin_line(line)
        elif kind == "code_inline":
            inline.open("code")
            inline.add(child.content)
            inline.close("code")
        elif kind.endswith("_open"):
            inline.open(_INLINE_TAGS[kind.removesuffix("_open")], str(child.attrGet("href") or ""))
        elif kind.endswith("_close"):
            inline.close(_INLINE_TAGS[kind.removesuffix("_close")])


def _compose_tag(content: str, hidden: str, composer: Composer) -> str:
    """Composes a tag among the words; returns the name of the element whose content is hidden, or ''."""
    tag = parse_tag(content)
    if tag is None:
        return hidden
    name, closes, href = tag
    if hidden:
        return "" if closes and name == hidden else hidden
    role = role_of_name(name, {"href": unescape(href)})
    if role.act is Act.HIDE:
        return "" if closes or content.endswith("/>") else name
    if role.act is Act.MARKUP and not closes:
        composer.inline.open(role.tag, role.href)
    elif role.act is Act.MARKUP or name == "a":
        composer.inline.close(role.tag or name)
    elif role.act is not Act.NOTHING:
        composer.inline.separate(" ")
    return ""


def _compose_html(content: str, line: int | None, composer: Composer) -> None:
    from lxml import etree

    parser = etree.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    parser.feed(content.encode("utf-8", "replace"))
    try:
        root = parser.close()
    except etree.LxmlError:
        return
    composer.paragraph()
    if root is not None:
        walk(root, role_of_element, composer, first_line=line)
