"""What a docs tree is made from, as a site's own configuration has it."""

from pathlib import Path

from msgspec import Struct

from nutgraf.core.options import Options


class Source(Struct, frozen=True, kw_only=True):
    """A site: its configuration, its hand-written pages, its seeds."""

    config_file: Path
    """Its `mkdocs.yml`, absolute."""
    root: Path
    """The folder of that, absolute."""
    docs_dir: Path
    """Absolute."""
    custom_dir: Path | None
    """The theme's, absolute."""
    hooks: tuple[Path, ...]
    """Python files that MkDocs runs, absolute."""
    seeds: str
    """POSIX path of the seeds folder relative to `root`."""
    cache: Path | None
    """The folder in which work is kept, absolute; None where the site wants none."""
    options: Options
    own: dict[str, str]
    """The hand-written pages and files that the site shows: by where they are in the built site
    (`guide/index.html`) their paths in `docs_dir`, both POSIX."""
    nav: tuple[str, ...] | None
    """The pages that the publisher puts into the navigation, in its order; None: the site sets its own."""
    directory_urls: bool
    toc_depth: int
    """The deepest level of headings in tables of contents."""
    strict: bool
    home: str = ""
    """Markup for the head of the home page."""

    @property
    def docs_name(self) -> str:
        """The tree's folder for pages: the site's own name for it, that relative paths stay true."""
        return _inside(self.docs_dir, self.root, "docs")

    @property
    def overrides_name(self) -> str:
        """The tree's folder for templates."""
        return _inside(self.custom_dir, self.root, "overrides") if self.custom_dir else "overrides"


def _inside(folder: Path, root: Path, otherwise: str) -> str:
    if folder != root and folder.is_relative_to(root):
        return folder.relative_to(root).as_posix()
    return otherwise
