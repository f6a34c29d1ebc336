"""The order in which the parts of a line are seen: the Unicode Bidirectional Algorithm.

UAX #9 (Unicode 15.1) for one line without explicit embeddings and isolates, which cards leave out: rules W1
to W7, N0 to N2, I1, I2 and L2. HarfBuzz does the rest: it reverses and mirrors what is read backwards.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from unicodedata import bidirectional

Run = tuple[str, bool]
"""A part of a line in the order in which it is read, and whether that is from right to left."""

_NEUTRAL = frozenset(("B", "S", "WS", "ON"))
_RIGHT = frozenset(("R", "EN", "AN"))
_CLOSED_BY = dict(zip("([{⟨〈《「『【〔〖", ")]}⟩〉》」』】〕〗", strict=True))
_OPENED_BY = {closing: opening for opening, closing in _CLOSED_BY.items()}
_MIXED = re.compile(
    "[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
_DEEPEST = 63
"""Brackets within brackets that are looked at."""


def runs(text: str, direction: str) -> list[Run]:
    """The runs of a line from left to right, as they are seen; `direction` of the text is `ltr` or `rtl`."""
    base = int(direction == "rtl")
    if not text or (not base and not _MIXED.search(text)):
        return [(text, False)] if text else []
    found = []
    start = 0
    for level, group in groupby(levels(text, base)):
        end = start + len(list(group))
        found.append((level, text[start:end]))
        start = end
    return [(part, bool(level % 2)) for level, part in _reordered(found)]


def levels(text: str, base: int) -> list[int]:
    """The embedding level of each character; `base` is 0 from left to right, 1 from right to left."""
    given = [bidirectional(letter) or "L" for letter in text]
    counted = [at for at, kind in enumerate(given) if kind != "BN"]
    kinds = [given[at] for at in counted]
    embedding = "R" if base else "L"
    _resolve_weak(kinds, embedding)
    _resolve_brackets(kinds, [text[at] for at in counted], [given[at] for at in counted], embedding)
    _resolve_neutral(kinds, embedding)
    raised = {"L": 2 * base, "R": 1, "EN": 2, "AN": 2}
    known = dict(zip(counted, (raised[kind] for kind in kinds), strict=True))
    result: list[int] = []
    for at in range(len(text)):
        result.append(known.get(at, result[-1] if result else base))
    return result


def _reordered(parts: list[tuple[int, str]]) -> list[tuple[int, str]]:
    """L2: from the highest level down to 1, what lies at that level or above is turned round."""
    for level in range(max(level for level, _ in parts), 0, -1):
        turned: list[tuple[int, str]] = []
        backwards: list[tuple[int, str]] = []
        for part in parts:
            if part[0] >= level:
                backwards.insert(0, part)
            else:
                turned += [*backwards, part]
                backwards = []
        parts = [*turned, *backwards]
    return parts


def _resolve_weak(kinds: list[str], embedding: str) -> None:
    last, strong = embedding, embedding
    for at, kind in enumerate(kinds):
        if kind == "NSM":  # W1
            kind = last
        if kind in ("L", "R", "AL"):
            strong = kind
        kinds[at] = last = "AN" if kind == "EN" and strong == "AL" else kind  # W2
    kinds[:] = ["R" if kind == "AL" else kind for kind in kinds]  # W3
    for at in range(1, len(kinds) - 1):  # W4
        before, kind, after = kinds[at - 1 : at + 2]
        if before == after and (kind, before) in (("CS", "EN"), ("CS", "AN"), ("ES", "EN")):
            kinds[at] = before
    for start, end in _stretches(kinds, "ET".__eq__):  # W5
        if "EN" in (kinds[start - 1 : start] + kinds[end : end + 1]):
            kinds[start:end] = ["EN"] * (end - start)
    kinds[:] = ["ON" if kind in ("ES", "ET", "CS") else kind for kind in kinds]  # W6
    strong = embedding
    for at, kind in enumerate(kinds):  # W7
        strong = kind if kind in ("L", "R") else strong
        if kind == "EN" and strong == "L":
            kinds[at] = "L"


def _resolve_brackets(kinds: list[str], letters: Sequence[str], given: Sequence[str], embedding: str) -> None:
    """N0: both brackets of a pair have one direction."""
    for opening, closing in _pairs(letters, kinds):
        within = {_strong(kind) for kind in kinds[opening + 1 : closing]} - {""}
        if not within:
            continue
        if embedding in within:
            direction = embedding
        else:
            before = (_strong(kind) for kind in reversed(kinds[:opening]))
            (other,) = within
            direction = other if next(filter(None, before), embedding) == other else embedding
        for at in (opening, closing):
            kinds[at] = direction
            while at + 1 < len(kinds) and given[at + 1] == "NSM":
                at += 1
                kinds[at] = direction


def _pairs(letters: Sequence[str], kinds: Sequence[str]) -> list[tuple[int, int]]:
    """BD16: the places of brackets that belong together."""
    waiting: list[tuple[str, int]] = []
    found = []
    for at, letter in enumerate(letters):
        if kinds[at] != "ON":
            continue
        if letter in _CLOSED_BY:
            if len(waiting) == _DEEPEST:
                break
            waiting.append((letter, at))
        elif letter in _OPENED_BY:
            place = next(
                (n for n in range(len(waiting) - 1, -1, -1) if waiting[n][0] == _OPENED_BY[letter]), None
            )
            if place is not None:
                found.append((waiting[place][1], at))
                del waiting[place:]
    return sorted(found)


def _resolve_neutral(kinds: list[str], embedding: str) -> None:
    """N1, N2: what has no direction takes that of both sides, else that of the text."""
    for start, end in _stretches(kinds, _NEUTRAL.__contains__):
        before = _strong(kinds[start - 1]) if start else embedding
        after = _strong(kinds[end]) if end < len(kinds) else embedding
        kinds[start:end] = [before if before == after else embedding] * (end - start)


def _strong(kind: str) -> str:
    return "R" if kind in _RIGHT else "L" if kind == "L" else ""


def _stretches(kinds: Sequence[str], is_one: Callable[[str], bool]) -> Iterator[tuple[int, int]]:
    start = 0
    for inside, group in groupby(list(kinds), key=is_one):
        end = start + len(list(group))
        if inside:
            yield start, end
        start = end
