"""What a site's hand-written pages show of its explainers, where a comment in them asks for it."""

import re
from html import escape

from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.pages import Page as MkDocsPage

from nutgraf.core.site import Page, PageKind, Site
from nutgraf.publish.mkdocs.framing import localized, tongue

_DIRECTIVE = re.compile(r"<!--\s*nutgraf:\s*(?P<what>[\w-]+)(?:\s+(?P<which>[^\s>]+))?\s*-->")

_DEFAULT_COUNT = 3


def embed(html: str, page: MkDocsPage, site: Site, language: str, directory_urls: bool) -> str:
    """A page's HTML with its directives replaced; what one asks for in vain is a warning.

    `<!-- nutgraf: explainers 3 -->` shows the newest explainers, `<!-- nutgraf: claim slug/id -->` the
    head of a claim's page under the claim.
    """

    def shown(match: re.Match[str]) -> str:
        what, which = match["what"], match["which"] or ""
        if what == "explainers" and re.fullmatch(r"\d{0,3}", which):
            cards = "\n".join(site.cards[: int(which or _DEFAULT_COUNT)])
            return _block(f'<div class="ng-entries">\n{cards}\n</div>', "", page, directory_urls)
        if what == "claim" and (claim := _claim(which, site)):
            title = (
                f'<p class="ng-embed__title"><a href="nutgraf-root:{claim.url}">{escape(claim.title)}</a></p>'
            )
            tag = tongue(claim, language)
            html_of_claim = f'<div class="ng-embed__claim">\n{title}\n{claim.head}\n</div>'
            return _block(html_of_claim, tag, page, directory_urls)
        get_plugin_logger("nutgraf").warning(f"{page.file.src_uri}: nothing is shown for `{match[0]}`")
        return ""

    return _DIRECTIVE.sub(shown, html)


def _claim(which: str, site: Site) -> Page | None:
    address = f"claims/{which}/"
    return next((page for page in site.pages if page.kind is PageKind.CLAIM and page.url == address), None)


def _block(html: str, attributes: str, page: MkDocsPage, directory_urls: bool) -> str:
    depth = page.url.count("/") if directory_urls else page.file.dest_uri.count("/")
    return localized(f'<div class="nutgraf ng-embed"{attributes}>\n{html}\n</div>', depth, directory_urls)
