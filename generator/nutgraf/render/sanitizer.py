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


def _filtered(_tag: str, attribute: str, value: str) -> str | None:
    if attribute == "class":
        return " ".join(name for name in value.split() if _CLASS.fullmatch(name)) or None
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
    """HTML with only what the allow-list has; never the marker of the site's root."""
    return _CLEANER.clean(html).replace(ROOT, _DISGUISED_ROOT)
