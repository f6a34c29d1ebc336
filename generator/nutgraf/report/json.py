"""Diagnostics as a JSON list, for scripts and editors."""

import json
from collections.abc import Sequence

from nutgraf.core.diagnostic import Diagnostic


def format_json(diagnostics: Sequence[Diagnostic]) -> str:
    """A JSON list with one object for each diagnostic, in the order given.

    Its keys are `code`, `severity`, `message`, `help`, `file`, `line`, `column`, `end_line` and
    `end_column`. Lines and columns count from 1, columns in code points; the end is exclusive.
    All characters beyond ASCII are escaped, so that no terminal or encoding can change them.
    """
    return json.dumps([_object(diagnostic) for diagnostic in diagnostics], indent=2)


def _object(diagnostic: Diagnostic) -> dict[str, str | int]:
    place = diagnostic.place
    return {
        "code": diagnostic.code,
        "severity": diagnostic.severity.value,
        "message": diagnostic.message,
        "help": diagnostic.help,
        "file": place.path,
        "line": place.line,
        "column": place.column,
        "end_line": place.end_line,
        "end_column": place.end_column,
    }
