"""Every mistake of a file is found in one pass, at its own place, in an author's words."""

from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from nutgraf.core.diagnostic import Diagnostic
from nutgraf.core.text import Source
from nutgraf.load.annotations import decode
from nutgraf.load.models.outline import mappings


def diagnose(text: str, path: str = "seeds/harbour.yaml") -> tuple[Diagnostic, ...]:
    return decode(Source(path=path, text=text))[1]


def only(text: str) -> Diagnostic:
    """The one thing that is wrong with a file that has a summary."""
    (found,) = diagnose(f"summary: x\n{text}")
    return found


def seen(diagnostic: Diagnostic) -> tuple[str, int, str, str]:
    """Code, line, the words underlined, and message."""
    place = diagnostic.place
    under = place.excerpt[place.column - 1 : place.end_column - 1] if place.line == place.end_line else ""
    return diagnostic.code, place.line, under, diagnostic.message


@pytest.mark.parametrize(
    ("text", "under", "message", "mend"),
    [
        ("titel: A", "titel", "`titel` is no key of the top level", "did you mean `title`?"),
        (
            "Key-Points: [a]",
            "Key-Points",
            "`Key-Points` is no key of the top level",
            "did you mean `key_points`?",
        ),
        (
            "lat: 1",
            "lat",
            "`lat` is no key of the top level",
            "`lat` is a key of a location; move it there, or correct it",
        ),
        (
            "stance: x",
            "stance",
            "`stance` is no key of the top level",
            "`stance` is a key of an item of evidence; move it",
        ),
        ("author: a", "author", "`author` is no key of the top level", "did you mean `authors`?"),
        (
            "zzz: 1",
            "zzz",
            "`zzz` is no key of the top level",
            "the top level takes `format`, `title`, `summary`",
        ),
        (
            '"\\e[2J": 1',
            '"\\e[2J"',
            "`\\x1b[2J` is no key of the top level",
            "keys of your own begin with x-",
        ),
        ("image: {file: a.png, alt: b, capton: c}", "capton", "`capton` is no key of an image", "`caption`"),
        ("source: {headlines: c}", "headlines", "`headlines` is no key of `source`", "`headline`"),
    ],
)
def test_an_unknown_key_is_shown_with_what_it_may_mean(
    text: str, under: str, message: str, mend: str
) -> None:
    found = only(text)
    assert seen(found) == ("unknown-key", 2, under, message)
    assert mend in found.help


def test_a_misspelt_key_is_not_also_missing() -> None:
    (found,) = diagnose("sumary: x\n")
    assert seen(found) == ("unknown-key", 1, "sumary", "`sumary` is no key of the top level")
    assert found.help == "did you mean `summary`?"


def test_a_misspelt_key_beside_the_right_one_is_said_to_be_so() -> None:
    assert only("title: a\ntitel: b").help == "did you mean `title`? That is given too: keep one of the two"


@pytest.mark.parametrize(
    "text",
    [
        "x-a: [anything, {at: all}]",
        "image: {file: a.png, alt: b, x-b: }",
        "claims: [{id: a, claim: b, verdict: c, quote: {exact: e, x-d: 1}, x-: }]",
        "locations: [{id: a, name: b, geometry: {type: Point, coordinates: [1, 2], x-e: 1}}]",
    ],
)
def test_own_keys_are_allowed_everywhere(text: str) -> None:
    assert diagnose(f"summary: x\n{text}") == ()


def test_a_missing_key_is_shown_at_the_mapping_that_lacks_it() -> None:
    text = (
        "# comment\ntitle: a\nimage:\n  file: b.png\nclaims:\n  - id: c\n    claim: d\n"
        "locations:\n- {id: e, unlocated: f}\n"
    )
    assert [seen(found) for found in diagnose(text)] == [
        ("missing-key", 1, "", "`summary` is missing"),
        ("missing-key", 3, "image", "an image has no `alt`"),
        ("missing-key", 6, "id: c", "a claim has no `verdict`"),
        ("missing-key", 9, "{id: e, unlocated: f}", "a location has no `name`"),
    ]
    assert diagnose(text)[1].help == "add `alt`, what the picture shows, for readers who do not see it"


@pytest.mark.parametrize(
    ("text", "under", "message", "mend"),
    [
        ("title:", "title", "`title` has no value; it takes text", "remove the key"),
        ("title: true", "true", "`title` is true; it takes text", '"true"'),
        ("title: [a]", "[a]", "`title` is a list; it takes text", "one text"),
        ("title: ' '", "' '", "`title` is empty", "remove the key"),
        ('title: "a\\0b"', '"a\\0b"', "`title` holds a control character, U+0000", "escape"),
        ('title: "a\\eb"', '"a\\eb"', "`title` holds a control character, U+001B", "escape"),
        ("key_points: a", "a", "`key_points` is the text “a”; it takes a list", "`- `"),
        ("key_points: {a: b}", "{a: b}", "`key_points` is a mapping; it takes a list", "`- `"),
        ("key_points:", "key_points", "`key_points` has no value; it takes a list", "remove the key"),
        (
            "key_points: [He said: no]",
            "He said: no",
            "item 1 of `key_points` is a mapping; it takes text",
            "quotes",
        ),
        (
            "image: a.png",
            "a.png",
            "`image` is the text “a.png”; it takes a mapping with `file` and `alt`",
            "key: value",
        ),
        ("source: []", "[]", "`source` is a list; it takes a mapping with `headline`", "key: value"),
        (
            "claims: [7]",
            "7",
            "item 1 of `claims` is the number 7; it takes a mapping with `id`, `claim` and `verdict`",
            "",
        ),
        ("format: 2", "2", "`format` is the number 2; this version of nutgraf reads format 1", "format: 1"),
        ("format: true", "true", "`format` is true; this version of nutgraf reads format 1", "format: 1"),
        (
            "status: drafft",
            "drafft",
            "`status` is “drafft”; it takes one of `draft` or `published`",
            "`draft`",
        ),
        ("status: 1", "1", "`status` is the number 1; it takes one of `draft` or `published`", ""),
        (
            "image: {file: /a.png, alt: b}",
            "/a.png",
            "`file` is “/a.png”; it takes the path of a file beside the annotations",
            "with /",
        ),
        (
            "image: {file: 'a\\b.png', alt: b}",
            "'a\\b.png'",
            "`file` is “a\\b.png”; it takes the path of a file beside the annotations",
            "",
        ),
        (
            "image: {file: 'http://a.b/c', alt: b}",
            "'http://a.b/c'",
            "`file` is “http://a.b/c”; it takes the path of a file beside the annotations",
            "",
        ),
    ],
)
def test_a_value_of_the_wrong_kind_is_described(text: str, under: str, message: str, mend: str) -> None:
    found = only(text)
    assert seen(found) == ("invalid-value", 2, under, message)
    assert mend in found.help


@pytest.mark.parametrize(
    ("key", "value", "code", "clause"),
    [
        ("id: Two Ships", "Two Ships", "invalid-slug", "`id` “Two Ships” may hold only"),
        ("id: ../x", "../x", "invalid-slug", "`id` “../x” may hold only"),
        ("made: 2016-13", "2016-13", "invalid-date", "`made` is “2016-13”: there is no month 13"),
        ("made: [2016]", "[2016]", "invalid-value", "`made` is a list; it takes a date"),
        (
            "claimant: []",
            "[]",
            "invalid-value",
            "`claimant` is a list; it takes the id of somebody in `people`",
        ),
        ("claimant: {nam: a}", "nam", "unknown-key", "`nam` is no key of a claimant"),
        (
            "claimant: {name: a, url: b.c}",
            "b.c",
            "unsafe-link",
            "`url` is “b.c”, which is no address of a web page",
        ),
        ("quote: []", "[]", "invalid-value", "`quote` is a list; it takes the quoted words"),
        ("quote: ''", "''", "invalid-value", "`quote` is empty"),
        ("quote: {prefix: a}", "quote", "missing-key", "a quote has no `exact`"),
        ("quote:", "quote", "invalid-value", "`quote` has no value; it takes the quoted words"),
        ("evidence: [{source: a}]", "{source: a}", "missing-key", "an item of evidence has no `stance`"),
        (
            "evidence: [{source: a, stance: refute}]",
            "refute",
            "invalid-value",
            "`stance` is “refute”; it takes one of",
        ),
        ("rebuts: a", "a", "invalid-value", "`rebuts` is the text “a”; it takes a list"),
        ("reviewed: {date: 2016}", "2016", "invalid-date", "`date` is “2016”: it takes a whole day"),
        ("appearances: [{url: 'javascript:x'}]", "'javascript:x'", "unsafe-link", "`url` is “javascript:x”"),
    ],
)
def test_mistakes_inside_a_claim(key: str, value: str, code: str, clause: str) -> None:
    lines = {"id": "id: a", "claim": "claim: b", "verdict": "verdict: c", key.partition(":")[0]: key}
    found = only("claims:\n  - " + "\n    ".join(lines.values()))
    under = seen(found)
    assert (under[0], under[2]) == (code, value)
    assert under[3].startswith(clause)


@pytest.mark.parametrize(
    ("keys", "code", "under", "message"),
    [
        (
            "lat: 91, lon: 0",
            "coordinates-out-of-range",
            "91",
            "`lat` is 91; a latitude lies between -90 and 90 degrees",
        ),
        (
            "lat: 0, lon: -180.5",
            "coordinates-out-of-range",
            "-180.5",
            "`lon` is -180.5; a longitude lies between",
        ),
        ("lat: .nan, lon: 0", "invalid-value", ".nan", "`lat` is .nan; it takes a number"),
        ("lat: .inf, lon: 0", "invalid-value", ".inf", "`lat` is .inf; it takes a number"),
        ("lat: true, lon: 0", "invalid-value", "true", "`lat` is true; it takes a number"),
        ("lat: '35.4', lon: 0", "invalid-value", "'35.4'", "`lat` is the text “35.4”; it takes a number"),
        (
            "lat: 1, lon: 2, uncertainty_m: 0",
            "invalid-value",
            "0",
            "`uncertainty_m` is 0; it takes metres, above 0",
        ),
        ("lat: 1", "location-without-place", "1", "a location has `lat`, but no `lon`"),
        ("lon: 1", "location-without-place", "1", "a location has `lon`, but no `lat`"),
        (
            "unlocated: x, lat: 1, lon: 2",
            "location-without-place",
            "1",
            "a location has both `unlocated` and coordinates",
        ),
        ("unlocated: x, country: uk", "invalid-country", "uk", "`country` is “uk”, which is no country code"),
        (
            "unlocated: x, wikidata: 'http://x'",
            "invalid-value",
            "'http://x'",
            "`wikidata` is “http://x”; it takes the id",
        ),
        ("unlocated: x, geonames: Q1", "invalid-value", "Q1", "`geonames` is “Q1”; it takes a GeoNames id"),
        (
            "unlocated: x, kind: vilage",
            "invalid-value",
            "vilage",
            "`kind` is “vilage”; it takes one of `site`",
        ),
        ("geometry: []", "invalid-value", "[]", "`geometry` is a list; it takes a GeoJSON geometry"),
        (
            "geometry: {type: Feature}",
            "invalid-geometry",
            "Feature",
            "`geometry` has the type “Feature”, which is no geometry",
        ),
        (
            "geometry: {coordinates: [1, 2]}",
            "invalid-geometry",
            "{coordinates: [1, 2]}",
            "`geometry` has no `type`",
        ),
        ("geometry: {type: Point}", "invalid-geometry", "{type: Point}", "`geometry` has no `coordinates`"),
        (
            "geometry: {type: Point, coordinates: [1]}",
            "invalid-geometry",
            "[1]",
            "`geometry` nests its coordinates otherwise",
        ),
        (
            "geometry: {type: Point, coordinates: [1, .nan]}",
            "invalid-geometry",
            ".nan",
            "`geometry` has the number .nan in a position",
        ),
        (
            "geometry: {type: Point, coordinates: ['1', 2]}",
            "invalid-geometry",
            "'1'",
            "`geometry` has the text “1” in a position",
        ),
        (
            "geometry: {type: Point, coordinates: [1, 92]}",
            "invalid-geometry",
            "92",
            "`geometry` has the latitude 92, beyond 90 degrees",
        ),
        (
            "geometry: {type: LineString, coordinates: [[1, 2]]}",
            "invalid-geometry",
            "[[1, 2]]",
            "`geometry` has too few positions",
        ),
        (
            "geometry: {type: Polygon, coordinates: [[[0, 0], [1, 0], [1, 1], [0, 1]]]}",
            "invalid-geometry",
            "[[[0, 0], [1, 0], [1, 1], [0, 1]]]",
            "`geometry` has a ring that is not closed",
        ),
        (
            "geometry: {type: Point, coordinates: [1, 2], crs: x}",
            "invalid-geometry",
            "crs",
            "`geometry` has the key `crs`",
        ),
        (
            "geometry: {type: GeometryCollection, geometries: [{type: Point, coordinates: [181, 0]}]}",
            "invalid-geometry",
            "181",
            "`geometry` has the longitude 181",
        ),
    ],
)
def test_mistakes_inside_a_location(keys: str, code: str, under: str, message: str) -> None:
    found = seen(only(f"locations:\n  - {{id: a, name: b, {keys}}}"))
    assert (found[0], found[1], found[2]) == (code, 3, under)
    assert found[3].startswith(message)


def test_a_location_with_no_way_to_find_it_is_shown_whole() -> None:
    found = only("locations:\n  - {id: a, name: b}")
    assert seen(found)[:3] == ("location-without-place", 3, "{id: a, name: b}")


def test_a_misspelt_way_of_placing_is_one_mistake() -> None:
    assert seen(only("locations: [{id: a, name: b, unlocatd: c}]"))[:3] == ("unknown-key", 2, "unlocatd")


@pytest.mark.parametrize(
    ("tag", "valid"),
    [
        ("en", True),
        ("pt-BR", True),
        ("zh-Hant-TW", True),
        ("ary", True),
        ("de-CH-1996", True),
        ("x-klingon", True),
        ("en_US", False),
        ("jp", False),
        ("english", False),
        ("e", False),
        ("en-", False),
        ("en--US", False),
    ],
)
def test_a_language_is_a_bcp_47_tag(tag: str, valid: bool) -> None:
    found = [seen(one)[0] for one in diagnose(f"summary: x\nlanguage: {tag}")]
    assert found == ([] if valid else ["invalid-language"])


@pytest.mark.parametrize("code", ["SY", "UA", "XK", "NO"])
def test_a_country_is_an_iso_3166_code_or_kosovos(code: str) -> None:
    assert diagnose(f"summary: x\nlocations: [{{id: a, name: b, unlocated: c, country: {code}}}]") == ()


@pytest.mark.parametrize(
    ("country", "mend"),
    [("sy", "`SY`"), ("uk", "`GB`"), ("Syria", "`SY`"), ("SYR", "`SY`"), ("??", "two-letter")],
)
def test_a_wrong_country_is_answered_with_the_right_code(country: str, mend: str) -> None:
    assert mend in only(f"locations: [{{id: a, name: b, unlocated: c, country: '{country}'}}]").help


@pytest.mark.parametrize("path", ["../../x.txt", "a/../../../x.txt", "../.."])
def test_a_path_may_not_leave_the_site(path: str) -> None:
    found = only(f"sources: [{{id: a, title: b, article: {path}}}]")
    assert seen(found) == ("missing-file", 2, path, f"“{path}” leads out of the site's folder")


def test_a_file_whose_name_is_no_slug_needs_one() -> None:
    (found,) = diagnose("summary: x\n", path="seeds/The Harbour!.yaml")
    assert seen(found)[:2] == ("invalid-slug", 1)
    assert found.help == "add `slug: the-harbour`, or rename both files"
    assert diagnose("slug: harbour\nsummary: x\n", path="seeds/The Harbour!.yaml") == ()


def test_links_are_judged_even_where_other_things_are_wrong() -> None:
    text = (
        "summary: |\n  [a](https://a.org), [b](javascript:x)\n  and [c](javascript:x).\nclaims:\n"
        "  - id: BAD\n    claim: a\n    verdict: b\n    evidence:\n"
        "      - {source: a, stance: context, note: '[d](//e.org)'}\n"
    )
    found = diagnose(text)
    assert [(d.code, d.place.line, d.place.column) for d in found] == [
        ("unsafe-link", 2, 27),
        ("unsafe-link", 3, 11),
        ("invalid-slug", 5, 9),
        ("unsafe-link", 9, 49),
    ]
    assert found[3].help == "write `https://e.org`"


def test_duplicate_keys_and_what_is_wrong_with_values_are_found_together() -> None:
    codes = [d.code for d in diagnose("summary: x\ntitle: a\ntitle: [b]\n")]
    assert codes == ["duplicate-key", "invalid-value"]


_KEYS = [*sorted({key for model in mappings().values() for key in model.model_fields}), "x-own", "zzz"]
_VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=8)
    | st.dates().map(str)
    | st.sampled_from(["Point", "2016", "a-b", "../../x", "[a](javascript:b)", "Q1", "SY", "person"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(_KEYS), inner, max_size=6),
    max_leaves=24,
)


@given(data=st.dictionaries(st.sampled_from(_KEYS), _VALUES, max_size=8), flow=st.booleans())
def test_decoding_never_raises(data: dict[str, Any], flow: bool) -> None:
    text = yaml.safe_dump(data, default_flow_style=flow, allow_unicode=True)
    annotations, diagnostics = decode(Source(path="seeds/a.yaml", text=text))
    assert annotations is not None or diagnostics
    for diagnostic in diagnostics:
        assert diagnostic.message
        assert diagnostic.help
        assert diagnostic.message.isprintable(), diagnostic.message
        assert 1 <= diagnostic.place.line <= text.count("\n") + 1


@given(st.text())
def test_decoding_any_text_never_raises(text: str) -> None:
    decode(Source(path="seeds/a.yaml", text=text))


@pytest.mark.parametrize(
    "text", ["summary: x\n" + "".join(f"k{n}: 1\n" for n in range(2000)), "a: 1\n" * 2000]
)
def test_of_a_hopeless_file_only_the_first_mistakes_are_shown(text: str) -> None:
    assert 200 <= len(diagnose(text)) <= 2 * 200 + 1
