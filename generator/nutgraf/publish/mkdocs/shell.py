"""A theme's page, cut where its pages differ: each page's own is put between the parts."""

from msgspec import Struct

from nutgraf import __version__
from nutgraf.core.site import Leaf, digest_of
from nutgraf.publish.mkdocs.framing import HeadingStyle, outline, toc_tokens
from nutgraf.publish.mkdocs.kinds import Kind, values_of
from nutgraf.publish.mkdocs.outline import OWN_WAY, SAMPLES, Part, Run, with_runs
from nutgraf.publish.mkdocs.printing import encoded
from nutgraf.publish.mkdocs.rendering import SlotPage, Theme
from nutgraf.publish.mkdocs.slots import FILE, PATH, Obstacle, Question, Spot, cut, filled, marked, named

_KNOWN = frozenset({"title", "description", "url", "source", "content"})
"""The slots about which a question can be answered for each page."""


class Shell(Struct, frozen=True, kw_only=True):
    """What pages of a kind have in common."""

    kind: Kind
    style: HeadingStyle
    parts: tuple[bytes | Spot | Run, ...]
    questions: tuple[Question, ...]
    """What the theme has asked; a page with other answers has another shell."""
    digest: str
    """Two shells that have the same make the same of a page."""

    def filled(self, leaf: Leaf, html: bytes, head: bytes) -> bytes | None:
        """A page as the theme shows it; None where it shows it in another way than its kind.

        `html` and `head` are what the press has made of it.
        """
        values = values_of(leaf, self.kind)
        entries = outline(leaf, self.style)
        if entries:
            values["id0"], values["entry0"] = entries[0][2:]
        if not all(_holds(question, values, html) for question in self.questions):
            return None
        pieces: list[bytes] = []
        for part in self.parts:
            if isinstance(part, bytes):
                pieces.append(part)
            elif isinstance(part, Run):
                written = part.written(entries)
                if written is None:
                    return None
                pieces.append(encoded(written))
            elif part.name == "content":
                pieces.append(html)
            elif part.name == "head":
                pieces.append(head + b"\n" if head else b"")
            else:
                pieces.append(encoded(part.change(values[part.name])))
        return b"".join(pieces)


def shell_of(leaf: Leaf, kind: Kind, theme: Theme, targets: set[str]) -> Shell:
    """The shell of a page's kind; adds to `targets` what it links to.

    Obstacle where the theme allows none.
    """
    questions: set[Question] = set()
    sample = theme.page_of(leaf)
    style = theme.frame.press.style
    pages: list[str] = []
    cuts: list[list[Part]] = []
    for headings in SAMPLES if kind.listed else ((),):
        slots = leaf._replace(
            url=f"{kind.prefix}{marked('url', '/'.join([PATH] * kind.depth))}/",
            edit_path=f"{marked('source', FILE)}{kind.ending}" if leaf.edit_path else "",
            headings=headings,
        )
        page = theme.bare(slots)
        view = SlotPage(page, sample, toc_tokens(slots, style), questions)
        pages.append(theme.marked(page, view, targets))
        cuts.append(with_runs(*cut(pages[-1]), outline(slots, style)))
    if any(not named(question.text) <= _KNOWN for question in questions):
        raise Obstacle("a template asks for words in page.toc")
    asked = sorted(questions, key=repr)
    return Shell(
        kind=kind,
        style=style,
        parts=tuple(encoded(part) if isinstance(part, str) else part for part in _merged(cuts)),
        questions=tuple(asked),
        digest=digest_of(repr((__version__, theme.frame.searched, pages, asked)).encode()),
    )


def _merged(cuts: list[list[Part]]) -> list[Part]:
    first, *others = cuts
    for other in others:
        if len(other) != len(first):
            raise Obstacle(OWN_WAY)
        for mine, theirs in zip(first, other, strict=True):
            if isinstance(mine, Run) and isinstance(theirs, Run):
                mine.merge(theirs)
            elif mine != theirs:
                raise Obstacle(OWN_WAY)
    return first


def _holds(question: Question, values: dict[str, str], html: bytes) -> bool:
    if named(question.text) == {"content"}:
        return (encoded(question.needle) in html) is question.answer
    return (question.needle in filled(question.text, values.__getitem__)) is question.answer
