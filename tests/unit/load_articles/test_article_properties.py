"""What holds of every article, whatever the text it is read from."""

from hypothesis import given, settings
from hypothesis import strategies as st

from nutgraf.core.article import Article, BlockKind
from nutgraf.core.text import Source, Span
from nutgraf.load.articles import read

MARKDOWN_PIECES = """
# |> |- |1. |* |**|_|`|~~|[|](|)|![|<b>|</b>|<a href='x'>|</a>|<div>|</div>|<script>|</script>|<br>|<!--|-->
|&amp;|   |a: b|word|Related: |PARIS — |Ünïcödé|===|---|```|[a]: x|http://x
"""
HTML_PIECES = """
<p>|</p>|<b>|</b>|<i>|</i>|<a href=x>|</a>|<ul>|<li>|</ul>|<table>|<tr>|<td>|</table>|<blockquote>
|</blockquote>|<pre>|</pre>|<code>|</code>|<h1>|</h1>|<h2>|</h2>|<br>|<hr>|<script>|</script>|<q>|</q>|<time>|</time>|<sub>
|</sub>|<!--|-->|&amp;|&#0;|<![CDATA[|word |A sentence that goes on for a while. |Related: |PARIS — |<html>
|<head>|<title>|</title>|<body>|<meta name=author content=x>
"""
SPACES = ["|", "\n", "\n\n", "\r\n", "\r", "\t", "    ", "\u200b", "\x07", "\xa0", "\U0001f600"]


def mixed(pieces: str) -> st.SearchStrategy[str]:
    """Texts of pieces that mean something to a parser, in any order."""
    chosen = st.sampled_from([*pieces.replace("\n", "").split("|"), *SPACES])
    return st.lists(chosen, max_size=40).map("".join)


MARKDOWN = mixed(MARKDOWN_PIECES)
HTML = mixed(HTML_PIECES)


def check(path: str, text: str) -> Article | None:
    """Reads a text and checks what every article promises."""
    article, problems = read(Source(path=path, text=text))
    assert all(problem.place.path == path for problem in problems)
    if article is None:
        assert [problem.code for problem in problems if problem.code == "unreadable-source"]
        return None
    texts = [article.text[block.span.start : block.span.end] for block in article.blocks]
    assert "\n\n".join(texts) == article.text
    assert all(texts)
    for block, found in zip(article.blocks, texts, strict=True):
        assert found == (found.rstrip() if block.kind is BlockKind.CODE else found.strip(" \t\n\r"))
    open_spans: list[Span] = []
    for mark in article.markup:
        block = article.blocks[article.block_at(mark.span.start)]
        assert mark.span.start < mark.span.end
        assert block.span.contains(mark.span)
        open_spans = [span for span in open_spans if span.end > mark.span.start]
        assert all(span.contains(mark.span) for span in open_spans)
        open_spans.append(mark.span)
    assert list(article.lines) == sorted(article.lines)
    if article.dateline:
        span = article.dateline.span
        assert article.text[span.start : span.end] == article.dateline.place
    return article


@given(st.text() | MARKDOWN)
def test_any_text_reads_without_harm(text: str) -> None:
    check("seeds/a.txt", text)


@given(
    st.lists(st.text(alphabet="abcÄ .,—“”\t", min_size=1), min_size=1),
    st.sampled_from(["\n", "\r\n", "\n\n"]),
)
def test_plain_text_keeps_all_words_in_order(lines: list[str], end: str) -> None:
    article = check("seeds/a.txt", end.join(lines))
    words = " ".join(lines).split()
    if article is None:
        assert not words
    else:
        assert f"{article.metadata.headline} {article.text}".split() == words


@given(st.text() | MARKDOWN | MARKDOWN.map("---\n{}\n---\nx".format))
def test_any_markdown_reads_without_harm(text: str) -> None:
    check("seeds/a.md", text)


@settings(deadline=None, max_examples=60)
@given(st.text() | HTML | HTML.map("<html><body><article>{}</article></body></html>".format))
def test_any_page_reads_without_harm(text: str) -> None:
    check("seeds/a.html", text)
