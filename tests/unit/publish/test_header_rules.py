"""`_headers`, and the same for nginx."""

import pytest

from nutgraf.publish.content_security import Sources
from nutgraf.publish.errors import PublishError
from nutgraf.publish.headers import Rule, headers_file, nginx_snippet, read_headers_file, safe_headers


def test_what_is_written_can_be_read() -> None:
    rules = safe_headers(Sources(script=frozenset({"'sha256-x'"})), ["embed"], ["claims/", "404.html"])
    assert read_headers_file(headers_file(rules)) == rules


def test_only_pages_made_for_it_are_shown_in_frames() -> None:
    common, *alone = safe_headers(Sources(), ["embed"], ["claims/", "404.html"])
    assert "frame-ancestors" not in dict(common.headers)["Content-Security-Policy"]
    assert [rule.path for rule in alone] == ["/", "/404.html", "/claims/*"]
    assert all(rule.headers == (("X-Frame-Options", "SAMEORIGIN"),) for rule in alone)


def test_a_file_by_hand_is_read() -> None:
    text = "# A comment\n/*\n\tX-One: 1: 2\n\n  # another\n  X-Two:2\n/data/*\n  X-Three: 3\n"
    assert read_headers_file(text) == [
        Rule("/*", (("X-One", "1: 2"), ("X-Two", "2"))),
        Rule("/data/*", (("X-Three", "3"),)),
    ]


@pytest.mark.parametrize(
    ("text", "line"),
    [("  X-One: 1\n", 1), ("/*\n  X-One\n", 2), ("/*\nX-One: 1\n", 2), ("/*\n  a b: 1\n", 2)],
)
def test_what_is_no_header_is_named(text: str, line: int) -> None:
    with pytest.raises(PublishError, match=f"_headers:{line}: "):
        read_headers_file(text)


def test_nginx_gets_what_holds_for_some_addresses_by_a_variable() -> None:
    snippet = nginx_snippet([Rule("/*", (("X-One", 'a "b" \\c'),)), Rule("/da.ta/*", (("X-Two", "2"),))])
    assert 'add_header X-One "a \\"b\\" \\\\c" always;' in snippet
    assert 'if ($uri ~ "^/da\\\\.ta/.*$") { set $explainers_header_1_0 "2"; }' in snippet
    assert "add_header X-Two $explainers_header_1_0 always;" in snippet


def test_nginx_gets_no_variable_from_a_value() -> None:
    with pytest.raises(PublishError, match="for a variable"):
        nginx_snippet([Rule("/*", (("X-One", "$host"),))])


def test_only_pages_of_the_search_may_run_its_program() -> None:
    common, *others = safe_headers(
        Sources(), ["embed"], ["404.html", "claims/", "search/"], compiling=["search/", "pagefind/"]
    )
    assert "'wasm-unsafe-eval'" in dict(common.headers)["Content-Security-Policy"]
    policies = {rule.path: dict(rule.headers).get("Content-Security-Policy") for rule in others}
    assert policies.pop("/search/*") is None
    assert list(policies) == ["/", "/404.html", "/claims/*", "/embed/*"]
    for path, strict in policies.items():
        assert strict is not None
        assert "default-src 'none'" in strict
        assert "wasm-unsafe-eval" not in strict
        assert ("frame-ancestors" in strict) is (path != "/embed/*")


def test_pages_without_a_search_of_whole_texts_run_no_webassembly() -> None:
    assert "wasm" not in headers_file(safe_headers(Sources(), ["embed"], ["claims/"]))
