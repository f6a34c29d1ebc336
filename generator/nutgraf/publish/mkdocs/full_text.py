"""The search of whole texts in a site that MkDocs builds.

Pagefind works while MkDocs renders pages: it is started when all contents are known, and waited for
when all pages are written.
"""

from collections import ChainMap
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from html import unescape
from pathlib import Path
from tempfile import TemporaryDirectory
from time import time

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from nutgraf.core.addresses import SEARCH_INDEX
from nutgraf.core.site import Site
from nutgraf.core.store import Store
from nutgraf.publish.mkdocs.pages import GeneratedPage, address_of
from nutgraf.publish.mkdocs.reuse import Output
from nutgraf.publish.pagefind.documents import Document, document_of, handwritten, key_of, write_documents
from nutgraf.publish.pagefind.index import Index, content_of, keep_index, kept_index
from nutgraf.publish.pagefind.program import EXCLUDED, Program, Run, running


@dataclass(kw_only=True)
class FullText:
    """The index of a site that is built."""

    program: Program
    store: Store
    language: str
    """The site's, BCP 47."""
    patience: float | None = None
    """An index of other texts that took so many seconds or more is good enough; None: none is."""
    is_old: bool = field(default=False, init=False)
    """Whether the index is one of other texts."""
    _documents: list[Document] = field(default_factory=list, init=False)
    _texts: ChainMap[str, bytes] = field(default_factory=ChainMap, init=False)
    _open: ExitStack = field(default_factory=ExitStack, init=False)
    _key: str = field(default="", init=False)
    _kept: Index | None = field(default=None, init=False)
    _run: Run | None = field(default=None, init=False)
    _began: float = field(default=0, init=False)
    _folder: Path = field(default=Path(), init=False)
    _keep_index_url: bool = field(default=False, init=False)

    def start(self, site: Site, files: Files, config: MkDocsConfig) -> None:
        """Starts to make the index, unless the last one does; PublishError where Pagefind cannot be run."""
        written = dict(_handwritten(files))
        own = {document_of(file, text): text for file, text in written.items()}
        made = [
            Document(file=address_of(leaf), digest=leaf.full_text)
            for leaf in site.pages
            if leaf.full_text and address_of(leaf) not in written
        ]
        self._documents = sorted([*own, *made], key=lambda document: document.file)
        by_digest = {document.digest: text for document, text in own.items()}
        self._texts = ChainMap(by_digest, site.contents)  # type: ignore[arg-type]
        self._keep_index_url = not config.use_directory_urls
        how = (self.program.version, self.language, EXCLUDED, self._keep_index_url)
        self._key = key_of(self._documents, *how)
        self._kept = kept_index(self.store)
        self.is_old = bool(
            self._kept
            and self._kept.key != self._key
            and self.patience is not None
            and self._kept.seconds >= self.patience
        )
        if not (self._kept and (self.is_old or self._kept.key == self._key)):
            self._begin()

    def end(self, output: Output) -> None:
        """Writes the index to the site; PublishError where Pagefind has failed."""
        if self._run is None and not self._write_kept(output):
            self._begin()
        if self._run is not None:
            self._run.wait()
            made = self._folder / "index"
            seconds = (made / "pagefind-entry.json").stat().st_mtime - self._began
            index = keep_index(made, self._key, seconds, self.store)
            for file, digest in index.files.items():
                _put(output, file, digest, (made / file).read_bytes())
        self.close()

    def close(self) -> None:
        """Leaves nothing behind."""
        self._run = None
        self._open.close()

    def _begin(self) -> None:
        self._folder = Path(self._open.enter_context(TemporaryDirectory(prefix="nutgraf-pagefind-")))
        texts = self._folder / "texts"
        texts.mkdir()
        write_documents(texts, self._documents, self._texts)
        self._began = time()
        self._run = self._open.enter_context(
            running(
                self.program,
                texts,
                self._folder / "index",
                language=self.language,
                keep_index=self._keep_index_url,
            )
        )

    def _write_kept(self, output: Output) -> bool:
        """Whether all of the last index could be had."""
        files = self._kept.files if self._kept else {}
        for file, digest in files.items():
            if not output.keep(f"{SEARCH_INDEX}{file}", digest):
                content = content_of(digest, self.store)
                if content is None:
                    return False
                _put(output, file, digest, content)
        return bool(files)


def _put(output: Output, file: str, digest: str, content: bytes) -> None:
    uri = f"{SEARCH_INDEX}{file}"
    if not output.has(uri) and not output.keep(uri, digest):
        output.write(uri, digest, content)


def _handwritten(files: Files) -> Iterator[tuple[str, bytes]]:
    """The pages of the site that are none of ours, by their files, with what is read of them."""
    for file in files.documentation_pages():
        page = file.page
        if page is None or isinstance(page, GeneratedPage) or not file.inclusion.is_included():  # type: ignore[no-untyped-call]
            continue
        told = page.meta.get("search")
        if not (isinstance(told, dict) and told.get("exclude")):
            yield file.dest_uri, handwritten(unescape(str(page.title or "")), page.content or "")
