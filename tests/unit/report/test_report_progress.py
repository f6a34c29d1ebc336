import io

from rich.console import Console

from nutgraf.report.progress import ProgressReport


def test_without_a_terminal_work_is_told_in_lines() -> None:
    file = io.StringIO()
    with ProgressReport(Console(file=file, width=80)) as progress:
        progress.step("Reading and checking", 0, 0)
        for done in range(1001):
            progress.step("Writing pages", done, 1000)
        progress.note("waiting for another build", warning=False)
    assert file.getvalue() == (
        "Reading and checking\n"
        "Writing pages\n"
        "Writing pages: 250 of 1,000\n"
        "Writing pages: 500 of 1,000\n"
        "Writing pages: 750 of 1,000\n"
        "Writing pages: 1,000 of 1,000\n"
        "waiting for another build\n"
    )


def test_short_work_is_one_line() -> None:
    file = io.StringIO()
    with ProgressReport(Console(file=file, width=80)) as progress:
        for done in range(13):
            progress.step("Writing pages", done, 12)
    assert file.getvalue() == "Writing pages\n"


def test_on_a_terminal_bars_come_and_go() -> None:
    file = io.StringIO()
    console = Console(file=file, width=80, force_terminal=True, color_system=None)
    with ProgressReport(console) as progress:
        progress.step("Writing [red]pages", 5, 10)
        progress.note("a [bold] word\x1b[2J", warning=True)
    shown = file.getvalue()
    assert "Writing [red]pages" in shown
    assert "5/10" in shown
    assert "a [bold] word␛[2J\n" in shown
    assert shown.endswith("\x1b[2K"), "the bars are erased"
