"""Fixes are written to disk."""

import os
import tempfile
from collections.abc import Iterable, Mapping
from itertools import groupby
from pathlib import Path

from msgspec import Struct

from nutgraf.core.diagnostic import Fix
from nutgraf.core.fixes import apply_fixes

_BOM = b"\xef\xbb\xbf"


class Mended(Struct, frozen=True, kw_only=True):
    """What became of fixes."""

    made: tuple[Fix, ...]
    changed: tuple[str, ...]
    """Paths of files that somebody changed after they were checked, so that they were left alone."""


def mend(root: Path, texts: Mapping[str, str], fixes: Iterable[Fix]) -> Mended:
    """Makes fixes in files under `root`; `texts` holds what was checked, by path.

    Each file is read again and replaced in one step, or left alone where it is not what was checked.
    OSError where the disk refuses.
    """
    made: list[Fix] = []
    changed = []
    for path, of_file in groupby(sorted(fixes, key=lambda fix: fix.path), key=lambda fix: fix.path):
        file = (root / path).resolve()
        content = file.read_bytes()
        bom = _BOM if content.startswith(_BOM) else b""
        if content != bom + texts[path].encode():
            changed.append(path)
            continue
        text, done = apply_fixes(texts[path], of_file)
        _replace(file, bom + text.encode())
        made += done
    return Mended(made=tuple(made), changed=tuple(changed))


def _replace(file: Path, content: bytes) -> None:
    """Puts new content in a file's place at once, with the old one's permissions."""
    descriptor, name = tempfile.mkstemp(prefix=f".{file.name}.", dir=file.parent)
    try:
        with os.fdopen(descriptor, "wb") as new:
            new.write(content)
            new.flush()
            os.fsync(descriptor)
        Path(name).chmod(file.stat().st_mode & 0o7777)
        Path(name).replace(file)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
