"""The links in the Markdown of annotations, judged where they stand."""

from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice
from typing import Any

from nutgraf.core import rules
from nutgraf.core.diagnostic import Diagnostic
from nutgraf.core.keypath import AnnotationFile, KeyPath
from nutgraf.core.links import is_safe_target
from nutgraf.core.prose import LINK_SCHEMES, link_targets
from nutgraf.load.models.outline import markdown_keys
from nutgraf.load.words import code, quoted

MAX_REPORTED = 50
"""Unsafe links of one text that are reported: finding the place of one takes a pass over its text."""

_SIGNS = ("](", "]:", "<")
"""One of these stands in every text that has a link; to look for them is cheaper than to look for links."""


def unsafe_links(data: Any, file: AnnotationFile) -> Iterator[Diagnostic]:
    """Every link target in a file's Markdown that may not stand on a page.

    Args:
        data: the root mapping as the YAML has it; what is of the wrong type is passed over.
        file: the file that it comes from.
    """
    for at, text in _texts(data, _markdown(), ()):
        for target, occurrence in islice(_unsafe_targets(text), MAX_REPORTED):
            yield rules.UNSAFE_LINK.at(
                file.place_of(target, at, occurrence),
                f"a link leads to {quoted(target)}: no web page, mail address or page of the site",
                help=_mend(target),
            )


def _unsafe_targets(text: str) -> Iterator[tuple[str, int]]:
    """The unsafe targets of a text, each with how often it stands before."""
    seen: Counter[str] = Counter()
    for target in link_targets(text):
        if not is_safe_target(target):
            yield target, seen[target]
            seen[target] += 1


Tree = dict[str, "Tree | None"]
"""Keys that lead to Markdown; None: the key takes it."""


@lru_cache(maxsize=1)
def _markdown() -> Tree:
    """The paths of `markdown_keys` as a tree, which is walked once."""
    tree: Tree = {}
    for *outer, last in markdown_keys():
        inner: Tree | None = tree
        for key in outer:
            inner = inner.setdefault(key, {}) if inner is not None else None
        if inner is not None:
            inner[last] = None
    return tree


def _texts(value: Any, tree: Tree | None, at: KeyPath) -> Iterator[tuple[KeyPath, str]]:
    """The texts under a value that are Markdown and may hold a link, each with its path."""
    if isinstance(value, list):
        for index, item in enumerate(value):
            yield from _texts(item, tree, (*at, index))
    elif tree is None:
        if isinstance(value, str) and any(sign in value for sign in _SIGNS):
            yield at, value
    elif isinstance(value, dict):
        for key, inner in tree.items():
            if key in value:
                yield from _texts(value[key], inner, (*at, key))


def _mend(target: str) -> str:
    scheme, _, rest = target.partition(":")
    if target.startswith("//"):
        return f"write {code(f'https:{target}')}"
    if scheme.lower() in LINK_SCHEMES:
        return f"write {code(f'{scheme.lower()}:{rest}')}, in lower case"
    return rules.UNSAFE_LINK.mend
