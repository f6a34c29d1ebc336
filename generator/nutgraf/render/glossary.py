"""A glossary's terms in prose: each is explained where it first stands on a page."""

import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator
from functools import lru_cache
from html import escape, unescape
from itertools import groupby

from nutgraf.core.prose import Prose

_EXPLAINED_IN = frozenset(
    {"summary", "key_points", "background", "timeline", "people", "claims", "locations"}
)
"""The keys under which prose is running text of a page. Not the glossary: it would explain itself."""

_NOT_IN = frozenset("a abbr code dfn h4 h5 h6 kbd pre rt samp summary var".split())
"""Elements that are a link, have an explanation of their own, or are not running text."""

_TAG = r'<(?P<end>/?)(?P<name>[a-z][a-z0-9]*)(?: [^\s=>]+="[^"]*")*>'
"""A tag in the one form in which sanitised HTML has it."""
_REFERENCE = r"&[#\w]+;"
_SPACE = r"(?:\s|&nbsp;)+"
_APOSTROPHE = re.compile(r"['’]")

_UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
"""Letters of scripts that leave no space between words (Thai, Lao, Burmese, Khmer, Japanese, Chinese)."""


def term_id(slug: str) -> str:
    """The HTML id of a term's entry in the glossary."""
    return f"term-{slug}"


def definition_id(slug: str) -> str:
    """The HTML id of what the entry says; no slug has a dot in it."""
    return f"term-{slug}.text"


def use_id(slug: str) -> str:
    """The HTML id of the place where a page explains the term."""
    return f"term-{slug}.use"


class Glossary:
    """The terms of one page, and which of them it has explained so far."""

    def __init__(self, terms: Iterable[tuple[str, str]]) -> None:
        """Takes terms with the slugs of their entries; of two that are spelled alike the first counts."""
        self.terms = tuple(terms)
        self._explained: set[str] = set()

    def explain(self, html: str, prose: Prose) -> str:
        """A field's sanitised HTML with the terms marked that the page has not explained yet."""
        if not self.terms or prose.at[0] not in _EXPLAINED_IN:
            return html
        html, found = mark_terms(html, self.terms, self._explained)
        self._explained |= found
        return html

    def explains(self, slug: str) -> bool:
        """Whether the page explains the term of an entry somewhere."""
        return slug in self._explained


def mark_terms(
    html: str, terms: tuple[tuple[str, str], ...], explained: Collection[str] = ()
) -> tuple[str, set[str]]:
    """Makes the first occurrence of each term a link to its entry.

    Whole words in any case, and of terms that begin at the same place the longest; none inside a tag,
    a link, code or a heading. Nothing but tags is added.

    Args:
        html: Sanitised.
        terms: Each with the slug of its entry.
        explained: The slugs of those that are to stay as they are.

    Returns:
        The HTML, and the slugs of the terms marked in it.
    """
    slugs: dict[str, str] = {}
    for term, slug in terms:
        slugs.setdefault(_folded(term), slug)
    found: set[str] = set()
    parts: list[str] = []
    at = 0
    for match in _occurrences(html, _scanner(tuple(term for term, _ in terms))):
        slug = slugs.get(_folded(unescape(match["term"])), "")
        if slug and slug not in found and slug not in explained:
            found.add(slug)
            parts += (html[at : match.start()], _link(slug, match["term"]))
            at = match.end()
    return "".join((*parts, html[at:])), found


def _occurrences(html: str, scanner: re.Pattern[str]) -> Iterator[re.Match[str]]:
    """The terms in running text, in order; none that stands in a longer one."""
    depth = 0
    for match in scanner.finditer(html):
        if match["name"] in _NOT_IN:
            depth += -1 if match["end"] else 1
        elif match["term"] and not depth:
            yield match


def _link(slug: str, words: str) -> str:
    return (
        f'<a class="ng-term" id="{escape(use_id(slug))}" href="#{escape(term_id(slug))}" '
        f'aria-describedby="{escape(definition_id(slug))}">{words}</a>'
    )


@lru_cache(maxsize=64)
def _scanner(terms: tuple[str, ...]) -> re.Pattern[str]:
    """Finds tags, terms, and character references, so that no term is found in the letters of these."""
    longest_first = sorted({term for term in terms if term.strip()}, key=lambda term: (-len(term), term))
    unspaced = "|".join(_pattern(term) for term in longest_first if _is_unspaced(term))
    spaced = "|".join(_pattern(term) for term in longest_first if not _is_unspaced(term))
    letter = rf"[\w{_combining_marks()}]"
    term = rf"{unspaced or '(?!)'}|(?<!{letter})(?:{spaced or '(?!)'})(?!{letter})"
    return re.compile(rf"{_TAG}|(?P<term>{term})|{_REFERENCE}", re.IGNORECASE)


def _is_unspaced(term: str) -> bool:
    return not term.isascii() and re.match(f".*[{_UNSPACED}]", term) is not None


def _pattern(term: str) -> str:
    """A term as the text of HTML may spell it."""
    words = (re.escape(escape(word, quote=False)) for word in term.split())
    return _APOSTROPHE.sub("['’]", _SPACE.join(words))


def _folded(term: str) -> str:
    """What the spellings of a term have in common."""
    return " ".join(_APOSTROPHE.sub("'", term).casefold().split())


@lru_cache(maxsize=1)
def _combining_marks() -> str:
    """What belongs to the letter before it and is none itself, as ranges of a character class."""
    marks = [code for code in range(0x10000) if unicodedata.category(chr(code)).startswith("M")]
    runs = (list(run) for _, run in groupby(enumerate(marks), lambda pair: pair[1] - pair[0]))
    return "".join(f"{chr(run[0][1])}-{chr(run[-1][1])}" for run in runs)
