"""Where the last site is, and what is known of it: nowhere, in its place, or set aside by a preview."""

import shutil
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from nutgraf.core.site import digest_of
from nutgraf.publish.cache import SPARE
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

    def retire(self, replaced: Path) -> None:
        """Called with the folder of a site in whose place another one is now: it is not needed."""
        shutil.rmtree(replaced, ignore_errors=True)

    def close(self) -> None:
        """Called when there will be no other build."""


class LastSite(NoLastSite):
    """A site stays in its place while the next one is built beside it, in the folder of the one before.

    That one, the spare, waits in between among what is kept: nearly all its files are the last site's,
    linked to two places. So an edit among thousands of pages touches few of them.
    """

    def __init__(self, site: Path, state: Path, *, has_spare: bool = True) -> None:
        """`state`: a folder that lasts from build to build; what was written to `site` is noted there.

        `has_spare`: whether a site that was replaced is kept there for the next build.
        """
        self._site = site
        self._state = state
        self._has_spare = has_spare
        name = f"site-{digest_of(str(site).encode())[:16]}"
        self._notes = state / f"{name}.msgpack"
        self._spare = state / f"{name}{SPARE}"
        self._taken: Path | None = None

    def output(self, site_dir: Path) -> Output:
        """The site in the making."""
        known = load_written(self._notes)
        taken = site_dir.with_name(f"{site_dir.name}-spare")
        try:
            # Another build may have use for a spare folder, too: whoever has renamed it has it.
            self._spare.rename(taken)
        except OSError:
            return Output(site_dir, self._site, known)
        self._taken = taken
        return TakenOver(site_dir, taken, known, self._site)

    def end(self, output: Output) -> None:
        """Takes note of what was written."""
        output.finish()
        save_written(self._notes, output.written)

    def retire(self, replaced: Path) -> None:
        """Keeps the folder for the next build, and none but that."""
        for spare in self._state.glob(f"*{SPARE}"):
            shutil.rmtree(spare, ignore_errors=True)
        if self._has_spare:
            with suppress(OSError):
                # It cannot be where the site is on another disk.
                replaced.rename(self._spare)
        super().retire(replaced)

    def close(self) -> None:
        """Removes what a build has left that failed."""
        if self._taken:
            shutil.rmtree(self._taken, ignore_errors=True)
            self._taken = None


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
