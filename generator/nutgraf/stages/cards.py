"""The social cards of a site that has them; what draws them is loaded when there is something to draw."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial

from nutgraf.cards.letters import is_common
from nutgraf.core.addresses import card_file
from nutgraf.core.explainer import Explainer
from nutgraf.core.gathering import Gathering
from nutgraf.core.options import CardOptions, Options
from nutgraf.core.site import Asset
from nutgraf.core.social_card import Picture, SocialCard
from nutgraf.render.edition import Edition
from nutgraf.render.social_cards import cards_of, site_card


def unlettered(options: Options) -> Callable[[str], str]:
    """Tells which characters of a text the site's cards have no font for; none where it has no cards."""
    return partial(_lacks, options.social_cards)


def pictures_of(explainer: Explainer, edition: Edition) -> Mapping[str, Picture]:
    """The cards of an explainer's pages by their addresses; those of all others have the site's."""
    return {url: picture for url, _, picture in _drawable(explainer, edition)}


def card_files(explainer: Explainer, edition: Edition) -> Iterator[Asset]:
    """The cards of an explainer's pages."""
    for _, card, picture in _drawable(explainer, edition):
        yield _drawn(card, picture.url, edition)


def _drawable(explainer: Explainer, edition: Edition) -> Iterator[tuple[str, SocialCard, Picture]]:
    options = edition.options.social_cards
    if options:
        for url, card, picture in cards_of(explainer, edition):
            if not any(_lacks(options, text) for text in card.texts()):
                yield url, card, picture


def _lacks(options: CardOptions | None, text: str) -> str:
    if options is None or is_common(text):
        return ""
    from nutgraf.cards.drawing import lacks

    return lacks(text, options)


def _drawn(card: SocialCard, url: str, edition: Edition) -> Asset:
    from nutgraf.cards.drawing import draw

    assert edition.options.social_cards  # noqa: S101 - for mypy; the callers have asked
    return Asset(url=url, content=draw(card, edition.options.social_cards))


def _collect_nothing(_: Explainer, edition: Edition) -> tuple[()] | None:
    return () if edition.options.social_cards else None


def _make_site_card(_: Sequence[tuple[()]], edition: Edition) -> Iterator[Asset]:
    if edition.options.social_cards:
        yield _drawn(site_card(edition), card_file(), edition)


SITE_CARD = Gathering(name="site-card", collect=_collect_nothing, make=_make_site_card, distinct=True)
