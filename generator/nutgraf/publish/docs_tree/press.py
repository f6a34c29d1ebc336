"""A page as Markdown: its sections as `## Title {: #id }`, what is in them as blocks of HTML.

`{#id}` would be shorter, and the beginning of a comment to publishers whose pages are Jinja templates.
"""

import json
from collections.abc import Iterator
from html import escape
from typing import Any

from msgspec import Struct

from nutgraf.core.site import Heading, Page
from nutgraf.publish.docs_tree.shielding import front_matter, shielded, shielded_words
from nutgraf.publish.head_markup import head_markup
from nutgraf.publish.mkdocs.framing import TOP, localized, tongue

HEAD = "nutgraf_head"
"""The key of the front matter for markup that belongs in the document's head."""

ITEMS = "nutgraf_toc"
"""The key of the front matter for the entries of the table of contents below a section's, by its id."""


class Written(Struct, frozen=True, kw_only=True):
    """A page, as the tree has it."""

    markdown: str
    """The whole file."""
    excerpt: str
    """What hand-written pages can show of it; links begin with ROOT."""


class MarkdownPress(Struct, frozen=True, kw_only=True):
    """Writes pages as Markdown that Python-Markdown reads with `attr_list` and `pymdownx.blocks.html`."""

    language: str
    """The site's own, BCP 47."""
    directory_urls: bool
    """Whether a link may end in a slash, or must name the file `index.html`."""
    items: bool
    """Whether the site's tables of contents go deeper than a page's sections."""

    def __call__(self, page: Page) -> bytes:
        """The page as `written` reads it."""
        text = "\n".join((front_matter(self._metadata(page)), *self._body(page)))
        return json.dumps((text, page.excerpt)).encode()

    def _metadata(self, page: Page) -> dict[str, Any]:
        """What themes show of a page; they put it into HTML as it is, so texts are HTML."""
        values: dict[str, Any] = {"title": _template_free(page.title)}
        if page.description:
            values["description"] = _template_free(page.description)
        # The parts of Material's frame that would take the page's room: it is in no navigation.
        values["hide"] = ["navigation"] if page.contents else ["navigation", "toc"]
        if markup := head_markup(page):
            values[HEAD] = markup
        if self.items and any(section.items for section in page.sections):
            values[ITEMS] = {
                section.id: _entries(section.items) for section in page.sections if section.items
            }
        return values

    def _body(self, page: Page) -> Iterator[str]:
        depth = page.url.count("/")
        attributes = tongue(page, self.language)
        yield f"# {shielded_words(page.title)} {{: #{TOP}{attributes} }}\n"
        # A block of the publisher's own holds all that follows, for headings inside an element that
        # stands there as HTML would be no headings of the page.
        yield f"/// html | div.nutgraf.nutgraf-{page.kind}"
        if attributes:
            pairs = (pair.partition("=") for pair in attributes.split())
            yield f"    attrs: {{{', '.join(f'{name}: {value}' for name, _, value in pairs)}}}"
        yield ""
        if page.head:
            yield f"{shielded(localized(page.head, depth, self.directory_urls))}\n"
        for section in page.sections:
            yield f"## {shielded_words(section.title)} {{: #{section.id} }}\n"
            yield f"{shielded(localized(section.html, depth, self.directory_urls))}\n"
        if page.foot:
            yield f"{shielded(localized(page.foot, depth, self.directory_urls))}\n"
        yield "///\n"


def written(content: bytes) -> Written:
    """What a press has made."""
    markdown, excerpt = json.loads(content)
    return Written(markdown=markdown, excerpt=excerpt)


def _template_free(text: str) -> str:
    """Plain text as HTML; titles too are templates to some publishers."""
    return escape(text).replace("{", "&#123;").replace("}", "&#125;")


def _entries(headings: tuple[Heading, ...]) -> list[dict[str, str]]:
    return [{"id": heading.id, "title": _template_free(heading.title)} for heading in headings]
