"""Mistakes go where MkDocs' own messages go, and stop a build that would publish them."""

import logging
import shutil

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, PluginError
from mkdocs.plugins import get_plugin_logger

from nutgraf.core.diagnostic import Diagnostic, Severity
from nutgraf.core.options import Options
from nutgraf.core.site import Site
from nutgraf.publish.mkdocs.files import clashes
from nutgraf.report.text import PLAIN_WIDTH, format_summary, format_text

_INDENT = 11
"""Cells that MkDocs puts before each line of a message in a terminal."""

_LEVELS = {Severity.ERROR: logging.ERROR, Severity.WARNING: logging.WARNING}


def log_diagnostics(site: Site, counted: bool) -> None:
    """Logs each diagnostic as a message of its own, at its own level.

    Unless they are to be `counted`, at a level that MkDocs' `strict` does not count: a preview has to
    stay up.
    """
    log = get_plugin_logger("nutgraf").logger
    width = shutil.get_terminal_size((PLAIN_WIDTH + _INDENT, 24)).columns - _INDENT
    for diagnostic in site.diagnostics:
        level = _LEVELS[diagnostic.severity] if counted else logging.INFO
        log.log(level, "%s", format_text((diagnostic,), width=width))


def log_strays(options: Options) -> None:
    """Warns of templates of the site's own that have no effect, as one with a slip in its name."""
    if not options.templates:
        return
    from nutgraf.render.environment import Templates  # most sites have none of their own

    for template in Templates(options.templates).strays():
        get_plugin_logger("nutgraf").warning(
            f"{template.path} replaces no template of nutgraf's, and none of the site's own uses it"
        )


def refuse_unsound(site: Site, config: MkDocsConfig) -> None:
    """Ends a build of a site with mistakes, before MkDocs removes the last one.

    Abort where there are errors, or any diagnostics and the site is `strict`; PluginError where a
    hand-written page has the address of a generated one.
    """
    if stopping := blocking(site, strict=config.strict):
        raise Abort(f"{format_summary(stopping, site.counts.explainers)}: the site was not built")
    if taken := list(clashes(site, config)):
        raise PluginError("\n".join(taken))


def blocking(site: Site, *, strict: bool) -> tuple[Diagnostic, ...]:
    """The diagnostics that keep a site from being published."""
    return site.diagnostics if strict else tuple(site.errors())
