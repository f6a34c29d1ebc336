"""Generated pages among MkDocs' files without being there: found when asked for, listed when all are."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import chain, islice
from pathlib import PurePath
from typing import Any, Generic, TypeVar, overload
from urllib.parse import urljoin, urlsplit

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.utils import get_build_date

from nutgraf.core.site import Leaf

Make = Callable[[Leaf], File]
Entry = TypeVar("Entry")


class SiteFiles(Files, Generic[Entry]):
    """MkDocs' files, among which a path also finds what nutgraf writes by itself."""

    def __init__(self, files: Files, hidden: Mapping[str, Entry], make: Callable[[Entry], File]) -> None:
        """`hidden`: by `src_uri`, of what a file is made, once, where something leads to it."""
        super().__init__(files)
        self._hidden, self._make = hidden, make
        self._made: dict[str, File] = {}

    def get_file_from_path(self, path: str) -> File | None:
        """The file with a `src_uri`."""
        if file := super().get_file_from_path(path):
            return file
        uri = PurePath(path).as_posix()
        if uri in self._hidden and uri not in self._made:
            self._made[uri] = self._make(self._hidden[uri])
        return self._made.get(uri)

    def __contains__(self, path: str) -> bool:
        return self.get_file_from_path(path) is not None


class Listing(Sequence[File]):
    """All pages of a site, as templates see them: MkDocs' own, then those of nutgraf in their order."""

    def __init__(
        self,
        own: Sequence[File],
        leaves: Sequence[Leaf],
        real: Mapping[str, File],
        make: Make,
        config: MkDocsConfig,
    ) -> None:
        """`real`: the generated pages that MkDocs has as files, by `src_uri`; `make`: makes one of others."""
        self._own, self._leaves, self._real, self._make = own, leaves, real, make
        self._base = f"{config.site_url.rstrip('/')}/" if config.site_url else ""
        self._ending = "" if config.use_directory_urls else "index.html"

    def __iter__(self) -> Iterator[File]:
        return chain((file for file in self._own if file.src_uri not in self._real), self._generated())

    def __len__(self) -> int:
        return len(self._own) - len(self._real) + len(self._leaves)

    @overload
    def __getitem__(self, index: int) -> File: ...
    @overload
    def __getitem__(self, index: slice) -> list[File]: ...
    def __getitem__(self, index: int | slice) -> File | list[File]:
        if isinstance(index, slice):
            return list(self)[index]
        position = index if index >= 0 else len(self) + index
        for file in islice(self, position, position + 1) if position >= 0 else ():
            return file
        raise IndexError(index)

    def _generated(self) -> Iterator[File]:
        date = get_build_date()
        base, ending, make = self._base, self._ending, self._make
        path = urlsplit(base).path
        real = {uri.removesuffix("index.md"): file for uri, file in self._real.items()}
        canonical = address = None
        for leaf in self._leaves:
            if file := real.get(leaf.url):
                yield file
                continue
            if base:
                url = f"{leaf.url}{ending}"
                canonical = base + url if url.isascii() else urljoin(base, url)
                address = path + url
            yield _ListedFile(_ListedPage(canonical, address, date, leaf, make))  # type: ignore[misc]


class _ListedPage:
    """A page as far as a sitemap needs it; what else is asked of it comes from a real one."""

    __slots__ = ("_file", "_leaf", "_make", "abs_url", "canonical_url", "update_date")

    is_link = False
    is_page = True

    def __init__(
        self, canonical_url: str | None, abs_url: str | None, update_date: str, leaf: Leaf, make: Make
    ) -> None:
        self.canonical_url, self.abs_url, self.update_date = canonical_url, abs_url, update_date
        self._leaf, self._make = leaf, make
        self._file: File | None = None

    def __getattr__(self, name: str) -> Any:
        return getattr(self.file.page, name)

    @property
    def file(self) -> File:
        """A real file, with a real page."""
        if self._file is None:
            self._file = self._make(self._leaf)
        return self._file


class _ListedFile:
    """The file of such a page."""

    __slots__ = ("page",)

    def __init__(self, page: _ListedPage) -> None:
        self.page = page

    def __getattr__(self, name: str) -> Any:
        return getattr(self.page.file, name)
