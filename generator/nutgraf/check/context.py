"""What a rule may look at beside the explainer that it judges."""

from collections.abc import Callable, Set

from msgspec import Struct

from nutgraf.core.catalogue import Catalogue
from nutgraf.core.ground import Ground
from nutgraf.core.verdict import Scale


def _nothing(_: str) -> str:
    return ""


class Context(Struct, frozen=True, kw_only=True):
    """The site around an explainer."""

    catalogue: Catalogue
    """All explainers, drafts included."""
    scale: Scale
    ground: Callable[[], Ground]
    """The map of the world; called only where there is a place to judge, since it takes time to load."""
    files: Set[str]
    """Paths of all files under the seeds folder that could be reached, relative to the site's root."""
    unlettered: Callable[[str], str] = _nothing
    """Tells which characters of a text the site's social cards have no font for."""
    broken: Set[str] = frozenset()
    """Slugs of explainers that could not be understood, or not as a whole: what refers to them cannot be
    judged."""
    preview: bool = False
    """Whether drafts are pages too, so that others may refer to them."""
