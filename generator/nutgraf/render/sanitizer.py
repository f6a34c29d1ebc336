"""What of an author's HTML reaches a page: an allow-list."""

import re

import nh3

from nutgraf.core.prose import LINK_SCHEMES
from nutgraf.core.site import ROOT
from nutgraf.render.markdown_extension import CITATION_SCHEME

TAGS = frozenset(
    "a abbr b bdi bdo blockquote br caption cite code col colgroup dd del details dfn div dl dt em h4 h5 "
    "h6 hr i ins kbd li mark ol p pre q rp rt ruby s samp small span strong sub summary sup table tbody td "
    "tfoot th thead tr u ul var wbr".split()
)
"""No pictures, media, forms or frames: everything a page shows is served by its site."""

ATTRIBUTES = {
    "*": {"class", "id", "lang", "dir", "title"},
    "a": {"href"},
    "col": {"span"},
    "colgroup": {"span"},
    "li": {"value"},
    "ol": {"start", "reversed", "type"},
    "details": {"open"},
    "td": {"colspan", "rowspan", "style"},
    "th": {"colspan", "rowspan", "scope", "style"},
}

_CLASS = re.compile(
    r"admonition(?:-title)?|note|abstract|info|tip|success|question|warning|failure|danger|bug|example|quote"
    r"|inline|end|footnote(?:-ref|-backref)?|highlight|highlighttable|codehilite|linenos?|linenodiv|hll"
    r"|language-[\w+-]+|[a-z]{1,2}\d?|task-list(?:-item)?|critic|keys|key-[\w-]+|arithmatex"
)
"""The classes that known Markdown extensions write; the last but a few are those of Pygments."""

_DISGUISED_ROOT = ROOT.replace(":", "&#58;")

# The cleaner writes tags in one form: lower case, one space before each attribute, values in double quotes.
_ID = re.compile(r'(<[a-z][a-z0-9]*(?: [^\s=>]+="[^"]*")*?) id="([^"]*)"')
_NO_ID = re.compile(r"\s|^$")


def _filtered(_tag: str, attribute: str, value: str) -> str | None:
    if attribute == "class":
        return " ".join(name for name in value.split() if _CLASS.fullmatch(name)) or None
    if attribute == "id" and _NO_ID.search(value):
        return None
    return value


_CLEANER = nh3.Cleaner(
    tags=set(TAGS),
    attributes={tag: set(names) for tag, names in ATTRIBUTES.items()},
    attribute_filter=_filtered,
    filter_style_properties={"text-align"},
    url_schemes={"http", "https", "mailto", CITATION_SCHEME, *LINK_SCHEMES},
    link_rel=None,
)


def sanitize(html: str) -> str:
    """HTML with only what the allow-list has, each id once; never the marker of the site's root."""
    clean = _CLEANER.clean(html).replace(ROOT, _DISGUISED_ROOT)
    return _without_repeated_ids(clean) if clean.count(' id="') > 1 else clean


def _without_repeated_ids(html: str) -> str:
    """Leaves an id to the first element that has it: a link leads there alone."""
    seen: set[str] = set()

    def first(match: re.Match[str]) -> str:
        if match[2] in seen:
            return match[1]
        seen.add(match[2])
        return match[0]

    return _ID.sub(first, html)
