"""Diagnostics as workflow commands, which GitHub Actions shows beside the lines of a pull request."""

from collections.abc import Sequence

from nutgraf.core.diagnostic import Diagnostic
from nutgraf.report.visible import visible
from nutgraf.report.wording import full_message

_IN_DATA = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_IN_PROPERTY = _IN_DATA | str.maketrans({":": "%3A", ",": "%2C"})


def format_github(diagnostics: Sequence[Diagnostic]) -> str:
    """One workflow command on a line for each diagnostic, in the order given; help is in its message."""
    return "\n".join(map(_command, diagnostics))


def _command(diagnostic: Diagnostic) -> str:
    place = diagnostic.place
    properties = {
        "file": place.path,
        "line": str(place.line),
        "endLine": str(place.end_line),
        "col": str(place.column),
        "endColumn": str(place.end_column),
        "title": diagnostic.code,
    }
    given = ",".join(f"{key}={_safe(value).translate(_IN_PROPERTY)}" for key, value in properties.items())
    message = _safe(full_message(diagnostic)).translate(_IN_DATA)
    return f"::{diagnostic.severity.value} {given}::{message}"


def _safe(text: str) -> str:
    return visible(text, keep="\r\n")
