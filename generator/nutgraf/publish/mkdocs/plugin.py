"""The plugin: with `plugins: [nutgraf]` in `mkdocs.yml`, `mkdocs serve` and `mkdocs build` do everything."""

from collections.abc import Callable
from contextlib import AbstractContextManager, ExitStack
from dataclasses import dataclass, field
from typing import Any, Literal

from jinja2 import Environment
from mkdocs.config.base import ConfigErrors, ConfigWarnings, LegacyConfig, ValidationError
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from nutgraf.core.site import Site
from nutgraf.export.structured_data import website
from nutgraf.load.site_options import decode_options
from nutgraf.publish.cache import Cache, opened
from nutgraf.publish.mkdocs.embedding import embed
from nutgraf.publish.mkdocs.files import add_site
from nutgraf.publish.mkdocs.pages import GeneratedPage, with_head
from nutgraf.publish.mkdocs.printing import MkDocsPress, structured
from nutgraf.publish.mkdocs.reporting import Logged, log_diagnostics, log_strays, refuse_unsound
from nutgraf.publish.mkdocs.security import handwritten, has_headers, write_headers
from nutgraf.publish.mkdocs.settings import SiteConfig, site_config, templates_folder
from nutgraf.publish.progress import Progress
from nutgraf.publish.project import load_site
from nutgraf.publish.realm import realm_of
from nutgraf.publish.workers import Workers, processors
from nutgraf.render.environment import TemplateMistake
from nutgraf.stages.crew import Crew


@dataclass(frozen=True, slots=True, kw_only=True)
class Compiled:
    """What the plugin knows between the hooks of one build."""

    settings: SiteConfig
    press: MkDocsPress
    site: Site


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
        self.compiled: Compiled | None = None
        self.report: Callable[[Site, bool], None] = log_diagnostics
        self.work = Work()
        """How the site is compiled; `nutgraf build` may set another way."""
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

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:  # noqa: ARG002
        """Remembers what the site is for; that it is here keeps the plugin from one build to the next."""
        self.preview = command == "serve"

    def on_config(self, config: MkDocsConfig) -> None:
        """Forgets the last build, and has the seeds watched."""
        self.compiled = None
        self._open.close()
        seeds = site_config(config, self.config, preview=self.preview).seeds
        watched = [seeds, templates_folder(config)]
        config.watch.extend(str(folder) for folder in watched if folder and folder.is_dir())

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Compiles, while the last site still stands: what raises here leaves it whole."""
        settings = site_config(config, self.config, preview=self.preview)
        press = settings.press
        try:
            site = load_site(
                settings.root,
                settings.site_options.seeds,
                settings.options,
                press,
                store=self._open.enter_context(self._cache(settings, press)),
                crew=self.work.crew,
                step=self.work.progress.step,
            )
        except TemplateMistake as error:
            raise PluginError(str(error)) from error
        self.compiled = Compiled(settings=settings, press=press, site=site)
        log_strays(settings.options)
        self.report(site, not (self.preview and config.strict))
        if not self.preview:
            refuse_unsound(site, config)

    def _cache(self, settings: SiteConfig, press: MkDocsPress) -> AbstractContextManager[Cache]:
        """The cache, which the site's contents come from until they are written."""
        folder = settings.cache if self.work.cache else None
        realm = realm_of(settings.options, press) if folder else ""
        return opened(folder, realm, lambda message: self.work.progress.note(message, warning=True))

    @event_priority(50)
    def on_files(self, files: Files, *, config: MkDocsConfig) -> None:
        """Adds the pages, early: other plugins then find them like any other."""
        if self.compiled:
            add_site(self.compiled.site, self.compiled.settings, self.compiled.press, files, config)

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> None:  # noqa: ARG002
        """Remembers the files, when they are all there."""
        if self.compiled:
            own = has_headers(files)
            self._handwritten = None if own else handwritten(files, self.compiled.site, config)

    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG002
        """Puts in what a hand-written page asks for: `<!-- nutgraf: explainers 3 -->`."""
        if self.compiled is None or isinstance(page, GeneratedPage):
            return html
        settings = self.compiled.settings.options
        return embed(html, page, self.compiled.site, settings.language, config.use_directory_urls)

    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """Puts what nutgraf has for a page's head into it, whatever the theme."""
        if isinstance(page, GeneratedPage):
            return with_head(output, page.printed.head)
        if self.compiled is None or not page.is_homepage:
            return output
        document = website(self.compiled.settings.options, config.site_name, config.site_description or "")
        return with_head(output, structured([document] if document else []))

    @event_priority(-100)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Writes the headers of what is built, and lets the cache go."""
        if self.compiled and self._handwritten is not None and not self.preview:
            maps = self.compiled.settings.options.maps
            write_headers(self.compiled.site, self._handwritten, maps, config)
        self._open.close()

    def on_build_error(self, *, error: Exception) -> None:  # noqa: ARG002 - MkDocs passes it
        """Lets the cache go: what was made until now is kept in it."""
        self._open.close()
