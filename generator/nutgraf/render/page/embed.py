"""Pages for the frames of other sites: each claim, and an explainer's map. Bare, and complete alone."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from markupsafe import Markup

from nutgraf.core.addresses import FRAME_SCRIPT, claim_embed, claim_url, explainer_url, map_embed, oembed_file
from nutgraf.core.explainer import Explainer
from nutgraf.core.site import Asset, relative
from nutgraf.core.social_card import Picture
from nutgraf.render.edition import Edition
from nutgraf.render.embed_style import CLAIM, MAP, style_of
from nutgraf.render.frames import Frame, claim_frame, map_frame
from nutgraf.render.links import rooted
from nutgraf.render.oembed import oembed
from nutgraf.render.sheet import Sheet, sheet_of
from nutgraf.render.view.embed import claim_embed_of, map_embed_of
from nutgraf.render.view.head import byline_of
from nutgraf.render.view.link import Link
from nutgraf.render.view.map import overview_of


def embed_files(
    explainer: Explainer, edition: Edition, cards: Mapping[str, Picture] = MappingProxyType({})
) -> Iterator[Asset]:
    """The pages, each with its oEmbed where the site knows its own address.

    Of two claims with one id, as a preview may have, the first has the page. `cards`: the social cards
    of the explainer's pages, by the addresses of these.
    """
    sheet = sheet_of(explainer, edition, at_home=False)
    claims = {claim.id: claim for claim in reversed(explainer.annotations.claims)}
    for claim in claims.values():
        url = claim_embed(explainer.slug, claim.id)
        told = claim_embed_of(claim, sheet)
        yield _page("claim", url, told.claim, sheet, CLAIM, card=told)
        card = cards.get(claim_url(explainer.slug, claim.id))
        yield from _oembed(claim_frame(claim, sheet), card, sheet)
    # As on the explainer's own page, for which it has just been drawn.
    view = overview_of(sheet_of(explainer, edition, at_home=True))
    if view:
        home = Link(words=explainer.title or explainer.slug, href=rooted(explainer_url(explainer.slug)))
        yield _page("map", map_embed(explainer.slug), home, sheet, MAP, embed=map_embed_of(view, sheet))
        card = cards.get(explainer_url(explainer.slug))
        yield from _oembed(map_frame(view, sheet), card, sheet)


def _page(name: str, url: str, subject: Link, sheet: Sheet, kind: str, **values: object) -> Asset:
    options = sheet.edition.options
    html = sheet.fill(
        f"embed/{name}.html",
        subject=subject,
        canonical=subject.href.replace(rooted(""), options.site_url, 1) if options.site_url else "",
        site=Link(words=options.name, href=rooted("")),
        style=Markup(style_of(kind, options.verdicts)),  # noqa: S704 - our own, and colours
        script=rooted(FRAME_SCRIPT),
        **values,
    )
    return Asset(url=f"{url}index.html", content=relative(html, url.count("/")).encode())


def _oembed(frame: Frame | None, card: Picture | None, sheet: Sheet) -> Iterator[Asset]:
    if frame:
        content = oembed(frame, byline_of(sheet), card, sheet.edition.options)
        yield Asset(url=oembed_file(frame.url), content=content)
