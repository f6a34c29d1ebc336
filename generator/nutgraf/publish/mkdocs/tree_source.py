"""What `nutgraf export` needs to know of a site, from its `mkdocs.yml`."""

from pathlib import Path

from mkdocs.exceptions import MkDocsException
from mkdocs.structure.files import get_files, set_exclusions
from msgspec.structs import replace

from nutgraf.publish.docs_tree.source import Source
from nutgraf.publish.errors import PublishError
from nutgraf.publish.home_markup import home_markup
from nutgraf.publish.mkdocs.configuration import listed_plugin, load
from nutgraf.publish.mkdocs.framing import heading_style
from nutgraf.publish.mkdocs.settings import site_config
from nutgraf.publish.progress import Progress


def source_of(
    config_path: Path | None,
    *,
    strict: bool | None = None,
    progress: Progress | None = None,
    cache: bool = True,
) -> Source:
    """Reads a site's configuration and lists its hand-written files.

    `config_path` None: `mkdocs.yml` in the current folder; `strict` None: as that says; `cache`: see
    `load`. PublishError where it is missing or wrong, or does not list nutgraf.
    """
    config = load(config_path, progress=progress, cache=cache, strict=strict)
    plugin = listed_plugin(config)
    try:
        settings = site_config(config, plugin.options, preview=False)
        files = get_files(config)
    except MkDocsException as error:
        raise PublishError(str(error)) from error
    set_exclusions(files, config)
    own = {
        file.dest_uri: file.src_uri
        for file in files
        if file.inclusion.is_included()  # type: ignore[no-untyped-call]
    }
    listed = [
        file.src_uri
        for file in files.documentation_pages()
        if file.inclusion.is_in_nav()  # type: ignore[no-untyped-call]
    ]
    return Source(
        config_file=Path(config.config_file_path).absolute(),
        root=settings.root,
        docs_dir=Path(config.docs_dir),
        custom_dir=Path(config.theme.custom_dir) if config.theme.custom_dir else None,
        hooks=tuple(Path(str(hook)).absolute() for hook in config.hooks),
        seeds=settings.site_options.seeds,
        cache=settings.cache,
        # Publishers of a tree have a search of their own, and Pagefind no part in their builds.
        options=replace(settings.options, full_text=False),
        own=own,
        nav=None if config.nav else tuple(listed),
        directory_urls=config.use_directory_urls,
        toc_depth=heading_style(config.mdx_configs.get("toc") or {}).deepest,
        strict=config.strict,
        home=home_markup(settings.options, config.site_description or ""),
    )
