"""Sets an explainer's Markdown fields on a page: numbers citations, resolves links, keeps ids apart."""

import re
from collections.abc import Iterable
from html import escape, unescape
from urllib.parse import urljoin

from markupsafe import Markup

from nutgraf.core.addresses import explainer_url, item_id
from nutgraf.core.assembly import qualified
from nutgraf.core.catalogue import Catalogue
from nutgraf.core.links import is_safe_target
from nutgraf.core.prose import LINK_SCHEMES, Prose, Ref, RefKind
from nutgraf.render.citations import Citation, Citations
from nutgraf.render.glossary import Glossary
from nutgraf.render.links import rooted
from nutgraf.render.markdown import MarkdownRenderer
from nutgraf.render.markdown_extension import CITATION_SCHEME

# The sanitiser writes tags in one form: lower case, one space before each attribute, values in
# double quotes without quotes or angle brackets in them.
_ATTRIBUTES = r'(?: [^\s=>]+="[^"]*")*'
_LINK = re.compile(rf"<a({_ATTRIBUTES})>(.*?)</a>", re.DOTALL)
_HREF = re.compile(r' href="([^"]*)"')
_ID = re.compile(r'(<[a-z][a-z0-9]*(?: [^\s=>]+="[^"]*")*? id=")([^"]*)(?=")')
_UNNUMBERED = re.compile(rf'\s*<a href="{CITATION_SCHEME}:[^"]*">[^<]*</a>')
_CITES = '<span class="ng-cites">'
_BEFORE_CITATION = re.compile(rf"\s+(?={_CITES})")
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
_BLOCK_END = re.compile(r"<br>|</(?:p|li|h[4-6]|t[dh]|d[dt]|div|blockquote|pre|summary)>")
_TAG = re.compile(r"<[^>]*>")

_NARROW_NO_BREAK_SPACE = "\u202f"
"""Stands before a number, so that no line begins with one."""


class Typesetter:
    """Knows one explainer and the page that its fields stand on."""

    def __init__(
        self,
        slug: str,
        catalogue: Catalogue,
        markdown: MarkdownRenderer,
        *,
        citations: Citations | None,
        at_home: bool,
        drafts: bool,
        glossary: Glossary | None = None,
    ) -> None:
        """Takes the explainer's slug, and what its page is like.

        Args:
            slug: The explainer whose fields these are.
            catalogue: Where references lead.
            markdown: The site's Markdown.
            citations: The page's numbered sources; None: the page lists none, and citations are left out.
            at_home: Whether the page is the explainer's own, so that its items are a fragment away.
            drafts: Whether pages of drafts exist.
            glossary: The terms that the page explains; None: none.
        """
        self._slug = slug
        self._catalogue = catalogue
        self._markdown = markdown
        self._citations = citations
        self._glossary = glossary
        self._at_home = at_home
        self._drafts = drafts
        self._hrefs: dict[tuple[RefKind, str], str] = {}
        """A page leads to most of its items several times."""

    def block(self, prose: Prose | None) -> Markup:
        """A field as blocks; empty where there is none."""
        return Markup(self._set(prose)) if prose else Markup()  # noqa: S704 - sanitised

    def inline(self, prose: Prose | None) -> Markup:
        """A field to stand in a line: one paragraph loses its tags, anything longer stays as it is."""
        html = self.block(prose)
        is_lone = html.startswith("<p>") and html.endswith("</p>") and html.count("<p") == 1
        return html[3:-4] if is_lone else html

    def words(self, prose: Prose | None) -> str:
        """A field's text without markup, in one paragraph; empty where there is none."""
        if prose is None:
            return ""
        words = self._markdown.words(prose.text) if self._citations is None else None
        return plain_text(self._set(prose)) if words is None else words

    def cite(self, refs: Iterable[Ref]) -> tuple[Citation, ...]:
        """Citations of sources that a field of ids names; those that do not exist are left out."""
        if self._citations is None:
            return ()
        found = (self._citations.cite(ref.target) for ref in refs)
        return tuple(citation for citation in found if citation)

    def href(self, kind: RefKind, target: str) -> str:
        """The address of an item (`id`, or `slug/id`) or an explainer; empty where it has no page."""
        known = self._hrefs.get((kind, target))
        if known is None:
            known = self._hrefs[kind, target] = self._href(kind, target)
        return known

    def _href(self, kind: RefKind, target: str) -> str:
        if kind is RefKind.EXPLAINER:
            return rooted(explainer_url(target)) if self._has_page(target) else ""
        slug, _, item = qualified(target, self._slug).partition("/")
        if not self._has_page(slug) or self._catalogue.label(kind, slug, item) is None:
            return ""
        if slug == self._slug and self._at_home:
            return f"#{item_id(kind, item)}"
        return rooted(explainer_url(slug), item_id(kind, item))

    def label(self, ref: Ref) -> str:
        """What an item or an explainer is called; its id where it does not exist."""
        if ref.kind is RefKind.EXPLAINER:
            entry = self._catalogue.entries.get(ref.target)
            return entry.title if entry else ref.target
        slug, _, item = qualified(ref.target, self._slug).partition("/")
        return self._catalogue.label(ref.kind, slug, item) or ref.target

    def _has_page(self, slug: str) -> bool:
        entry = self._catalogue.entries.get(slug)
        return entry is not None and (slug == self._slug or self._drafts or not entry.draft)

    def _set(self, prose: Prose) -> str:
        html = self._markdown.render(prose.text)
        if self._citations is None:
            html = _UNNUMBERED.sub("", html)
        ids: set[str] = set()
        space = ".".join(map(str, (self._slug, *prose.at)))
        if ' id="' in html:
            ids = {match[2] for match in _ID.finditer(html)}
            html = _ID.sub(lambda match: f"{match[1]}{space}.{match[2]}", html)
        if "<a" in html:
            html = _LINK.sub(lambda match: self._link(match, ids, space), html)
            if _CITES in html:
                html = _BEFORE_CITATION.sub(_NARROW_NO_BREAK_SPACE, html)
        return self._glossary.explain(html, prose) if self._glossary else html

    def _link(self, match: re.Match[str], ids: set[str], space: str) -> str:
        attributes, words = match.groups()
        href = _HREF.search(attributes)
        if href is None:
            return match[0] if ' id="' in attributes else words
        scheme, colon, rest = unescape(href[1]).partition(":")
        if colon and scheme == CITATION_SCHEME:
            return self._citation(rest, words)
        if colon and scheme in LINK_SCHEMES:
            target = self.href(RefKind(scheme), rest)
        else:
            target = self._ordinary(unescape(href[1]), ids, space)
        if not target:
            return words
        relation = ' rel="noopener"' if target.startswith(("http:", "https:")) else ""
        written = f' href="{escape(target)}"{relation}'
        return f"<a{attributes[: href.start()]}{written}{attributes[href.end() :]}>{words}</a>"

    def _ordinary(self, target: str, ids: set[str], space: str) -> str:
        """A link that is no reference; what is relative counts from the explainer's page."""
        page = explainer_url(self._slug)
        if target.startswith("#"):
            if target[1:] in ids:
                return f"#{space}.{target[1:]}"
            return target if self._at_home else rooted(page, target[1:])
        if not is_safe_target(target):
            return ""
        if _SCHEME.match(target):
            return target
        try:
            return rooted(urljoin(f"/{page}", target).lstrip("/"))
        except ValueError:
            return ""

    def _citation(self, sources: str, written: str) -> str:
        if self._citations is None:
            return ""
        found = [(source, self._citations.cite(source)) for source in sources.split(";")]
        if not any(citation for _, citation in found):
            return written
        shown = (citation.__html__() if citation else f"[@{escape(source)}]" for source, citation in found)
        return f"{_CITES}{''.join(shown)}</span>"


def plain_text(html: str) -> str:
    """The text of sanitised HTML, in one paragraph."""
    return " ".join(unescape(_TAG.sub("", _BLOCK_END.sub(" ", html))).split())
