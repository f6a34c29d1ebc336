"""Which addresses a page may link to: those that cannot run anything in a reader's browser."""

import re
from collections.abc import Iterator
from html import unescape
from urllib.parse import urlsplit

from nutgraf.core.prose import LINK_SCHEMES

WEB_SCHEMES = frozenset({"http", "https"})

_UNFIT = re.compile(r"[\s\x00-\x20\x7f-\x9f<>\"\\]")
"""What no URL holds as it stands (RFC 3986, 2)."""

_ORDINARY = re.compile(
    r"https?://[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?(?:/[A-Za-z0-9/._~%+=&?#,;:@!$'()*-]*)?"
)
"""Most addresses of web pages: without a port or a user, in ASCII."""

_INTERNAL = re.compile(rf"(?:{'|'.join(sorted(LINK_SCHEMES))}):[a-z0-9/_-]*")
"""Links to items, which have one reading."""

_DROPPED = re.compile("[\t\n\r]")
_DROPPED_AT_ENDS = "".join(map(chr, range(0x21)))
"""What browsers drop before they read an address (URL Standard, 4.4): these at its ends, those anywhere."""

_MARKDOWN_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
_SCHEME = re.compile(r"([^/?#:]*):(.*)", re.DOTALL)


def is_web_url(url: str) -> bool:
    """Whether a text is an absolute http or https address with a host."""
    if _ORDINARY.fullmatch(url):
        return True
    if _UNFIT.search(url):
        return False
    try:
        parts = urlsplit(url)
        return parts.scheme in WEB_SCHEMES and bool(parts.hostname) and (parts.port or 1) > 0
    except ValueError:
        return False


def is_safe_target(target: str) -> bool:
    """Whether the target of a link in Markdown, as written there, may stand on a page.

    Safe are http and https with a host, mailto, the schemes of internal links, and what is relative to
    the page. A target that begins with two slashes is not: it reads as a path and leaves the site. The
    target is judged in every reading that a Markdown processor or a browser may make of it: with
    character references (twice over) and backslash escapes resolved, without what browsers drop.
    """
    if _INTERNAL.fullmatch(target):
        return True
    return all(map(_is_safe, _readings(target)))


def _readings(target: str) -> Iterator[str]:
    for reading in (target, _MARKDOWN_ESCAPE.sub(r"\1", target)):
        decoded = unescape(unescape(reading))
        yield _DROPPED.sub("", decoded).strip(_DROPPED_AT_ENDS).replace("\\", "/")


def _is_safe(target: str) -> bool:
    if target.startswith("//"):
        return False
    match = _SCHEME.match(target)
    if match is None:
        return True
    scheme, rest = match.groups()
    if scheme in LINK_SCHEMES:
        return True
    if scheme.lower() in WEB_SCHEMES:
        return re.match(r"//[^/?#]", rest) is not None
    return scheme.lower() == "mailto" and bool(rest)
