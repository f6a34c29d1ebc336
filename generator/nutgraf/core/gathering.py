"""What a site has once, made from what each explainer gives to it.

Explainers are read one by one, by several processes, and what one gave is kept for as long as it
does not change. So a list of all claims is made in two steps: `collect` takes from an explainer
what such a list needs of it and nothing more, as it will stand there; `make` puts the contributions
of all explainers together, without a look at the explainers themselves.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import Any, Generic, TypeVar

from msgspec import Struct

from nutgraf.core.explainer import Explainer
from nutgraf.core.site import Asset, Page

C = TypeVar("C")


class Gathering(Struct, Generic[C], frozen=True, kw_only=True):
    """A part of the site to which explainers contribute; `C` is what they share while it is made."""

    name: str
    """Unique among the gatherings of a site."""
    collect: Callable[[Explainer, C], Any]
    """What an explainer gives; None: nothing. Tuples of texts, numbers and tuples: it is pickled."""
    make: Callable[[Sequence[Any], C], Iterator[Page | Asset]]
    """The pages and files, from all contributions, in the order of the explainers' slugs."""
    distinct: bool = False
    """Whether it does not matter who gives something, and how many do: `make` is told it once."""
