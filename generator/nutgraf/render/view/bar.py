"""How claims stand, as a bar: a segment for each verdict, as wide as its share."""

from collections.abc import Mapping, Sequence

from msgspec import Struct

from nutgraf.core.verdict import Verdict
from nutgraf.render.language import Language

GAP = 0.6
"""Between two segments, in percent of the bar; less where there are dozens."""

NARROWEST = 1.2
"""Of a segment, in percent: even one claim of hundreds is seen."""

NARROW, WIDE = 220.0, 420.0
"""Lengths of a bar in pixels, at which its signs are laid out: a margin's, and that from which the style
sheet shows more of them."""

_SIGN, _DIGIT = 24.0, 8.0
"""Pixels of a shape with its white space, and of a digit."""


class Segment(Struct, frozen=True, kw_only=True):
    """The claims of one verdict."""

    verdict: Verdict
    count: int
    href: str
    """Where the first of them is; empty: nowhere on the page."""
    x: float
    """Percent of the bar's width, from the left whatever the page's direction."""
    width: float
    """In percent."""
    sign: str
    """Whether its shape and count have room in it: `always`, `wide` (in a wide bar alone), or `never`."""

    @property
    def middle(self) -> float:
        """Where its sign stands, in percent from the left."""
        return round(self.x + self.width / 2, 3)


class Bar(Struct, frozen=True, kw_only=True):
    """A bar of verdicts."""

    segments: tuple[Segment, ...]
    """In the order of the scale, which is from right to left where the page is read so."""
    name: str
    """The same in words."""

    @property
    def total(self) -> int:
        """How many claims there are."""
        return sum(segment.count for segment in self.segments)


def bar_of(
    tally: Sequence[tuple[Verdict, int]], language: Language, hrefs: Mapping[Verdict, str] | None = None
) -> Bar | None:
    """The bar of counted verdicts; None where nothing was counted.

    Args:
        tally: How many claims have each verdict, in the order of the scale; counts from 1.
        language: The page's; mirrors the bar where it runs from right to left.
        hrefs: Where the claims of a verdict are, if anywhere.
    """
    if not tally:
        return None
    gap = min(GAP, 30 / len(tally))
    segments, before = [], 0.0
    for (verdict, count), width in zip(tally, _widths([count for _, count in tally], gap), strict=True):
        x = 100 - before - width if language.direction == "rtl" else before
        segments.append(
            Segment(
                verdict=verdict,
                count=count,
                href=(hrefs or {}).get(verdict, ""),
                x=round(x, 3),
                width=round(width, 3),
                sign=_sign(width, count),
            )
        )
        before += width + gap
    # Translators: how many claims have a verdict: "Confirmed: 3".
    stands = language.gettext("%(verdict)s: %(count)s")
    parts = [stands % {"verdict": verdict.label, "count": count} for verdict, count in tally]
    return Bar(segments=tuple(segments), name=language.enumerate(parts))


def _sign(width: float, count: int) -> str:
    needed = _SIGN + _DIGIT * len(str(count))
    if width * NARROW >= 100 * needed:
        return "always"
    return "wide" if width * WIDE >= 100 * needed else "never"


def _widths(counts: Sequence[int], gap: float) -> list[float]:
    """Shares of what the gaps leave, none below the narrowest; together with the gaps they make 100."""
    room = 100 - gap * (len(counts) - 1)
    narrowest = min(NARROWEST, room / len(counts))
    spare, total = room - narrowest * len(counts), sum(counts)
    return [narrowest + spare * count / total for count in counts]
