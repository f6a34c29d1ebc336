"""What a site's hand-written pages show of its explainers, where a comment in them asks for it."""

import re

from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.pages import Page as MkDocsPage

from nutgraf.core.site import Site
from nutgraf.publish.directives import DIRECTIVE, asked_for
from nutgraf.publish.mkdocs.framing import localized
from nutgraf.publish.mkdocs.printing import printed


def embed(html: str, page: MkDocsPage, site: Site, language: str, directory_urls: bool) -> str:
    """A page's HTML with its directives replaced; what one asks for in vain is a warning."""
    depth = page.url.count("/") if directory_urls else page.file.dest_uri.count("/")

    def shown(match: re.Match[str]) -> str:
        block = asked_for(match, site, language, lambda content: printed(content).excerpt)
        if block is None:
            get_plugin_logger("nutgraf").warning(f"{page.file.src_uri}: nothing is shown for `{match[0]}`")
            return ""
        return localized(block, depth, directory_urls)

    return DIRECTIVE.sub(shown, html)
