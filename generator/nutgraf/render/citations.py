"""Numbered references: which number a source has on a page, and where the page cites it."""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from nutgraf.core.addresses import item_id
from nutgraf.core.prose import RefKind
from nutgraf.core.reference import Reference
from nutgraf.render.escaping import escaped


class Citation(Struct, frozen=True, kw_only=True):
    """One use of a source on a page."""

    reference: Reference
    number: int
    id: str
    """Of the link, so that the source can lead back to it."""

    def __html__(self) -> str:
        target = item_id(RefKind.SOURCE, self.reference.id)
        return (
            f'<a class="ng-cite" id="{escaped(self.id)}" href="#{escaped(target)}" '
            f'title="{escaped(self.reference.title)}">[{self.number}]</a>'
        )


class Citations:
    """Numbers a page's sources in the order in which the page first cites them."""

    def __init__(self, references: Sequence[Reference]) -> None:
        self._references = {reference.id: reference for reference in references}
        self._uses: dict[str, list[str]] = {}
        self._numbers: dict[str, int] = {}

    def cite(self, source: str) -> Citation | None:
        """One more use of a source; None where there is no such source."""
        reference = self._references.get(source)
        if reference is None:
            return None
        uses = self._uses.setdefault(source, [])
        uses.append(f"cite-{source}-{len(uses) + 1}")
        number = self._numbers.setdefault(source, len(self._numbers) + 1)
        return Citation(reference=reference, number=number, id=uses[-1])

    def cited(self) -> Iterator[tuple[Reference, tuple[str, ...]]]:
        """The sources by number, each with the ids of its uses in the order of the page."""
        for source, uses in self._uses.items():
            yield self._references[source], tuple(uses)

    def uncited(self) -> Iterator[Reference]:
        """The sources that the page does not cite, in the order of the file."""
        return (reference for source, reference in self._references.items() if source not in self._uses)
