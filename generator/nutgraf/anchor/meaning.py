"""Whether two wordings differ in what turns a statement into another: numbers, names, negations.

What is said to differ may be the same thing in other words; nothing is decided by it. Word lists are short
and made for news: English, and for negations French, German, Spanish, Russian, Ukrainian, Arabic, Hebrew,
Chinese and Japanese too.
"""

import re
from collections.abc import Iterator

from nutgraf.anchor.words import NUMBER
from nutgraf.core.text import Span

_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_MAGNITUDES = "hundred thousand million billion trillion dozen half third quarter twice double triple".split()
_WORTH = {word: str(value) for value, word in enumerate(_SMALL)} | {
    word: str(10 * tens) for tens, word in enumerate(_TENS, start=2)
}
_SPELLED = re.compile(rf"(?<!\w)(?:{'|'.join([*_WORTH, *_MAGNITUDES])})s?(?!\w)", re.IGNORECASE)
_NUMERAL = re.compile(rf"{_SPELLED.pattern}|{NUMBER.pattern}", re.IGNORECASE)

_NEGATION = re.compile(
    r"(?<!\w)(?:n'(?=\w)|(?:"
    r"no|not|never|none|nobody|nothing|nowhere|neither|nor|without|cannot|\w+n't"
    r"|ne|pas|jamais|aucune?|rien|personne|ni|sans"
    r"|nicht|kein\w{0,2}|nie|niemals|nichts|niemand|ohne|weder"
    r"|nunca|jamás|ning[uú]na?|nada|nadie|sin|tampoco"
    r"|не|нет|ни|никогда|никто|ничего|нельзя|без"
    r"|ні|немає|нема|ніколи|ніхто|нічого"
    r"|لا|لم|لن|ليس\w{0,2}|غير|دون|بدون|عدم"
    r"|לא|אין|בלי|ללא|מעולם|אינ\w{1,2}"
    r")(?!\w))"
    r"|[不没沒未無无非]|ない|なかった|ません",
    re.IGNORECASE,
)
_NEGATING_PREFIX = re.compile(r"(?:un|non|in|im|ir|il|dis|не|без)-?(?=\w{4})", re.IGNORECASE)
_LETTERS = re.compile(r"[^\W\d_]+")
_WORD = re.compile(rf"{_LETTERS.pattern}(?:-{_LETTERS.pattern})*")
_BEFORE_A_SENTENCE = re.compile(r"(?:^|[.?!:…\"'«„(\[]|(?<= )-) ?\Z")


def numbers(text: str) -> list[str]:
    """The numbers of a folded text in its order, words for small ones as digits."""
    found = []
    for match in _NUMERAL.finditer(text):
        numeral = match[0].lower().replace(" ", "")
        numeral = re.sub(r"\d", lambda digit: str(int(digit[0])), numeral)
        found.append(_WORTH.get(numeral.removesuffix("s"), numeral))
    return found


def names(text: str, part: Span, everything: str) -> set[str]:
    """The capitalised words of a part of a folded text, without those that only begin a sentence.

    `everything` is a text that tells: a word that stands there in lower case is no name. Scripts
    without case have no names to this function; in German all nouns are.
    """
    return {
        word
        for match in _LETTERS.finditer(text, part.start, part.end)
        if (word := match[0])[0].isupper() and len(word) > 1 and word.lower() not in _WORTH
        if not _begins_sentence(text, match.start()) or f" {word.lower()} " not in everything
    }


def negations(text: str) -> int:
    """How many negating words a folded text has."""
    return sum(1 for _ in _NEGATION.finditer(text))


def negate_one_another(quoted: str, found: str) -> bool:
    """Whether a word of one text is one of the other with a negating prefix (`unconfirmed`)."""
    ours, theirs = set(_words(quoted)), set(_words(found))
    return not _bare(ours).isdisjoint(theirs) or not _bare(theirs).isdisjoint(ours)


def _bare(words: set[str]) -> set[str]:
    return {word[match.end() :] for word in words if (match := _NEGATING_PREFIX.match(word))}


def _words(text: str) -> Iterator[str]:
    return (match[0].lower() for match in _WORD.finditer(text))


def _begins_sentence(text: str, at: int) -> bool:
    return _BEFORE_A_SENTENCE.search(text, max(0, at - 2), at) is not None
