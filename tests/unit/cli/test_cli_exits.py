import os
import subprocess
import sys
from pathlib import Path

import click
import pytest

from nutgraf.cli import commands, main
from nutgraf.cli.exits import Failure

NUTGRAF = Path(sys.executable).with_name("nutgraf")


def ending(monkeypatch: pytest.MonkeyPatch, error: BaseException) -> int:
    def run(**_: object) -> None:
        raise error

    monkeypatch.setattr(commands, "main", run)
    with pytest.raises(SystemExit) as end:
        main()
    assert isinstance(end.value.code, int)
    return end.value.code


@pytest.mark.parametrize(
    ("error", "code", "message"),
    [
        (Failure("the port is taken"), 1, "Error: the port is taken\n"),
        (click.UsageError("no such folder"), 2, "Error: no such folder\n"),
        (click.Abort(), 130, "Interrupted\n"),
        (KeyboardInterrupt(), 130, "Interrupted\n"),
        (OSError(28, "No space left on device", "site/a"), 1, "Error: No space left on device: site/a\n"),
    ],
)
def test_each_end_has_its_code_and_its_words(
    error: BaseException,
    code: int,
    message: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert ending(monkeypatch, error) == code
    assert capsys.readouterr() == ("", message)


def test_a_bug_is_called_one_and_shows_no_traceback(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("NUTGRAF_DEBUG", raising=False)
    assert ending(monkeypatch, KeyError("slug")) == 70
    said = capsys.readouterr().err
    assert said.startswith("This is a bug in nutgraf ")
    assert "KeyError: 'slug'" in said
    assert "Traceback" not in said


def test_a_bug_can_be_looked_into(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("NUTGRAF_DEBUG", "1")
    assert ending(monkeypatch, KeyError("slug")) == 70
    assert "Traceback" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["--version"], 0),
        (["--help"], 0),
        (["rules", "unused-source"], 0),
        (["rules", "unused-sauce"], 2),
        (["check", "no-such-folder"], 2),
        (["build", "--format", "json"], 2),
        (["bild"], 2),
        ([], 2),
    ],
)
def test_the_program_ends_with_the_code_that_help_names(
    arguments: list[str], code: int, tmp_path: Path
) -> None:
    done = subprocess.run([NUTGRAF, *arguments], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == code
    assert "Traceback" not in done.stderr
    assert (done.stdout == "") == (code == 2)


def test_a_reader_who_has_had_enough_is_no_error(tmp_path: Path) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    done = subprocess.run(
        [NUTGRAF, "--help"], cwd=tmp_path, stdout=writer, stderr=subprocess.PIPE, text=True, check=False
    )
    os.close(writer)
    assert done.stderr == ""
