"""One build of a compiled site: what goes to MkDocs as a page, and what is written beside it."""

from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

import jinja2
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from nutgraf.core.site import Site
from nutgraf.core.store import Store
from nutgraf.publish.home_markup import home_markup
from nutgraf.publish.mkdocs.earlier import Earlier
from nutgraf.publish.mkdocs.embedding import embed
from nutgraf.publish.mkdocs.fallback import obstacles
from nutgraf.publish.mkdocs.files import Added, add_site
from nutgraf.publish.mkdocs.listing import Listing
from nutgraf.publish.mkdocs.material_search import leads_there
from nutgraf.publish.mkdocs.pages import (
    GeneratedPage,
    SiteFrame,
    edit_root,
    linked_page,
    with_description,
    with_head,
)
from nutgraf.publish.mkdocs.rendering import Theme
from nutgraf.publish.mkdocs.reporting import log_diagnostics, log_strays, refuse_unsound
from nutgraf.publish.mkdocs.reuse import Output
from nutgraf.publish.mkdocs.search import fill_search, prepare_search
from nutgraf.publish.mkdocs.security import handwritten, has_headers, write_headers
from nutgraf.publish.mkdocs.settings import SiteConfig
from nutgraf.publish.mkdocs.splicing import write_pages
from nutgraf.publish.mkdocs.theme_code import KeptTemplates
from nutgraf.publish.mkdocs.whole_texts import WholeTexts
from nutgraf.publish.mkdocs.work import Work
from nutgraf.publish.project import load_site
from nutgraf.publish.realm import kept_work
from nutgraf.render.template_mistake import TemplateMistake


def compiled(
    settings: SiteConfig, config: MkDocsConfig, work: Work, open_: ExitStack, earlier: Earlier | None
) -> "Publication":
    """Compiles a site; `open_` keeps what its contents come from until they are written.

    `earlier`: what a preview keeps in mind; None: the site is to be published.

    Abort or PluginError where it cannot be published; a preview can for all its mistakes.
    """
    whole_texts = WholeTexts(settings=settings, work=work, earlier=earlier)
    whole_texts.prepare()
    folder = settings.cache if work.cache else None
    cache = kept_work(folder, settings.options, settings.press, partial(work.progress.note, warning=True))
    store = open_.enter_context(cache)
    open_.callback(whole_texts.close)
    try:
        site = load_site(
            settings.root,
            settings.site_options.seeds,
            settings.options,
            settings.press,
            store=store,
            crew=work.crew,
            step=work.progress.step,
            session=earlier.session if earlier else None,
        )
    except TemplateMistake as error:
        raise PluginError(str(error)) from error
    log_strays(settings.options)
    if work.report:
        work.report(site)
    else:
        log_diagnostics(site, not (earlier and config.strict))
    if earlier is None:
        refuse_unsound(site, config)
    return Publication(settings=settings, site=site, store=store, whole_texts=whole_texts)


@dataclass(kw_only=True)
class Publication:
    """What is known of a build from one hook to the next."""

    settings: SiteConfig
    site: Site
    store: Store
    """Where work is kept, until all is written."""
    whole_texts: WholeTexts
    _added: Added | None = field(default=None, init=False)
    _frame: SiteFrame = field(init=False)
    _nav: Navigation = field(init=False)
    _env: jinja2.Environment = field(init=False)
    _handwritten: frozenset[str] | None = field(default=None, init=False)
    """The HTML files that are none of nutgraf's; None where the site has headers of its own."""

    def add_to(self, files: Files, config: MkDocsConfig) -> Files:
        """The files of the site with those of nutgraf."""
        self._frame = SiteFrame(
            press=self.settings.press,
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

    def render_with(self, env: jinja2.Environment, files: Files, config: MkDocsConfig) -> None:
        """Takes note of what renders templates, and of the files, as all plugins have left them."""
        self._env = env
        if self.spliced and env.bytecode_cache is None:
            # No plugin or hook of others is there that could have templates compiled in another way.
            env.bytecode_cache = KeptTemplates(self.store)
        self._handwritten = None if has_headers(files) else handwritten(files, self.site, config)
        self.whole_texts.start(self.site, files, config, self.store)

    def embedded(self, html: str, page: Page, config: MkDocsConfig) -> str:
        """A page's HTML with what it asks for, if it is hand-written."""
        if isinstance(page, GeneratedPage):
            return html
        return embed(html, page, self.site, self.settings.options.language, config.use_directory_urls)

    def with_head(self, output: str, page: Page, config: MkDocsConfig) -> str:
        """A document with what nutgraf has for its head."""
        if isinstance(page, GeneratedPage):
            return with_head(with_description(output, page.meta.get("description", "")), page.printed.head)
        if not self.site.pages or not page.is_homepage:
            return output
        return with_head(output, home_markup(self.settings.options, config.site_description or ""))

    def all_pages(self, pages: Sequence[File], config: MkDocsConfig) -> Sequence[File]:
        """The pages of the site, as templates see them; `pages` are those that MkDocs knows of."""
        added, frame = self._added, self._frame
        if added is None or not added.spliced:
            return pages
        return Listing(pages, added.shown, added.real, lambda leaf: linked_page(leaf, config, frame), config)

    def write(self, config: MkDocsConfig, output: Output, wrote: Callable[[], None]) -> None:
        """Writes what MkDocs has not, and what search has to find; the store is not needed after it."""
        if self._added is None:
            return
        if not (self.settings.options.full_text and leads_there(config)):
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
        if isinstance(self._env.bytecode_cache, KeptTemplates):
            self._env.bytecode_cache = None
        self.whole_texts.end(output)

    def write_headers(self, config: MkDocsConfig) -> None:
        """Writes the headers for what was built, when other plugins have done with it."""
        if self.site.pages and self._handwritten is not None:
            write_headers(self.site, self._handwritten, self.settings.options, config)
