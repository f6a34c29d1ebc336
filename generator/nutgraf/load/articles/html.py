"""Saved pages: the article found among menus and advertisements, by trafilatura."""

import logging
import re
import sys
from typing import Any

from nutgraf.core import rules
from nutgraf.core.article import Article
from nutgraf.core.diagnostic import Diagnostic
from nutgraf.core.text import Place, Source
from nutgraf.load.articles.assembly import assemble
from nutgraf.load.articles.composition import Composer
from nutgraf.load.articles.page_metadata import read_metadata
from nutgraf.load.articles.tree import Act, Role, walk

MAX_ELEMENTS = 25_000
"""More than any article's page has; the extractor's time grows with their square."""

_NO_XML = re.compile("[^\t\n -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that no tree of lxml's takes (XML 1.0, 2.2); nobody sees them."""

_REFERENCE = re.compile(r"&#(?:0*(?P<decimal>[0-9]{1,7})|[xX]0*(?P<hex>[0-9a-fA-F]{1,6}));?")

_RENDITIONS = {"#b": "strong", "#i": "em", "#sub": "sub", "#sup": "sup", "#t": "code"}

_ROLES = {
    "cell": Role(Act.CELL),
    "del": Role(Act.MARKUP, tag="del"),
    "div": Role(Act.PARAGRAPH),
    "graphic": Role(Act.HIDE),
    "item": Role(Act.ITEM),
    "lb": Role(Act.BREAK),
    "p": Role(Act.PARAGRAPH),
    "quote": Role(Act.QUOTATION),
    "row": Role(Act.ROW),
    "table": Role(Act.PARAGRAPH),
}


def read(source: Source) -> tuple[Article | None, tuple[Diagnostic, ...]]:
    """Reads a saved page: its main content, and the metadata of its meta tags and JSON-LD."""
    page = _parse(source.text)
    if page is None:
        return None, (_unreadable(source, "there is no page in the file"),)
    count = sum(1 for _ in page.iter())
    if count > MAX_ELEMENTS:
        return None, (_unreadable(source, f"the page has {count} elements; up to {MAX_ELEMENTS} are read"),)
    metadata = read_metadata(page)
    body = _extract(page, metadata.url)
    if body is None:
        return None, (_unreadable(source, "no article can be found in the page"),)
    composer = Composer()
    walk(body, _role_of, composer)
    return assemble(source, composer.parts(), metadata)


def _unreadable(source: Source, message: str) -> Diagnostic:
    return rules.UNREADABLE_SOURCE.at(
        Place(path=source.path), message, help="keep the article's text as .md or .txt instead"
    )


def _parse(text: str) -> Any:
    """The page as an lxml tree, or None where it has no element."""
    from lxml import etree, html

    # What the page declares of its encoding held for its bytes, and they have been decoded.
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    content = _NO_XML.sub("", text.replace("\r\n", "\n").replace("\r", "\n").removeprefix("\ufeff"))
    content = _REFERENCE.sub(_without_unseen, content)
    try:
        page = html.document_fromstring(content.encode("utf-8"), parser=parser)
    except etree.LxmlError:
        return None
    _show_as_browsers_do(page)
    return page


def _without_unseen(reference: re.Match[str]) -> str:
    point = int(reference["decimal"] or reference["hex"], 10 if reference["decimal"] else 16)
    return "" if point <= sys.maxunicode and _NO_XML.match(chr(point)) else reference[0]


def _show_as_browsers_do(page: Any) -> None:
    """Changes a few elements whose words trafilatura would drop, add or take for a block."""
    for element in list(page.iter("q")):
        element.tag = "span"
        element.text = f"“{element.text or ''}"
        if len(element):
            element[-1].tail = f"{element[-1].tail or ''}”"
        else:
            element.text += "”"
    for element in list(page.iter("time")):
        # Dropped as what bylines have; inside a sentence they are its words.
        if next(element.iterancestors("p", "li", "blockquote", "td"), None) is not None:
            element.tag = "span"
    for element in page.iter("br"):
        # Of two without anything between them one would be lost; two part paragraphs.
        element.tail = element.tail or "\n"
    for element in list(page.iter("template")):
        element.drop_tree()


def _extract(page: Any, url: str) -> Any:
    """The main content as a tree of trafilatura's elements, or None where it finds none."""
    # Imported here: it takes half a second, which a site without saved pages need not wait.
    from trafilatura import bare_extraction

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    try:
        document: Any = bare_extraction(
            page,
            url=url or None,
            output_format="xml",
            include_comments=False,
            include_formatting=True,
            include_links=True,
            include_tables=True,
        )
    except Exception:
        # Heuristics over hostile pages: whatever they stumble on, the page is one without an article.
        return None
    return None if document is None else document.body


def _role_of(element: Any) -> Role:
    """What an element of trafilatura's is (TEI's names)."""
    match element.tag:
        case "head":
            digits = element.get("rend", "h2")[1:]
            return Role(Act.HEADING, level=int(digits) if digits in set("123456") else 2)
        case "list":
            return Role(Act.LIST, ordered=element.get("rend") == "ol")
        case "hi":
            tag = _RENDITIONS.get(element.get("rend", ""))
            return Role(Act.MARKUP, tag=tag) if tag else Role(Act.NOTHING)
        case "ref":
            href = element.get("target")
            return Role(Act.MARKUP, tag="a", href=href) if href else Role(Act.NOTHING)
        case "code":
            block = element.getparent() is None or element.getparent().tag in ("body", "div", "quote")
            return Role(Act.CODE) if block or "\n" in (element.text or "") else Role(Act.MARKUP, tag="code")
        case tag:
            return _ROLES.get(tag, Role(Act.NOTHING))
