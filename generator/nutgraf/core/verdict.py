"""Verdicts and the rating scale they come from."""

from enum import StrEnum

from msgspec import Struct


class Shape(StrEnum):
    """The outline that tells a verdict from others where colour cannot."""

    CIRCLE = "circle"
    RING = "ring"
    HALF = "half"
    SQUARE = "square"
    DIAMOND = "diamond"
    TRIANGLE = "triangle"
    CROSS = "cross"
    BARS = "bars"


class Verdict(Struct, frozen=True, kw_only=True):
    """One verdict of a rating scale."""

    id: str
    label: str
    description: str
    color: str
    """`#rrggbb`, meant for a light background; the theme derives the others."""
    shape: Shape
    value: int | None = None
    """schema.org ratingValue, 1 (worst) to 5 (best); None: a verdict that is no rating."""


Scale = tuple[Verdict, ...]
"""A rating scale: at least one verdict, ids unique, in the order in which a site lists them."""

DEFAULT_SCALE: Scale = (
    Verdict(
        id="confirmed",
        label="Confirmed",
        value=5,
        color="#1a7f4b",
        shape=Shape.CIRCLE,
        description="Independent evidence supports the claim, and none of weight contradicts it.",
    ),
    Verdict(
        id="mostly-confirmed",
        label="Mostly confirmed",
        value=4,
        color="#4d7c0f",
        shape=Shape.RING,
        description="The claim holds in substance; a detail is imprecise or not yet supported.",
    ),
    Verdict(
        id="mixed",
        label="Mixed",
        value=3,
        color="#8a6100",
        shape=Shape.HALF,
        description="Part of the claim holds and part of it does not.",
    ),
    Verdict(
        id="misleading",
        label="Misleading",
        value=2,
        color="#b4500b",
        shape=Shape.TRIANGLE,
        description="The words may be accurate, but what they leave out changes what they mean.",
    ),
    Verdict(
        id="refuted",
        label="Refuted",
        value=1,
        color="#b42318",
        shape=Shape.CROSS,
        description="Independent evidence contradicts the claim.",
    ),
    Verdict(
        id="disputed",
        label="Disputed",
        color="#7a3e9d",
        shape=Shape.DIAMOND,
        description="Parties with knowledge of it contradict one another, and the evidence does not decide.",
    ),
    Verdict(
        id="unverified",
        label="Not independently verified",
        color="#57606a",
        shape=Shape.SQUARE,
        description="Nobody independent has been able to confirm the claim or rule it out.",
    ),
    Verdict(
        id="outdated",
        label="Outdated",
        color="#3b6ea5",
        shape=Shape.BARS,
        description="The claim held when it was made; what has happened since has overtaken it.",
    ),
)
"""The scale a site has unless it sets its own."""
