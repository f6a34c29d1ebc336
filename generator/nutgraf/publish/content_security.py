"""The Content-Security-Policy under which a site's pages run, from the pages themselves.

Content Security Policy Level 3, https://www.w3.org/TR/CSP3/: an inline script runs where the policy has
the SHA-256 of its text; data blocks (JSON-LD, settings) are not run, and need none.
"""

import re
from base64 import b64encode
from collections.abc import Iterable, Iterator
from hashlib import sha256
from html import unescape
from urllib.parse import urlsplit

from msgspec import Struct

_TAG = re.compile(
    r"""<!--.*?(?:-->|\Z)|<(script|style|link|img|source|video|audio|iframe)\b((?:[^>"']|"[^"]*"|'[^']*')*+)>?""",
    re.IGNORECASE | re.DOTALL,
)
"""A comment or a tag; what is not closed goes on to the end, so that nothing is read twice."""
_ATTRIBUTE = re.compile(r"""([^\s=/"'<>]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+))?""")
_END = {name: re.compile(rf"</{name}[\s/>]", re.IGNORECASE) for name in ("script", "style")}

_RUN = frozenset({"", "module", "importmap", "speculationrules"})
"""The types of scripts that a policy is asked about, beside those of JavaScript."""
_JAVASCRIPT = re.compile(r"(text|application)/(x-)?(java|ecma|j|live)script[\d.]*")

_HOST = re.compile(r"(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)*(:\d+)?")
"""What may stand in a policy as a host: nothing of an address can end a directive."""


_FONTS = {"https://fonts.googleapis.com": "https://fonts.gstatic.com"}
"""Where style sheets of other hosts have their fonts."""


class Sources(Struct, frozen=True):
    """What pages run and load, each as a policy names it."""

    script: frozenset[str] = frozenset()
    style: frozenset[str] = frozenset()
    image: frozenset[str] = frozenset()
    media: frozenset[str] = frozenset()
    frame: frozenset[str] = frozenset()
    connect: frozenset[str] = frozenset()

    def __or__(self, other: "Sources") -> "Sources":
        """What either needs."""
        return Sources(
            self.script | other.script,
            self.style | other.style,
            self.image | other.image,
            self.media | other.media,
            self.frame | other.frame,
            self.connect | other.connect,
        )


def sources_of(pages: Iterable[str]) -> Sources:
    """What the HTML of some pages needs: the hashes of its inline scripts and styles, other hosts.

    Lines end in a line feed alone, as a browser has them when it takes the hash.
    """
    found: dict[str, set[str]] = {
        "script": set(),
        "style": set(),
        "image": set(),
        "media": set(),
        "frame": set(),
    }
    for page in pages:
        for kind, source in _needed(page):
            found[kind].add(source)
    return Sources(**{kind: frozenset(sources) for kind, sources in found.items()})


def origin_of(address: str) -> str | None:
    """The origin of an absolute address, as a policy names it; `{s}` in its host stands for any name."""
    try:
        parts = urlsplit(re.sub(r"^(https?:)?//\{\w+\}\.", r"\1//*.", address.strip(), flags=re.IGNORECASE))
    except ValueError:
        return None
    host = parts.netloc.rpartition("@")[2].lower()
    if parts.scheme.lower() not in {"", "http", "https"} or not _HOST.fullmatch(host):
        return None
    return f"{parts.scheme.lower() or 'https'}://{host}"


def policy(needed: Sources, *, framed: bool = False, compiles: bool = False) -> str:
    """The policy for a site whose pages need that.

    `framed`: whether other sites may show pages of it in frames; `compiles`: whether its scripts may
    run WebAssembly. Attributes `style` are allowed, which run
    nothing: lines of time and the notes of articles are laid out with them, as are tables of Markdown.
    Browsers that tell them not apart from style sheets go by `style-src`.
    """
    directives = {
        "default-src": ["'none'"],
        "script-src": ["'self'", *(["'wasm-unsafe-eval'"] if compiles else []), *sorted(needed.script)],
        "style-src": ["'self'", "'unsafe-inline'", *_hosts(needed.style)],
        "style-src-elem": ["'self'", *sorted(needed.style)],
        "style-src-attr": ["'unsafe-inline'"],
        "img-src": ["'self'", "data:", *sorted(needed.image)],
        "font-src": ["'self'", *sorted({_FONTS[host] for host in needed.style if host in _FONTS})],
        "media-src": ["'self'", *sorted(needed.media)],
        "connect-src": ["'self'", *sorted(needed.connect)],
        "worker-src": ["'self'"],
        "manifest-src": ["'self'"],
        "frame-src": ["'self'", *sorted(needed.frame)],
        "object-src": ["'none'"],
        "base-uri": ["'none'"],
        "form-action": ["'self'"],
    }
    if not framed:
        directives["frame-ancestors"] = ["'self'"]
    return "; ".join(f"{name} {' '.join(values)}" for name, values in directives.items())


def _hosts(sources: Iterable[str]) -> list[str]:
    return sorted(source for source in sources if not source.startswith("'"))


def _needed(page: str) -> Iterator[tuple[str, str]]:
    """The kind and the source of each thing that a page runs or loads, as often as it does."""
    position = 0
    while tag := _TAG.search(page, position):
        position = tag.end()
        if not tag[1]:
            continue
        name = tag[1].lower()
        attributes = _attributes(tag[2])
        content = ""
        if name in _END:
            end = _END[name].search(page, position)
            content = page[position : end.start() if end else len(page)]
            position = end.end() if end else len(page)
        for kind, address in _loaded(name, attributes):
            if origin := origin_of(address):
                yield kind, origin
        if name == "style" or (name == "script" and "src" not in attributes and _is_run(attributes)):
            yield name, f"'sha256-{b64encode(sha256(content.encode()).digest()).decode()}'"


def _attributes(text: str) -> dict[str, str]:
    """The attributes of a tag; of two alike the first counts."""
    attributes: dict[str, str] = {}
    for name, value in _ATTRIBUTE.findall(text):
        bare = value[1:-1] if value[:1] in {'"', "'"} else value
        attributes.setdefault(name.lower(), unescape(bare))
    return attributes


def _is_run(attributes: dict[str, str]) -> bool:
    kind = attributes.get("type", "").strip().lower()
    return kind in _RUN or bool(_JAVASCRIPT.fullmatch(kind))


def _loaded(name: str, attributes: dict[str, str]) -> Iterator[tuple[str, str]]:
    """What a tag loads: the kind that a policy takes it for, and its address."""
    address = attributes.get("src", "")
    match name:
        case "script":
            yield "script", address
        case "link" if "stylesheet" in attributes.get("rel", "").lower().split():
            yield "style", attributes.get("href", "")
        case "link" if "icon" in attributes.get("rel", "").lower().split():
            yield "image", attributes.get("href", "")
        case "iframe":
            yield "frame", address
        case "video" | "audio":
            yield "media", address
            yield "image", attributes.get("poster", "")
        case "img" | "source":
            yield "image" if name == "img" else "media", address
            for candidate in attributes.get("srcset", "").split(","):
                yield "image", candidate.strip().partition(" ")[0]
