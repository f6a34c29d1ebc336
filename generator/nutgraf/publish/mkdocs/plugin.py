"""The plugin: with `plugins: [nutgraf]` in `mkdocs.yml`, `mkdocs serve` and `mkdocs build` do everything."""

from collections.abc import Callable
from contextlib import AbstractContextManager, ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

import jinja2
from mkdocs.config.base import ConfigErrors, ConfigWarnings, LegacyConfig, ValidationError
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from nutgraf.core.site import Site
from nutgraf.load.site_options import decode_options
from nutgraf.publish.cache import Cache, opened
from nutgraf.publish.head_markup import home_markup
from nutgraf.publish.mkdocs.embedding import embed
from nutgraf.publish.mkdocs.full_text import lead_to_search
from nutgraf.publish.mkdocs.last_site import NoLastSite, SetAside
from nutgraf.publish.mkdocs.pages import GeneratedPage, with_description, with_head
from nutgraf.publish.mkdocs.printing import MkDocsPress
from nutgraf.publish.mkdocs.publication import Publication
from nutgraf.publish.mkdocs.reporting import Logged, log_diagnostics, log_strays, refuse_unsound
from nutgraf.publish.mkdocs.security import handwritten, has_headers, write_headers
from nutgraf.publish.mkdocs.settings import SiteConfig, site_config, templates_folder
from nutgraf.publish.mkdocs.whole_texts import WholeTexts
from nutgraf.publish.progress import Progress
from nutgraf.publish.project import load_site
from nutgraf.publish.realm import realm_of
from nutgraf.publish.workers import Workers, processors
from nutgraf.render.environment import TemplateMistake
from nutgraf.stages.crew import Crew


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """How a site is compiled."""

    crew: Crew = field(default_factory=lambda: Workers(processors()))
    cache: bool = True
    """Whether what earlier builds have made is used, and this one's kept."""
    progress: Progress = field(default_factory=Logged)


class NutgrafPlugin(BasePlugin[LegacyConfig]):  # type: ignore[no-untyped-call]
    """Compiles the seeds and hands pages and assets to MkDocs."""

    def __init__(self) -> None:
        self.preview = False
        """Whether the site is for its authors alone: mistakes are shown on its pages, drafts too."""
        self.compiled: Publication | None = None
        self.last_site = NoLastSite()
        """Where to take from what is the same in this one."""
        self.wrote: Callable[[], None] = lambda: None
        """Called after each page that MkDocs does not write itself."""
        self.report: Callable[[Site, bool], None] = log_diagnostics
        self.work = Work()
        """How the site is compiled; `nutgraf build` may set another way."""
        self._whole_texts = WholeTexts()
        self._store: Cache | None = None
        """The cache of the build that is going on."""
        self._handwritten: frozenset[str] | None = None
        """The HTML files that are none of nutgraf's; None where the site has headers of its own."""
        self._open = ExitStack()

    def load_config(
        self, options: dict[str, Any], config_file_path: str | None = None
    ) -> tuple[ConfigErrors, ConfigWarnings]:
        """Keeps the options and returns what is wrong with them."""
        super().load_config(options, config_file_path)
        _, problems = decode_options(options, site_name="")
        return [
            (problem.option, ValidationError(f"{problem.message}: {problem.help}")) for problem in problems
        ], []

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Remembers what the site is for; that it is here keeps the plugin from one build to the next."""
        self.preview = command == "serve"
        if self.preview and not dirty:
            self.last_site = SetAside()

    def on_shutdown(self) -> None:
        """Leaves nothing behind."""
        self.last_site.close()
        self._open.close()

    def on_config(self, config: MkDocsConfig) -> None:
        """Forgets the last build, and has the seeds watched."""
        self.compiled = None
        self._open.close()
        settings = site_config(config, self.config, preview=self.preview)
        if settings.options.full_text:
            lead_to_search(config)
        watched = [settings.seeds, templates_folder(config)]
        config.watch.extend(str(folder) for folder in watched if folder and folder.is_dir())

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Compiles, while the last site still stands: what raises here leaves it whole."""
        settings = site_config(config, self.config, preview=self.preview)
        press = settings.press
        self._whole_texts.prepare(settings)
        self._store = self._open.enter_context(self._cache(settings, press))
        self._open.callback(self._whole_texts.close)
        try:
            site = load_site(
                settings.root,
                settings.site_options.seeds,
                settings.options,
                press,
                store=self._store,
                crew=self.work.crew,
                step=self.work.progress.step,
            )
        except TemplateMistake as error:
            raise PluginError(str(error)) from error
        self.compiled = Publication(settings=settings, press=press, site=site)
        log_strays(settings.options)
        self.report(site, not (self.preview and config.strict))
        if not self.preview:
            refuse_unsound(site, config)
        self.last_site.begin(Path(config.site_dir))

    def _cache(self, settings: SiteConfig, press: MkDocsPress) -> AbstractContextManager[Cache]:
        """The cache, which the site's contents come from until they are written."""
        folder = settings.cache if self.work.cache else None
        realm = realm_of(settings.options, press) if folder else ""
        return opened(folder, realm, lambda message: self.work.progress.note(message, warning=True))

    @event_priority(50)
    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Adds the pages, early: other plugins then find them like any other."""
        return self.compiled.add_to(files, config) if self.compiled else files

    @event_priority(-100)
    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> None:  # noqa: ARG002
        """Remembers the navigation, when all plugins have seen it."""
        if self.compiled:
            self.compiled.use(nav)

    @event_priority(-100)
    def on_env(self, env: jinja2.Environment, *, config: MkDocsConfig, files: Files) -> None:
        """Remembers the files and what renders templates, when all plugins have seen it."""
        if self.compiled:
            self.compiled.render_with(env)
            own = has_headers(files)
            self._handwritten = None if own else handwritten(files, self.compiled.site, config)
            settings = self.compiled.settings
            self._whole_texts.start(
                self.compiled.site,
                files,
                config,
                language=settings.options.language,
                store=self._store if self.work.cache and settings.cache else None,
                preview=self.preview,
                progress=self.work.progress,
            )

    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG002
        """Puts in what a hand-written page asks for: `<!-- nutgraf: explainers 3 -->`."""
        if self.compiled is None or isinstance(page, GeneratedPage):
            return html
        settings = self.compiled.settings.options
        return embed(html, page, self.compiled.site, settings.language, config.use_directory_urls)

    def on_page_context(
        self,
        context: TemplateContext,
        *,
        page: Page,  # noqa: ARG002
        config: MkDocsConfig,
        nav: Navigation,  # noqa: ARG002
    ) -> None:
        """Lists all pages, for templates that do so."""
        if self.compiled:
            context["pages"] = self.compiled.all_pages(context["pages"], config)

    def on_template_context(
        self,
        context: TemplateContext,
        *,
        template_name: str,  # noqa: ARG002
        config: MkDocsConfig,
    ) -> None:
        """The same; the sitemap is one of them."""
        if self.compiled:
            context["pages"] = self.compiled.all_pages(context["pages"], config)

    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """Puts what nutgraf has for a page's head into it, whatever the theme."""
        if isinstance(page, GeneratedPage):
            return with_head(with_description(output, page.meta.get("description", "")), page.printed.head)
        if self.compiled is None or not self.compiled.site.pages or not page.is_homepage:
            return output
        return with_head(output, home_markup(self.compiled.settings.options, config.site_description or ""))

    @event_priority(100)
    def _write(self, *, config: MkDocsConfig) -> None:
        """Writes what MkDocs does not, before other plugins look for it."""
        if self.compiled:
            output = self.last_site.output(Path(config.site_dir))
            self.compiled.write(config, output, self.wrote)
            self._whole_texts.end(output, preview=self.preview, progress=self.work.progress)
            self.last_site.end(output)
            self._open.close()

    @event_priority(-100)
    def _write_headers(self, *, config: MkDocsConfig) -> None:
        """Writes the headers for what is built, when other plugins have done with it."""
        if self.compiled and self.compiled.site.pages and self._handwritten is not None and not self.preview:
            options = self.compiled.settings.options
            write_headers(self.compiled.site, self._handwritten, options, config)

    on_post_build = CombinedEvent(_write, _write_headers)

    def on_build_error(self, *, error: Exception) -> None:  # noqa: ARG002 - MkDocs passes it
        """Lets the cache go: what was made until now is kept in it."""
        self._open.close()
