"""The index that is searched: made by Pagefind, and kept from one build to the next.

Pagefind makes an index anew from all texts, whatever has changed. One is kept until there is another; it
serves every build of the same texts.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path

from msgspec import Struct, json

from nutgraf.core.site import digest_of
from nutgraf.core.store import Store

SHELF = "pagefind"
"""The files of the index, by digest, and what is known of it."""

_KNOWN = "index"

_NEEDED = ("pagefind.js", "pagefind-worker.js", "pagefind-entry.json", "*.pf_meta", "wasm.*.pagefind")
_FOLDERS = ("filter", "fragment", "index")
"""What a search loads. The rest are interfaces, of which nutgraf has its own."""

_TOGETHER = 256
"""Files that are put into the store at once."""


class Index(Struct, frozen=True, kw_only=True):
    """An index that is in a store."""

    key: str
    """What it was made from."""
    seconds: float
    """How long that took."""
    files: Mapping[str, str]
    """The digests of its files, by path in its folder."""


def kept_index(store: Store) -> Index | None:
    """The index that a store has; None where it has none, or has lost a part of it."""
    known = store.get(SHELF, _KNOWN)
    if known is None:
        return None
    index = json.decode(known, type=Index)
    return index if store.keys(SHELF) >= set(index.files.values()) else None


def content_of(digest: str, store: Store) -> bytes | None:
    """A file of the index; None where the store has lost it."""
    return store.get(SHELF, digest)


def keep_index(folder: Path, key: str, seconds: float, store: Store) -> Index:
    """Puts the index that is in a folder into a store, in the place of the last one."""
    before = store.keys(SHELF)
    files: dict[str, str] = {}
    batch: dict[str, bytes] = {}
    for path in _files(folder):
        content = path.read_bytes()
        digest = files[path.relative_to(folder).as_posix()] = digest_of(content)
        if digest not in before:
            batch[digest] = content
        if len(batch) == _TOGETHER:
            store.put(SHELF, batch)
            batch = {}
    index = Index(key=key, seconds=seconds, files=files)
    # What is known of it comes last: whoever finds that finds the files.
    store.put(SHELF, batch)
    store.put(SHELF, {_KNOWN: json.encode(index)})
    store.drop(SHELF, before - {_KNOWN, *files.values()})
    return index


def _files(folder: Path) -> Iterator[Path]:
    found = [path for pattern in _NEEDED for path in folder.glob(pattern)]
    found += [path for name in _FOLDERS for path in (folder / name).glob("*")]
    yield from sorted(found)
