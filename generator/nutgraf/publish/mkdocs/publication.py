"""One build of a compiled site: what goes to MkDocs as a page, and what is written beside it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import jinja2
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation

from nutgraf.core.site import Site
from nutgraf.publish.mkdocs.fallback import obstacles
from nutgraf.publish.mkdocs.files import Added, add_site
from nutgraf.publish.mkdocs.full_text import searches_there
from nutgraf.publish.mkdocs.listing import Listing
from nutgraf.publish.mkdocs.pages import SiteFrame, edit_root, linked_page
from nutgraf.publish.mkdocs.printing import MkDocsPress
from nutgraf.publish.mkdocs.rendering import Theme
from nutgraf.publish.mkdocs.reuse import Output
from nutgraf.publish.mkdocs.search import fill_search, prepare_search
from nutgraf.publish.mkdocs.settings import SiteConfig
from nutgraf.publish.mkdocs.splicing import write_pages


@dataclass(kw_only=True)
class Publication:
    """What is known of a build from one hook to the next."""

    settings: SiteConfig
    press: MkDocsPress
    site: Site
    _added: Added | None = field(default=None, init=False)
    _frame: SiteFrame = field(init=False)
    _nav: Navigation = field(init=False)
    _env: jinja2.Environment = field(init=False)

    def add_to(self, files: Files, config: MkDocsConfig) -> Files:
        """The files of the site with those of nutgraf."""
        self._frame = SiteFrame(
            press=self.press,
            contents=self.site.contents,
            edit_root=edit_root(self.settings.root, Path(config.docs_dir)),
            searched=prepare_search(config),
        )
        reason = next(obstacles(config), "")
        if reason and self.site.pages:
            log = get_plugin_logger("nutgraf")
            log.info(f"pages go through MkDocs one by one, which takes longer: {reason}")
        self._added = add_site(self.site, self.settings, self._frame, files, config, splice=not reason)
        return self._added.files

    @property
    def spliced(self) -> int:
        """How many pages nutgraf writes."""
        return len(self._added.spliced) if self._added else 0

    def use(self, nav: Navigation) -> None:
        """Takes note of the navigation, as all plugins have left it."""
        self._nav = nav

    def render_with(self, env: jinja2.Environment) -> None:
        """Takes note of what renders templates, as all plugins have left it."""
        self._env = env

    def all_pages(self, pages: Sequence[File], config: MkDocsConfig) -> Sequence[File]:
        """The pages of the site, as templates see them; `pages` are those that MkDocs knows of."""
        added, frame = self._added, self._frame
        if added is None or not added.spliced:
            return pages
        return Listing(pages, added.shown, added.real, lambda leaf: linked_page(leaf, config, frame), config)

    def write(self, config: MkDocsConfig, output: Output, wrote: Callable[[], None]) -> None:
        """Writes what MkDocs has not, and what search has to find."""
        if self._added is None:
            return
        if not (self.settings.options.full_text and searches_there(config)):
            fill_search(self._added.shown, config)
        for asset in self._added.stored:
            if not output.has(asset.url) and not output.keep(asset.url, asset.stored):
                output.write(asset.url, asset.stored, self.site.contents[asset.stored])
        if self._added.spliced:
            theme = Theme(
                env=self._env,
                nav=self._nav,
                config=config,
                pages=self.all_pages(self._added.files.documentation_pages(), config),
                frame=self._frame,
            )
            write_pages(self._added.spliced, theme, output, wrote)
