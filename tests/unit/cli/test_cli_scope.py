from pathlib import Path, PurePosixPath

import click
import pytest

from nutgraf.cli.scope import Scope, config_near, config_or_usage, scope_of
from nutgraf.core.diagnostic import Label
from nutgraf.core.options import Options
from nutgraf.core.rules import DUPLICATE_SLUG, UNUSED_SOURCE
from nutgraf.core.text import Place


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    root = tmp_path / "site"
    (root / "seeds/town").mkdir(parents=True)
    (root / "docs").mkdir()
    (root / "docs/index.md").write_text("# Home")
    (root / "mkdocs.yml").write_text("site_name: A\nplugins: [nutgraf]\n")
    for name in ("bridge.txt", "bridge.yaml", "ferry.yaml"):
        (root / "seeds/town" / name).write_text("x")
    monkeypatch.chdir(root)
    return root


def test_the_nearest_configuration_counts(site: Path) -> None:
    assert config_near(site / "seeds/town") == site / "mkdocs.yml"
    (site / "seeds/mkdocs.yaml").write_text("site_name: B")
    assert config_near(site / "seeds/town") == site / "seeds/mkdocs.yaml"


def test_without_a_configuration_help_is_offered(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(click.UsageError, match="nutgraf new DIR"):
        config_or_usage(None)


def test_without_paths_everything_is_asked_for(site: Path) -> None:
    scope = scope_of(None, ())
    assert (scope.root, scope.seeds, scope.prefix) == (site, "seeds", ".")
    assert scope.holds("seeds/town/bridge.yaml")


@pytest.mark.parametrize(
    ("path", "held"),
    [
        ("seeds", {"bridge.txt", "bridge.yaml", "ferry.yaml"}),
        (".", {"bridge.txt", "bridge.yaml", "ferry.yaml"}),
        ("seeds/town", {"bridge.txt", "bridge.yaml", "ferry.yaml"}),
        ("seeds/town/bridge.txt", {"bridge.txt", "bridge.yaml"}),
        ("seeds/../seeds/town/bridge.yaml", {"bridge.txt", "bridge.yaml"}),
        ("seeds/town/ferry.yaml", {"ferry.yaml"}),
    ],
)
def test_paths_narrow_it(site: Path, path: str, held: set[str]) -> None:
    scope = scope_of(None, [Path(path)])
    assert {p.name for p in (site / "seeds/town").iterdir() if scope.holds(f"seeds/town/{p.name}")} == held


@pytest.mark.parametrize(
    ("name", "shown"), [("red\x1b.txt", "red\\u001b.txt"), ("caf\udce9.txt", "caf\\xe9.txt")]
)
def test_a_name_that_cannot_be_shown_can_be_asked_for(site: Path, name: str, shown: str) -> None:
    scope = scope_of(None, [site / "seeds" / name])
    assert scope.holds(f"seeds/{shown}")
    assert not scope.holds("seeds/other.txt")


def test_the_site_is_found_from_the_path(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(site.parent)
    scope = scope_of(None, [Path("site/seeds/town/bridge.yaml")])
    assert scope.root == site
    assert scope.prefix == "site"
    assert scope.wanted == (PurePosixPath("seeds/town/bridge.yaml"),)


def test_a_site_reached_through_a_link_is_the_same(site: Path) -> None:
    link = site.parent / "link"
    link.symlink_to(site)
    scope = scope_of(site / "mkdocs.yml", [link / "seeds/town/ferry.yaml"])
    assert scope.wanted == (PurePosixPath("seeds/town/ferry.yaml"),)


def test_a_path_outside_of_the_seeds_is_refused(site: Path) -> None:
    with pytest.raises(click.BadParameter, match="docs is not in the site's seeds folder"):
        scope_of(None, [site / "docs"])


def test_without_a_site_a_folder_is_taken_for_seeds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts/a.yaml").write_text("x")
    monkeypatch.chdir(tmp_path)
    scope = scope_of(None, [Path("texts")])
    assert scope == Scope(root=tmp_path / "texts", seeds="", options=Options())
    assert scope.prefix == "texts"
    with pytest.raises(click.UsageError):
        scope_of(None, [Path("texts/a.yaml")])


def test_a_mistake_is_told_where_any_of_its_places_was_asked_for() -> None:
    other = Label(place=Place(path="seeds/a.yaml"))
    both = DUPLICATE_SLUG.at(Place(path="seeds/b.yaml"), "twice", also=(other,))
    alone = UNUSED_SOURCE.at(Place(path="seeds/b.yaml"), "unused")
    scope = Scope(root=Path("/"), seeds="seeds", options=Options(), wanted=(PurePosixPath("seeds/a.yaml"),))
    assert scope.select([both, alone]) == (both,)
