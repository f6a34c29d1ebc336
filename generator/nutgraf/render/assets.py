"""The files that pages need beside them."""

import re
from collections.abc import Iterable, Iterator
from importlib.resources import files
from typing import TYPE_CHECKING

from nutgraf.core.addresses import FRAME_SCRIPT, RESIZE_SCRIPT, file_path
from nutgraf.core.site import Asset
from nutgraf.core.slug import SLUG
from nutgraf.core.verdict import DEFAULT_SCALE, Scale

if TYPE_CHECKING:
    from nutgraf.core.explainer import Explainer

FOLDER = "assets/nutgraf"
"""Where a site has them, relative to its root."""

STYLES = (
    "base",
    "verdict",
    "head",
    "timeline",
    "claim",
    "article",
    "map",
    "places",
    "index",
    "problems",
    "print",
)
"""The parts of the style sheet; later ones may refine earlier ones."""

ENTRY = "nutgraf.js"
"""The script that pages load; it imports the others."""

_COLOR = re.compile(r"#[0-9a-fA-F]{6}")


def assets(verdicts: Scale = DEFAULT_SCALE) -> Iterator[Asset]:
    """The files of every site: the style sheet, with the colours of its verdicts, and the scripts."""
    folder = files("nutgraf.render").joinpath("assets")
    parts = [folder.joinpath("styles", f"{name}.css").read_text(encoding="utf-8") for name in STYLES]
    style = "\n".join([*parts, "".join(color_rules(verdicts))])
    yield Asset(url=f"{FOLDER}/nutgraf.css", content=style.encode(), linked=True)
    for module in sorted(folder.joinpath("modules").iterdir(), key=lambda file: file.name):
        name = module.name
        yield Asset(url=f"{FOLDER}/{name}", content=module.read_bytes(), linked=name == ENTRY)


def atlas_assets() -> Iterator[Asset]:
    """The files that the atlas alone loads: its scripts and style sheet, Leaflet, supercluster, licences."""
    for file in sorted(
        files("nutgraf.render").joinpath("assets", "atlas").iterdir(), key=lambda file: file.name
    ):
        yield Asset(url=f"{FOLDER}/atlas/{file.name}", content=file.read_bytes())


def search_assets() -> Iterator[Asset]:
    """The script and style sheet that the page to search whole texts alone loads."""
    for file in sorted(
        files("nutgraf.render").joinpath("assets", "search").iterdir(), key=lambda file: file.name
    ):
        yield Asset(url=f"{FOLDER}/search/{file.name}", content=file.read_bytes())


def embed_assets() -> Iterator[Asset]:
    """The scripts of frames: for the page in the frame, and for the page around it."""
    folder = files("nutgraf.render").joinpath("assets", "embed")
    for url in (FRAME_SCRIPT, RESIZE_SCRIPT):
        yield Asset(url=url, content=folder.joinpath(url.rpartition("/")[2]).read_bytes())


def pictures(explainers: Iterable["Explainer"]) -> Iterator[Asset]:
    """The pictures of explainers, each in the folder of its page."""
    for explainer in explainers:
        if image := explainer.annotations.image:
            yield Asset(url=file_path(explainer.slug, image.file), path=image.file)


def color_rules(verdicts: Scale) -> Iterator[str]:
    """A rule of the style sheet for the colour of each verdict."""
    for verdict in verdicts:
        if SLUG.fullmatch(verdict.id) and _COLOR.fullmatch(verdict.color):
            yield f".ng-verdict--{verdict.id}{{--ng-verdict:{verdict.color}}}\n"
