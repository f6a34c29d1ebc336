"""How a site is compiled, where MkDocs asks for it."""

from collections.abc import Callable

from mkdocs.plugins import get_plugin_logger
from msgspec import Struct, field

from nutgraf.core.site import Site
from nutgraf.publish.progress import Progress, Silent
from nutgraf.publish.workers import Workers, processors
from nutgraf.stages.crew import Crew


class Logged(Silent):
    """Progress as MkDocs' own commands tell it: what there is to say, at a level that `strict` ignores."""

    def note(self, message: str, *, warning: bool) -> None:  # noqa: ARG002 - no reason to fail a build
        """Logs it."""
        get_plugin_logger("nutgraf").info(message)


class Work(Struct, frozen=True, kw_only=True):
    """Who compiles a site, with what, and who hears of it."""

    crew: Crew = field(default_factory=lambda: Workers(processors()))
    cache: bool = True
    """Whether what earlier builds have made is used, and this one's kept."""
    progress: Progress = field(default_factory=Logged)
    report: Callable[[Site], None] | None = None
    """Hears of what is wrong with the site; None: MkDocs' log does."""
