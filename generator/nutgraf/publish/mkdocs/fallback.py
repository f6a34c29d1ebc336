"""What keeps generated pages with MkDocs, since it may do to each of them what nutgraf cannot know."""

from collections.abc import Iterator

from mkdocs.config.defaults import MkDocsConfig

_HARMLESS = {
    # They go through the HTML of pages, which is not needed for ours: they get entries from data.
    "mkdocs.contrib.search.SearchPlugin",
    "properdocs.contrib.search.SearchPlugin",
    "material.plugins.search.plugin.SearchPlugin",
    # It writes the search's index anew as a script, when all is done.
    "material.plugins.offline.plugin.OfflinePlugin",
    # Our own.
    "nutgraf.publish.mkdocs.counting.CountingPlugin",
    "nutgraf.publish.mkdocs.plugin.NutgrafPlugin",
}

_BEFORE_PAGES = frozenset(
    {"on_startup", "on_shutdown", "on_serve", "on_config", "on_pre_build", "on_build_error"}
)
"""Events in which no plugin sees a page."""


def obstacles(config: MkDocsConfig) -> Iterator[str]:
    """Why pages have to go through MkDocs one by one."""
    for path in config.hooks:
        yield f"the hook {path} may change them"
    for name, plugin in config.plugins.items():
        kind = type(plugin)
        if name in config.hooks or f"{kind.__module__}.{kind.__qualname__}" in _HARMLESS:
            continue
        events = {event for event in dir(plugin) if event.startswith("on_")}
        if not events <= _BEFORE_PAGES:
            yield f"the plugin {name} may change them"
    for template in config.extra_templates:
        yield f"the template {template} may show them"
