"""The article with its passages marked, however they overlap."""

from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from nutgraf.core.article import Article, Block, BlockKind, Dateline, Markup
from nutgraf.core.prose import RefKind
from nutgraf.core.text import Span
from nutgraf.render.annotated import LANES, Anchor, Gap, annotate, blocks_with, gap, lanes


class Reading(HTMLParser):
    """Reads HTML as a strict parser does: every tag closes the one that was opened last."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.marked: dict[str, set[int]] = {}
        self.ids: list[str] = []
        self.first_marks: dict[str, int] = {}
        self.feed(html)
        self.close()
        assert not self.open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = dict(attrs)
        self.open.append((tag, attributes))
        if found := attributes.get("id"):
            self.ids.append(found)
            self.first_marks[found] = len(self.text)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        covered = range(len(self.text), len(self.text) + len(data))
        for tag, attributes in self.open:
            if tag == "mark":
                assert data
                self.marked.setdefault(attributes["data-claim"] or "", set()).update(covered)
        self.text += data


def article_of(
    *texts: str, kind: BlockKind = BlockKind.PARAGRAPH, markup: tuple[Markup, ...] = ()
) -> Article:
    blocks, at = [], 0
    for text in texts:
        blocks.append(Block(kind=kind, span=Span(at, at + len(text)), level=1))
        at += len(text) + 2
    return Article(path="a.txt", text="\n\n".join(texts), blocks=tuple(blocks), markup=markup)


def claim(item: str, start: int, end: int) -> Anchor:
    return Anchor(kind=RefKind.CLAIM, item=item, span=Span(start, end))


def html_of(article: Article, *anchors: Anchor) -> str:
    return "".join(passage.html for passage in annotate(article, anchors))


@st.composite
def nested(draw: st.DrawFn, start: int, end: int, depth: int = 3) -> list[Markup]:
    """Markup that nests and never crosses, outer before inner."""
    if depth == 0 or end - start < 1 or draw(st.booleans()):
        return []
    first = draw(st.integers(start, end - 1))
    last = draw(st.integers(first + 1, end))
    tag = draw(st.sampled_from(["em", "strong", "a", "code"]))
    mine = Markup(span=Span(first, last), tag=tag, href="https://a.example/" if tag == "a" else "")
    return [mine, *draw(nested(first, last, depth - 1)), *draw(nested(last, end, depth - 1))]


@st.composite
def annotated_articles(draw: st.DrawFn) -> tuple[Article, list[Anchor]]:
    texts = draw(st.lists(st.text(alphabet="ab<&\"'> é😀", min_size=1, max_size=12), min_size=1, max_size=4))
    article = article_of(*texts)
    markup = [m for block in article.blocks for m in draw(nested(block.span.start, block.span.end))]
    article = Article(path="a.txt", text=article.text, blocks=article.blocks, markup=tuple(markup))
    ends = st.integers(0, len(article.text))
    spans = draw(st.lists(st.tuples(ends, ends).filter(lambda pair: pair[0] < pair[1]), max_size=5))
    return article, [claim(f"c{number}", *span) for number, span in enumerate(spans)]


@given(annotated_articles())
def test_marks_cover_exactly_what_is_anchored_and_leave_the_text_as_it_was(
    example: tuple[Article, list[Anchor]],
) -> None:
    article, anchors = example
    read = Reading(html_of(article, *anchors))

    shown = [offset for block in article.blocks for offset in range(block.span.start, block.span.end)]
    assert read.text == "".join(article.text[offset] for offset in shown)
    for anchor in anchors:
        covered = {at for at, offset in enumerate(shown) if anchor.span.start <= offset < anchor.span.end}
        assert read.marked.get(anchor.item, set()) == covered
        if covered:
            assert read.first_marks[anchor.id] == min(covered)
    assert len(read.ids) == len(set(read.ids))


@given(annotated_articles())
def test_links_and_emphasis_are_never_split(example: tuple[Article, list[Anchor]]) -> None:
    article, anchors = example
    html = html_of(article, *anchors)
    for tag in ("a", "em", "strong", "code"):
        assert html.count(f"</{tag}>") == sum(markup.tag == tag for markup in article.markup)


def test_a_passage_over_a_paragraph_break_is_marked_in_both_and_named_once() -> None:
    article = article_of("one two", "three four")
    assert html_of(article, claim("x", 4, 14)) == (
        '<p>one <mark class="" data-claim="x" id="passage-claim-x">two</mark></p>'
        '<p><mark class="" data-claim="x">three</mark> four</p>'
    )


def test_a_link_of_the_article_counts_from_its_own_address_and_only_leads_to_the_web() -> None:
    def linked(href: str, address: str = "https://post.example/2016/x") -> str:
        article = article_of("word", markup=(Markup(span=Span(0, 4), tag="a", href=href),))
        return str(annotate(article, (), address=address)[0].html)

    assert linked("/map") == '<p><a href="https://post.example/map" rel="noopener">word</a></p>'
    assert linked('https://b.example/?"a&b') == "<p>word</p>"
    assert linked("https://b.example/?a&b").startswith('<p><a href="https://b.example/?a&amp;b"')
    assert linked("mailto:a@b.example").startswith('<p><a href="mailto:a@b.example"')
    for href in (
        "javascript:alert(1)",
        "JaVaScRiPt:x",
        " java\nscript:x",
        "data:text/html,x",
        "http://[",
        "",
    ):
        assert linked(href, address="") == "<p>word</p>", href


def test_blocks_become_the_elements_that_they_are() -> None:
    kinds = [
        (BlockKind.HEADING, 2, False),
        (BlockKind.HEADING, 3, False),
        (BlockKind.ITEM, 1, False),
        (BlockKind.ITEM, 2, True),
        (BlockKind.ITEM, 2, True),
        (BlockKind.ITEM, 1, False),
        (BlockKind.QUOTATION, 0, False),
        (BlockKind.QUOTATION, 0, False),
        (BlockKind.CODE, 0, False),
    ]
    blocks = tuple(
        Block(kind=kind, span=Span(i * 3, i * 3 + 1), level=level, ordered=ordered)
        for i, (kind, level, ordered) in enumerate(kinds)
    )
    article = Article(path="a.md", text="\n\n".join("abcdefghi"), blocks=blocks)
    assert [str(passage.html) for passage in annotate(article, ())] == [
        "<h3>a</h3>",
        "<h4>b</h4>",
        "<ul><li>c<ol><li>d</li><li>e</li></ol></li><li>f</li></ul>",
        "<blockquote><p>g</p><p>h</p></blockquote>",
        "<pre><code>i</code></pre>",
    ]


def test_a_numbered_list_shown_in_part_keeps_its_numbers() -> None:
    blocks = tuple(
        Block(kind=BlockKind.ITEM, span=Span(i * 3, i * 3 + 1), level=1, ordered=True) for i in range(3)
    )
    article = Article(path="a.md", text="a\n\nb\n\nc", blocks=blocks)
    passages = annotate(article, (), shown=[2])
    assert passages[0].html == '<ol start="3"><li>c</li></ol>'
    assert passages[0].gap == Gap(paragraphs=2)


def test_an_excerpt_holds_the_blocks_with_passages_and_knows_its_gaps() -> None:
    article = article_of("one", "two", "three", "four")
    anchors = (claim("a", 5, 8), claim("b", 10, 21))
    shown = blocks_with(article, [anchor.span for anchor in anchors])
    assert shown == [1, 2, 3]
    passages = annotate(article, anchors, shown=shown)
    assert [passage.gap for passage in passages] == [Gap(paragraphs=1), None, None]
    assert [[anchor.item for anchor in passage.anchors] for passage in passages] == [["a"], ["b"], []]


def test_the_dateline_is_set_apart_without_breaking_marks_or_emphasis() -> None:
    article = Article(
        path="a.md",
        text="ROME, Italy — It rains.",
        blocks=(Block(kind=BlockKind.PARAGRAPH, span=Span(0, 23)),),
        markup=(Markup(span=Span(6, 23), tag="em"),),
        dateline=Dateline(span=Span(0, 11), place="ROME, Italy"),
    )
    assert html_of(article, claim("x", 0, 4)) == (
        '<p><span class="ng-dateline"><mark class="" data-claim="x" id="passage-claim-x">ROME</mark>, </span>'
        '<em><span class="ng-dateline">Italy</span> — It rains.</em></p>'
    )


def test_a_gap_counts_paragraphs_and_no_headings() -> None:
    blocks = [
        Block(kind=kind, span=Span(i * 3, i * 3 + 1), level=2)
        for i, kind in enumerate([BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.ITEM])
    ]
    article = Article(path="a.md", text="a\n\nb\n\nc", blocks=tuple(blocks))
    assert gap(article, 0, 3) == Gap(paragraphs=2)
    assert gap(article, 0, 1) == Gap(paragraphs=0)
    assert gap(article, 2, 2) is None


@given(st.lists(st.tuples(st.integers(0, 40), st.integers(1, 15)), max_size=12))
def test_underlines_of_passages_that_share_words_do_not_cover_one_another(
    starts: list[tuple[int, int]],
) -> None:
    spans = sorted((Span(start, start + length) for start, length in starts), key=lambda span: span.start)
    given = lanes(spans)
    assert all(0 <= lane < LANES for lane in given)
    for i, one in enumerate(spans):
        for j, other in enumerate(spans[:i]):
            if one.overlaps(other) and given[i] == given[j]:
                assert given[i] == LANES - 1
                over = [span for span in spans if span.overlaps(Span(one.start, one.start + 1))]
                assert len(over) > LANES


def test_a_passage_inside_another_has_a_lane_of_its_own() -> None:
    assert lanes([Span(0, 9), Span(2, 4), Span(3, 12), Span(9, 11)]) == [0, 1, 2, 0]
    html = html_of(article_of("abcdefgh"), claim("x", 0, 8), claim("y", 2, 4))
    assert '<mark class=" ng-lane-1" data-claim="y"' in html
