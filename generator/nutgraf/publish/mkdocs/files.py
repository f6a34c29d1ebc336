"""A compiled site among the files of the site that MkDocs builds."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from mkdocs.config.config_options import ExtraScriptValue
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel, set_exclusions
from mkdocs.utils import write_file
from msgspec import Struct

from nutgraf.core.site import Asset, Leaf, PageKind, Site
from nutgraf.publish.mkdocs.listing import SiteFiles
from nutgraf.publish.mkdocs.pages import (
    SiteFrame,
    address_of,
    linked_page,
    make_page,
    navigation_files,
    navigation_titles,
)
from nutgraf.publish.mkdocs.settings import SiteConfig


class Added(Struct, frozen=True, kw_only=True):
    """A compiled site among MkDocs' files."""

    files: Files
    shown: tuple[Leaf, ...]
    """All generated pages, but for those that the site has written itself."""
    real: Mapping[str, File]
    """Those of them that go through MkDocs, by `src_uri`."""
    spliced: tuple[Leaf, ...]
    """Those that nutgraf writes."""
    stored: tuple[Asset, ...]
    """The assets that nutgraf writes."""


def add_site(
    site: Site, settings: SiteConfig, frame: SiteFrame, files: Files, config: MkDocsConfig, *, splice: bool
) -> Added:
    """Adds pages and assets. An index page or an asset that the site has written itself stays its own.

    `splice`: whether nutgraf writes by itself what MkDocs need not see, which is then found all the same
    where something links to it.
    """
    log = get_plugin_logger("nutgraf")
    titles = navigation_titles(config.nav)
    listed = navigation_files(config.nav)
    own = {file.dest_uri: file for file in files if _is_shown(file)}
    sources = files.src_uris
    shown: list[Leaf] = []
    real: dict[str, File] = {}
    spliced: dict[str, Leaf] = {}
    stored: dict[str, Asset] = {}
    for page in site.pages:
        written, uri = own.get(address_of(page)), page.source_uri
        if written and page.kind is PageKind.INDEX:
            log.info(f"{written.src_uri} is shown in the place of the generated page {page.url}")
            continue
        if written:
            log.info(f"{written.src_uri} is not shown: it has the address of the generated page {page.url}")
        if written or uri in sources:
            for other in (written, sources.get(uri)):
                if other and sources.get(other.src_uri) is other:
                    files.remove(other)
        shown.append(page)
        if splice and uri not in listed and not _is_entrance(page):
            spliced[uri] = page
        else:
            real[uri] = make_page(page, titles.get(uri), config, frame)
            files.append(real[uri])
    for asset in site.assets:
        if asset.url in own:
            log.info(f"{asset.url} is taken from the site in the place of nutgraf's own")
        elif splice and asset.stored:
            stored[asset.url] = asset
        else:
            files.append(_asset_file(asset, site, settings.root, config))
    linked = [asset.url for asset in site.assets if asset.linked]
    config.extra_css = [*(url for url in linked if url.endswith(".css")), *config.extra_css]
    scripts = [_module(url) for url in linked if url.endswith(".js")]
    config.extra_javascript = [*scripts, *config.extra_javascript]

    hidden: dict[str, Leaf | Asset] = {**spliced, **stored}

    def made(entry: Leaf | Asset) -> File:
        if isinstance(entry, Asset):
            return _asset_file(entry, site, settings.root, config)
        return linked_page(entry, config, frame)

    return Added(
        files=SiteFiles(files, hidden, made) if hidden else files,
        shown=tuple(shown),
        real=real,
        spliced=tuple(spliced.values()),
        stored=tuple(stored.values()),
    )


def _is_entrance(page: Leaf) -> bool:
    """Whether it is the first page of an index: there is one of each, and sites have them in their menus."""
    return page.kind is PageKind.INDEX and page.url.count("/") == 1


def clashes(site: Site, config: MkDocsConfig) -> Iterator[str]:
    """Where a hand-written page has the address of a generated one that it cannot replace.

    Looks at `docs_dir` itself, so that it can be asked before MkDocs gathers its files: by then the
    last site is gone.
    """
    generated = {address_of(page): page for page in site.pages if page.kind is not PageKind.INDEX}
    for file in _written(config, {address.partition("/")[0] for address in generated}):
        if page := generated.get(file.dest_uri):
            source = page.edit_path or "the seeds"
            yield f"{file.src_uri} has the address of a page made from {source}: rename one of the two"


def _is_shown(file: File) -> bool:
    """Whether a file is part of the published site."""
    return bool(file.inclusion.is_included())  # type: ignore[no-untyped-call]


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
    if asset.stored:
        return _StoredFile(asset, site, config)
    return File.generated(config, asset.url, content=asset.content, inclusion=InclusionLevel.INCLUDED)


class _StoredFile(File):
    """A file whose content is fetched each time that it is needed, as there can be thousands of them."""

    def __init__(self, asset: Asset, site: Site, config: MkDocsConfig) -> None:
        super().__init__(
            asset.url, None, config.site_dir, config.use_directory_urls, inclusion=InclusionLevel.INCLUDED
        )
        self.generated_by = "nutgraf"
        self.abs_src_path = None
        self._contents, self._asset = site.contents, asset

    @property  # type: ignore[misc]
    def content_bytes(self) -> bytes:
        """What it holds."""
        return self._contents[self._asset.stored]

    @property  # type: ignore[misc]
    def content_string(self) -> str:
        """The same as text."""
        return self._contents[self._asset.stored].decode("utf-8-sig")

    def copy_file(self, dirty: bool = False) -> None:  # noqa: ARG002 - it has no time to compare
        """Writes it to the site."""
        write_file(self._contents[self._asset.stored], self.abs_dest_path)
