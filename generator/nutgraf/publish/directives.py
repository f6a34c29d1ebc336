"""What hand-written pages ask for: `<!-- nutgraf: explainers 3 -->`, `<!-- nutgraf: claim slug/id -->`."""

import re
from collections.abc import Callable

from nutgraf.core.site import Leaf, PageKind, Site
from nutgraf.publish.mkdocs.framing import tongue

DIRECTIVE = re.compile(r"<!--\s*nutgraf:\s*(?P<what>[\w-]+)(?:\s+(?P<which>[^\s>]+))?\s*-->")

_DEFAULT_COUNT = 3


def asked_for(
    directive: re.Match[str], site: Site, language: str, excerpt: Callable[[bytes], str]
) -> str | None:
    """The HTML that a directive asks for, links beginning with ROOT; None where there is no such thing.

    The newest explainers, as many as there are of them, or a claim with its verdict. `language` is the
    site's own; `excerpt` finds in what the press has made of a page what other pages show of it.
    """
    what, which = directive["what"], directive["which"] or ""
    if what == "explainers" and re.fullmatch(r"\d{0,3}", which):
        cards = "\n".join(site.cards[: int(which or _DEFAULT_COUNT)])
        return _block(f'<div class="ng-entries">\n{cards}\n</div>', "")
    if what == "claim" and (claim := _claim(which, site)):
        return _block(excerpt(site.contents[claim.content]), tongue(claim, language))
    return None


def _claim(which: str, site: Site) -> Leaf | None:
    address = f"claims/{which}/"
    return next((page for page in site.pages if page.kind is PageKind.CLAIM and page.url == address), None)


def _block(html: str, attributes: str) -> str:
    return f'<div class="nutgraf ng-embed"{attributes}>\n{html}\n</div>'
