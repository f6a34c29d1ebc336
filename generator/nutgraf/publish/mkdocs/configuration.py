"""Reading `mkdocs.yml` for nutgraf's own commands."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException

from nutgraf.publish.errors import PublishError
from nutgraf.publish.mkdocs.option_reader import OptionReader, keeping
from nutgraf.publish.mkdocs.plugin import NutgrafPlugin
from nutgraf.publish.mkdocs.settings import SiteConfig, site_config
from nutgraf.publish.progress import Progress, Silent


def site_of(config_path: Path | None = None, *, cache: bool = True) -> SiteConfig:
    """A site's configuration; nutgraf's defaults where the site does not list the plugin.

    `config_path` None: `mkdocs.yml` in the current folder; `cache`: see `load`. PublishError where it is
    missing or wrong.
    """
    config = load(config_path, cache=cache)
    plugin = plugin_of(config)
    try:
        options = plugin.options if plugin else OptionReader().read({})
        site = site_config(config, options, preview=False)
    except MkDocsException as error:
        raise PublishError(str(error)) from error
    if plugin:
        plugin.reader.keep()
    return site


def load(
    config_path: Path | None, *, progress: Progress | None = None, cache: bool = True, **overrides: Any
) -> MkDocsConfig:
    """A site's configuration as MkDocs has it; an override that is None changes nothing.

    `cache`: whether it may use what is known of the plugin's options from earlier, and keep it for later.

    PublishError with everything that MkDocs says is wrong.
    """
    with messages(progress or Silent()) as errors, keeping(cache):
        try:
            return load_config(str(config_path) if config_path else None, **overrides)
        except MkDocsException as error:
            raise PublishError("\n".join(errors) or str(error)) from error
        except OSError as error:
            raise PublishError(f"cannot read {config_path or 'mkdocs.yml'}: {error.strerror}") from error


def plugin_of(config: MkDocsConfig) -> NutgrafPlugin | None:
    """The plugin of a site, where it lists it."""
    return next((plugin for plugin in config.plugins.values() if isinstance(plugin, NutgrafPlugin)), None)


def listed_plugin(config: MkDocsConfig) -> NutgrafPlugin:
    """The plugin of a site that is to be published; PublishError where the site does not list it."""
    if plugin := plugin_of(config):
        return plugin
    raise PublishError(f"{config.config_file_path} does not list nutgraf under plugins: add it there")


@contextmanager
def messages(progress: Progress) -> Iterator[list[str]]:
    """Within the block, MkDocs' warnings go to `progress` and its errors into the list, and nowhere else."""
    log = logging.getLogger("mkdocs")
    handler = _Messages(progress)
    propagate = log.propagate
    log.addHandler(handler)
    log.propagate = False
    try:
        yield handler.errors
    finally:
        log.removeHandler(handler)
        log.propagate = propagate


class _Messages(logging.Handler):
    def __init__(self, progress: Progress) -> None:
        super().__init__(logging.WARNING)
        self.progress = progress
        self.errors: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        if record.levelno >= logging.ERROR:
            self.errors.append(record.getMessage())
        else:
            self.progress.note(record.getMessage(), warning=True)
