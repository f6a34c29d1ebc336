"""Pagefind's program: where it is, and a run of it.

Its Python API waits a tenth of a second for each record that it adds, minutes for an archive; the
program itself reads a folder at once.
"""

import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from importlib import import_module
from importlib.metadata import version
from pathlib import Path

from msgspec import Struct

from nutgraf.publish.errors import PublishError

_PACKAGES = ("pagefind_bin_extended", "pagefind_bin")
"""Modules that come with the program; the first one also splits the words of Chinese and Japanese."""

EXCLUDED = "[data-search-exclude], .headerlink, .ng-embed"
"""What is read of no page: what Material's search leaves out too, and what repeats other pages."""


class Program(Struct, frozen=True, kw_only=True):
    """Pagefind as it is installed."""

    path: Path
    version: str
    """With the name of its package: two that are the same make the same of the same texts."""


def find_program() -> Program:
    """The program, of the package that is installed; PublishError where none is."""
    for name in _PACKAGES:
        try:
            path = Path(import_module(name).get_executable())
        except ImportError:
            continue
        except OSError as error:
            raise PublishError(f"search: pagefind: {error}") from error
        return Program(path=path, version=f"{name} {version(name)}")
    raise PublishError(
        "option search: pagefind needs the extra nutgraf[pagefind], which is not installed: "
        "pip install 'nutgraf[pagefind]'"
    )


class Run:
    """The program at work on a folder."""

    def __init__(self, process: "subprocess.Popen[bytes]", said: Path) -> None:
        self._process, self._said = process, said

    def wait(self) -> None:
        """Waits for its end; PublishError where it has failed."""
        if code := self._process.wait():
            lines = self._said.read_text(encoding="utf-8", errors="replace").split("\n")
            reason = next((line for line in reversed(lines) if line.strip()), f"it ended with {code}")
            raise PublishError(f"search: pagefind: {reason.strip()}")


@contextmanager
def running(program: Program, texts: Path, output: Path, *, language: str, keep_index: bool) -> Iterator[Run]:
    """Starts the program on the HTML files in `texts`; it is ended with the block, if it still runs.

    Args:
        program: As `find_program` has it.
        texts: Nothing but these files, at the paths of their pages. What Pagefind says goes beside it.
        output: The folder for the index, which does not exist yet.
        language: BCP 47; all texts are taken for one language, as an index can be searched in one alone.
        keep_index: Whether the addresses of pages end in `index.html`.
    """
    said = texts.with_name(f"{texts.name}.log")
    command = [str(program.path), "--site", str(texts), "--output-path", str(output), "--silent"]
    command += ["--force-language", language.partition("-")[0].lower(), "--exclude-selectors", EXCLUDED]
    command += ["--keep-index-url"] if keep_index else []
    try:
        with said.open("wb") as log:
            # It reads settings from the folder that it is called in.
            process = subprocess.Popen(  # noqa: S603 - of a package that is installed
                command,
                cwd=texts,
                env=_environment(os.environ),
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                start_new_session=sys.platform != "win32",
            )
    except OSError as error:
        raise PublishError(f"search: pagefind: cannot run {program.path}: {error.strerror}") from error
    try:
        yield Run(process, said)
    finally:
        if process.poll() is None:
            process.kill()
        process.wait()


def _environment(environment: Mapping[str, str]) -> dict[str, str]:
    """The environment without Pagefind's settings in it."""
    return {name: value for name, value in environment.items() if not name.startswith("PAGEFIND_")}
