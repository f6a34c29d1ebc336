"""What a page says of its article in meta tags and JSON-LD."""

import logging
import re
from copy import deepcopy
from datetime import date
from typing import Any

from pydantic_core import PydanticCustomError

from nutgraf.core.article import ArticleMetadata
from nutgraf.core.links import is_web_url
from nutgraf.load.models.codes import read_language

_STATED = """
//meta | //link[@rel="canonical"] | //base | //script[@type="application/ld+json"]
| //time[@itemprop="datePublished" or @pubdate] | //a[contains(@rel, "license")]
"""
"""Where a page states things of itself; anywhere else they could only be guessed."""

_OTHER_DATES = ("modif", "updat", "revis", "expir", "copyrightyear")
"""In the name of a meta tag: a date, but not that of publication."""

_ANY_DATE = {"original_date": True, "extensive_search": False, "deferred_url_extractor": True}
_BOUNDS = {"min_date": "1600-01-01", "max_date": "9999-12-31"}
"""Fixed, where by default they hang on the day on which a site is built."""

_NOT_SHOWN = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]")


def read_metadata(page: Any) -> ArticleMetadata:
    """The metadata of an lxml tree of HTML; fields that the page does not state are empty."""
    from lxml import html
    from trafilatura.metadata import extract_metadata, extract_title

    for name in ("trafilatura", "htmldate"):
        logging.getLogger(name).setLevel(logging.CRITICAL)
    stated = html.document_fromstring("<html><head></head><body></body></html>")
    stated.head.extend(deepcopy(element) for element in page.xpath(_STATED) if not _other_date(element))
    try:
        document = extract_metadata(stated, date_config={**_ANY_DATE, **_BOUNDS})
        title = document.title or extract_title(_title_alone(page))
        published = date.fromisoformat(document.date) if document.date else None
    except Exception:
        # Heuristics over hostile pages: whatever they stumble on, the page states nothing.
        return ArticleMetadata()
    url = _line(document.url)
    return ArticleMetadata(
        headline=_line(title),
        publisher=_line(document.sitename),
        author=", ".join(filter(None, map(_line, (document.author or "").split(";")))),
        url=url if is_web_url(url) else "",
        published=published,
        language=_language(page.get("lang")),
        license=_line(document.license),
    )


def _line(value: str | None) -> str:
    """A value on one line, without characters that cannot be shown."""
    return " ".join(_NOT_SHOWN.sub("", value or "").split())


def _language(value: str | None) -> str:
    try:
        return read_language(_line(value).replace("_", "-"))
    except PydanticCustomError:
        return ""


def _other_date(element: Any) -> bool:
    names = (element.get(name, "").lower() for name in ("name", "property", "itemprop", "http-equiv"))
    return element.tag == "meta" and any(word in name for name in names for word in _OTHER_DATES)


def _title_alone(page: Any) -> Any:
    from lxml import html

    stated = html.document_fromstring("<html><head></head><body></body></html>")
    stated.head.extend(deepcopy(title) for title in page.findall(".//head/title"))
    return stated
