"""What was found on disk under the seeds folder, before anything in it is understood."""

from msgspec import Struct

from nutgraf.core.diagnostic import Diagnostic
from nutgraf.core.text import Source

ARTICLE_ENDINGS = (".txt", ".md", ".html")
ANNOTATION_ENDINGS = (".yaml", ".yml")
IMAGE_ENDINGS = (".avif", ".gif", ".jpeg", ".jpg", ".png", ".svg", ".webp")
"""Pictures that all current browsers show."""


class Seeds(Struct, frozen=True, kw_only=True):
    """A seeds folder, read."""

    folder: str
    """POSIX path relative to the site's root; empty where the root itself is the folder."""
    articles: tuple[Source, ...]
    """Files with an article's ending, by path."""
    annotations: tuple[Source, ...]
    """Files with the annotations' ending, by path."""
    others: frozenset[str] = frozenset()
    """Paths of all further files (pictures), relative to the site's root."""
    unreadable: tuple[Diagnostic, ...] = ()
    """What could not be read, and why."""
