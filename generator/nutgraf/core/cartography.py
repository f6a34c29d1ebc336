"""Maps, as pages take them from whoever draws them."""

from collections.abc import Callable, Sequence
from typing import Protocol

from msgspec import Struct

from nutgraf.core.location import Location

VIEWPOINTS = tuple(
    "AR BD BR CN DE EG ES FR GB GR ID IL IN IT JP KR MA NL NP PK PL PS PT RU SA SE TR TW UA US VN".split()
)
"""The states whose view of disputed boundaries the base map knows, by ISO 3166-1 alpha-2 code."""


class Words(Protocol):
    """The language that a map speaks."""

    def __hash__(self) -> int:
        """What is made in a language may be kept by it."""

    @property
    def tag(self) -> str:
        """BCP 47."""

    def gettext(self, message: str) -> str:
        """A word of the interface."""

    def ngettext(self, singular: str, plural: str, number: int) -> str:
        """A word of the interface in the form that a number asks for."""

    def enumerate(self, words: Sequence[str]) -> str:
        """Words in a row: "A, B and C"."""

    def territory(self, code: str) -> str:
        """The name of a country by its ISO 3166-1 alpha-2 code."""


class Drawing(Struct, frozen=True, kw_only=True):
    """A map that is drawn."""

    svg: str
    """Markup, safe to stand in a page; the map in words is in it."""
    beyond: tuple[str, ...]
    """Ids of places that lie too far from the others to be on it."""


class Cartographer(Protocol):
    """Draws places."""

    def __call__(
        self,
        locations: Sequence[Location],
        words: Words,
        *,
        id: str,  # noqa: A002 - the attribute's name
        direction: str,
        narrow: bool,
        is_main: Callable[[Location], bool],
        href: Callable[[Location], str],
    ) -> Drawing | None:
        """A map of places; None where nobody knows where any of them is.

        Args:
            locations: What is drawn; those without coordinates are named in the description.
            words: The language of the map.
            id: Of the element; unique on its page.
            direction: Of the page's writing, `ltr` or `rtl`.
            narrow: Whether it is for a phone.
            is_main: Whether a place stands out.
            href: Where the sign of a place leads; empty: nowhere.
        """
