"""Articles and annotations that belong together: one folder, one stem."""

from collections import defaultdict
from collections.abc import Iterable
from posixpath import basename, dirname, splitext
from unicodedata import normalize

from msgspec import Struct

from nutgraf.core import rules
from nutgraf.core.diagnostic import Diagnostic, Label
from nutgraf.core.seeds import ANNOTATION_ENDINGS, ARTICLE_ENDINGS, Seeds
from nutgraf.core.suggest import closest
from nutgraf.core.text import Place, Source
from nutgraf.load.words import code, listed

MAX_GUESSED = 50
"""Files of a folder among which a misspelt name is looked for: where more lack a partner, it is no typo."""

_ENDINGS = ARTICLE_ENDINGS + ANNOTATION_ENDINGS


class Pair(Struct, frozen=True, kw_only=True):
    """The files of one stem."""

    stem: str
    """Path relative to the site's root, without an ending."""
    article: Source | None
    annotations: Source | None
    unreadable: bool = False
    """Whether a file of this stem could not be read: what is None here may be there after all."""

    @property
    def name(self) -> str:
        """What tells it from all other pairs: without annotations, two texts of one stem are two pairs."""
        first = self.annotations or self.article
        return first.path if first else self.stem


def pair(seeds: Seeds) -> tuple[tuple[Pair, ...], tuple[Diagnostic, ...]]:
    """Pairs the files of a seeds folder, by path.

    Reported are annotations without an article, and two files of a kind for one explainer, of which the
    first is taken. Articles without annotations have a pair each and are not reported yet, since they
    may be kept texts: see `unpaired_articles`.
    """
    articles, annotations = _by_stem(seeds.articles), _by_stem(seeds.annotations)
    unread = [problem.place.path for problem in seeds.unreadable]
    unreadable = {stem_of(path) for path in unread if _ending(path) in _ENDINGS}
    pairs: list[Pair] = []
    problems: list[Diagnostic] = []
    for stem in sorted({*articles, *annotations, *unreadable}):
        texts, notes = articles[stem], annotations[stem]
        problems += [_ambiguous(found, second) for found in (texts, notes) if notes for second in found[1:]]
        partners: list[Source | None] = [*(texts[:1] if notes else texts)]
        pairs += [
            Pair(
                stem=stem,
                article=text,
                annotations=notes[0] if notes else None,
                unreadable=stem in unreadable,
            )
            for text in partners or [None]
        ]
    lonely = _by_folder(found.article for found in pairs if not (found.annotations or found.unreadable))
    problems += [
        _missing(found.annotations, "article", ARTICLE_ENDINGS, lonely)
        for found in pairs
        if found.annotations and not found.article and not found.unreadable
    ]
    return tuple(pairs), tuple(problems)


def unpaired_articles(pairs: Iterable[Pair], kept_paths: frozenset[str]) -> tuple[Diagnostic, ...]:
    """Reports articles without annotations, unless a source names them as its kept text.

    Args:
        pairs: all that `pair` made.
        kept_paths: paths relative to the site's root of all texts that annotations name.
    """
    pairs = tuple(pairs)
    lonely = _by_folder(found.annotations for found in pairs if not (found.article or found.unreadable))
    return tuple(
        _missing(found.article, "annotations", ANNOTATION_ENDINGS, lonely)
        for found in pairs
        if found.article
        and not found.annotations
        and not found.unreadable
        and found.article.path not in kept_paths
    )


def _ending(path: str) -> str:
    return splitext(path)[1].lower()


def stem_of(path: str) -> str:
    """What the two files of an explainer share; file systems differ in how they keep accented letters."""
    return normalize("NFC", splitext(path)[0])


def _by_stem(sources: Iterable[Source]) -> defaultdict[str, list[Source]]:
    found = defaultdict(list)
    for source in sources:
        found[stem_of(source.path)].append(source)
    return found


def _by_folder(sources: Iterable[Source | None]) -> defaultdict[str, list[str]]:
    found = defaultdict(list)
    for source in sources:
        if source:
            found[dirname(source.path)].append(source.path)
    return found


def _ambiguous(found: list[Source], second: Source) -> Diagnostic:
    first = found[0].path
    are = "articles" if _ending(first) in ARTICLE_ENDINGS else "annotations"
    return rules.AMBIGUOUS_PAIR.at(
        Place(path=second.path),
        f"{first} and {second.path} are both {are} of one explainer",
        also=(Label(place=Place(path=first), text="the other one"),),
    )


def _missing(source: Source, what: str, endings: tuple[str, ...], lonely: dict[str, list[str]]) -> Diagnostic:
    """What to say of a file that has no partner; `lonely` are the files, by folder, that lack one too."""
    stem = splitext(source.path)[0]
    candidates = lonely.get(dirname(stem), [])
    if len(candidates) > MAX_GUESSED:
        candidates = []
    by_name = {basename(stem_of(path)).casefold(): path for path in candidates}
    near = closest(basename(stem_of(stem)).casefold(), by_name)
    return rules.MISSING_PAIR.at(
        Place(path=source.path),
        f"{source.path} has no {what}: {listed([f'{stem}{endings[0]}', *endings[1:]])} is missing",
        help=f"did you mean {code(by_name[near])}? the two must have the same name" if near else "",
    )
