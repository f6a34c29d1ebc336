"""Tells how far MkDocs has come."""

from collections.abc import Callable

from mkdocs.config.base import LegacyConfig
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from nutgraf.publish.progress import Progress


class CountingPlugin(BasePlugin[LegacyConfig]):  # type: ignore[no-untyped-call]
    """Counts the pages as MkDocs reads and writes them."""

    def __init__(self, progress: Progress, spliced: Callable[[], int]) -> None:
        """`spliced`: how many pages are written beside MkDocs."""
        self.progress = progress
        self.spliced = spliced
        self.total = 0
        self.all = 0
        """With those that are written beside MkDocs."""
        self.read = 0
        self.written = 0

    @event_priority(-100)
    def on_files(self, files: Files, *, config: MkDocsConfig) -> None:  # noqa: ARG002 - MkDocs passes it
        """Counts what there is to do, when all plugins have added theirs."""
        self.total = len(files.documentation_pages())
        self.all = self.total + self.spliced()

    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> None:  # noqa: ARG002
        """A page has its content."""
        self.read += 1
        self.progress.step("Reading pages", self.read, self.total)

    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> None:  # noqa: ARG002
        """A page is about to be written."""
        self.wrote()

    def wrote(self) -> None:
        """A page is written; of thousands not each is told."""
        self.written += 1
        if self.written == self.all or self.written % (self.all // 100 + 1) == 0:
            self.progress.step("Writing pages", self.written, self.all)
