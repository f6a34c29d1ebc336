"""How a passage differs from a quote: word by word, in meaning, or in typography alone."""

import re
import unicodedata
from itertools import pairwise

from msgspec import Struct
from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

from nutgraf.anchor.context import Context
from nutgraf.anchor.folding import Folded
from nutgraf.anchor.meaning import names, negate_one_another, negations, numbers
from nutgraf.anchor.words import NUMBER, UNSPACED
from nutgraf.core.quote import Change, NearPassage
from nutgraf.core.text import Span

_PIECE = re.compile(rf"[{UNSPACED}] ?|[^ {UNSPACED}]+ ?| ")
"""A word with what is attached to it and the space after it; one letter of a script without spaces."""

_COMPATIBLE = re.compile("[\ufb00-\ufdff\ufe70-\ufefc\uff01-\uff5e]+")
"""Ligatures, and forms of letters, digits and punctuation that are other characters only to computers."""
_SPACED_RANGE = re.compile(r"(?<=\d) - (?=\d)")
_APOSTROPHE = re.compile(r"(?<=\w)[`´′](?=\w)")
_DROPPED = r"\s\"'.,:;()\[\]{}«»‹›…`´·•*_、。「」『』《》〈〉-"
"""Punctuation that typesetting adds, drops and replaces; question and exclamation marks say something."""
_TOKEN = re.compile(rf"{NUMBER.pattern}|[^{_DROPPED}]+(?:'[^{_DROPPED}]+)*")


def compare(quoted: Folded, context: Context, text: Folded, start: int, end: int) -> NearPassage:
    """Compares a quote with the passage between two offsets of a folded text."""
    found = text.text[start:end]
    runs = _runs(quoted.text, found)
    changes = []
    space = ""
    names_differ = negation_differs = False
    for run in runs:
        ours = quoted.text[run.quoted.start : run.quoted.end]
        theirs = found[run.found.start : run.found.end]
        in_text = Span(start + run.found.start, start + run.found.end)
        passage = _written(text, in_text, end)
        if run.same:
            changes.append(Change((passage, passage)))
            space = " " if ours.endswith(" ") and not theirs.endswith(" ") else ""
            continue
        changes.append(Change((space + _written(quoted, run.quoted, len(quoted.text)), passage)))
        negation_differs |= negations(ours) != negations(theirs) or negate_one_another(ours, theirs)
        names_differ |= names(quoted.text, run.quoted, text.text) != names(text.text, in_text, text.text)
    return NearPassage(
        span=text.span(start, end),
        score=fuzz.ratio(quoted.text, found),
        changes=tuple(changes),
        numbers_differ=numbers(quoted.text) != numbers(found),
        names_differ=names_differ,
        negation_differs=negation_differs,
        typographic=_tokens(quoted.text) == _tokens(found) != [],
        context_matches=context.fits(text, start, end),
    )


class _Run(Struct, frozen=True):
    """Words that stand on either side in the same place of a comparison; offsets in the folded texts."""

    quoted: Span
    found: Span
    same: bool


def _runs(quoted: str, found: str) -> list[_Run]:
    ours, theirs = _bounds(quoted), _bounds(found)
    runs: list[_Run] = []
    for step in Levenshtein.opcodes(_keys(quoted, ours), _keys(found, theirs)):
        same = step.tag == "equal"
        run = _Run(
            Span(ours[step.src_start], ours[step.src_end]),
            Span(theirs[step.dest_start], theirs[step.dest_end]),
            same,
        )
        if runs and runs[-1].same is same:
            last = runs.pop()
            run = _Run(Span(last.quoted.start, run.quoted.end), Span(last.found.start, run.found.end), same)
        runs.append(run)
    return runs


def _bounds(text: str) -> list[int]:
    """Where the pieces of a text begin, and where it ends."""
    return [*(match.start() for match in _PIECE.finditer(text)), len(text)]


def _keys(text: str, bounds: list[int]) -> list[str]:
    """The pieces, without the space after each."""
    return [text[start:end].rstrip(" ") for start, end in pairwise(bounds)]


def _written(folded: Folded, part: Span, end: int) -> str:
    """A part as written, with all up to the next; `end` is where the last part ends."""
    start = folded.span(part.start, part.start).start
    stop = folded.span(part.start, part.end).end if part.end == end else folded.span(part.end, part.end).start
    return folded.original[start:stop]


def _tokens(folded: str) -> list[str]:
    """The words, numbers and telling signs of a folded text, without the punctuation between them."""
    plain = _COMPATIBLE.sub(lambda run: unicodedata.normalize("NFKC", run[0]), folded)
    plain = _SPACED_RANGE.sub("-", _APOSTROPHE.sub("'", plain))
    return [token.replace(" %", "%") for token in _TOKEN.findall(plain)]
