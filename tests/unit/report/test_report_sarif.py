import json
from typing import Any

import jsonschema
import pytest

from nutgraf.core.diagnostic import Diagnostic
from nutgraf.core.rules import RULES
from nutgraf.report.sarif import format_sarif


def record(required: dict[str, Any], optional: dict[str, Any] | None = None) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": required | (optional or {}),
        "required": list(required),
        "additionalProperties": False,
    }


def many(items: dict[str, Any], at_least: int = 0) -> dict[str, Any]:
    return {"type": "array", "items": items, "minItems": at_least}


TEXT = {"type": "string", "minLength": 1}
MESSAGE = record({"text": TEXT})
LEVEL = {"enum": ["none", "note", "warning", "error"]}
FROM_ONE = {"type": "integer", "minimum": 1}
FROM_ZERO = {"type": "integer", "minimum": 0}
ARTIFACT = record(
    {"uri": {"type": "string", "pattern": r"^([A-Za-z0-9._~/-]|%[0-9A-F]{2})+$"}, "uriBaseId": TEXT}
)
LINES = record(dict.fromkeys(("startLine", "startColumn", "endLine", "endColumn"), FROM_ONE))
CHARACTERS = record({"charOffset": FROM_ZERO, "charLength": FROM_ZERO})
LOCATION = record(
    {"physicalLocation": record({"artifactLocation": ARTIFACT, "region": LINES})},
    {"id": FROM_ZERO, "message": MESSAGE},
)
REPLACEMENT = record({"deletedRegion": CHARACTERS}, {"insertedContent": record({"text": {"type": "string"}})})
FIX = record(
    {
        "artifactChanges": many(
            record({"artifactLocation": ARTIFACT, "replacements": many(REPLACEMENT, at_least=1)}), at_least=1
        )
    },
    {"description": MESSAGE},
)
RESULT = record(
    {"message": MESSAGE},
    {
        "ruleId": TEXT,
        "ruleIndex": FROM_ZERO,
        "level": LEVEL,
        "locations": many(LOCATION),
        "relatedLocations": many(LOCATION),
        "fixes": many(FIX),
    },
)
RULE = record(
    {"id": TEXT},
    {
        "shortDescription": MESSAGE,
        "fullDescription": MESSAGE,
        "help": MESSAGE,
        "defaultConfiguration": record({"level": LEVEL}),
    },
)
RUN = record(
    {"tool": record({"driver": record({"name": TEXT}, {"version": TEXT, "rules": many(RULE)})})},
    {
        "columnKind": {"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
        "originalUriBaseIds": {
            "type": "object",
            "additionalProperties": record({}, {"uri": TEXT, "uriBaseId": TEXT, "description": MESSAGE}),
        },
        "results": many(RESULT),
    },
)
LOG = record({"version": {"const": "2.1.0"}, "runs": many(RUN)}, {"$schema": TEXT})
"""What SARIF 2.1.0 (OASIS, sections 3.13 to 3.57) asks of the objects and properties in use here."""


@pytest.fixture
def run(all_four: tuple[Diagnostic, ...]) -> dict[str, Any]:
    log = json.loads(format_sarif(all_four))
    jsonschema.validate(log, LOG)
    run: dict[str, Any] = log["runs"][0]
    return run


def test_every_rule_is_described(run: dict[str, Any]) -> None:
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == [rule.code for rule in RULES]
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]


def test_a_result_has_its_place_in_code_points(run: dict[str, Any]) -> None:
    assert run["columnKind"] == "unicodeCodePoints"
    assert run["results"][0]["level"] == "error"
    assert run["results"][0]["locations"] == [
        {
            "physicalLocation": {
                "artifactLocation": {"uri": "seeds/bridge.yaml", "uriBaseId": "%SRCROOT%"},
                "region": {"startLine": 4, "startColumn": 12, "endLine": 4, "endColumn": 31},
            },
            "message": {"text": "not in the article"},
        }
    ]


def test_the_message_says_how_to_mend_it(run: dict[str, Any]) -> None:
    assert run["results"][2]["level"] == "warning"
    assert run["results"][2]["message"] == {
        "text": "the source survey is cited nowhere\nhelp: cite it, or remove it"
    }


def test_other_places_are_related(run: dict[str, Any]) -> None:
    (related,) = run["results"][1]["relatedLocations"]
    assert related["id"] == 1
    assert related["message"] == {"text": "first here"}
    assert related["physicalLocation"]["region"]["startLine"] == 3
    assert "relatedLocations" not in run["results"][0]


def test_a_fix_replaces_characters(run: dict[str, Any]) -> None:
    assert run["results"][0]["fixes"] == [
        {
            "description": {"text": "quote that passage"},
            "artifactChanges": [
                {
                    "artifactLocation": {"uri": "seeds/bridge.yaml", "uriBaseId": "%SRCROOT%"},
                    "replacements": [
                        {
                            "deletedRegion": {"charOffset": 72, "charLength": 3},
                            "insertedContent": {"text": "is"},
                        }
                    ],
                }
            ],
        }
    ]


def test_a_file_name_is_percent_encoded(run: dict[str, Any]) -> None:
    location = run["results"][3]["locations"][0]["physicalLocation"]
    assert location["artifactLocation"]["uri"] == "seeds/100%25%20new%2C%20maybe%3A%20%C3%A9.txt"


def test_a_log_without_results_is_a_log() -> None:
    log = json.loads(format_sarif([]))
    jsonschema.validate(log, LOG)
    assert log["runs"][0]["results"] == []
