"""How long work goes: bars on a terminal, plain lines elsewhere."""

from contextlib import AbstractContextManager
from types import TracebackType
from typing import TYPE_CHECKING

from rich.console import Console
from rich.text import Text

from nutgraf.report.visible import visible

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

_WORTH_QUARTERS = 200
"""Parts of a piece of work from which on plain lines tell each quarter of it."""


class ProgressReport(AbstractContextManager["ProgressReport"]):
    """Shows on a console how a build goes; a context manager, since bars have to be taken away again."""

    def __init__(self, console: Console) -> None:
        self._console = console
        self._bars = _bars(console) if console.is_terminal else None
        self._tasks: dict[str, TaskID] = {}
        self._quarters: dict[str, int] = {}

    def __enter__(self) -> "ProgressReport":
        if self._bars:
            self._bars.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        if self._bars:
            self._bars.stop()

    def step(self, label: str, done: int, total: int) -> None:
        """`done` of `total` parts of the work called `label` are behind us; `total` 0: not known."""
        if self._bars:
            self._move_bar(self._bars, label, done, total)
        else:
            self._print_line(label, done, total)

    def note(self, message: str, *, warning: bool) -> None:
        """Prints a message of the publisher's, above the bars."""
        style = "yellow" if warning else ""
        text = Text(visible(message, keep="\n"), style=style)
        self._console.print(text, soft_wrap=True, highlight=False)

    def _move_bar(self, bars: "Progress", label: str, done: int, total: int) -> None:
        if label not in self._tasks:
            for earlier in bars.tasks:
                # What cannot be counted cannot be seen to end.
                bars.update(earlier.id, visible=earlier.total is not None)
            self._tasks[label] = bars.add_task(visible(label), total=None)
        bars.update(self._tasks[label], completed=done, total=total or None)

    def _print_line(self, label: str, done: int, total: int) -> None:
        quarter = 4 * done // total if total >= _WORTH_QUARTERS else 0
        if quarter <= self._quarters.get(label, -1):
            return
        self._quarters[label] = quarter
        text = f"{visible(label)}: {done:,} of {total:,}" if quarter else visible(label)
        self._console.print(Text(text), soft_wrap=True, highlight=False)


def _bars(console: Console) -> "Progress":
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn

    return Progress(
        SpinnerColumn(),
        TextColumn("{task.description}", markup=False),
        BarColumn(),
        MofNCompleteColumn(),
        console=console,
        transient=True,
    )
