"""Whatever an author or an article says is shown as text, on every page."""

from collections.abc import Callable, Mapping
from enum import Enum
from html.parser import HTMLParser
from typing import Any

import pytest
from msgspec import Struct
from msgspec.structs import replace

from nutgraf.core.article import Article
from nutgraf.core.explainer import Explainer
from nutgraf.core.options import Options
from nutgraf.core.prose import Prose, Ref
from nutgraf.core.quote import Quote
from nutgraf.core.site import Page

Render = Callable[..., dict[str, Page]]
Whole = Callable[[Page], str]

POISONS = [
    "<script>alert('evil')</script>",
    '"><img src=x onerror=evil()>',
    "' onmouseover='evil()",
    "</title></style></textarea>--><evil>",
    "{{7*7}}{% set evil = 1 %}{#evil#}",
    "]]>evil<![CDATA[",
    "\u2028evil\u2029\u202e",
    "javascript:evil()",
    "&lt;evil&gt; &#106;",
    'href="nutgraf-root:evil/"',
]

KEPT = {"id", "slug", "at", "target", "path", "file", "language", "wikidata", "country", "verdict", "tag"}
"""Fields that the decoder lets through as slugs, codes or paths alone."""


class Elements(HTMLParser):
    """Collects what is an element or an attribute."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.names: set[str] = set()
        self.addresses: list[str] = []
        self.text = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.names |= {name for name, _ in attrs}
        self.addresses += [value or "" for name, value in attrs if name in ("href", "src")]

    def handle_data(self, data: str) -> None:
        self.text += data


def poisoned(value: Any, poison: str) -> Any:
    """A record with a poison after every text in it, quotes and references aside."""
    if isinstance(value, Article):
        return poisoned_article(value, poison)
    if isinstance(value, Ref | Quote | Enum):
        return value
    if isinstance(value, Prose):
        return replace(value, text=f"{value.text}\n\n{poison}\n")
    if isinstance(value, str):
        return value + poison
    if isinstance(value, tuple):
        return tuple(poisoned(item, poison) for item in value)
    if isinstance(value, Struct):
        names = set(value.__struct_fields__) - KEPT
        return replace(value, **{name: poisoned(getattr(value, name), poison) for name in names})
    return value


def poisoned_article(article: Article, poison: str) -> Article:
    """An article whose last block goes on with a poison; no span before it moves."""
    last = article.blocks[-1]
    span = replace(last.span, end=last.span.end + len(poison))
    return replace(
        article, text=article.text + poison, blocks=(*article.blocks[:-1], replace(last, span=span))
    )


def elements(pages: Mapping[str, Page], whole: Whole) -> Elements:
    return Elements("".join(page.relative(whole(page)) for page in pages.values()))


@pytest.mark.parametrize("poison", POISONS)
def test_no_text_becomes_an_element_an_attribute_or_an_address(
    poison: str, bridge: Explainer, ferry: Explainer, render: Render, whole: Whole
) -> None:
    clean = elements(render(bridge, ferry, options=Options(preview=True)), whole)
    bad = replace(
        bridge,
        annotations=poisoned(bridge.annotations, poison),
        article=poisoned(bridge.article, poison),
        source=poisoned(bridge.source, poison),
        title=bridge.title + poison,
    )
    found = elements(render(bad, ferry, options=Options(preview=True)), whole)
    assert found.tags <= clean.tags | {"p"}
    assert found.names <= clean.names
    assert not [
        address for address in found.addresses if "evil" in address.lower() and not is_harmless(address)
    ]
    assert "49" not in found.text.replace(clean.text, "")


def is_harmless(address: str) -> bool:
    """A poisoned address may still be one of the web, or lead within the site."""
    return address.startswith(("https://", "../", "./", "#"))


def test_every_field_was_poisoned(bridge: Explainer) -> None:
    bad = poisoned(bridge.annotations, "☠")
    agent, claim, source = bad.people[0], bad.claims[0], bad.sources[1]
    for text in (
        bad.title,
        bad.summary.text,
        bad.authors[0],
        bad.topics[0],
        bad.image.alt,
        bad.source.headline,
        bad.background[0].heading,
        agent.name,
        agent.aliases[0],
        claim.claim,
        claim.appearances[0].url,
        claim.reviewed.by,
        claim.evidence[0].note.text,
        bad.claims[1].claimant.name,
        bad.locations[1].unlocated,
        source.title,
        source.url,
        bad.corrections[0].text.text,
    ):
        assert "☠" in text


def test_titles_and_descriptions_are_plain_text(bridge: Explainer, render: Render) -> None:
    page = render(replace(bridge, title="A < B & {{c}}"))["explainers/bridge/"]
    assert page.title == "A < B & {{c}}"
    assert "<" not in page.description
