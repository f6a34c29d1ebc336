import json

from nutgraf.core.diagnostic import Diagnostic
from nutgraf.core.rules import UNKNOWN_KEY
from nutgraf.core.text import Place
from nutgraf.report.json import format_json


def test_each_diagnostic_is_an_object_with_these_keys(not_found: Diagnostic) -> None:
    assert json.loads(format_json([not_found])) == [
        {
            "code": "quote-not-found",
            "severity": "error",
            "message": "the article does not contain this quote",
            "help": 'the closest passage differs in one word:\n  "the bridge is shut"',
            "file": "seeds/bridge.yaml",
            "line": 4,
            "column": 12,
            "end_line": 4,
            "end_column": 31,
        }
    ]


def test_the_order_of_objects_and_of_their_keys_is_kept(all_four: tuple[Diagnostic, ...]) -> None:
    read = json.loads(format_json(all_four))
    assert [item["code"] for item in read] == [diagnostic.code for diagnostic in all_four]
    keys = ["code", "severity", "message", "help", "file", "line", "column", "end_line", "end_column"]
    assert all(list(item) == keys for item in read)


def test_no_mistakes_are_an_empty_list() -> None:
    assert format_json([]) == "[]"


def test_any_text_survives_any_encoding() -> None:
    text = "橋 \ud800 \x1b[2J"
    written = format_json([UNKNOWN_KEY.at(Place(path=text), text)])
    assert written.isascii()
    assert "\x1b" not in written
    assert json.loads(written)[0]["file"] == text
