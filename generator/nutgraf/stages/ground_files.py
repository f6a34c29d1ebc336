"""The ground that the atlas is drawn on, where a site has one."""

from collections.abc import Iterator, Sequence

from nutgraf.core.explainer import Explainer
from nutgraf.core.gathering import Gathering
from nutgraf.core.site import Asset
from nutgraf.render.edition import Edition

Spots = tuple[tuple[float, float], ...]


def collect_whether(explainer: Explainer, edition: Edition) -> tuple[()] | None:
    """Nothing but that there is a place to show."""
    return () if collect_spots(explainer, edition) else None


def make_wide(contributions: Sequence[tuple[()]], edition: Edition) -> Iterator[Asset]:
    """The world, where there is a place to show on it."""
    if contributions and edition.options.maps:
        from nutgraf.maps.atlas import wide_file

        yield wide_file(edition.options.maps.viewpoint, edition.language)


def collect_spots(explainer: Explainer, edition: Edition) -> Spots | None:
    """Where an explainer's places are."""
    locations = explainer.annotations.locations
    if not locations or edition.options.maps is None or edition.options.maps.tiles:
        return None
    from nutgraf.maps.atlas import spots_of

    return spots_of(locations) or None


def make_near(contributions: Sequence[Spots], edition: Edition) -> Iterator[Asset]:
    """What is around the places of all explainers."""
    if contributions and edition.options.maps:
        from nutgraf.maps.atlas import near_file

        spots = (spot for given in contributions for spot in given)
        yield near_file(dict.fromkeys(spots), edition.options.maps.viewpoint, edition.language)


WIDE = Gathering(name="ground-wide", collect=collect_whether, make=make_wide, distinct=True)
NEAR = Gathering(name="ground-near", collect=collect_spots, make=make_near)
