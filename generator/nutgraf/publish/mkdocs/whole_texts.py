"""The search of whole texts in one build of a site: when its index is made, and which one is good enough."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import Files

from nutgraf.core.site import Site
from nutgraf.core.store import Store
from nutgraf.publish.errors import PublishError
from nutgraf.publish.mkdocs.earlier import Earlier
from nutgraf.publish.mkdocs.full_text import FullText
from nutgraf.publish.mkdocs.reuse import Output
from nutgraf.publish.mkdocs.settings import SiteConfig
from nutgraf.publish.mkdocs.work import Work
from nutgraf.publish.pagefind.program import Program, find_program

MOST_SECONDS = 1.0
"""What an index may take to be made at each save of a preview; one that takes longer is made at its start."""

_OLD = "the search of whole texts finds what was there when this preview began"


@dataclass(kw_only=True)
class WholeTexts:
    """Has the index of a site made while its pages are; nothing where the site wants none."""

    settings: SiteConfig
    work: Work
    earlier: Earlier | None
    """Of a preview."""
    _program: Program | None = field(default=None, init=False)
    _index: FullText | None = field(default=None, init=False)

    def prepare(self) -> None:
        """Looks for Pagefind, before there is any work; PluginError where it is missing."""
        with _told():
            self._program = find_program() if self.settings.options.full_text else None

    def start(self, site: Site, files: Files, config: MkDocsConfig, store: Store) -> None:
        """Starts the work, when all contents are known; PluginError where Pagefind cannot be run.

        `store`: where work is kept, in memory alone where the site has no cache.
        """
        if not self._program or not site.pages:
            return
        earlier = self.earlier
        lasts = self.work.cache and self.settings.cache is not None
        self._index = FullText(
            program=self._program,
            store=store if lasts or earlier is None else earlier.shelves,
            language=self.settings.options.language,
            patience=MOST_SECONDS if earlier and earlier.has_shown else None,
        )
        with _told():
            self._index.start(site, files, config)
        if self._index.is_old:
            self.work.progress.note(_OLD, warning=False)

    def end(self, output: Output) -> None:
        """Writes the index to the site, when all pages are written; PluginError where Pagefind has failed."""
        if self.earlier:
            self.earlier.has_shown = True
        if self._index is None:
            return
        self.work.progress.step("Making the search index", 0, 0)
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
