"""Frames in which other sites show a claim or a map: their size, and the code that makes them."""

import re
from html import escape
from unicodedata import east_asian_width

from msgspec import Struct

from nutgraf.core.addresses import RESIZE_SCRIPT, claim_embed, map_embed
from nutgraf.core.claim import Claim
from nutgraf.core.options import Options
from nutgraf.render.sheet import Sheet
from nutgraf.render.view.map import MapView

WIDTH = 640
"""Pixels; a frame that has less room becomes narrower."""

MOST_WORDS = 300
"""Code points of an assessment that an embed shows."""

_VIEW_BOX = re.compile(r'viewBox="0 0 (\d+) (\d+)"')


class Frame(Struct, frozen=True, kw_only=True):
    """A page of the site as other sites show it."""

    url: str
    """Of the page in it, relative to the site's root."""
    title: str
    """Plain text."""
    height: int
    """Pixels, at `WIDTH`: as tall as the page is, as far as one can tell without a browser."""
    site_url: str
    """Absolute address of the site."""

    @property
    def element(self) -> str:
        """The frame as HTML."""
        return (
            f'<iframe src="{escape(self.site_url + self.url)}" title="{escape(self.title)}" width="{WIDTH}" '
            f'height="{self.height}" style="max-width:100%;border:0" loading="lazy"></iframe>'
        )

    @property
    def code(self) -> str:
        """HTML to paste into a page: the frame, and the script that fits its height to what is in it."""
        script = escape(f"{self.site_url}{RESIZE_SCRIPT}")
        return f'{self.element}\n<script src="{script}" async></script>'


def claim_frame(claim: Claim, sheet: Sheet) -> Frame | None:
    """The frame of a claim; None where the site has none, or does not know where it is."""
    options = sheet.edition.options
    if not _has_frames(options):
        return None
    lines = (
        _lines(claim.claim, 21.0) * 26
        + _lines(_first(claim.assessment.text if claim.assessment else "")) * 24
    )
    evidence = 34 if claim.evidence else 0
    return Frame(
        url=claim_embed(sheet.explainer.slug, claim.id),
        title=_titled(claim.claim, options),
        height=150 + lines + evidence,
        site_url=options.site_url,
    )


def map_frame(view: MapView | None, sheet: Sheet) -> Frame | None:
    """The frame of an explainer's map; None where it has none, as for `claim_frame`."""
    options = sheet.edition.options
    if view is None or not _has_frames(options):
        return None
    box = _VIEW_BOX.search(view.wide or view.narrow)
    wide, tall = map(int, box.groups()) if box else (WIDTH, WIDTH)
    title = sheet.language.gettext("Map: {places}").format(
        places=sheet.explainer.title or sheet.explainer.slug
    )
    return Frame(
        url=map_embed(sheet.explainer.slug),
        title=_titled(title, options),
        height=180 + round((WIDTH - 42) * tall / wide),
        site_url=options.site_url,
    )


def has_map_frame(sheet: Sheet) -> bool:
    """Whether there is a frame for the explainer's map."""
    is_mapped = any(place.is_located for place in sheet.explainer.annotations.locations)
    return _has_frames(sheet.edition.options) and sheet.edition.draw is not None and is_mapped


def _has_frames(options: Options) -> bool:
    return bool(options.embeds and options.site_url)


def _titled(title: str, options: Options) -> str:
    return " – ".join(filter(None, (title, options.name)))


def _first(text: str) -> str:
    return text[:MOST_WORDS]


def _lines(text: str, size: float = 16.0) -> int:
    """How many lines a text takes at `WIDTH`, set in letters of a size in pixels."""
    units = sum(2 if east_asian_width(character) in "WF" else 1 for character in text)
    per_line = (WIDTH - 42) / (size * 0.49)
    return -(-units // int(per_line))
