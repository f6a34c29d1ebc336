"""The plugin: with `plugins: [nutgraf]` in `mkdocs.yml`, `mkdocs serve` and `mkdocs build` do everything."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal

from mkdocs.config.base import ConfigErrors, ConfigWarnings, LegacyConfig, ValidationError
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from nutgraf.core.site import Site
from nutgraf.load.site_options import decode_options
from nutgraf.publish.mkdocs.embedding import embed
from nutgraf.publish.mkdocs.files import add_site
from nutgraf.publish.mkdocs.framing import heading_style
from nutgraf.publish.mkdocs.pages import GeneratedPage, with_head
from nutgraf.publish.mkdocs.printing import MkDocsPress
from nutgraf.publish.mkdocs.reporting import log_diagnostics, log_strays, refuse_unsound
from nutgraf.publish.mkdocs.settings import SiteConfig, site_config, templates_folder
from nutgraf.publish.project import load_site
from nutgraf.render.environment import TemplateMistake


@dataclass(frozen=True, slots=True, kw_only=True)
class Compiled:
    """What the plugin knows between the hooks of one build."""

    settings: SiteConfig
    press: MkDocsPress
    site: Site


def press_of(config: MkDocsConfig, language: str) -> MkDocsPress:
    """The press for a site; `language` is the site's own."""
    return MkDocsPress(
        style=heading_style(config.mdx_configs.get("toc") or {}),
        language=language,
        directory_urls=config.use_directory_urls,
    )


class NutgrafPlugin(BasePlugin[LegacyConfig]):  # type: ignore[no-untyped-call]
    """Compiles the seeds and hands pages and assets to MkDocs."""

    def __init__(self) -> None:
        self.preview = False
        """Whether the site is for its authors alone: mistakes are shown on its pages, drafts too."""
        self.compiled: Compiled | None = None
        self.report: Callable[[Site, bool], None] = log_diagnostics

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
        seeds = site_config(config, self.config, preview=self.preview).seeds
        watched = [seeds, templates_folder(config)]
        config.watch.extend(str(folder) for folder in watched if folder and folder.is_dir())

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Compiles, while the last site still stands: what raises here leaves it whole."""
        settings = site_config(config, self.config, preview=self.preview)
        press = press_of(config, settings.options.language)
        try:
            site = load_site(settings.root, settings.site_options.seeds, settings.options, press)
        except TemplateMistake as error:
            raise PluginError(str(error)) from error
        self.compiled = Compiled(settings=settings, press=press, site=site)
        log_strays(settings.options)
        self.report(site, not (self.preview and config.strict))
        if not self.preview:
            refuse_unsound(site, config)

    @event_priority(50)
    def on_files(self, files: Files, *, config: MkDocsConfig) -> None:
        """Adds the pages, early: other plugins then find them like any other."""
        if self.compiled:
            add_site(self.compiled.site, self.compiled.settings, self.compiled.press, files, config)

    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG002
        """Puts in what a hand-written page asks for: `<!-- nutgraf: explainers 3 -->`."""
        if self.compiled is None or isinstance(page, GeneratedPage):
            return html
        settings = self.compiled.settings.options
        return embed(html, page, self.compiled.site, settings.language, config.use_directory_urls)

    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:  # noqa: ARG002
        """Puts what nutgraf has for a generated page's head into it, whatever the theme."""
        return with_head(output, page)
