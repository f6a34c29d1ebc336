"""What MkDocs gets of a page: its HTML, the markup for its head, and what other pages show of it."""

from dataclasses import dataclass

from nutgraf.core.site import Page
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
        """The page as `printed` and `pieces` read it: two lengths in a line of their own, and three texts."""
        html = frame(page, self.style, site_language=self.language, directory_urls=self.directory_urls)
        scripts = (f'<script type="application/ld+json">{data}</script>' for data in page.structured_data)
        parts = [encoded(text) for text in (html, "\n".join(scripts), page.excerpt)]
        return b"".join((b"%d %d\n" % (len(parts[0]), len(parts[1])), *parts))


def encoded(text: str) -> bytes:
    """A text as MkDocs writes it."""
    return text.encode("utf-8", errors="xmlcharrefreplace")


def pieces(content: bytes) -> tuple[bytes, bytes, bytes]:
    """What a press has made, as it goes to a file: HTML, head, excerpt."""
    lengths, _, texts = content.partition(b"\n")
    html, head = map(int, lengths.split())
    return texts[:html], texts[html : html + head], texts[html + head :]


def printed(content: bytes) -> Printed:
    """What a press has made."""
    html, head, excerpt = (piece.decode() for piece in pieces(content))
    return Printed(html=html, head=head, excerpt=excerpt)
