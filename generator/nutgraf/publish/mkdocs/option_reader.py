"""Reading the plugin's options: those in which nothing was wrong are kept, as they were read.

To read them anew takes as long as all else together that a command loads where nothing has changed.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from hashlib import blake2b
from os import getpid
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mkdocs.exceptions import PluginError

from nutgraf.core.options import CACHE, PluginOptions
from nutgraf.publish.realm import program
from nutgraf.stages.keeping import NOTHING, Form

if TYPE_CHECKING:
    from nutgraf.load.site_options import OptionProblem

FILE_NAME = "options.msgpack"
"""In the cache folder: the options that were read last, behind a digest."""

_DIGEST_BYTES = 16
_IS_KEPT = ContextVar("_IS_KEPT", default=True)


@contextmanager
def keeping(is_kept: bool) -> Iterator[None]:
    """Within the block, whether options are taken from the cache folder and kept there."""
    token = _IS_KEPT.set(is_kept)
    try:
        yield
    finally:
        _IS_KEPT.reset(token)


class OptionReader:
    """Reads the options of one plugin, and remembers the last ones."""

    def __init__(self) -> None:
        self._text = ""
        self._options: PluginOptions | None = None
        self._file: Path | None = None
        """Where to keep what was read anew."""

    def judge(self, raw: Mapping[str, Any], config_path: str | None) -> "Sequence[OptionProblem]":
        """What is wrong with the options in a `mkdocs.yml`."""
        text = _text_of(raw)
        root = Path(config_path).parent if config_path and text and _IS_KEPT.get() else None
        folder = raw.get("cache", CACHE)
        options = _kept(root / folder / FILE_NAME, text) if root and isinstance(folder, str) else None
        problems: Sequence[OptionProblem] = ()
        self._file = None
        if options is None:
            options, problems = _decoded(raw)
            if root and options and options.cache:
                self._file = root / options.cache / FILE_NAME
        self._text, self._options = text, options
        return problems

    def keep(self) -> None:
        """Keeps for the next time what was read anew: to be called when it is known that there is a site."""
        if self._file and self._options:
            _keep(self._file, self._text, self._options)
            self._file = None

    def read(self, raw: Mapping[str, Any]) -> PluginOptions:
        """The options; PluginError where there is something wrong with them."""
        if self._options and self._text and self._text == _text_of(raw):
            return self._options
        options, problems = _decoded(raw)
        if options is None:
            raise PluginError(
                "; ".join(
                    f"option {problem.option} {problem.message}: {problem.help}" for problem in problems
                )
            )
        return options


def _decoded(raw: Mapping[str, Any]) -> "tuple[PluginOptions | None, Sequence[OptionProblem]]":
    # It brings pydantic and the models of all options.
    from nutgraf.load.site_options import decode_options

    found, problems = decode_options(raw, site_name="")
    return found.to_plugin_options() if found else None, problems


def _text_of(raw: Mapping[str, Any]) -> str:
    """Options as Python writes them: each kind of value in a way of its own. Empty where it cannot."""
    try:
        return repr(dict(raw))
    except (ValueError, RecursionError):  # a number of thousands of digits
        return ""


def _kept(file: Path, text: str) -> PluginOptions | None:
    """What such options were read as; None where others were, and where the file is damaged or missing."""
    try:
        found = file.read_bytes()
    except (OSError, ValueError):
        return None
    digest, content = found[:_DIGEST_BYTES], found[_DIGEST_BYTES:]
    return Form(PluginOptions).read(content) if digest == _digest(text, content) else None


def _keep(file: Path, text: str, options: PluginOptions) -> None:
    """Keeps options, if the disk lets us; who is killed leaves the old file or the new one, whole."""
    content = Form(PluginOptions).written(options)
    if content == NOTHING:
        return
    new = file.with_suffix(f".{getpid()}.msgpack")
    with suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        try:
            new.write_bytes(_digest(text, content) + content)
            new.replace(file)
        finally:
            new.unlink(missing_ok=True)


def _digest(text: str, content: bytes) -> bytes:
    """Of the options, how they were read, and who read them."""
    parts = repr((text, content, program()))
    return blake2b(parts.encode(errors="surrogatepass"), digest_size=_DIGEST_BYTES).digest()
