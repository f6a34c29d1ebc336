"""A compiled site among the files of the site that MkDocs builds."""

from collections.abc import Iterator
from pathlib import Path

from mkdocs.config.config_options import ExtraScriptValue
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel, set_exclusions

from nutgraf.core.site import Asset, Leaf, PageKind, Site
from nutgraf.publish.mkdocs.pages import SiteFrame, add_page, edit_root, navigation_titles
from nutgraf.publish.mkdocs.printing import MkDocsPress
from nutgraf.publish.mkdocs.settings import SiteConfig


def add_site(
    site: Site, settings: SiteConfig, press: MkDocsPress, files: Files, config: MkDocsConfig
) -> None:
    """Adds pages and assets. An index page or an asset that the site has written itself stays its own."""
    frame = SiteFrame(
        press=press,
        contents=site.contents,
        edit_root=edit_root(settings.root, Path(config.docs_dir)),
    )
    log = get_plugin_logger("nutgraf")
    titles = navigation_titles(config.nav)
    own = {file.dest_uri: file for file in files if _is_shown(file)}
    for page in site.pages:
        written = own.get(_destination(page))
        if written and page.kind is PageKind.INDEX:
            log.info(f"{written.src_uri} is shown in the place of the generated page {page.url}")
            continue
        if written:
            log.info(f"{written.src_uri} is not shown: it has the address of the generated page {page.url}")
        for other in (written, files.get_file_from_path(page.source_uri)):
            if other and files.get_file_from_path(other.src_uri) is other:
                files.remove(other)
        add_page(page, titles.get(page.source_uri), files, config, frame)
    for asset in site.assets:
        if asset.url in own:
            log.info(f"{asset.url} is taken from the site in the place of nutgraf's own")
        else:
            files.append(_asset_file(asset, site, settings.root, config))
    linked = [asset.url for asset in site.assets if asset.linked]
    config.extra_css = [*(url for url in linked if url.endswith(".css")), *config.extra_css]
    scripts = [_module(url) for url in linked if url.endswith(".js")]
    config.extra_javascript = [*scripts, *config.extra_javascript]


def clashes(site: Site, config: MkDocsConfig) -> Iterator[str]:
    """Where a hand-written page has the address of a generated one that it cannot replace.

    Looks at `docs_dir` itself, so that it can be asked before MkDocs gathers its files: by then the
    last site is gone.
    """
    generated = {_destination(page): page for page in site.pages if page.kind is not PageKind.INDEX}
    for file in _written(config, {address.partition("/")[0] for address in generated}):
        if page := generated.get(file.dest_uri):
            source = page.edit_path or "the seeds"
            yield f"{file.src_uri} has the address of a page made from {source}: rename one of the two"


def _is_shown(file: File) -> bool:
    """Whether a file is part of the published site."""
    return bool(file.inclusion.is_included())  # type: ignore[no-untyped-call]


def _destination(page: Leaf) -> str:
    return f"{page.url}index.html"


def _written(config: MkDocsConfig, folders: set[str]) -> list[File]:
    """The files in `docs_dir` that are part of the site, of these of its folders."""
    docs = Path(config.docs_dir)
    paths = (path for folder in sorted(folders) for path in (docs / folder).rglob("*") if path.is_file())
    files = [
        File(str(path.relative_to(docs)), str(docs), config.site_dir, config.use_directory_urls)
        for path in paths
    ]
    set_exclusions(files, config)
    return [file for file in files if _is_shown(file)]


def _module(url: str) -> ExtraScriptValue:
    script = ExtraScriptValue(url)
    script.type = "module"
    return script


def _asset_file(asset: Asset, site: Site, root: Path, config: MkDocsConfig) -> File:
    if asset.path:
        path = str(root / asset.path)
        return File.generated(config, asset.url, abs_src_path=path, inclusion=InclusionLevel.INCLUDED)
    content = site.contents[asset.stored] if asset.stored else asset.content
    return File.generated(config, asset.url, content=content, inclusion=InclusionLevel.INCLUDED)
