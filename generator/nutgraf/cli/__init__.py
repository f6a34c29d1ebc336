"""The command line: what each command is asked, and how it ends."""

from nutgraf.cli.program import commands, main

__all__ = ["commands", "main"]
