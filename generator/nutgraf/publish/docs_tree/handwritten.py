"""Hand-written pages as the tree has them: what they ask for is in them already."""

import re
from collections.abc import Callable
from html import escape
from pathlib import PurePosixPath
from urllib.parse import urlsplit

from markdown import Markdown
from msgspec import Struct

from nutgraf.core.options import MarkdownOptions
from nutgraf.core.site import ROOT, Site
from nutgraf.publish.directives import DIRECTIVE, asked_for
from nutgraf.publish.docs_tree.press import written
from nutgraf.publish.docs_tree.settings_file import Nav
from nutgraf.publish.docs_tree.shielding import shielded, shielded_line
from nutgraf.publish.docs_tree.source import Source
from nutgraf.publish.mkdocs.framing import localized

_FRONT_MATTER = re.compile(r"-{3}[ \t]*\n.*?\n(?:\.{3}|-{3})[ \t]*\n", re.DOTALL)
_INDENT = re.compile(r"[ ]{0,3}")
_HEADING = re.compile(r"<h(?P<level>[1-6])\b|<(?P<closes>/)h[1-6]>")
_ROOTED = re.compile(rf'\b(href|src|data-[a-z]+)="{ROOT}')
_SNIPPETS = "pymdownx.snippets"


class Handwritten(Struct, frozen=True, kw_only=True):
    """A hand-written page."""

    path: str
    """In `docs_dir`, POSIX."""
    address: str
    """Where it is in the built site: `guide/index.html`."""


def with_directives_replaced(
    text: str, page: Handwritten, site: Site, source: Source, missing: Callable[[str], None]
) -> str:
    """A page's Markdown with HTML in the place of each directive that MkDocs would find in it.

    Calls `missing` with each directive that asks for what is not there; nothing is shown for it.
    """
    if not DIRECTIVE.search(text):
        return text
    head = _FRONT_MATTER.match(text)
    start = head.end() if head else 0
    body = text[start:]
    found = list(DIRECTIVE.finditer(body))
    language, markdown = source.options.language, source.options.markdown
    blocks: dict[int, str] = {}
    fallbacks: dict[int, str] = {}
    """Where Markdown inside of elements (`md_in_html`) takes a heading in HTML for one of the page's."""
    for number in _outside_of_code(body, found, markdown):
        html = asked_for(found[number], site, language, lambda content: written(content).excerpt)
        if html is None:
            missing(found[number][0])
            blocks[number] = ""
            continue
        shown = _with_links(html, page, source)
        if _stands_alone(found[number]):
            blocks[number] = f"\n{shielded(shown)}\n"
            fallbacks[number] = f"\n{shielded(_HEADING.sub(_as_element, shown))}\n"
        else:
            blocks[number] = shielded_line(shown)
    rendered = _rendered(_replaced(body, found, blocks), markdown)
    taken_apart = {n: html for n, html in fallbacks.items() if blocks[n].strip() not in rendered}
    return text[:start] + _replaced(body, found, blocks | taken_apart)


def _with_links(html: str, page: Handwritten, source: Source) -> str:
    """HTML with its links into the site as a page needs them.

    Links in HTML are relative to the built page for MkDocs, and to the page's source for Zensical. Where
    these differ in depth (`guide.md` becomes `guide/index.html`), the path from the host is the same to
    both; a site that does not know its address has what MkDocs takes.
    """
    depth = page.address.count("/")
    if source.options.site_url and depth != page.path.count("/"):
        return _ROOTED.sub(rf'\g<1>="{escape(urlsplit(source.options.site_url).path)}', html)
    return localized(html, depth, source.directory_urls)


def _outside_of_code(text: str, found: list[re.Match[str]], markdown: MarkdownOptions) -> list[int]:
    """Which of a text's directives are comments on the page, and no examples of a directive."""
    signs = {number: f"<!-- nutgraf-directive-{number} -->" for number in range(len(found))}
    rendered = _rendered(_replaced(text, found, signs), markdown)
    return [number for number, sign in signs.items() if sign in rendered]


def _stands_alone(directive: re.Match[str]) -> bool:
    """Whether there is nothing else on its line, so that a block can take its place."""
    whole = directive.string
    before = whole[whole.rfind("\n", 0, directive.start()) + 1 : directive.start()]
    after = whole[directive.end() :].partition("\n")[0]
    return bool(_INDENT.fullmatch(before)) and not after.strip()


def _as_element(heading: re.Match[str]) -> str:
    if heading["closes"]:
        return "</div>"
    return f'<div role="heading" aria-level="{heading["level"]}"'


def _replaced(text: str, found: list[re.Match[str]], by: dict[int, str]) -> str:
    parts: list[str] = []
    position = 0
    for number, match in enumerate(found):
        parts += (text[position : match.start()], by.get(number, match[0]))
        position = match.end()
    return "".join((*parts, text[position:]))


def _rendered(text: str, options: MarkdownOptions) -> str:
    """A page's Markdown as HTML; without snippets, which are other files."""
    extensions = [extension for extension in options.extensions if extension != _SNIPPETS]
    configs = {name: dict(config) for name, config in options.configs.items() if name != _SNIPPETS}
    return Markdown(extensions=extensions, extension_configs=configs).convert(text)


def navigation(pages: list[str]) -> Nav:
    """The navigation that MkDocs would make of pages, given by their paths in its own order."""
    root: list[str | dict[str, object]] = []
    folders: dict[PurePosixPath, list[str | dict[str, object]]] = {PurePosixPath(): root}

    def listing(folder: PurePosixPath) -> list[str | dict[str, object]]:
        if folder not in folders:
            folders[folder] = []
            listing(folder.parent).append({_title(folder.name): folders[folder]})
        return folders[folder]

    for page in pages:
        listing(PurePosixPath(page).parent).append(page)
    return root


def _title(folder: str) -> str:
    words = folder.replace("-", " ").replace("_", " ")
    return words.capitalize() if words.lower() == words else words
