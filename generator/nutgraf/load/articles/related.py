"""Related links: `Related: …` on a line of its own points away from the article."""

import re

_RELATED = re.compile(r"related\s*[:：]\s*(?P<title>\S.*)", re.IGNORECASE | re.DOTALL)
_FIRST = ("r", "R")


def related_title(line: str) -> str | None:
    """What a line points to, without the word before it; None where it is no related link."""
    text = line.strip()
    match = _RELATED.fullmatch(text) if text[:1] in _FIRST else None
    return match["title"] if match else None
