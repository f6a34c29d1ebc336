"""Diagnostics as SARIF 2.1.0 (OASIS Standard, 2020), for code scanning services and editors."""

import json
from collections.abc import Sequence
from typing import Any
from urllib.parse import quote

from nutgraf import __version__
from nutgraf.core.diagnostic import Diagnostic, Fix, Label
from nutgraf.core.rules import RULES, Rule
from nutgraf.core.text import Place
from nutgraf.report.wording import full_message

_BASE = "%SRCROOT%"
_RULE_INDEX = {rule.code: index for index, rule in enumerate(RULES)}


def format_sarif(diagnostics: Sequence[Diagnostic]) -> str:
    """A SARIF log with one run: every rule, and one result for each diagnostic in the order given.

    Artifact URIs are relative to `%SRCROOT%`, the folder that the paths of the diagnostics are
    relative to. Columns and offsets are in Unicode code points.
    """
    run = {
        "tool": {
            "driver": {
                "name": "nutgraf",
                "version": __version__,
                "rules": [_rule(rule) for rule in RULES],
            }
        },
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {_BASE: {"description": {"text": "The folder that the files are named from."}}},
        "results": [_result(diagnostic) for diagnostic in diagnostics],
    }
    log = {
        "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json",
        "version": "2.1.0",
        "runs": [run],
    }
    return json.dumps(log, indent=2)


def _rule(rule: Rule) -> dict[str, Any]:
    return {
        "id": rule.code,
        "shortDescription": {"text": rule.summary},
        "fullDescription": {"text": f"{rule.summary} {rule.reason}"},
        "help": {"text": rule.mend},
        "defaultConfiguration": {"level": rule.severity.value},
    }


def _result(diagnostic: Diagnostic) -> dict[str, Any]:
    primary = next(label for label in diagnostic.labels if label.primary)
    result: dict[str, Any] = {
        "ruleId": diagnostic.code,
        "ruleIndex": _RULE_INDEX[diagnostic.code],
        "level": diagnostic.severity.value,
        "message": {"text": full_message(diagnostic)},
        "locations": [_location(primary)],
    }
    if others := [label for label in diagnostic.labels if label is not primary]:
        result["relatedLocations"] = [_location(label) | {"id": n} for n, label in enumerate(others, 1)]
    if diagnostic.fix:
        result["fixes"] = [_fix(diagnostic.fix)]
    return result


def _location(label: Label) -> dict[str, Any]:
    location: dict[str, Any] = {
        "physicalLocation": {
            "artifactLocation": _artifact(label.place.path),
            "region": _region(label.place),
        }
    }
    if label.text:
        location["message"] = {"text": label.text}
    return location


def _artifact(path: str) -> dict[str, str]:
    return {"uri": quote(path, errors="surrogateescape"), "uriBaseId": _BASE}


def _region(place: Place) -> dict[str, int]:
    return {
        "startLine": place.line,
        "startColumn": place.column,
        "endLine": place.end_line,
        "endColumn": place.end_column,
    }


def _fix(fix: Fix) -> dict[str, Any]:
    replacement = {
        "deletedRegion": {"charOffset": fix.span.start, "charLength": fix.span.end - fix.span.start},
        "insertedContent": {"text": fix.replacement},
    }
    return {
        "description": {"text": fix.title},
        "artifactChanges": [
            {"artifactLocation": _artifact(fix.path), "replacements": [replacement]},
        ],
    }
