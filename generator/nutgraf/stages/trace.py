"""A record of what was asked, for as long as the answers are the same."""

from typing import NamedTuple

BETWEEN = "\0"
"""Stands between questions; no key has it."""


class Trace(NamedTuple):
    """Questions that were asked, and what tells their answers from any others.

    Thousands are read at the start of each build: a text each is read in a tenth of the time that
    a mapping takes.
    """

    questions: str
    """Each as its area, a colon and the key; `BETWEEN` stands between them."""
    answers: str
    """A digest of all of them."""

    def asks_for_others(self, slug: str) -> bool:
        """Whether rules have asked for explainers other than the one with this slug."""
        asked = (question.partition(":") for question in self.questions.split(BETWEEN))
        return any(area == "entry" and key != slug for area, _, key in asked)
