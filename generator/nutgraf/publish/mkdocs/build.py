"""Building a site so that the last good one stands until the new one is whole."""

import os
from collections.abc import Sequence
from pathlib import Path
from time import monotonic

from mkdocs.commands.build import build as build_with_mkdocs
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException
from msgspec import Struct

from nutgraf.core.diagnostic import Diagnostic
from nutgraf.core.site import Counts, Site
from nutgraf.publish.errors import PublishError, said_by
from nutgraf.publish.mkdocs.configuration import listed_plugin, load, messages
from nutgraf.publish.mkdocs.counting import CountingPlugin
from nutgraf.publish.mkdocs.last_site import LastSite, NoLastSite
from nutgraf.publish.mkdocs.plugin import NutgrafPlugin
from nutgraf.publish.mkdocs.reporting import blocking
from nutgraf.publish.mkdocs.settings import site_config
from nutgraf.publish.mkdocs.work import Work
from nutgraf.publish.progress import Progress, Silent
from nutgraf.publish.staging import staged
from nutgraf.publish.termination import ending_in_order
from nutgraf.publish.workers import Workers, processors
from nutgraf.stages.crew import Crew


class BuildResult(Struct, frozen=True, kw_only=True):
    """A site that was built."""

    counts: Counts
    seconds: float
    """Wall time."""
    diagnostics: tuple[Diagnostic, ...]
    """Warnings; errors stop a build."""
    site_dir: Path
    """Where the site is now, absolute."""


def build(
    config_path: Path | None = None,
    site_dir: Path | None = None,
    *,
    strict: bool | None = None,
    progress: Progress | None = None,
    crew: Crew | None = None,
    cache: bool = True,
) -> BuildResult:
    """Checks a site, builds it beside the last one, and puts it in its place when it is whole.

    `config_path` None: `mkdocs.yml` in the current folder; `site_dir` (relative to the current folder)
    and `strict` None: as that says. `crew`: who compiles, None: as many processes as the machine can run.
    `cache`: whether what the last build has made is used, and this one's kept.

    PublishError where the site cannot be built, with the mistakes that stand in the way. Then, and where
    the process is interrupted or killed, the last site is as it was.
    """
    started = monotonic()
    progress = progress or Silent()
    target = str(site_dir.absolute()) if site_dir else None
    config = load(config_path, progress=progress, cache=cache, site_dir=target, strict=strict)
    compiled: list[Site] = []
    work = Work(crew=crew or Workers(processors()), cache=cache, progress=progress, report=compiled.append)
    _build(config, listed_plugin(config), work, compiled)
    (site,) = compiled
    return BuildResult(
        counts=site.counts,
        seconds=monotonic() - started,
        diagnostics=site.diagnostics,
        site_dir=Path(config.site_dir),
    )


def _build(config: MkDocsConfig, plugin: NutgrafPlugin, work: Work, compiled: Sequence[Site]) -> None:
    """Builds into the configuration's `site_dir`; `compiled` has the site as soon as there is one."""
    progress = work.progress
    site_dir = config.site_dir
    # MkDocs keeps a plugin from one build to the next: what is changed here is put back.
    usual, plugin.work = plugin.work, work
    with ending_in_order(), messages(progress) as errors:
        try:
            settings = site_config(config, plugin.options, preview=False)
            state = settings.cache if work.cache else None
            plugin.last_site = _last_site(Path(os.path.realpath(site_dir)), state)
            with staged(
                Path(site_dir),
                lambda: progress.note("waiting for another build", warning=False),
                retire=plugin.last_site.retire,
            ) as stage:
                config.site_dir = str(stage)
                _run(config, plugin, progress)
        except (MkDocsException, OSError, UnicodeError) as error:
            diagnostics = blocking(compiled[0], strict=config.strict) if compiled else ()
            raise PublishError("\n".join(errors) or said_by(error), diagnostics) from error
        finally:
            config.site_dir = site_dir
            plugin.work = usual


def _last_site(site: Path, state: Path | None) -> NoLastSite:
    if state is None:
        return NoLastSite()
    # A build server makes a site once, and may take what is kept elsewhere: it would be twice the site there.
    return LastSite(site, state, has_spare=not os.environ.get("CI"))


def _run(config: MkDocsConfig, plugin: NutgrafPlugin, progress: Progress) -> None:
    counting = CountingPlugin(progress, lambda: plugin.compiled.spliced if plugin.compiled else 0)
    plugin.wrote = counting.wrote
    config.plugins["nutgraf/progress"] = counting
    progress.step("Reading and checking", 0, 0)
    config.plugins.on_startup(command="build", dirty=False)
    try:
        build_with_mkdocs(config)
    finally:
        config.plugins.on_shutdown()
