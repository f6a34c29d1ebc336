"""Writing a site as a docs tree that needs no plugin of ours."""

import shutil
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from time import monotonic

from msgspec import Struct

from nutgraf.core.diagnostic import Diagnostic
from nutgraf.core.site import Asset, Counts, Leaf, PageKind, Site
from nutgraf.core.store import Store
from nutgraf.publish.docs_tree.handwritten import Handwritten, navigation, with_directives_replaced
from nutgraf.publish.docs_tree.overrides import MAIN, OWN_MAIN, TOC_ITEM, main_template, toc_item_template
from nutgraf.publish.docs_tree.press import MarkdownPress, written
from nutgraf.publish.docs_tree.settings_file import Additions, settings_file
from nutgraf.publish.docs_tree.source import Source
from nutgraf.publish.errors import PublishError, said_by
from nutgraf.publish.progress import Progress, Silent
from nutgraf.publish.project import load_site
from nutgraf.publish.realm import kept_work
from nutgraf.publish.staging import staged
from nutgraf.publish.termination import ending_in_order
from nutgraf.publish.workers import Workers, processors
from nutgraf.render.template_mistake import TemplateMistake
from nutgraf.report.text import format_summary
from nutgraf.stages.crew import Crew

MARK = "nutgraf-export.txt"
"""The file that tells an export from a folder that somebody else may miss."""

_MARKED = """\
`nutgraf export` has written this folder and replaces it, files added by hand included, when it runs again.
Build it with MkDocs and Material for MkDocs, with ProperDocs, or with Zensical. It needs no nutgraf.
"""


class ExportResult(Struct, frozen=True, kw_only=True):
    """A docs tree that was written."""

    counts: Counts
    seconds: float
    """Wall time."""
    diagnostics: tuple[Diagnostic, ...]
    """Warnings; errors stop an export."""
    folder: Path
    """Absolute."""


def export(
    source: Source,
    target: Path,
    *,
    progress: Progress | None = None,
    crew: Crew | None = None,
    cache: bool = True,
) -> ExportResult:
    """Checks a site and writes it as a docs tree, beside the last one, which it replaces when it is whole.

    `crew`: who compiles, None: as many processes as the machine can run. `cache`: whether what the last
    export has made is used, and this one's kept.

    PublishError where there are mistakes, or where `target` is no export or among the site's own
    files. Then, and where the process is interrupted or killed, `target` is as it was.
    """
    started = monotonic()
    progress = progress or Silent()
    target = target.absolute()
    _refuse_own_folders(source, target)
    progress.step("Reading and checking", 0, 0)
    press = MarkdownPress(
        language=source.options.language,
        directory_urls=source.directory_urls,
        items=source.toc_depth > 2,
    )
    folder = source.cache if cache else None
    kept = kept_work(folder, source.options, press, partial(progress.note, warning=True))
    with ending_in_order(), kept as store:
        site = _site(source, press, store, crew or Workers(processors()), progress)
        tree = _Tree(source, site, progress)
        try:
            with staged(
                target,
                lambda: progress.note("waiting for another export", warning=False),
                name="export of nutgraf's",
                marks=frozenset({MARK}),
            ) as stage:
                tree.write(stage)
        except (OSError, UnicodeError) as error:
            raise PublishError(said_by(error)) from error
    return ExportResult(
        counts=site.counts, seconds=monotonic() - started, diagnostics=site.diagnostics, folder=target
    )


def _site(source: Source, press: MarkdownPress, store: Store, crew: Crew, progress: Progress) -> Site:
    try:
        site = load_site(
            source.root, source.seeds, source.options, press, store=store, crew=crew, step=progress.step
        )
    except TemplateMistake as error:
        raise PublishError(str(error)) from error
    stopping = site.diagnostics if source.strict else tuple(site.errors())
    if stopping:
        summary = format_summary(stopping, site.counts.explainers)
        raise PublishError(f"{summary}: nothing was exported", stopping)
    return site


def _refuse_own_folders(source: Source, target: Path) -> None:
    """PublishError where the tree would be read as a part of the site, or take the place of one."""
    folders = [source.root / source.seeds, source.docs_dir, source.custom_dir]
    for folder in filter(None, folders):
        if target.resolve().is_relative_to(folder.resolve()):
            raise PublishError(
                f"{target} lies in {folder}, which the site is made from: choose another folder"
            )
    if source.root.resolve().is_relative_to(target.resolve()):
        raise PublishError(f"{target} holds the site itself: choose another folder")


class _Tree(Struct, frozen=True):
    """A site on its way into a folder."""

    source: Source
    site: Site
    progress: Progress

    def write(self, folder: Path) -> None:
        """Writes everything."""
        source = self.source
        pages, assets = list(self._pages()), list(self._assets())
        docs = folder / source.docs_name
        shutil.copytree(source.docs_dir, docs, ignore_dangling_symlinks=True)
        self._put_in_what_is_asked_for(docs)
        for done, page in enumerate(pages):
            self.progress.step("Writing pages", done, len(pages))
            _write(docs / page.source_uri, written(self.site.contents[page.content]).markdown.encode())
        for asset in assets:
            if asset.path:
                _copy(source.root / asset.path, docs / asset.url)
            else:
                _write(docs / asset.url, self.site.content_of(asset))
        self._write_overrides(folder / source.overrides_name)
        for hook in source.hooks:
            if hook.is_relative_to(source.root):
                _copy(hook, folder / hook.relative_to(source.root))
        additions = self._additions(pages)
        _write(folder / "mkdocs.yml", settings_file(source.config_file, additions).encode())
        _write(folder / MARK, _MARKED.encode())

    def _pages(self) -> Iterator[Leaf]:
        """The generated pages, without those that hand-written ones take the place of."""
        for page in self.site.pages:
            own = self.source.own.get(self._address(page))
            if own and page.kind is not PageKind.INDEX:
                raise PublishError(
                    f"{own} has the address of a page made from {page.edit_path or 'the seeds'}: "
                    "rename one of the two"
                )
            if own:
                self.progress.note(f"{own} stays in the place of the page {page.url}", warning=False)
            else:
                yield page

    def _address(self, page: Leaf) -> str:
        """Where a page is in the built site."""
        return f"{page.url}index.html"

    def _assets(self) -> Iterator[Asset]:
        return (asset for asset in self.site.assets if asset.url not in self.source.own)

    def _put_in_what_is_asked_for(self, docs: Path) -> None:
        missing: list[str] = []
        for address, path in self.source.own.items():
            file = docs / path
            if file.suffix.lower() not in {".md", ".markdown", ".mdown", ".mkdn", ".mkd"}:
                continue
            text = file.read_text(encoding="utf-8-sig")
            page = Handwritten(path=path, address=address)
            told = partial(_tell, missing, path)
            replaced = with_directives_replaced(text, page, self.site, self.source, told)
            if replaced != text:
                file.write_text(replaced, encoding="utf-8")
        if missing and self.source.strict:
            raise PublishError("\n".join(missing))
        for message in missing:
            self.progress.note(message, warning=True)

    def _write_overrides(self, folder: Path) -> None:
        """The site's own templates, without those of nutgraf's, and those that read the front matter."""
        own = self.source.custom_dir
        if own:
            shutil.copytree(own, folder, ignore_dangling_symlinks=True)
            shutil.rmtree(folder / "nutgraf", ignore_errors=True)
        has_main = (folder / MAIN).exists()
        if has_main:
            (folder / MAIN).rename(folder / OWN_MAIN)
        _write(folder / MAIN, main_template(own=has_main, home=self.source.home).encode())
        if not (folder / TOC_ITEM).exists():
            _write(folder / TOC_ITEM, toc_item_template().encode())

    def _additions(self, pages: list[Leaf]) -> Additions:
        source = self.source
        linked = [asset.url for asset in self.site.assets if asset.linked]
        return Additions(
            docs_dir=source.docs_name,
            custom_dir=source.overrides_name,
            styles=tuple(url for url in linked if url.endswith(".css")),
            modules=tuple(url for url in linked if url.endswith(".js")),
            folders=tuple(sorted({page.url.partition("/")[0] for page in pages})),
            nav=None if source.nav is None else navigation(list(source.nav)),
        )


def _tell(messages: list[str], path: str, directive: str) -> None:
    messages.append(f"{path}: nothing is shown for `{directive}`")


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)
