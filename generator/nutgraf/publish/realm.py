"""What tells one way of building a site from any other: work is kept only where all of it is the same."""

import os
import re
import sys
from collections.abc import Mapping, Sequence, Set
from contextlib import AbstractContextManager, suppress
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import cache
from hashlib import blake2b
from importlib.metadata import PackageNotFoundError, distribution, requires
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from msgspec import Struct

import nutgraf
from nutgraf.core.options import Options
from nutgraf.core.site import Press
from nutgraf.core.text import Source
from nutgraf.publish.cache import Cache, Tell, opened

_MAKING = ("", "cards")
"""The extras that change what is made; none is that of all."""


def realm_of(options: Options, press: Press) -> str:
    """A digest of the options, the press, the program and the libraries that it uses, in hexadecimal."""
    return _digest((describe(options), describe(press), program(), _modules(options.markdown.extensions)))


def program() -> str:
    """A digest of Python, nutgraf and the libraries that it uses, in hexadecimal."""
    return _digest((sys.version, _files(), _libraries()))


def kept_work(
    folder: Path | None, options: Options, press: Press, tell: Tell
) -> AbstractContextManager[Cache]:
    """The cache in a folder, of earlier builds that are as this one is; None: one that is forgotten."""
    return opened(folder, realm_of(options, press) if folder else "", tell)


def describe(value: object) -> object:
    """A value by what it holds, the same in every process: without addresses and the order of sets."""
    if isinstance(value, bytes):
        return blake2b(value, digest_size=16).hexdigest()
    if value is None or isinstance(value, str | int | float | Enum):
        return repr(value)
    if isinstance(value, Source):
        return value.path, value.digest
    if names := _fields_of(value):
        shown = [(name, describe(getattr(value, name))) for name in names]
        return type(value).__qualname__, shown
    if isinstance(value, Mapping):
        return [(describe(key), describe(item)) for key, item in sorted(value.items(), key=repr)]
    if isinstance(value, Set):
        return sorted(repr(describe(item)) for item in value)
    if isinstance(value, Sequence):
        return [describe(item) for item in value]
    if hasattr(value, "__qualname__"):
        return f"{value.__module__}.{value.__qualname__}"
    return type(value).__module__, type(value).__qualname__, describe(getattr(value, "__dict__", None))


def _fields_of(value: object) -> Sequence[str]:
    """The names of what a record holds."""
    if isinstance(value, Struct):
        return value.__struct_fields__
    if is_dataclass(value) and not isinstance(value, type):
        return [field.name for field in fields(value)]
    return ()


def _digest(parts: object) -> str:
    return blake2b(repr(parts).encode(errors="surrogatepass"), digest_size=16).hexdigest()


def _files() -> list[tuple[str, int, int]]:
    """The files of nutgraf: who works on it does not raise its version at each step."""
    top = os.path.dirname(nutgraf.__file__)  # noqa: PTH120 - hundreds of them, at each start
    paths = [os.path.join(folder, name) for folder, _, names in os.walk(top) for name in names]  # noqa: PTH118
    found = [(path[len(top) :], os.stat(path)) for path in paths if not path.endswith(".pyc")]  # noqa: PTH116
    return sorted((path, status.st_size, status.st_mtime_ns) for path, status in found)


@cache
def _libraries() -> Sequence[tuple[str, str]]:
    """Those that make pages and files, by their versions; extras only where they are installed.

    What is installed later does not reach a process that has loaded them.
    """
    found = []
    for line in requires("nutgraf") or ():
        name, _, extra = line.partition("; extra == ")
        if (named := re.match(r"[\w.-]+", name)) and extra.strip("'\"") in _MAKING:
            with suppress(PackageNotFoundError):
                found.append((named[0], _version(named[0])))
    return found


def _version(name: str) -> str:
    """A library's version, without its whole description being taken apart for it."""
    library = distribution(name)
    head, _, _ = (library.read_text("METADATA") or "").partition("\n\n")
    found = re.search(r"^Version: *(.*)$", head, re.MULTILINE)
    return found[1] if found else library.version


def _modules(extensions: Sequence[Any]) -> list[tuple[str, int]]:
    """The modules of Markdown extensions, of nutgraf's libraries or not, with the times they were changed."""
    names = {name if isinstance(name, str) else type(name).__module__ for name in extensions}
    times = []
    for name in sorted({name.partition(":")[0].partition(".")[0] for name in names}):
        spec = find_spec(name) if name.isidentifier() else None
        if spec and spec.origin and Path(spec.origin).is_file():
            times.append((name, Path(spec.origin).stat().st_mtime_ns))
    return times
