"""How a MkDocs site's social cards look, if it has any."""

from dataclasses import replace
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from nutgraf.core.options import CardOptions, PluginOptions

MAX_FONT_BYTES = 32 * 1024 * 1024

_SETTER = "uharfbuzz"
"""What the extra installs."""

_PRIMARY = {
    "red": "#ef5552",
    "pink": "#e92063",
    "purple": "#ab47bd",
    "deep purple": "#7e56c2",
    "indigo": "#4051b5",
    "blue": "#2094f3",
    "light blue": "#02a6f2",
    "cyan": "#00bdd6",
    "teal": "#009485",
    "green": "#4cae4f",
    "light green": "#8bc34b",
    "lime": "#cbdc38",
    "yellow": "#ffec3d",
    "amber": "#ffc105",
    "orange": "#ffa724",
    "deep orange": "#ff6e42",
    "brown": "#795649",
    "grey": "#757575",
    "blue grey": "#546d78",
}
"""Material's colours by the names that `theme.palette.primary` has for them."""

_ACCENT = {
    **_PRIMARY,
    "red": "#ff1a47",
    "pink": "#f50056",
    "purple": "#df41fb",
    "deep purple": "#7c4dff",
    "indigo": "#526cfe",
    "blue": "#4287ff",
    "light blue": "#0091eb",
    "cyan": "#00bad6",
    "teal": "#00bda4",
    "green": "#00c753",
    "light green": "#63de17",
    "lime": "#b0eb00",
    "yellow": "#ffd500",
    "amber": "#ffaa00",
    "orange": "#ff9100",
}
"""Those of `theme.palette.accent`."""


def card_options(site_options: PluginOptions, config: MkDocsConfig, root: Path) -> CardOptions | None:
    """The looks of a site's cards; None where it wants none.

    Where it leaves that open, it wants none that it cannot draw, or that no page could name.

    PluginError where it asks for cards that cannot be drawn.
    """
    asked = site_options.has_cards
    if not asked and (asked is False or not config.site_url):
        return None
    if not is_installed():
        if asked is None:
            return None
        raise PluginError(
            "option social_cards needs the extra nutgraf[cards], which is not installed: "
            "pip install 'nutgraf[cards]'"
        )
    options = site_options.options.social_cards or CardOptions()
    return replace(
        options,
        accent=options.accent or theme_color(config),
        font=own_font(root, site_options.card_font) if site_options.card_font else b"",
    )


def is_installed() -> bool:
    """Whether cards can be drawn here."""
    try:
        major, minor = version(_SETTER).split(".")[:2]
    except (PackageNotFoundError, ValueError):
        return False
    return (int(major), int(minor)) >= (0, 56)


def theme_color(config: MkDocsConfig) -> str:
    """The colour by which one knows a site that has Material's palette; empty where it has none."""
    if config.theme.name != "material":
        return ""
    palette: Any = config.theme.get("palette")
    first = palette[0] if isinstance(palette, list) and palette else palette
    named = first if isinstance(first, dict) else {}
    primary, accent = (str(named.get(key, "indigo")).replace("-", " ") for key in ("primary", "accent"))
    return _PRIMARY.get(primary) or (_ACCENT.get(accent, "") if "accent" in named else "")


def own_font(root: Path, path: str) -> bytes:
    """What a site's font file holds; PluginError where it is none that cards can be set in."""
    from nutgraf.cards.typefaces import is_font

    file = root / path
    try:
        size = file.stat().st_size
        content = file.read_bytes() if size <= MAX_FONT_BYTES else b""
    except OSError as error:
        raise PluginError(f"option social_cards.font: cannot read {path}: {error.strerror}") from error
    if size > MAX_FONT_BYTES:
        raise PluginError(
            f"option social_cards.font: {path} has {size / 1024 / 1024:.0f} MB, more than "
            f"{MAX_FONT_BYTES // 1024 // 1024}: take a font of fewer languages, or a subset of it"
        )
    if not is_font(content):
        raise PluginError(
            f"option social_cards.font: {path} is no font that cards can be set in: "
            "take a TrueType or OpenType font with outlines"
        )
    return content
