"""Fixes are applied to a file's text."""

from collections.abc import Iterable

from nutgraf.core.diagnostic import Fix


def apply_fixes(text: str, fixes: Iterable[Fix]) -> tuple[str, tuple[Fix, ...]]:
    """The text with the fixes made, and those that were, in the order of the text.

    Of fixes that overlap only the first is made: what the other would do is no longer certain.
    """
    made: list[Fix] = []
    parts: list[str] = []
    at = 0
    for fix in sorted(set(fixes), key=lambda fix: (fix.span, fix.replacement)):
        if fix.span.start < at or (made and made[-1].span == fix.span) or fix.span.end > len(text):
            continue
        parts += [text[at : fix.span.start], fix.replacement]
        at = fix.span.end
        made.append(fix)
    return "".join([*parts, text[at:]]), tuple(made)
