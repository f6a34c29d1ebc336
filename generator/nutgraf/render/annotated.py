"""An article as HTML with its anchored passages marked, however they overlap."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from markupsafe import Markup
from msgspec import Struct

from nutgraf.core.article import Article, Block, BlockKind
from nutgraf.core.prose import RefKind
from nutgraf.core.text import Span
from nutgraf.render.escaping import escaped
from nutgraf.render.interleave import Element, interleave
from nutgraf.render.links import article_link

HIGHEST_HEADING = 3
"""The article stands under its section's heading, of level 2."""

_TAGS = frozenset({"em", "strong", "code", "a", "sub", "sup", "del"})
LANES = 3
"""How many underlines can stand under one another; of passages that share words, more share a lane."""

_RUNS = frozenset({BlockKind.ITEM, BlockKind.QUOTATION})
"""The kinds of which neighbours make one list or one quotation."""


class Anchor(Struct, frozen=True, kw_only=True):
    """A passage that an annotation is about."""

    kind: RefKind
    """CLAIM or LOCATION."""
    item: str
    """The id of the claim or location."""
    span: Span
    """In code points of the article's text."""
    style: str = ""
    """Classes of its marks, separated by spaces."""

    @property
    def id(self) -> str:
        """Of its first mark: `passage-claim-<id>`."""
        return f"passage-{self.kind}-{self.item}"


class Gap(Struct, frozen=True, kw_only=True):
    """Blocks of an article that are not shown."""

    paragraphs: int
    """How many of them are no headings; may be 0."""


class Passage(Struct, frozen=True, kw_only=True):
    """A part of an article that stands by itself: a paragraph, a heading, a whole list or quotation."""

    html: Markup
    anchors: tuple[Anchor, ...] = ()
    """Those whose first mark is in it, in the order of the text."""
    gap: Gap | None = None
    """What is left out before it."""


def annotate(
    article: Article, anchors: Iterable[Anchor], *, shown: Iterable[int] | None = None, address: str = ""
) -> tuple[Passage, ...]:
    """Renders an article's blocks with marks.

    A mark that runs over a block's end, crosses another or crosses the article's own markup becomes
    several `<mark>` elements with the same `data-` attribute; the first carries the id. Links and
    emphasis are never split.

    Args:
        article: The article.
        anchors: Its anchored passages, in any order.
        shown: The indexes of the blocks to show; None: all.
        address: The article's own, from which its relative links count.
    """
    ordered = sorted(anchors, key=lambda anchor: (anchor.span.start, -anchor.span.end, anchor.id))
    marks = map(_mark, ordered, lanes([anchor.span for anchor in ordered]))
    over = _by_block(article, [*_markup(article, address), *marks])
    visible = range(len(article.blocks)) if shown is None else sorted(set(shown))
    numbers = _item_numbers(article.blocks)
    top = min((block.level for block in article.blocks if block.kind is BlockKind.HEADING), default=1)
    placed: set[str] = set()
    passages: list[Passage] = []
    after = 0
    waiting = [(anchor.id, anchor) for anchor in ordered]
    begun = 0
    for run in _runs(article.blocks, visible):
        inner = [interleave(article.text, article.blocks[i].span, over[i], placed) for i in run]
        html = _frame([article.blocks[i] for i in run], inner, [numbers[i] for i in run], top)
        first: tuple[Anchor, ...] = ()
        if len(placed) > begun:
            first = tuple(anchor for identifier, anchor in waiting if identifier in placed)
            waiting = [pair for pair in waiting if pair[0] not in placed]
            begun = len(placed)
        passages.append(
            Passage(
                html=Markup(html),  # noqa: S704 - escaped where it was put together
                anchors=first,
                gap=gap(article, after, run[0]),
            )
        )
        after = run[-1] + 1
    return tuple(passages)


def gap(article: Article, start: int, end: int) -> Gap | None:
    """The gap that the blocks of an article from one index to before another leave; None where none do."""
    if start >= end:
        return None
    return Gap(paragraphs=sum(block.kind is not BlockKind.HEADING for block in article.blocks[start:end]))


def lanes(spans: Iterable[Span]) -> list[int]:
    """A lane for the underline of each span, from 0, so that those which overlap have different ones.

    Takes the first lane that is free (greedy colouring of an interval graph), and the last of `LANES`
    where none is.

    Args:
        spans: Ascending by start.
    """
    ends: list[int] = []
    taken: list[int] = []
    for span in spans:
        lane = next((lane for lane, end in enumerate(ends) if end <= span.start), len(ends))
        ends[lane : lane + 1] = [span.end]
        taken.append(min(lane, LANES - 1))
    return taken


def blocks_with(article: Article, spans: Iterable[Span]) -> list[int]:
    """The indexes of the blocks that hold a part of any of the spans, ascending."""
    starts = [block.span.start for block in article.blocks]
    return sorted({index for span in spans for index in _blocks_under(article, starts, span)})


def _blocks_under(article: Article, starts: Sequence[int], span: Span) -> Iterator[int]:
    """The indexes of the blocks that hold a part of a span; `starts` are those of all blocks."""
    for index in range(max(0, bisect_right(starts, span.start) - 1), len(starts)):
        if starts[index] >= span.end:
            return
        if article.blocks[index].span.overlaps(span):
            yield index


def _by_block(article: Article, elements: Iterable[Element]) -> dict[int, list[Element]]:
    over: dict[int, list[Element]] = defaultdict(list)
    starts = [block.span.start for block in article.blocks]
    for element in elements:
        for index in _blocks_under(article, starts, element.span):
            over[index].append(element)
    return over


def _markup(article: Article, address: str) -> Iterator[Element]:
    for markup in article.markup:
        href = article_link(markup.href, address) if markup.tag == "a" else ""
        if markup.tag not in _TAGS or (markup.tag == "a" and not href):
            continue
        opening = f'<a href="{escaped(href)}" rel="noopener"' if href else f"<{markup.tag}"
        yield Element(
            span=markup.span,
            opening=opening,
            closing=f"</{markup.tag}>",
            breakable=False,
        )
    if article.dateline:
        yield Element(
            span=article.dateline.span,
            opening='<span class="ng-dateline"',
            closing="</span>",
            breakable=True,
        )


def _mark(anchor: Anchor, lane: int) -> Element:
    style = f"{anchor.style} ng-lane-{lane}" if lane else anchor.style
    return Element(
        span=anchor.span,
        opening=f'<mark class="{escaped(style)}" data-{anchor.kind}="{escaped(anchor.item)}"',
        closing="</mark>",
        breakable=True,
        id=anchor.id,
    )


def _runs(blocks: Sequence[Block], visible: Iterable[int]) -> list[list[int]]:
    runs: list[list[int]] = []
    for index in visible:
        last = runs[-1][-1] if runs else None
        kind = blocks[index].kind
        if last is not None and last == index - 1 and kind in _RUNS and blocks[last].kind is kind:
            runs[-1].append(index)
        else:
            runs.append([index])
    return runs


def _frame(run: list[Block], inner: list[Markup], numbers: list[int], top: int) -> str:
    match run[0].kind:
        case BlockKind.ITEM:
            return _list(run, inner, numbers)
        case BlockKind.QUOTATION:
            return f"<blockquote>{''.join(f'<p>{text}</p>' for text in inner)}</blockquote>"
        case BlockKind.CODE:
            return f"<pre><code>{inner[0]}</code></pre>"
        case BlockKind.HEADING:
            level = min(6, HIGHEST_HEADING + run[0].level - top)
            return f"<h{level}>{inner[0]}</h{level}>"
    return f"<p>{inner[0]}</p>"


def _list(items: list[Block], inner: list[Markup], numbers: list[int]) -> str:
    """Nested lists from items that know their depth; `numbers` are theirs in the whole article."""
    html: list[str] = []
    open_lists: list[Block] = []

    def close() -> None:
        html.append("</li></ol>" if open_lists.pop().ordered else "</li></ul>")

    for item, text, number in zip(items, inner, numbers, strict=True):
        while open_lists and (
            open_lists[-1].level > item.level
            or (open_lists[-1].level == item.level and open_lists[-1].ordered != item.ordered)
        ):
            close()
        if open_lists and open_lists[-1].level == item.level:
            html.append("</li><li>")
        else:
            open_lists.append(item)
            start = f' start="{number}"' if item.ordered and number != 1 else ""
            html.append(f"<ol{start}><li>" if item.ordered else "<ul><li>")
        html.append(text)
    while open_lists:
        close()
    return "".join(html)


def _item_numbers(blocks: Sequence[Block]) -> list[int]:
    """The number of each item in its list, so that a list shown in part counts on; 0 for other blocks."""
    numbers: list[int] = []
    counts: list[tuple[int, bool, int]] = []
    for block in blocks:
        if block.kind is not BlockKind.ITEM:
            counts = []
            numbers.append(0)
            continue
        while counts and counts[-1][0] > block.level:
            counts.pop()
        number = 1
        if counts and counts[-1][:2] == (block.level, block.ordered):
            number += counts[-1][2]
        if counts and counts[-1][0] == block.level:
            counts.pop()
        counts.append((block.level, block.ordered, number))
        numbers.append(number)
    return numbers
