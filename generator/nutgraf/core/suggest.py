"""What somebody probably meant to write."""

from collections.abc import Iterable
from difflib import get_close_matches


def closest(word: str, choices: Iterable[str]) -> str | None:
    """The choice most like a word, or None where none is like it (difflib's ratio below 0.6)."""
    matches = get_close_matches(word, list(choices), n=1, cutoff=0.6)
    return matches[0] if matches else None


def did_you_mean(word: str, choices: Iterable[str], otherwise: str = "") -> str:
    """A question that names the closest choice, or `otherwise` where there is none."""
    match = closest(word, choices)
    return f"did you mean `{match}`?" if match else otherwise
