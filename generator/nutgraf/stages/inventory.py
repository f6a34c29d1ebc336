"""What a seeds folder holds, as jobs to be done."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from posixpath import dirname

from nutgraf.core.diagnostic import Diagnostic
from nutgraf.core.seeds import Seeds
from nutgraf.core.text import Source
from nutgraf.load.pairs import Pair, pair
from nutgraf.stages.jobs import Job
from nutgraf.stages.keeping import fingerprint

MOST_GUESSED = 20
"""Articles without annotations beside a pair, up to which each is taken for a text that it may name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Inventory:
    """The pairs of files under a seeds folder, and all other files there."""

    pairs: tuple[Pair, ...]
    """By path."""
    diagnostics: tuple[Diagnostic, ...]
    """On files that cannot be read, and on those that have no partner."""
    texts: Mapping[str, Source]
    """All articles, by path."""
    files: frozenset[str]
    """Paths of all files that could be reached."""
    others: frozenset[str]
    """Paths of those of them that are neither articles nor annotations: pictures, for one."""
    lonely: Mapping[str, tuple[str, ...]] = field(repr=False)
    """By folder, the paths of the articles in it that have no annotations."""

    def job(self, pair: Pair, named: Iterable[str] | None = None, panel: str | None = None) -> Job:
        """The job on a pair; `named` are the paths of texts that its annotations name, where one knows."""
        if named is None:
            beside = self.lonely.get(dirname(pair.stem), ())
            named = beside if len(beside) <= MOST_GUESSED else ()
        texts = {path: self.texts[path] for path in named if path in self.texts}
        return Job(pair=pair, texts=texts, panel=panel)

    def key(self, pair: Pair, named: Iterable[str]) -> str:
        """What tells the files of a pair, and the texts that its annotations name, from any others."""
        sources = [pair.article, pair.annotations, *(self.texts.get(path) for path in named)]
        told = [(source.path, source.digest) if source else None for source in sources]
        return fingerprint((pair.stem, pair.unreadable, told))


def take_inventory(seeds: Seeds) -> Inventory:
    """Looks through a seeds folder."""
    pairs, unpaired = pair(seeds)
    lonely: dict[str, list[str]] = {}
    for files in pairs:
        if files.article and not files.annotations:
            lonely.setdefault(dirname(files.stem), []).append(files.article.path)
    texts = {source.path: source for source in seeds.articles}
    return Inventory(
        pairs=pairs,
        diagnostics=(*seeds.unreadable, *unpaired),
        texts=texts,
        files=frozenset((*seeds.others, *texts, *(problem.place.path for problem in seeds.unreadable))),
        others=seeds.others,
        lonely={folder: tuple(paths) for folder, paths in lonely.items()},
    )
