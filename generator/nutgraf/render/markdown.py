"""An author's Markdown as HTML, by the site's own extensions."""

from html import escape
from typing import Any

from markdown import Markdown

from nutgraf.core.options import MarkdownOptions
from nutgraf.render.markdown_extension import NutgrafExtension
from nutgraf.render.running_text import are_indifferent, running_html, running_words
from nutgraf.render.sanitizer import sanitize

_LEFT_OUT = frozenset({"toc", "markdown.extensions.toc", "pymdownx.snippets"})
"""Extensions that fields do without.

Headings inside a field are no headings of the page: they get no ids and no permanent links. And no
annotation may have files of the site's folder read and published (`--8<-- "mkdocs.yml"`).
"""


class MarkdownRenderer:
    """Renders Markdown fields with one reused `markdown.Markdown` and remembers what it rendered."""

    def __init__(self, options: MarkdownOptions) -> None:
        self._markdown = Markdown()
        extensions = [
            self._markdown.build_extension(each, dict(options.configs.get(each, {})))
            if isinstance(each, str)
            else each
            for each in (*filter(_belongs_in_fields, options.extensions), NutgrafExtension())
        ]
        self._markdown.registerExtensions(extensions, {})
        self._leaves_running_text = are_indifferent(extensions)
        self._rendered: dict[str, str] = {}

    def render(self, text: str) -> str:
        """Sanitised HTML; citations and links to items are still links of schemes of their own.

        Equal texts give equal HTML: what depends on the page (numbers, ids) is put in by a typesetter.
        """
        html = self._rendered.get(text)
        if html is None:
            html = running_html(text) if self._leaves_running_text else None
            if html is None:
                html = sanitize(self._convert(text))
            self._rendered[text] = html
        return html

    def words(self, text: str) -> str | None:
        """A text's words without citations, in one paragraph; None where they take a page to know."""
        return running_words(text) if self._leaves_running_text else None

    def _convert(self, text: str) -> str:
        try:
            return self._markdown.reset().convert(text)
        except RecursionError:
            # Python-Markdown recurses once for each level of nested lists, hundreds of which mean nothing.
            return f"<pre>{escape(text)}</pre>"


def _belongs_in_fields(extension: Any) -> bool:
    if isinstance(extension, str):
        return extension.partition(":")[0] not in _LEFT_OUT
    return not any(kind.__module__ in _LEFT_OUT for kind in type(extension).__mro__)
