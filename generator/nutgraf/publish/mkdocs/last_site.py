"""Where the last site is, and what is known of it: nowhere, in its place, or set aside by a preview."""

import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path

from nutgraf.core.site import digest_of
from nutgraf.publish.mkdocs.reuse import Output, Written, load_written, save_written
from nutgraf.publish.mkdocs.taking_over import TakenOver


class NoLastSite:
    """Everything is written anew."""

    def begin(self, site_dir: Path) -> None:
        """Called before MkDocs empties a folder to build in."""

    def output(self, site_dir: Path) -> Output:
        """The site in the making."""
        return Output(site_dir)

    def end(self, output: Output) -> None:
        """Called when everything is written."""

    def close(self) -> None:
        """Called when there will be no other build."""


class LastSite(NoLastSite):
    """A site stays in its place while the next one is built beside it."""

    def __init__(self, site: Path, state: Path) -> None:
        """`state`: a folder that lasts from build to build; what was written to `site` is noted there."""
        self._site = site
        self._notes = state / f"site-{digest_of(str(site).encode())[:16]}.json"

    def output(self, site_dir: Path) -> Output:
        """The site in the making."""
        return Output(site_dir, self._site, load_written(self._notes))

    def end(self, output: Output) -> None:
        """Takes note of what was written."""
        save_written(self._notes, output.written)


class SetAside(NoLastSite):
    """A preview builds in one folder, which MkDocs empties: what was in it is moved away before."""

    def __init__(self) -> None:
        self._aside: Path | None = None
        self._known: Mapping[str, Written] = {}
        self._is_whole = False

    def begin(self, site_dir: Path) -> None:
        """Moves the last site away; where its build has failed, the one before is still there."""
        if not self._is_whole:
            return
        self._is_whole = False
        try:
            holder = Path(tempfile.mkdtemp(prefix=f"{site_dir.name}.", dir=site_dir.parent))
            mode = site_dir.stat().st_mode
            site_dir.rename(holder / "site")
            site_dir.mkdir()
            site_dir.chmod(mode)
        except OSError:
            self._known = {}
        else:
            self._aside = holder

    def output(self, site_dir: Path) -> Output:
        """The site in the making, for which the last one is used up."""
        if not self._aside:
            return Output(site_dir)
        known, self._known = self._known, {}
        try:
            return TakenOver(site_dir, self._aside / "site", known)
        finally:
            self.close()

    def end(self, output: Output) -> None:
        """Takes note of what was written, and removes the rest."""
        output.finish()
        self._known, self._is_whole = output.written, True

    def close(self) -> None:
        """Removes what was moved away."""
        if self._aside:
            shutil.rmtree(self._aside, ignore_errors=True)
            self._aside = None
