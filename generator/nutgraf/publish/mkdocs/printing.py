"""What MkDocs gets of a page: its HTML, the markup for its head, and what other pages show of it."""

import json
from dataclasses import dataclass

from nutgraf.core.site import Page
from nutgraf.publish.head_markup import head_markup
from nutgraf.publish.mkdocs.framing import HeadingStyle, frame


@dataclass(frozen=True, slots=True, kw_only=True)
class Printed:
    """A page without the theme around it."""

    html: str
    """With its headings; links are relative to the page."""
    head: str
    """Markup for the end of the document's `head`; empty where there is none."""
    excerpt: str
    """What hand-written pages can show of it; links begin with ROOT."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MkDocsPress:
    """Prints pages for MkDocs, as a site wants them."""

    style: HeadingStyle
    language: str
    """The site's own, BCP 47."""
    directory_urls: bool
    """Whether a link may end in a slash, or must name the file `index.html`."""

    def __call__(self, page: Page) -> bytes:
        """The page as `printed` reads it."""
        html = frame(page, self.style, site_language=self.language, directory_urls=self.directory_urls)
        return json.dumps((html, head_markup(page), page.excerpt)).encode()


def printed(content: bytes) -> Printed:
    """What a press has made."""
    html, head, excerpt = json.loads(content)
    return Printed(html=html, head=head, excerpt=excerpt)
