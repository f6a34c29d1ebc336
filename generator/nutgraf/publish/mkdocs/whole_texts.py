"""The search of whole texts, for the sites that a plugin builds one after the other."""

from collections.abc import Iterator
from contextlib import contextmanager

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import Files

from nutgraf.core.site import Site
from nutgraf.core.store import Shelves, Store
from nutgraf.publish.errors import PublishError
from nutgraf.publish.mkdocs.full_text import FullText
from nutgraf.publish.mkdocs.reuse import Output
from nutgraf.publish.mkdocs.settings import SiteConfig
from nutgraf.publish.pagefind.program import Program, find_program
from nutgraf.publish.progress import Progress

MOST_SECONDS = 1.0
"""What an index may take to be made at each save of a preview; one that takes longer is made at its start."""

_OLD = "the search of whole texts finds what was there when this preview began"


class WholeTexts:
    """Has the index of a site made while its pages are; nothing where a site wants none."""

    def __init__(self) -> None:
        self._program: Program | None = None
        self._index: FullText | None = None
        self._has_shown = False
        self._shelves = Shelves()
        """Where a preview that has no cache keeps its index."""

    def prepare(self, settings: SiteConfig) -> None:
        """Looks for Pagefind, before there is any work; PluginError where it is missing."""
        with _told():
            self._program = find_program() if settings.options.full_text else None

    def start(
        self,
        site: Site,
        files: Files,
        config: MkDocsConfig,
        *,
        language: str,
        store: Store | None,
        preview: bool,
        progress: Progress,
    ) -> None:
        """Starts the work, when all contents are known.

        `store`: where the last index is, and this one is kept; None: there is no such place. PluginError
        where Pagefind cannot be run.
        """
        self._index = None
        if not self._program or not site.pages:
            return
        self._index = FullText(
            program=self._program,
            store=store if store is not None else self._shelves if preview else Shelves(),
            language=language,
            patience=MOST_SECONDS if preview and self._has_shown else None,
        )
        with _told():
            self._index.start(site, files, config)
        if self._index.is_old:
            progress.note(_OLD, warning=False)

    def end(self, output: Output, *, preview: bool, progress: Progress) -> None:
        """Writes the index to the site, when all pages are written; PluginError where Pagefind has failed."""
        self._has_shown = preview
        if self._index is None:
            return
        progress.step("Making the search index", 0, 0)
        with _told():
            self._index.end(output)

    def close(self) -> None:
        """Ends work that nobody waits for any more."""
        if self._index:
            self._index.close()


@contextmanager
def _told() -> Iterator[None]:
    """Within the block, what keeps a site from being published is what MkDocs takes for that."""
    try:
        yield
    except PublishError as error:
        raise PluginError(str(error)) from error
