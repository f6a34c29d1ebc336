"""The files of a theme that a site can publish, found without walking the others.

MkDocs lists all files of a theme in each build and throws out hidden ones then. Material has its 14,000
icons in a hidden folder: to walk it takes a tenth of a build in which nothing has changed.
"""

import os
from collections.abc import Callable, Iterator, Sequence
from functools import wraps

from jinja2 import Environment, FileSystemLoader
from mkdocs.theme import Theme


class VisibleFiles(FileSystemLoader):
    """Loads any template of some folders, and lists those that lie in no hidden folder."""

    def list_templates(self) -> list[str]:
        """The names of the files, sorted, each once."""
        return sorted({name for folder in self.searchpath for name in self._names(folder)})

    def _names(self, folder: str) -> Iterator[str]:
        for parent, folders, files in os.walk(folder, followlinks=self.followlinks):
            folders[:] = (name for name in folders if not name.startswith("."))
            inner = os.path.relpath(parent, folder).replace(os.sep, "/")
            prefix = "" if inner == "." else f"{inner}/"
            yield from (f"{prefix}{name}" for name in files)


def list_visible(theme: Theme) -> None:
    """Has a theme's environments list what lies in no hidden folder, where they load from folders alone."""
    theme.get_env = _listing_visible(theme.get_env)  # type: ignore[method-assign]


def _listing_visible(make: Callable[[], Environment]) -> Callable[[], Environment]:
    @wraps(make)
    def get_env() -> Environment:
        env = make()
        usual = env.loader
        # Whatever else a plugin has put there knows better what it lists.
        if type(usual) is FileSystemLoader:
            folders: Sequence[str] = usual.searchpath
            env.loader = VisibleFiles(folders, encoding=usual.encoding, followlinks=usual.followlinks)
        return env

    return get_env
