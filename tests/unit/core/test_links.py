"""A link may lead to the web, to a mail address and into the site, and can never run anything."""

from collections.abc import Callable
from html import escape
from urllib.parse import urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nutgraf.core import links
from nutgraf.core.links import is_safe_target, is_web_url


@pytest.mark.parametrize(
    "target",
    [
        "https://a.org/b?c=d:e#f",
        "HTTP://a.org",
        "mailto:a@b.org",
        "claim:hit",
        "location:port/pier",
        "person:minister",
        "background:war",
        "other/page.md",
        "../page/",
        "/page/",
        "#part",
        "?q=a:b",
        "page/with:colon",
        "",
    ],
)
def test_what_a_page_may_link_to(target: str) -> None:
    assert is_safe_target(target)


@pytest.mark.parametrize(
    "target",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        " javascript:alert(1)",
        "\x01javascript:alert(1)",
        "java\tscript:alert(1)",
        "java\nscript:alert(1)",
        "javascript&#58;alert(1)",
        "javascript&#x3A;alert(1)",
        "javascript&colon;alert(1)",
        "&#106;avascript:alert(1)",
        "&#106avascript:alert(1)",
        "java&Tab;script:alert(1)",
        "&amp;#106;avascript:alert(1)",
        "javascript\\:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "file:///etc/passwd",
        "//a.org",
        "\\\\a.org",
        "/\\a.org",
        "&#47;/a.org",
        "https:a.org",
        "https:///a",
        "mailto:",
        "Claim:hit",
        "source:log",
        "localhost:8000",
        "C:\\file",
    ],
)
def test_what_it_may_not(target: str) -> None:
    assert not is_safe_target(target)


BREAKS = ["", "\t", "\n", "\r", "&Tab;", "&NewLine;", "&#9;", "&#10;"]
SPELLINGS: list[Callable[[str], str]] = [
    str,
    str.upper,
    lambda c: f"&#{ord(c)};",
    lambda c: f"&#x{ord(c):x};",
]


@given(
    prefix=st.text(alphabet="\x00\x01\t\n\r \x1f"),
    breaks=st.lists(st.sampled_from(BREAKS), min_size=10),
    spelled=st.lists(st.sampled_from(SPELLINGS), min_size=11),
    escaped=st.booleans(),
)
def test_no_disguise_makes_a_script_a_safe_link(
    prefix: str, breaks: list[str], spelled: list[Callable[[str], str]], escaped: bool
) -> None:
    letters = [spell(letter) for letter, spell in zip("javascript:", spelled, strict=False)]
    target = prefix + "".join(a + b for a, b in zip(letters, [*breaks[:10], ""], strict=True)) + "alert(1)"
    assert not is_safe_target(escape(target) if escaped else target)


@pytest.mark.parametrize(
    "url", ["https://a.org", "http://a.org:8080/b?c#d", "https://مثال.org/é", "http://[::1]/"]
)
def test_web_urls(url: str) -> None:
    assert is_web_url(url)


@pytest.mark.parametrize(
    "url",
    [
        "",
        "a.org",
        "//a.org",
        "ftp://a.org",
        "javascript://a.org/%0aalert(1)",
        "https://",
        "https:///a",
        "https:a.org",
        "http://[::1",
        "http://a.org:99999999",
        "https://a.org/b c",
        "https://a.org/<b>",
        'https://a.org/"b',
        "https://a.org\\b",
        " https://a.org",
        "https://a.org\n",
    ],
)
def test_what_is_no_web_url(url: str) -> None:
    assert not is_web_url(url)


@given(st.text())
def test_judging_never_raises(text: str) -> None:
    assert isinstance(is_safe_target(text), bool)
    assert isinstance(is_web_url(f"https://{text}"), bool)


@given(
    st.text(st.sampled_from('htps:/.aZ0-_~%?#[]@é \\"<>&;=\u2028'), max_size=14).map("https://a".__add__)
    | st.text(st.sampled_from("htps:/.aZ0-[]@é "), max_size=14)
)
def test_an_ordinary_address_is_one_for_the_library_too(url: str) -> None:
    if links._ORDINARY.fullmatch(url):
        assert not links._UNFIT.search(url)
        parts = urlsplit(url)
        assert parts.scheme in links.WEB_SCHEMES
        assert parts.hostname
        assert parts.port is None


@given(st.from_regex(links._INTERNAL, fullmatch=True))
def test_an_internal_link_is_safe_in_every_reading(target: str) -> None:
    assert all(map(links._is_safe, links._readings(target)))
