"""The options of a site: what may stand under the plugin, and what each of them takes."""

from enum import StrEnum
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field

from nutgraf.core import options as core
from nutgraf.core import rules
from nutgraf.core.cartography import VIEWPOINTS
from nutgraf.core.verdict import DEFAULT_SCALE, Shape
from nutgraf.core.verdict import Verdict as CoreVerdict
from nutgraf.load.models.entry import Maybe, OneWord
from nutgraf.load.models.option_values import (
    Cache,
    Color,
    Folder,
    FontFile,
    Logo,
    Rating,
    RuleCode,
    RuleSeverity,
    Switch,
)
from nutgraf.load.models.quantities import Count
from nutgraf.load.models.values import Line, Slug, WebUrl, mistake, unfit
from nutgraf.load.words import quoted


class Search(StrEnum):
    """What a site's search looks through."""

    DATA = "data"
    PAGEFIND = "pagefind"


class Option(BaseModel):
    """A mapping of options; any that it does not know is a mistake."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Publisher(Option):
    """Who publishes the site."""

    name: Line = Field(description="The publisher's name.")
    url: WebUrl = Field(default="", description="The publisher's web page.")
    logo: Logo = Field(default="", description="The publisher's logo: its address, or its path in the site.")


class Verdict(Option):
    """A verdict of the site's own rating scale."""

    id: Slug = Field(description="The word that annotations write as `verdict`.")
    label: Line = Field(description="What readers see.")
    value: Maybe[Rating] = Field(
        default=None,
        description="The rating value, 1 (worst) to 5 (best), for structured data. Leave it out where the "
        "verdict is no rating. A verdict with a value needs evidence.",
    )
    color: Color = Field(description="The verdict's colour on a light background, `#rrggbb`.")
    shape: Annotated[Shape, OneWord()] = Field(
        description="The outline that tells the verdict from others where colour cannot."
    )
    description: Line = Field(description="What the verdict says of a claim, in a sentence.")


class Tiles(Option):
    """A server of map tiles. Readers' browsers ask it for pictures, so it learns of their visits."""

    url: WebUrl = Field(description="The address of a tile, with `{z}`, `{x}` and `{y}`.")
    attribution: Line = Field(description="Whom the map names as the tiles' source.")


DASHED = "dashed"


def _viewpoint(value: str) -> str:
    if value == DASHED or value in VIEWPOINTS:
        return value
    raise mistake(
        rules.INVALID_VALUE,
        f"is {quoted(value)}, which is no viewpoint that there is data for",
        f"write {DASHED}, or one of {', '.join(VIEWPOINTS)}",
    )


class Maps(Option):
    """How maps are drawn."""

    boundaries: Annotated[Line, AfterValidator(_viewpoint)] = Field(
        default=DASHED,
        description="How disputed boundaries are drawn: `dashed`, which takes no side, or as one state sees "
        "them, by its code (`IN`).",
    )
    tiles: Maybe[Tiles] = Field(
        default=None,
        description="Map tiles as the ground of the atlas at `locations/`, in the place of the one that is "
        "drawn. Default: none, and no request to others.",
    )

    @property
    def viewpoint(self) -> str:
        """The state whose view is drawn; empty: nobody's."""
        return "" if self.boundaries == DASHED else self.boundaries

    def to_core(self) -> core.MapOptions:
        """The options as the compiler takes them."""
        tiles = core.Tiles(url=self.tiles.url, attribution=self.tiles.attribution) if self.tiles else None
        return core.MapOptions(viewpoint=self.viewpoint, tiles=tiles)


class SocialCards(Option):
    """How social cards look: the pictures that links to pages are shown with."""

    font: FontFile = Field(
        default="",
        description="A font file beside `mkdocs.yml`, TrueType or OpenType, for all texts. Default: the "
        "fonts that nutgraf carries, for Latin, Greek, Cyrillic, Arabic and Hebrew letters.",
    )
    background: Color = Field(
        default=core.DEFAULT_CARDS.background, description="The colour of the paper, `#rrggbb`."
    )
    color: Color = Field(default=core.DEFAULT_CARDS.color, description="The colour of the letters.")
    accent: Color = Field(
        default="", description="The colour of the band at the top. Default: that of Material's palette."
    )

    def to_core(self) -> core.CardOptions:
        """The options as the compiler takes them, without what the font file holds."""
        return core.CardOptions(background=self.background, color=self.color, accent=self.accent)


def _publisher(value: Any) -> Any:
    if isinstance(value, dict):
        return value
    if isinstance(value, str):
        return {"name": value}
    raise unfit(value, "a name, or a mapping with `name`")


def _maps(value: Any) -> Any:
    if value is False:
        return None
    if value is True:
        return {}
    if not isinstance(value, dict):
        raise unfit(value, "true, false, or a mapping with `boundaries` and `tiles`")
    return value


def _social_cards(value: Any) -> Any:
    if value is False:
        return None
    if value is True:
        return {}
    if not isinstance(value, dict):
        raise unfit(value, "true, false, or a mapping with `font`, `background`, `color` and `accent`")
    return value


def _unique(verdicts: tuple[Verdict, ...]) -> tuple[Verdict, ...]:
    if not verdicts:
        raise mistake(
            rules.INVALID_VALUE,
            "is empty",
            "leave it out for the default scale, or name at least one verdict",
        )
    ids = [verdict.id for verdict in verdicts]
    for index, one in enumerate(ids):
        if one in ids[:index]:
            raise mistake(
                rules.INVALID_VALUE,
                f"is {quoted(one)}, as that of another verdict",
                "give each verdict an id of its own",
                within=(index, "id"),
            )
    return verdicts


DEFAULT_VERDICTS = tuple(
    Verdict.model_construct(**{name: getattr(verdict, name) for name in Verdict.model_fields})
    for verdict in DEFAULT_SCALE
)


class SiteOptions(Option):
    """The options of a site."""

    seeds: Folder = Field(
        default="seeds", description="The folder of articles and annotations, beside `mkdocs.yml`."
    )
    publisher: Maybe[
        Annotated[Publisher, BeforeValidator(_publisher, json_schema_input_type=Line | Publisher)]
    ] = Field(
        default=None,
        description="Who publishes the site, for bylines and structured data. Default: the `site_name`.",
    )
    verdicts: Annotated[tuple[Verdict, ...], AfterValidator(_unique)] = Field(
        default=DEFAULT_VERDICTS,
        description="The site's rating scale. Default: the scale below.",
        json_schema_extra={"default": []},
    )
    rules: dict[RuleCode, RuleSeverity] = Field(
        default={},
        description="How much a rule weighs on this site, by its code: `error`, `warning` or `off`.",
    )
    claim_pages: Switch = Field(
        default=True,
        description="Whether each claim has a page of its own; `false`: on its explainer alone.",
    )
    maps: Annotated[Maps | None, BeforeValidator(_maps, json_schema_input_type=Switch | Maps)] = Field(
        default=Maps(),
        description="Whether and how maps are drawn.",
        json_schema_extra={"default": True},
    )
    social_cards: Annotated[
        SocialCards | None, BeforeValidator(_social_cards, json_schema_input_type=Switch | SocialCards)
    ] = Field(
        default=None,
        description="Whether there are social cards, and how they look. Default: there are, where the extra "
        "`nutgraf[cards]` is installed and the site has a `site_url`.",
    )
    data_files: Switch = Field(
        default=True,
        description="Whether the site has files for machines: JSON, CSV, GeoJSON, KML, SQLite.",
    )
    embeds: Switch = Field(
        default=True,
        description="Whether claims and maps have small pages that other sites can show in frames, "
        "with the code to copy.",
    )
    search: Annotated[Search, OneWord()] = Field(
        default=Search.DATA,
        description="What search looks through: headlines, summaries, claims, people and places. "
        "`pagefind`: the whole text of explainers and of the site's own pages, on a page `search/`; it takes "
        "`pip install 'nutgraf[pagefind]'`.",
    )
    cache: Cache = Field(
        default=core.CACHE,
        description="The folder where work is kept from one build to the next, or `false` for none.",
    )
    max_source_bytes: Count = Field(
        default=core.MAX_SOURCE_BYTES, description="How large one source file may be, in bytes."
    )

    def to_core(self, *, preview: bool = False) -> core.Options:
        """The options as the compiler takes them; language and Markdown are those of any site."""
        publisher = self.publisher
        return core.Options(
            publisher=core.Publisher(name=publisher.name, url=publisher.url, logo=publisher.logo)
            if publisher
            else core.Publisher(name=""),
            verdicts=tuple(
                CoreVerdict(**{name: getattr(verdict, name) for name in Verdict.model_fields})
                for verdict in self.verdicts
            ),
            rules=self.rules,
            claim_pages=self.claim_pages,
            data_files=self.data_files,
            embeds=self.embeds,
            full_text=self.search is Search.PAGEFIND,
            maps=self.maps.to_core() if self.maps else None,
            social_cards=self.social_cards.to_core() if self.social_cards else None,
            max_source_bytes=self.max_source_bytes,
            preview=preview,
        )

    def to_plugin_options(self) -> core.PluginOptions:
        """All of it, as a record that can be kept."""
        left_open = self.social_cards is None and "social_cards" not in self.model_fields_set
        return core.PluginOptions(
            seeds=self.seeds,
            cache=self.cache,
            has_cards=None if left_open else self.social_cards is not None,
            card_font=self.social_cards.font if self.social_cards else "",
            options=self.to_core(),
        )
