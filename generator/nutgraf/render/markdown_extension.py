"""What nutgraf adds to the site's Markdown: citations, headings that know their place, no pictures."""

import re
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import Treeprocessor

from nutgraf.core.prose import CITATION, cited_ids

CITATION_SCHEME = "nutgraf-cite"
"""The scheme of the links that stand for citations until a page numbers them."""

HIGHEST_HEADING = 4
"""Fields stand under the headings of a page's sections and their items (levels 2 and 3)."""

_BEFORE_LINKS = 175
"""Between Python-Markdown's priorities for escapes (180), references (170) and links (160)."""

_LAST = 0
"""After inline patterns, attribute lists and whatever else the site's extensions do."""

_HEADING = re.compile(r"h([1-6])")


class NutgrafExtension(Extension):
    """Adds all of it to a `Markdown` instance."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        """Registers the processors."""
        md.inlinePatterns.register(CitationProcessor(CITATION, md), "nutgraf-citation", _BEFORE_LINKS)
        md.treeprocessors.register(FieldProcessor(md), "nutgraf-field", _LAST)


class CitationProcessor(InlineProcessor):
    """`[@id; @other]` becomes a link that a page can find and number."""

    def handleMatch(  # type: ignore[override]  # noqa: N802 - Python-Markdown's name
        self,
        m: re.Match[str],
        data: str,  # noqa: ARG002 - Python-Markdown's signature
    ) -> tuple[Element, int, int]:
        """The link; its text is the citation as written."""
        link = Element("a", href=f"{CITATION_SCHEME}:{';'.join(cited_ids(m[1]))}")
        link.text = m[0]
        return link, m.start(), m.end()


class FieldProcessor(Treeprocessor):
    """Makes a document into a field of a page."""

    def run(self, root: Element) -> None:
        """Moves headings down to level 4 and below; puts alt texts for pictures; tidies notes."""
        headings = [(element, int(m[1])) for element in root.iter() if (m := _HEADING.fullmatch(element.tag))]
        down = max(0, HIGHEST_HEADING - min((level for _, level in headings), default=HIGHEST_HEADING))
        for element, level in headings:
            element.tag = f"h{min(6, level + down)}"
        for picture in list(root.iter("img")):
            alt, tail = picture.get("alt", ""), picture.tail
            picture.clear()
            picture.tag, picture.text, picture.tail = "span", alt, tail
        _drop_links_back_from_unused_notes(root)


def _drop_links_back_from_unused_notes(root: Element) -> None:
    ids = {element.get("id") for element in root.iter()}
    for link in list(root.iter("a")):
        if link.get("class") == "footnote-backref" and link.get("href", "").removeprefix("#") not in ids:
            tail = link.tail
            link.clear()
            link.tag, link.tail = "span", tail
