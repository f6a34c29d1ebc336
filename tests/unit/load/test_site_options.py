"""A site's options: what they default to, and what is said of those that are wrong."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nutgraf.core.diagnostic import Severity
from nutgraf.core.options import CardOptions, Options, Publisher
from nutgraf.core.verdict import DEFAULT_SCALE, Shape, Verdict
from nutgraf.load.site_options import OptionProblem, SiteOptions, decode_options

VERDICT = {"id": "true", "label": "True", "color": "#1A7F4B", "shape": "ring", "description": "It is."}


def read(raw: dict[str, Any]) -> SiteOptions:
    options, problems = decode_options(raw, site_name="The Example")
    assert problems == ()
    assert options is not None
    return options


def only(raw: dict[str, Any]) -> OptionProblem:
    options, (problem,) = decode_options(raw, site_name="The Example")
    assert options is None
    return problem


def test_without_options_a_site_has_the_defaults_of_the_contract() -> None:
    options = read({})
    assert options.seeds == "seeds"
    assert options.cache == ".cache/nutgraf"
    assert options.search == "data"
    assert options.maps is not None
    assert (options.maps.boundaries, options.maps.tiles) == ("dashed", None)
    core = options.to_core()
    assert core == Options(publisher=Publisher(name="The Example"))
    assert core.verdicts == DEFAULT_SCALE
    assert options.to_core(preview=True).preview


def test_every_option_reaches_the_compiler() -> None:
    core = read(
        {
            "publisher": {"name": "Me", "url": "https://a.org", "logo": "img/logo.svg"},
            "verdicts": [{**VERDICT, "value": 5}],
            "rules": {"unused-source": "error", "missing-title": "warning", "invalid-date": "off"},
            "claim_pages": False,
            "max_source_bytes": 1000,
        }
    ).to_core()
    assert core.publisher == Publisher(name="Me", url="https://a.org", logo="img/logo.svg")
    assert core.verdicts == (
        Verdict(id="true", label="True", value=5, color="#1a7f4b", shape=Shape.RING, description="It is."),
    )
    assert core.rules == {
        "unused-source": Severity.ERROR,
        "missing-title": Severity.WARNING,
        "invalid-date": None,
    }
    assert (core.claim_pages, core.max_source_bytes) == (False, 1000)


def test_off_is_false_to_the_yaml_of_mkdocs() -> None:
    assert read({"rules": {"unused-source": False}}).rules == {"unused-source": None}


def test_short_forms() -> None:
    options = read({"publisher": "Me", "maps": False, "cache": False, "seeds": "./a/b/"})
    assert options.to_core().publisher == Publisher(name="Me")
    assert (options.maps, options.cache, options.seeds) == (None, None, "a/b")


def test_maps_may_have_tiles() -> None:
    tiles = {"url": "https://tiles.example.org/{z}/{x}/{y}.png", "attribution": "Example"}
    options = read({"maps": {"boundaries": "IN", "tiles": tiles}})
    assert options.maps is not None
    assert options.maps.tiles is not None
    assert (options.maps.boundaries, options.maps.tiles.url) == ("IN", tiles["url"])


@pytest.mark.parametrize(
    ("raw", "option", "message", "mend"),
    [
        ({"seed": "x"}, "seed", "is no option", "did you mean `seeds`?"),
        ({1: "x"}, "[1]", "is no option", "the options here are `seeds`"),
        ({"seeds": "../x"}, "seeds", "is “../x”, which is no folder beside mkdocs.yml", "without .."),
        ({"seeds": "a/../../x"}, "seeds", "is “a/../../x”, which is no folder", "without .."),
        ({"seeds": "/x"}, "seeds", "is “/x”, which is no folder beside mkdocs.yml", "without .."),
        ({"seeds": "C:\\x"}, "seeds", "is “C:\\x”, which is no folder", "with /"),
        ({"seeds": None}, "seeds", "has no value; it takes text", "remove the key"),
        ({"publisher": 3}, "publisher", "is the number 3; it takes a name, or a mapping with `name`", ""),
        ({"publisher": {}}, "publisher.name", "is missing", "the publisher's name"),
        (
            {"publisher": {"name": "a", "url": "b"}},
            "publisher.url",
            "is “b”, which is no address",
            "https://",
        ),
        ({"rules": {"quote-not-fond": "off"}}, "rules.quote-not-fond", "is no rule", "`quote-not-found`"),
        (
            {"rules": {"unused-source": "warn"}},
            "rules.unused-source",
            "is “warn”; it takes one of",
            "`warning`",
        ),
        ({"rules": {"unused-source": True}}, "rules.unused-source", "is true; it takes one of", "`off`"),
        ({"rules": []}, "rules", "is a list; it takes a mapping", ""),
        ({"verdicts": []}, "verdicts", "is empty", "default scale"),
        ({"verdicts": {}}, "verdicts", "is a mapping; it takes a list", ""),
        (
            {"verdicts": [VERDICT, VERDICT]},
            "verdicts[1].id",
            "is “true”, as that of another verdict",
            "its own",
        ),
        ({"verdicts": [{**VERDICT, "id": "A b"}]}, "verdicts[0].id", "“A b” may hold only", "`a-b`"),
        (
            {"verdicts": [{**VERDICT, "value": 6}]},
            "verdicts[0].value",
            "is the number 6; it takes a rating",
            "1",
        ),
        (
            {"verdicts": [{**VERDICT, "value": True}]},
            "verdicts[0].value",
            "is true; it takes a whole number",
            "",
        ),
        (
            {"verdicts": [{**VERDICT, "color": "red"}]},
            "verdicts[0].color",
            "is the text “red”; it takes",
            "six",
        ),
        (
            {"verdicts": [{**VERDICT, "color": None}]},
            "verdicts[0].color",
            "has no value",
            "# begins a comment",
        ),
        (
            {"verdicts": [{**VERDICT, "shape": "rong"}]},
            "verdicts[0].shape",
            "is “rong”; it takes one",
            "`ring`",
        ),
        ({"claim_pages": "no"}, "claim_pages", "is the text “no”; it takes true or false", ""),
        (
            {"maps": {"boundaries": "Mars"}},
            "maps.boundaries",
            "is “Mars”, which is no viewpoint that there is data for",
            "write dashed, or one of AR, BD, BR",
        ),
        ({"maps": None}, "maps", "has no value; it takes true, false, or a mapping", ""),
        ({"maps": {"tiles": {"url": "a", "attribution": "b"}}}, "maps.tiles.url", "is “a”, which is no", ""),
        ({"search": "lunr"}, "search", "is “lunr”; it takes one of `data` or `pagefind`", ""),
        ({"cache": True}, "cache", "is true; it takes a folder, or false", ""),
        ({"max_source_bytes": 0}, "max_source_bytes", "is 0; it takes a number above 0", ""),
        (
            {"max_source_bytes": "2 MiB"},
            "max_source_bytes",
            "is the text “2 MiB”; it takes a whole number",
            "",
        ),
    ],
)
def test_a_wrong_option_is_named_and_answered(raw: Any, option: str, message: str, mend: str) -> None:
    problem = only(raw)
    assert problem.option == option
    assert problem.message.startswith(message)
    assert mend in problem.help


def test_all_problems_are_returned_at_once() -> None:
    _, problems = decode_options({"seed": 1, "search": 2, "rules": {"x": 3}}, site_name="")
    assert sorted(problem.option for problem in problems) == ["rules.x", "rules.x", "search", "seed"]


def test_every_option_is_described_for_the_manual() -> None:
    schema = SiteOptions.model_json_schema()
    for mapping in (schema, *schema["$defs"].values()):
        for key, value in mapping["properties"].items():
            assert value["description"].endswith("."), key
    defaults = {key: value.get("default") for key, value in schema["properties"].items()}
    assert (defaults["seeds"], defaults["maps"], defaults["search"]) == ("seeds", True, "data")


@given(
    st.dictionaries(
        st.sampled_from([*SiteOptions.model_fields, "x"]),
        st.recursive(
            st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=6) | st.dates(),
            lambda inner: (
                st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6) | st.integers(), inner)
            ),
            max_leaves=6,
        ),
        max_size=4,
    )
)
def test_decoding_options_never_raises(raw: dict[str, Any]) -> None:
    options, problems = decode_options(raw, site_name="The Example")
    assert (options is None) == bool(problems)
    for problem in problems:
        assert problem.option
        assert problem.message
        assert problem.help


def test_social_cards_may_be_left_open_switched_and_styled() -> None:
    assert "social_cards" not in read({}).model_fields_set
    assert read({"social_cards": False}).social_cards is None
    assert "social_cards" in read({"social_cards": False}).model_fields_set
    assert read({"social_cards": True}).to_core().social_cards == CardOptions()
    styled = read({"social_cards": {"accent": "#AA0000", "font": "fonts/own.OTF"}})
    assert styled.to_core().social_cards == CardOptions(accent="#aa0000")
    assert styled.social_cards is not None
    assert styled.social_cards.font == "fonts/own.OTF"


@pytest.mark.parametrize(
    ("cards", "option", "message"),
    [
        ("yes", "social_cards", "is the text “yes”; it takes true, false, or a mapping with"),
        (None, "social_cards", "has no value; it takes true, false, or a mapping with"),
        ({"colour": "#aa0000"}, "social_cards.colour", "is no option"),
        ({"accent": "red"}, "social_cards.accent", "is the text “red”; it takes a colour as #rrggbb"),
        ({"font": "fonts/own.woff2"}, "social_cards.font", "is “fonts/own.woff2”; it takes a font file"),
        ({"font": "../own.ttf"}, "social_cards.font", "is “../own.ttf”, which is no file beside mkdocs.yml"),
        (
            {"font": "/usr/own.ttf"},
            "social_cards.font",
            "is “/usr/own.ttf”, which is no file beside mkdocs.yml",
        ),
    ],
)
def test_what_is_wrong_with_social_cards_is_said(cards: object, option: str, message: str) -> None:
    problem = only({"social_cards": cards})
    assert problem.option == option
    assert problem.message.startswith(message)
