"""Where words and numbers begin and end in a folded text, so that a quote never cuts one in two.

`rate` does not stand in `separate`, nor `100` in `1,100`, `100.5`, `-100`, `100 000`, `10-100` or `100%`,
nor `can` in `can't`, nor `guilty` in `non-guilty`. What a language attaches to a word (a Korean particle, an
Arabic or Hebrew article) is part of it and has to be quoted with it; what an apostrophe or a hyphen attaches
is not (`Russia` stands in `Russia's`, `organized` in `Russian-organized`). Scripts that write without spaces
have no such ends of words; there only numbers and combining marks are kept whole. A negation in a word of its
own (`not guilty`) cannot be told from any other word before a quote.
"""

import re
from functools import cache

from nutgraf.anchor.composing import is_mark
from nutgraf.anchor.folding import LONG_DASHES, Folded

UNSPACED = (
    "\u0e00-\u0eff"  # Thai, Lao
    "\u0f00-\u109f"  # Tibetan, Myanmar
    "\u1780-\u17ff"  # Khmer
    "\u1950-\u19ff"  # Tai Le, New Tai Lue
    "\u1a20-\u1aad\u1b00-\u1b7f\ua980-\ua9df"  # Tai Tham, Balinese, Javanese
    "\u3005-\u3007\u3040-\u30ff\u3100-\u312f\u31a0-\u31ff"  # iteration marks, kana, Bopomofo
    "\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003134f"  # Han, Yi
)
"""The inside of a character class: letters of scripts that do not part words by spaces."""

NUMBER = re.compile(
    r"(?<!\w)-?[.,٫]?"
    r"(?:\d{1,3}(?: \d{3})+(?!\d)|\d+)"
    r"(?:[.,:/'·٫٬⁄-]\d+)*"
    r"(?: ?[%‰‱٪])?"
)
"""A number in folded text: sign, digits in groups, decimals, ranges, dates, times, per cent.

Digits in groups of three after a space are one number, unless four or more stand before the space (`2015
100 soldiers`). A hyphen after a letter is no sign (`B-52`)."""

_REACH = 24
"""Code points to either side of an edge in which a number is looked for: more than any has."""

_REVERSING = re.compile(
    r"(?<!\w)(?:[nN]'|(?:[uU]n|(?i:non|not|no|anti|counter|ex|pseudo|quasi|nicht|не|без|анти|экс))-)\Z"
)
"""Before a word, turns it into its opposite or into something that it is not (but `UN-backed`)."""
_DEPRIVING = re.compile(r"-(?:free|less)(?!\w)", re.IGNORECASE)
_CONTRACTED_NOT = re.compile(r"'t(?!\w)", re.IGNORECASE)


def stands_free(text: Folded, start: int, end: int) -> bool:
    """Whether `text.text[start:end]` begins and ends where words and numbers do."""
    return is_edge(text, start, opens=True) and is_edge(text, end, opens=False)


def is_edge(text: Folded, at: int, *, opens: bool) -> bool:
    """Whether a passage may begin (or else end) at an offset."""
    folded = text.text
    if not 0 < at < len(folded):
        return True
    before, after = folded[at - 1], folded[at]
    if before != " " and after != " ":
        if is_mark(after):
            return False
        if is_word(before) and is_word(after):
            unspaced = _unspaced().match(before) or _unspaced().match(after)
            if not unspaced or (before.isnumeric() and after.isnumeric()):
                return False
        if opens:
            if before in "-'" and _REVERSING.search(folded, max(0, at - 12), at):
                return False
        elif _CONTRACTED_NOT.match(folded, at) or _DEPRIVING.match(folded, at):
            return False
    return not _cuts_number(text, at)


def is_word(character: str) -> bool:
    """Whether a character is part of a word or of a number's digits."""
    return character.isalnum() or is_mark(character)


@cache
def _unspaced() -> re.Pattern[str]:
    """Compiled when it is needed: wide classes of characters take milliseconds."""
    return re.compile(f"[{UNSPACED}]")


def _cuts_number(text: Folded, at: int) -> bool:
    """Whether an offset lies inside a number."""
    low, high = max(0, at - _REACH), at + _REACH
    for character in text.text[max(0, at - 2) : at + 2]:
        if character.isdecimal():
            break
    else:
        return False
    for number in NUMBER.finditer(text.text, low, high):
        if number.start() < at < number.end():
            return not _is_beside_long_dash(text, at)
    return False


def _is_beside_long_dash(text: Folded, at: int) -> bool:
    """Whether the hyphen that an offset stands at was written as a dash between clauses."""
    dash = at if text.text[at] == "-" else at - 1
    if text.text[dash] != "-":
        return False
    written = text.written(dash, dash + 1)
    return written in LONG_DASHES or len(written) > 1
