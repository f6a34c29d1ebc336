"""Elements over spans of a text, some of which overlap, become well-nested HTML."""

from collections import defaultdict
from collections.abc import Iterable

from markupsafe import Markup
from msgspec import Struct

from nutgraf.core.text import Span
from nutgraf.render.escaping import escaped


class Element(Struct, frozen=True, kw_only=True):
    """An element over a span of a text."""

    span: Span
    opening: str
    """Its start tag without id and closing bracket: `<mark class="x"`."""
    closing: str
    breakable: bool
    """Whether it may be split into several so that others stay whole."""
    id: str = ""
    """Given to its first piece."""


def interleave(text: str, within: Span, elements: Iterable[Element], placed: set[str]) -> Markup:
    """Escapes a stretch of a text and puts elements over it.

    Where elements cross, breakable ones are closed and opened again; the others are never split,
    provided that they do not cross one another. No piece is empty.

    Args:
        text: The whole text.
        within: The stretch to render; elements are cut to it.
        elements: Of equal spans, the outer first.
        placed: The ids given so far; grows.
    """
    opening: dict[int, list[tuple[int, Element]]] = defaultdict(list)
    borders = {within.end}
    for element in elements:
        start, end = max(element.span.start, within.start), min(element.span.end, within.end)
        if start < end:
            opening[start].append((end, element))
            borders.update((start, end))
    if not opening:
        return Markup(escaped(text[within.start : within.end]))  # noqa: S704
    html: list[str] = []
    stack: list[tuple[int, Element]] = []
    at = within.start
    for border in sorted(borders):
        html.append(escaped(text[at:border]))
        at = border
        begun = opening.get(border, [])
        continued: list[tuple[int, Element]] = []
        if stack:
            unbroken = max((end for end, element in begun if not element.breakable), default=0)
            lowest = next(
                (i for i, (end, e) in enumerate(stack) if end == border or (e.breakable and end < unbroken)),
                len(stack),
            )
            closed, stack = stack[lowest:], stack[:lowest]
            html.extend(element.closing for _, element in reversed(closed))
            continued = [(end, element) for end, element in closed if end > border]
        for end, element in sorted([*continued, *begun], key=lambda pair: -pair[0]):
            html.append(_start_tag(element, placed))
            stack.append((end, element))
    return Markup("".join(html))  # noqa: S704 - escaped above


def _start_tag(element: Element, placed: set[str]) -> str:
    if not element.id or element.id in placed:
        return f"{element.opening}>"
    placed.add(element.id)
    return f'{element.opening} id="{escaped(element.id)}">'
