"""Social cards as `mkdocs.yml` asks for them."""

from importlib.metadata import PackageNotFoundError
from importlib.resources import files
from typing import TYPE_CHECKING, Any

import pytest

from nutgraf.core.options import CardOptions
from nutgraf.publish.errors import PublishError
from nutgraf.publish.mkdocs import card_options
from nutgraf.publish.mkdocs.build import build
from nutgraf.publish.mkdocs.configuration import site_of
from nutgraf.publish.realm import describe

if TYPE_CHECKING:
    from tests.publish.conftest import MakeProject

ADDRESS = "https://example.org/news/"
FONT = (files("nutgraf.cards") / "data" / "serif.ttf").read_bytes()
ANNOTATIONS = """\
title: The bridge
summary: The old bridge carried the only road.
claims:
  - {id: three-weeks, claim: Repairs take three weeks., verdict: unverified}
"""


def plugins(**options: object) -> list[Any]:
    return [{"nutgraf": options}]


def looks(make_project: "MakeProject", /, **settings: Any) -> CardOptions | None:
    project = make_project(**{"site_url": ADDRESS, **settings})
    return site_of(project.config).options.social_cards


@pytest.fixture
def without_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    def version(name: str) -> str:
        raise PackageNotFoundError(name)

    monkeypatch.setattr(card_options, "version", version)


def test_there_are_cards_where_they_can_be_drawn_and_named(make_project: "MakeProject") -> None:
    assert looks(make_project) is not None
    assert looks(make_project, site_url="") is None
    assert looks(make_project, plugins=plugins(social_cards=False)) is None
    assert looks(make_project, site_url="", plugins=plugins(social_cards=True)) is not None


@pytest.mark.usefixtures("without_extra")
def test_without_the_extra_there_are_none_unless_they_are_asked_for(make_project: "MakeProject") -> None:
    assert looks(make_project) is None
    assert looks(make_project, plugins=plugins(social_cards=False)) is None
    with pytest.raises(PublishError, match=r"pip install 'nutgraf\[cards\]'"):
        looks(make_project, plugins=plugins(social_cards=True))


@pytest.mark.parametrize(
    ("theme", "accent"),
    [
        ({"name": "material"}, "#4051b5"),
        ({"name": "material", "palette": {"primary": "deep orange"}}, "#ff6e42"),
        ({"name": "material", "palette": [{"primary": "white", "accent": "teal"}]}, "#00bda4"),
        ({"name": "material", "palette": {"primary": "black"}}, ""),
        ({"name": "material", "palette": {"primary": "custom"}}, ""),
        ({"name": "mkdocs"}, ""),
    ],
)
def test_the_band_has_the_colour_of_the_palette(
    make_project: "MakeProject", theme: dict[str, Any], accent: str
) -> None:
    found = looks(make_project, theme=theme)
    assert found is not None
    assert found.accent == accent


def test_a_site_sets_its_own_colours_and_font(make_project: "MakeProject") -> None:
    project = make_project(
        site_url=ADDRESS,
        plugins=plugins(social_cards={"font": "fonts/own.ttf", "accent": "#AA0000", "background": "#000000"}),
    )
    (project.root / "fonts").mkdir()
    (project.root / "fonts" / "own.ttf").write_bytes(FONT)
    found = site_of(project.config).options.social_cards
    assert found == CardOptions(accent="#aa0000", background="#000000", font=FONT)
    assert len(repr(describe(found))) < 1000, "what is kept is known by the font's digest"


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (None, "cannot read own.ttf: No such file or directory"),
        (b"", "own.ttf is no font that cards can be set in"),
        (b"<html>not found</html>", "own.ttf is no font that cards can be set in"),
        (FONT[:200], "own.ttf is no font that cards can be set in"),
        (b"\0" * (card_options.MAX_FONT_BYTES + 1), "own.ttf has 32 MB, more than 32"),
    ],
    ids=["missing", "empty", "no font", "cut off", "huge"],
)
def test_a_font_that_is_none_stops_the_build(
    make_project: "MakeProject", content: bytes | None, said: str
) -> None:
    project = make_project(site_url=ADDRESS, plugins=plugins(social_cards={"font": "own.ttf"}))
    if content is not None:
        (project.root / "own.ttf").write_bytes(content)
    with pytest.raises(PublishError, match=r"option social_cards\.font") as error:
        site_of(project.config)
    assert said in str(error.value)


@pytest.mark.slow
def test_pages_name_cards_that_are_there(make_project: "MakeProject") -> None:
    project = make_project(
        files={"seeds/bridge.txt": "The old bridge was closed.\n", "seeds/bridge.yaml": ANNOTATIONS},
        site_url=ADDRESS,
        theme={"name": "mkdocs"},
    )
    build(project.config)
    for page, card in {
        "index.html": "cards/index.png",
        "claims/index.html": "cards/index.png",
        "explainers/bridge/index.html": "cards/bridge.png",
        "claims/bridge/three-weeks/index.html": "cards/bridge/three-weeks.png",
    }.items():
        assert f'<meta property="og:image" content="{ADDRESS}{card}">' in project.read(page)
        assert (project.site / card).read_bytes().startswith(b"\x89PNG")
    first = {path: content for path, content in project.contents().items() if path != "index.html"}
    build(project.config, cache=False)
    assert first.items() <= project.contents().items()
