"""A claim, and a map, as other sites show them: in short."""

from markupsafe import Markup
from msgspec import Struct

from nutgraf.core.addresses import explainer_url
from nutgraf.core.claim import Claim, Stance
from nutgraf.core.location import LocationRole
from nutgraf.core.prose import RefKind
from nutgraf.core.verdict import Verdict
from nutgraf.render.dates import When, historic
from nutgraf.render.links import rooted
from nutgraf.render.page.description import describe
from nutgraf.render.sheet import Sheet
from nutgraf.render.view.claim import claimant_of
from nutgraf.render.view.link import Link
from nutgraf.render.view.map import MapView
from nutgraf.render.words import STANCES

MOST_PLACES = 8

MOST_MARKUP = 72_000
"""Of both drawings of a map: with more the page could be over 30 KB, compressed; it has the narrow one."""


class ClaimEmbed(Struct, frozen=True, kw_only=True):
    """A claim in short."""

    claim: Link
    """Leads to where all of it is."""
    verdict: Verdict
    claimant: Link | None
    made: When | None
    reasons: str
    """Plain text."""
    evidence: tuple[tuple[Stance, str, int], ...]
    """How many sources there are of each stance, with what that is called."""


class MapEmbed(Struct, frozen=True, kw_only=True):
    """A map, and the first of its places."""

    map: MapView
    places: tuple[tuple[Link, bool], ...]
    """Each with whether it stands out."""
    more: str
    """How many others there are, in words; empty: none."""
    elsewhere: tuple[str, ...]
    """The names of places that are not on it."""


def claim_embed_of(claim: Claim, sheet: Sheet) -> ClaimEmbed:
    """A claim in short, in the language of its explainer."""
    stances = [evidence.stance for evidence in claim.evidence]
    say = sheet.language.gettext
    return ClaimEmbed(
        claim=Link(words=claim.claim, href=sheet.permanent_link(claim.id)),
        verdict=sheet.verdict(claim.verdict),
        claimant=claimant_of(claim, sheet),
        made=historic(claim.made, sheet.language),
        reasons=describe(claim.assessment, sheet.explainer, sheet.edition),
        evidence=tuple(
            (stance, say(title), stances.count(stance))
            for stance, title in STANCES.items()
            if stance in stances
        ),
    )


def map_embed_of(view: MapView, sheet: Sheet) -> MapEmbed:
    """An explainer's map as it is on its page, with links that lead there; main places come first."""
    shown = [place for place in sheet.explainer.annotations.locations if place.id in view.shown]
    shown.sort(key=lambda place: place.role is LocationRole.MENTIONED)
    places = [
        (
            Link(words=place.name, href=sheet.typesetter.href(RefKind.LOCATION, place.id)),
            place.role is not LocationRole.MENTIONED,
        )
        for place in shown
    ]
    is_small = len(view.wide) + len(view.narrow) <= MOST_MARKUP
    rest = len(places[MOST_PLACES:])
    more = sheet.language.ngettext("{count} more place", "{count} more places", rest)
    return MapEmbed(
        map=MapView(
            wide=_outward(view.wide, sheet) if is_small else Markup(),
            narrow=_outward(view.narrow, sheet),
            beyond=view.beyond,
            unlocated=view.unlocated,
            shown=view.shown,
        ),
        places=tuple(places[:MOST_PLACES]),
        elsewhere=(*view.beyond, *(name for name, _ in view.unlocated)),
        more=more.format(count=rest) if rest else "",
    )


def _outward(svg: Markup, sheet: Sheet) -> Markup:
    """A map of the explainer's own page, whose links lead to that page, out of the frame."""
    home = rooted(explainer_url(sheet.explainer.slug))
    return Markup(str(svg).replace(' xlink:href="#', f' target="_top" xlink:href="{home}#'))  # noqa: S704 - as it was
