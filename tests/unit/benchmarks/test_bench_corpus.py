"""The corpus is the same every time, has no mistakes, and peers' pages say what it says."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from benchmarks.corpus import explainer, write_explainer, write_site
from benchmarks.peers.pages import page
from benchmarks.peers.projects import Layer, edit, lay_eleventy, lay_hugo, lay_mkdocs, nutgraf_layer
from benchmarks.peers.rounds import unquoted_sentence
from nutgraf.cli import commands


def files(folder: Path) -> dict[str, bytes]:
    return {str(file.relative_to(folder)): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def test_the_same_number_gives_the_same_bytes(tmp_path: Path) -> None:
    for name in ("one", "other"):
        for number in (3, 104):
            write_explainer(tmp_path / name, explainer(number))
    assert files(tmp_path / "one") == files(tmp_path / "other")
    assert sorted(files(tmp_path / "one")) == [
        "part-000/explainer-00003.txt",
        "part-000/explainer-00003.yaml",
        "part-001/explainer-00104.txt",
        "part-001/explainer-00104.yaml",
    ]


def test_it_is_what_the_bars_are_for() -> None:
    notes = explainer(5).annotations
    counts = {name: len(notes[name]) for name in ("claims", "locations", "timeline", "sources")}
    assert counts == {"claims": 6, "locations": 5, "timeline": 6, "sources": 8}
    assert all(claim["quote"] for claim in notes["claims"])


def test_it_is_without_mistakes(tmp_path: Path) -> None:
    write_site(tmp_path, {})
    for number in range(12):
        write_explainer(tmp_path / "seeds", explainer(number))
    done = CliRunner().invoke(commands, ["check", "--strict", "-f", str(tmp_path / "mkdocs.yml")])
    assert done.exit_code == 0, done.output


def test_a_page_has_all_that_an_explainer_says() -> None:
    one = explainer(7)
    text = page(one)
    notes = one.annotations
    said = [
        notes["title"],
        *(claim[name] for claim in notes["claims"] for name in ("claim", "quote")),
        *(event["title"] for event in notes["timeline"]),
        *(place[name] for place in notes["locations"] for name in ("name", "quote")),
        *(source[name] for source in notes["sources"] for name in ("title", "url")),
        *one.paragraphs,
    ]
    assert [each for each in said if each not in text] == []
    assert "[@" not in text
    assert "(location:" not in text


@pytest.mark.parametrize(
    ("lay", "pages"),
    [
        (lay_mkdocs, "docs/explainers/explainer-*.md"),
        (lay_hugo, "content/explainers/explainer-*.md"),
        (lay_eleventy, "content/explainers/explainer-*.md"),
        (nutgraf_layer({"maps": False}), "seeds/*/explainer-*.txt"),
    ],
)
def test_every_generator_gets_them_all_and_the_edit(tmp_path: Path, lay: Layer, pages: str) -> None:
    lay(tmp_path / "site", [explainer(number) for number in range(4)])
    assert len(list((tmp_path / "site").glob(pages))) == 4
    edit(tmp_path / "site", 2, "wordofedit")
    changed = [file.stem for file in (tmp_path / "site").glob(pages) if "wordofedit" in file.read_text()]
    assert changed == ["explainer-00002"]


def test_whole_pages_are_told_from_data_by_a_sentence_that_only_the_article_has() -> None:
    first = explainer(0)
    assert unquoted_sentence() in " ".join(first.paragraphs)
    assert unquoted_sentence() not in str(first.annotations)
