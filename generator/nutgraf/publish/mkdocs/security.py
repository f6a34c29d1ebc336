"""The file `_headers` at the root of a site that MkDocs has built."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import Files

from nutgraf.core.addresses import EMBEDS, SEARCH, SEARCH_INDEX
from nutgraf.core.options import MapOptions, Options
from nutgraf.core.site import Site
from nutgraf.publish.content_security import Sources, origin_of, sources_of
from nutgraf.publish.headers import FILE_NAME, headers_file, safe_headers

_COMPILING = (SEARCH, SEARCH_INDEX)
"""The folders in which Pagefind's program runs, which is WebAssembly."""


def handwritten(files: Files, site: Site, config: MkDocsConfig) -> frozenset[str]:
    """The HTML files, below `site_dir`, that are none of nutgraf's."""
    listed = (file.dest_uri for file in files if file.inclusion.is_included())  # type: ignore[no-untyped-call]
    templates = (*config.theme.static_templates, *config.extra_templates)
    written = {uri for uri in (*listed, *templates) if uri.endswith(".html")}
    return frozenset(written.difference(_generated(site)))


def write_headers(site: Site, own: Iterable[str], options: Options, config: MkDocsConfig) -> None:
    """Writes `_headers` for the site that is in `site_dir`.

    `own`: the HTML files that are none of nutgraf's; they are all read. Of its own, one of each
    kind and depth is: they differ by their way to the root, and no content of theirs can run or load
    anything.
    """
    folder = Path(config.site_dir)
    pages = sorted({*own, *one_of_each(_generated(site))})
    needed = sources_of(_texts(folder, pages)) | _of_settings(options.maps, config)
    others = {"".join(uri.partition("/")[:2]) for uri in pages}
    framed = [EMBEDS] if f"{EMBEDS}/" in others else []
    compiling = _COMPILING if options.full_text else ()
    rules = safe_headers(needed, framed, others - {f"{EMBEDS}/", "index.html"}, compiling=compiling)
    (folder / FILE_NAME).write_text(headers_file(rules), encoding="utf-8")


def has_headers(files: Files) -> bool:
    """Whether the site has written its own."""
    if files.get_file_from_path(FILE_NAME) is None:
        return False
    get_plugin_logger("nutgraf").info(f"{FILE_NAME} is taken from the site in the place of nutgraf's own")
    return True


def one_of_each(uris: Iterable[str]) -> list[str]:
    """The first file of each kind, which its folders at the root tell, and depth."""
    kinds: dict[tuple[str, int], str] = {}
    for uri in uris:
        kind, _, rest = uri.partition("/")
        if kind == EMBEDS:
            kind = f"{EMBEDS}/{rest.partition('/')[0]}"
        kinds.setdefault((kind, uri.count("/")), uri)
    return list(kinds.values())


def _generated(site: Site) -> Iterator[str]:
    yield from (f"{page.url}index.html" for page in site.pages)
    yield from (asset.url for asset in site.assets if asset.url.endswith(".html"))


def _texts(folder: Path, pages: Iterable[str]) -> Iterator[str]:
    for page in pages:
        if (folder / page).is_file():
            # A browser, too, reads every end of a line as one.
            yield (folder / page).read_text(encoding="utf-8", errors="replace")


def _of_settings(maps: MapOptions | None, config: MkDocsConfig) -> Sources:
    """What scripts load by themselves: tiles of the atlas, and how many like the repository."""
    tiles = origin_of(maps.tiles.url) if maps and maps.tiles else None
    repository = origin_of(config.repo_url or "")
    if repository == "https://github.com":
        repository = "https://api.github.com"
    elif repository and "gitlab" not in repository:
        repository = None
    return Sources(
        image=frozenset(filter(None, [tiles])),
        connect=frozenset(filter(None, [repository])),
    )
