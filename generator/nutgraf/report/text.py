"""Diagnostics as a compiler prints them: what is wrong, the line with carets, how to mend it."""

from collections.abc import Iterator, Sequence

from rich.console import Console
from rich.text import Text

from nutgraf.core.diagnostic import Diagnostic, Label, Severity
from nutgraf.report.excerpt import Excerpt, excerpt_around
from nutgraf.report.visible import visible
from nutgraf.report.wording import counted

PLAIN_WIDTH = 100
"""Cells to a line where there is no terminal that has a width of its own."""

_NARROWEST = 20
_GUTTER = "bold blue"
_STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "bold yellow"}


def format_text(diagnostics: Sequence[Diagnostic], *, width: int = PLAIN_WIDTH) -> str:
    """The diagnostics as plain text, a blank line between two of them, in the order given.

    `width` is in terminal cells: lines of files are cut to fit it, nothing is ever wrapped.
    """
    return "\n".join(_block(diagnostic, width).plain + "\n" for diagnostic in diagnostics)


def format_summary(diagnostics: Sequence[Diagnostic], explainers: int) -> str:
    """The closing line: `2 errors and 1 warning in 3 files`, or that there are no mistakes.

    `explainers` is how many were looked at.
    """
    if not diagnostics:
        return f"No mistakes in {counted(explainers, 'explainer')}"
    tally = [
        counted(number, severity.value)
        for severity in Severity
        if (number := sum(d.severity is severity for d in diagnostics))
    ]
    files = len({d.place.path for d in diagnostics})
    return f"{' and '.join(tally)} in {counted(files, 'file')}"


def print_text(console: Console, diagnostics: Sequence[Diagnostic]) -> None:
    """Prints the diagnostics, each followed by a blank line, coloured where the console has colours."""
    if not console.is_terminal:
        # The same as below, in a third of the time: rich would look for styles and widths that are not used.
        console.file.writelines(f"{_block(diagnostic, PLAIN_WIDTH).plain}\n\n" for diagnostic in diagnostics)
        return
    width = console.width
    for diagnostic in diagnostics:
        console.print(_block(diagnostic, width), end="\n\n", soft_wrap=True, highlight=False)


def print_summary(console: Console, diagnostics: Sequence[Diagnostic], explainers: int) -> None:
    """Prints the closing line in the colour of the worst there is."""
    found = {diagnostic.severity for diagnostic in diagnostics}
    style = next((style for severity, style in _STYLES.items() if severity in found), "bold green")
    line = Text(format_summary(diagnostics, explainers), style=style)
    console.print(line, soft_wrap=True, highlight=False)


def _block(diagnostic: Diagnostic, width: int) -> Text:
    style = _STYLES[diagnostic.severity]
    title = Text.assemble(
        (f"{diagnostic.severity.value}[{diagnostic.code}]", style),
        (f": {visible(diagnostic.message)}", "bold"),
    )
    gutter = max(
        (len(str(label.place.line)) for label in diagnostic.labels if label.place.excerpt), default=1
    )
    room = max(_NARROWEST, width - gutter - 3)
    lines = [title]
    groups = _by_line(diagnostic.labels, room)
    for group in groups:
        lines.extend(_snippet(group, gutter, room, style, first=group is groups[0]))
    remarks = list(_remarks(diagnostic))
    if remarks and groups[-1][0].place.excerpt:
        lines.append(_bar(gutter))
    for kind, text in remarks:
        lines.extend(_remark(kind, text, gutter))
    return Text("\n").join(lines)


def _by_line(labels: Sequence[Label], room: int) -> list[list[Label]]:
    """Labels that can share a shown line; the primary label's comes first."""
    groups: dict[object, list[Label]] = {}
    for label in sorted(labels, key=lambda label: not label.primary):
        place = label.place
        shared = place.excerpt and _excerpt(label, room).whole
        key = (place.path, place.line) if shared else (place.path, place.line, len(groups))
        groups.setdefault(key, []).append(label)
    return list(groups.values())


def _snippet(labels: list[Label], gutter: int, room: int, style: str, *, first: bool) -> Iterator[Text]:
    place = labels[0].place
    if not first:
        yield _bar(gutter)
    header = f"{visible(place.path)}:{place.line}:{place.column}"
    if not place.excerpt and labels[0].text:
        header += f": {visible(labels[0].text)}"
    yield Text.assemble((" " * gutter + ("--> " if first else "::: "), _GUTTER), header)
    if not place.excerpt:
        return
    yield _bar(gutter)
    yield Text.assemble((f"{place.line:>{gutter}} | ", _GUTTER), _excerpt(labels[0], room).line)
    for label in labels:
        shown = _excerpt(label, room)
        marks = ("^" if label.primary else "-") * shown.length
        words = f" {visible(label.text)}" if label.text else ""
        colour = style if label.primary else _GUTTER
        yield Text.assemble(_bar(gutter), " " * (shown.offset + 1), (marks + words, colour))


def _excerpt(label: Label, room: int) -> Excerpt:
    place = label.place
    end = place.end_column - 1 if place.end_line == place.line else len(place.excerpt)
    return excerpt_around(place.excerpt, place.column - 1, end, room)


def _remarks(diagnostic: Diagnostic) -> Iterator[tuple[str, str]]:
    if diagnostic.help:
        yield "help", diagnostic.help
    for note in diagnostic.notes:
        yield "note", note
    if diagnostic.fix:
        yield "fix", diagnostic.fix.title


def _remark(kind: str, text: str, gutter: int) -> Iterator[Text]:
    head = f"{' ' * gutter} = "
    indent = " " * (len(head) + len(kind) + 2)
    for number, line in enumerate(text.strip("\n").split("\n")):
        words = visible(line.rstrip("\r"))
        if number == 0:
            yield Text.assemble((head, _GUTTER), (f"{kind}: ", "bold"), words)
        else:
            yield Text(f"{indent}{words}".rstrip())


def _bar(gutter: int) -> Text:
    return Text(f"{' ' * gutter} |", style=_GUTTER)
