"""How long a text takes to read."""

from collections.abc import Iterable
from math import ceil

from nutgraf.render.language import Language

WORDS_A_MINUTE = 220
CHARACTERS_A_MINUTE = 500

UNSPACED = frozenset({"bo", "dz", "ja", "km", "lo", "my", "th", "wuu", "yue", "zh"})
"""Languages (ISO 639) that are written without spaces between words."""


def reading_minutes(texts: Iterable[str], language: Language) -> int:
    """Minutes that plain texts take together, rounded up; 0 where there is nothing to read."""
    if language.tag.lower().split("-")[0] in UNSPACED:
        return ceil(sum(len(word) for text in texts for word in text.split()) / CHARACTERS_A_MINUTE)
    return ceil(sum(len(text.split()) for text in texts) / WORDS_A_MINUTE)
