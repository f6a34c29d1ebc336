"""A site's options, as the compiler takes them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from msgspec import Struct

from nutgraf.core.diagnostic import Severity
from nutgraf.core.text import Source
from nutgraf.core.verdict import DEFAULT_SCALE, Scale

MAX_SOURCE_BYTES = 2 * 1024 * 1024

CACHE = ".cache/nutgraf"
"""Where work is kept, beside `mkdocs.yml`, unless the site says another folder."""


class Publisher(Struct, frozen=True, kw_only=True):
    """Who publishes the site."""

    name: str
    url: str = ""
    logo: str = ""


class MarkdownOptions(Struct, frozen=True, kw_only=True):
    """How the site writes Markdown: Python-Markdown's extensions and their settings."""

    extensions: tuple[Any, ...] = ("tables", "fenced_code", "footnotes", "def_list", "abbr", "attr_list")
    """Names or instances, as `markdown.Markdown(extensions=…)` takes them."""
    configs: Mapping[str, Mapping[str, Any]] = {}


class Tiles(Struct, frozen=True, kw_only=True):
    """A server of map tiles, for the ground of the atlas."""

    url: str
    """The address of a tile, with `{z}`, `{x}` and `{y}`."""
    attribution: str
    """Plain text."""


class MapOptions(Struct, frozen=True, kw_only=True):
    """How a site's maps are drawn."""

    viewpoint: str = ""
    """The state whose view of disputed boundaries is drawn, ISO 3166-1 alpha-2; empty: nobody's."""
    tiles: Tiles | None = None
    """None: the atlas is drawn like the other maps, and asks no other host."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CardOptions:
    """How a site's social cards look."""

    background: str = "#fbfaf6"
    """`#rrggbb`, as the other colours."""
    color: str = "#1c1b19"
    """Of the letters."""
    accent: str = ""
    """Of the band at the top; empty: that of the letters."""
    font: bytes = field(default=b"", repr=False)
    """What a font file of the site's own holds, which comes before those that nutgraf carries."""


DEFAULT_CARDS = CardOptions()


class Options(Struct, frozen=True, kw_only=True):
    """Everything of a site's configuration that changes what is compiled."""

    site_url: str = ""
    """Absolute address of the site, ending in a slash; empty where it is not known."""
    site_name: str = ""
    """Plain text; empty: the publisher's name stands for it."""
    publisher: Publisher = Publisher(name="")
    language: str = "en"
    """BCP 47; of explainers that name none."""
    verdicts: Scale = DEFAULT_SCALE
    rules: Mapping[str, Severity | None] = {}
    """Severities a site sets by rule code; None switches the rule off."""
    claim_pages: bool = True
    maps: MapOptions | None = MapOptions()
    """None: no maps."""
    social_cards: CardOptions | None = None
    """None: no social cards. Others need the extra `cards`."""
    data_files: bool = True
    """Whether there are files for machines beside the pages: JSON, CSV, GeoJSON, KML, SQLite."""
    embeds: bool = True
    """Whether claims and maps have pages that other sites can show in frames."""
    full_text: bool = False
    """Whether there is a page to search the texts of all explainers, and what it takes to make its index."""
    max_source_bytes: int = MAX_SOURCE_BYTES
    markdown: MarkdownOptions = MarkdownOptions()
    templates: Mapping[str, Source] = {}
    """The site's own templates, by the names of those that they replace: `explainer/head.html`."""
    preview: bool = False
    """Whether drafts are built, and explainers with mistakes shown as far as they go."""

    @property
    def name(self) -> str:
        """What the site is called."""
        return self.site_name or self.publisher.name


class PluginOptions(Struct, frozen=True, kw_only=True):
    """The options that stand under the plugin, as they were read: what they say of themselves alone."""

    seeds: str
    """The folder of articles and annotations: its path from that of `mkdocs.yml`."""
    cache: str | None
    """The folder in which work is kept, likewise; None: none."""
    has_cards: bool | None
    """Whether the site asks for social cards; None: it leaves that open."""
    card_font: str
    """A font file for them, likewise; empty: none of the site's own."""
    options: Options
    """The rest, as the compiler takes it; the publisher has no name where the site says none."""
