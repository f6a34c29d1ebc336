"""The words of pages, for data about them."""

from nutgraf.core.explainer import Explainer
from nutgraf.core.prose import Prose
from nutgraf.render.edition import Edition
from nutgraf.render.typesetter import plain_text


class PageWording:
    """Tells what the pages of an edition say; remembers what those of one explainer do."""

    def __init__(self, edition: Edition) -> None:
        self._edition = edition
        self._slug = ""
        self._told: dict[str, str] = {}

    def verdict_label(self, verdict: str, explainer: Explainer) -> str:
        """What an explainer's pages call a verdict, by its id."""
        return self._edition.verdict(verdict, self._edition.language_of(explainer)).label

    def plain(self, prose: Prose, explainer: Explainer) -> str:
        """A Markdown text as its reader sees it, in one paragraph, without citations."""
        if explainer.slug != self._slug:
            self._slug, self._told = explainer.slug, {}
        text = self._told.get(prose.text)
        if text is None:
            html = self._edition.typesetter(explainer).block(prose)
            text = self._told[prose.text] = plain_text(html)
        return text

    def html(self, prose: Prose, explainer: Explainer) -> str:
        """A Markdown text as blocks of HTML, without citations; links into the site begin with ROOT."""
        return str(self._edition.typesetter(explainer).block(prose))

    def of_site(self, message: str) -> str:
        """A word of the interface in the site's own language."""
        return self._edition.language.gettext(message)
