from html.parser import HTMLParser
from typing import Any

import markdown
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from nutgraf.core.site import Heading, Page, PageKind, Section, leaf_of
from nutgraf.publish.mkdocs.framing import (
    TOP,
    Entry,
    HeadingStyle,
    frame,
    has_outline,
    heading_style,
    outline,
    toc_tokens,
)

PAGE = Page(
    url="explainers/bridge/",
    kind=PageKind.EXPLAINER,
    title="The bridge & the river",
    language="en",
    head="<p>Why it fell.</p>",
    sections=(
        Section(
            id="claims",
            title="Claims",
            html='<article id="claim-a"><a href="nutgraf-root:claims/#x">all</a></article>',
            items=(Heading(id="claim-a", title="It <fell>"),),
        ),
        Section(id="sources", title="Sources", html="<p>None.</p>"),
    ),
)


PLAIN = HeadingStyle()


def framed(page: Page = PAGE, style: HeadingStyle = PLAIN, *, directory_urls: bool = True) -> str:
    return frame(page, style, site_language="en", directory_urls=directory_urls)


def test_sections_stand_under_their_headings_in_order() -> None:
    assert framed() == (
        '<h1 id="top">The bridge &amp; the river</h1>\n'
        '<div class="nutgraf nutgraf-explainer">\n'
        "<p>Why it fell.</p>\n"
        '<h2 id="claims">Claims</h2>\n'
        '<article id="claim-a"><a href="../../claims/#x">all</a></article>\n'
        '<h2 id="sources">Sources</h2>\n'
        "<p>None.</p>\n"
        "</div>"
    )


def test_without_a_server_links_name_the_file() -> None:
    html = (
        '<a href="nutgraf-root:"><a href="nutgraf-root:claims/"><a href="nutgraf-root:claims/?v=mixed">'
        '<a href="nutgraf-root:claims/#x"><img src="nutgraf-root:explainers/bridge/river.jpg">'
    )
    assert framed(replace(PAGE, head=html, sections=()), directory_urls=False).splitlines()[2] == (
        '<a href="../../index.html"><a href="../../claims/index.html">'
        '<a href="../../claims/index.html?v=mixed"><a href="../../claims/index.html#x">'
        '<img src="../../explainers/bridge/river.jpg">'
    )


@pytest.mark.parametrize(
    ("language", "attributes"),
    [("en", ""), ("EN", ""), ("", ""), ("ar", ' lang="ar" dir="rtl"'), ("pt-BR", ' lang="pt-BR" dir="ltr"')],
)
def test_another_language_is_marked_with_its_direction(language: str, attributes: str) -> None:
    assert framed(replace(PAGE, language=language)).startswith(
        f'<h1 id="top"{attributes}>The bridge &amp; the river</h1>\n'
        f'<div class="nutgraf nutgraf-explainer"{attributes}>'
    )


@pytest.mark.parametrize(
    "settings",
    [
        {},
        {"permalink": True},
        {"permalink": "true"},
        {"permalink": False},
        {"permalink": "#"},
        {"permalink": "&para;"},
        {"permalink": "§ <&>"},
        {"permalink": True, "permalink_leading": True},
        {"permalink": True, "permalink_class": "anchor", "permalink_title": 'To "here"'},
    ],
)
def test_headings_look_as_python_markdown_makes_them(settings: dict[str, Any]) -> None:
    made = markdown.markdown(
        "## Claims {#claims}", extensions=["toc", "attr_list"], extension_configs={"toc": settings}
    )
    ours = framed(style=heading_style(settings)).splitlines()[3]
    assert parsed(ours) == parsed(made)


def test_the_table_of_contents_nests_and_is_html() -> None:
    assert toc_tokens(leaf_of(PAGE, b""), PLAIN) == [
        token(
            1,
            "top",
            "The bridge &amp; the river",
            token(2, "claims", "Claims", token(3, "claim-a", "It &lt;fell&gt;")),
            token(2, "sources", "Sources"),
        )
    ]


@pytest.mark.parametrize(
    ("depth", "tokens"),
    [
        (1, [("top", [])]),
        (2, [("top", ["claims", "sources"])]),
        ("1-2", [("top", ["claims", "sources"])]),
        ("2-3", [("claims", ["claim-a"]), ("sources", [])]),
        (0, []),
    ],
)
def test_the_table_of_contents_is_as_deep_as_the_site_says(
    depth: int | str, tokens: list[tuple[str, list[str]]]
) -> None:
    made = toc_tokens(leaf_of(PAGE, b""), heading_style({"toc_depth": depth}))
    assert [(t["id"], [child["id"] for child in t["children"]]) for t in made] == tokens


@given(st.text(), st.text())
def test_titles_stay_text(title: str, heading: str) -> None:
    page = replace(PAGE, title=title, sections=(Section(id="a", title=heading, html=""),))
    tags = [event for event in parsed(framed(page)) if event[0] == "start"]
    assert [tag for _, tag, _ in tags] == ["h1", "div", "p", "h2"]


def token(level: int, anchor: str, name: str, *children: dict[str, Any]) -> dict[str, Any]:
    return {"level": level, "id": anchor, "name": name, "children": list(children)}


def parsed(html: str) -> list[tuple[str, str, Any]]:
    """The tags and texts of a piece of HTML."""
    events: list[tuple[str, str, Any]] = []

    class Events(HTMLParser):
        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            events.append(("start", tag, sorted(attrs)))

        def handle_endtag(self, tag: str) -> None:
            events.append(("end", tag, None))

        def handle_data(self, data: str) -> None:
            events.append(("text", data, None))

    parser = Events()
    parser.feed(html)
    parser.close()
    return events


@given(
    st.lists(st.lists(st.sampled_from("ab<&"), max_size=3), max_size=4),
    st.integers(1, 4),
    st.integers(0, 4),
)
def test_an_outline_is_the_table_of_contents_entry_by_entry(
    sections: list[list[str]], highest: int, deepest: int
) -> None:
    page = replace(
        PAGE,
        sections=tuple(
            Section(id=f"s{n}", title="<s>", html="", items=tuple(Heading(id=i, title=i) for i in items))
            for n, items in enumerate(sections)
        ),
    )
    style = HeadingStyle(highest=highest, deepest=deepest)

    def in_order(tokens: list[dict[str, Any]]) -> list[Entry]:
        return [
            entry
            for token in tokens
            for entry in (
                (token["level"], bool(token["children"]), token["id"], token["name"]),
                *in_order(token["children"]),
            )
        ]

    leaf = leaf_of(page, b"")
    found = outline(leaf, style)
    assert found == in_order(toc_tokens(leaf, style))
    assert has_outline(leaf, style) == any(anchor != TOP for _, _, anchor, _ in found)
