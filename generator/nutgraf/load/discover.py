"""The seeds folder, read from disk: texts, the names of all other files, and what could not be read."""

import os
import re
import stat
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from posixpath import normpath

from nutgraf.core import rules
from nutgraf.core.diagnostic import Diagnostic
from nutgraf.core.seeds import ANNOTATION_ENDINGS, ARTICLE_ENDINGS, Seeds
from nutgraf.core.store import Shelves, Store
from nutgraf.core.text import Place, Source
from nutgraf.load.encoding import decode
from nutgraf.load.recognition import Recognition
from nutgraf.load.words import code

_UNFIT_NAME = re.compile("[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
"""Control characters, line separators, overrides of the writing direction, and bytes that are not UTF-8."""

_LEFTOVERS = ("~", ".swp", ".swo", ".swx")
"""How the names of editors' backups and swap files end; those that begin with a dot are passed anyway."""

_PAGE_FILES = "_files"
"""How browsers end the name of the folder in which they put the parts of a saved page."""

_KINDS = {
    stat.S_IFIFO: "a named pipe",
    stat.S_IFSOCK: "a socket",
    stat.S_IFCHR: "a device",
    stat.S_IFBLK: "a device",
}


def discover(root: Path, folder: str, *, max_bytes: int, store: Store | None = None) -> Seeds:
    """Finds all articles and annotations under `folder`, which is relative to `root`.

    They are read, but for those that are what they were when `store` has last seen them.

    Passed over are names that begin with a dot, editors' leftovers, and the parts of saved pages.
    Endings count in any case. Links are followed to files inside the folder, and nowhere else.
    Never raises for what is on the disk: what cannot be read is a diagnostic.
    """
    name = normpath(os.path.relpath(folder, root) if Path(folder).is_absolute() else folder).replace(
        os.sep, "/"
    )
    name = "" if name == "." else name
    reading = _Reading(
        base=Path(os.path.realpath(root / name)),
        max_bytes=max_bytes,
        recognition=Recognition(store or Shelves()),
    )
    if not reading.base.is_dir():
        found = "is not a folder" if reading.base.exists() else "does not exist"
        reading.refuse(
            name,
            f"the seeds folder {code(name)} {found}",
            "create it, or name the folder in the option `seeds`",
        )
    else:
        reading.read_folders(str(root / name), name)
        reading.recognition.keep()
    return Seeds(
        folder=name,
        articles=tuple(sorted(reading.articles, key=lambda source: source.path)),
        annotations=tuple(sorted(reading.annotations, key=lambda source: source.path)),
        others=frozenset(reading.others),
        unreadable=tuple(sorted(reading.unreadable, key=lambda problem: problem.sort_key)),
    )


def spelled_out(path: str) -> str:
    """A path as diagnostics give it: what cannot be shown of it is spelled by number, after a backslash."""
    return _UNFIT_NAME.sub(_spell_out, path)


@dataclass(slots=True, kw_only=True)
class _Reading:
    """A seeds folder while it is being read."""

    base: Path
    """The folder itself, with all links resolved."""
    max_bytes: int
    recognition: Recognition
    articles: list[Source] = field(default_factory=list)
    annotations: list[Source] = field(default_factory=list)
    _texts: dict[str, list[Source]] = field(init=False)
    """Where a text goes, by its ending in lower case."""
    others: list[str] = field(default_factory=list)
    unreadable: list[Diagnostic] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._texts = {
            **dict.fromkeys(ARTICLE_ENDINGS, self.articles),
            **dict.fromkeys(ANNOTATION_ENDINGS, self.annotations),
        }

    def refuse(self, path: str, message: str, mend: str = "") -> None:
        place = Place(path=spelled_out(path))
        self.unreadable.append(rules.UNREADABLE_SOURCE.at(place, message, help=mend))

    def read_folders(self, top: str, name: str) -> None:
        """Reads a folder and all inside it; `name` is its path as diagnostics give it."""
        waiting = [(top, name)]
        while waiting:
            folder, path = waiting.pop()
            try:
                with os.scandir(folder) as entries:
                    found = {entry.name: entry for entry in entries if not _is_passed_over(entry.name)}
            except OSError as error:
                self.refuse(
                    path, f"the folder cannot be read: {_reason(error)}", "make it a folder that you may read"
                )
                continue
            for entry in found.values():
                inside = f"{path}/{entry.name}" if path else entry.name
                if self._visit(entry, inside) and not _is_part_of_page(entry.name, found):
                    waiting.append((entry.path, inside))

    def _visit(self, entry: os.DirEntry[str], path: str) -> bool:
        """Reads a file; says whether this is a folder to read."""
        # Names that begin with a dot are passed over; without one, it is the last letter, which is no ending.
        ending = entry.name[entry.name.rfind(".") :].lower()
        texts = self._texts.get(ending)
        try:
            if problem := _problem(entry, self.base, ending if texts is not None else ""):
                self.refuse(path, *problem)
            elif entry.is_dir():
                return True
            elif texts is not None:
                if source := self._read(entry, path):
                    texts.append(source)
            elif entry.is_file() and not _UNFIT_NAME.search(entry.name):
                self.others.append(path)
        except OSError as error:
            self.refuse(
                path, f"the file cannot be read: {_reason(error)}", "make it a file that you may read"
            )
        return False

    def _read(self, entry: os.DirEntry[str], path: str) -> Source | None:
        status = entry.stat()
        if status.st_size <= self.max_bytes and (digest := self.recognition.digest(path, status)):
            return Source.unread(path, digest, partial(_read_again, entry.path, path))
        data = _bytes_of(entry.path) if status.st_size <= self.max_bytes else b""
        if max(status.st_size, len(data)) > self.max_bytes:
            self.refuse(
                path,
                f"the file is larger than {self.max_bytes} bytes",
                "shorten it, or raise the option `max_source_bytes`",
            )
            return None
        text = decode(data, path)
        if isinstance(text, Diagnostic):
            self.unreadable.append(text)
            return None
        source = Source(path=path, text=text)
        self.recognition.remember(path, status, source.digest)
        return source


def _bytes_of(path: str) -> bytes:
    # A Path for each of thousands of names would take as long as reading the files does, and so
    # would a buffer, above all one of as many bytes as are allowed.
    with open(path, "rb", buffering=0) as stream:  # noqa: PTH123
        return stream.readall()


def _read_again(file: str, path: str) -> str:
    """The text of a file that was recognised; OSError where it cannot be had any more."""
    text = decode(_bytes_of(file), path)
    if isinstance(text, Diagnostic):
        raise OSError(f"{spelled_out(path)} was changed while the seeds were read: try again")
    return text


def _problem(entry: os.DirEntry[str], base: Path, text_ending: str) -> tuple[str, str] | None:
    """Why something is not to be read, and what to do about it, where that is so.

    `text_ending` is the ending of an article or of annotations, empty for what has neither.
    """
    if entry.is_symlink() and (problem := _link_problem(entry, base)):
        return problem
    if not text_ending and not entry.is_dir():
        return None
    if _UNFIT_NAME.search(entry.name):
        return "the name holds characters that cannot be shown", "rename it"
    if text_ending and entry.is_dir():
        return f"this is a folder, though its name ends in {text_ending}", "rename the folder"
    if text_ending and not entry.is_file():
        kind = _KINDS.get(stat.S_IFMT(entry.stat().st_mode), "no regular file")
        return f"this is {kind}, from which nothing is read", "remove it"
    return None


def _link_problem(link: os.DirEntry[str], base: Path) -> tuple[str, str] | None:
    target = Path(os.path.realpath(link.path))
    if target.is_symlink():
        # A path with all links resolved ends in one only where they lead in a circle.
        return "the link leads back to itself", "put the file itself here"
    if not target.is_relative_to(base):
        return "the link leaves the seeds folder", "put the file itself here"
    if link.is_dir():
        return "the link leads to a folder; only links to files are followed", "put the folder here"
    if not target.exists():
        return "the link leads to nothing", "mend or remove it"
    return None


def _is_passed_over(name: str) -> bool:
    return name.startswith(".") or name.endswith(_LEFTOVERS) or (name[0] == "#" == name[-1])


def _is_part_of_page(name: str, beside: dict[str, os.DirEntry[str]]) -> bool:
    page = name.removesuffix(_PAGE_FILES)
    return page != name and f"{page}.html" in beside


def _spell_out(match: re.Match[str]) -> str:
    byte_or_point = ord(match[0])
    if 0xDC80 <= byte_or_point <= 0xDCFF:
        return f"\\x{byte_or_point - 0xDC00:02x}"
    return f"\\u{byte_or_point:04x}"


def _reason(error: OSError) -> str:
    if isinstance(error, PermissionError):
        return "permission denied"
    return (error.strerror or type(error).__name__).lower()
