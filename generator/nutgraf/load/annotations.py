"""A file of annotations is decoded: text in, records and every mistake out."""

import posixpath
from collections.abc import Iterator
from itertools import islice

from msgspec.structs import replace
from pydantic import ValidationError

from nutgraf.core import rules
from nutgraf.core.diagnostic import Diagnostic
from nutgraf.core.explainer import Annotations
from nutgraf.core.keypath import AnnotationFile, KeyPath
from nutgraf.core.slug import slug_problem, slugify
from nutgraf.core.text import Source, Span
from nutgraf.load.links import unsafe_links
from nutgraf.load.mistakes import MAX_MISTAKES, find_mistakes, value_place
from nutgraf.load.models import document as models
from nutgraf.load.records import path_from_root, to_records
from nutgraf.load.salvage import salvage
from nutgraf.load.words import code, quoted
from nutgraf.load.yaml_nodes import parse


def decode(source: Source) -> tuple[Annotations | None, tuple[Diagnostic, ...]]:
    """Reads a file of annotations; never raises, whatever the text.

    The annotations lack what could not be understood, and say so; they are None where that leaves nothing
    to show. The diagnostics are all mistakes that can be found in the file by itself, sorted by place.
    """
    parsed = parse(source)
    if parsed.data is None:
        return None, parsed.diagnostics
    file = AnnotationFile(source=source, nodes=parsed.nodes)
    model, error = _validated(parsed.data)
    found = [*parsed.diagnostics, *islice(find_mistakes(error, file, parsed.data), MAX_MISTAKES)]
    found += unsafe_links(parsed.data, file)
    annotations, stem = None, _stem(source)
    lost: frozenset[str] = frozenset()
    if error and (rest := salvage(parsed.data, parsed.nodes, error)):
        model, lost = rest.model, rest.lost
        file = AnnotationFile(source=source, nodes=rest.nodes)
    if "slug" not in parsed.data:
        found += _stem_problems(stem, source)
    if model:
        found += _paths_outside(model, file)
        if model.slug or slug_problem(stem) is None:
            annotations = replace(to_records(model, model.slug or stem, file), lost=lost)
    return annotations, tuple(sorted(found, key=lambda diagnostic: diagnostic.sort_key))


def _validated(data: object) -> tuple[models.Annotations | None, ValidationError | None]:
    try:
        return models.Annotations.model_validate(data), None
    except ValidationError as error:
        return None, error


def _stem(source: Source) -> str:
    return posixpath.splitext(posixpath.basename(source.path))[0]


def _stem_problems(stem: str, source: Source) -> Iterator[Diagnostic]:
    if problem := slug_problem(stem):
        better = slugify(stem)
        yield rules.INVALID_SLUG.at(
            source.place(Span(0, 0)),
            f"the file's name is the explainer's slug, and {quoted(stem)} {problem}",
            help=f"add {code(f'slug: {better}')}, or rename both files" if better else "add `slug: …`",
        )


def _paths_outside(model: models.Annotations, file: AnnotationFile) -> Iterator[Diagnostic]:
    paths: list[tuple[str, KeyPath]] = [(model.image.file, ("image", "file"))] if model.image else []
    paths += [(entry.article, ("sources", index, "article")) for index, entry in enumerate(model.sources)]
    for path, at in paths:
        if path and path_from_root(path, file) is None:
            yield rules.MISSING_FILE.at(
                value_place(at, file),
                f"{quoted(path)} leads out of the site's folder",
                help="keep the file in the seeds folder, and write its path from the annotations",
            )
