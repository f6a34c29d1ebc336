"""The markup that goes to the end of a page's head, whoever publishes it."""

from collections.abc import Iterable
from functools import lru_cache
from html import escape

from nutgraf.core.site import HeadElement, Page


def head_markup(page: Page) -> str:
    """All that a page has for its document's head."""
    return "\n".join(filter(None, (elements_markup(page.metadata), scripts_markup(page.structured_data))))


def elements_markup(elements: Iterable[HeadElement]) -> str:
    """Markup for elements; a template that takes it in finds nothing of its own in it."""
    return "\n".join(
        f"<{element.tag}{''.join(_attribute(*pair) for pair in element.attributes)}>" for element in elements
    )


def scripts_markup(documents: Iterable[str]) -> str:
    """Markup for JSON-LD documents, each fit to stand in a `script` element as it is."""
    return "\n".join(f'<script type="application/ld+json">{data}</script>' for data in documents)


@lru_cache(maxsize=1024)
def _attribute(name: str, value: str) -> str:
    text = escape(" ".join(value.split())).replace("{", "&#123;").replace("}", "&#125;")
    return f' {name}="{text}"'
