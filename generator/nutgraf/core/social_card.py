"""Social cards: the pictures that a link to a page is shown with."""

from collections.abc import Iterator

from msgspec import Struct

from nutgraf.core.verdict import Shape

WIDTH, HEIGHT = 1200, 630
"""Of a card, in pixels: what those who show links ask for."""


class Sign(Struct, frozen=True, kw_only=True):
    """A verdict on a card: never by its colour alone."""

    label: str
    color: str
    """`#rrggbb`."""
    shape: Shape


class SocialCard(Struct, frozen=True, kw_only=True):
    """What a card says, as plain text in the language of its page; what is empty is not shown."""

    site: str
    language: str
    """BCP 47."""
    direction: str
    """`ltr` or `rtl`."""
    headline: str = ""
    source: str = ""
    """Who said it."""
    date: str = ""
    """When it was said; of an explainer, when it was last changed."""
    verdict: Sign | None = None
    """How a claim stands."""
    tally: tuple[tuple[Sign, int], ...] = ()
    """How many claims have each verdict, in the order of the scale; 0: not counted."""

    def texts(self) -> Iterator[str]:
        """All that has to be readable on it; it may do without the site's name."""
        yield from (self.headline, self.source, self.date)
        if self.verdict:
            yield self.verdict.label


class Picture(Struct, frozen=True, kw_only=True):
    """A picture on the site, to be shown beside a link."""

    url: str
    """Relative to the site's root."""
    alt: str
    """What it says."""
    width: int = WIDTH
    """In pixels; 0: not known, as of a picture that is not drawn here."""
    height: int = HEIGHT
