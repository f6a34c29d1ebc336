"""The plugin: with `plugins: [nutgraf]` in `mkdocs.yml`, `mkdocs serve` and `mkdocs build` do everything."""

from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING, Any, Literal

from mkdocs.config.base import ConfigErrors, ConfigWarnings, LegacyConfig, ValidationError
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from nutgraf.core.options import PluginOptions
from nutgraf.publish.mkdocs.earlier import Earlier
from nutgraf.publish.mkdocs.garbage import Garbage
from nutgraf.publish.mkdocs.last_site import NoLastSite, SetAside
from nutgraf.publish.mkdocs.material_search import lead_to_search
from nutgraf.publish.mkdocs.option_reader import OptionReader
from nutgraf.publish.mkdocs.settings import site_config, templates_folder
from nutgraf.publish.mkdocs.theme_files import list_visible
from nutgraf.publish.mkdocs.work import Work

if TYPE_CHECKING:
    import jinja2
    from mkdocs.livereload import LiveReloadServer

    # It brings all that renders pages, which nobody waits for who only has the site checked.
    from nutgraf.publish.mkdocs.publication import Publication


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
        self.work = Work()
        """How the site is compiled; `nutgraf build` may set another way."""
        self.reader = OptionReader()
        """What reads the options."""
        self._earlier = Earlier()
        self._open = ExitStack()
        self._idle = Event()
        """Set while nothing is built."""
        self._idle.set()
        self._garbage = Garbage()

    def load_config(
        self, options: dict[str, Any], config_file_path: str | None = None
    ) -> tuple[ConfigErrors, ConfigWarnings]:
        """Keeps the options and returns what is wrong with them."""
        super().load_config(options, config_file_path)
        problems = self.reader.judge(options, config_file_path)
        return [
            (problem.option, ValidationError(f"{problem.message}: {problem.help}")) for problem in problems
        ], []

    @property
    def options(self) -> PluginOptions:
        """The options as they are now: a hook may have changed them. PluginError where they are wrong."""
        return self.reader.read(self.config)

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
        self._begin()
        self.compiled = None
        self._open.close()
        settings = site_config(config, self.options, preview=self.preview)
        if settings.options.full_text:
            lead_to_search(config)
        watched = [settings.seeds, templates_folder(config)]
        config.watch.extend(str(folder) for folder in watched if folder and folder.is_dir())

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Compiles, while the last site still stands: what raises here leaves it whole."""
        from nutgraf.publish.mkdocs.publication import compiled

        settings = site_config(config, self.options, preview=self.preview)
        self.reader.keep()
        earlier = self._earlier if self.preview else None
        self.compiled = compiled(settings, config, self.work, self._open, earlier)
        list_visible(config.theme)
        self.last_site.begin(Path(config.site_dir))

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
    def on_env(self, env: "jinja2.Environment", *, config: MkDocsConfig, files: Files) -> None:
        """Remembers the files and what renders templates, when all plugins have seen it."""
        if self.compiled:
            self.compiled.render_with(env, files, config)

    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG002
        """Puts in what a hand-written page asks for: `<!-- nutgraf: explainers 3 -->`."""
        return self.compiled.embedded(html, page, config) if self.compiled else html

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
        return self.compiled.with_head(output, page, config) if self.compiled else output

    @event_priority(100)
    def _write(self, *, config: MkDocsConfig) -> None:
        """Writes what MkDocs does not, before other plugins look for it."""
        if self.compiled:
            output = self.last_site.output(Path(config.site_dir))
            self.compiled.write(config, output, self.wrote)
            self.last_site.end(output)
            self._open.close()

    @event_priority(-100)
    def _write_headers(self, *, config: MkDocsConfig) -> None:
        """Writes the headers for what is built, when other plugins have done with it."""
        if self.compiled and not self.preview:
            self.compiled.write_headers(config)
        self._finish()

    on_post_build = CombinedEvent(_write, _write_headers)

    def on_serve(self, server: "LiveReloadServer", *, config: MkDocsConfig, builder: Any) -> None:  # noqa: ARG002
        """Has the preview see a save at once, and end in order."""
        from nutgraf.publish.mkdocs.watching import start_whole, watch_quickly

        watch_quickly(server, self._idle)
        start_whole(server.serve_thread)

    def on_build_error(self, *, error: Exception) -> None:  # noqa: ARG002 - MkDocs passes it
        """Lets the cache go: what was made until now is kept in it."""
        self._open.close()
        self._finish()

    def _begin(self) -> None:
        self._idle.clear()
        if self.preview:
            self._garbage.leave()

    def _finish(self) -> None:
        self._idle.set()
        if self.preview:
            self._garbage.collect_soon()
