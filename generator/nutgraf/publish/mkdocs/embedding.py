"""What a site's hand-written pages show of its explainers, where a comment in them asks for it."""

import re

from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.pages import Page as MkDocsPage

from nutgraf.core.site import Leaf, PageKind, Site
from nutgraf.publish.mkdocs.framing import localized, tongue
from nutgraf.publish.mkdocs.printing import printed

_DIRECTIVE = re.compile(r"<!--\s*nutgraf:\s*(?P<what>[\w-]+)(?:\s+(?P<which>[^\s>]+))?\s*-->")

_DEFAULT_COUNT = 3


def embed(html: str, page: MkDocsPage, site: Site, language: str, directory_urls: bool) -> str:
    """A page's HTML with its directives replaced; what one asks for in vain is a warning.

    `<!-- nutgraf: explainers 3 -->` shows the newest explainers, as many as there are of them;
    `<!-- nutgraf: claim slug/id -->` a claim with its verdict.
    """

    def shown(match: re.Match[str]) -> str:
        what, which = match["what"], match["which"] or ""
        if what == "explainers" and re.fullmatch(r"\d{0,3}", which):
            cards = "\n".join(site.cards[: int(which or _DEFAULT_COUNT)])
            return _block(f'<div class="ng-entries">\n{cards}\n</div>', "", page, directory_urls)
        if what == "claim" and (claim := _claim(which, site)):
            excerpt = printed(site.contents[claim.content]).excerpt
            return _block(excerpt, tongue(claim, language), page, directory_urls)
        get_plugin_logger("nutgraf").warning(f"{page.file.src_uri}: nothing is shown for `{match[0]}`")
        return ""

    return _DIRECTIVE.sub(shown, html)


def _claim(which: str, site: Site) -> Leaf | None:
    address = f"claims/{which}/"
    return next((page for page in site.pages if page.kind is PageKind.CLAIM and page.url == address), None)


def _block(html: str, attributes: str, page: MkDocsPage, directory_urls: bool) -> str:
    depth = page.url.count("/") if directory_urls else page.file.dest_uri.count("/")
    return localized(f'<div class="nutgraf ng-embed"{attributes}>\n{html}\n</div>', depth, directory_urls)
