"""Pages that MkDocs does not make: what a theme shows of a kind of page is made once, and filled for each."""

from collections.abc import Callable, Sequence

from mkdocs.plugins import get_plugin_logger

from nutgraf.core.site import Leaf
from nutgraf.publish.mkdocs.kinds import Kind, Kinds, link_targets
from nutgraf.publish.mkdocs.pages import address_of
from nutgraf.publish.mkdocs.printing import encoded
from nutgraf.publish.mkdocs.rendering import Theme
from nutgraf.publish.mkdocs.reuse import Output
from nutgraf.publish.mkdocs.shell import Shell, shell_of
from nutgraf.publish.mkdocs.slots import Obstacle


def write_pages(
    leaves: Sequence[Leaf],
    theme: Theme,
    output: Output,
    wrote: Callable[[], None],
) -> None:
    """Writes pages as MkDocs would; calls `wrote` after each."""
    splicer = _Splicer(leaves, theme)
    for leaf in leaves:
        splicer.write(leaf, output)
        wrote()


class _Splicer:
    def __init__(self, leaves: Sequence[Leaf], theme: Theme) -> None:
        self._leaves, self._theme = leaves, theme
        self._kinds = Kinds(theme.frame.press.style, leaves)
        self._kinds.link(link_targets(theme.nav, theme.config))
        self._shells: dict[Kind, Shell | None] = {}
        self._said: set[str] = set()

    def write(self, leaf: Leaf, output: Output) -> None:
        uri = address_of(leaf)
        shell = self._shell(leaf)
        digest = f"{shell.digest}{leaf.digest}" if shell else ""
        if digest and output.keep(uri, digest):
            return
        page = self._spliced(shell, leaf) if shell else None
        if page is None:
            output.write(uri, "", self._whole(leaf))
        else:
            output.write(uri, digest, page)

    def _spliced(self, shell: Shell, leaf: Leaf) -> bytes | None:
        return shell.filled(leaf, *self._theme.frame.shown(self._theme.frame.contents[leaf.content]))

    def _whole(self, leaf: Leaf) -> bytes:
        return encoded(self._theme.whole(leaf))

    def _shell(self, leaf: Leaf) -> Shell | None:
        while kind := self._kinds.of(leaf):
            if kind in self._shells:
                return self._shells[kind]
            targets: set[str] = set()
            try:
                shell = shell_of(leaf, kind, self._theme, targets)
                # What the theme links to tells kinds apart: this page may be of another one now.
                if not self._kinds.link(targets) or self._kinds.of(leaf) == kind:
                    self._shells[kind] = self._proved(shell, leaf)
            except Obstacle as obstacle:
                self._shells[kind] = None
                self._say(str(obstacle))
        return None

    def _proved(self, shell: Shell, leaf: Leaf) -> Shell:
        """The shell, when it makes the first page of its kind and the last one as MkDocs does."""
        last = next(other for other in reversed(self._leaves) if self._kinds.of(other) == shell.kind)
        for probe in {leaf.url: leaf, last.url: last}.values():
            spliced = self._spliced(shell, probe)
            if spliced is not None and spliced != self._whole(probe):
                raise Obstacle("the theme shows pages of one kind in different ways")
        return shell

    def _say(self, reason: str) -> None:
        if reason not in self._said:
            self._said.add(reason)
            get_plugin_logger("nutgraf").info(f"pages are rendered one by one, which takes longer: {reason}")
