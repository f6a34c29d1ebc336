"""The policy of a site, from its pages."""

import base64
import hashlib
from time import process_time

import pytest

from nutgraf.publish.content_security import Sources, origin_of, policy, sources_of


def digest(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def test_the_hash_is_of_all_between_the_tags() -> None:
    page = "<p>é</p><script>\n a < b && '</p>' // “é”\n</script><script src=x.js></script>"
    assert sources_of([page]).script == {digest("\n a < b && '</p>' // “é”\n")}


def test_an_example_of_the_specification() -> None:
    """CSP 3, 8.3: `alert('Hello, world.');`."""
    (known,) = sources_of(["<script>alert('Hello, world.');</script>"]).script
    assert known == "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='"


@pytest.mark.parametrize("kind", ["", "module", "text/javascript", " Application/JavaScript ", "importmap"])
def test_scripts_are_allowed(kind: str) -> None:
    assert sources_of([f'<SCRIPT data-a="a>b" type="{kind}">1</SCRIPT >']).script == {digest("1")}


@pytest.mark.parametrize("kind", ["application/ld+json", "application/json", "text/template"])
def test_data_need_no_hash(kind: str) -> None:
    assert sources_of([f"<script type={kind}>1</script>"]) == Sources()


def test_what_only_looks_like_a_script_is_none() -> None:
    page = """<!-- <script>1</script> --><p title="a">&lt;script>2&lt;/script></p>
    <style>/* <script>3</script> */</style><script>"<script>4"</script>"""
    assert sources_of([page]).script == {digest('"<script>4"')}


def test_hosts_are_allowed_for_what_they_give() -> None:
    page = """<script src="//cdn.example/x.js"></script><img src=https://Pictures.example:8443/a.png>
    <img srcset="a.png 1x, https://large.example/a.png 2x"><iframe src='https://video.example/1'></iframe>
    <link rel="stylesheet" href="https://fonts.googleapis.com/css?family=Roboto&display=fallback">
    <link rel="canonical" href="https://own.example/"><a href="https://link.example/">a</a>"""
    assert sources_of([page]) == Sources(
        script=frozenset({"https://cdn.example"}),
        style=frozenset({"https://fonts.googleapis.com"}),
        image=frozenset({"https://pictures.example:8443", "https://large.example"}),
        frame=frozenset({"https://video.example"}),
    )
    text = policy(sources_of([page]))
    assert "; font-src 'self' https://fonts.gstatic.com;" in text


@pytest.mark.parametrize(
    "address",
    [
        "a.png",
        "/a.png",
        "data:image/png;base64,AA==",
        "https://a;script-src *",
        "https://[x",
        "ftp://a/b",
        "",
    ],
)
def test_no_address_can_change_the_policy(address: str) -> None:
    assert origin_of(address) is None
    assert sources_of([f'<img src="{address}">']) == Sources()


def test_tiles_of_numbered_servers() -> None:
    assert origin_of("https://{s}.tiles.example/{z}/{x}/{y}.png") == "https://*.tiles.example"


def test_scripts_are_never_allowed_unseen() -> None:
    directives = dict(
        part.split(" ", 1) for part in policy(sources_of(["<script>1</script><style>2</style>"])).split("; ")
    )
    assert directives["default-src"] == "'none'"
    assert directives["script-src"] == f"'self' {digest('1')}"
    assert directives["style-src-elem"] == f"'self' {digest('2')}"
    assert [name for name, value in directives.items() if "unsafe" in value] == [
        "style-src",
        "style-src-attr",
    ]
    assert directives["object-src"] == directives["base-uri"] == "'none'"
    assert directives["frame-ancestors"] == "'self'"
    assert "frame-ancestors" not in policy(Sources(), framed=True)


@pytest.mark.parametrize("piece", ["<script ", '<img a="', "<!-- ", "<script>", "<style>'"])
def test_tags_without_an_end_are_read_once(piece: str) -> None:
    started = process_time()
    sources_of([piece * 50_000])
    assert process_time() - started < 2
