"""What search looks through, and what a visitor's browser loads for the first search."""

import gzip
import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

LEVEL = 6
"""How hard servers compress, by default of most."""


@dataclass(frozen=True)
class SearchCost:
    """A site's search: what is in its index, and what a first search loads, in bytes over the wire."""

    looks_through: str
    first_search: int | None


def search_cost(site: Path, index: str | None, sentence: str) -> SearchCost:
    """Looks at a built site; `sentence` is of an article and quoted nowhere.

    Pagefind's first search loads its scripts and that of its page, its program, its index of indexes and,
    for one word, a chunk of the index and the five hits that are shown. Other search loads its whole index
    and the scripts of the theme's worker. `first_search` is None where the site has no search page to do
    it with.
    """
    if (site / "pagefind").is_dir():
        own = site.glob("assets/nutgraf/search/*.js")
        files = [*pagefind_files(site / "pagefind"), *own]
        return SearchCost("whole pages, by Pagefind", transferred(files))
    if index is None or not (site / index).is_file():
        return SearchCost("nothing", None)
    file = site / index
    text = file.read_text()
    what = "whole pages" if sentence in text else "data, without the article's text"
    shown = f"{what}: {entries(text):,} entries, {len(text.encode()) / 1e6:.1f} MB"
    workers = [*site.glob("assets/javascripts/workers/search.*.min.js"), *site.glob("search/*.js")]
    return SearchCost(shown, transferred([file, *workers]) if workers else None)


def pagefind_files(folder: Path) -> list[Path]:
    """What Pagefind loads for one word, at the most."""
    always = ["pagefind.js", "pagefind-worker.js", "pagefind-entry.json", "wasm.en.pagefind", "*.pf_meta"]
    files = [file for pattern in always for file in folder.glob(pattern)]
    files += largest(folder.glob("index/*"), 1)
    return files + largest(folder.glob("fragment/*"), 5)


def largest(files: Iterable[Path], count: int) -> list[Path]:
    """The largest of some files."""
    return sorted(files, key=lambda file: file.stat().st_size, reverse=True)[:count]


def transferred(files: Iterable[Path]) -> int:
    """Bytes over the wire: compressed, but for what would only grow by it."""
    total = 0
    for file in files:
        data = file.read_bytes()
        total += min(len(data), len(gzip.compress(data, LEVEL)))
    return total


def entries(text: str) -> int:
    """How many things an index of JSON tells of."""
    index = json.loads(text)
    if isinstance(index, dict):
        index = index.get("docs") or index.get("items") or index
    return len(index)
