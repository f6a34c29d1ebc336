"""A pair of files becomes an explainer, its quotes looked up in the texts that it names."""

from collections.abc import Iterator, Mapping

from msgspec import Struct

from nutgraf.anchor.find import find
from nutgraf.anchor.folding import fold
from nutgraf.core.article import Article
from nutgraf.core.assembly import assemble
from nutgraf.core.diagnostic import Diagnostic
from nutgraf.core.explainer import Annotations, Explainer
from nutgraf.core.keypath import KeyPath
from nutgraf.core.quote import Outcome
from nutgraf.core.text import Source
from nutgraf.load.annotations import decode
from nutgraf.load.articles import read
from nutgraf.load.pairs import Pair


class Unit(Struct, frozen=True, kw_only=True):
    """A pair of files and what could be understood of it."""

    slug: str
    """As the annotations give it; the files' stem where they cannot be decoded."""
    annotations: Annotations | None
    """None where they cannot be decoded."""
    explainer: Explainer | None
    """None where one of the files cannot be read or decoded."""
    diagnostics: tuple[Diagnostic, ...]
    """What is wrong with the files, each by itself."""

    def texts(self) -> Iterator[str]:
        """The paths of the texts that the annotations name beside the article."""
        for source in self.annotations.sources if self.annotations else ():
            if source.article:
                yield source.article


def understand(pair: Pair, texts: Mapping[str, Source]) -> Unit:
    """Makes an explainer of a pair of files; `texts` are those by path that its annotations may name."""
    article, of_article = read(pair.article) if pair.article else (None, ())
    annotations, of_annotations = decode(pair.annotations) if pair.annotations else (None, ())
    diagnostics = [*of_article, *of_annotations]
    if annotations is None:
        slug = pair.stem.rpartition("/")[2]
        return Unit(slug=slug, annotations=None, explainer=None, diagnostics=tuple(diagnostics))
    kept: dict[str, Article] = {}
    for source in annotations.sources:
        if source.article in texts:
            text, found = read(texts[source.article])
            diagnostics += found
            if text:
                kept[source.id] = text
    explainer = assemble(annotations, article, kept, anchor(annotations, article, kept)) if article else None
    return Unit(
        slug=annotations.slug, annotations=annotations, explainer=explainer, diagnostics=tuple(diagnostics)
    )


def anchor(annotations: Annotations, article: Article, kept: Mapping[str, Article]) -> dict[KeyPath, Outcome]:
    """Looks for each quote in the text it is said to stand in, where there is one."""
    folded = {}
    outcomes = {}
    for quote in annotations.quotes():
        text = kept.get(quote.source) if quote.source else article
        if text:
            if quote.source not in folded:
                folded[quote.source] = fold(text.text)
            outcomes[quote.at] = find(quote, folded[quote.source])
    return outcomes
