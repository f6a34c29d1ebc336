"""What a command works on: the site, and the part of it that was asked for."""

import os
from collections.abc import Iterable, Sequence
from pathlib import Path, PurePosixPath

import click
from msgspec import Struct

from nutgraf.core.diagnostic import Diagnostic
from nutgraf.core.options import Options
from nutgraf.core.seeds import ANNOTATION_ENDINGS, ARTICLE_ENDINGS
from nutgraf.core.site import Press, whole

CONFIG_NAMES = ("mkdocs.yml", "mkdocs.yaml")


class Scope(Struct, frozen=True, kw_only=True):
    """A seeds folder and the files in it that a person wants to hear of."""

    root: Path
    """The site's root, absolute; all paths of diagnostics are relative to it."""
    seeds: str
    """POSIX path of the seeds folder relative to `root`; empty where the root is the folder."""
    options: Options
    press: Press = whole
    """What the site's builds make pages with: work is shared with them."""
    cache: Path | None = None
    """The folder in which work is kept, absolute; None: nowhere."""
    wanted: tuple[PurePosixPath, ...] = ()
    """Files and folders relative to `root`, named as diagnostics name them; empty: all."""

    @property
    def prefix(self) -> str:
        """The POSIX way from the current folder to the root."""
        return way_to(self.root)

    def holds(self, path: str) -> bool:
        """Whether a file (relative to the root) was asked for; of an explainer's two files either will do."""
        return not self.wanted or any(_matches(PurePosixPath(path), wanted) for wanted in self.wanted)

    def select(self, diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
        """The diagnostics that speak of a file that was asked for, be it in second place."""
        return tuple(d for d in diagnostics if any(self.holds(label.place.path) for label in d.labels))


def way_to(folder: Path) -> str:
    """The POSIX way from the current folder to another."""
    try:
        return Path(os.path.relpath(folder)).as_posix()
    except ValueError:  # another drive
        return folder.as_posix()


def config_near(folder: Path) -> Path | None:
    """The `mkdocs.yml` of a folder or of the nearest one above it."""
    for above in (folder, *folder.parents):
        for name in CONFIG_NAMES:
            if (above / name).is_file():
                return above / name
    return None


def config_or_usage(config_path: Path | None) -> Path:
    """The configuration that was named, or the nearest; a usage error where there is none."""
    found = config_path or config_near(Path.cwd())
    if found is None:
        raise click.UsageError(
            "there is no mkdocs.yml in this folder or above it: go to the site's folder, name the file "
            "with -f, or begin with `nutgraf new DIR`"
        )
    return found


def scope_of(config_path: Path | None, paths: Sequence[Path], *, cache: bool = True) -> Scope:
    """What `paths` and a configuration stand for; a usage error where they do not go together.

    `cache`: whether the scope has a folder to keep work in, and what is kept there is used.

    Without a configuration, the one near the first path counts, else the one near the current folder.
    Where there is none at all, a single folder is taken for a seeds folder.
    """
    if config_path is None and paths:
        config_path = config_near(paths[0].absolute()) or config_near(Path.cwd())
        if config_path is None and len(paths) == 1 and paths[0].is_dir():
            return Scope(root=paths[0].absolute(), seeds="", options=Options())
    config_path = config_or_usage(config_path)

    from nutgraf.load.discover import spelled_out
    from nutgraf.publish.mkdocs.configuration import site_of

    site = site_of(config_path, cache=cache)
    within = (_within(path, site.root, site.seeds) for path in paths)
    wanted = tuple(PurePosixPath(spelled_out(str(path))) for path in within)
    return Scope(
        root=site.root,
        seeds=site.site_options.seeds,
        options=site.options,
        press=site.press,
        cache=site.cache if cache else None,
        wanted=wanted,
    )


def _within(path: Path, root: Path, seeds: Path) -> PurePosixPath:
    for place, base, folder in (
        (Path(os.path.abspath(path)), root, seeds),  # noqa: PTH100 - symbolic links stay as they are
        (path.resolve(), root.resolve(), seeds.resolve()),
    ):
        if place.is_relative_to(folder) or folder.is_relative_to(place):
            # A folder above the root asks for everything in it.
            return PurePosixPath((place if place.is_relative_to(base) else base).relative_to(base))
    raise click.BadParameter(f"{path} is not in the site's seeds folder, {seeds}", param_hint="PATH")


def _matches(path: PurePosixPath, wanted: PurePosixPath) -> bool:
    endings = ARTICLE_ENDINGS + ANNOTATION_ENDINGS
    paired = {path.suffix.lower(), wanted.suffix.lower()} <= set(endings)
    return path.is_relative_to(wanted) or (paired and path.with_suffix("") == wanted.with_suffix(""))
