"""Rules on sources and on the files that annotations name."""

from collections.abc import Iterator
from posixpath import basename, dirname

from nutgraf.check.context import Context
from nutgraf.check.references import every_reference
from nutgraf.core import rules
from nutgraf.core.diagnostic import Diagnostic
from nutgraf.core.explainer import Explainer
from nutgraf.core.keypath import KeyPath
from nutgraf.core.prose import RefKind
from nutgraf.core.seeds import ARTICLE_ENDINGS, IMAGE_ENDINGS
from nutgraf.core.suggest import did_you_mean


def are_used(explainer: Explainer, _: Context) -> Iterator[Diagnostic]:
    """`unused-source`: listed, but neither evidence, nor a section, nor prose rests on it."""
    if explainer.annotations.lost:
        return
    used = {ref.target for ref in every_reference(explainer) if ref.kind is RefKind.SOURCE}
    used |= {quote.source for quote in explainer.annotations.quotes() if quote.source}
    for source in explainer.annotations.sources:
        if source.id not in used:
            yield rules.UNUSED_SOURCE.at(
                explainer.annotations.file.place((*source.at, "id")),
                f"nothing cites the source `{source.id}`",
                help=f"cite it as evidence, under `sources`, or in prose as `[@{source.id}]`; or remove it",
            )


def files_are_there(explainer: Explainer, context: Context) -> Iterator[Diagnostic]:
    """`missing-file`: a picture or a kept text that the seeds folder does not have."""
    if image := explainer.annotations.image:
        yield from _file(image.file, IMAGE_ENDINGS, "picture", ("image", "file"), explainer, context)
    for source in explainer.annotations.sources:
        if source.article:
            at = (*source.at, "article")
            yield from _file(
                source.article, ARTICLE_ENDINGS, "text to look for quotes in", at, explainer, context
            )


def quoted_texts_are_kept(explainer: Explainer, _: Context) -> Iterator[Diagnostic]:
    """`quote-without-text`: a quote said to stand in a source that keeps no text."""
    annotations = explainer.annotations
    if "sources" in annotations.lost:
        return
    kept = {source.id for source in annotations.sources if source.article}
    known = {source.id for source in annotations.sources}
    for quote in annotations.quotes():
        named = (*quote.at, "source")
        if named not in annotations.file.nodes or quote.source in kept:
            continue
        place = annotations.file.place(named)
        if quote.source in known:
            yield rules.QUOTE_WITHOUT_TEXT.at(
                place,
                f"the source `{quote.source}` keeps no text to look for the quote in",
                help=f"keep its text beside the annotations and name it: `article:` of `{quote.source}`",
            )
        else:
            yield rules.UNKNOWN_REFERENCE.at(
                place,
                f"there is no source `{quote.source}` in this explainer",
                help=did_you_mean(quote.source, known, "add it under `sources`"),
            )


def _file(
    path: str, endings: tuple[str, ...], noun: str, at: KeyPath, explainer: Explainer, context: Context
) -> Iterator[Diagnostic]:
    place = explainer.annotations.file.place(at)
    if not path.lower().endswith(endings):
        yield rules.MISSING_FILE.at(
            place, f"`{path}` is no {noun}", help=f"name a file that ends in {', '.join(endings)}"
        )
    elif path not in context.files:
        folder, _, name = path.rpartition("/")
        ending = name.rpartition(".")[2]
        beside = [basename(file) for file in context.files if dirname(file) == folder]
        alike = [file for file in beside if file.endswith(f".{ending}")]
        yield rules.MISSING_FILE.at(
            place,
            f"there is no file `{path}` under the seeds folder",
            help=did_you_mean(name, alike, rules.MISSING_FILE.mend),
        )
