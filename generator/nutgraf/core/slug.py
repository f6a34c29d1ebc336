"""Slugs and ids: the names that end up in URLs, file names and HTML ids."""

import re
from collections import Counter
from collections.abc import Iterable

from slugify import slugify as _slugify

SLUG = re.compile(r"[a-z0-9]+(?:[-_][a-z0-9]+)*", re.ASCII)
"""Lower-case ASCII letters and digits in words joined by single hyphens or underscores."""

MAX_SLUG_LENGTH = 100
"""Code points. Leaves room for a file name's other parts under the 255 bytes of common file systems."""

RESERVED_SLUGS = frozenset(
    {"index", "con", "prn", "aux", "nul"}
    | {f"{device}{number}" for device in ("com", "lpt") for number in range(1, 10)}
)
"""`index` is a folder's own page; the others cannot be file names on Windows."""


def slug_problem(value: str) -> str | None:
    """What keeps a string from being a slug, in words, or None where it is one."""
    if not value:
        return "is empty"
    if len(value) > MAX_SLUG_LENGTH:
        return f"is longer than {MAX_SLUG_LENGTH} characters"
    if not SLUG.fullmatch(value):
        return "may hold only lower-case letters a–z, digits, and single hyphens or underscores between them"
    if value in RESERVED_SLUGS:
        return "is a reserved name"
    return None


def slugify(text: str) -> str:
    """A slug made from any text; empty where nothing in it can be spelled in ASCII."""
    slug: str = _slugify(text, max_length=MAX_SLUG_LENGTH, word_boundary=True)
    return f"{slug}-1" if slug in RESERVED_SLUGS else slug


def distinct_slugs(names: Iterable[str]) -> list[str]:
    """A slug for each name, in their order; those that would be alike get numbers."""
    slugs: list[str] = []
    counts: Counter[str] = Counter()
    for name in names:
        slug = stem = slugify(name) or "other"
        while counts[slug]:
            slug = f"{stem}-{counts[stem] + 1}"
            counts[stem] += 1
        counts[slug] += 1
        slugs.append(slug)
    return slugs
