"""The style sheets of pages for frames: they stand in the pages, so that nothing else has to be fetched."""

import re
from functools import lru_cache
from importlib.resources import files

from nutgraf.core.verdict import Scale
from nutgraf.render.assets import color_rules

CLAIM, MAP = "claim", "map"
"""The kinds of these pages."""

_PARTS = {CLAIM: ("embed/embed.css",), MAP: ("styles/map.css", "embed/embed.css", "embed/map.css")}

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_SPACE = re.compile(r"\s+")
_AROUND = re.compile(r" ?([{};,]) ?")


@lru_cache(maxsize=8)
def style_of(kind: str, verdicts: Scale) -> str:
    """The style sheet of a kind of page, for a site with such a scale; the same text on all its pages."""
    folder = files("nutgraf.render").joinpath("assets")
    sheet = "".join(folder.joinpath(part).read_text(encoding="utf-8") for part in _PARTS[kind])
    colors = "".join(color_rules(verdicts)) if kind == CLAIM else ""
    return _squeezed(sheet + colors)


def _squeezed(sheet: str) -> str:
    """The same without comments and needless spaces; no string in our sheets holds two of these."""
    return _AROUND.sub(r"\1", _SPACE.sub(" ", _COMMENT.sub("", sheet))).strip()
