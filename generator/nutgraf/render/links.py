"""Links: into the site, as fragments hold them, and which of an author's may be linked."""

from functools import lru_cache
from urllib.parse import quote, urljoin

from nutgraf.core.addresses import file_path
from nutgraf.core.links import is_safe_target, is_web_url
from nutgraf.core.site import ROOT


def rooted(url: str, fragment: str = "") -> str:
    """An address of the site as it stands in a fragment's links."""
    return f"{ROOT}{url}#{fragment}" if fragment else f"{ROOT}{url}"


@lru_cache(maxsize=4096)
def web_address(url: str) -> str:
    """An address of the web as given; empty where it is anything else, so that it is not linked."""
    return url if is_web_url(url) else ""


def article_link(href: str, base: str) -> str:
    """The target of a link in an article, seen from the article's own address.

    Empty where it leads to no web page or mail address.
    """
    try:
        target = urljoin(web_address(base), href.strip())
    except ValueError:
        return ""
    is_mail = target.lower().startswith("mailto:") and is_safe_target(target)
    return target if is_mail or is_web_url(target) else ""


def file_url(slug: str, file: str) -> str:
    """The address of such a file, relative to the site's root."""
    return quote(file_path(slug, file))
