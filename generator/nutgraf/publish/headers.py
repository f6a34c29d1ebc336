"""The headers that a site is to be sent with, as hosts read them: a file `_headers`, and lines for nginx.

The format of `_headers` is that of Netlify and Cloudflare Pages: a path, in which `*` stands for anything,
and below it, indented, its headers; all rules that fit an address count.
"""

import re
from collections.abc import Iterable, Sequence

from msgspec import Struct

from nutgraf.publish.content_security import Sources, policy
from nutgraf.publish.errors import PublishError

FILE_NAME = "_headers"

_PERMISSIONS = "camera=(), geolocation=(), microphone=(), payment=(), usb=()"


class Rule(Struct, frozen=True):
    """Headers of the addresses that a path stands for."""

    path: str
    """From the site's root, with `*` for anything: `/data/*`."""
    headers: tuple[tuple[str, str], ...]
    """Names and values."""


def safe_headers(
    needed: Sources,
    framed: Sequence[str] = (),
    others: Iterable[str] = (),
    *,
    compiling: Sequence[str] = (),
) -> list[Rule]:
    """The headers of a site whose pages need that.

    `framed`: the folders at the site's root whose pages other sites may show in frames; `others`: the
    folders, ending in a slash, and the pages there that they may not. The two are told apart by a
    header of their own, since of two policies for one page both hold. `compiling`: those of the others
    whose pages and scripts may run WebAssembly. The policy for all allows it, and elsewhere a second
    one takes it back: it is a whole one, for hosts that send the last one alone.
    """
    common = Rule(
        "/*",
        (
            ("Content-Security-Policy", policy(needed, framed=bool(framed), compiles=bool(compiling))),
            ("Permissions-Policy", _PERMISSIONS),
            ("Referrer-Policy", "strict-origin-when-cross-origin"),
            ("X-Content-Type-Options", "nosniff"),
        ),
    )
    rules = [common]
    pages = {"": False, **dict.fromkeys(sorted(others), False), **{f"{name}/": True for name in framed}}
    for page, is_framed in pages.items():
        headers = []
        if compiling and page not in compiling:
            headers.append(("Content-Security-Policy", policy(needed, framed=is_framed)))
        if framed and not is_framed:
            headers.append(("X-Frame-Options", "SAMEORIGIN"))
        if headers:
            rules.append(Rule(f"/{page}*" if page.endswith("/") else f"/{page}", tuple(headers)))
    return rules


def headers_file(rules: Iterable[Rule]) -> str:
    """The text of `_headers`."""
    return "".join(
        f"{rule.path}\n" + "".join(f"  {name}: {value}\n" for name, value in rule.headers) for rule in rules
    )


def read_headers_file(text: str) -> list[Rule]:
    """The rules of a `_headers`, whoever wrote it; PublishError, with its line, for what is none."""
    rules: list[Rule] = []
    for number, line in enumerate(text.splitlines(), start=1):
        stripped = line.strip()
        if not stripped or stripped.startswith("#"):
            continue
        if not line[0].isspace():
            if not stripped.startswith("/"):
                raise PublishError(f"{FILE_NAME}:{number}: {stripped!r} is no path: one begins with a slash")
            rules.append(Rule(stripped, ()))
            continue
        name, colon, value = stripped.partition(":")
        if not rules or not colon or not re.fullmatch(r"[\w-]+", name):
            raise PublishError(f"{FILE_NAME}:{number}: {stripped!r} is no header of a path: `Name: value`")
        last = rules.pop()
        rules.append(Rule(last.path, (*last.headers, (name, value.strip()))))
    return rules


def nginx_snippet(rules: Iterable[Rule]) -> str:
    """The same for nginx, to be included in a `server`; its root is the site's.

    PublishError where a value has what nginx would take for a variable.
    """
    lines = [f"# Made by `nutgraf headers` from the site's {FILE_NAME}."]
    for number, rule in enumerate(rules):
        pattern = _pattern(rule.path)
        for place, (name, value) in enumerate(rule.headers):
            if "$" in value:
                raise PublishError(f"nginx would take the $ in {name}, {value!r}, for a variable")
            shown = _quoted(value)
            if rule.path != "/*":
                variable = f"$explainers_header_{number}_{place}"
                lines.append(f'set {variable} "";')
                lines.append(f"if ($uri ~ {_quoted(pattern)}) {{ set {variable} {shown}; }}")
                # A header whose value is empty is not sent.
                shown = variable
            lines.append(f"add_header {name} {shown} always;")
    return "\n".join(lines) + "\n"


def _pattern(path: str) -> str:
    """A path's addresses as nginx knows them, which asks for a folder's `index.html` by itself."""
    parts = (re.escape(part) for part in re.split(r"(?:\*|:\w+)", path))
    return f"^{'.*'.join(parts)}{'(index[.]html)?' if path.endswith('/') else ''}$"


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
