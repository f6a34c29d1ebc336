"""The passages of a text that are most like a quote which it does not hold."""

import re
from heapq import heappop, heappush

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

from nutgraf.anchor.context import Context
from nutgraf.anchor.differences import compare
from nutgraf.anchor.folding import Folded
from nutgraf.anchor.words import UNSPACED, is_edge, is_word
from nutgraf.core.quote import MOST_COMPARED, NearPassage
from nutgraf.core.text import Span

MOST_PASSAGES = 3

FLOOR = 65.0
"""Likeness, 0 to 100, under which a passage is not worth showing."""

_LARGE = 250_000
"""Code points of a text beyond which only the passage most like it is looked for, to keep the time in bounds;
after one that has the same words all are, since it must be known whether it is the only one."""

_SHORT = 128
"""Code points up to which a quote is looked for as a whole, a longer one by samples: the time that the
search takes grows with the square of what is looked for, or faster."""
_SAMPLE = 64
"""Code points of a sample."""
_MOST_SAMPLES = 5
_DRIFT = 128
"""Code points that changes inside a long quote may have moved its ends by."""

_PIECE = re.compile(rf"[{UNSPACED}]|[^\W{UNSPACED}]+|[^\w ]")
"""What a passage may begin or end with: a word, a punctuation mark, a letter of a script without spaces."""


def nearest(quoted: Folded, context: Context, text: Folded) -> tuple[NearPassage, ...]:
    """The passages most like a quote, the likest first: whole words, apart from one another.

    None for a quote that is longer than the text, or than MOST_COMPARED.
    """
    words = quoted.text
    if len(words) > min(MOST_COMPARED, len(text.text)):
        return ()
    waiting: list[tuple[float, Span, Span]] = []

    def look(within: Span) -> None:
        if (span := _locate(words, text, within)) is not None:
            score = _likeness(words, text, span)
            if score >= FLOOR:
                heappush(waiting, (-score, span, within))

    most = MOST_PASSAGES
    found: list[NearPassage] = []
    look(Span(0, len(text.text)))
    while waiting and len(found) < most:
        _, span, within = heappop(waiting)
        found.append(compare(quoted, context, text, span.start, span.end))
        if len(text.text) > _LARGE and not found[-1].typographic:
            most = 1
        if len(found) < most:
            look(Span(within.start, span.start))
            look(Span(span.end, within.end))
    return tuple(sorted(found, key=lambda passage: -passage.score))


def _locate(words: str, text: Folded, within: Span) -> Span | None:
    """The passage within a stretch of the folded text that is most like some words."""
    if len(words) <= _SHORT:
        return _locate_short(words, text, within)
    rough = _sampled(words, text, within)
    if rough is None:
        return None
    heads = _about(words[:_SAMPLE], text, Span(rough.start, rough.start + _SAMPLE), within)
    tails = _about(words[-_SAMPLE:], text, Span(rough.end - _SAMPLE, rough.end), within)
    whole = [Span(head.start, tail.end) for head in heads for tail in tails if head.start < tail.end]
    return _likest(words, text, whole)


def _sampled(words: str, text: Folded, within: Span) -> Span | None:
    """The stretch as long as the words that is most like them, of those that samples of them point to."""
    count = _MOST_SAMPLES if len(text.text) <= _LARGE else 2
    stretch = text.text[within.start : within.end]
    spans = []
    for number in range(count):
        offset = number * (len(words) - _SAMPLE) // (count - 1)
        sample = words[offset : offset + _SAMPLE]
        if best := fuzz.partial_ratio_alignment(sample, stretch, score_cutoff=FLOOR):
            start = max(within.start, within.start + best.dest_start - offset)
            spans.append(Span(start, min(within.end, start + len(words))))
    return _likest(words, text, spans)


def _about(words: str, text: Folded, rough: Span, within: Span) -> list[Span]:
    """Where some words may be that were thought to be about a place: there, or some way off."""
    low, high = max(within.start, rough.start - _DRIFT), min(within.end, rough.end + _DRIFT)
    spans = (_whole(words, text, rough, within), _locate_short(words, text, Span(low, high)))
    return [span for span in spans if span]


def _likest(words: str, text: Folded, spans: list[Span]) -> Span | None:
    return max(spans, key=lambda span: _likeness(words, text, span), default=None)


def _likeness(words: str, text: Folded, span: Span) -> float:
    return fuzz.ratio(words, text.text[span.start : span.end])


def _locate_short(words: str, text: Folded, within: Span) -> Span | None:
    if 2 * (within.end - within.start) < len(words):
        return None
    stretch = text.text[within.start : within.end]
    best = fuzz.partial_ratio_alignment(words, stretch, score_cutoff=FLOOR)
    if best is None:
        return None
    return _whole(words, text, Span(within.start + best.dest_start, within.start + best.dest_end), within)


def _whole(words: str, text: Folded, rough: Span, within: Span) -> Span | None:
    """The passage about a place that is most like some words and cuts none of the text's words in two.

    It begins and ends with punctuation only where they do.
    """
    slack = 24 + len(words) // 4
    low, high = max(within.start, rough.start - slack), min(within.end, rough.end + slack)
    starts, ends = [], []
    for match in _PIECE.finditer(text.text, low, high):
        start, end = match.span()
        if start <= rough.start + slack and is_word(text.text[start]) >= is_word(words[0]):
            starts.append(start)
        if end >= rough.end - slack and is_word(text.text[end - 1]) >= is_word(words[-1]):
            ends.append(end)
    starts = [start for start in starts if is_edge(text, start, opens=True)]
    ends = [end for end in ends if is_edge(text, end, opens=False)]

    def likeness(start: int, end: int) -> float:
        return Levenshtein.normalized_similarity(words, text.text[start:end]) if start < end else 0.0

    start, end = rough.start, rough.end
    for _ in range(2):
        start = max(starts, key=lambda at: likeness(at, end), default=-1)
        end = max(ends, key=lambda at: likeness(start, at), default=-1)
    return Span(start, end) if 0 <= start < end else None
