"""The characters of a text that a card can show."""

import re
from collections.abc import Container, Iterator
from unicodedata import category, normalize

LONGEST = 400
"""Characters; more never fit on a card."""

_COMMON = re.compile(
    r"[\s\x20-\x7e\xa0-\u017f\u0391-\u03a1\u03a3-\u03ce\u0400-\u045f\u05d0-\u05ea"
    r"\u060c\u061b\u061f\u0621-\u063a\u0640-\u0652\u0660-\u066a–—‘’“”„•…‹›€]*"
)

_JOINERS = "\u200c\u200d"
"""They change the letters beside them, and are none themselves."""

_DISPENSABLE = ("C", "M", "Sk", "So", "Z")
"""Categories of characters without which a text still says the same: emoji, and what is not seen."""

_MARKS = 2
"""Above and below one letter; more would climb out of the line."""


def is_common(text: str) -> bool:
    """Whether all characters of a text are of those that the fonts in `data/` have, whatever else they do."""
    return _COMMON.fullmatch(text) is not None


def readable(text: str) -> str:
    """A text in one line, without what is not meant to be seen, at most so long as could ever fit."""
    line = " ".join(text[: 4 * LONGEST].split())
    composed = normalize("NFC", "".join(filter(_is_seen, line)))
    return " ".join(_without_piles(composed).split())[: LONGEST + 1]


def shown(text: str, known: Container[int]) -> str:
    """A text without the characters that no font has; those that it needs are told by `missing`."""
    kept = "".join(letter for letter in text if ord(letter) in known or letter in _JOINERS)
    return " ".join(kept.split())


def missing(text: str, known: Container[int]) -> str:
    """The characters that a text cannot do without, and no font has; each once."""
    return "".join(dict.fromkeys(letter for letter in text if _is_lost(letter, known)))


def _is_lost(letter: str, known: Container[int]) -> bool:
    return ord(letter) not in known and not category(letter).startswith(_DISPENSABLE)


def _is_seen(letter: str) -> bool:
    return letter in _JOINERS or not category(letter).startswith("C")


def _without_piles(text: str) -> str:
    return "".join(_thinned(text)) if _PILE.search(text) else text


def _thinned(text: str) -> Iterator[str]:
    marks = 0
    for letter in text:
        marks = marks + 1 if category(letter).startswith("M") else 0
        if marks <= _MARKS:
            yield letter


_PILE = re.compile(r"[^\x00-\u02ff\u0370-\u0482\u048a-\u0590]{3}")
"""Three characters that may be marks, one after the other."""
