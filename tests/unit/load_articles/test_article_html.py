"""Saved pages: the article found in them, and what they say of it."""

import socket
from datetime import date

import pytest

from nutgraf.core.article import Article
from nutgraf.core.text import Source
from nutgraf.load.articles import read

BODY = """
<p>TARTUS, Syria &mdash; Ships lay at anchor on Tuesday, and nobody in the port could say for how long.</p>
<p>The harbour master spoke of <em>fourteen</em> vessels, a <a href="/count">number that <b>nobody</b></a>
could confirm.   He had counted them twice.</p>
"""


def page(body: str, head: str = "", html: str = '<html lang="en-GB">') -> str:
    return (
        f"<!DOCTYPE html>{html}<head><title>Ships at rest | The Paper</title>{head}</head><body>"
        "<nav><ul><li><a href='/'>Home</a></li><li><a href='/world'>World</a></li></ul></nav>"
        f"<article><h1>Ships at rest</h1>{body}</article><footer><p>Imprint</p></footer></body></html>"
    )


def article(text: str) -> Article:
    found, problems = read(Source(path="seeds/a.html", text=text))
    assert found is not None, problems
    assert problems == ()
    return found


def test_the_text_is_the_article_and_not_what_surrounds_it() -> None:
    assert article(page(BODY)).text == (
        "TARTUS, Syria — Ships lay at anchor on Tuesday, and nobody in the port could say for how long.\n\n"
        "The harbour master spoke of fourteen vessels, a number that nobody could confirm. "
        "He had counted them twice."
    )


def test_markup_is_spans_that_nest() -> None:
    found = article(page(BODY, '<link rel="canonical" href="https://example.org/ships">'))
    assert [(m.tag, m.href, found.text[m.span.start : m.span.end]) for m in found.markup] == [
        ("em", "", "fourteen"),
        ("a", "https://example.org/count", "number that nobody"),
        ("strong", "", "nobody"),
    ]


def test_a_first_heading_is_the_headline_and_a_dateline_is_found() -> None:
    found = article(page(BODY))
    assert found.metadata.headline == "Ships at rest"
    assert found.dateline is not None
    assert found.dateline.place == "TARTUS, Syria"


def test_blocks_keep_their_kinds() -> None:
    found = article(
        page(
            BODY + "<h2>Numbers in doubt</h2><p>They were these, the harbour master said to us:</p>"
            "<ol><li><p>One ship.</p><p>Seen twice.</p></li>"
            "<li>Two ships.<ul><li>Of grain.</li></ul></li></ol>"
            "<blockquote><p>I counted them myself.</p></blockquote>"
            "<table><tr><th>Port</th><th>Ships</th></tr><tr><td>Tartus</td><td>14</td></tr></table>"
        )
    )
    assert [
        (block.kind.value, block.level, block.ordered, found.text[block.span.start : block.span.end])
        for block in found.blocks[2:]
    ] == [
        ("heading", 2, False, "Numbers in doubt"),
        ("paragraph", 0, False, "They were these, the harbour master said to us:"),
        ("item", 1, True, "One ship. Seen twice."),
        ("item", 1, True, "Two ships."),
        ("item", 2, False, "Of grain."),
        ("quotation", 0, False, "I counted them myself."),
        ("paragraph", 0, False, "Port | Ships"),
        ("paragraph", 0, False, "Tartus | 14"),
    ]


def test_related_links_are_kept_apart() -> None:
    found = article(
        page(BODY + '<p>Related: <a href="/fuel">Fuel runs short</a></p><p>More was not known.</p>')
    )
    assert found.related == ("Fuel runs short",)
    assert found.text.endswith("twice.\n\nMore was not known.")


def test_times_and_quotations_inside_a_sentence_are_its_words() -> None:
    found = article(
        page(BODY + "<p>On <time>4 May</time> he said <q>it is <em>so</em></q> and left the port.</p>")
    )
    assert found.text.endswith("On 4 May he said “it is so” and left the port.")


def test_two_line_breaks_part_paragraphs() -> None:
    found = article(
        page(BODY + "<p>One line of the text<br>goes on here.<br><br>Another line of it begins.</p>")
    )
    assert found.text.endswith("\n\nOne line of the text goes on here.\n\nAnother line of it begins.")


def test_scripts_and_styles_are_never_text() -> None:
    hidden = "<script>secret()</script><style>secret{}</style><template>secret</template><!-- secret -->"
    found = article(page(f"{hidden}{BODY}<p>The crew {hidden}waited on deck for the rest of the day.</p>"))
    assert "secret" not in found.text


def test_characters_that_nobody_sees_do_not_hide_the_article() -> None:
    found = article(page(BODY + "<p>The crew\x08 waited &#8;&#x1F;&#xD800;on <q>&#0;deck</q> for hours.</p>"))
    assert found.text.endswith("The crew waited on “deck” for hours.")


def test_metadata_comes_from_meta_tags_and_json_ld() -> None:
    metadata = article(
        page(
            BODY + '<a rel="license" href="https://creativecommons.org/licenses/by/4.0/">CC</a>',
            '<meta property="og:title" content="Ships at rest in Tartus">'
            '<meta name="author" content="Jane Doe"><meta property="og:site_name" content="The Paper">'
            '<link rel="canonical" href="https://example.org/2016/ships">'
            '<meta property="article:modified_time" content="2019-01-01T00:00:00Z">'
            '<script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",'
            '"datePublished": "1994-05-04T10:00:00+02:00"}</script>',
        )
    ).metadata
    assert metadata.headline == "Ships at rest in Tartus"
    assert metadata.author == "Jane Doe"
    assert metadata.publisher == "The Paper"
    assert metadata.url == "https://example.org/2016/ships"
    assert metadata.published == date(1994, 5, 4)
    assert metadata.language == "en-GB"
    assert metadata.license == "CC BY 4.0"


def test_what_a_page_does_not_state_is_not_guessed() -> None:
    metadata = article(page(BODY + "<p>By John Roe, published 4 May 2016, updated 2017-01-01.</p>")).metadata
    assert metadata.published is None
    assert metadata.author == ""


@pytest.mark.parametrize(
    "head",
    [
        '<meta property="article:modified_time" content="2019-01-01T00:00:00Z">',
        '<link rel="canonical" href="javascript:alert(1)">',
        '<script type="application/ld+json">{"headline": </script>',
        '<script type="application/ld+json">' + "[" * 50_000 + "</script>",
        '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": 7}</script>',
    ],
)
def test_metadata_that_is_of_no_use_is_left_out(head: str) -> None:
    metadata = article(page(BODY, head)).metadata
    assert metadata.published is None
    assert metadata.url == ""


def test_lone_surrogates_in_json_ld_do_not_reach_the_page() -> None:
    script = '{"@type": "NewsArticle", "headline": "Ships \\ud800 at rest"}'
    metadata = article(page(BODY, f'<script type="application/ld+json">{script}</script>')).metadata
    assert metadata.headline.encode("utf-8")


@pytest.mark.parametrize(
    "declared",
    [
        '<?xml version="1.0" encoding="iso-8859-1"?><!DOCTYPE html><html><head></head><body>{}</body></html>',
        '<html><head><meta charset="windows-1251"></head><body>{}</body></html>',
        "\ufeff<html><body>{}</body></html>",
    ],
)
def test_what_a_page_declares_of_its_encoding_does_not_count(declared: str) -> None:
    found = article(
        declared.format("<p>Überall lagen Schiffe, und niemand wußte für wie lange — Привет.</p>")
    )
    assert found.text == "Überall lagen Schiffe, und niemand wußte für wie lange — Привет."


@pytest.mark.parametrize(
    "text", ["", "   ", "<!-- nothing -->", "<html><body></body></html>", "<script>x()</script>"]
)
def test_a_page_without_an_article_is_unreadable(text: str) -> None:
    found, (problem,) = read(Source(path="seeds/a.html", text=text))
    assert found is None
    assert problem.code == "unreadable-source"
    assert problem.place.path == "seeds/a.html"


@pytest.mark.parametrize(
    "hostile",
    [
        "<div>" * 10_000,
        "<b>" * 10_000 + "x",
        "<table><tr><td>" * 3_000,
        f'<p title="{"a" * 500_000}">x</p>',
        "<" * 50_000,
        "<p>&#0;&#xD800;&#x110000;&bogus;</p>",
        "</p></div></article></body></html><p>after the end",
        "<svg><script>",
        "<!--" * 10_000,
    ],
)
def test_hostile_markup_does_no_harm(hostile: str) -> None:
    read(Source(path="seeds/a.html", text=page(BODY + hostile + BODY)))


def test_a_page_of_far_too_many_elements_is_refused() -> None:
    found, (problem,) = read(Source(path="seeds/a.html", text=page(BODY + "<p>x" * 30_000)))
    assert found is None
    assert "up to 25000 are read" in problem.message


def test_nothing_is_fetched(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("the network was asked")

    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    head = '<link rel="canonical" href="https://example.org/ships"><base href="https://example.org/">'
    assert article(page(BODY, head)).text


def test_a_page_reads_the_same_each_time() -> None:
    assert article(page(BODY)) == article(page(BODY))
