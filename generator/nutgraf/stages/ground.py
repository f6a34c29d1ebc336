"""What is known of the ground, for those who need it: it takes time to load."""

from collections.abc import Callable, Sequence
from functools import cached_property

from nutgraf.core.cartography import Cartographer, Drawing, Words
from nutgraf.core.ground import Ground
from nutgraf.core.location import Location
from nutgraf.core.options import Options


def ground() -> Ground:
    """What rules ask of the world; imported here, as a site without places should not wait for it."""
    from nutgraf.maps.quick_ground import quick_ground

    return quick_ground()


def cartographer(options: Options) -> Cartographer | None:
    """Who draws the site's maps; None where it wants none."""
    return _LateCartographer(options.maps.viewpoint) if options.maps else None


class _LateCartographer:
    """Draws as `nutgraf.maps` does, which is loaded for the first map."""

    def __init__(self, viewpoint: str) -> None:
        self._viewpoint = viewpoint

    @cached_property
    def _draw(self) -> Cartographer:
        from nutgraf.maps.drawing import cartographer

        return cartographer(self._viewpoint)

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
        """A map of places, as `Cartographer` has it."""
        return self._draw(
            locations, words, id=id, direction=direction, narrow=narrow, is_main=is_main, href=href
        )
