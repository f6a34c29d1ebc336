"""How the program ends: its exit codes, and what it says when something goes wrong."""

import os
import sys
import traceback
from typing import NoReturn

import click

from nutgraf import __version__

MISTAKES = 1
"""The seeds have mistakes, or the site could not be built."""

BUG = 70
"""EX_SOFTWARE of sysexits.h."""

INTERRUPTED = 130
"""128 and the number of SIGINT, as shells have it."""


class Failure(click.ClickException):
    """An end that is no bug; the message is for the person at the terminal."""

    exit_code = MISTAKES


def end(error: BaseException) -> NoReturn:
    """Tells why the program could not go on, without a traceback, and ends it."""
    if isinstance(error, click.ClickException):
        error.show()
        sys.exit(error.exit_code)
    if isinstance(error, (click.Abort, KeyboardInterrupt)):
        click.echo("Interrupted", err=True)
        sys.exit(INTERRUPTED)
    if isinstance(error, BrokenPipeError):
        # Whoever read the output has had enough. Python would try to write the rest when it exits.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(MISTAKES)
    if isinstance(error, OSError):
        where = f": {error.filename}" if error.filename else ""
        click.echo(f"Error: {error.strerror or error}{where}", err=True)
        sys.exit(MISTAKES)
    if os.environ.get("NUTGRAF_DEBUG") == "1":
        traceback.print_exception(error)
    else:
        click.echo(
            f"This is a bug in nutgraf {__version__}: {type(error).__name__}: {error}\n"
            "Please report it, with what NUTGRAF_DEBUG=1 in the environment makes the command print, "
            "and with the files it happens with.",
            err=True,
        )
    sys.exit(BUG)
