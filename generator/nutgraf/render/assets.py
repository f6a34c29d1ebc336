"""The files that pages need beside them."""

import re
from collections.abc import Iterable, Iterator
from importlib.resources import files

from nutgraf.core.explainer import Explainer
from nutgraf.core.site import Asset
from nutgraf.core.slug import SLUG
from nutgraf.core.verdict import DEFAULT_SCALE, Scale
from nutgraf.render.links import file_path

STYLESHEET = "assets/nutgraf/nutgraf.css"
"""Relative to the site's root."""

_COLOR = re.compile(r"#[0-9a-fA-F]{6}")


def assets(verdicts: Scale = DEFAULT_SCALE) -> tuple[Asset, ...]:
    """The files of every site: the style sheet, with the colours of its verdicts."""
    style = files("nutgraf.render").joinpath("assets", "nutgraf.css").read_text(encoding="utf-8")
    colors = "".join(_color_rules(verdicts))
    return (Asset(url=STYLESHEET, content=f"{style}\n{colors}".encode()),)


def pictures(explainers: Iterable[Explainer]) -> Iterator[Asset]:
    """The pictures of explainers, each in the folder of its page."""
    for explainer in explainers:
        if image := explainer.annotations.image:
            yield Asset(url=file_path(explainer.slug, image.file), path=image.file)


def _color_rules(verdicts: Scale) -> Iterator[str]:
    for verdict in verdicts:
        if SLUG.fullmatch(verdict.id) and _COLOR.fullmatch(verdict.color):
            yield f".ng-verdict--{verdict.id}{{--ng-verdict:{verdict.color}}}\n"
